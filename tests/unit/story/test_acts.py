"""Who does something where an event goes on; expectations by hand, from the texts."""

from __future__ import annotations

import pytest

from tests.unit.story.told import story

FUNERAL = "The funeral of the poet was held in Lagos on Monday.\n\n"
VISIT = "LIMA - Ana Prado, president of Brazil, arrived in Lima on Monday.\n\n"


def roles(text: str) -> dict[str, str]:
    """Role by name; those without a part in any event are left out."""
    return {p.name: p.role for p in story(text).people if p.event_id}


@pytest.mark.parametrize(
    "text",
    [
        "Singer Mary Cole sang.",
        "Mary Cole wept.",
        "The mayor, Mary Cole, read a psalm.",
        "Mary Cole, who had flown in from London, sat in the front row.",
        "Mary Cole told mourners that he had been a friend.",
        "Mary Cole gave the eulogy.",
        "Mary Cole of the writers' union carried a candle.",
        "Mary Cole came in late and knelt at the back.",
        "Also in the church was Mary Cole.",
        "Beside the widow was the mayor, Mary Cole.",
        "A choir sang, with Mary Cole looking on.",
        "Women threw flowers as Mary Cole watched.",
        "Mary Cole was among the many mourners.",
        "Mary Cole moderated.",
    ],
)
def test_what_is_done_in_person(text: str) -> None:
    assert roles(FUNERAL + text) == {"Mary Cole": "attendee"}


@pytest.mark.parametrize(
    "text",
    [
        "Mary Cole said that he had been a friend.",
        "Mary Cole told a newspaper that he had been a friend.",
        "Mary Cole had once sung with him.",
        "Mary Cole will sing.",
        "Mary Cole did not sing, nor did she weep or kneel.",
        "Mary Cole sang in Paris.",
        "Mary Cole spoke to reporters.",
        "Mary Cole gave a statement.",
        "Mary Cole raised concerns about the cost.",
        "Mary Cole cut short a holiday.",
        "Mary Cole watched at home.",
        "Mary Cole paid tribute by telephone.",
        "A friend of Mary Cole sang.",
        "Fans of the writer admired Mary Cole, and a choir sang.",
        'His publisher said: "Mary Cole sang."',
        "There was no sign of his plays. Mary Cole has read them.",
        "Among the dead in the crash was Mary Cole.",
    ],
)
def test_what_says_nothing_of_being_there(text: str) -> None:
    assert roles(FUNERAL + text).get("Mary Cole") != "attendee"


def test_those_to_whom_and_beside_whom_it_is_done() -> None:
    found = roles(
        FUNERAL + "Mary Cole embraced Tom Hart. Ann Pike sat beside Joe Lund. "
        "Sam Dale handed the flag to Eva Moss."
    )
    assert found == dict.fromkeys(
        ["Mary Cole", "Tom Hart", "Ann Pike", "Joe Lund", "Sam Dale", "Eva Moss"],
        "attendee",
    )


def test_a_crowd_makes_a_scene_of_what_no_word_names() -> None:
    text = "Mourners packed the cathedral in Lagos on Monday.\n\nMary Cole sang."
    assert roles(text) == {"Mary Cole": "attendee"}


def test_nobody_attends_a_flood() -> None:
    text = "Floods hit Lagos on Monday, killing six.\n\nMary Cole wept."
    assert roles(text) == {}


def test_another_day_ends_a_scene() -> None:
    text = (
        FUNERAL + "On Tuesday police arrested a man with a knife. Mary Cole wept.\n\n"
    )
    assert roles(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ali Bakri sent his deputy, Omar Said.",
            {"Ali Bakri": "absent", "Omar Said": "attendee"},
        ),
        (
            "Ali Bakri sent his spokesman, Omar Said, to Moscow for talks.",
            {},
        ),
        ("Ali Bakri stayed in Tehran.", {"Ali Bakri": "absent"}),
        ("Ali Bakri remained in office.", {}),
        ("Ali Bakri stayed in Tehran and wept. Later Ali Bakri sang.", None),
        (
            "Ali Bakri, who has left the party, did not appear.",
            {"Ali Bakri": "absent"},
        ),
        ("Ali Bakri was too ill to travel.", {"Ali Bakri": "absent"}),
    ],
)
def test_who_stays_away(text: str, expected: dict[str, str] | None) -> None:
    found = roles(FUNERAL + text)
    if expected is None:  # one who did something there was there
        assert found == {"Ali Bakri": "attendee"}
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She was met at the airport by Rui Costa.",
            {"Ana Prado": "attendee", "Rui Costa": "host"},
        ),
        (
            "The deadline was met at the last minute by Rui Costa.",
            {"Ana Prado": "attendee"},
        ),
        (
            "She later had talks with Rui Costa.",
            {"Ana Prado": "attendee", "Rui Costa": "attendee"},
        ),
        (
            "She praised the talks of Rui Costa.",
            {"Ana Prado": "attendee"},
        ),
    ],
)
def test_a_visit_goes_on(text: str, expected: dict[str, str]) -> None:
    assert roles(VISIT + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tom Hart clashed with reporters at the summit in Lima on Monday.",
            {"Tom Hart": "attendee"},
        ),
        ("Tom Hart was killed at the summit in Lima on Monday.", {}),
        ("Tom Hart, mourned at the summit in Lima on Monday, was a poet.", {}),
        (
            "Tom Hart toured a port in Lima on Monday, guided by Ann Pike.",
            {"Tom Hart": "attendee", "Ann Pike": "attendee"},
        ),
        (
            "Tom Hart ended a visit to Lima on Monday after meeting Ann Pike.",
            {"Tom Hart": "attendee", "Ann Pike": "attendee"},
        ),
        (
            "Tom Hart ended a visit to Lima on Monday after a row about Ann Pike.",
            {},
        ),
    ],
)
def test_in_the_sentence_of_the_event(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


def test_past_words_do_not_speak_of_what_is_planned() -> None:
    text = (
        "The band will play at a wedding in Lima on Friday.\n\n"
        "Its guests included Tom Hart."
    )
    assert "attendee" not in roles(text).values()
