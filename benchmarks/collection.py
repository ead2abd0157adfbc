"""A large collection of articles, made up anew in the same way each time.

Each article tells of a town of the gazetteer, of one or two more, of a person and of a
day; two thousand of them name some fifteen hundred places on sixty days.
"""

from __future__ import annotations

import hashlib
import random
from datetime import date, timedelta

from geoviz.gazetteer.index import Index
from geoviz.models import Document

_FIRST_DAY = date(2031, 3, 3)
_DAYS = 60
_WHAT = (
    "flooding", "a rail strike", "the trade talks", "the election count",
    "a factory fire", "the harvest fair", "a ferry accident", "the peace talks",
)  # fmt: skip
_TITLES = ("President", "Prime Minister", "Foreign Minister", "Mayor")
_FIRST = ("Anna", "Karim", "Lucia", "Peter", "Mei", "Tomas", "Ruth", "Joao", "Ines")
_LAST = ("Varga", "Okoro", "Lindqvist", "Moreau", "Haddad", "Castillo", "Novak", "Ito")
_LEAST_PEOPLE = 40_000


def towns(index: Index, count: int, chance: random.Random) -> list[tuple[str, str]]:
    """Names of towns and of their countries."""
    city = index.feature_number("city")
    features = index.column("feature")
    rows = [
        row
        for row in range(len(index))
        if features[row] == city
        and index.population(row) >= _LEAST_PEOPLE
        and index.country_row(index.country(row)) is not None
    ]
    found = []
    for row in chance.sample(rows, count):
        country = index.country_row(index.country(row))
        assert country is not None  # noqa: S101 # they were chosen by it
        found.append((index.name(row), index.name(country)))
    return found


def articles(count: int, index: Index | None = None) -> tuple[Document, ...]:
    """So many articles, of some two hundred words each."""
    chance = random.Random(7)  # noqa: S311 # no secret: the same each time
    known = towns(index or Index.open(), 1500, chance)
    return tuple(_article(number, known, chance) for number in range(count))


def _article(
    number: int, known: list[tuple[str, str]], chance: random.Random
) -> Document:
    (here, country), (there, other), (third, _) = chance.sample(known, 3)
    day = _FIRST_DAY + timedelta(days=number % _DAYS)
    person = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    what = chance.choice(_WHAT)
    told = f"{day:%A}, {day.day} {day:%B %Y}"
    text = (
        f"{what.capitalize()} in {here}\n\n"
        f"{here}, {country}, {told}. Thousands came to {here} on {day:%A} because of"
        f" {what}, officials in {country} said. {chance.choice(_TITLES)} {person}"
        f" arrived in {here} by train from {there} in {other} on {day:%A} morning.\n\n"
        f"The roads between {here} and {third} were closed. People in {third} waited"
        f" for news, and shops in {there} stayed open. {person} said that the work in"
        f" {here} would go on for weeks, and that help from abroad was welcome.\n\n"
        + " ".join(
            f"Witnesses told of long queues, of rain and of tired crews ({line})."
            for line in range(8)
        )
        + f"\n\n{person} is expected to leave {here} for {there} on the next day."
    )
    return Document(
        doc_id=f"{number:04}.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        title=f"{what.capitalize()} in {here}",
        publisher=f"Paper {number % 12}",
        published=day,
        language="en",
    )
