"""`python -m benchmarks.dates`: dates against MEANTIME, and documents a second.

Reads `MEANTIME-dates.jsonl` in the folder that GEOVIZ_CORPORA names; without it, says
so and measures nothing. Writes the predictions to build/dates.jsonl, in the shape that
other scorers read.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from benchmarks.date_scores import Counts, Timex, compare, interval, plain_value
from geoviz.extract.dates import find_dates
from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.models import Document, Extraction, Publication, ReadDocument
from geoviz.read.blocks import cut_blocks
from geoviz.story.calendar import anchor_dates

ROOT = Path(__file__).resolve().parent.parent
CORPUS = "MEANTIME-dates.jsonl"
LEAST = {"day F1": 0.90, "day value": 0.96, "broad F1": 0.87}
DOCUMENT = 500
"""Characters that count as one document where speed is told."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One article of the corpus."""

    doc_id: str
    text: str
    published: date
    timexes: tuple[Timex, ...]
    """Dates and times of a plain value."""
    ignored: tuple[Timex, ...]
    """Provably wrong ones, which count neither for nor against."""


def read_corpus(path: Path) -> Iterator[Gold]:
    """The articles of a corpus file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        known: dict[bool, list[Timex]] = {True: [], False: []}
        for timex in row["timexes"]:
            _, value = plain_value(timex["value"])
            if timex["type"] in {"DATE", "TIME"} and (value or timex.get("ignore")):
                found = Timex(timex["start"], timex["end"], value)
                known[bool(timex.get("ignore"))].append(found)
        day = date.fromisoformat(row["dct"])
        yield Gold(row["id"], row["text"], day, tuple(known[False]), tuple(known[True]))


def without_dates(gold: Gold) -> Extraction:
    """Tokens and sentences of an article."""
    blocks, items = cut_blocks(gold.text)
    tokens = tokenise_blocks(gold.text, blocks)
    sentences = split_sentences(blocks, tokens)
    document = Document(gold.doc_id, gold.text, "", published=gold.published)
    read = ReadDocument(document, blocks, items)
    return Extraction(read, tokens, sentences, (), (), ())


def predict(gold: Gold, bare: Extraction) -> list[Timex]:
    """The dates found, each with its value."""
    dates = find_dates(gold.text, bare.tokens, bare.sentences)
    extraction = Extraction(bare.read, bare.tokens, bare.sentences, (), dates, ())
    publication = Publication(gold.doc_id, gold.published, "given")
    anchored = anchor_dates(extraction, publication)
    return [Timex(dated.start, dated.end, dated.value) for dated in anchored]


def _scored(gold: Gold, predicted: Sequence[Timex], *, days: bool) -> Counts:
    def counts(timex: Timex) -> bool:
        width, _ = plain_value(timex.value)
        return width == "day" if days else bool(width)

    ours = [
        timex
        for timex in predicted
        if counts(timex)
        and not any(timex.start < i.end and i.start < timex.end for i in gold.ignored)
    ]
    return compare([timex for timex in gold.timexes if counts(timex)], ours)


def _line(
    name: str, documents: Sequence[Counts], figure: Callable[[Counts], float]
) -> str:
    value, least = figure(sum(documents, Counts())), LEAST[name]
    low, high = interval(documents, figure)
    return (
        f"dates: {name} {value:.3f} ({low:.3f} to {high:.3f} in 95 % of draws), at"
        f" least {least:.2f}: {'holds' if value >= least else 'MISSED'}"
    )


def measure(corpora: Path, build: Path) -> list[str]:
    """Lines that tell every figure; the predictions go to `build`/dates.jsonl."""
    corpus = list(read_corpus(corpora / CORPUS))
    bare = [without_dates(gold) for gold in corpus]
    pairs = list(zip(corpus, bare, strict=True))
    seconds = []
    for _ in range(7):
        begun = perf_counter()
        predicted = [predict(gold, extraction) for gold, extraction in pairs]
        seconds.append(perf_counter() - begun)
    build.mkdir(parents=True, exist_ok=True)
    rows = (
        {
            "id": gold.doc_id,
            "dates": [
                {"start": t.start, "end": t.end, "value": t.value} for t in timexes
            ],
        }
        for gold, timexes in zip(corpus, predicted, strict=True)
    )
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (build / "dates.jsonl").write_text(lines, encoding="utf-8", newline="\n")
    both = list(zip(corpus, predicted, strict=True))
    day = [_scored(gold, timexes, days=True) for gold, timexes in both]
    broad = [_scored(gold, timexes, days=False) for gold, timexes in both]
    told = [
        _line("day F1", day, lambda counts: counts.f1),
        _line("day value", day, lambda counts: counts.accuracy),
        _line("broad F1", broad, lambda counts: counts.f1),
    ]
    speed = sum(len(gold.text) for gold in corpus) / DOCUMENT / min(seconds)
    told.append(f"dates: {speed:,.0f} documents/s of {DOCUMENT} characters")
    return told


def main() -> int:
    """Print the figures; 1 when one is missed."""
    folder = os.environ.get("GEOVIZ_CORPORA", "")
    if not folder or not (Path(folder) / CORPUS).is_file():
        print(f"dates: skipped, no {CORPUS} in the folder of GEOVIZ_CORPORA")
        return 0
    lines = measure(Path(folder), ROOT / "build")
    print("\n".join(lines))
    return int(any(line.endswith("MISSED") for line in lines))


if __name__ == "__main__":
    sys.exit(main())
