"""How right the dates of the hand-marked news texts are.

    python -m tests.gold.dates.score [--out FOLDER]

Prints the measures for the built half (odd numbers) and the held half (even numbers),
and every fault of the built half. `--out` also writes gold.jsonl and predictions.jsonl,
in the shape that other scorers of TIMEX3 dates read.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.date_scores import Counts, Timex, matched, plain_value
from benchmarks.dates import Gold, predict, without_dates

FOLDER = Path(__file__).resolve().parent
_HEAD = re.compile(r"dct: (\d{4}-\d\d-\d\d)\n\n")
_MARK = re.compile(r"\{([^{}|]+)\|([^{}|]*)\}")
_VALUE = re.compile(
    r"\d{4}-\d\d-\d\d(?:T(?:MO|AF|EV|NI|\d\d:\d\d))?"
    r"|\d{4}-W\d\d(?:-WE)?|\d{4}-(?:\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)|\d{3,4}|FY\d{4}"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and every expression that was marked."""

    name: str
    text: str
    published: date
    timexes: tuple[Timex, ...]
    unsure: tuple[Timex, ...]
    """What careful readers see differently: neither for nor against."""

    @property
    def gold(self) -> Gold:
        """As the benchmark of dates takes an article."""
        plain = tuple(
            Timex(timex.start, timex.end, plain_value(timex.value)[1])
            for timex in self.timexes
            if plain_value(timex.value)[0]
        )
        return Gold(self.name, self.text, self.published, plain, self.unsure)


def unmark(name: str, source: str) -> Marked:
    """The text of a file, with the offsets of its marks.

    >>> marked = unmark("x", "dct: 1998-10-28\\n\\nIt shut {Tuesday|1998-10-27}.")
    >>> marked.text, marked.timexes
    ('It shut Tuesday.', (Timex(start=8, end=15, value='1998-10-27'),))
    """
    head = _HEAD.match(source)
    if not head:
        raise ValueError(f"{name}: the first line is no 'dct: YYYY-MM-DD'")
    text, last = "", head.end()
    sure: list[Timex] = []
    unsure: list[Timex] = []
    for mark in _MARK.finditer(source, head.end()):
        text += source[last : mark.start()]
        value = mark[2].removeprefix("?")
        if not _VALUE.fullmatch(value) and mark[2][:1] + value != "?":
            raise ValueError(f"{name}: {mark[0]} has no value that can be read")
        timex = Timex(len(text), len(text) + len(mark[1]), value)
        (unsure if mark[2].startswith("?") else sure).append(timex)
        text, last = text + mark[1], mark.end()
    text = (text + source[last:]).rstrip("\n")
    if re.search("[{}|]", text):
        raise ValueError(f"{name}: a mark is not closed")
    return Marked(name, text, date.fromisoformat(head[1]), tuple(sure), tuple(unsure))


def texts(half: str, folder: Path = FOLDER) -> Iterator[Marked]:
    """The texts of a half: `built` (odd numbers) or `held` (even)."""
    for path in sorted(folder.glob("*.txt")):
        if int(path.name[:3]) % 2 == (half == "built"):
            yield unmark(path.stem, path.read_text(encoding="utf-8"))


def _touches(timex: Timex, others: Iterable[Timex]) -> bool:
    return any(timex.start < o.end and o.start < timex.end for o in others)


def compared(
    marked: Marked, predicted: Sequence[Timex], *, days: bool
) -> tuple[Counts, list[str]]:
    """Counts of one text, and a line for every fault."""

    def counts(timex: Timex) -> bool:
        width, _ = plain_value(timex.value)
        return width == "day" if days else bool(width)

    def told(timex: Timex, what: str) -> str:
        before = marked.text[max(0, timex.start - 40) : timex.start]
        after = marked.text[timex.end : timex.end + 25]
        words = f"{before}[{marked.text[timex.start : timex.end]}]{after}"
        where = f"{marked.name} ({marked.published:%a %F})"
        return f"{where}: {what}: {' '.join(words.split())}"

    gold = [timex for timex in marked.gold.timexes if counts(timex)]
    ours = [t for t in predicted if counts(t) and not _touches(t, marked.unsure)]
    values = [plain_value(timex.value)[1] for timex in ours]
    taken = matched(gold, ours)
    faults = []
    right = 0
    for i, timex in enumerate(gold):
        if i not in taken:
            faults.append((timex.start, told(timex, f"missed {timex.value}")))
        elif values[taken[i]] == timex.value:
            right += 1
        else:
            wrong = f"{values[taken[i]]}, not {timex.value}"
            faults.append((timex.start, told(timex, wrong)))
    for j, timex in enumerate(ours):
        if j not in taken.values():
            kind = "other width" if _touches(timex, marked.timexes) else "no date"
            faults.append((timex.start, told(timex, f"{kind}, read {values[j]}")))
    lines = [line for _, line in sorted(faults)]
    return Counts(len(gold), len(ours), len(taken), right), lines


def _figures(name: str, counts: Counts) -> str:
    span = 2 * counts.found / ((counts.gold + counts.predicted) or 1)
    return (
        f"{name:12} {counts.gold:4} marked, {counts.predicted:4} read:"
        f" span F1 {span:.3f}, right value {counts.accuracy:.3f},"
        f" end-to-end F1 {counts.f1:.3f}"
    )


def _written(folder: Path, both: Sequence[tuple[Marked, list[Timex]]]) -> None:
    golds, ours = [], []
    for marked, predicted in both:
        rows = [
            {
                "start": timex.start,
                "end": timex.end,
                "text": marked.text[timex.start : timex.end],
                "type": "TIME" if "T" in timex.value else "DATE",
                "value": timex.value or "1000-01-01",
            }
            | ({"ignore": True} if timex in marked.unsure else {})
            for timex in sorted((*marked.timexes, *marked.unsure), key=_start)
        ]
        row = {"id": marked.name, "dct": str(marked.published), "text": marked.text}
        golds.append(json.dumps(row | {"timexes": rows}) + "\n")
        dates = [{"start": t.start, "end": t.end, "value": t.value} for t in predicted]
        ours.append(json.dumps({"id": marked.name, "dates": dates}) + "\n")
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in (("gold", golds), ("predictions", ours)):
        path = folder / f"{name}.jsonl"
        path.write_text("".join(lines), encoding="utf-8", newline="\n")


def _start(timex: Timex) -> int:
    return timex.start


def main() -> int:
    """Print the figures of both halves and the faults of the built one."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.dates.score")
    parser.add_argument("--out", type=Path, help="write gold and predictions here")
    out: Path | None = parser.parse_args().out
    everything: list[tuple[Marked, list[Timex]]] = []
    for half in ("built", "held"):
        both = [(m, predict(m.gold, without_dates(m.gold))) for m in texts(half)]
        everything += both
        print(f"{half}: {len(both)} texts")
        for days, name in ((True, "day"), (False, "broad")):
            scores = [compared(m, ours, days=days) for m, ours in both]
            print(_figures(f"  {name}", sum((c for c, _ in scores), Counts())))
            if half == "built":
                lines = [line for _, faults in scores for line in faults]
                print("\n".join(f"    {line}" for line in lines))
    if out:
        _written(out, everything)
    return 0


if __name__ == "__main__":
    sys.exit(main())
