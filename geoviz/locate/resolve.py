"""Toponyms of a document → mentions of places: the choice, with its runners-up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from geoviz.gazetteer.index import Index
from geoviz.locate.chances import Chances
from geoviz.locate.homes import homes_of
from geoviz.locate.names import Name
from geoviz.locate.placement import UNPLACED, Placement
from geoviz.locate.reasons import Reasons
from geoviz.locate.score import Draft, draft, draft_at_home, facts_of, scorers_of
from geoviz.locate.setting import NOWHERE, Home
from geoviz.locate.spot import Alternatives, Choice, likeliest, order
from geoviz.locate.weights import Models, load_models
from geoviz.models import Extraction, Mention, Toponym, four_decimals

PLACE_FROM: Final = 0.37
"""Chance of being a place from which a name is a mention of one.

Below one half, because the F1 score is best at about half its own value."""
_DEMONYM_FROM: Final = 0.1
"""The same for demonyms. They can hardly be anything else: what the chance reflects is
that annotators left some of them out."""
ABSTAIN_BELOW: Final = 0.3
"""Confidence below which a mention is listed as not placed."""
_RUNNERS_UP: Final = 3
_LEAST_SHARE: Final = 0.0001
"""Of a candidate that is listed as a runner-up."""


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


class _Settler:
    """Drafts → mentions of places."""

    def __init__(self, models: Models, index: Index) -> None:
        facts = facts_of(index)
        self._facts = facts
        self._chances = Chances(models, facts)
        self._reasons = Reasons(models, facts)

    def settle(self, drafted: Draft) -> tuple[Mention, ...]:
        """The mentions of a draft: what is accepted as a place, with confidence."""
        best = [likeliest(shares) for shares in drafted.shares]
        chances = self._chances.of_places(drafted, best)
        at_home = drafted.home.documents > 0
        facts = self._facts
        choices: list[Choice | None] = [None] * len(best)
        found: list[Mention] = []
        for number, toponym in enumerate(drafted.extraction.toponyms):
            chance = chances[number]
            demonym = toponym.kind == "demonym"
            if chance < (_DEMONYM_FROM if demonym else PLACE_FROM):
                continue
            owner = drafted.owner[number]
            choice = choices[owner]
            if choice is None:
                choice = choices[owner] = Choice(drafted, owner, best[owner], facts)
            right = self._chances.of_spot(toponym, choice, at_home=at_home)
            confidence = four_decimals(chance * right)
            sure = confidence >= ABSTAIN_BELOW and _stray(choice.name) is None
            found.append(
                self._placed(drafted, number, choice, confidence)
                if demonym or sure
                else self._unplaced(drafted, number, confidence)
            )
        return tuple(found)

    def _placed(
        self, drafted: Draft, number: int, choice: Choice, confidence: float
    ) -> Mention:
        toponym = drafted.extraction.toponyms[number]
        owner = drafted.owner[number]
        why = choice.reasons
        if why is None:
            why = choice.reasons = self._reasons.of(drafted, owner, choice.best)
        runners_up = choice.runners_up
        if runners_up is None:
            runners_up = choice.runners_up = self._alternatives(drafted, owner, 1)
        where = self._facts.placement(choice.fact.row)
        reasons = (*toponym.reasons, *why) if toponym.reasons else why
        return _mention(
            drafted.extraction, toponym, confidence, where, reasons, runners_up
        )

    def _unplaced(self, drafted: Draft, number: int, confidence: float) -> Mention:
        toponym = drafted.extraction.toponyms[number]
        owner = drafted.owner[number]
        stray = _stray(drafted.names[owner])
        why = "too many places are as likely"
        if stray is not None:
            why = f"the gazetteer has none of the name in “{stray.surface}”"
        reasons = (*toponym.reasons, why)
        rivals = self._alternatives(drafted, owner, 0)
        return _mention(
            drafted.extraction, toponym, confidence, UNPLACED, reasons, rivals
        )

    def _alternatives(self, drafted: Draft, owner: int, first: int) -> Alternatives:
        """The likeliest candidates from the `first` on, with their shares."""
        rows, shares = drafted.names[owner].rows, drafted.shares[owner]
        if len(rows) <= first:
            return ()
        return tuple(
            [
                (
                    self._facts.placement(rows[place]).place_id,
                    four_decimals(shares[place]),
                )
                for place in order(shares, first + _RUNNERS_UP)[first:]
                if shares[place] >= _LEAST_SHARE
            ]
        )


def settle(drafted: Draft, index: Index, models: Models) -> tuple[Mention, ...]:
    """The mentions of a draft: what is accepted as a place, with its confidence."""
    return _settler_of(models, index).settle(drafted)


@lru_cache(maxsize=4)
def _settler_of(models: Models, index: Index) -> _Settler:
    return _Settler(models, index)


def _stray(name: Name) -> Toponym | None:
    """Where the text says it lies, when the gazetteer has none of its name there."""
    return None if name.containers else name.stranger


def _mention(
    extraction: Extraction,
    toponym: Toponym,
    confidence: float,
    where: Placement,
    reasons: tuple[str, ...],
    alternatives: Alternatives,
) -> Mention:
    number = toponym.sentence
    sentence = extraction.sentences[number]
    return Mention(
        doc_id=extraction.read.document.doc_id,
        start=toponym.start,
        end=toponym.end,
        surface=toponym.surface,
        kind=toponym.kind,
        row=where.row,
        place_id=where.place_id,
        name=where.name,
        feature=where.feature,
        country=where.country,
        admin1=where.admin1,
        lat=where.lat,
        lon=where.lon,
        confidence=confidence,
        reasons=reasons,
        alternatives=alternatives,
        sentence=number,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
    )
