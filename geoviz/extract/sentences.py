"""Blocks → sentences. A sentence never crosses a block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import Block, Sentence, Token

_ENDS: Final = frozenset(".!?…")
_CLOSERS: Final = frozenset("\"'”’)]»")
_CLOSING: Final = _ENDS | _CLOSERS
_QUOTES: Final = _CLOSERS | frozenset("\"'“‘([«")
_ABBREVIATIONS: Final = frozenset(
    """mr mrs ms dr prof profs gen gens lt col maj capt sgt cpl adm rev hon sen sens rep
    reps gov govs messrs pres st mt ft vs etc inc ltd co corp jr sr no nos vol pp ed est
    approx dept univ""".split()
)
"""Words whose full stop ends no sentence (AP style: titles)."""
_NAMES: Final = frozenset(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs
    fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich
    minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo""".split()
)
"""The same of months, days and states: with a capital. "He was ill." ends one."""
_MAY_END: Final = frozenset("etc inc ltd co corp jr sr no st".split())
"""Abbreviations that also stand last: they end a sentence before a capital."""
_NOT_SENTENCE: Final = frozenset({"credit", "timestamp", "boilerplate"})


_STARTERS: Final = frozenset(
    """the a an he she it they we i in on at but and this that these those his her their
    its there as when while after before if for from with mr mrs ms""".split()
)


def _ends_here(tokens: tuple[Token, ...], first: int, position: int, end: int) -> bool:
    """Does the mark at `position` end a sentence? The block is `first` to `end`."""
    token = tokens[position]
    if token.text not in _ENDS:
        return False
    if token.text != ".":
        return not _goes_on(tokens, position, end)
    nxt = position + 1
    if nxt == end:
        return True
    following = tokens[nxt]
    if following.start == token.end and following.text not in _CLOSERS:
        initial = position > first and len(tokens[position - 1].text) == 1  # "W.Va."
        return following.capitalised and len(following.text) > 1 and not initial
    if position == first or tokens[position - 1].end != token.start:
        return True
    before = tokens[position - 1]
    if len(before.text) == 1 and before.capitalised:
        return False  # an initial
    while nxt < end and tokens[nxt].text in _QUOTES:
        nxt += 1
    upper = nxt == end or tokens[nxt].capitalised or tokens[nxt].text.isdigit()
    named = before.key in _NAMES and before.capitalised
    short = before.key in _ABBREVIATIONS and before.text != "EST"  # the time zone
    if named or short:
        return before.key in _MAY_END and upper and not before.capitalised
    return upper or not tokens[nxt].text.isalpha()


def _goes_on(tokens: tuple[Token, ...], position: int, end: int) -> bool:
    """Does the sentence go on in lower case after a quoted "!" or "?"?"""
    follow = position + 1
    while follow < end and tokens[follow].text in _CLOSERS:
        follow += 1
    return (
        position + 1 < follow < end
        and tokens[follow].text.islower()
        and tokens[follow].text.isalpha()
    )


def _initialism_ends(tokens: tuple[Token, ...], position: int, end: int) -> bool:
    """Does "U.S." end a sentence? Only before a word that commonly starts one."""
    if position + 1 == end:
        return True
    following = tokens[position + 1]
    return following.capitalised and following.key in _STARTERS


def _behind(tokens: tuple[Token, ...], position: int, end: int) -> int:
    """Where the sentence ended by the mark at `position` ends: behind its quote."""
    last = position + 1
    while (
        last < end
        and tokens[last].text in _CLOSING
        and tokens[last].start <= tokens[last - 1].end
    ):
        last += 1
    return last


def _sentence(tokens: tuple[Token, ...], begin: int, end: int, block: int) -> Sentence:
    return Sentence(tokens[begin].start, tokens[end - 1].end, block, begin, end)


def _marks(tokens: tuple[Token, ...]) -> list[int]:
    """Tokens that may end a sentence: "!", "?", "…", "." and what is like "U.S."."""
    found: list[int] = []
    for at, token in enumerate(tokens):
        text = token.text
        if text in _ENDS if len(text) == 1 else text[-1] == ".":
            found.append(at)
    return found


def split_sentences(
    blocks: Sequence[Block], tokens: tuple[Token, ...]
) -> tuple[Sentence, ...]:
    """Sentences in text order; blocks without running text give none."""
    found: list[Sentence] = []
    marks = _marks(tokens)
    place = end = 0
    for number, block in enumerate(blocks):
        first = token_at(tokens, block.start, end)
        end = token_at(tokens, block.end, first)
        running = block.kind not in _NOT_SENTENCE
        begin = first
        while place < len(marks) and marks[place] < end:
            mark = marks[place]
            place += 1
            if not running or mark < begin:
                continue  # one of "?!", or behind the closing quotation mark
            if len(tokens[mark].text) > 2:
                ends = _initialism_ends(tokens, mark, end)
            else:
                ends = _ends_here(tokens, first, mark, end)
            if ends:
                last = _behind(tokens, mark, end)
                found.append(_sentence(tokens, begin, last, number))
                begin = last
        if running and begin < end:
            found.append(_sentence(tokens, begin, end, number))
    return tuple(found)
