"""A made-up story of any size, for measuring the page: real places, no real events.

Places are drawn from the gazetteer, so that they crowd where places do. Documents are
lines of 80 characters that name a place among words drawn, one by one, from those of
`seeds/` by how often they occur there: without the phrases of real text it compresses
worse than an article. Every line is a quote. A seed fixes all of it.
"""

from __future__ import annotations

import csv
import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import cast

from geoviz.models import (
    Block,
    Document,
    Event,
    Evidence,
    Feature,
    Person,
    Place,
    Publication,
    Story,
)
from geoviz.resources import data_path

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
QUOTE = 80
"""Characters of a quote: one line of a document."""
LINES = 100
"""Quotes in a document."""
FIRST_DAY = date(2031, 3, 1)
KINDS = frozenset({"city", "region", "landmark", "natural"})


@dataclass(frozen=True, slots=True)
class Size:
    """How much of each."""

    places: int = 10_000
    quotes: int = 100_000
    days: int = 20
    events: int = 500
    people: int = 200


def made_up(size: Size, seed: int = 1) -> Story:
    """The story; the same for the same size and seed."""
    chance = random.Random(seed)  # noqa: S311 # nothing here is a secret
    rows = _rows(size.places, chance)
    days = [FIRST_DAY + timedelta(days=number) for number in range(size.days)]
    events = [_event(number, rows, days, chance) for number in range(size.events)]
    days_of: dict[str, set[date]] = {}
    for event in events:
        for ident in event.place_ids:
            days_of.setdefault(ident, set()).add(cast("date", event.day))
    for row in rows:  # half the places are where something happens, the rest background
        if chance.random() < 0.5:
            days_of.setdefault(_ident(row), set()).add(chance.choice(days))
    documents, evidence = _texts(size.quotes, rows, chance)
    told: dict[str, list[str]] = {}
    for one in evidence:
        told.setdefault(one.subject_id, []).append(one.doc_id)
    places = [
        _place(row, told.get(_ident(row), []), days_of.get(_ident(row), set()))
        for row in rows
    ]
    countries = [row for row in rows if row["country"]]
    return Story(
        documents=tuple(documents),
        publications=tuple(
            Publication(one.doc_id, chance.choice(days), "given") for one in documents
        ),
        blocks=tuple(_paragraphs(one.text) for one in documents),
        mentions=(),
        dates=(),
        places=tuple(places),
        people=tuple(
            _person(number, chance.choice(countries), chance.choice(events))
            for number in range(size.people)
        ),
        events=tuple(events),
        routes=(),
        claims=(),
        evidence=tuple(evidence),
        days=tuple(days),
    )


def quotes_of(story: Story) -> dict[str, list[str]]:
    """The quotes of each place, by its id."""
    found: dict[str, list[str]] = {}
    for one in story.evidence:
        found.setdefault(one.subject_id, []).append(one.quote)
    return found


def _rows(count: int, chance: random.Random) -> list[dict[str, str]]:
    with data_path("gazetteer.csv").open(encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["feature"] in KINDS]
    return chance.sample([row for row in rows if row["lat"] and row["lon"]], count)


def _ident(row: dict[str, str]) -> str:
    return f"place:{row['id']}"


def _place(row: dict[str, str], told: list[str], days: set[date]) -> Place:
    return Place(
        place_id=_ident(row),
        name=row["name"],
        feature=cast("Feature", row["feature"]),
        country=row["country"],
        admin1=row["admin1"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        precision_km=float(row["precision_km"]) if row["precision_km"] else None,
        mentions=len(told),
        documents=len(set(told)),
        days=tuple(sorted(days)),
    )


def _event(
    number: int, rows: list[dict[str, str]], days: list[date], chance: random.Random
) -> Event:
    where = chance.choice(rows)
    return Event(
        event_id=f"event:{number}",
        what=f"meeting {number}",
        day=chance.choice(days),
        day_end=None,
        time="",
        zone="",
        day_basis="explicit",
        status=chance.choice(("planned", "happened")),
        place_ids=(_ident(where),),
    )


def _person(number: int, home: dict[str, str], event: Event) -> Person:
    return Person(
        person_id=f"person:{number}",
        name=f"Person {number}",
        title="President",
        rank="head_of_state",
        country=home["country"],
        country_basis="demonym",
        event_id=event.event_id,
        role="attendee",
        status=event.status,
        lat=float(home["lat"]),
        lon=float(home["lon"]),
    )


def _texts(
    quotes: int, rows: list[dict[str, str]], chance: random.Random
) -> tuple[list[Document], list[Evidence]]:
    words = _words(chance)
    # Every place is named, then some far more often than others.
    named = [*rows, *chance.choices(rows, _skewed(len(rows)), k=quotes - len(rows))]
    chance.shuffle(named)
    documents, evidence = [], []
    for first in range(0, quotes, LINES):
        doc_id = f"articles/{first // LINES:05}.txt"
        here = named[first : first + LINES]
        lines = [_line(row["name"], words, chance) for row in here]
        for number, (row, line) in enumerate(zip(here, lines, strict=True)):
            start = number * (QUOTE + 1)
            end = start + QUOTE
            evidence.append(
                Evidence(_ident(row), "place", doc_id, start, end, line, "named")
            )
        text = "\n".join(lines) + "\n"
        digest = hashlib.sha256(text.encode()).hexdigest()
        title = f"Article {first // LINES}"
        documents.append(Document(doc_id, text, digest, title, "The Made-up", None))
    return documents, evidence


def _paragraphs(text: str) -> tuple[Block, ...]:
    """Each line is one: the context in which its quote is shown."""
    starts = range(0, len(text), QUOTE + 1)
    return tuple(Block("paragraph", start, start + QUOTE) for start in starts)


def _skewed(count: int) -> list[float]:
    """Weights by rank, as names in a large collection have: few are very common."""
    return [1 / (rank + 10) for rank in range(count)]


def _line(name: str, words: Iterator[str], chance: random.Random) -> str:
    """Exactly `QUOTE` characters that name the place."""
    line = [next(words) for _ in range(chance.randrange(4))]
    line.append(name)
    while sum(map(len, line)) + len(line) <= QUOTE:
        line.append(next(words))
    return " ".join(line)[:QUOTE].ljust(QUOTE, ".")


def _words(chance: random.Random) -> Iterator[str]:
    """Words as often as they occur in the seeds, for ever."""
    count: dict[str, int] = {}
    for path in sorted(SEEDS.glob("*.txt")):
        for word in re.findall(r"[\w’'-]+[,.]?", path.read_text(encoding="utf-8")):
            count[word] = count.get(word, 0) + 1
    known, weights = list(count), list(accumulate(count.values()))
    while True:
        yield from chance.choices(known, cum_weights=weights, k=1000)
