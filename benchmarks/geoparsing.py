"""`python -m benchmarks.geoparsing`: quality, confidence, ablations, speed, memory.

Reads LGL.jsonl and GeoVirus.jsonl in the folder that GEOVIZ_CORPORA names, and says
what it skipped where they, or a peer, are absent. Writes build/geoparsing.md, and with
`--docs` docs/benchmarks.md. Figures "as shipped" are of weights that were fitted on the
same corpora; beside them stand those of the five-fold protocol (`geoparsing_folds.csv`,
written by `tools/train_geoparsing.py --check`), in which nothing was.
"""

from __future__ import annotations

import argparse
import compileall
import csv
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.geoparsing_scores import Tally, tally
from benchmarks.geoparsing_speed import (
    GEOVIZ,
    SOURCES,
    SPEED_HEAD,
    Measured,
    measure,
    peer_tally,
    speed_table,
)
from benchmarks.geoparsing_systems import extraction_of
from geoviz.extract.document import Knowledge
from geoviz.gazetteer.index import Index
from geoviz.locate.resolve import locate_all
from geoviz.locate.weights import Models, load_models
from geoviz.models import Extraction, Mention
from tools.training.corpora import UNCOUNTED, Gold

ROOT = Path(__file__).resolve().parent.parent
FOLDS = Path(__file__).with_name("geoparsing_folds.csv")
ABLATIONS: Mapping[str, tuple[str, ...]] = {
    "publisher's home": ("home",),
    "container beside (“X, Y”)": ("within", "holds"),
    "same division": ("same_division", "division_share"),
    "same country": ("same_country", "country_share"),
    "nearness": ("near",),
    "prior": ("prior", "first", "namesake"),
    "words beside (city, region)": ("word_",),
}
"""What is taken away, by how its features begin."""
_INTRODUCTION = """\
Made by `python -m benchmarks.geoparsing --docs` (`--quick`: quality alone), with the
folder of the corpora in GEOVIZ_CORPORA. Peers run in the Python that GEOVIZ_PEERS
names:

    python -m venv peers && peers/bin/pip install -r benchmarks/geoparsing_peers.txt
    GEOVIZ_CORPORA=corpora GEOVIZ_PEERS=peers/bin/python make bench
"""
_MEASURES = (
    "overlap F1",
    "same span F1",
    "accuracy@161 km",
    "end-to-end F1",
    "calibration error",
    "abstaining on a tenth",
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus with what extraction made of its documents."""

    name: str
    path: Path
    gold: Sequence[Sequence[Gold]]
    extractions: Sequence[Extraction]


def read_corpus(path: Path, knowledge: Knowledge) -> Corpus:
    """Read and extract; nothing is resolved yet."""
    gold: list[list[Gold]] = []
    extractions: list[Extraction] = []
    with path.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            extractions.append(extraction_of(record, knowledge))
            gold.append(
                [
                    Gold(g["start"], g["end"], g.get("lat"), g.get("lon"))
                    for g in record["toponyms"]
                ]
            )
    return Corpus(path.stem, path, gold, extractions)


def score(corpus: Corpus, index: Index, models: Models) -> Tally:
    """All documents of a corpus under these weights."""
    found = locate_all(corpus.extractions, index, models)
    return tally(zip(corpus.gold, _counted(corpus, found), strict=True))


def _counted(corpus: Corpus, found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    without = UNCOUNTED[corpus.name]
    return [[m for m in mentions if m.kind not in without] for mentions in found]


def without(models: Models, begins: Sequence[str]) -> Models:
    """The same weights, those of some features taken away."""
    return Models(
        **{
            name: {
                feature: weight
                for feature, weight in getattr(models, name).items()
                if not feature.startswith(tuple(begins))
            }
            for name in Models.__slots__
        }
    )


def quality_table(corpora: Sequence[Corpus], index: Index) -> list[str]:
    """As shipped and five-fold, side by side."""
    lines = [
        " | ".join(("| corpus", "figures", *_MEASURES)) + " |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for corpus in corpora:
        found = score(corpus, index, load_models())
        lines.append(_row(corpus.name, "as shipped", found.figures))
        lines += [
            _row(corpus.name, "five-fold by publisher", figures)
            for name, figures in _folds()
            if name == corpus.name
        ]
    return lines


def _row(corpus: str, what: str, figures: Sequence[float]) -> str:
    *shares, gain = figures
    cells = " | ".join(f"{share:.3f}" for share in shares)
    return f"| {corpus} | {what} | {cells} | {100 * gain:+.1f} points |"


def _folds() -> list[tuple[str, list[float]]]:
    if not FOLDS.is_file():
        return []
    with FOLDS.open(encoding="utf-8", newline="") as lines:
        _, *rows = csv.reader(lines)
    return [(name, [float(figure) for figure in figures]) for name, *figures in rows]


def kind_table(corpora: Sequence[Corpus], index: Index) -> list[str]:
    """Precision by kind of mention, as shipped."""
    lines = [
        "| corpus | kind | mentions | marked by annotators | of these within 161 km |",
        "| --- | --- | ---: | ---: | ---: |",
    ]
    for corpus in corpora:
        found = locate_all(corpus.extractions, index)
        for kind in ("place", "metonym", "demonym", "embedded"):
            own = [[m for m in mentions if m.kind == kind] for mentions in found]
            total = tally(zip(corpus.gold, own, strict=True))
            if total.predicted:
                lines.append(
                    f"| {corpus.name} | {kind} | {total.predicted} | "
                    f"{total.paired / total.predicted:.3f} | {total.accuracy:.3f} |"
                )
    return lines


def ablation_table(corpora: Sequence[Corpus], index: Index) -> list[str]:
    """What each part carries: its weights taken away, the rest as it is."""
    names = " | ".join(corpus.name for corpus in corpora)
    lines = [
        f"| without | {names} |",
        f"| --- |{' ---: |' * len(corpora)}",
    ]
    models = load_models()
    whole = [score(corpus, index, models) for corpus in corpora]
    cells = " | ".join(f"{found.accuracy:.3f}" for found in whole)
    lines.append(f"| nothing | {cells} |")
    for what, begins in ABLATIONS.items():
        less = without(models, begins)
        cells = " | ".join(
            f"{100 * (score(corpus, index, less).accuracy - found.accuracy):+.1f}"
            for corpus, found in zip(corpora, whole, strict=True)
        )
        lines.append(f"| {what} | {cells} |")
    return lines


def peer_table(
    corpora: Sequence[Corpus],
    measured: Mapping[str, Sequence[Measured]],
    index: Index,
) -> list[str]:
    """The peers, each of their names at the most populous place of the name."""
    lines = [
        "| system | corpus | overlap F1 | accuracy@161 km | end-to-end F1 |",
        "| --- | --- | ---: | ---: | ---: |",
    ]
    for corpus in corpora:
        own = score(corpus, index, load_models())
        lines.append(_peer_row(GEOVIZ, corpus.name, own))
        texts = [one.read.document.text for one in corpus.extractions]
        lines += [
            _peer_row(
                f"{one.system} + prior",
                corpus.name,
                peer_tally(one, texts, corpus.gold, index, UNCOUNTED[corpus.name]),
            )
            for one in measured[corpus.name]
            if one.system not in {GEOVIZ, SOURCES, "spacy-whole"}
        ]
    return lines


def _peer_row(system: str, corpus: str, found: Tally) -> str:
    return (
        f"| {system} | {corpus} | {found.overlap_f1:.3f} | {found.accuracy:.3f} | "
        f"{found.end_to_end_f1:.3f} |"
    )


def report(*, with_speed: bool = True) -> str:
    """All tables, as Markdown; without speed in a minute."""
    skipped: list[str] = []
    folder = os.environ.get("GEOVIZ_CORPORA", "")
    paths = [Path(folder) / f"{name}.jsonl" for name in UNCOUNTED] if folder else []
    if not folder:
        skipped.append("GEOVIZ_CORPORA names no folder of corpora")
    skipped += [f"{path.name} is not there" for path in paths if not path.is_file()]
    index = Index.open()
    knowledge = Knowledge.open(index)
    corpora = [read_corpus(path, knowledge) for path in paths if path.is_file()]
    parts = ["# Geoparsing, measured", "", _INTRODUCTION]
    if corpora:
        measured: dict[str, list[Measured]] = {}
        if with_speed:
            compileall.compile_dir(ROOT / "geoviz", quiet=2)  # timed as a user has it
            measured = {one.name: measure(one.path, skipped) for one in corpora}
        tables = {
            "Quality": quality_table(corpora, index),
            "By kind of mention": kind_table(corpora, index),
            "Ablation: points of accuracy@161 km": ablation_table(corpora, index),
        }
        if with_speed:
            tables |= {
                "Beside other geoparsers": peer_table(corpora, measured, index),
                "Speed and memory: processor time on one core, runs in turns": [
                    *SPEED_HEAD,
                    *(
                        row
                        for corpus in corpora
                        for row in speed_table(corpus.name, measured[corpus.name])
                    ),
                ],
            }
        for title, lines in tables.items():
            parts += [f"## {title}", "", *lines, ""]
    if skipped:
        parts += ["Skipped:", "", *(f"- {what}" for what in dict.fromkeys(skipped)), ""]
    return "\n".join(parts)


def main() -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.geoparsing", description=__doc__
    )
    parser.add_argument("--docs", action="store_true", help="write docs/benchmarks.md")
    parser.add_argument(
        "--quick", action="store_true", help="quality alone: neither speed nor peers"
    )
    asked = parser.parse_args()
    text = report(with_speed=not asked.quick)
    targets = [ROOT / "build" / "geoparsing.md"]
    if asked.docs:
        targets.append(ROOT / "docs" / "benchmarks.md")
    for target in targets:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
