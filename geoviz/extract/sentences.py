"""Blocks → sentences. A sentence never crosses a block."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from geoviz.models import Block, Sentence, Token

_ENDS: Final = frozenset(".!?…")
_CLOSERS: Final = frozenset("\"'”’)]»")
_CLOSING: Final = _ENDS | _CLOSERS
_OPENERS: Final = frozenset("\"'“‘([«")
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


def _ends_here(tokens: Sequence[Token], position: int) -> bool:
    """Does the mark at `position` end a sentence? `tokens` are of one block."""
    token = tokens[position]
    if token.text not in _ENDS:
        return False
    if token.text != ".":
        return not _goes_on(tokens, position)
    if position + 1 == len(tokens):
        return True
    following = tokens[position + 1]
    if following.start == token.end and following.text not in _CLOSERS:
        initial = position and len(tokens[position - 1].text) == 1  # "W.Va."
        return following.capitalised and len(following.text) > 1 and not initial
    before = tokens[position - 1] if position else None
    if before is None or before.end != token.start:
        return True
    if len(before.text) == 1 and before.capitalised:
        return False  # an initial
    nxt = position + 1
    while nxt < len(tokens) and tokens[nxt].text in _CLOSERS | _OPENERS:
        nxt += 1
    upper = nxt == len(tokens) or tokens[nxt].capitalised or tokens[nxt].text.isdigit()
    named = before.key in _NAMES and before.capitalised
    short = before.key in _ABBREVIATIONS and before.text != "EST"  # the time zone
    if named or short:
        return before.key in _MAY_END and upper and not before.capitalised
    return upper or not tokens[nxt].text.isalpha()


def _goes_on(tokens: Sequence[Token], position: int) -> bool:
    """Does the sentence go on in lower case after a quoted "!" or "?"?"""
    follow = position + 1
    while follow < len(tokens) and tokens[follow].text in _CLOSERS:
        follow += 1
    return (
        position + 1 < follow < len(tokens)
        and tokens[follow].text.islower()
        and tokens[follow].text.isalpha()
    )


def split_sentences(
    blocks: Sequence[Block], tokens: Sequence[Token]
) -> tuple[Sentence, ...]:
    """Sentences in text order; blocks without running text give none."""
    found: list[Sentence] = []
    starts = [token.start for token in tokens]
    index = 0
    for number, block in enumerate(blocks):
        first = bisect_left(starts, block.start, index)
        index = bisect_left(starts, block.end, first)
        if block.kind in _NOT_SENTENCE or first == index:
            continue
        own = tokens[first:index]
        begin = 0
        # "." or what ends with one ("U.S."), "!", "?", "…"
        marks = [at for at, token in enumerate(own) if token.text[-1] in _ENDS]
        for mark in marks:
            if mark < begin:
                continue  # one of "?!", or behind the closing quotation mark
            initialism = len(own[mark].text) > 2
            if not (_initialism_ends if initialism else _ends_here)(own, mark):
                continue
            last = mark + 1
            while (
                last < len(own)
                and own[last].text in _CLOSING
                and own[last].start <= own[last - 1].end
            ):
                last += 1
            found.append(_sentence(own, begin, last, number, first))
            begin = last
        if begin < len(own):
            found.append(_sentence(own, begin, len(own), number, first))
    return tuple(found)


_STARTERS: Final = frozenset(
    """the a an he she it they we i in on at but and this that these those his her their
    its there as when while after before if for from with mr mrs ms""".split()
)


def _initialism_ends(tokens: Sequence[Token], position: int) -> bool:
    """Does "U.S." end a sentence? Only before a word that commonly starts one."""
    if position + 1 == len(tokens):
        return True
    following = tokens[position + 1]
    return following.capitalised and following.key in _STARTERS


def _sentence(
    tokens: Sequence[Token], begin: int, end: int, block: int, offset: int
) -> Sentence:
    return Sentence(
        tokens[begin].start, tokens[end - 1].end, block, offset + begin, offset + end
    )
