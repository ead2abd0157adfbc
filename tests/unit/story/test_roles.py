"""Each person's part in each event, and the words that give it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from geoviz.models import (
    Event,
    EventMention,
    Evidence,
    Extraction,
    Person,
    Status,
)
from geoviz.story.identity import identify
from geoviz.story.roles import assign_roles
from tests.people_world import WORLD, read

SEEDS = Path(__file__).parents[3] / "seeds"
DAY = date(2025, 9, 3)
# Written by hand from the five seed articles.
EXPECTED = """\
Masoud Pezeshkian,President,IR,attendee,planned
Ukhnaa Khurelsukh,President,MN,attendee,planned
Shehbaz Sharif,Prime Minister,PK,attendee,planned
Emmerson Mnangagwa,President,ZW,attendee,planned
KP Sharma Oli,Prime Minister,NP,attendee,planned
Norodom Sihamoni,King,KH,attendee,planned
Luong Cuong,President,VN,attendee,planned
Thongloun Sisoulith,President,LA,attendee,planned
Prabowo Subianto,President,ID,attendee,planned
Anwar Ibrahim,Prime Minister,MY,attendee,planned
Mohamed Muizzu,President,MV,attendee,planned
Kassym-Jomart Tokayev,President,KZ,attendee,happened
Shavkat Mirziyoyev,President,UZ,attendee,planned
Emomali Rahmon,President,TJ,attendee,planned
Sadyr Japarov,President,KG,attendee,planned
Serdar Berdimuhamedow,President,TM,attendee,planned
Alexander Lukashenko,President,BY,attendee,happened
Ilham Aliyev,President,AZ,attendee,planned
Nikol Pashinyan,Prime Minister,AM,attendee,planned
Denis Sassou Nguesso,President,CG,attendee,planned
Aleksandar Vucic,President,RS,attendee,planned
Robert Fico,Prime Minister,SK,attendee,planned
Miguel Diaz-Canel,President,CU,attendee,planned
Min Aung Hlaing,Acting President,MM,attendee,planned
Kim Jong Un,leader,KP,attendee,happened
Vladimir Putin,President,RU,attendee,happened
Xi Jinping,President,CN,host,happened
Woo Won-shik,National Assembly Speaker,KR,present,planned
Kim Yo Jong,sister of Kim Jong Un,KP,companion,happened
Kim Ju Ae,daughter of Kim Jong Un,KP,companion,happened
Choe Son Hui,Foreign Minister,KP,companion,happened
Jo Yong Won,senior policymaker,KP,companion,happened
Kim Tok Hun,party secretary,KP,companion,happened
Wen Jiabao,former premier,CN,present,happened
Zeng Qinghong,former vice-president,CN,present,happened
Wang Qishan,former vice-president,CN,present,happened
Hu Jintao,former president,CN,absent,happened
"""
# Word forms that tell of an event in these tests: the event, and the lemma.
WORDS = {
    "parade": ("parade", "parade"),
    "event": ("parade", "event"),
    "show": ("parade", "event"),
    "celebrations": ("parade", "event"),
    "summit": ("summit", "summit"),
    "meeting": ("meeting", "meeting"),
    "met": ("meeting", "meet"),
    "reception": ("reception", "reception"),
    "funeral": ("funeral", "funeral"),
    "earthquake": ("earthquake", "earthquake"),
}


def event(name: str, place: str = "beijing", status: Status = "happened") -> Event:
    """An event of the day, in a place of the small world; "" for no place."""
    places = (f"place:{place}",) if place else ()
    return Event(f"event:{name}", name, DAY, None, "", "", "weekday", status, places)


def spoken(
    extraction: Extraction, words: Mapping[str, tuple[str, str]] = WORDS
) -> list[EventMention]:
    """Each time a document speaks of an event."""
    return [
        EventMention(
            f"event:{words[token.key][0]}",
            extraction.read.document.doc_id,
            token.start,
            token.end,
            number,
            words[token.key][1],
        )
        for number, sentence in enumerate(extraction.sentences)
        for token in extraction.tokens[sentence.first_token : sentence.last_token]
        if token.key in words
    ]


def cast(
    *texts: str, events: tuple[Event, ...] = ()
) -> tuple[tuple[Person, ...], tuple[Evidence, ...]]:
    """People and evidence of one document a text."""
    documents = [read(text, f"{n}.txt") for n, text in enumerate(texts)]
    known = events or (
        event("parade"),
        event("summit", "tianjin"),
        event("meeting"),
        event("reception"),
        event("funeral", "paris"),
        event("earthquake", ""),
    )
    mentions = [m for e in documents for m in spoken(e)]
    identities = identify(documents, WORLD, WORLD)
    return assign_roles(identities, documents, known, mentions, WORLD)


def roles(*texts: str, of: str = "parade") -> dict[str, tuple[str, str]]:
    """(role, status) by name in one event."""
    people, _ = cast(*texts)
    return {p.name: (p.role, p.status) for p in people if p.event_id == f"event:{of}"}


# --- the seeds ------------------------------------------------------------------


@pytest.fixture(scope="module")
def seeds() -> tuple[tuple[Person, ...], tuple[Evidence, ...], dict[str, str]]:
    """The people of the seed articles, with events as a careful reader marks them."""
    texts = {p.name: p.read_text("utf-8") for p in sorted(SEEDS.glob("*.txt"))}
    documents = [read(text, doc_id) for doc_id, text in texts.items()]
    mentions = [
        mention
        for document in documents
        for mention in spoken(document)
        if "1959" not in _sentence(document, mention)
    ]
    events = (event("parade"), event("summit", "tianjin"), event("meeting"))
    identities = identify(documents, WORLD, WORLD)
    people, evidence = assign_roles(
        identities, documents, (*events, event("reception")), mentions, WORLD
    )
    return people, evidence, texts


def _sentence(document: Extraction, mention: EventMention) -> str:
    sentence = document.sentences[mention.sentence]
    return document.read.document.text[sentence.start : sentence.end]


def test_the_parade(
    seeds: tuple[tuple[Person, ...], tuple[Evidence, ...], dict[str, str]],
) -> None:
    people, _, _ = seeds
    found = {
        (p.name, p.title, p.country, p.role, p.status)
        for p in people
        if p.event_id == "event:parade"
    }
    expected = {tuple(row) for row in csv.reader(EXPECTED.splitlines())}
    assert found == expected


def test_nobody_else_attends_anything(
    seeds: tuple[tuple[Person, ...], tuple[Evidence, ...], dict[str, str]],
) -> None:
    people, _, _ = seeds
    attendees = {p.name for p in people if p.role == "attendee"}
    assert len(attendees) == 26
    assert {p.country for p in people if p.role == "attendee"} == {
        line.split(",")[2] for line in EXPECTED.splitlines() if ",attendee," in line
    }


def test_how_twenty_six_comes_about(
    seeds: tuple[tuple[Person, ...], tuple[Evidence, ...], dict[str, str]],
) -> None:
    _, evidence, _ = seeds
    by_rule: dict[str, set[str]] = {}
    for row in evidence:
        by_rule.setdefault(row.rule, set()).add(row.subject_id)
    assert len(by_rule["attendee_list"]) == 24
    assert by_rule["attendee_including"] - by_rule["attendee_list"] == {
        "person:kim-jong-un",
        "person:vladimir-putin",
    }


def test_quotes_are_the_text(
    seeds: tuple[tuple[Person, ...], tuple[Evidence, ...], dict[str, str]],
) -> None:
    _, evidence, texts = seeds
    assert evidence
    for row in evidence:
        assert texts[row.doc_id][row.start : row.end] == row.quote


def test_those_who_only_write_have_no_row(
    seeds: tuple[tuple[Person, ...], tuple[Evidence, ...], dict[str, str]],
) -> None:
    people, _, _ = seeds
    names = {p.name for p in people}
    assert not names & {"Tessa Wong", "Laura Bicker", "Ian Tang", "James Landale"}
    (analyst,) = [p for p in people if p.name == "Soo Kim"]
    assert (analyst.role, analyst.event_id) == ("mentioned", "")


# --- other news -----------------------------------------------------------------


def test_a_funeral() -> None:
    text = (
        "German Chancellor Emma Roe and Japanese Prime Minister John Doe attended the "
        "funeral in Paris. French President Jane Smith hosted the funeral. Kenyan "
        "Foreign Minister Peter Katz also attended the funeral. Nigerian President "
        "Bola Tinubu did not attend."
    )
    assert roles(text, of="funeral") == {
        "Emma Roe": ("attendee", "happened"),
        "John Doe": ("attendee", "happened"),
        "Jane Smith": ("host", "happened"),
        "Peter Katz": ("present", "happened"),
        "Bola Tinubu": ("absent", "happened"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Indian President Emma Roe will attend the parade.", ("attendee", "planned")),
        (
            "Indian President Emma Roe is expected to attend the parade.",
            ("attendee", "planned"),
        ),
        ("Indian President Emma Roe attended the parade.", ("attendee", "happened")),
        (
            "The parade was attended by Indian President Emma Roe.",
            ("attendee", "happened"),
        ),
        (
            "Indian President Emma Roe arrived in Beijing for the parade.",
            ("attendee", "happened"),
        ),
        (
            "At the parade, Indian President Emma Roe praised the troops.",
            ("attendee", "happened"),
        ),
        ("Indian President Emma Roe skipped the parade.", ("absent", "happened")),
        ("Absent was Indian President Emma Roe at the parade.", ("absent", "happened")),
        (
            "Indian President Emma Roe was invited to the parade.",
            ("invited", "happened"),
        ),
    ],
)
def test_cues(text: str, expected: tuple[str, str]) -> None:
    assert roles(text) == {"Emma Roe": expected}


@pytest.mark.parametrize(
    "text",
    [
        "Indian President Emma Roe may attend the parade.",
        "It is not known whether Indian President Emma Roe will attend the parade.",
        "Indian President Emma Roe criticised the parade.",
        "The parade sends a message to Indian President Emma Roe.",
        "Emma Roe's aides attended the parade.",
        "Indian President Emma Roe attended a parade in 1959.",
    ],
)
def test_silence(text: str) -> None:
    assert roles(text) == {}


def test_nobody_attends_an_earthquake() -> None:
    text = "At the time of the earthquake, Indian President Emma Roe was asleep."
    assert roles(text, of="earthquake") == {}
    text = "Indian President Emma Roe visited after the earthquake. Roe attended."
    assert roles(text, of="earthquake") == {}


def test_what_happened_outdoes_what_was_planned() -> None:
    found = roles(
        "Indian President Emma Roe will attend the parade.",
        "Indian President Emma Roe attended the parade.",
    )
    assert found == {"Emma Roe": ("attendee", "happened")}


def test_lists() -> None:
    text = (
        "Who will not attend the parade?\n\n• Indian President Emma Roe\n"
        "• French President John Doe\n\nThe parade goes on.\n"
    )
    assert roles(text) == {
        "Emma Roe": ("absent", "planned"),
        "John Doe": ("absent", "planned"),
    }
    text = "Those killed in the parade:\n\n• Emma Roe, a British teacher\n"
    assert roles(text) == {}


def test_companions_need_someone_to_accompany() -> None:
    text = (
        "Indian President Emma Roe attended the parade, accompanied by her husband, "
        "John Roe, and Foreign Minister Peter Katz."
    )
    assert roles(text) == {
        "Emma Roe": ("attendee", "happened"),
        "John Roe": ("companion", "happened"),
        "Peter Katz": ("companion", "happened"),
    }


def test_meetings() -> None:
    text = "Indian President Emma Roe met French President John Doe in Beijing."
    assert roles(text, of="meeting") == {
        "Emma Roe": ("attendee", "happened"),
        "John Doe": ("attendee", "happened"),
    }


def test_the_home_country_is_shown_at_its_capital() -> None:
    people, _ = cast("French President John Doe attended the parade in Beijing.")
    (person,) = people
    paris = WORLD.folded_rows("paris")[0]
    assert (person.lon, person.lat) == (float(paris), 10.0)
    people, _ = cast("John Doe attended the parade in Beijing.")
    assert (people[0].lon, people[0].lat, people[0].country) == (None, None, "")


def test_background_events_give_no_part() -> None:
    past = Event("event:parade", "parade", None, None, "", "", "", "happened", (), True)
    people, evidence = cast(
        "Indian President Emma Roe attended the parade.", events=(past,)
    )
    assert [(p.role, p.event_id) for p in people] == [("mentioned", "")]
    assert evidence == ()


def test_talks_with() -> None:
    text = "Indian President Emma Roe is due to hold a meeting with John Doe."
    assert roles(text, of="meeting") == {
        "Emma Roe": ("attendee", "planned"),
        "John Doe": ("attendee", "planned"),
    }


def test_a_parenthesis_is_not_the_subject() -> None:
    text = (
        "Indian President Emma Roe, representing King John Doe, was also present at "
        "the parade. Among those attending the parade were Russian President Peter "
        "Katz and French President Jane Smith."
    )
    found = roles(text)
    assert found["Emma Roe"] == ("attendee", "happened")
    assert "John Doe" not in found


def test_among_those_attending() -> None:
    text = (
        "The parade nears. Among those expected to attend are Russian President Peter "
        "Katz and French President Jane Smith."
    )
    assert roles(text) == {
        "Jane Smith": ("attendee", "planned"),
        "Peter Katz": ("attendee", "planned"),
    }


def test_a_host_to_be() -> None:
    people, _ = cast(
        "The summit in Beijing, hosted by Chinese President Xi Jinping, comes soon.",
        events=(event("summit", "beijing", "planned"),),
    )
    assert [(p.name, p.role, p.status) for p in people] == [
        ("Xi Jinping", "host", "planned")
    ]
