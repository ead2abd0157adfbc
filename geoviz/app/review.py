"""The page "Review": what is least certain first, and a decision on each by one key."""

from __future__ import annotations

import streamlit as st

from geoviz.app import (
    decisions,
    notes,
    review_dates,
    review_events,
    review_missed,
    review_people,
    review_places,
    review_routes,
)
from geoviz.app.again import again
from geoviz.app.session import Work
from geoviz.corrections.queue import Question, Topic

_TOPIC, _AT = "review topic", "review at"
_TOPICS: dict[str, tuple[str, Topic | None]] = {
    "places": ("Places", "place"),
    "dates": ("Dates", "date"),
    "events": ("Events", "event"),
    "people": ("People", "person"),
    "journeys": ("Journeys", "route"),
    "missed": ("Missed words", None),
}
_ASK = {
    "place": review_places.ask,
    "date": review_dates.ask,
    "event": review_events.ask,
    "person": review_people.ask,
    "route": review_routes.ask,
}


def show(work: Work) -> None:
    """The whole page; says where to begin when there is nothing to review."""
    if work.story is None:
        notes.nothing_yet()
        return
    queues = {
        name: decisions.questions(work, topic) if topic else []
        for name, (_, topic) in _TOPICS.items()
    }
    st.session_state[_TOPIC] = st.session_state.get(_TOPIC) or "places"
    chosen = st.segmented_control(
        "What to review",
        list(_TOPICS),
        format_func=lambda name: _label(name, len(queues[name])),
        key=_TOPIC,
        label_visibility="collapsed",
    )
    told = decisions.problem()
    if told:
        st.error("This decision was not taken.")
        st.text(told)
    topic = _TOPICS[chosen or "places"][1]
    _steps(work, topic, len(queues[chosen or "places"]))
    _waiting()
    if topic is None:
        review_missed.show(work)
    else:
        _queue(work, topic, queues[chosen or "places"])
    _made(work)


def _label(name: str, count: int) -> str:
    label, topic = _TOPICS[name]
    return f"{label} ({count})" if topic else label


def _queue(work: Work, topic: Topic, questions: list[Question]) -> None:
    if not questions:
        st.success("Nothing of this is left to decide.")
        return
    at = _at(topic, len(questions))
    _ASK[topic](work, questions[at])


def _steps(work: Work, topic: Topic | None, count: int) -> None:
    """Back and forth in the queue, and in the history."""
    at = _at(topic, count) if topic and count else 0
    with st.container(horizontal=True, vertical_alignment="center"):
        if topic and count:
            st.button(
                "Back",
                shortcut="B",
                disabled=at == 0,
                on_click=_go,
                args=(topic, at - 1),
            )
            st.button(
                "Skip",
                shortcut="S",
                disabled=at + 1 >= count,
                on_click=_go,
                args=(topic, at + 1),
            )
        st.button(
            "Undo",
            shortcut="U",
            icon=":material/undo:",
            disabled=not work.corrections,
            on_click=decisions.undo,
        )
        st.button(
            "Redo",
            shortcut="Y",
            icon=":material/redo:",
            disabled=not decisions.undone(),
            on_click=decisions.redo,
        )
        if topic and count:
            st.caption(f"{at + 1} of {count} to decide, the least certain first")


def _at(topic: Topic, count: int) -> int:
    at = int(st.session_state.get(f"{_AT} {topic}", 0))
    return min(max(at, 0), count - 1)


def _go(topic: Topic, at: int) -> None:
    st.session_state[f"{_AT} {topic}"] = at


def _waiting() -> None:
    """Where mapping takes long: decisions that are not on the map yet."""
    if decisions.waiting():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.info("Your last decisions are not on the map yet.")
            if st.button("Put them on the map", type="primary"):
                decisions.put_on_map()
                again()


def _made(work: Work) -> None:
    """All decisions so far, the last one first, and those that no longer apply."""
    if not work.corrections:
        return
    outcomes = work.story.corrections if work.story else ()
    with st.expander(f"Decisions so far: {len(work.corrections)}"):
        for number, one in reversed(list(enumerate(work.corrections))):
            line = f"“{one.words}”: {one.kind}"
            if one.new:
                line += f" → {one.new}"
            st.text(f"{line} ({one.note})")
            if number < len(outcomes) and outcomes[number].problem:
                st.badge("no longer applies", color="orange")
                st.text(outcomes[number].problem)
