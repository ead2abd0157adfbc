"""Predictions against gold: the figures of the benchmark and of the model card.

Spans are paired one to one, equal ones first, then by the most shared characters. A
prediction is a hit when it is paired and within 161 km of gold that has coordinates;
a gold span without coordinates counts for recognition alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from geoviz.coordinates import great_circle_km
from geoviz.locate.facts import SAME_PLACE_KM


class Span(Protocol):
    """What both gold and predictions have."""

    @property
    def start(self) -> int:
        """First character."""
        ...

    @property
    def end(self) -> int:
        """One past the last."""
        ...

    @property
    def lat(self) -> float | None:
        """Degrees, or None."""
        ...

    @property
    def lon(self) -> float | None:
        """Degrees, or None."""
        ...


@dataclass(slots=True)
class Tally:
    """Counts over documents."""

    gold: int = 0
    gold_placed: int = 0
    predicted: int = 0
    predicted_placed: int = 0
    paired: int = 0
    same_span: int = 0
    paired_placed: int = 0
    """Pairs whose gold has coordinates."""
    hits: int = 0
    chances: list[tuple[float, bool]] = field(default_factory=list)
    """Confidence of each placed prediction that counts, and whether it was a hit."""

    @property
    def strict_f1(self) -> float:
        """Recognition, same span."""
        return _f1(self.same_span, self.predicted, self.gold)

    @property
    def overlap_f1(self) -> float:
        """Recognition, any shared character."""
        return _f1(self.paired, self.predicted, self.gold)

    @property
    def accuracy(self) -> float:
        """Share of recognised gold with coordinates that is placed within 161 km."""
        return self.hits / self.paired_placed if self.paired_placed else 0.0

    @property
    def end_to_end_f1(self) -> float:
        """Found and placed within 161 km."""
        return _f1(self.hits, self.predicted_placed, self.gold_placed)

    @property
    def calibration_error(self) -> float:
        """Expected calibration error over ten equal bins of confidence."""
        bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
        for chance, hit in self.chances:
            bins[min(9, int(chance * 10))].append((chance, hit))
        off = sum(
            abs(sum(c for c, _ in each) - sum(h for _, h in each)) for each in bins
        )
        return off / len(self.chances) if self.chances else 0.0

    @property
    def gain_by_abstaining(self) -> float:
        """What leaving out the least certain tenth adds to the share of hits."""
        if not self.chances:
            return 0.0
        ranked = sorted(self.chances, reverse=True)
        kept = ranked[: len(ranked) - len(ranked) // 10]
        return _share(kept) - _share(ranked)

    @property
    def figures(self) -> tuple[float, ...]:
        """What is reported, in the order of the columns of `geoparsing_folds.csv`."""
        return (
            self.overlap_f1,
            self.strict_f1,
            self.accuracy,
            self.end_to_end_f1,
            self.calibration_error,
            self.gain_by_abstaining,
        )


def _share(chances: Sequence[tuple[float, bool]]) -> float:
    return sum(hit for _, hit in chances) / len(chances)


def _f1(right: int, predicted: int, gold: int) -> float:
    return 2 * right / (predicted + gold) if predicted + gold else 0.0


def pair_spans(gold: Sequence[Span], predicted: Sequence[Span]) -> dict[int, int]:
    """Gold span → prediction, one to one."""
    pairs = [
        (g.start != p.start or g.end != p.end, -shared, i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if (shared := min(g.end, p.end) - max(g.start, p.start)) > 0
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(pairs):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def is_hit(gold: Span, predicted: Span) -> bool:
    """Do both have points, within 161 km?"""
    if None in (gold.lat, gold.lon, predicted.lat, predicted.lon):
        return False
    here, there = (gold.lon, gold.lat), (predicted.lon, predicted.lat)
    return great_circle_km(here, there) <= SAME_PLACE_KM  # type: ignore[arg-type]


def tally(
    documents: Iterable[tuple[Sequence[Span], Sequence[Span]]],
) -> Tally:
    """Count pairs of (gold, predictions); a confidence is read where there is one."""
    total = Tally()
    for gold, predicted in documents:
        pairs = pair_spans(gold, predicted)
        hits: set[int] = set()
        uncounted: set[int] = set()
        total.gold += len(gold)
        total.predicted += len(predicted)
        total.paired += len(pairs)
        for i, span in enumerate(gold):
            placed = span.lat is not None
            total.gold_placed += placed
            if i not in pairs:
                continue
            other = predicted[pairs[i]]
            total.same_span += (span.start, span.end) == (other.start, other.end)
            if not placed:
                uncounted.add(pairs[i])
                continue
            total.paired_placed += 1
            if is_hit(span, other):
                hits.add(pairs[i])
        total.hits += len(hits)
        for j, span in enumerate(predicted):
            if span.lat is None or j in uncounted:
                continue
            total.predicted_placed += 1
            chance = getattr(span, "confidence", None)
            if chance is not None:
                total.chances.append((chance, j in hits))
    return total
