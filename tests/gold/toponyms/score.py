"""`python -m tests.gold.toponyms.score`: toponyms found and placed, by half.

Marks in the texts (`{surface|kind|lat,lon}`, see README.md) become gold spans. The
texts are read all together, as `benchmarks.geoparsing` reads a corpus. Figures are of
both halves, faults of the built half alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.geoparsing_scores import is_hit, pair_spans, tally
from benchmarks.geoparsing_systems import extraction_of
from geoviz.coordinates import great_circle_km
from geoviz.extract.document import Knowledge
from geoviz.gazetteer.index import Index
from geoviz.locate.resolve import locate_all
from geoviz.models import Mention

FOLDER = Path(__file__).parent
KINDS = ("place", "metonym", "demonym", "embedded")
NAMED = frozenset({"place", "metonym"})
"""The kinds of the second count; the others are neither asked for nor spurious."""
_MARK = re.compile(r"\{([^{}|]+)\|([a-z]+)\|(?:(-?[\d.]+),(-?[\d.]+))?\}")
_AROUND = 30
"""Characters shown either side of a fault."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A marked span; no coordinates where none are agreed."""

    start: int
    end: int
    kind: str
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class Article:
    """A text without its marks, and what they said."""

    name: str
    source: str
    date: str
    text: str
    toponyms: Sequence[Toponym]

    @property
    def built(self) -> bool:
        """Odd numbers are built on, even ones held out."""
        return int(self.name[:2]) % 2 == 1


@dataclass(frozen=True, slots=True)
class Read:
    """An article with what the program found in it."""

    article: Article
    found: Sequence[Mention]


def parse(name: str, written: str) -> Article:
    """Two lines of head, a blank one, then the text with its marks."""
    source, date, blank, marked = written.split("\n", 3)
    if not (source.startswith("source:") and date.startswith("date:")) or blank:
        raise ValueError(f"{name}: the head is `source:`, `date:` and a blank line")
    text, toponyms, done = "", [], 0
    for mark in _MARK.finditer(marked):
        surface, kind, lat, lon = mark.groups()
        if kind not in KINDS:
            raise ValueError(f"{name}: no kind {kind!r}, at {mark.group()}")
        text += marked[done : mark.start()]
        begin = len(text)
        text += surface
        point = (float(lat), float(lon)) if lat else (None, None)
        toponyms.append(Toponym(begin, len(text), kind, *point))
        done = mark.end()
    text += marked[done:]
    if "{" in text or "}" in text:
        raise ValueError(f"{name}: a mark is not closed as it should be")
    _, _, publisher = source.partition(":")
    _, _, day = date.partition(":")
    return Article(name, publisher.strip(), day.strip(), text.rstrip(), toponyms)


def articles(folder: Path = FOLDER) -> list[Article]:
    """All texts, by number."""
    return [
        parse(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.txt"))
    ]


def read_all(texts: Sequence[Article]) -> list[Read]:
    """Extract and locate, all texts as one corpus."""
    index = Index.open()
    knowledge = Knowledge.open(index)
    extractions = [
        extraction_of({"id": a.name, "text": a.text, "source": a.source}, knowledge)
        for a in texts
    ]
    located = locate_all(extractions, index)
    return [Read(a, found) for a, found in zip(texts, located, strict=True)]


def named_only(read: Read) -> tuple[list[Toponym], list[Mention]]:
    """Places and metonyms; a mention paired with another kind is left out, and so is
    an unpaired one of another kind.
    """
    gold = read.article.toponyms
    paired = {j: gold[i] for i, j in pair_spans(gold, read.found).items()}
    found = [
        mention
        for j, mention in enumerate(read.found)
        if (paired[j].kind if j in paired else mention.kind) in NAMED
    ]
    return [g for g in gold if g.kind in NAMED], found


def faults(read: Read) -> Iterator[tuple[str, str]]:
    """Class and description of each."""
    gold, found, text = read.article.toponyms, read.found, read.article.text
    pairs = pair_spans(gold, found)
    for i, one in enumerate(gold):
        if i not in pairs:
            yield f"missed {one.kind}", _shown(text, one)
            continue
        other = found[pairs[i]]
        if one.lat is None or one.lon is None or is_hit(one, other):
            continue
        if other.lat is None or other.lon is None:
            yield f"not placed, {one.kind}", _shown(text, one)
            continue
        km = great_circle_km((one.lon, one.lat), (other.lon, other.lat))
        put = f" at {other.lat:.2f},{other.lon:.2f}, {km:,.0f} km off"
        yield f"misplaced {one.kind}", _shown(text, one) + put
    for j, mention in enumerate(found):
        if j not in pairs.values():
            yield f"spurious {mention.kind}", _shown(text, mention)


def _shown(text: str, span: Toponym | Mention) -> str:
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    whole = f"{before}[{text[span.start : span.end]}]{after}"
    return whole.replace("\n", " / ")


def table(reads: Sequence[Read]) -> list[str]:
    """The figures by half and count."""
    measures = ("overlap F1", "accuracy@161 km", "end-to-end F1")
    lines = [
        " | ".join(("| half", "counted", "texts", "toponyms", *measures)) + " |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for half in ("built", "held"):
        own = [r for r in reads if r.article.built == (half == "built")]
        for counted, documents in (
            ("all kinds", [(r.article.toponyms, r.found) for r in own]),
            ("place and metonym", [named_only(r) for r in own]),
        ):
            total = tally(documents)
            lines.append(
                f"| {half} | {counted} | {len(own)} | {total.gold} | "
                f"{total.overlap_f1:.3f} | {total.accuracy:.3f} | "
                f"{total.end_to_end_f1:.3f} |"
            )
    return lines


def main() -> int:
    """Print faults of the built half, their classes, and the figures of both."""
    reads = read_all(articles())
    classes: Counter[str] = Counter()
    for read in reads:
        if read.article.built:
            for kind, what in faults(read):
                classes[kind] += 1
                print(f"{read.article.name}: {kind}: {what}")
    print()
    for kind, count in classes.most_common():
        print(f"{count:4} {kind}")
    print("", *table(reads), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
