"""Text → tokens: words, numbers and single marks, each with its folded key.

No token reaches over white space, and what stands behind white space has no say in
what a token is. So the text is cut at white space first, and what a chunk ("Rome’s,")
holds is worked out once and remembered. The pattern reads the chunks that are more than
a word among marks; it has no nested repetition, so tokenising is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from geoviz.extract.dates.words import date_class
from geoviz.extract.memo import keep
from geoviz.extract.word_kinds import kinds_of
from geoviz.gazetteer.keys import fold
from geoviz.models import Block, Token

_LETTER: Final = r"[^\W\d_]"
_POSSESSIVE: Final = rf"['’][sS](?!{_LETTER}|['’ʼ]{_LETTER})"
PATTERN: Final = re.compile(
    "("
    rf"(?:{_LETTER}\.){{2,}}"  # U.S., U.N., N.H.
    rf"|{_LETTER}+(?:(?!{_POSSESSIVE})['’ʼ]{_LETTER}+)*"  # words; d'Ivoire
    rf"|(?<={_LETTER}){_POSSESSIVE}"  # the "’s" of "Rome’s"
    rf"|\d++(?:[.,:]\d++)*+(?:st|nd|rd|th)?+(?!{_LETTER})"  # 3, 50,000, 13:00, 80th
    r"|\d++(?:[.,:]\d++)*+"  # 1990 of "1990s", 10.30 of "10.30am": never half of it
    r"|[^\s\w]|_"
    ")"
)
"""A token. Every character that is not white space belongs to one."""
_MARKS: Final = "\"'“”‘’()[].,;:!?…"
"""What mostly stands around words; none of it is a letter or a figure."""

Word = tuple[str, str, bool, int, int]
"""A token's text and key, whether it begins with a capital, its part in dates, and
what it may be in titles and names."""


_POSSESSIVES: Final = frozenset({"'s", "’s", "'S", "’S"})


def _read_word(text: str) -> Word:
    if text.isascii() and text.isalnum():
        key = text.lower()
        capitalised = text[0] != key[0]
    else:
        key = "'s" if text in _POSSESSIVES else fold(text) or text
        capitalised = text[0].isupper()
    kinds = kinds_of(text, key, capitalised=capitalised)
    return text, key, capitalised, date_class(text, key), kinds


def _is_word(text: str) -> bool:
    return text.isalnum() and text.isalpha()  # compiled, the first is the quicker one


def _cut(core: str) -> list[str]:
    """A stretch that is words or figures, hyphens aside; empty for any other."""
    if core.isalnum() and (core.isalpha() or core.isdecimal()):
        return [core]
    if core[-2:] in _POSSESSIVES and _is_word(core[:-2]):
        return [core[:-2], core[-2:]]
    words: list[str] = []
    for part in core.split("-"):
        if not (part.isalpha() or part.isdecimal()):
            return []
        if words:
            words.append("-")
        words.append(part)
    return words


def _words_of(chunk: str) -> list[str]:
    """What a stretch without white space is made of, in order and without gaps."""
    core = chunk.strip(_MARKS)
    words = _cut(core)
    if not words:
        return PATTERN.findall(chunk)
    if len(core) == len(chunk):
        return words
    opening = chunk.find(core)
    before = [chunk[at] for at in range(opening)]
    return before + words + [chunk[at] for at in range(opening + len(core), len(chunk))]


def _read_chunk(chunk: str) -> tuple[Word, ...]:
    if _is_word(chunk):
        return (_read_word(chunk),)
    bare = chunk[:-1]
    if _is_word(bare) and chunk[-1] in _MARKS:  # most of the others: "Rome,"
        return _word(bare), _word(chunk[-1])
    words = _words_of(chunk)
    if len(words) == 1:
        return (_read_word(chunk),)
    return tuple(
        [
            # No other word is sure to be the same where it stands alone.
            _word(word) if len(word) == 1 or word.isalnum() else _read_word(word)
            for word in words
        ]
    )


_CHUNKS: Final[dict[str, tuple[Word, ...]]] = {}
"""Chunks met and their tokens; bounded by `keep`."""


def _word(chunk: str) -> Word:
    """The one word that a chunk is."""
    words = _CHUNKS.get(chunk) or keep(_CHUNKS, chunk, _read_chunk(chunk))
    return words[0]


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of `text[start:end]` in order, with offsets into `text`.

    A possessive ending is a token of its own ("China", "’s"; "Leaders", "’").
    """
    stretch = text[start:end]
    chunks = stretch.split()
    # Of just this length, it has one blank between any two and none around them.
    even = sum(len(chunk) for chunk in chunks) + len(chunks) - 1 == len(stretch)
    tokens: list[Token] = []
    at = start
    for chunk in chunks:
        if not even:
            at = text.find(chunk, at)
        words = _CHUNKS.get(chunk)
        if words is None:
            words = keep(_CHUNKS, chunk, _read_chunk(chunk))
        for word, key, capitalised, dated, kinds in words:
            stop = at + len(word)
            tokens.append(Token(at, stop, word, key, capitalised, dated, kinds))
            at = stop
        at += 1
    return tokens


def tokenise_blocks(text: str, blocks: Sequence[Block]) -> tuple[Token, ...]:
    """Tokens of the blocks alone; none reaches across the end of its block."""
    tokens: list[Token] = []
    for block in blocks:
        tokens += tokenise(text, block.start, block.end)
    return tuple(tokens)
