"""Decisions made in the app: taken, undone, done again, and put on the map.

The list of corrections in the session's record is the history: a decision is put at its
end, undo takes the last one off. Where mapping takes long, decisions are gathered, and
put on the map when the reader asks for it or leaves the page.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import streamlit as st

from geoviz.app import jobs, session
from geoviz.app.session import Progress, Work
from geoviz.corrections import Correction, make_correction
from geoviz.corrections.queue import TOPIC_OF, Question, Topic, open_questions
from geoviz.corrections.record import Kind, Scope
from geoviz.errors import GeovizError
from geoviz.models import Document

_UNDONE = "undone corrections"
_WAITING = "corrections not on the map"
_PROBLEM = "correction problem"
_COST = "seconds that mapping took"
_QUEUE = "questions of a story"
_WHO, _WHY, _SCOPE = "correction who", "correction why", "correction scope"
PATIENCE_S = 1.5
"""Mapping that takes longer is not done after each decision."""
CHARACTERS_A_SECOND = 200_000
"""How fast articles are mapped, before that is measured."""


@dataclass(frozen=True, slots=True)
class _Queue:
    story: int
    questions: tuple[Question, ...]


def today() -> date:
    """The day of a decision."""
    return datetime.now(tz=UTC).date()


def decide(
    document: Document,
    span: tuple[int, int],
    kind: Kind,
    *,
    old: str = "",
    new: str = "",
) -> None:
    """Take a decision on some words; what is wrong with it is kept for `problem`."""
    work = session.current()
    try:
        made = make_correction(
            document,
            *span,
            kind,
            old=old,
            new=new,
            scope=scope(),
            who=st.session_state.get(_WHO, ""),
            when=today(),
            why=st.session_state.get(_WHY, ""),
        )
    except GeovizError as error:
        st.session_state[_PROBLEM] = str(error)
        return
    st.session_state[_UNDONE] = ()
    st.session_state[_WHY] = ""
    st.session_state[_SCOPE] = "here"
    _keep(work, (*work.corrections, made))


def undo() -> None:
    """Take the last decision back."""
    work = session.current()
    if work.corrections:
        st.session_state[_UNDONE] = (*undone(), work.corrections[-1])
        _keep(work, work.corrections[:-1])


def redo() -> None:
    """Take the decision again that was undone last."""
    again = undone()
    if again:
        work = session.current()
        st.session_state[_UNDONE] = again[:-1]
        _keep(work, (*work.corrections, again[-1]))


def forget() -> None:
    """Another collection is opened: nothing waits, and nothing can be taken again."""
    for key in (_UNDONE, _WAITING, _COST, _QUEUE):
        st.session_state.pop(key, None)


def undone() -> tuple[Correction, ...]:
    """What was taken back, the last one at the end."""
    found = st.session_state.get(_UNDONE, ())
    return found if isinstance(found, tuple) else ()


def problem() -> str:
    """Why the last decision was not taken; told once."""
    return str(st.session_state.pop(_PROBLEM, ""))


def waiting() -> bool:
    """Are there decisions that are not on the map yet?"""
    return bool(st.session_state.get(_WAITING))


def put_on_map() -> None:
    """Start the job that puts them there."""
    st.session_state[_WAITING] = False
    jobs.start(jobs.Job("Putting your decisions on the map", _rebuilt))


def questions(work: Work, topic: Topic) -> list[Question]:
    """What is undecided of a topic, decisions that wait taken into account."""
    if work.story is None:
        return []
    kept = st.session_state.get(_QUEUE)
    if not isinstance(kept, _Queue) or kept.story != id(work.story):
        kept = _Queue(id(work.story), open_questions(work.story))
        st.session_state[_QUEUE] = kept
    made = work.corrections[len(work.story.corrections) :]
    return [
        one
        for one in kept.questions
        if one.topic == topic and not any(_answers(each, one, work) for each in made)
    ]


def _answers(correction: Correction, question: Question, work: Work) -> bool:
    """Does a decision that waits settle the question?"""
    if TOPIC_OF[correction.kind] != question.topic:
        return False
    if question.topic in ("event", "route"):  # several may stand in one sentence
        return correction.old.partition(" ")[0] == question.subject_id
    same = correction.doc_id == question.doc_id
    if same and correction.start < question.end and question.start < correction.end:
        return True
    if correction.scope == "here" or (correction.scope == "document" and not same):
        return False
    text = next(one.text for one in work.documents if one.doc_id == question.doc_id)
    words = text[question.start : question.end]
    return words.casefold() == correction.words.casefold()


def _keep(work: Work, corrections: tuple[Correction, ...]) -> None:
    changed = replace(work, corrections=corrections)
    size = sum(len(one.text) for one in work.originals)
    cost = float(st.session_state.get(_COST, size / CHARACTERS_A_SECOND))
    if cost > PATIENCE_S:
        session.keep(changed)
        st.session_state[_WAITING] = True
        return
    session.keep(_rebuilt(changed, lambda _what, _share: None))


def _rebuilt(work: Work, progress: Progress) -> Work:
    began = time.monotonic()
    built = session.rebuild(work, progress)
    st.session_state[_COST] = time.monotonic() - began
    return built


def scope() -> Scope:
    """What the next decision is to hold for."""
    found = st.session_state.get(_SCOPE)
    if found == "document":
        return "document"
    return "collection" if found == "collection" else "here"


def for_all() -> None:
    """The next decision is for all like it, in all articles."""
    st.session_state[_SCOPE] = "collection"


def ask_who_and_why() -> None:
    """Who decides, kept from decision to decision; and why, if they want to say."""
    for key in (_WHO, _WHY):  # kept when other pages are shown
        st.session_state[key] = st.session_state.get(key, "")
    who, why = st.columns(2)
    who.text_input(
        "Your name", key=_WHO, placeholder="Goes into each of your corrections"
    )
    why.text_input(
        "Reason", key=_WHY, placeholder="Optional; shown with the correction"
    )


def ask_scope(here: int, everywhere: int) -> None:
    """What the decision holds for, with how many there are like it.

    Args:
        here: how many in the article.
        everywhere: how many in all articles.
    """
    labels = {"here": "Only here"}
    if here > 1:
        labels["document"] = f"All {here} like it in this article"
    if everywhere > here:
        labels["collection"] = f"All {everywhere} like it in all articles"
    if st.session_state.get(_SCOPE) not in labels:
        st.session_state[_SCOPE] = "here"
    if len(labels) == 1:
        return
    st.radio(
        "The decision is for",
        list(labels),
        format_func=lambda one: labels[one],
        key=_SCOPE,
        horizontal=True,
        label_visibility="collapsed",
    )
