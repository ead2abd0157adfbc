"""One mention of a place: the place chosen, its runners-up on a map, and a decision."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geoviz.app import decisions, session
from geoviz.app.pin import ask_pin
from geoviz.app.plain import plain
from geoviz.app.review_map import draw
from geoviz.app.review_words import Span, instead, keep, show_words
from geoviz.app.session import Work
from geoviz.corrections.place_value import named_place
from geoviz.corrections.queue import Question
from geoviz.errors import UnknownNameError
from geoviz.gazetteer.place import GazetteerPlace
from geoviz.models import Document, Mention, Story

_MOST = 6
_SEARCH = "review search"


def ask(work: Work, question: Question) -> None:
    """The words in their sentence, the places they may mean, and the decisions."""
    story = work.story
    mention = _mention(story, question) if story else None
    if story is None or mention is None:
        return
    candidates = candidates_of(mention)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        document, span = show_words(work, question)
        st.text(_told(mention))
        decisions.ask_scope(*_alike(story, mention))
        _decisions(document, span, question.old, mention, candidates)
        decisions.ask_who_and_why()
    with right:
        draw(candidates, question.subject_id, mention.place_id)
        _other(document, question)
    ask_pin(document, span, question.old, mention)


def candidates_of(mention: Mention) -> list[GazetteerPlace]:
    """The place chosen, and its runners-up, as far as the gazetteer has them."""
    index = session.gazetteer()
    ids = [mention.place_id, *(ident for ident, _ in mention.alternatives)]
    found = []
    for ident in dict.fromkeys(filter(None, ids)):
        try:
            found.append(index.place(index.row_of(ident)))
        except UnknownNameError:
            continue  # a place of one's own: it is no candidate of the gazetteer
    return found[:_MOST]


def _mention(story: Story, question: Question) -> Mention | None:
    wanted = question.subject_id
    return next((one for one in story.mentions if one.mention_id == wanted), None)


def _told(mention: Mention) -> str:
    if not mention.place_id:
        return f"Not placed: {'; '.join(mention.reasons)}"
    parts = dict.fromkeys((mention.name, mention.admin1, mention.country))
    where = ", ".join(filter(None, parts))
    why = "; ".join(mention.reasons)
    return f"{where}, {mention.confidence:.0%} sure: {why}"


def _alike(story: Story, mention: Mention) -> tuple[int, int]:
    words = mention.surface.casefold()
    same = [one.doc_id for one in story.mentions if one.surface.casefold() == words]
    return same.count(mention.doc_id), len(same)


def label(place: GazetteerPlace) -> str:
    """A place for a button: what and where it is."""
    country = session.country_name(place.country) if place.country else ""
    parts = [place.name, place.admin1, country if country != place.name else ""]
    where = ", ".join(dict.fromkeys(filter(None, parts)))
    people = f", {place.population:,} people" if place.population else ""
    return f"{where} ({place.feature}{people})"


def value(place: GazetteerPlace) -> str:
    """A place as the new value of a correction."""
    return named_place(place.place_id, place.name, place.admin1, place.country)


def _decisions(
    document: Document,
    span: Span,
    old: str,
    mention: Mention,
    candidates: Sequence[GazetteerPlace],
) -> None:
    with st.container(horizontal=True):
        if mention.place_id:
            keep(document, span, "place", old)
        instead("Not a place", "X", document, span, "not a place", old=old)
    for number, place in enumerate(candidates, start=1):
        if place.place_id == mention.place_id:
            continue
        st.button(
            plain(label(place)),
            shortcut=str(number),
            key=f"candidate {number}",
            on_click=decisions.decide,
            args=(document, span, "place"),
            kwargs={"old": old, "new": value(place)},
        )


def _other(document: Document, question: Question) -> None:
    """A place that is none of the candidates, by its name."""
    name = st.text_input(
        "Another place", key=_SEARCH, placeholder="Name, and after a comma its country"
    )
    for number, place in enumerate(search(name)):
        st.button(
            plain(label(place)),
            key=f"other {number}",
            on_click=_take,
            args=(document, (question.start, question.end), question.old, value(place)),
        )


def _take(document: Document, span: tuple[int, int], old: str, new: str) -> None:
    st.session_state[_SEARCH] = ""
    decisions.decide(document, span, "place", old=old, new=new)


def search(name: str) -> list[GazetteerPlace]:
    """Places of a name, likeliest first; with a point, so that they can be shown."""
    if not name.strip():
        return []
    from geoviz.gazetteer.geocoder import Gazetteer

    index = session.gazetteer()
    found = Gazetteer(index=index).geocode(name[:200], exactly_one=False, limit=_MOST)
    ids = [one.raw["place_id"] for one in found or ()]
    if not ids:
        st.text("The gazetteer has no such place; set a pin of your own below.")
    return [index.place(index.row_of(ident)) for ident in ids]
