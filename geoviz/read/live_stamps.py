"""Clock times that open the items of a live page, in the ways that live pages have.

- "Leaders arrivepublished at 06:59 BST": glued to the item's heading, as pages of the
  BBC are copied;
- a line that is a clock time and nothing else: "17:55 GMT", "Posted at 5.55pm";
- a clock time before the item's words: "15.48 The last of the crew have come down."

Programmes and timetables have such lines as well. So the second and third count only
where a page has several of one shape and, in the third, sentences follow the times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

GLUED = re.compile(
    r"published at (?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d)"
    r"(?: (?P<zone>[A-Z][\w ]{1,40}?))?(?= *$| \d)",
)
_CLOCK = r"(?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?: ?(?P<half>[ap]\.?m\b\.?))?"
_ZONE = r"(?: \(?(?P<zone>[A-Z]{2,4}(?: ?[+-]\d{1,2})?|local time)\)?(?![\w.]))?"
_ALONE = re.compile(
    rf"(?:(?:Posted|Published|Updated)(?: at)?:? )?{_CLOCK}{_ZONE}[.:]?$", re.IGNORECASE
)
_LEADING = re.compile(
    rf"{_CLOCK}{_ZONE}(?: ?[:|–—-])? +(?=[\"“‘']?[^\W\d_a-z])"  # a capital follows
)
_SENTENCE = re.compile(r"[.!?…][\"”’']?$")
_FEWEST = 3
"""Lines of one shape that make a live page."""
_WORDS = 6
"""Words that an item has at least, where its time stands in its line."""
_NOON = 12


@dataclass(frozen=True, slots=True)
class Stamp:
    """A clock time in a line; offsets count from the line's start."""

    start: int
    end: int
    clock: str
    """`HH:MM`, of 24 hours."""
    zone: str
    """As written; empty for none."""


def glued_stamp(line: str) -> Stamp | None:
    """The time that is glued to an item's heading."""
    return _read(GLUED.search(line))


def opening_stamps(lines: Sequence[str]) -> dict[int, Stamp]:
    """The times that open items, by the number of their line; empty for other pages.

    Only of pages without a time glued to a heading.
    """
    if len(lines) < _FEWEST:
        return {}
    found: list[dict[int, Stamp]] = [{}, {}]
    for number, line in enumerate(lines):
        if not line[:1].isdigit() and line[:1] not in "PpUu":
            continue
        if alone := _read(_ALONE.match(line)):
            if number + 1 < len(lines):
                found[0][number] = alone
        elif (leading := _read(_LEADING.match(line))) and _tells(line[leading.end :]):
            found[1][number] = leading
    return next((kind for kind in found if len(kind) >= _FEWEST), {})


def _tells(words: str) -> bool:
    return bool(_SENTENCE.search(words)) and len(words.split(maxsplit=_WORDS)) >= _WORDS


def _read(match: re.Match[str] | None) -> Stamp | None:
    if match is None:
        return None
    hour, minute = match["clock"].replace(".", ":").split(":")
    half = (match.groupdict().get("half") or "").casefold()
    value = int(hour)
    if half:
        if not 1 <= value <= _NOON:
            return None
        value = value % _NOON + (_NOON if half.startswith("p") else 0)
    zone = (match["zone"] or "").strip()
    return Stamp(match.start(), match.end(), f"{value:02d}:{minute}", zone)
