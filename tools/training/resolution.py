"""Fitting the weights of `data/resolution.csv`: choice, acceptance, confidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from geoviz.gazetteer.index import Index
from geoviz.locate.accept import describe_mentions, describe_spot
from geoviz.locate.candidates import Described
from geoviz.locate.facts import SAME_PLACE_KM
from geoviz.locate.homes import homes_of
from geoviz.locate.names import Name
from geoviz.locate.score import Draft, Scorers, draft, draft_at_home, facts_of
from geoviz.locate.setting import NOWHERE, Home
from geoviz.locate.spot import likeliest, spot_of
from geoviz.locate.weights import Models, Weights
from tools.training.reads import (
    Read,
    away_km,
    counted,
    is_right,
    sentences_of,
    trust_in,
)
from tools.training.regression import Vector, logistic, minimise

_PENALTY = 1.0
_AS_NEAR_KM = 15.0
_HOMELESS_TRUST = 0.2
"""What a document of a local newspaper counts when its publisher is not told: its
towns are namesakes of famous ones, which elsewhere are meant."""
_DOUBTED_TRUST = 0.05
"""The same when what is fitted is the confidence."""
_BY_HAND: Weights = {"seat": 3.0}
"""Weights with too few examples to be learned: a government sits in its seat."""
_OF_STRANGERS: Weights = {**_BY_HAND, "dateline": 1.5, "namesake": -1.0}
"""The same where the publisher's home is not known. Agencies name a town alone in a
dateline when it is the well-known one; small papers, which are most of what there is to
learn from, when it is their own."""


Sample = tuple[Read, Draft, float]
"""A document, what is made of it, and what it counts."""


def fit_models(reads: Sequence[Read], index: Index) -> Models:
    """All models, each fitted on what the ones before it make of the documents."""
    empty: Weights = {}
    models = Models(empty, empty, empty, empty, empty, empty)
    # Sentences alone are what users paste; of local newspapers they say too little.
    sentences = [s for read in reads if not read.local for s in sentences_of(read)]
    shown = [*reads, *sentences]
    trust = [_HOMELESS_TRUST if read.local else 1.0 for read in shown]
    nowhere = [NOWHERE] * len(shown)

    def weighed(drafts: Sequence[Draft]) -> list[Sample]:
        return list(zip(shown, drafts, trust, strict=True))

    alone = _fit_choice(weighed(_drafts(shown, models, nowhere, index, 0)), index)
    models = _with(models, alone=alone)
    drafts = _drafts(shown, models, nowhere, index, 1)
    for passes in (1, 2):
        models = _with(models, setting=_fit_choice(weighed(drafts), index))
        drafts = _drafts(shown, models, nowhere, index, passes + 1)
    models, local = _fit_at_home(reads, drafts[: len(reads)], models, index)
    settled = final_drafts(reads, models, index)
    # Documents without a publisher are weighed as they will be met; those with one are
    # shown once more without, so that acceptance knows both, and so are sentences.
    samples = [(read, one, 1.0) for read, one in zip(reads, settled, strict=True)]
    samples += [
        (read, one, _DOUBTED_TRUST if read.local else worth)
        for number, (read, one, worth) in enumerate(weighed(drafts))
        if number >= len(reads) or number in local
    ]
    return _with(
        models, accept=_fit_accept(samples, index), spot=_fit_spot(samples, index)
    )


def _fit_at_home(
    reads: Sequence[Read], drafts: Sequence[Draft], models: Models, index: Index
) -> tuple[Models, set[int]]:
    """The weights where publishers are known; and the documents where they are."""
    homes = homes_of(drafts, facts_of(index))
    local = [n for n, home in enumerate(homes) if home.documents]
    at_home = [reads[n] for n in local]
    own = [homes[n] for n in local]

    def whole(known: Sequence[Draft]) -> list[Sample]:
        return [(read, one, 1.0) for read, one in zip(at_home, known, strict=True)]

    for _ in range(2 if local else 0):
        known = whole(_drafts(at_home, models, own, index, 0))
        models = _with(models, home_alone=_fit_choice(known, index))
        for passes in (1, 2):
            known = whole(_drafts(at_home, models, own, index, passes))
            models = _with(models, home_setting=_fit_choice(known, index))
    return models, set(local)


def final_drafts(reads: Sequence[Read], models: Models, index: Index) -> list[Draft]:
    """The drafts as `locate_all` would leave them."""
    scorers = Scorers(models, index)
    first = [draft(read.extraction, scorers) for read in reads]
    homes = homes_of(first, facts_of(index))
    return [
        draft_at_home(one, scorers, home) if home.documents else one
        for one, home in zip(first, homes, strict=True)
    ]


def _with(models: Models, **changed: Weights) -> Models:
    known = {name: getattr(models, name) for name in Models.__slots__}
    return Models(**{**known, **changed})


def _drafts(
    reads: Sequence[Read],
    models: Models,
    homes: Sequence[Home],
    index: Index,
    passes: int,
) -> list[Draft]:
    scorers = Scorers(models, index)
    return [
        draft(read.extraction, scorers, home, passes)
        for read, home in zip(reads, homes, strict=True)
    ]


# --- which place ------------------------------------------------------------------


def _fit_choice(samples_of: Sequence[Sample], index: Index) -> dict[str, float]:
    """Weights that raise the share of the right candidates: conditional logit.

    A name of several mentions counts as the square root of their number, times what
    its document counts.
    """
    numbers: dict[str, int] = {}
    samples: list[int] = []
    features: list[int] = []
    strengths: list[float] = []
    groups: list[int] = []
    rights: list[bool] = []
    importance: list[float] = []
    fixed: list[float] = []
    facts = facts_of(index)
    known = any(drafted.home.documents for _, drafted, _ in samples_of)
    by_hand = _BY_HAND if known else _OF_STRANGERS
    sample = 0
    for read, drafted, trust in samples_of:
        for number, name in enumerate(drafted.names):
            right, mentions = _right_rows(read, name, index)
            if not any(right) or all(right):
                continue
            for place, good in enumerate(right):
                fixed.append(0.0)
                for feature, strength in drafted.described(number, place, facts):
                    if feature in by_hand:
                        fixed[-1] += by_hand[feature] * strength
                        continue
                    samples.append(sample)
                    features.append(numbers.setdefault(feature, len(numbers)))
                    strengths.append(strength)
                groups.append(len(importance))
                rights.append(good)
                sample += 1
            importance.append(trust * mentions**0.5)
    weights = _conditional_logit(
        np.array(samples),
        np.array(features),
        np.array(strengths),
        np.array(groups),
        np.array(rights, dtype=float),
        np.array(importance),
        fixed=np.array(fixed),
    )
    found = {name: round(float(weights[n]), 3) for name, n in sorted(numbers.items())}
    return {**found, **by_hand}


def _right_rows(read: Read, name: Name, index: Index) -> tuple[list[bool], int]:
    """For each candidate whether it is right, and the number of mentions that say."""
    spans = [read.gold[number] for number in name.numbers]
    placed = [span for span in spans if span is not None and span.lat is not None]
    if not placed:
        return [], 0
    where = Counter((span.lat, span.lon) for span in placed)
    (common, count), *_ = where.most_common(1)
    span = next(span for span in placed if (span.lat, span.lon) == common)
    away = [away_km(row, span, index) for row in name.rows]
    # Of a city and the province about it, the nearer is what they meant.
    most = min(SAME_PLACE_KM, min(away) + _AS_NEAR_KM)
    return [distance <= most for distance in away], count


def _conditional_logit(
    samples: np.ndarray,
    features: np.ndarray,
    strengths: np.ndarray,
    groups: np.ndarray,
    rights: np.ndarray,
    importance: np.ndarray,
    *,
    fixed: np.ndarray,
) -> Vector:
    """The weights; `fixed` is what those by hand give each sample."""
    first = np.r_[0, np.flatnonzero(np.diff(groups)) + 1]
    width = int(features.max()) + 1

    def log_total(scores: Vector) -> Vector:
        top = np.maximum.reduceat(scores, first)
        powers = np.exp(scores - top[groups])
        return np.asarray(top + np.log(np.add.reduceat(powers, first)))

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = fixed + np.bincount(
            samples, strengths * weights[features], minlength=len(groups)
        ).astype(np.float64)
        every = log_total(scores)
        good = log_total(np.where(rights > 0, scores, -1e9))
        gap = np.exp(scores - every[groups])
        gap -= np.exp(np.where(rights > 0, scores, -1e9) - good[groups])
        value = float(importance @ (every - good) + 0.5 * _PENALTY * weights @ weights)
        pull = (importance[groups] * gap)[samples] * strengths
        slope = np.bincount(features, pull, minlength=width) + _PENALTY * weights
        return value, slope

    return minimise(loss, np.zeros(width))


# --- whether a place, and whether right -------------------------------------------


def fit_described(
    rows: Sequence[Described],
    labels: Sequence[bool],
    importance: Sequence[float] | None = None,
    penalty: float = _PENALTY,
) -> dict[str, float]:
    """Logistic regression over features with strengths."""
    numbers: dict[str, int] = {}
    for row in rows:
        for feature, _ in row:
            numbers.setdefault(feature, len(numbers))
    table = np.zeros((len(rows), len(numbers)))
    for at, row in enumerate(rows):
        for feature, strength in row:
            table[at, numbers[feature]] += strength
    truth = np.array(labels, dtype=float)
    weight = np.ones(len(rows)) if importance is None else np.array(importance)

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = table @ weights
        value = weight @ (np.logaddexp(0, scores) - truth * scores)
        slope = table.T @ (weight * (logistic(scores) - truth)) + penalty * weights
        return float(value + 0.5 * penalty * weights @ weights), slope

    found = minimise(loss, np.zeros(len(numbers)))
    return {name: round(float(found[n]), 4) for name, n in sorted(numbers.items())}


def _fit_accept(samples: Sequence[Sample], index: Index) -> dict[str, float]:
    rows: list[Described] = []
    labels: list[bool] = []
    trust: list[float] = []
    for read, drafted, worth in samples:
        for number, features in enumerate(describe_mentions(drafted, facts_of(index))):
            if counted(read, number):
                rows.append(features)
                labels.append(read.gold[number] is not None)
                trust.append(worth * trust_in(read, number))
    return fit_described(rows, labels, trust)


def _fit_spot(samples: Sequence[Sample], index: Index) -> dict[str, float]:
    facts = facts_of(index)
    rows: list[Described] = []
    labels: list[bool] = []
    trust: list[float] = []
    for read, drafted, worth in samples:
        for number, span in enumerate(read.gold):
            if span is None or span.lat is None or not counted(read, number):
                continue
            owner = drafted.owner[number]
            name, shares = drafted.names[owner], drafted.shares[owner]
            candidates = name.rows
            best = likeliest(shares)
            if not facts.of(candidates[best]).placed:
                continue
            spot = spot_of(name, shares, best, facts)
            rows.append(
                describe_spot(
                    read.extraction.toponyms[number],
                    name,
                    facts.of(candidates[best]),
                    spot,
                    drafted.described(owner, best, facts),
                    at_home=drafted.home.documents > 0,
                )
            )
            labels.append(is_right(candidates[best], span, index))
            trust.append(worth)
    return fit_described(rows, labels, trust)
