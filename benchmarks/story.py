"""The story: what it costs beside geoparsing the same text, and how right it is.

Costs are processor time on seeds/, each article ten times, and on the LGL articles
where the folder of GEOVIZ_CORPORA has them; the least of some runs, since other
programs only ever add. Quality is that of the hand-made articles in tests/gold: the
`tuned` set and the `blind` one, each with a half that rules were built on and a half
held out. Exits 1 when the story costs more than geoparsing.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time

import geoviz
from geoviz.collector import collector_paused
from geoviz.extract.document import Knowledge, extract
from geoviz.gazetteer.index import Index
from geoviz.locate.resolve import locate_all
from geoviz.models import Document, ReadDocument
from geoviz.read.blocks import cut_blocks
from tests.gold import score as events
from tests.gold.people import score_people as people

ROOT = Path(__file__).resolve().parent.parent
PIECE = 2000
"""Characters of a document, as speeds are told."""
MOST = 1.0
"""The story may cost as much again as geoparsing."""
_COPIES = 10
_ROUNDS = 5
_LGL = "LGL.jsonl"


def seeds() -> list[Document]:
    """The articles of seeds/, each several times."""
    return [
        replace(document, doc_id=f"{copy}/{document.doc_id}")
        for copy in range(_COPIES)
        for document in geoviz.read_documents(ROOT / "seeds")
    ]


def local_news(folder: Path) -> list[Document]:
    """The LGL articles; none where the corpus is not at hand."""
    path = folder / _LGL
    if not path.is_file():
        return []
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Document(str(row["id"]), row["text"], "") for row in rows]


def least(*works: Callable[[], object]) -> list[float]:
    """Processor seconds of the quickest of some runs of each, which take turns."""
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(_ROUNDS):
        for work, found in zip(works, seconds, strict=True):
            begun = process_time()
            work()
            found.append(process_time() - begun)
    return [min(found) for found in seconds]


def costs(documents: Sequence[Document], index: Index) -> tuple[float, float]:
    """Processor seconds of geoparsing, and of the story after it."""
    knowledge = Knowledge.open(index)

    @collector_paused()  # as `build_story` does
    def geoparse() -> object:
        extractions = []
        for document in documents:
            blocks, items = cut_blocks(document.text)
            extractions.append(
                extract(ReadDocument(document, blocks, items), knowledge)
            )
        return locate_all(extractions, index)

    parsing, whole = least(geoparse, lambda: geoviz.build_story(documents, index=index))
    return parsing, max(whole - parsing, 0.0)


def speeds(index: Index) -> tuple[list[str], bool]:
    """A line for each corpus, and whether all hold."""
    corpora = {"seeds": seeds()}
    folder = os.environ.get("GEOVIZ_CORPORA", "")
    if folder:
        corpora["LGL"] = local_news(Path(folder))
    lines, holds = [], True
    for name, documents in corpora.items():
        if not documents:
            continue
        parsing, story = costs(documents, index)
        pieces = sum(len(document.text) for document in documents) / PIECE
        share = story / parsing
        holds = holds and share <= MOST
        lines.append(
            f"story: {name}: {pieces / story:,.0f} documents/s of {PIECE} characters,"
            f" geoparsing {pieces / parsing:,.0f}; {share:.2f} of its cost, at most"
            f" {MOST:.2f}: {'holds' if share <= MOST else 'MISSED'}"
        )
    return lines, holds


def qualities(index: Index) -> list[str]:
    """A line for each half of each set: events, journeys, claims; then people."""
    lines = []
    for name, folder in events.SETS.items():
        for half in ("built", "held"):
            told = events.score(events.articles(half, folder), index)
            lines.append(f"story: {name}: {events.report(half, told)}")
    for name, folder in {"tuned": people.FOLDER, "blind": events.SETS["blind"]}.items():
        for half in ("built", "held"):
            who = people.score(people.articles(half, folder), index, folder)
            lines.append(f"people: {name}: {people.report(half, who)}")
    return lines


def main() -> int:
    """Print all figures; 1 when the story costs too much."""
    index = Index.open()
    lines, holds = speeds(index)
    print("\n".join([*lines, *qualities(index)]))
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
