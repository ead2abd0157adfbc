from __future__ import annotations

from pathlib import Path

import pytest

from geoviz import resources
from geoviz.errors import DataError, MissingDataError


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The wheel's folder and the checkout's, neither made yet."""
    wheel, checkout = tmp_path / "geoviz" / "data", tmp_path / "data"
    monkeypatch.setattr(resources, "_WHEEL_DATA", wheel)
    monkeypatch.setattr(resources, "_CHECKOUT_DATA", checkout)
    return wheel, checkout


def write(folder: Path) -> Path:
    folder.mkdir(parents=True)
    path = folder / "gazetteer.csv"
    path.write_text("x")
    return path


def test_data_lies_beside_the_package_in_a_checkout(places: tuple[Path, Path]) -> None:
    path = write(places[1])
    assert resources.data_path("gazetteer.csv") == path


def test_data_lies_in_the_package_in_a_wheel(places: tuple[Path, Path]) -> None:
    write(places[1])  # a folder `data` of another distribution
    path = write(places[0])
    assert resources.data_path("gazetteer.csv") == path


def test_missing_data_names_both_places_and_the_way_out(
    places: tuple[Path, Path],
) -> None:
    with pytest.raises(MissingDataError) as caught:
        resources.data_path("gazetteer.csv")
    message = str(caught.value)
    assert str(places[0] / "gazetteer.csv") in message
    assert str(places[1] / "gazetteer.csv") in message
    assert "pip install --force-reinstall geoviz-news" in message
    assert isinstance(caught.value, FileNotFoundError)
    assert isinstance(caught.value, DataError)


def test_the_shipped_gazetteer_is_found() -> None:
    assert resources.data_path("gazetteer.csv").stat().st_size > 1_000_000


def test_the_examples_are_found_in_order() -> None:
    paths = resources.example_paths()
    assert len(paths) == 3
    assert list(paths) == sorted(paths)
    assert all(path.read_text(encoding="utf-8") for path in paths)


def test_missing_examples_are_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    with pytest.raises(MissingDataError, match="no example article"):
        resources.example_paths()
    with pytest.raises(MissingDataError, match=r"map\.js: not found as"):
        resources.static_path("map.js")


def test_a_static_file_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    folder = tmp_path / "render" / "static"
    folder.mkdir(parents=True)
    (folder / "map.js").touch()
    assert resources.static_path("map.js") == folder / "map.js"


def test_the_cache_is_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEOVIZ_CACHE_DIR", str(tmp_path / "mine"))
    assert resources.cache_dir() == tmp_path / "mine"
    assert not (tmp_path / "mine").exists()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GEOVIZ_CACHE_DIR", "here")
    assert resources.cache_dir() == tmp_path / "here"


def test_the_cache_is_the_users_own_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GEOVIZ_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    found = resources.cache_dir()
    assert found.name == "geoviz"
    assert found.is_relative_to(tmp_path)
