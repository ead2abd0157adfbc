from __future__ import annotations

import subprocess
import sys

import pytest

import geoviz.gazetteer


def test_the_public_names_are_sorted_and_there() -> None:
    names = geoviz.gazetteer.__all__
    assert names == sorted(names)
    assert dir(geoviz.gazetteer) == names
    for name in names:
        assert getattr(geoviz.gazetteer, name).__name__ == name


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        geoviz.gazetteer.Nothing  # noqa: B018 (looking it up is the test)


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = (
        "import sys, geoviz.gazetteer; from geoviz.gazetteer import Index; "
        "print(sorted({'geopy', 'numpy', 'requests', 'shapely'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
