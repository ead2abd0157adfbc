"""The public names: sorted, there, and loaded only when asked for."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import geoviz

ROOT = Path(__file__).parents[2]


def test_names_are_sorted_and_each_has_a_home() -> None:
    assert geoviz.__all__ == sorted(geoviz.__all__)
    assert dir(geoviz) == geoviz.__all__
    assert set(geoviz._HOMES) == set(geoviz.__all__) - {"__version__"}


@pytest.mark.parametrize("name", geoviz.__all__)
def test_each_name_is_there(name: str) -> None:
    assert getattr(geoviz, name) is not None


def test_an_unknown_name_lists_those_that_are() -> None:
    with pytest.raises(AttributeError, match="its names are Correction, Document"):
        geoviz.build_stories  # noqa: B018


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == geoviz.__version__


HEAVY = [
    "folium",
    "geopandas",
    "geopy",
    "networkx",
    "numpy",
    "pandas",
    "pyarrow",
    "rich",
    "shapely",
]


@pytest.mark.parametrize(
    "module", ["geoviz", "geoviz.cli", "geoviz.read", "geoviz.tables", "geoviz.models"]
)
def test_importing_the_text_path_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*(n for n in {HEAVY} if n in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert done.stdout.strip() == ""
