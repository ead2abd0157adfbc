"""Countries of people whose words name two: the one that was chosen for the place.

"Congo's President X" and "the Congolese minister Y" give a country that the words
alone leave open; the choice made for the mention, with the whole article, settles it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Protocol

from geoviz.models import Extraction, Mention, PersonMention

_HYPHENS: Final = frozenset("-‐‑–")


class CountryRows(Protocol):
    """What is asked of the gazetteer index."""

    def country_row(self, country: str) -> int | None:
        """The row of a country, by its code."""
        ...


def with_placed_countries(
    extractions: Sequence[Extraction],
    located: Sequence[Sequence[Mention]],
    index: CountryRows,
) -> list[Extraction]:
    """The extractions, the open countries of their people taken from the mentions.

    Args:
        extractions: of the documents.
        located: the mentions of each, as resolved.
        index: gives the row of a country.
    """
    return [
        _settled(extraction, mentions, index)
        if any(_is_open(person) for person in extraction.people)
        else extraction
        for extraction, mentions in zip(extractions, located, strict=True)
    ]


def _is_open(person: PersonMention) -> bool:
    return person.country_row < 0 <= person.country_start


def _settled(
    extraction: Extraction, mentions: Sequence[Mention], index: CountryRows
) -> Extraction:
    text = extraction.read.document.text
    chosen = {
        m.start: m.country
        for m in mentions
        if m.feature == "country" and not _is_half(text, m)
    }
    people: list[PersonMention] = []
    for person in extraction.people:
        code = chosen.get(person.country_start, "") if _is_open(person) else ""
        row = index.country_row(code) if code else None
        people.append(person if row is None else replace(person, country_row=row))
    return replace(extraction, people=tuple(people))


def _is_half(text: str, mention: Mention) -> bool:
    """Is it half of "Mexican-American", which are two countries and stay so?"""
    before = text[max(0, mention.start - 1) : mention.start]
    after = text[mention.end : mention.end + 1]
    return before in _HYPHENS or after in _HYPHENS
