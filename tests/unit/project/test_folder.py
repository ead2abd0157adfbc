from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geoviz.errors import (
    CorrectionError,
    EmptySourceError,
    FormatError,
    ProjectError,
    SourceNotFoundError,
)
from geoviz.project import Details, Project, Settings, is_project
from geoviz.project.archive import pack, unpack
from geoviz.project.articles import file_names
from geoviz.project.settings_file import format_settings, parse_settings
from tests.unit.corrections.story import MISSOURI, TEXT, correct, document

MADE = correct("Springfield", "place", MISSOURI, nth=1)
HOSTILE = document("=1+1 <b>\x00 \u2028\r\nLima flooded.", "../../x/<b>.html")


def project() -> Project:
    return Project.of(
        [document(), HOSTILE],
        corrections=[MADE],
        details={"a.txt": Details(publisher="The Invented Post", undated=True)},
        title='A "title" \\ of\nlines',
        view={"day": "2025-09-02", "countries": ("US", "NO"), "confidence": 0.5},
    )


def said(of: Project) -> tuple[object, ...]:
    """All that a project holds; what was read is seen through what is said of it.

    The language is told from the text anew, and is not looked at here.
    """
    documents = [replace(one, language="") for one in of.documents]
    return documents, of.settings, of.corrections, of.files, of.problems


def test_what_is_saved_is_opened(tmp_path: Path) -> None:
    saved = project()
    saved.save(tmp_path / "floods")
    opened = Project.open(tmp_path / "floods")
    assert said(opened) == said(saved)
    assert opened.corrections == (MADE,)
    first = next(one for one in opened.documents if one.doc_id == "a.txt")
    assert (first.publisher, first.published, first.text) == (
        "The Invented Post",
        None,
        TEXT,
    )
    assert opened.settings.day == "2025-09-02"


def test_it_is_kept_in_git_byte_by_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        project().save(tmp_path / name)
    first, second = (
        {
            path.relative_to(root).as_posix(): path.read_bytes()
            for path in root.rglob("*")
            if path.is_file()
        }
        for root in (tmp_path / "one", tmp_path / "two")
    )
    assert first == second
    assert b"* -text" in first[".gitattributes"]
    assert first["articles/a.txt"] == TEXT.encode()
    assert len(first) == 5


def test_names_of_files_lead_nowhere(tmp_path: Path) -> None:
    root = project().save(tmp_path / "floods")
    assert {path.parent for path in (root / "articles").iterdir()} == {
        root / "articles"
    }
    names = file_names(
        ["../x", "a/b", "a:b", "nul", "NUL.txt", ".hidden", "", "é" * 99]
    )
    assert len({name.casefold() for name in names.values()}) == len(names)
    for name in names.values():
        assert "/" not in name
        assert ":" not in name
        assert not name.startswith(".")
        assert len(name) < 100


def test_a_folder_made_by_hand(tmp_path: Path) -> None:
    (tmp_path / "articles" / "wire").mkdir(parents=True)
    (tmp_path / "articles" / "wire" / "a.txt").write_text(TEXT)
    (tmp_path / "project.toml").write_text("")
    assert is_project(tmp_path)
    opened = Project.open(tmp_path, published=date(2025, 9, 4))
    assert [one.doc_id for one in opened.documents] == ["wire/a.txt"]
    assert opened.documents[0].published == date(2025, 9, 4)
    replace(opened, corrections=(MADE,)).save(tmp_path)
    assert Project.open(tmp_path).corrections == (MADE,)
    assert (tmp_path / "articles" / "wire" / "a.txt").read_text() == TEXT


def test_the_story_has_the_corrections() -> None:
    story = Project.of([document()], corrections=[MADE]).story()
    assert MISSOURI in {one.place_id for one in story.places}


def test_an_article_that_cannot_be_read_does_not_sink_the_others(
    tmp_path: Path,
) -> None:
    root = project().save(tmp_path / "floods")
    (root / "articles" / "broken.txt").write_bytes(bytes(range(256)) * 9)
    opened = Project.open(root)
    assert len(opened.documents) == 2
    assert "broken.txt" in opened.problems[0]


def test_nothing_else_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine")
    with pytest.raises(ProjectError, match="neither empty nor a project"):
        project().save(tmp_path)
    root = project().save(tmp_path / "floods")
    (root / "articles" / "other.txt").write_text("another article")
    with pytest.raises(ProjectError, match=r"other\.txt: is not of this project"):
        project().save(root)


def test_a_save_that_fails_leaves_all_as_it_was(tmp_path: Path) -> None:
    root = project().save(tmp_path / "floods")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    broken = replace(project(), corrections=(replace(MADE, new="\x00"),))
    with pytest.raises(CorrectionError):
        broken.save(root)
    assert before == {
        path: path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_what_is_no_project_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        Project.open(tmp_path / "none")
    with pytest.raises(ProjectError, match=r"project\.toml"):
        Project.open(tmp_path)
    (tmp_path / "project.toml").write_text("")
    (tmp_path / "articles").mkdir()
    with pytest.raises(EmptySourceError, match="articles"):
        Project.open(tmp_path)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("title = ", "not TOML"),
        ("title = 5", "title is no text"),
        ("version = 9", "version 9 is not known"),
        ("colour = 'red'", "'colour' is no setting"),
        ("view = 5", r"\[view\]"),
        ("[view]\nday = 10:00:00", "neither text"),
        ("[view]\n'no name' = 1", "no name of a filter"),
        ("[[documents]]\ntitle = 'x'", "no id"),
        ("[[documents]]\nid = 'x'\npublished = 'soon'", "no day"),
        ("[[documents]]\nid = 'x'\n[[documents]]\nid = 'x'", "join them"),
        ("[[documents]]\nid = 'x'\ncolour = 1", "no setting of a document"),
        ("x = " + "[" * 5000, "not TOML"),
    ],
)
def test_broken_settings_are_told(text: str, what: str) -> None:
    with pytest.raises(ProjectError, match=what) as caught:
        parse_settings(text.encode(), "p/project.toml")
    assert str(caught.value).startswith("p/project.toml: ")


def test_settings_read_back() -> None:
    settings = Settings(
        'a "b" \\ \u2028 \x7f',
        {"day": "background", "few": True, "n": 3, "x": 0.25, "list": ("a", "")},
        {
            "x": Details(),
            'y"': Details("", "P", date(2025, 9, 3), file="y.txt"),
            "z": Details(undated=True),
        },
    )
    assert parse_settings(format_settings(settings).encode()) == settings


def test_a_file_that_the_settings_name_and_is_gone(tmp_path: Path) -> None:
    root = project().save(tmp_path / "floods")
    (root / "articles" / "a.txt").unlink()
    with pytest.raises(ProjectError, match=r"articles/a\.txt: is not there"):
        Project.open(root)


def test_a_zip_of_it() -> None:
    packed = pack(project())
    assert packed == pack(project())
    assert said(unpack(packed, "floods.zip")) == said(project())


def zipped(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def test_a_zip_of_its_folder_by_another_program() -> None:
    data = zipped(
        {
            "floods/project.toml": b"",
            "floods/articles/a.txt": TEXT.encode(),
            "floods/articles/.DS_Store": b"x",
            "floods/.git/config": b"x",
            "__MACOSX/floods/._a": b"x",
        }
    )
    opened = unpack(data, "floods.zip")
    assert [one.doc_id for one in opened.documents] == ["a.txt"]


def test_hostile_zips() -> None:
    with pytest.raises(FormatError, match="leads out"):
        unpack(zipped({"project.toml": b"", "articles/../../x": b"x"}), "x.zip")
    with pytest.raises(FormatError):
        unpack(b"PK nothing", "x.zip")
    with pytest.raises(ProjectError, match="is no project"):
        unpack(zipped({"a.txt": b"Rain."}), "x.zip")
