"""Fit data/recognition.csv and data/resolution.csv on annotated news.

    python tools/train_geoparsing.py CORPORA --tagged FILE [--check | --write]

CORPORA is a folder with LGL.jsonl and GeoVirus.jsonl; FILE comes from
`tools/tag_texts.py`. `--check` (the default) prints the figures of a five-fold
protocol by publisher, in which nothing is measured on what it was fitted on; `--write`
fits on everything and writes the two tables. No random numbers: the same corpora and
gazetteer give the same weights. Takes about five minutes.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.geoparsing_scores import Tally, tally
from geoviz.extract.document import Knowledge
from geoviz.extract.features import Describer
from geoviz.gazetteer.index import Index
from geoviz.locate.resolve import settle
from geoviz.locate.weights import Models
from geoviz.models import Mention
from tools.training.corpora import (
    FOLDS,
    UNCOUNTED,
    Labelled,
    read_corpus,
    read_tagged,
)
from tools.training.reads import Read, with_gold
from tools.training.recognition import fit_by_fold, fit_recognition
from tools.training.resolution import final_drafts, fit_models

_ROOT = Path(__file__).resolve().parent.parent
_DATA = _ROOT / "data"
_FOLDS = _ROOT / "benchmarks" / "geoparsing_folds.csv"
_MEASURES = (
    "corpus",
    "overlap_f1",
    "strict_f1",
    "accuracy_161",
    "end_to_end_f1",
    "calibration_error",
    "gain_by_abstaining",
)


def main() -> None:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--tagged", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    index = Index.open()
    knowledge = Knowledge.open(index)
    annotated = [
        document
        for corpus in UNCOUNTED
        for document in read_corpus(asked.corpora / f"{corpus}.jsonl", knowledge)
    ]
    everything = [*annotated, *read_tagged(asked.tagged, knowledge)]
    by_fold = fit_by_fold(everything, FOLDS)
    # Likelihoods as they will be on unseen text: from the weights of the other folds.
    describers = [Describer(index, knowledge.lexicon, fitted) for fitted in by_fold]
    reads = [with_gold(one, one.extraction(describers[one.fold])) for one in annotated]
    if asked.check or not asked.write:
        folds = cross_validate(reads, index)
        write_folds(_FOLDS, folds)
        for corpus, found in folds.items():
            print(describe(f"{corpus}, five-fold", found))
    if asked.write:
        weights = fit_recognition(everything)
        models = fit_models(reads, index)
        write_recognition(_DATA / "recognition.csv", weights)
        write_resolution(_DATA / "resolution.csv", models)
        describer = Describer(index, knowledge.lexicon, weights)
        own = [with_gold(one, one.extraction(describer)) for one in annotated]
        for corpus, found in score(predict(own, models, index)).items():
            print(describe(f"{corpus}, as fitted", found))


Predicted = tuple[Labelled, Sequence[Mention]]


def predict(reads: Sequence[Read], models: Models, index: Index) -> list[Predicted]:
    """The mentions that each document would get, those of a kind that is counted."""
    found: list[Predicted] = []
    for read, drafted in zip(reads, final_drafts(reads, models, index), strict=True):
        without = UNCOUNTED[read.labelled.corpus]
        mentions = settle(drafted, index, models)
        found.append((read.labelled, [m for m in mentions if m.kind not in without]))
    return found


def cross_validate(reads: Sequence[Read], index: Index) -> dict[str, Tally]:
    """Each document predicted by models fitted on the other folds' documents."""
    predicted: list[Predicted] = []
    for fold in range(FOLDS):
        models = fit_models([r for r in reads if r.labelled.fold != fold], index)
        held_out = [r for r in reads if r.labelled.fold == fold]
        predicted += predict(held_out, models, index)
    return score(predicted)


def score(predicted: Iterable[Predicted]) -> dict[str, Tally]:
    """A tally for each corpus."""
    by_corpus: dict[str, list[Predicted]] = {}
    for labelled, mentions in predicted:
        by_corpus.setdefault(labelled.corpus, []).append((labelled, mentions))
    return {
        corpus: tally((labelled.gold, mentions) for labelled, mentions in pairs)
        for corpus, pairs in by_corpus.items()
    }


def describe(what: str, found: Tally) -> str:
    """One line of figures."""
    return (
        f"{what}: overlap F1 {found.overlap_f1:.3f} strict {found.strict_f1:.3f} "
        f"(P {found.paired / found.predicted:.3f} R {found.paired / found.gold:.3f}), "
        f"accuracy@161 {found.accuracy:.3f}, end to end F1 {found.end_to_end_f1:.3f} "
        f"(P {found.hits / found.predicted_placed:.3f} "
        f"R {found.hits / found.gold_placed:.3f}), "
        f"calibration error {found.calibration_error:.3f}, abstaining on a tenth "
        f"+{100 * found.gain_by_abstaining:.1f} points"
    )


def write_folds(path: Path, folds: Mapping[str, Tally]) -> None:
    """Write the figures that the benchmark shows beside those as shipped."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(_MEASURES)
        for corpus, found in sorted(folds.items()):
            table.writerow((corpus, *(f"{figure:.4f}" for figure in found.figures)))


def write_recognition(path: Path, weights: Mapping[str, float]) -> None:
    """Write the table of recognition."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("feature", "weight"))
        table.writerows(sorted((f, f"{w:.3f}") for f, w in weights.items()))


def write_resolution(path: Path, models: Models) -> None:
    """Write the table of resolution."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("model", "feature", "weight"))
        for name in Models.__slots__:
            weights: Mapping[str, float] = getattr(models, name)
            table.writerows((name, f, f"{w:.4f}") for f, w in sorted(weights.items()))


if __name__ == "__main__":
    main()
