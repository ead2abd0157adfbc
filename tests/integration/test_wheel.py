"""The wheel as a stranger gets it: built, installed in an empty environment, used."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.browser.network import Namespace, namespace
from tests.browser.server import serve

pytestmark = [
    pytest.mark.wheel,
    pytest.mark.enable_socket,  # pip fetches what the wheel asks for
]

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = """import copy, pickle, sys
import geoviz

story = geoviz.build_story(geoviz.read_documents(sys.argv[1]))
assert story.routes and story.people and story.mentions
assert pickle.loads(pickle.dumps(story)) == story
assert copy.deepcopy(story) == story
"""

ARTICLE = """Fire closes harbour of Valparaíso

VALPARAISO, 9 February 2021 - A fire closed the harbour of Valparaíso in Chile on
Tuesday. The ferry to Iquique was held back.
"""


def run(
    command: Sequence[str | Path], cwd: Path, environment: dict[str, str] | None = None
) -> str:
    """What a command printed; fails with its errors."""
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the tools that are here, without a network."""
    out = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out], ROOT)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of an environment that holds the wheel and what it asks for."""
    home = tmp_path_factory.mktemp("stranger") / "env"
    venv.create(home, with_pip=True)
    python, pins = home / "bin" / "python", ROOT / "requirements" / "constraints.txt"
    quiet = ("-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    run([python, *quiet, "--no-compile", "-c", pins, wheel], home)
    return home / "bin"


@pytest.fixture
def elsewhere(tmp_path: Path) -> dict[str, str]:
    """The environment of a user who never saw the repository."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return kept | {"HOME": str(tmp_path), "GEOVIZ_CACHE_DIR": str(tmp_path / "cache")}


def test_the_wheel_holds_what_is_needed_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "geoviz/py.typed" in names
    assert "geoviz/data/gazetteer.csv" in names
    assert sum(name.startswith("geoviz/examples/") for name in names) == 4
    assert any(name.startswith("geoviz/render/static/") for name in names)
    assert any(name.startswith("geoviz/data/index/") for name in names)
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    strangers = [
        name for name in names if not name.startswith(("geoviz/", "geoviz_news-"))
    ]
    assert strangers == []
    assert not any("e5e0ae772a0738a9" in name for name in names)  # a seed article


def test_it_maps_its_own_examples(
    installed: Path, tmp_path: Path, elsewhere: dict[str, str]
) -> None:
    code = (
        "from geoviz.resources import example_paths; print(*example_paths(), sep='\\n')"
    )
    listed = run([installed / "python", "-c", code], tmp_path, elsewhere)
    examples = [Path(line) for line in listed.splitlines()]
    assert len(examples) == 3
    geoviz, page, tables = installed / "geoviz", tmp_path / "map.html", tmp_path / "out"
    run([geoviz, "map", *examples, "-o", page], tmp_path, elsewhere)
    assert "<title>" in page.read_text(encoding="utf-8")
    run([geoviz, "extract", *examples, "-o", tables], tmp_path, elsewhere)
    places = (tables / "places.csv").read_text(encoding="utf-8-sig")
    for name in ("Lima", "Dushanbe", "Dakar"):
        assert f",{name},city," in places
    # The index came compiled: the user's cache holds at most a note that it is whole.
    kept = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in kept) < 10_000


def test_it_maps_an_article_from_another_folder(
    installed: Path, tmp_path: Path, elsewhere: dict[str, str]
) -> None:
    articles = tmp_path / "my articles"
    articles.mkdir()
    (articles / "fire.txt").write_text(ARTICLE, encoding="utf-8")
    geoviz, out = installed / "geoviz", tmp_path / "out"
    run([geoviz, "extract", articles, "-o", out], tmp_path, elsewhere)
    places = (out / "places.csv").read_text(encoding="utf-8-sig")
    for name in ("Valparaíso", "Chile", "Iquique"):
        assert name in places


def test_its_extensions_answer_as_the_sources_do(
    installed: Path, tmp_path: Path, elsewhere: dict[str, str]
) -> None:
    if not any(shutil.which(name) for name in ("cc", "gcc", "clang")):
        pytest.skip("there is no C compiler here, so the wheel holds no extensions")
    (library,) = installed.parent.glob("lib/python*/site-packages/geoviz")
    for name in ("text_path__mypyc", "extract/document", "locate/resolve", "models"):
        assert list(library.glob(f"{name}.*.so")), name
    articles = [ROOT / "seeds", *sorted((ROOT / "tests" / "gold").glob("*.txt"))]
    commands: dict[str, list[str | Path]] = {
        "compiled": [installed / "geoviz"],
        "sources": [sys.executable, "-m", "geoviz"],
    }
    found = {}
    for name, command in commands.items():
        home = ROOT if name == "sources" else tmp_path
        run([*command, "extract", *articles, "-o", tmp_path / name], home, elsewhere)
        tables = sorted((tmp_path / name).iterdir())
        found[name] = {table.name: table.read_bytes() for table in tables}
    assert len(found["sources"]) >= 10
    assert found["compiled"] == found["sources"]


def test_its_stories_can_be_pickled_and_copied(
    installed: Path, tmp_path: Path, elsewhere: dict[str, str]
) -> None:
    (tmp_path / "kept.py").write_text(KEPT, encoding="utf-8")
    run([installed / "python", "kept.py", ROOT / "seeds"], tmp_path, elsewhere)


def test_its_app_starts(
    installed: Path,
    tmp_path: Path,
    elsewhere: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "environ", elsewhere)
    with namespace() as network:
        assert_app_starts(installed, tmp_path, network)


def assert_app_starts(installed: Path, folder: Path, network: Namespace) -> None:
    command = [str(installed / "geoviz"), "app", "--port", "8611"]
    with serve(
        command, folder, network, cwd=folder, port=8611, python=installed / "python"
    ) as server:
        assert server.process.poll() is None
        assert server.tried() == []
