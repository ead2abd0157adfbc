from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import streamlit as st

from geoviz.app import opening, projects, session
from geoviz.app.choice import Choice
from geoviz.app.session import Metadata, Work
from geoviz.errors import ProjectError
from geoviz.project import Project
from geoviz.project.archive import pack
from geoviz.read.documents import Upload
from geoviz.story.filters import Filter
from tests.unit.corrections.story import MISSOURI, TEXT, correct, document

MADE = correct("Springfield", "place", MISSOURI, nth=1)
WORK = Work(
    originals=(document(), document("Rain in Lima.\n", "b.html")),
    metadata={"a.txt": Metadata("Flood!", "The Invented Post", None)},
    corrections=(MADE,),
)
CHOICE = Choice("2025-09-02", Filter(features=("city",), confidence=0.5))


def test_a_session_becomes_a_project_and_one_again() -> None:
    project = projects.project_of(WORK, CHOICE)
    assert project.corrections == (MADE,)
    assert project.settings.day == "2025-09-02"
    assert dict(project.settings.view) == {
        "day": "2025-09-02",
        "features": ("city",),
        "confidence": 0.5,
    }
    again = projects.work_of(project)
    assert again.documents == WORK.documents
    assert again.corrections == WORK.corrections


def test_saving_to_a_project_keeps_the_files_that_lie_there(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    page = "<html><head><title>Rain</title></head><body><p>Rain fell in Lima on Monday."
    (tmp_path / "articles" / "rain.html").write_text(page)
    (tmp_path / "project.toml").write_text("")
    there = projects.work_of(Project.open(tmp_path))
    work = Work(
        originals=(*there.originals, document()),
        metadata={
            "rain.html": Metadata("Rain!", "", date(2025, 1, 2)),
        },
        corrections=(MADE,),
    )
    assert projects.save(work, Choice(), str(tmp_path)) == ""
    assert (tmp_path / "articles" / "rain.html").read_text() == page
    assert (tmp_path / "articles" / "a.txt").read_text() == TEXT
    opened = Project.open(tmp_path)
    assert [one.doc_id for one in opened.documents] == ["a.txt", "rain.html"]
    assert opened.documents[1].title == "Rain!"
    assert opened.documents[1].published == date(2025, 1, 2)
    assert opened.corrections == (MADE,)
    assert projects.save(work, Choice(), str(tmp_path)) == ""
    assert Project.open(tmp_path) == opened
    fewer = replace(work, originals=(document(),))
    assert projects.save(fewer, Choice(), str(tmp_path)).endswith(": rain.html")
    assert len(Project.open(tmp_path).documents) == 2


def test_what_cannot_be_saved_is_told(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine")
    with pytest.raises(ProjectError, match="neither empty nor a project"):
        projects.save(WORK, Choice(), str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]


def test_the_server_may_be_started_with_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(st, "session_state", {})
    monkeypatch.setattr(session, "rebuild", lambda work, _progress: work)
    projects.project_of(WORK, CHOICE).save(tmp_path)
    work = opening.opened([str(tmp_path)])(Work(), lambda _what, _share: None)
    assert [replace(one, language="und") for one in work.documents] == [
        replace(one, language="und") for one in WORK.documents
    ]
    assert work.corrections == (MADE,)
    packed = Upload("floods.zip", pack(Project.open(tmp_path)))
    again = opening.uploaded([packed])(Work(), lambda _what, _share: None)
    assert again == work


def test_filters_that_do_not_exist_leave_all_as_it_is(tmp_path: Path) -> None:
    made = Project.of([document()], view={"colour": "red"})
    with pytest.raises(ProjectError, match="'colour' is no filter"):
        projects.opened(made)(Work(), lambda _what, _share: None)
