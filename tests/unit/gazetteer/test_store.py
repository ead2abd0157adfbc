from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from geoviz import resources
from geoviz.errors import CacheError
from geoviz.gazetteer import Index, store
from geoviz.gazetteer import index as index_module
from tests.unit.gazetteer.conftest import HEADER, ROWS

RECIPE = index_module.RECIPE


def folders(cache: Path) -> list[Path]:
    """Everything in the cache, half-written and left-over folders included."""
    return sorted(cache.iterdir())


def compiles(table: Path) -> bool:
    """Open the table; was it compiled just now?"""
    told: list[str] = []
    assert Index.open(table, lambda what, _share: told.append(what)).rows("Kursk")
    return bool(told)


def test_the_first_use_makes_the_cache_and_the_second_uses_it(
    table: Path, cache: Path
) -> None:
    assert not cache.exists()
    assert compiles(table)
    assert not compiles(table)
    (folder,) = folders(cache)
    assert sorted(p.name for p in folder.iterdir()) == [
        "columns.bin",
        "manifest.json",
        "names.trie",
        "strings.bin",
    ]


def test_two_compilations_give_the_same_bytes(table: Path, tmp_path: Path) -> None:
    made = []
    for seed in ("0", "1"):
        folder = tmp_path / f"made{seed}"
        folder.mkdir()
        code = (
            "from pathlib import Path; from geoviz.gazetteer import index, store; "
            f"store.write_compiled(index.RECIPE, (Path({str(table)!r}),), "
            f"Path({str(folder)!r}))"
        )
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        made.append({p.name: p.read_bytes() for p in folder.iterdir()})
    assert len(made[0]) == 4
    assert made[0] == made[1]


def test_an_edited_table_is_compiled_anew_and_the_old_one_removed(
    table: Path, cache: Path
) -> None:
    Index.open(table)
    (before,) = folders(cache)
    table.write_text(HEADER + ROWS.replace("Lutetia", "Parisius"), encoding="utf-8")
    index = Index.open(table)
    assert index.rows("Parisius")
    assert not index.rows("Lutetia")
    (after,) = folders(cache)
    assert after != before


def test_an_edit_that_keeps_the_size_is_noticed(table: Path) -> None:
    Index.open(table)
    table.write_text(HEADER + ROWS.replace("Lutetia", "Lutetib"), encoding="utf-8")
    assert Index.open(table).rows("Lutetib")


def test_tables_in_two_places_do_not_disturb_each_other(
    table: Path, cache: Path
) -> None:
    other = table.with_name("other.csv")
    shutil.copy2(table, other)
    assert compiles(table)
    assert compiles(other)
    assert not compiles(table)
    assert len(folders(cache)) == 2


def test_changed_code_compiles_anew(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "prior.py"
    module.write_text("_BIG_CITY = 1\n")
    recipe = store.Recipe(RECIPE.kind, (module,), RECIPE.build)
    first = store.compiled(recipe, (table,))
    assert store.compiled(recipe, (table,)) == first
    module.write_text("_BIG_CITY = 2\n")
    assert store.compiled(recipe, (table,)) != first


@pytest.mark.parametrize(
    "name", ["columns.bin", "names.trie", "strings.bin", "manifest.json"]
)
@pytest.mark.parametrize(
    "damage", ["empty", "cut", "flip", "garbage", "gone", "folder"]
)
def test_a_damaged_cache_is_noticed_and_made_anew(
    table: Path, cache: Path, name: str, damage: str
) -> None:
    Index.open(table)
    (folder,) = folders(cache)
    good = {p.name: p.read_bytes() for p in folder.iterdir()}
    path = folder / name
    content = good[name]
    middle = len(content) // 2
    path.unlink()
    if damage == "empty":
        path.touch()
    elif damage == "cut":
        path.write_bytes(content[:-9])
    elif damage == "flip":
        flipped = bytes([content[middle] ^ 1])
        path.write_bytes(content[:middle] + flipped + content[middle + 1 :])
    elif damage == "garbage":
        path.write_bytes(b"\xff" * len(content))
    elif damage == "folder":
        path.mkdir()
    assert compiles(table)
    (folder,) = folders(cache)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == good
    assert not compiles(table)


def test_a_cache_that_is_a_copy_is_checked_and_used(
    table: Path, cache: Path, tmp_path: Path
) -> None:
    Index.open(table)
    (folder,) = folders(cache)
    for path in folder.iterdir():
        os.utime(path)  # as a copy without its times would be
    assert not compiles(table)


def test_a_sound_cache_that_cannot_be_written_is_used(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Index.open(table)

    def refuse(*_arguments: object) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr(store, "_make", refuse)
    assert Index.open(table).rows("Kursk")


@pytest.fixture
def unusable_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that not even root can make: it would lie inside of a file."""
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("GEOVIZ_CACHE_DIR", str(file / "cache"))
    return file


def test_without_a_usable_cache_a_temporary_folder_serves(
    table: Path,
    unusable_cache: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    assert compiles(table)
    assert not compiles(table)
    (root,) = folders(temporary)
    assert root.stat().st_mode & 0o077 == 0


def test_a_temporary_folder_of_somebody_elses_making_is_refused(
    table: Path,
    unusable_cache: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    temporary = tmp_path / "tmp"
    elsewhere = tmp_path / "elsewhere"
    temporary.mkdir()
    elsewhere.mkdir()
    (temporary / f"geoviz-{os.getuid()}").symlink_to(elsewhere)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    with pytest.raises(CacheError, match="belongs to somebody else"):
        Index.open(table)
    assert folders(elsewhere) == []


def test_with_no_folder_at_all_the_error_says_what_to_do(
    table: Path, unusable_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(unusable_cache))
    with pytest.raises(CacheError, match="set GEOVIZ_CACHE_DIR") as caught:
        Index.open(table)
    assert str(unusable_cache) in str(caught.value)
    assert isinstance(caught.value, OSError)


def test_a_broken_table_leaves_nothing_behind(table: Path, cache: Path) -> None:
    table.write_text(HEADER + "broken\n", encoding="utf-8")
    with pytest.raises(ValueError, match="fields instead of"):
        Index.open(table)
    assert folders(cache) == []


def test_two_first_uses_at_once(tmp_path: Path, cache: Path) -> None:
    table = tmp_path / "many.csv"
    rows = "".join(
        f"{n},Town {n},Ville {n},city,PPL,FR,,,48,2,{n},,,made up\n"
        for n in range(1, 8001)
    )
    table.write_text(HEADER + rows, encoding="utf-8")
    # Both wait for the same file, so that they start compiling together.
    start = tmp_path / "start"
    code = (
        "import pathlib, time; from geoviz.gazetteer import Index\n"
        f"while not pathlib.Path({str(start)!r}).exists(): time.sleep(0.005)\n"
        "told = []\n"
        f"i = Index.open(pathlib.Path({str(table)!r}), lambda w, s: told.append(w))\n"
        "print(len(i), i.names(i.rows('ville 77')[0]), bool(told))"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    start.touch()
    answers = [process.communicate(timeout=60) for process in started]
    assert [error for _, error in answers] == ["", ""]
    assert any("True" in out for out, _ in answers)
    assert all(out.startswith("8000 ('Town 77', 'Ville 77')") for out, _ in answers)
    assert len(folders(cache)) == 1


def test_a_folder_swept_away_between_finding_and_opening_is_made_again(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Index.open(table)
    real = store.compiled
    calls: list[Path] = []

    def swept_once(*arguments: object) -> Path:
        folder = real(*arguments)  # type: ignore[arg-type]  # passed through
        calls.append(folder)
        if len(calls) == 1:
            shutil.rmtree(folder)
        return folder

    monkeypatch.setattr(store, "compiled", swept_once)
    assert Index.open(table).rows("Kursk")
    assert len(calls) == 2


def test_a_folder_that_stays_unreadable_is_an_error(
    table: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def nothing_there(*_arguments: object) -> Path:
        return tmp_path / "nothing"

    monkeypatch.setattr(store, "compiled", nothing_there)
    with pytest.raises(CacheError, match="cannot be opened"):
        Index.open(table)


@pytest.fixture
def wheel(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Path]:
    """A table and its compiled folder, laid out as in an installed wheel."""
    data = tmp_path / "site-packages" / "geoviz" / "data"
    folder = data / "index" / "gazetteer"
    folder.mkdir(parents=True)
    shipped = data / "gazetteer.csv"
    shutil.copy(table, shipped)
    store.write_compiled(RECIPE, (shipped,), folder)
    for path in folder.iterdir():
        os.utime(path)  # pip sets the time of installation
    monkeypatch.setattr(resources, "_WHEEL_DATA", data)
    return shipped, folder


def test_the_wheels_index_is_used_without_any_cache(
    wheel: tuple[Path, Path], unusable_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(unusable_cache))
    assert Index.open().rows("Kursk")


def test_an_edited_table_in_the_wheel_is_compiled_into_the_cache(
    wheel: tuple[Path, Path], cache: Path
) -> None:
    shipped, _ = wheel
    text = shipped.read_text(encoding="utf-8")
    shipped.write_text(text.replace("Lutetia", "Lutetib"), encoding="utf-8")
    assert Index.open().rows("Lutetib")
    assert len(folders(cache)) == 1


def test_that_the_wheel_was_checked_is_noted_until_a_file_changes(
    wheel: tuple[Path, Path], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped, folder = wheel
    Index.open()
    (note,) = folders(cache)
    assert note.stat().st_size == 0
    with monkeypatch.context() as context:
        context.delattr(store, "_crc")  # whoever reads a file whole now fails
        assert Index.open().rows("Kursk")
    os.utime(shipped)
    os.utime(folder / "names.trie")
    assert Index.open().rows("Kursk")
    (other,) = folders(cache)
    assert other != note
    path = folder / "strings.bin"
    path.write_bytes(path.read_bytes().replace(b"Kursk", b"Kurzk"))
    index = Index.open()
    assert index.name(index.rows("kursk")[0]) == "Kursk"


def test_a_damaged_index_in_the_wheel_is_replaced_by_the_cache(
    wheel: tuple[Path, Path], cache: Path
) -> None:
    _, folder = wheel
    path = folder / "strings.bin"
    path.write_bytes(path.read_bytes().replace(b"Kursk", b"Kurzk"))
    index = Index.open()
    assert index.name(index.rows("kursk")[0]) == "Kursk"
    assert len(folders(cache)) == 1


def test_another_table_is_not_served_from_the_wheel(
    wheel: tuple[Path, Path], tmp_path: Path
) -> None:
    other = tmp_path / "gazetteer.csv"
    other.write_text(HEADER + ROWS.splitlines(keepends=True)[0], encoding="utf-8")
    assert len(Index.open(other)) == 1


def test_left_overs_of_killed_runs_are_swept(table: Path, cache: Path) -> None:
    Index.open(table)
    (folder,) = folders(cache)
    prefix = folder.name.rpartition("-")[0]
    old, fresh = cache / f".{prefix}-abc", cache / f".{prefix}-def"
    old.mkdir()
    fresh.mkdir()
    os.utime(old, (0, 0))
    table.write_text(HEADER + ROWS.replace("Lutetia", "Parisius"), encoding="utf-8")
    Index.open(table)
    assert not old.exists()
    assert fresh.exists()  # somebody may be writing there


def test_the_manifest_names_what_was_compiled(table: Path, cache: Path) -> None:
    Index.open(table)
    (folder,) = folders(cache)
    manifest = json.loads((folder / "manifest.json").read_text())
    assert list(manifest["sources"]) == ["places.csv"]
    assert manifest["sources"]["places.csv"][0] == table.stat().st_size
