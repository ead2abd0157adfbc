"""The grammar of personal names: where one ends, its short forms, its spelling key.

Names are read from capitalised tokens: parts ("Kassym-Jomart", "al-Assad", "KP"), and
particles between them ("Ursula von der Leyen"). What is a name and what an
organisation is decided by `people.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.memo import keep
from geoviz.extract.word_kinds import PART
from geoviz.gazetteer.keys import fold
from geoviz.models import Token

PARTICLES: Final = frozenset(
    """de del della di da do dos das du van von der den ter ten bin binti ibn al el ben
    bint la le zu af e arap
    ould ag wa""".split()
)
"""Lower-case words within a name."""
SUFFIXES: Final = frozenset("jr sr ii iii iv v vi vii viii xii xiii xiv xv xvi".split())
FAMILY_FIRST: Final = frozenset(
    """ahn an bae baek bai ban bui cai cao chae cheng chang chen cheon cho choe choi
    chu chung dai dang deng ding dinh dong duong fan fang feng fu gao geng gong gu
    guo ha han hao ho hong hou hu huang huynh hwang jang jeon jeong ji jia jiang jin
    jo joo jung kang kim ko koo kong kwak kwon lai lau le lee lei leung li liang liao
    lim lin liu lu luo luong ly ma mai mao meng min moon nam nguyen ngo noh oh pak pan
    park peng pham phan phung pyo qian qin qiu ren rhee ri ro roh ryu seo shao shen
    shi shin sim sin sohn song su suh sun tan tang tao to tran trinh truong tsai
    tsang tu vo vu wan wang wei wen wong woo wu xi xia xiang xiao xie xu xue yan yang
    yao ye yi yin yoo yoon yu yuan yun zeng zhai zhan zhang zhao zheng zhong zhou zhu
    zuo""".split()
)
"""Chinese, Korean and Vietnamese family names, romanised: they stand first.

The commonest of the three countries' published lists of surnames (Chinese census
report 2018, Statistics Korea 2015, Le Trung Hoa 2005), as English news spells them.
"""
_HYPHENS: Final = frozenset("-‐‑")
_ARTICLES: Final = frozenset({"al", "el", "ad"})
_PARTS: Final[dict[str, tuple[str, ...]]] = {}
_LONGEST: Final = 6
"""Parts and particles in the longest name."""


class NameRun:
    """Capitalised parts in a row: by token indices, `last` one past the end."""

    __slots__ = ("first", "last", "parts")

    first: int
    last: int
    parts: tuple[str, ...]
    """Folded parts; a hyphenated part is one, its halves parted by a space."""

    def __init__(self, first: int, last: int, parts: tuple[str, ...]) -> None:
        self.first = first
        self.last = last
        self.parts = parts


def _glued(tokens: tuple[Token, ...], left: int) -> bool:
    """Is a hyphen and a further word glued to token `left`?"""
    return (
        left + 2 < len(tokens)
        and tokens[left].end == tokens[left + 1].start
        and tokens[left + 1].text in _HYPHENS
        and tokens[left + 1].end == tokens[left + 2].start
        and tokens[left + 2].text[:1].isalpha()
    )


def part_end(tokens: tuple[Token, ...], position: int, stop: int) -> int:
    """Index one past the part that starts at `position`; `position` when none does.

    A hyphenated part is read whole ("Won-shik", "al-Assad"), an initial with its stop.
    """
    token = tokens[position]
    key = token.key
    if len(key) == 2 and key in _ARTICLES and token.text[0].islower():
        joined = _glued(tokens, position) and tokens[position + 2].capitalised
        return position + 3 if joined and position + 2 < stop else position
    if token.kinds & PART == 0:
        return position
    last = position + 1
    while (
        last + 1 < stop
        and last - position < 2 * _LONGEST
        and _glued(tokens, last - 1)
        and not _number(tokens[last + 1])
    ):
        last += 2
    if (
        last + 1 < stop
        and tokens[last].text == "."
        and tokens[last].start == token.end
        and (len(token.text) == 1 or key in {"st", "ste"})
        and tokens[last + 1].capitalised
    ):
        last += 1
    return last


def _number(token: Token) -> bool:
    return token.text[0].isdigit()


def read_run(
    tokens: tuple[Token, ...], first: int, stop: int, breaks: list[bool]
) -> NameRun | None:
    """The name-like run that starts at token `first`, or None.

    `stop` is one past the last token to look at (the sentence's end); `breaks` says of
    each token whether a name may not hold it (offices, weekdays, ...).
    """
    if breaks[first]:
        return None
    position = part_end(tokens, first, stop)
    if position == first:
        return None
    parts = [_folded(tokens, first, position)]
    while position < stop and len(parts) < _LONGEST:
        if tokens[position].start - tokens[position - 1].end != 1:
            break  # a glued mark, or columns of a table
        ahead = position
        while ahead < stop and ahead - position < 3 and _particle(tokens[ahead]):
            if _glued(tokens, ahead):
                break  # "al-Assad" is a part
            ahead += 1
        if ahead >= stop or breaks[ahead]:
            break
        end = part_end(tokens, ahead, stop)
        if end == ahead or _acronym(tokens[ahead], tokens[first]):
            break
        parts.append(_folded(tokens, position, end))
        position = end
    return NameRun(first, position, tuple(parts))


def _folded(tokens: tuple[Token, ...], first: int, last: int) -> str:
    """The folded text of a part: its key where it is one token."""
    if last - first == 1:
        return tokens[first].key
    spelled = tokens[first].text
    for i in range(first + 1, last):
        if tokens[i].start > tokens[i - 1].end:
            spelled += " "
        spelled += tokens[i].text
    return fold(spelled)


def _acronym(token: Token, opening: Token) -> bool:
    """Two or three capitals within a run of plain words ("Erie GM", not "AJ")."""
    text = token.text
    return (
        1 < len(text) <= 3
        and text.isupper()
        and token.key not in SUFFIXES
        and not opening.text.isupper()
    )


def _particle(token: Token) -> bool:
    return not token.capitalised and token.key in PARTICLES and token.text[0].islower()


def bare_parts(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts without generational suffixes ("Jr", "III")."""
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts = parts[:-1]
    return tuple(parts)


def name_parts(name: str) -> tuple[str, ...]:
    """Folded parts of a name as written; a hyphen does not part.

    >>> name_parts("Park Ji-won"), name_parts("Ursula von der Leyen")
    (('park', 'ji won'), ('ursula', 'von der leyen'))
    """
    known = _PARTS.get(name)
    if known is None:
        known = keep(_PARTS, name, _name_parts(name))
    return known


def _name_parts(name: str) -> tuple[str, ...]:
    parts: list[str] = []
    held = ""
    for word in name.split():
        if word in PARTICLES:
            held += f"{word} "
            continue
        parts.append(held + fold(word))
        held = ""
    return bare_parts([p for p in parts if p])


def name_key(name: str) -> str:
    """One key for all spellings of a name: "Jong-Un", "Jong Un" and "Jong-un" alike."""
    return " ".join(name_parts(name)).replace("-", " ")


def family_first(parts: Sequence[str]) -> bool:
    """Does the family name stand first, to judge by the shape of the name?

    True for two or three parts that begin with a Chinese, Korean or Vietnamese family
    name and do not end with one ("Mao Zedong", "Ban Ki-moon", but not "Li-Wei Chan").
    """
    return (
        2 <= len(parts) <= 3
        and parts[0] in FAMILY_FIRST
        and (parts[-1] not in FAMILY_FIRST or len(parts) == 3)
    )


def short_forms(parts: Sequence[str]) -> tuple[str, ...]:
    """By what a person of this name is called later on, likeliest first.

    >>> short_forms(("hwang", "jong", "un"))
    ('hwang', 'jong un')
    >>> short_forms(("denis", "sassou", "nguesso"))
    ('nguesso', 'sassou nguesso', 'denis')
    """
    parts = bare_parts(parts)
    if len(parts) < 2:
        return tuple(parts)
    if len(parts) == 2 and parts[0] not in FAMILY_FIRST and " " not in parts[1]:
        return (parts[1], parts[0]) if parts[0] != parts[1] else (parts[1],)
    if family_first(parts):
        forms = [parts[0], " ".join(parts[1:])]
        if parts[0] in {"nguyen", "pham", "tran", "le", "luong", "vo", "phan", "bui"}:
            forms.append(parts[-1])
        return tuple(dict.fromkeys(forms))
    forms = [parts[-1]]
    if len(parts) > 2:
        forms.append(" ".join(parts[1:]))
        if len(parts) > 3:
            forms.append(" ".join(parts[2:]))
    words = parts[-1].split(" ")
    while len(words) > 1 and words[0] in PARTICLES:
        words = words[1:]
    forms.append(" ".join(words))
    forms.append(parts[0])
    return tuple(dict.fromkeys(forms))
