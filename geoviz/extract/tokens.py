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

from geoviz.extract.memo import keep
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

Word = tuple[str, str, bool]
"""A token's text, its key, and whether it begins with a capital."""


def _read_word(text: str) -> Word:
    possessive = len(text) == 2 and text[0] in "'’" and text[1] in "sS"
    key = "'s" if possessive else fold(text) or text
    return text, key, text[0].isupper()


_WORDS: Final[dict[str, Word]] = {}
"""Words met, by their text; bounded by `keep`."""


def _words_of(chunk: str) -> list[str]:
    """What a stretch without white space is made of, in order and without gaps."""
    core = chunk.strip(_MARKS)
    if not (core.isalpha() or core.isdecimal()):
        return PATTERN.findall(chunk)
    if len(core) == len(chunk):
        return [core]
    opening = chunk.find(core)
    words = [chunk[at] for at in range(opening)]
    words.append(core)
    words += [chunk[at] for at in range(opening + len(core), len(chunk))]
    return words


def _read_chunk(chunk: str) -> tuple[Word, ...]:
    read: list[Word] = []
    for word in _words_of(chunk):
        known = _WORDS.get(word)
        read.append(known or keep(_WORDS, word, _read_word(word)))
    return tuple(read)


_CHUNKS: Final[dict[str, tuple[Word, ...]]] = {}
"""Chunks met and their tokens; bounded by `keep`."""


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
        words = _CHUNKS.get(chunk) or keep(_CHUNKS, chunk, _read_chunk(chunk))
        for word, key, capitalised in words:
            stop = at + len(word)
            tokens.append(Token(at, stop, word, key, capitalised))
            at = stop
        at += 1
    return tokens


def tokenise_blocks(text: str, blocks: Sequence[Block]) -> tuple[Token, ...]:
    """Tokens of the blocks alone; none reaches across the end of its block."""
    tokens: list[Token] = []
    for block in blocks:
        tokens += tokenise(text, block.start, block.end)
    return tuple(tokens)
