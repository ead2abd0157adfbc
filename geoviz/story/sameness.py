"""Are two tellings of one event? By place, people, day and kind.

A wrong merge is as bad as a split: whatever the words contradict is another event.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from geoviz.story.occurrence import Occurrence

_PERSONAL: Final = frozenset(
    """arrival departure visit walk travel meeting trial law politics speech life
    casualty deed""".split()
)
"""Classes of events that are the same only if the same people took part."""
_APART: Final = frozenset(
    """similar another other others previous earlier annual last past first former
    separate next future second third any future trilateral potential""".split()
)
"""Modifiers that tell of an event other than the one at hand."""
_FAMILIES: Final = {
    **dict.fromkeys(("crash", "collision", "derailment", "accident"), "crash"),
    **dict.fromkeys(
        (
            *"attack bombing explosion shooting massacre murder explode stab".split(),
            *"shoot airstrike shelling".split(),
            "launch attack",
        ),
        "attack",
    ),
    **dict.fromkeys(("robbery", "rob"), "robbery"),
    **dict.fromkeys(("kidnap", "hijacking"), "hijacking"),
    **dict.fromkeys(("storm", "hurricane", "typhoon", "cyclone", "tornado"), "storm"),
    **dict.fromkeys(("flood", "overflow"), "flood"),
    **dict.fromkeys(("fire", "wildfire"), "fire"),
    **dict.fromkeys(("eruption", "erupt"), "eruption"),
    **dict.fromkeys(("election", "vote", "ballot"), "vote"),
    **dict.fromkeys(("sentence", "sentencing", "verdict"), "sentence"),
    **dict.fromkeys(("strike", "walk out"), "stoppage"),
    **dict.fromkeys(("protest", "march", "rally", "gather"), "protest"),
    **dict.fromkeys(("wedding", "marry"), "wedding"),
    **dict.fromkeys(("arrive", "travel"), "journey"),
    **dict.fromkeys(("match", "play", "final", "semi-final"), "match"),
    **dict.fromkeys(("signing", "sign"), "signing"),
    **dict.fromkeys(("speak", "news conference"), "speech"),
    **dict.fromkeys(("die", "kill"), "casualty"),
}
"""Lemmas that may tell of one event on one day at one place."""
_WEEK: Final = timedelta(days=7)


def lemma_of(occurrence: Occurrence) -> str:
    """The lemma under which noun and verb meet ("meet", "meeting")."""
    return "meeting" if occurrence.term.kind == "meeting" else occurrence.term.lemma


def family_of(lemma: str) -> str:
    """The family of a lemma; itself where it has none."""
    return _FAMILIES.get(lemma, lemma)


def is_personal(kind: str) -> bool:
    """Is it the doing of named people, so that other people make another event?"""
    return kind in _PERSONAL


def coarse_of(occurrence: Occurrence) -> str:
    """The value of the date that the words give, coarse or fine; "" for none."""
    return occurrence.expression.value if occurrence.expression else ""


def set_apart(occurrence: Occurrence) -> bool:
    """Do the modifiers say that another event than the one at hand is meant?"""
    return any(word.casefold() in _APART for word in occurrence.phrase.split()[:-1])


def day_fits(value: str, day: date) -> bool:
    """Does a coarse date, as a value of the dates table, hold the day?

    >>> day_fits("2025-09", date(2025, 9, 3)), day_fits("2019", date(2025, 9, 3))
    (True, False)
    """
    span = days_about(value)
    if span is not None:
        return span[0] <= day <= span[1]
    return "/" in value or day.isoformat().startswith(value)


def days_about(value: str) -> tuple[date, date] | None:
    """First and last day that a week may mean, one week of leeway on each side.

    None for what is no week: "this week" in a Monday's paper may mean the last one.
    """
    if "W" not in value or "/" in value:
        return None
    try:
        monday = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
        return monday - _WEEK, monday + 2 * _WEEK
    except (ValueError, OverflowError):
        return None


def deed_and_trial(one: Occurrence, other: Occurrence) -> bool:
    """A deed and its trial: "was arrested in X and appeared in court"."""
    return (one.term.kind == "trial") != (other.term.kind == "trial")


def same_story(one: Occurrence, other: Occurrence) -> bool:
    """On the same day, or by the same people?"""
    if one.day is not None and one.day == other.day:
        return True
    return bool(set(one.participants) & set(other.participants))
