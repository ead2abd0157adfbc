"""Same input, same bytes: whatever the hash seed and the order of the files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

OUTPUTS = ("map.html", "tables", "json", "parquet", "story.gpkg", "places.geojson")


def make_all(sources: list[str], out: Path, cwd: Path, seed: str) -> dict[str, bytes]:
    """Every output of the command line, by name."""
    out.mkdir()
    geoviz = str(Path(sys.executable).with_name("geoviz"))
    environment = os.environ | {"PYTHONHASHSEED": seed}
    for command in (
        ["map", *sources, "-o", str(out / "map.html")],
        ["extract", *sources, "-o", str(out / "tables")],
        ["extract", *sources, "-o", str(out / "json"), "--format", "geojson"],
        ["extract", *sources, "-o", str(out / "parquet"), "--format", "parquet"],
        ["extract", *sources, "-o", str(out / "story.gpkg")],
        ["extract", *sources, "-o", str(out / "places.geojson")],
    ):
        done = subprocess.run(
            [geoviz, *command],
            cwd=cwd,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Path:
    """A copy of the seeds that lies elsewhere."""
    folder = tmp_path_factory.mktemp("copies")
    seeds = request.config.rootpath / "seeds"
    for name in sorted((path.name for path in seeds.glob("*.txt")), reverse=True):
        shutil.copy(seeds / name, folder / name)
    return folder


def test_two_runs_write_the_same_bytes(tmp_path: Path, folder: Path) -> None:
    names = sorted(path.name for path in folder.iterdir())
    first = make_all(names, tmp_path / "a", folder, seed="1")
    second = make_all(names[::-1], tmp_path / "b", folder, seed="271828")
    assert {name.partition("/")[0] for name in first} == set(OUTPUTS)
    assert sorted(first) == sorted(second)
    for name, content in first.items():
        assert content == second[name], f"{name} differs"


def test_a_folder_and_its_files_by_name_give_the_same_map(
    tmp_path: Path, folder: Path
) -> None:
    geoviz = str(Path(sys.executable).with_name("geoviz"))
    pages = []
    for number, sources in enumerate(
        ([str(folder)], [str(path) for path in sorted(folder.iterdir(), reverse=True)])
    ):
        page = tmp_path / f"{number}.html"
        subprocess.run([geoviz, "map", *sources, "-o", page], check=True)
        pages.append(page.read_bytes())
    assert pages[0] == pages[1]
