"""Tokens → runs of capitalised words, and whether a run names an organisation.

A run may hold small words between capitals ("Great Hall of the People"). A possessive
ends it ("South Korea's National Intelligence Service" are two).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geoviz.models import Sentence, Token

_LINKS = frozenset({"of", "the", "for", "and", "&", "de", "la", "du", "del", "on"})
_MAX_LINKS = 2
ORGANISATION_HEADS = frozenset(
    """academy administration agency airlines airways alliance army assembly
    association authority bank board brigade broadcasting brothers bureau campaign
    centre center chamber church club co coalition college commission committee
    community company conference congress consortium constabulary corp corporation
    council court cup daily department dynamics federation fc force forces forum
    foundation front fund gazette group guard guards hospital hotel images inc
    industries initiative institute institution intelligence journal laboratory
    league library ltd magazine mail media militia ministry monitor mosque movement
    museum navy network networks news newspaper observatory office olympics open
    orchestra organisation organization partners party plc police post pravda press
    program programme project radio register regiment reporter reserve review school
    senate service services society star stock study symphony team telegraph
    television theatre theater times treaty tribune troupe trust tv union united
    university watch weekly yearbook times-news conservatory festival championship
    championships marathon derby sun herald observer chronicle examiner dispatch
    bulletin bluffs airlines air airport accord accords agreement declaration
    convention protocol treaty doctrine syndrome virus fever""".split()
)
"""Last words of names of organisations, works, contests and papers."""
_PLACE_HEADS = frozenset({"airport", "bluffs", "hotel", "mosque", "church", "library"})
SOURCE_NOUNS = frozenset(
    """agency airline automaker bank brand broadcaster carmaker chain channel club
    company conglomerate daily firm giant group insurer label magazine maker
    manufacturer network newspaper outlet paper producer publisher retailer site
    startup station supplier tabloid team website winemaker weekly""".split()
)
"""A name right after one of these is a company or a paper ("newspaper X")."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of capitalised words, by token indices (last is one past)."""

    first: int
    last: int
    organisation: bool


def find_chunks(
    tokens: Sequence[Token], sentences: Sequence[Sentence]
) -> tuple[Chunk, ...]:
    """Capitalised runs in text order; a run lies within one sentence."""
    found: list[Chunk] = []
    for sentence in sentences:
        position = sentence.first_token
        while position < sentence.last_token:
            if not tokens[position].capitalised:
                position += 1
                continue
            last = _run_end(tokens, position, sentence.last_token)
            found.append(_chunk(tokens, position, last, sentence.first_token))
            position = last
    return tuple(found)


def _run_end(tokens: Sequence[Token], first: int, stop: int) -> int:
    last = first + 1
    while last < stop:
        token = tokens[last]
        if token.start - tokens[last - 1].end > 1:
            break
        if token.capitalised or (token.text.isdigit() and len(token.text) < 3):
            last += 1
            continue
        ahead = last
        while (
            ahead < stop and ahead - last < _MAX_LINKS and tokens[ahead].key in _LINKS
        ):
            ahead += 1
        linked = last < ahead < stop and tokens[ahead].capitalised
        if not linked or tokens[last].key == "and":
            break
        last = ahead + 1
    return last


def _chunk(tokens: Sequence[Token], first: int, last: int, begin: int) -> Chunk:
    words = [t.key for t in tokens[first:last]]
    parts = last - first
    head = words[-1]
    of = next((i for i, w in enumerate(words) if w in {"of", "for"} and i), 0)
    before_of = words[of - 1] if of else ""
    organisation = parts > 1 and (
        (head in ORGANISATION_HEADS and head not in _PLACE_HEADS)
        or (before_of in ORGANISATION_HEADS and before_of not in _PLACE_HEADS)
    )
    if not organisation and first > begin:
        organisation = tokens[first - 1].key in SOURCE_NOUNS
    return Chunk(first, last, organisation)
