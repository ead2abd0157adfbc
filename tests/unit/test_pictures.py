"""What is done to the bytes that a browser wrote; drawing is in tests/browser."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from geoviz.pictures import top_of, undated


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L"])
def test_the_top_rows_of_a_picture(mode: str) -> None:
    whole = Image.effect_noise((40, 30), 80).convert(mode)
    file = io.BytesIO()
    whole.save(file, "png")
    with Image.open(io.BytesIO(top_of(file.getvalue(), 40, 17))) as top:
        assert top.mode == mode
        assert top.tobytes() == whole.crop((0, 0, 40, 17)).tobytes()


def test_what_is_no_picture_of_that_width_is_nothing() -> None:
    file = io.BytesIO()
    Image.new("RGB", (40, 30)).save(file, "png")
    assert top_of(file.getvalue(), 41, 17) == b""
    assert top_of(file.getvalue(), 40, 31) == b""
    assert top_of(b"%PDF-1.4", 40, 17) == b""


def test_a_pdf_keeps_its_length_without_its_time() -> None:
    body = b"<</CreationDate (D:20310512110000-03'30')"
    body += b"\n/ModDate (D:20310512110000+00'00')>>"
    assert len(undated(body)) == len(body)
    assert undated(body).count(b"D:19700101000000+00'00'") == 2
