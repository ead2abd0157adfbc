from __future__ import annotations

from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoviz.errors import CacheError
from geoviz.gazetteer.sections import map_file, map_sections, write_sections


@given(
    small=st.lists(st.integers(0, 255), max_size=20),
    wide=st.lists(st.integers(-(2**63), 2**63 - 1), max_size=20),
    fact=st.text(max_size=20).filter(lambda t: t.isprintable()),
)
def test_arrays_come_back_as_they_went_in(
    tmp_path_factory: pytest.TempPathFactory,
    small: list[int],
    wide: list[int],
    fact: str,
) -> None:
    path = tmp_path_factory.mktemp("sections") / "x.bin"
    write_sections(
        path,
        {"fact": fact},
        {"small": array("B", small), "wide": array("q", wide)},
    )
    found = map_sections(path)
    assert found.facts == {"fact": fact}
    assert found.arrays["small"].tolist() == small
    assert found.arrays["wide"].tolist() == wide


@pytest.mark.parametrize(
    "content", [b"", b"rubbish", b"geoviz sections 1\n" + b"\xff" * 40]
)
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(content)
    with pytest.raises(CacheError, match="not a compiled file"):
        map_sections(path)


def test_a_file_of_the_other_byte_order_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    write_sections(path, {}, {"a": array("i", [1])})
    content = path.read_bytes()
    swapped = content.replace(b'"little"', b'"bigger"')
    path.write_bytes(swapped if swapped != content else content.replace(b"big", b"lit"))
    with pytest.raises(CacheError, match="endian"):
        map_sections(path)


def test_a_mapped_file_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(b"abc")
    assert map_file(path).readonly
