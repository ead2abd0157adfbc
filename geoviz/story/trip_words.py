"""What a sentence says beside the way itself: who came along, and how long it took."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.models import Token
from geoviz.story.numbers import number_of
from geoviz.story.reading import NamedPerson
from geoviz.story.travel_words import COMPANY, COMPANY_END, COMPANY_OPENINGS, UNITS

_JOURNEYS: Final = frozenset(
    "journey trip voyage flight crossing ride tour drive".split()
)


def companions_in(
    tokens: tuple[Token, ...], keys: list[str], people: Sequence[NamedPerson]
) -> tuple[str, ...]:
    """People named after "accompanied by", "Travelling with him was" and the like.

    `keys` are those of the tokens.
    """
    if COMPANY_OPENINGS.isdisjoint(keys):
        return ()
    for number in range(len(keys) - 1):
        if (keys[number], keys[number + 1]) not in COMPANY:
            continue
        start = tokens[number + 1].end
        stop = tokens[-1].end
        for token in tokens[number + 2 :]:
            if token.key in COMPANY_END or token.text in {";", "."}:
                stop = token.start
                break
        found = [p for p in people if start <= p.start < stop]
        return tuple(dict.fromkeys(p.person_id for p in found))
    return ()


def duration_in(keys: list[str]) -> float | None:
    """Hours that the words give: "took nearly a day", "a 20-hour trip"."""
    for number, key in enumerate(keys):
        if key not in UNITS or not number:
            continue
        back = number - 1
        if keys[back] == "-" and back:
            back -= 1
        count = number_of(keys[back])
        if count is None:
            continue
        near = keys[max(0, number - 8) : number + 4]
        if {"took", "takes", "taking"} & set(near) or _JOURNEYS & set(near[-3:]):
            return count * UNITS[key]
    return None
