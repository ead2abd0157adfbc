"""What the reader has chosen to see: the filters in the sidebar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

import streamlit as st

from geoviz.days import BACKGROUND
from geoviz.models import FEATURES, Status, Story
from geoviz.story.filters import Filter

ALL_DAYS = "all"
EVERYTHING = Filter()
RANGE = "range"
FEW_DAYS = 8
"""So many days fit below each other; more are offered as a list."""
STATUSES: tuple[Status, ...] = get_args(Status)

FEATURE_WORDS = {
    "country": "country",
    "region": "region",
    "city": "town or city",
    "landmark": "landmark",
    "natural": "natural feature",
    "continent": "continent",
    "historical": "former state",
    "vague": "region without fixed limits",
}

_DAY, _FROM, _TO = "filter day", "filter from", "filter to"
_MANY = {
    "documents": "filter documents",
    "publishers": "filter publishers",
    "features": "filter features",
    "countries": "filter countries",
    "people": "filter people",
    "statuses": "filter statuses",
}
_CONFIDENCE = "filter confidence"
KEYS = (_DAY, _FROM, _TO, *_MANY.values(), _CONFIDENCE)
"""Of the widgets, in the session's state."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The filters as they stand."""

    day: str | None = None
    """A DAY, or None for all of them."""
    filter: Filter = EVERYTHING


def remember() -> None:
    """Keep what is chosen while another page is shown; Streamlit would forget it."""
    for key in KEYS:
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]


def clear() -> None:
    """Choose everything again; said outright, so that the widgets show it, too."""
    state = st.session_state
    state[_DAY] = ALL_DAYS
    for key in _MANY.values():
        state[key] = []
    state[_CONFIDENCE] = 0
    for key in (_FROM, _TO):
        state.pop(key, None)


def current(story: Story) -> Choice:
    """What is chosen, without drawing anything: for the other pages."""
    fit(story)
    return _read(story)


def _read(story: Story) -> Choice:
    state = st.session_state
    day = state.get(_DAY, ALL_DAYS)
    if day == RANGE:
        ends = sorted((state.get(_FROM, story.days[0]), state.get(_TO, story.days[-1])))
        day = "/".join(dict.fromkeys(map(str, ends)))
    return Choice(
        day=None if day == ALL_DAYS else str(day),
        filter=Filter(
            **{name: tuple(state.get(key) or ()) for name, key in _MANY.items()},
            confidence=state.get(_CONFIDENCE, 0) / 100,
        ),
    )


def restore(chosen: Choice) -> None:
    """Choose what was chosen before; `fit` drops what the story does not have."""
    clear()
    state = st.session_state
    first, slash, last = (chosen.day or ALL_DAYS).partition("/")
    state[_DAY] = RANGE if slash else first
    if slash:
        state[_FROM], state[_TO] = date.fromisoformat(first), date.fromisoformat(last)
    for name, key in _MANY.items():
        state[key] = list(getattr(chosen.filter, name))
    state[_CONFIDENCE] = round(20 * chosen.filter.confidence) * 5


def fit(story: Story) -> None:
    """Drop from what is chosen whatever the story does not have any more.

    Before any widget is drawn: Streamlit lets nobody change one that is on the page.
    """
    state = st.session_state
    if state.get(_DAY, ALL_DAYS) not in days_of(story):
        state.pop(_DAY, None)
    for key in (_FROM, _TO):
        if key in state and state[key] not in story.days:
            state.pop(key, None)
    options = options_of(story)
    for name, key in _MANY.items():
        chosen = state.get(key) or []
        if any(one not in options[name] for one in chosen):
            state[key] = [one for one in chosen if one in options[name]]


def days_of(story: Story) -> list[str]:
    """What can be chosen as the day."""
    span = [RANGE] if len(story.days) > 1 else []
    days = (day.isoformat() for day in story.days)
    return [ALL_DAYS, *days, *span, BACKGROUND]


def options_of(story: Story) -> dict[str, list[str]]:
    """What can be chosen of each kind, in the order in which it is offered."""
    names = {one.person_id: one.name for one in story.people}
    countries = {one.country for one in story.places}
    countries.update(one.country for one in story.people)
    features = {one.feature for one in story.places}
    statuses = {one.status for one in story.events}
    statuses.update(one.status for one in story.routes)
    return {
        "documents": [one.doc_id for one in story.documents],
        "publishers": sorted({one.publisher for one in story.documents} - {""}),
        "features": [one for one in FEATURES if one in features],
        "countries": sorted(countries - {""}),
        "people": sorted(names, key=lambda ident: (names[ident], ident)),
        "statuses": [one for one in STATUSES if one in statuses],
    }


def ask(story: Story, country_name: Callable[[str], str]) -> Choice:
    """Draw the filters, and return what they say."""
    fit(story)
    _ask_day(story)
    options = options_of(story)
    names = {one.person_id: one.name for one in story.people}
    articles = article_labels(story)
    _ask_many("documents", "Article", options, lambda one: articles.get(one, one))
    _ask_many("publishers", "Publisher", options, str)
    _ask_many("features", "Kind of place", options, feature_label)
    _ask_many(
        "countries",
        "Country",
        {"countries": sorted(options["countries"], key=country_name)},
        country_name,
    )
    _ask_many("people", "Person", options, lambda one: names.get(one, one))
    if len(options["statuses"]) > 1:
        st.pills(
            "Status",
            options["statuses"],
            format_func=str.capitalize,
            selection_mode="multi",
            key=_MANY["statuses"],
            help="Is it said to have happened, planned, or reported by others?",
        )
    st.slider(
        "At least this sure",
        0,
        95,
        step=5,
        format="%d%%",
        key=_CONFIDENCE,
        help="How probable it is that a name means the place shown.",
    )
    st.button("Show everything", on_click=clear, icon=":material/filter_alt_off:")
    return _read(story)


def _ask_day(story: Story) -> None:
    options = days_of(story)
    help_text = "Background is what belongs to none of the days that are reported."
    if len(story.days) <= FEW_DAYS:
        st.radio("Event day", options, format_func=day_label, key=_DAY, help=help_text)
    else:
        st.selectbox(
            "Event day", options, format_func=day_label, key=_DAY, help=help_text
        )
    if st.session_state.get(_DAY) == RANGE:
        st.session_state.setdefault(_FROM, story.days[0])
        st.session_state.setdefault(_TO, story.days[-1])
        for column, label, key in zip(
            st.columns(2), ("From", "to"), (_FROM, _TO), strict=True
        ):
            with column:
                st.selectbox(label, story.days, format_func=_short, key=key)


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"


def _ask_many(
    name: str,
    label: str,
    options: Mapping[str, list[str]],
    called: Callable[[str], str],
) -> None:
    if len(options[name]) < 2:
        return
    st.multiselect(
        label, options[name], format_func=called, placeholder="All", key=_MANY[name]
    )


def day_label(day: str) -> str:
    """`2025-09-03` as a reader says it.

    >>> day_label("2025-09-03"), day_label("all"), day_label("background")
    ('Wed 3 Sep 2025', 'All days', 'Background')
    """
    if day in _DAY_WORDS:
        return _DAY_WORDS[day]
    value = date.fromisoformat(day)
    return f"{value:%a} {value.day} {value:%b %Y}"


_DAY_WORDS = {ALL_DAYS: "All days", RANGE: "Several days …", BACKGROUND: "Background"}


def feature_label(feature: str) -> str:
    """A kind of place in words."""
    return FEATURE_WORDS.get(feature, feature).capitalize()


def article_labels(story: Story) -> dict[str, str]:
    """A label for each article by its id: the title, and the id where titles clash."""
    titles = [document.title for document in story.documents]
    clashing = _repeated(titles)
    labels = {}
    for document in story.documents:
        label = document.title or document.doc_id
        if document.title in clashing:
            label = f"{label} ({document.doc_id})"
        labels[document.doc_id] = label
    return labels


def _repeated(titles: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    twice: set[str] = set()
    for title in titles:
        (twice if title in seen else seen).add(title)
    return frozenset(twice - {""})
