"""Texts that tell of no days although they name some: verse, horoscopes, fiction.

Each needs signs of its own; whatever shows none is read as news. A column or a diary
in the first person keeps its named events, but its verbs tell of no deeds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from geoviz.models import Token
from geoviz.story.reading import Reading

Genre = Literal["news", "personal", "none"]
"""`personal` for columns and diaries, `none` for what tells of no days at all."""

_ZODIAC: Final = frozenset(
    """aries taurus gemini leo virgo libra scorpio sagittarius capricorn aquarius
    pisces""".split()
)
_SIGNS: Final = 3
"""Signs of the zodiac in one text that make it a horoscope."""
_SHE: Final = frozenset("he she her his him hers herself himself".split())
_SHE_SHARE: Final = 0.055
_FEWEST_WORDS: Final = 60
_I: Final = frozenset("i i'm i'd i'll i've my we".split())
_I_WORDS: Final = 60
"""Words for each "I" or "we" outside quotation marks below which a text is personal."""
_PUBLIC: Final = frozenset(
    """police officials official officers government minister ministry ministers council
    mayor court judge jury spokesman spokeswoman spokesperson authorities president
    parliament governor hospital hospitals agency rescuers firefighters coastguard
    residents according reporters statement rebels prosecutors lawyers union federation
    league tournament championship voters election ambassador embassy summit
    authority commission committee company airline university scientists
    organisers organizers""".split()
)
"""Words for those whom news is about and whom it quotes."""
_TELLING: Final = _ZODIAC | _PUBLIC | _I
"""Words by which the sort of a text is told."""
_LINES: Final = 4
_LONGEST_LINE: Final = 60
_BROKEN: Final = frozenset({",", ";", "—"})
"""What a line of verse ends with and a line of a timetable does not."""
_OPENING: Final = frozenset({"“", "«"})
_QUOTES: Final = _OPENING | {"”", "»", '"'}


def genre_of(reading: Reading) -> Genre:
    """What sort of text a document is, from its words."""
    tokens = reading.extraction.tokens
    keys = {token.key for token in tokens if token.key in _TELLING}
    if len(_ZODIAC & keys) >= _SIGNS:
        return "none"
    public = not keys.isdisjoint(_PUBLIC)
    own = 0 if keys.isdisjoint(_I) else _own_words(tokens)
    if public and own <= 1:
        return "news"  # nearly all: the words need not be counted
    # A text of words enough for either answer need not be counted to its end.
    most = own * _I_WORDS if own > 1 else 0
    count = _words_up_to(tokens, max(most + 1, _FEWEST_WORDS))
    if count < _FEWEST_WORDS:
        return "news"
    if not public and _is_fiction(reading, tokens):
        return "none"
    return "personal" if own > 1 and count <= most else "news"


def _words_up_to(tokens: tuple[Token, ...], limit: int) -> int:
    """How many tokens are words; the limit when they are as many or more."""
    count = 0
    for token in tokens:
        if token.key[:1].isalpha():
            count += 1
            if count == limit:
                break
    return count


def verse_of(reading: Reading) -> frozenset[int]:
    """Indices of the blocks that are lines of verse: short, in a row, ending in ","."""
    found: set[int] = set()
    run: list[int] = []
    for number, block in enumerate((*reading.extraction.read.blocks, None)):
        line = reading.text[block.start : block.end].strip() if block else ""
        if line and len(line) <= _LONGEST_LINE and line[0].isupper():
            run.append(number)
            continue
        if len(run) >= _LINES and _runs_on(reading, run):
            found.update(run)
        run = []
    return frozenset(found)


def _runs_on(reading: Reading, run: Sequence[int]) -> bool:
    """Do many of the lines break off within a sentence?"""
    blocks = reading.extraction.read.blocks
    ends = [reading.text[blocks[n].start : blocks[n].end].rstrip()[-1] for n in run]
    return sum(end in _BROKEN for end in ends) * 3 >= len(run)


def _is_fiction(reading: Reading, tokens: tuple[Token, ...]) -> bool:
    """All "she" and "he", nobody with a full name or a title, no figures.

    Asked only of texts without a word for those whom news is about.
    """
    words = [t.key for t in tokens if t.key[:1].isalpha()]
    if sum(key in _SHE for key in words) < _SHE_SHARE * len(words):
        return False
    if any(token.text[:1].isdigit() for token in tokens):
        return False
    return not any(
        person.mention.title or " " in reading.quote(person.start, person.end)
        for person in reading.people
    )


def _own_words(tokens: tuple[Token, ...]) -> int:
    """How often "I", "my" or "we" stands outside quotation marks."""
    quoted, found = False, 0
    for token in tokens:
        if token.key in _I:
            text = token.text
            if not quoted and (text == "I" or not text.isupper()):
                found += 1
        elif len(token.text) == 1 and token.text in _QUOTES:
            text = token.text
            quoted = not quoted if text == '"' else text in _OPENING
    return found
