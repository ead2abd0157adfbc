from __future__ import annotations

from dataclasses import replace

import pytest
import streamlit as st

from geoviz.app import decisions, session
from geoviz.app.passage import _code_points
from geoviz.app.plain import plain
from geoviz.app.session import Work
from geoviz.corrections import Correction
from geoviz.corrections.queue import TOPICS
from tests.unit.corrections.story import document, span, told


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    """A session of one article, in which nothing is mapped."""
    monkeypatch.setattr(st, "session_state", {})
    monkeypatch.setattr(session, "rebuild", lambda work, _progress: work)
    made = Work(originals=(document(),))
    session.keep(made)
    return made


def made() -> tuple[Correction, ...]:
    return session.current().corrections


def test_taken_undone_and_taken_again(work: Work) -> None:
    st.session_state["correction who"] = "Ada"
    decisions.decide(document(), span("Paris"), "not a place")
    decisions.decide(document(), span("Tuesday"), "date", new="2025-08-26")
    first, second = made()
    assert (first.words, first.who, first.when) == ("Paris", "Ada", decisions.today())
    decisions.undo()
    assert made() == (first,)
    decisions.undo()
    decisions.undo()
    assert made() == ()
    assert decisions.undone() == (second, first)
    decisions.redo()
    decisions.redo()
    decisions.redo()
    assert made() == (first, second)


def test_a_new_decision_ends_what_could_be_taken_again(work: Work) -> None:
    decisions.decide(document(), span("Paris"), "not a place")
    decisions.undo()
    decisions.decide(document(), span("Tuesday"), "date")
    assert decisions.undone() == ()


def test_scope_and_reason_are_for_one_decision(work: Work) -> None:
    st.session_state["correction scope"] = "collection"
    st.session_state["correction why"] = "known there"
    decisions.decide(document(), span("Paris"), "not a place")
    decisions.decide(document(), span("Chicago"), "not a place")
    first, second = made()
    assert (first.scope, first.why) == ("collection", "known there")
    assert (second.scope, second.why) == ("here", "")


def test_a_decision_that_says_nothing_is_told_once(work: Work) -> None:
    decisions.decide(document(), span("Tuesday"), "date", new="soon")
    assert made() == ()
    assert "'soon' is no date" in decisions.problem()
    assert decisions.problem() == ""


def test_where_mapping_takes_long_decisions_wait(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decisions, "CHARACTERS_A_SECOND", 1)
    decisions.decide(document(), span("Paris"), "not a place")
    assert decisions.waiting()
    assert len(made()) == 1
    decisions.put_on_map()
    assert not decisions.waiting()


def test_a_decision_that_waits_settles_its_own_question_alone(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words that tell of an event hold a date and places, and may tell of another."""
    monkeypatch.setattr(decisions, "CHARACTERS_A_SECOND", 1)
    work = replace(work, story=told())
    session.keep(work)
    before = {topic: decisions.questions(work, topic) for topic in TOPICS}
    flood = next(one for one in before["event"] if "flood" in one.subject_id)
    words = (flood.start, flood.end)
    decisions.decide(document(), words, "event", new="what=Rescue")
    assert decisions.questions(session.current(), "event") == before["event"]
    decisions.decide(document(), words, "event", old=flood.old)
    work = session.current()
    left = {topic: decisions.questions(work, topic) for topic in TOPICS}
    assert left["event"] == [one for one in before["event"] if one is not flood]
    assert [left[one] for one in TOPICS if one != "event"] == [
        before[one] for one in TOPICS if one != "event"
    ]


def test_names_in_labels_are_no_markup() -> None:
    assert plain("[x](javascript:1)\n**b**") == (
        "\\[x\\]\\(javascript\\:1\\) \\*\\*b\\*\\*"
    )


def test_offsets_beyond_the_basic_plane() -> None:
    text = "day 🚤 two"
    units = len(text[:6].encode("utf-16-le")) // 2
    assert _code_points(text, units) == 6


def test_another_collection_takes_nothing_again(work: Work) -> None:
    decisions.decide(document(), span("Paris"), "not a place")
    decisions.undo()
    decisions.forget()
    decisions.redo()
    assert made() == ()
