"""Toponyms of a document → mentions of places: the choice, with its runners-up."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any, Final

from geoviz.gazetteer.index import Index
from geoviz.locate.accept import Spot, describe_mentions, describe_spot, logistic
from geoviz.locate.candidates import weigh
from geoviz.locate.facts import SAME_PLACE_KM, Facts, apart_km
from geoviz.locate.homes import homes_of
from geoviz.locate.names import Name
from geoviz.locate.placement import UNPLACED, placement
from geoviz.locate.reasons import reasons_for
from geoviz.locate.score import Draft, draft, draft_at_home, facts_of, scorers_of
from geoviz.locate.setting import NOWHERE, Home
from geoviz.locate.weights import Models, load_models
from geoviz.models import Extraction, Mention, Toponym

PLACE_FROM: Final = 0.37
"""Chance of being a place from which a name is a mention of one.

Below one half, because the F1 score is best at about half its own value."""
_DEMONYM_FROM: Final = 0.1
"""The same for demonyms. They can hardly be anything else: what the chance reflects is
that annotators left some of them out."""
ABSTAIN_BELOW: Final = 0.3
"""Confidence below which a mention is listed as not placed."""
_RUNNERS_UP: Final = 3
_LEAST_SHARE: Final = 0.001


def locate(
    extraction: Extraction,
    index: Index,
    home: Home = NOWHERE,
    models: Models | None = None,
) -> tuple[Mention, ...]:
    """Decide which toponyms are places, and which ones, reading the document whole.

    Args:
        extraction: the document's spans.
        index: the gazetteer.
        home: where the publisher's other documents are set; see `homes.py`.
        models: learned weights; the shipped ones by default.
    """
    weights = models or load_models()
    scorers = scorers_of(weights, index)
    return settle(draft(extraction, scorers, home), index, weights)


def locate_all(
    extractions: Sequence[Extraction], index: Index, models: Models | None = None
) -> list[tuple[Mention, ...]]:
    """As `locate`, for a collection, in which publishers have homes."""
    weights = models or load_models()
    scorers = scorers_of(weights, index)
    drafts = [draft(extraction, scorers) for extraction in extractions]
    homes = homes_of(drafts, facts_of(index))
    found: list[tuple[Mention, ...]] = []
    for first, home in zip(drafts, homes, strict=True):
        last = first
        if home.documents:
            last = draft_at_home(first, scorers, home)
        found.append(settle(last, index, weights))
    return found


def mention_id(doc_id: str, start: int, end: int) -> str:
    """Stable id of a span of a document."""
    digest = hashlib.sha256(f"{doc_id}\0{start}\0{end}".encode()).hexdigest()
    return f"mention:{digest[:16]}"


def order(shares: Sequence[float]) -> list[int]:
    """Candidates by their share, the likelier by prior first where equal."""
    return sorted(range(len(shares)), key=lambda place: (-shares[place], place))


def spot_of(name: Name, shares: Sequence[float], best: int, facts: Facts) -> Spot:
    """How the candidate chosen stands among those of its name."""
    rows = name.rows
    here = facts(rows[best])
    if not here.placed or len(rows) == 1:
        return Spot(shares[best], 0.0)
    near, rival = 0.0, -1
    for place, row in enumerate(rows):
        share = shares[place]
        if share <= _LEAST_SHARE and rival >= 0:
            continue
        there = facts(row)
        if there.placed and apart_km(here.lon, here.lat, there) <= SAME_PLACE_KM:
            near += share
        elif rival < 0:
            rival = place  # likeliest by prior first
    index = facts.index
    lead = 0.0
    if rival >= 0:
        lead = index.prior(rows[best], name.key) - index.prior(rows[rival], name.key)
    return Spot(max(near, shares[best]), lead)


def settle(drafted: Draft, index: Index, models: Models) -> tuple[Mention, ...]:
    """The mentions of a draft: what is accepted as a place, with its confidence."""
    facts = facts_of(index)
    ranked = [order(shares) for shares in drafted.shares]
    spots = [
        spot_of(name, shares, ranks[0], facts)
        for name, shares, ranks in zip(
            drafted.names, drafted.shares, ranked, strict=True
        )
    ]
    found: list[Mention] = []
    for number, features in enumerate(describe_mentions(drafted, facts)):
        chance = logistic(weigh(features, models.accept))
        toponym = drafted.extraction.toponyms[number]
        demonym = toponym.kind == "demonym"
        if chance < (_DEMONYM_FROM if demonym else PLACE_FROM):
            continue
        owner = drafted.owner[number]
        name = drafted.names[owner]
        best = ranked[owner][0]
        described = drafted.described(owner, best, facts)
        spot = describe_spot(
            toponym,
            name,
            facts(name.rows[best]),
            spots[owner],
            described,
            at_home=drafted.home.documents > 0,
        )
        right = logistic(weigh(spot, models.spot))
        confidence = round(chance * right, 4)
        found.append(
            _mention(drafted, number, ranked[owner], confidence, facts, models)
            if demonym or (confidence >= ABSTAIN_BELOW and not _stray(name))
            else _unplaced(drafted, number, ranked[owner], confidence, facts)
        )
    return tuple(found)


def _stray(name: Name) -> Toponym | None:
    """Where the text says it lies, when the gazetteer has none of its name there."""
    return None if name.containers else name.stranger


def _common(
    drafted: Draft, number: int, runners: Sequence[int], confidence: float, facts: Facts
) -> dict[str, Any]:
    """What a mention has whether it is placed or not."""
    extraction = drafted.extraction
    document = extraction.read.document
    toponym = extraction.toponyms[number]
    sentence = extraction.sentences[toponym.sentence]
    owner = drafted.owner[number]
    rows, shares = drafted.names[owner].rows, drafted.shares[owner]
    return {
        "mention_id": mention_id(document.doc_id, toponym.start, toponym.end),
        "doc_id": document.doc_id,
        "start": toponym.start,
        "end": toponym.end,
        "surface": toponym.surface,
        "kind": toponym.kind,
        "confidence": confidence,
        "alternatives": tuple(
            (facts.place(rows[place]).place_id, round(shares[place], 4))
            for place in runners[:_RUNNERS_UP]
            if shares[place] >= 0.0001
        ),
        "sentence": toponym.sentence,
        "sentence_start": sentence.start,
        "sentence_end": sentence.end,
    }


def _mention(
    drafted: Draft,
    number: int,
    ranks: Sequence[int],
    confidence: float,
    facts: Facts,
    models: Models,
) -> Mention:
    owner = drafted.owner[number]
    row = drafted.names[owner].rows[ranks[0]]
    place = facts.place(row)
    why = reasons_for(drafted, owner, ranks[0], facts, models)
    return Mention(
        row=row,
        **placement(place),
        reasons=(*drafted.extraction.toponyms[number].reasons, *why),
        **_common(drafted, number, ranks[1:], confidence, facts),
    )


def _unplaced(
    drafted: Draft, number: int, ranks: Sequence[int], confidence: float, facts: Facts
) -> Mention:
    toponym = drafted.extraction.toponyms[number]
    stray = _stray(drafted.names[drafted.owner[number]])
    why = "too many places are as likely"
    if stray is not None:
        why = f"the gazetteer has none of the name in “{stray.surface}”"
    return Mention(
        **UNPLACED,
        reasons=(*toponym.reasons, why),
        **_common(drafted, number, ranks, confidence, facts),
    )
