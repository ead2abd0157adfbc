"""Lines of program text and of log files: the names in them are no places.

A class `Madison`, a table `Phoenix`, a server "paris01" and a thread "Denver" look like
towns to a reader of news. Decided line by line, by the marks that programs and loggers
write and people do not; what stands between two such lines is one of them. A line that
reads as a sentence is kept, whatever it quotes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

_HINTS: Final = (
    *"{}=_<>[]\\",
    *("INFO", "WARN", "ERROR", "DEBUG", "TRACE", "FATAL"),
)
"""What there is in nearly all of both."""
_LONGEST_CODE: Final = 240
"""Characters in the longest line that is read as program text."""
_FEWEST: Final = 3
"""Lines of the shortest text that is told to be a program's by most of its lines."""
_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
_CODE: Final = re.compile(
    r"""
    \{\s*$ | ^\s*[}\])]+[;,]*\s*$ | ;\s*\}[;,)]*\s*$         # a block
    | ^\s*[{\[]\s*["{\[] | [)\]];\s*$                       # data, a statement
    | ^\s*(?:def|class|fn|func|function)\s+\w+\s*[(:{<]
    | ^\s*(?:from\s+[\w.]+\s+)?import\s+[\w.{}*,\s]+;?\s*$
    | ^\s*\#\s*(?:include|define|ifdef|endif|pragma)\b
    | ^\s*(?:if|elif|while|with|except)\s.*[=<>()\[\]'"].*:\s*$
    | ^\s*(?:else|try|finally|except)\s*\w*:\s*$ | ^\s*for\s\w+\sin\s.*[)\]\w]:\s*$
    | ^\s+(?:return|yield|await|assert)\s\S+\s*$
    | ^\s+(?:raise|throw)\s.*\)\s*;?\s*$
    | ^\s*(?:pass|break|continue);?\s*$
    | ^\s*(?:const|let|var|public|private|protected|static|final|export)\s+\w+.*[;={(]
    | ^\s*(?:package|namespace|using|use|require|module)\s+[\w.:\\/'"]+;?\s*$
    | ^\s*@\w+(?:\(.*\))?\s*$ | ^\s*\\\w+\{
    | ^[-+]?\s*[\w.$\[\]'"]+\s*(?::\s*\w+\s*)?(?:[-+*/%|&:]?=|==)\s*\S
    | ^\s*"[\w\s-]+"\s*:\s*\S                             # JSON
    | ^(?:---|\+\+\+)\s[ab]/ | ^@@\s.*@@                     # a patch
    | ^\s*(?:fi|done|esac)\s*;?\s*$ | ;\s*(?:then|do)\s*$
    | ^\s*SELECT\s+[\w.*"]+\s*(?:,|$) | \bJOIN\s+\w+.*\bON\s
    | ^\s*WHERE\s+[\w.]+\s*(?:[=<>]|IN\b|LIKE\b)
    | == | != | \w::\w | \w\.\w+\( | \w\(\) | \s&&\s | \w->\w
    | ^\s*(?:SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|CREATE|ALTER|DROP)\s.*
      \b(?:FROM|VALUES|SET|WHERE|TABLE|INDEX)\b
    | ^\s*[$>]\s?(?:cd|ls|git|pip|npm|sudo|docker|curl|ssh|make|python3?)\b
    """,
    re.VERBOSE,
)
_LOG: Final = re.compile(
    r"""
    ^\W{0,2}(?:\d{4}[-/.]\d\d[-/.]\d\d[T\s]+|[A-Z][a-z]{2}\s+\d{1,2}\s)?
        \d\d:\d\d:\d\d\S*\s.{0,60}?
        (?:\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL|SEVERE)\b
           |[\w.-]+\[\d+\]:|\bkernel:)
    | ^\[[^\]]*\d\d:\d\d[^\]]*\]\s*\[
    | ^(?:Caused\sby:|Exception\sin\sthread\s)
    | ^\W{0,2}(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|CRITICAL)\W{1,3}\S
    | \d+\.\d+\.\d+\.\d+\s.{0,60}\[\d\d/[A-Z][a-z]{2}/\d{4}:
    | "(?:GET|POST|PUT|DELETE|HEAD|PATCH)\s/
    | ^\s*File\s".{1,200}",\sline\s\d+
    | ^\s+at\s[\w.$<>]+\([\w.$]+(?::\d+)?\)
    | ^\W{0,2}\w[\w.-]*=\S+\s+\w[\w.-]*=\S
    """,
    re.VERBOSE,
)
_SENTENCE: Final = re.compile(r"""\W{0,3}[^\W\d_][^{}=;]{40,}[.!?]["'”’)\]]*\s*$""")


class MachineText:
    """The lines of a text that programs wrote or read; asked for a place in it."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        """Take the spans in text order."""
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def __bool__(self) -> bool:
        """Is there any?"""
        return bool(self._starts)

    def covers(self, offset: int) -> bool:
        """Does the character at `offset` stand in such a line?"""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def find_machine_text(text: str) -> MachineText:
    """The lines of program text and of logs, in time linear in the text.

    >>> found = find_machine_text("const Lima = get('Oslo');")
    >>> found.covers(6), found.covers(40)
    (True, False)
    """
    if not _hinted(text):
        return MachineText(())
    lines: list[tuple[int, int]] = []
    marks: list[bool] = []
    start, fenced = 0, False
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        fence = _FENCE.match(line) is not None
        if fence:
            fenced = not fenced
        if not line.isspace():
            lines.append((start, end))
            marks.append(fence or fenced or _is_machine(line))
        start = end
    if fenced:  # a fence that nobody closed says nothing
        marks = [_is_machine(text[start:end]) for start, end in lines]
    if sum(marks) * 2 >= len(marks) > _FEWEST:  # what programs wrote, but for sentences
        marks = [
            mark or not _is_stopped(text[start:end])
            for mark, (start, end) in zip(marks, lines, strict=True)
        ]
    last = len(marks) - 1
    return MachineText(
        [
            span
            for at, span in enumerate(lines)
            if marks[at] or (0 < at < last and marks[at - 1] and marks[at + 1])
        ]
    )


def _hinted(text: str) -> bool:
    """Has it any of the marks without which there is neither? Most articles lack them.

    Of one character first, which is quicker to look for than two.
    """
    return (
        (")" in text and ("()" in text or ")\n" in text))
        or ("`" in text and "```" in text)
        or any(hint in text for hint in _HINTS)
    )


def _is_stopped(line: str) -> bool:
    """Does it end as sentences do?"""
    words = line.rstrip().rstrip("\"'”’)]")
    return words[-1:] in {".", "!", "?"} and " " in words


def _is_machine(line: str) -> bool:
    head = line[:_LONGEST_CODE]
    if _LOG.search(head):
        return True
    if len(line) > _LONGEST_CODE or _SENTENCE.match(line):
        return False
    return _CODE.search(line) is not None
