"""A document's text → its blocks: heading, paragraph, list item, caption, and so on.

Works on plain text as it is copied from web pages: headings glued to the next word
("Russiapublished at 06:59"), captions glued to their credit ("LimaImage source,
Getty Images"), numbered live items, bylines, "More from ..." lists. Linear in the text.
"""

from __future__ import annotations

import re
from typing import Final

from geoviz.models import Block, BlockKind, LiveItem
from geoviz.read.live_stamps import Stamp, glued_stamp, opening_stamps

_BREAKS: Final = "\r\u2028\u2029"
"""What ends a line beside "\\n"."""
_BULLET: Final = re.compile(r"(?:[•●▪◦‣·*–—-]|\(?\d{1,3}[.)])\s+")
_CREDIT: Final = re.compile(
    r"Image source, |Image caption,|Media caption,|Video caption,"
)
_CAPTION_LABELS: Final = frozenset(
    {"image caption", "media caption", "video caption", "image", "photo", "caption"}
)
_BOILERPLATE_LINE: Final = re.compile(
    r"(?:please use [^.]{0,60}browser|follow the latest|watch:|read more|related:?$"
    r"|recent comments|you can read more|sign up|click here|subscribe|advertisement"
    r"|share this|copyright|all rights reserved|image:$|photo:$|listen:|most read)",
    re.IGNORECASE,
)
_MORE_FROM: Final = re.compile(
    r"(?:more from|related (?:stories|articles|topics)|read more|more on this story"
    r"|most read|you may also like|recommended)\b.{0,60}$",
    re.IGNORECASE,
)
_BYLINE_ROLE: Final = re.compile(
    r"(?:\b(?:reporter|correspondent|editor|analyst|monitoring|producer)s?$"
    r"|^reporting from |^by [A-Z])",
    re.IGNORECASE,
)
_LABELS: Final = frozenset(
    {"analysis", "breaking", "summary", "world", "live", "opinion"}
)
_LABEL_LENGTH: Final = max(map(len, _CAPTION_LABELS | _LABELS))
_SENTENCE_END: Final = frozenset(".!?…\"”’')")
_STOPS: Final = frozenset(".!…,;:")
_CLOSERS: Final = "\"”’'"
_OPENERS: Final = frozenset('"“‘')
_DATELINED: Final = re.compile(
    r".{0,60}\b(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},) (?:19|20)\d\d$"
)
_HEADING_LENGTH: Final = 140
_HEADING_WORDS: Final = 22
_TEASER_LENGTH: Final = 110


class _Line:
    """A line with something in it, without the white space around."""

    __slots__ = ("end", "gap", "start", "text")

    def __init__(self, start: int, text: str, gap: bool) -> None:  # noqa: FBT001
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.gap = gap
        """Was there an empty line before?"""


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    previous = -1
    start = 0
    broken = text
    for mark in _BREAKS:  # one character for another: offsets stay
        if mark in text:
            broken = broken.replace(mark, "\n")
    for line in broken.split("\n"):
        stripped = line.strip()
        if stripped:
            begin = start + len(line) - len(line.lstrip())
            breaks = text.count("\n", previous, begin) if previous >= 0 else 2
            lines.append(_Line(begin, stripped, breaks > 1))
            previous = begin + len(stripped)
        start += len(line) + 1
    return lines


def _looks_like_heading(line: _Line) -> bool:
    if len(line.text) > _HEADING_LENGTH or line.text[-1] in ":,;":
        return False
    if len(line.text.split()) > _HEADING_WORDS:
        return False
    bare = line.text.rstrip(_CLOSERS)
    quoted = line.text[0] in _OPENERS
    return bool(bare) and bare[-1] not in _STOPS and not (quoted and bare != line.text)


def _is_one_of(words: str, labels: frozenset[str]) -> bool:
    # Folding makes no words shorter, and long lines need none.
    return len(words) <= _LABEL_LENGTH and words.casefold() in labels


class _Cutter:
    """Walks the lines once, keeping what the next line's kind depends on."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.items: list[LiveItem] = []
        self.heading = -1
        self.caption_next = False
        self.teasers = False
        self.credits = "Image source, " in text or " caption," in text
        """Without either a text has no credit: a quick look at most."""

    def add(self, kind: BlockKind, start: int, end: int) -> None:
        text = self.text
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start >= end:
            return
        item = len(self.items) - 1 if self.items else -1
        above = -1 if kind == "heading" else self.heading
        self.blocks.append(Block(kind, start, end, item, above))
        if kind == "heading":
            self.heading = len(self.blocks) - 1

    def stamped(self, line: _Line, start: int, stamp: Stamp) -> None:
        """A live item's time, what stands before it in its line and what after it."""
        stamp_start = line.start + stamp.start
        stamp_end = line.start + stamp.end
        self.items.append(
            LiveItem(
                start=min(start, stamp_start),
                end=line.end,
                clock=stamp.clock,
                zone=stamp.zone,
                stamp_start=stamp_start,
                stamp_end=stamp_end,
            )
        )
        self.add("heading", start, stamp_start)
        self.add("timestamp", stamp_start, stamp_end)
        self.add("paragraph", stamp_end, line.end)

    def credited(self, line: _Line, start: int) -> None:
        """A caption, a credit and perhaps a label, glued in one line."""
        position = start
        kind: BlockKind = "caption"
        for match in _CREDIT.finditer(self.text, start, line.end):
            self.add(kind, position, match.start())
            kind, position = "credit", match.start()
        self.add(kind, position, line.end)

    def line(self, line: _Line, following: _Line | None, stamp: Stamp | None) -> None:
        bullet = _BULLET.match(line.text)
        start = line.start + (bullet.end() if bullet else 0)
        body = self.text[start : line.end]
        if line.gap and self.teasers:
            self.teasers = False
        if stamp:
            self.caption_next = self.teasers = False
            self.stamped(line, start, stamp)
            return
        if self.teasers and len(body) <= _TEASER_LENGTH:
            self.add("boilerplate", start, line.end)
            return
        if body[-1] in ",:" and _is_one_of(body.rstrip(",:"), _CAPTION_LABELS):
            self.caption_next = True
            self.add("credit", start, line.end)
            return
        if self.caption_next:
            self.caption_next = False
            self.add("caption", start, line.end)
            return
        if self.credits and _CREDIT.search(line.text):
            self.caption_next = line.text.endswith("caption,")
            self.credited(line, start)
            return
        self.add(
            self.kind_of(line, body, following, bulleted=bullet is not None),
            start,
            line.end,
        )

    def kind_of(
        self, line: _Line, body: str, following: _Line | None, *, bulleted: bool
    ) -> BlockKind:
        if body[-1] == ":" and _MORE_FROM.match(body):
            self.teasers = True
            return "boilerplate"
        if _BOILERPLATE_LINE.match(body):
            return "boilerplate"
        if _is_one_of(body.rstrip(":"), _LABELS):
            return "boilerplate"
        if bulleted:
            return "list_item"
        if self._is_byline(body, following):
            return "byline"
        if self._is_caption_label(following):
            return "caption"
        if (line.gap or following is None or len(body) < 90) and _looks_like_heading(
            line
        ):
            return "heading"
        return "paragraph"

    def _is_byline(self, body: str, following: _Line | None) -> bool:
        short = len(body) <= 80 and body[-1] not in _SENTENCE_END
        if not short:
            return False
        if _DATELINED.match(body):
            return True
        if _BYLINE_ROLE.search(body):
            return True
        named = all(word[:1].isupper() for word in body.split()) and " " in body
        return bool(
            named
            and following is not None
            and not following.gap
            and len(following.text) <= 60
            and _BYLINE_ROLE.search(following.text)
        )

    def _is_caption_label(self, following: _Line | None) -> bool:
        return following is not None and following.text in {"Image:", "Photo:"}


def cut_blocks(text: str) -> tuple[tuple[Block, ...], tuple[LiveItem, ...]]:
    """Cut a text into disjoint blocks in text order, and its live items if any.

    Offsets are code points into `text`. White space and bullets lie in no block.
    """
    cutter = _Cutter(text)
    lines = _lines(text)
    told = [line.text for line in lines]
    glued = [glued_stamp(one) for one in told] if "published at" in text else []
    stamps = dict(enumerate(glued)) if any(glued) else opening_stamps(told)
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        cutter.line(line, following, stamps.get(number))
    items = cutter.items
    if not items:
        return tuple(cutter.blocks), ()
    ends = [item.start for item in items[1:]] + [len(text)]
    closed = tuple(
        LiveItem(i.start, end, i.clock, i.zone, i.stamp_start, i.stamp_end)
        for i, end in zip(items, ends, strict=True)
    )
    return tuple(cutter.blocks), closed
