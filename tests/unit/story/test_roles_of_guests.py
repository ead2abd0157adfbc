"""Who was there, as papers write it. By hand.

All are of Wednesday 5 June 2024; the summit was held in Oslo on Monday.
"""

from __future__ import annotations

import pytest

from geoviz.models import Story
from tests.unit.story.told import story

LEAD = "News\n\nLeaders held a summit in Oslo on Monday.\n\n"


def parts(found: Story, what: str = "summit") -> dict[str, str]:
    """Name → role in the event of that word."""
    events = {e.event_id for e in found.events if what in e.event_id}
    return {p.name: p.role for p in found.people if p.event_id in events}


PRESENT = [
    (
        "Among those in their seats were Ali Bakri of Iran and Ben Okoro of Nigeria.",
        {"Ali Bakri", "Ben Okoro"},
    ),
    (
        "Among the guests were presidents Ali Bakri (Iran) and Ben Okoro (Nigeria).",
        {"Ali Bakri", "Ben Okoro"},
    ),
    ("The union sent Ali Bakri.", {"Ali Bakri"}),
]
ABSENT = [
    "Iranian President Ali Bakri sent apologies.",
    "Iranian President Ali Bakri sent his regrets.",
    "Iranian President Ali Bakri excused himself.",
]
NO_PART = [
    "Among the dead were Iranian President Ali Bakri and two aides.",
    "Iran sent Ali Bakri to Lima to sell oil.",
]


@pytest.mark.parametrize(("text", "names"), PRESENT)
def test_guests(text: str, names: set[str]) -> None:
    found = parts(story(LEAD + text))
    assert {n for n, role in found.items() if role in {"attendee", "present"}} == names


@pytest.mark.parametrize("text", ABSENT)
def test_absent(text: str) -> None:
    assert parts(story(LEAD + text)) == {"Ali Bakri": "absent"}


def test_absent_as_another_is() -> None:
    text = (
        "Iranian President Ali Bakri sent apologies, as did Nigerian President Ben"
        " Okoro."
    )
    found = parts(story(LEAD + text))
    assert found == {"Ali Bakri": "absent", "Ben Okoro": "absent"}


@pytest.mark.parametrize("text", NO_PART)
def test_no_part(text: str) -> None:
    assert parts(story(LEAD + text)) == {}


def test_who_says_that_he_would_attend_plans_to() -> None:
    found = story(
        "News\n\nA summit will be held in Oslo on Friday.\n\nNorway's president, Carl"
        " Dahl, said he would attend the summit."
    )
    (row,) = [p for p in found.people if p.name == "Carl Dahl"]
    assert (row.role, row.status) == ("attendee", "planned")


def test_a_deputy_alone_stands_for_the_state() -> None:
    found = story(
        LEAD
        + "Georgian President Nino Kapanadze, Armenian President Hakob Terteryan and"
        " Turkish Vice-President Orhan Yalman attended."
    )
    assert parts(found)["Orhan Yalman"] == "attendee"


def test_those_who_hold_a_meeting_meet() -> None:
    found = story(
        "News\n\nIranian President Ali Bakri and his Nigerian counterpart Ben Okoro"
        " held a bilateral meeting in Oslo on Monday."
    )
    assert parts(found, "meeting") == {"Ali Bakri": "attendee", "Ben Okoro": "attendee"}


def test_who_visits_takes_part_in_the_visit() -> None:
    found = story("News\n\nIranian President Ali Bakri visited Oslo on Monday.")
    assert parts(found, "visit") == {"Ali Bakri": "attendee"}


def test_the_speaker_does_not_do_what_is_told() -> None:
    found = story(
        "News\n\nIranian President Ali Bakri said on Monday the plane had landed in"
        " Oslo on Sunday."
    )
    assert parts(found, "arrive") == {}
    other = story(
        "News\n\nIranian President Ali Bakri said on Monday the envoy had visited Oslo"
        " on Sunday."
    )
    assert [e.what for e in other.events if e.day] == ["The envoy had visited Oslo"]


def test_hosts_where_the_article_is_about_a_visit() -> None:
    found = story(
        "News\n\nIranian President Ali Bakri visited Oslo on Monday.\n\nHe was received"
        " by Norwegian Prime Minister Carl Dahl."
    )
    assert parts(found, "visit") == {"Ali Bakri": "attendee", "Carl Dahl": "host"}
