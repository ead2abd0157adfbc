"""Toponyms of a document → mentions of places: the choice, with its runners-up."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.keys import fold
from geoviz.locate.evidence import Setting, setting_of
from geoviz.locate.score import Scored, besides, score_candidates
from geoviz.models import Extraction, Mention, Toponym

ABSTAIN_BELOW = 0.2
"""Confidence below which a mention is listed as not placed."""
_TEMPERATURE = 0.6
"""Divides score differences in the softmax; smaller is surer."""
_SAME_PLACE_KM = 161.0
"""100 miles: the distance within which geoparsing counts a place as right."""
_RUNNERS_UP = 3
_OWN_WORDS = 2.0
"""Support from the words beside it with which a mention keeps its own sense."""


def locate(
    extraction: Extraction, index: Index, home: Setting | None = None
) -> tuple[Mention, ...]:
    """Decide which place each toponym means, reading the document as a whole.

    Two passes: the first with the names that are sure by themselves as setting, the
    second with all of the first pass's choices. One name has one sense in a document,
    unless the words beside a mention say otherwise.
    """
    toponyms = extraction.toponyms
    if not toponyms:
        return ()
    starts = [token.start for token in extraction.tokens]
    around = besides(toponyms, extraction.tokens, starts)
    setting = setting_of(toponyms, index)
    chosen: list[list[Scored]] = []
    for _ in range(2):
        memo: dict[tuple[object, ...], list[Scored]] = {}
        chosen = []
        for toponym, beside in zip(toponyms, around, strict=True):
            key = (fold(toponym.surface), toponym.rows, beside)
            if key not in memo:
                memo[key] = score_candidates(toponym, beside, setting, home, index)
            chosen.append(memo[key])
        chosen = _one_sense(toponyms, chosen)
        setting = setting_of(toponyms, index, [scored[0].row for scored in chosen])
    return tuple(
        _mention(extraction, toponym, scored, index)
        for toponym, scored in zip(toponyms, chosen, strict=True)
    )


def _one_sense(
    toponyms: Sequence[Toponym], chosen: Sequence[list[Scored]]
) -> list[list[Scored]]:
    """Give each name the sense that its mentions together speak for."""
    totals: dict[str, dict[int, float]] = {}
    for toponym, scored in zip(toponyms, chosen, strict=True):
        total = totals.setdefault(fold(toponym.surface), {})
        for candidate in scored:
            total[candidate.row] = max(
                total.get(candidate.row, -99.0), candidate.score
            )
    agreed: list[list[Scored]] = []
    for toponym, scored in zip(toponyms, chosen, strict=True):
        if scored[0].own >= _OWN_WORDS:
            agreed.append(scored)
            continue
        total = totals[fold(toponym.surface)]
        agreed.append(
            sorted(scored, key=lambda s: (-total[s.row], s.row))
            if len(scored) > 1
            else scored
        )
    return agreed


def mention_id(doc_id: str, start: int, end: int) -> str:
    """Stable id of a span of a document."""
    digest = hashlib.sha256(f"{doc_id}\0{start}\0{end}".encode()).hexdigest()
    return f"mention:{digest[:16]}"


def _share(scored: Sequence[Scored], index: Index) -> tuple[float, list[float]]:
    """Probability of the first candidate's spot, and of each candidate."""
    top = max(candidate.score for candidate in scored)
    weights = [math.exp((s.score - top) / _TEMPERATURE) for s in scored]
    total = sum(weights)
    shares = [weight / total for weight in weights]
    here = index.point(scored[0].row)
    if here is None:
        return shares[0], shares
    near = 0.0
    for candidate, share in zip(scored, shares, strict=True):
        there = index.point(candidate.row)
        if share > 0.001 and there is not None:
            near += share * (great_circle_km(here, there) <= _SAME_PLACE_KM)
    return max(near, shares[0]), shares


def _mention(
    extraction: Extraction, toponym: Toponym, scored: Sequence[Scored], index: Index
) -> Mention:
    document = extraction.read.document
    sentence = extraction.sentences[toponym.sentence]
    share, shares = _share(scored, index)
    confidence = round(toponym.likelihood * share, 4)
    placed = confidence >= ABSTAIN_BELOW
    ranked = sorted(
        zip(scored, shares, strict=True), key=lambda pair: (-pair[1], pair[0].row)
    )
    runners = [(s, p) for s, p in ranked if s.row != scored[0].row or not placed]
    alternatives = tuple(
        (index.place(s.row).place_id, round(p, 4))
        for s, p in runners[:_RUNNERS_UP]
        if p >= 0.0001
    )
    common = {
        "mention_id": mention_id(document.doc_id, toponym.start, toponym.end),
        "doc_id": document.doc_id,
        "start": toponym.start,
        "end": toponym.end,
        "surface": toponym.surface,
        "kind": toponym.kind,
        "confidence": confidence,
        "alternatives": alternatives,
        "sentence": toponym.sentence,
        "sentence_start": sentence.start,
        "sentence_end": sentence.end,
    }
    if not placed:
        return Mention(
            row=-1,
            place_id="",
            name="",
            feature="",
            country="",
            admin1="",
            lat=None,
            lon=None,
            reasons=(*toponym.reasons, "too many places are as likely"),
            **common,  # type: ignore[arg-type]  # the fields are those above
        )
    place = index.place(scored[0].row)
    return Mention(
        row=scored[0].row,
        place_id=place.place_id,
        name=place.name,
        feature=place.feature,
        country=place.country,
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        reasons=(*toponym.reasons, *scored[0].reasons[:3]),
        **common,  # type: ignore[arg-type]  # the fields are those above
    )
