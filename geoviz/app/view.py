"""What the pages work out of a story, kept until the story changes.

It is kept in the session beside the story: nothing here is shared.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import streamlit as st

from geoviz.app.choice import Choice
from geoviz.app.subjects import Subjects
from geoviz.days import BACKGROUND, parse_day
from geoviz.models import Event, Person, Place, Route, Story
from geoviz.render.visibility import ALL, Shown, shown_by_day
from geoviz.story.filters import Filter, Passing, narrow, passing

_KEY = "view"
_Row = TypeVar("_Row", Place, Person, Event, Route)


@dataclass(slots=True)
class View:
    """A story, its index, and the last choice that was worked out."""

    story: Story
    subjects: Subjects
    days: dict[str, Shown]
    map: Any = None
    """The `folium.Map`, once it is drawn; making it anew would take longest of all."""
    _passing: tuple[Filter, Passing] | None = field(default=None)
    _seen: tuple[Choice, Story] | None = field(default=None)

    def passing(self, wanted: Filter) -> Passing:
        """The ids that a filter lets through, whatever the day."""
        if self._passing is None or self._passing[0] != wanted:
            self._passing = wanted, passing(self.story, wanted)
        return self._passing[1]

    def seen(self, choice: Choice) -> Story:
        """The story with nothing but what filter and day let through."""
        if self._seen is None or self._seen[0] != choice:
            kept = narrow(self.story, choice.filter)
            self._seen = choice, _both(kept, on_day(self.story, self.days, choice.day))
        return self._seen[1]


def view(story: Story) -> View:
    """The session's view of its story."""
    kept = st.session_state.get(_KEY)
    if not isinstance(kept, View) or kept.story is not story:
        kept = View(story, Subjects(story), shown_by_day(story))
        st.session_state[_KEY] = kept
    return kept


def _both(one: Story, other: Story) -> Story:
    """The first story with the rows that the second has, too."""
    if one is other:
        return one
    return replace(
        one,
        places=_common(one.places, other.places),
        people=_common(one.people, other.people),
        events=_common(one.events, other.events),
        routes=_common(one.routes, other.routes),
    )


def _common(some: tuple[_Row, ...], others: tuple[_Row, ...]) -> tuple[_Row, ...]:
    known = frozenset(others)
    return tuple(one for one in some if one in known)


def on_day(story: Story, days: dict[str, Shown], day: str | None) -> Story:
    """The story with nothing but what a DAY shows; claims have no day and stay."""
    if day is None:
        return story
    shown = [days[name] for name in _names(story, day)]
    events = {story.events[n].event_id for one in shown for n in one.events}
    people = {n for one in shown for n in one.people}
    routes = {n for one in shown for n in one.routes}
    places = {story.places[n].place_id for one in shown for n in one.places}
    for event in story.events:  # places without a point are on no map
        if event.event_id in events:
            places.update(event.place_ids)
    return replace(
        story,
        places=tuple(one for one in story.places if one.place_id in places),
        people=tuple(story.people[n] for n in sorted(people)),
        events=tuple(one for one in story.events if one.event_id in events),
        routes=tuple(story.routes[n] for n in sorted(routes)),
    )


def _names(story: Story, day: str) -> list[str]:
    """The rows of `shown_by_day` that a DAY stands for."""
    if day in (ALL, BACKGROUND):
        return [day]
    span = parse_day(day)
    return [one.isoformat() for one in story.days if span.holds(one)]
