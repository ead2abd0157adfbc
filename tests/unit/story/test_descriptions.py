"""What an event is called: in the article's words, with who did it. By hand."""

from __future__ import annotations

import pytest

from tests.unit.story.told import story

REPORT = "Storm hits coast\n\nBy Tom Hadley\n\nHigh winds brought down trees.\n\n"


def called(text: str) -> set[str]:
    """The descriptions of all events with a day."""
    return {event.what for event in story(text).events if event.day is not None}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            REPORT + "A man in his 50s died on Monday when a tree fell on his car.",
            "A man in his 50s died",
        ),
        (
            "Kenyan athletics chief Jack Tuwei received runner Helen Obiri on Monday.",
            "Jack Tuwei received runner Helen Obiri",
        ),
        (
            "Helen Obiri will be feted at State House on Friday.",
            "Helen Obiri to be feted at State House",
        ),
        (
            (
                "Brazil's President Luis Prado did not go. He met Ursula Mayer in"
                " Rio de Janeiro on Monday, a day before the talks, and was"
                " represented by Foreign Minister Mauro Vidal."
            ),
            "Meeting of Luis Prado and Ursula Mayer",
        ),
        (
            (
                "German Chancellor Olaf Berg met King Carl Lund, Prime Minister Jan"
                " Holm and his wife Lena Holm in Oslo on Monday."
            ),
            "Meeting of Olaf Berg, Carl Lund, Jan Holm and Lena Holm",
        ),
    ],
)
def test_who_did_what(text: str, what: str) -> None:
    assert what in called(text)


def test_who_wrote_it_did_none_of_it() -> None:
    found = story(REPORT + "He flew to Leeds on Monday. She was arrested on Tuesday.")
    assert not any("Hadley" in event.what for event in found.events)
    assert [
        route.traveller for route in found.routes if "Hadley" in route.traveller
    ] == []


def test_whom_he_means_in_a_later_clause() -> None:
    found = story(
        "Rwanda's Paul Mugisha is ill. Cyril Botha is due to arrive on Friday from"
        " Jakarta, where he was on a state visit."
    )
    assert not any("Mugisha" in event.what for event in found.events)


def test_past_a_semicolon_something_else_may_do_it() -> None:
    text = (
        "Minister S. Prasad called Amir Khan on Monday; 15 tons of food left Delhi on"
    )
    assert not any("Prasad left" in what for what in called(f"{text} Tuesday."))


def test_a_headline_and_its_lead_tell_of_one_opening() -> None:
    text = (
        "PM to inaugurate bridge on Friday\n\nPrime Minister Ravi Menon will"
        " inaugurate the bridge on Friday, officials said."
    )
    assert called(text) == {"Prime Minister Ravi Menon will inaugurate the bridge"}
