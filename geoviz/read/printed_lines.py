"""Lines as they were printed to paragraphs as they were written.

A line of a PDF ends where the page was full. Whether the paragraph went on is told by
whether the next word would still have fitted: if so, the line was ended on purpose.
Running heads and page numbers are left out, words divided at a line's end are joined.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

_UNFIT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
)
_PAGE_NUMBER = re.compile(
    r"[-–— ]*(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?[-–— ]*", re.IGNORECASE
)
_BULLET = re.compile(r"[•‣▪●◦·*–-]\s|\(?\d{1,2}[.)]\s")
_DIVIDED = re.compile(r"[^\W\d_]{2,}[-‐]$")
_SOFT = "\u00ad"
_EDGE_LINES = 2
"""Lines at the top and at the bottom of a page that may be running heads."""
_FULL = 0.85
"""Share of the usual width up to which a line has room for another word: letters
differ in width, so that full lines differ in their count of letters."""


def fit(text: str) -> str:
    """Text that every file format can hold: no control characters, whole letters."""
    return _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def join_pages(pages: Sequence[str]) -> str:
    r"""The text of all pages, a blank line between paragraphs.

    >>> join_pages(["The delegation ar-\nrived at the harbour on\nTuesday.\nRain."])
    'The delegation arrived at the harbour on Tuesday.\n\nRain.'
    """
    split = [_lines(page) for page in pages]
    heads = _running_heads(split)
    lines: list[str] = []
    for page in split:
        lines += _without(page, heads)
    lines = _single_spaced(lines)
    lengths = sorted(len(line) for line in lines if line)
    if not lengths:
        return ""
    # The widest lines are headlines in small print and addresses: not these.
    width = lengths[int(0.9 * (len(lengths) - 1))]
    whole = " ".join(lines)
    return "\n\n".join(_paragraphs(lines, _FULL * width, whole))


def _lines(page: str) -> list[str]:
    plain = fit(page.translate(_LIGATURES)).replace("\f", "\n")
    return [" ".join(line.split()) for line in plain.split("\n")]


def _edges(lines: list[str]) -> list[int]:
    """Numbers of the first and last lines that hold words."""
    held = [number for number, line in enumerate(lines) if line]
    return sorted({*held[:_EDGE_LINES], *held[-_EDGE_LINES:]})


def _pattern(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _running_heads(pages: list[list[str]]) -> frozenset[str]:
    """Lines, but for their numbers, at the edges of most of three or more pages."""
    counts = Counter(
        pattern
        for lines in pages
        for pattern in {_pattern(lines[number]) for number in _edges(lines)}
    )
    least = max(3, len(pages) // 2 + 1)
    return frozenset(pattern for pattern, count in counts.items() if count >= least)


def _without(lines: list[str], heads: frozenset[str]) -> list[str]:
    dropped = {
        number
        for number in _edges(lines)
        if _pattern(lines[number]) in heads or _PAGE_NUMBER.fullmatch(lines[number])
    }
    kept = [line for number, line in enumerate(lines) if number not in dropped]
    while kept and not kept[0]:  # a paragraph may go on from page to page
        del kept[0]
    while kept and not kept[-1]:
        del kept[-1]
    return kept


def _single_spaced(lines: list[str]) -> list[str]:
    """Without the blank lines, where there is one between nearly all lines."""
    pairs = list(pairwise(lines))
    ends = sum(1 for line, _ in pairs if line)
    blanks = sum(1 for line, after in pairs if line and not after)
    return [line for line in lines if line] if blanks > 0.8 * ends else lines


def _paragraphs(lines: list[str], room: float, whole: str) -> Iterator[str]:
    paragraph = ""
    length = 0
    for line in lines:
        divided = _DIVIDED.search(paragraph) or paragraph.endswith(_SOFT)
        ended = not line or _ends(length, line, room)
        if paragraph and ended and not (line and divided):
            yield paragraph.replace(_SOFT, "")
            paragraph = ""
        if line:
            paragraph = _joined(paragraph, line, whole) if paragraph else line
        length = len(line)
    if paragraph:
        yield paragraph.replace(_SOFT, "")


def _ends(length: int, following: str, room: float) -> bool:
    """Did a line of that length end on purpose, before that other?"""
    if _BULLET.match(following):
        return True
    return length + 1 + len(following.split(" ", 1)[0]) <= room


def _joined(paragraph: str, line: str, whole: str) -> str:
    """The two with a space, or as one word where it was divided."""
    if paragraph.endswith(_SOFT):
        return paragraph + line
    if not _DIVIDED.search(paragraph):
        return f"{paragraph} {line}"
    first, second = paragraph.rsplit(" ", 1)[-1], line.split(" ", 1)[0]
    # "Anglo-" before "American", and "long-term" where the text has it in one line,
    # keep their hyphen.
    bare = second.rstrip(".,;:!?\"'”’)")
    if not line[:1].islower() or f"{first}{bare}" in whole:
        return paragraph + line
    return paragraph[:-1] + line
