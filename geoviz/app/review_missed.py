"""Words that were missed: select them in the article, and say what they are."""

from __future__ import annotations

import streamlit as st

from geoviz.app import (
    decisions,
    passage,
    review_dates,
    review_events,
    review_people,
    review_routes,
)
from geoviz.app.choice import article_labels
from geoviz.app.pin import ask_pin
from geoviz.app.plain import plain
from geoviz.app.review_map import draw
from geoviz.app.review_places import label, search, value
from geoviz.app.session import Work
from geoviz.corrections.anchor import occurrences
from geoviz.models import Document, Story

_SPAN, _DOCUMENT, _NAME = "missed span", "missed document", "missed name"
_WHAT = "missed what"
_LONGEST = 200
_MOST = 6


def show(work: Work) -> None:
    """The article, and what the selected words are."""
    story = work.story
    if story is None:
        return
    labels = article_labels(story)
    ident = st.selectbox(
        "Article",
        list(labels),
        format_func=lambda one: labels[one],
        key=_DOCUMENT,
        on_change=_forget,
    )
    document = next((one for one in work.documents if one.doc_id == ident), None)
    if document is None:
        return
    span = _span(document)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        passage.choose(document, _marks(story, document, span), _choose)
        st.text_input(
            "Or type the words",
            key="missed words",
            on_change=_typed,
            args=(document,),
            placeholder="As they stand in the article",
        )
    with right:
        if span is None:
            st.info("Select words in the article that were missed.")
        else:
            _ask(story, document, span)


def _choose(start: int, end: int) -> None:
    st.session_state[_SPAN] = (start, end)


def _typed(document: Document) -> None:
    words = str(st.session_state.get("missed words", "")).strip()
    at = next(occurrences(document.text, words), None)
    if at is not None:
        st.session_state[_SPAN] = (at, at + len(words))


def _forget() -> None:
    st.session_state[_SPAN] = None


def _span(document: Document) -> tuple[int, int] | None:
    """The words selected, without the white space around them."""
    span = st.session_state.get(_SPAN)
    if not isinstance(span, tuple):
        return None
    start, end = span
    words = document.text[start:end]
    stripped = words.strip()
    if not stripped or len(stripped) > _LONGEST:
        return None
    start += len(words) - len(words.lstrip())
    return start, start + len(stripped)


def _marks(
    story: Story, document: Document, span: tuple[int, int] | None
) -> list[passage.Mark]:
    """What was found in the article, and the words selected."""
    found: list[passage.Mark] = [
        (one.start, one.end, "found")
        for rows in (story.mentions, story.dates)
        for one in rows
        if one.doc_id == document.doc_id
    ]
    found += [
        (start, start + len(name), "found")
        for name in {one.name for one in story.people}
        for start in occurrences(document.text, name)
    ]
    if span is None:
        return found
    apart = [one for one in found if one[1] <= span[0] or span[1] <= one[0]]
    return [*apart, (*span, "chosen")]


def _ask(story: Story, document: Document, span: tuple[int, int]) -> None:
    words = document.text[span[0] : span[1]]
    st.code(words, language=None, wrap_lines=True)
    what = st.radio(
        "The words are",
        ["a place", "a date", "an event", "a person", "a journey"],
        horizontal=True,
        key=_WHAT,
    )
    if what == "a date":
        review_dates.ask_value(document, span, "")
    elif what == "a journey":
        review_routes.ask_route(story, document, span, "", None)
    elif what == "an event":
        review_events.ask_event(story, document, span, "", None)
    elif what == "a person":
        _ask_scope(story, document, words)
        review_people.ask_person(document, span, words)
    else:
        _ask_scope(story, document, words)
        _ask_place(document, span, words)
    decisions.ask_who_and_why()


def _ask_scope(story: Story, document: Document, words: str) -> None:
    here = sum(1 for _ in occurrences(document.text, words))
    everywhere = sum(1 for one in story.documents for _ in occurrences(one.text, words))
    decisions.ask_scope(here, everywhere)


def _ask_place(document: Document, span: tuple[int, int], words: str) -> None:
    typed = st.text_input("Its name in the gazetteer", key=_NAME, placeholder=words)
    found = search(typed or words)[:_MOST]
    for number, place in enumerate(found, start=1):
        st.button(
            plain(label(place)),
            key=f"missed {number}",
            shortcut=str(number),
            on_click=_add,
            args=(document, span, value(place)),
        )
    draw(found, f"missed {document.doc_id} {span}")
    ask_pin(document, span, "", None)


def _add(document: Document, span: tuple[int, int], new: str) -> None:
    st.session_state[_SPAN] = None
    st.session_state[_NAME] = ""
    decisions.decide(document, span, "added place", new=new)
