"""Where the time goes, stage by stage, as shares of the whole.

    python -m benchmarks.profile [ARTICLES]

Reads the articles (default: `seeds/`) until a second of work is done, and prints one
table: the share of each stage of the pipeline. Shares, because machines differ; the
last ones measured, and what they led to, are told in `docs/profile.md`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import geoviz.extract.document
import geoviz.pipeline
from geoviz.gazetteer.index import Index
from geoviz.pipeline import build_story
from geoviz.read.documents import read_documents

_STAGES: tuple[tuple[Any, str, str], ...] = (
    (geoviz.pipeline, "cut_blocks", "blocks of the page"),
    (geoviz.extract.document, "tokenise_blocks", "tokens"),
    (geoviz.extract.document, "split_sentences", "sentences"),
    (geoviz.extract.document, "scan_names", "names of the gazetteer"),
    (geoviz.extract.document, "find_people", "people"),
    (geoviz.extract.document, "read_page", "where each name stands"),
    (geoviz.extract.document, "find_toponyms", "which names are toponyms"),
    (geoviz.extract.document, "find_dates", "date expressions"),
    (geoviz.pipeline, "locate_all", "which place is meant"),
    (geoviz.pipeline, "_finish", "the story"),
)
"""Module, function, and what it does."""
_SECONDS = 3.0


def main() -> int:
    """Measure and print."""
    documents = read_documents(*(sys.argv[1:] or ["seeds"]))
    index = Index.open()
    build_story(documents, index=index)  # what is read once is read before
    spent = {what: 0.0 for *_, what in _STAGES}
    for module, name, what in _STAGES:
        setattr(module, name, _timed(getattr(module, name), what, spent))
    begun = time.process_time()
    while time.process_time() - begun < _SECONDS:
        build_story(documents, index=index)
    whole = time.process_time() - begun
    print("| stage | share |\n| --- | ---: |")
    for what, seconds in spent.items():
        print(f"| {what} | {seconds / whole:.0%} |")
    print(f"| all else | {1 - sum(spent.values()) / whole:.0%} |")
    return 0


def _timed(
    stage: Callable[..., Any], what: str, spent: dict[str, float]
) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        begun = time.process_time()
        try:
            return stage(*given, **named)
        finally:
            spent[what] += time.process_time() - begun

    return timed


if __name__ == "__main__":
    raise SystemExit(main())
