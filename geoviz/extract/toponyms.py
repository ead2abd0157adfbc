"""Names → toponyms: which of them are places, and of what kind of mention."""

from __future__ import annotations

import csv
import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from geoviz.errors import DataError
from geoviz.extract.chunks import Chunk, find_chunks
from geoviz.extract.features import (
    Context,
    PlaceFacts,
    WordFacts,
    features_of,
    kind_of_row,
)
from geoviz.extract.metonyms import stands_for_government
from geoviz.extract.scan import NameMatch
from geoviz.models import Block, MentionKind, PersonMention, Sentence, Token, Toponym
from geoviz.resources import data_path

THRESHOLD = 0.5
"""Likelihood below which a name is no toponym."""
_SURE = 0.85
_SPREAD_LOGIT = 1.5
"""What one sure mention adds to the others of the same name in a document."""
_SEATS = frozenset({"PPLC", "GOVL", "PAL", "CTRG"})
_REASONS = {
    "after_in": "stands after “in”",
    "after_locative": "stands after a preposition of place",
    "before_place_noun": "followed by a word such as “region” or “city”",
    "after_place_noun": "preceded by a word such as “city of”",
    "before_place": "followed by a comma and a place",
    "after_place": "preceded by a place and a comma",
    "country": "is a country's name",
    "demonym": "is an adjective or noun for the people of a place",
    "organisation": "stands within the name of an organisation",
}


@lru_cache(maxsize=4)
def load_weights(path: Path | None = None) -> Mapping[str, float]:
    """The weight of each feature.

    Raises:
        DataError: a row is broken; the message names file and line.
    """
    source = path or data_path("recognition.csv")
    weights: dict[str, float] = {}
    with source.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            try:
                weights[row["feature"]] = float(row["weight"])
            except (KeyError, TypeError, ValueError) as error:
                raise DataError(
                    f"{source}:{number}: not a feature and its weight; reinstall geoviz"
                ) from error
    return weights


class _People:
    """Answers whether a span overlaps the name of a person."""

    def __init__(self, people: Iterable[PersonMention]) -> None:
        spans = sorted((person.start, person.end) for person in people)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def overlap(self, start: int, end: int) -> bool:
        place = bisect_right(self._starts, end - 1)
        return place > 0 and self._ends[place - 1] > start


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def find_toponyms(
    text: str,
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    blocks: Sequence[Block],
    matches: Sequence[NameMatch],
    people: Sequence[PersonMention],
    facts: PlaceFacts,
    words: WordFacts,
) -> tuple[Toponym, ...]:
    """The names that are places, in text order, each with its likelihood.

    Names within a person's name are dropped. A sure mention lifts the other mentions
    of the same name in the document.
    """
    contexts = contexts_of(tokens, sentences, blocks, matches, people)
    weights = load_weights()
    scored: list[tuple[Context, int, list[str], float]] = []
    best: dict[str, float] = {}
    for context, number in contexts:
        names = features_of(context, facts, words)
        score = sum(weights.get(name, 0.0) for name in names)
        scored.append((context, number, names, score))
        if "organisation" not in names:
            key = context.match.key
            best[key] = max(best.get(key, -99.0), score)
    found: list[Toponym] = []
    for context, number, names, score in scored:
        if _logistic(best.get(context.match.key, -99.0)) >= _SURE:
            score += _SPREAD_LOGIT
        likelihood = _logistic(score)
        if likelihood < THRESHOLD:
            continue
        found.append(_toponym(text, context, number, names, likelihood, facts))
    return tuple(found)


def contexts_of(
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    blocks: Sequence[Block],
    matches: Sequence[NameMatch],
    people: Sequence[PersonMention],
) -> list[tuple[Context, int]]:
    """Each name that lies in a sentence and in no person's name, with its context."""
    persons = _People(people)
    chunks = find_chunks(tokens, sentences)
    chunk_starts = [chunk.first for chunk in chunks]
    sentence_starts = [sentence.first_token for sentence in sentences]
    lowered = {token.key for token in tokens if token.text.islower()}
    shouting = [_shouted(tokens, sentence) for sentence in sentences]
    found: list[tuple[Context, int]] = []
    for place, match in enumerate(matches):
        number = bisect_right(sentence_starts, match.first) - 1
        if number < 0 or match.last > sentences[number].last_token:
            continue
        if persons.overlap(match.start, match.end):
            continue
        sentence = sentences[number]
        found.append(
            (
                Context(
                    tokens=tokens,
                    match=match,
                    sentence=sentence,
                    chunk=_chunk_at(chunks, chunk_starts, match.first),
                    heading=blocks[sentence.block].kind == "heading",
                    shouted=shouting[number],
                    lowered=match.key in lowered,
                    after_place=place > 0
                    and _joined(tokens, matches[place - 1], match),
                    before_place=place + 1 < len(matches)
                    and _joined(tokens, match, matches[place + 1]),
                ),
                number,
            )
        )
    return found


def _shouted(tokens: Sequence[Token], sentence: Sentence) -> bool:
    words = [
        t.text
        for t in tokens[sentence.first_token : sentence.last_token]
        if t.text.isalpha()
    ]
    return len(words) > 2 and all(word.isupper() for word in words)


def _chunk_at(
    chunks: Sequence[Chunk], starts: Sequence[int], token: int
) -> Chunk | None:
    place = bisect_right(starts, token) - 1
    if place < 0 or chunks[place].last <= token:
        return None
    return chunks[place]


def _joined(tokens: Sequence[Token], left: NameMatch, right: NameMatch) -> bool:
    """Are the two joined as in "Kursk, Russia"?"""
    return right.first == left.last + 1 and tokens[left.last].text == ","


def _toponym(
    text: str,
    context: Context,
    number: int,
    names: Sequence[str],
    likelihood: float,
    facts: PlaceFacts,
) -> Toponym:
    match = context.match
    kind: MentionKind = match.kind
    if "organisation" in names or "whole_organisation" in names:
        kind = "embedded"
    elif kind == "place" and facts.code(match.rows[0]) in _SEATS:
        sentence = context.sentence
        if stands_for_government(
            context.tokens, match, sentence.first_token, sentence.last_token
        ):
            kind = "metonym"
    reasons = tuple(_REASONS[name] for name in names if name in _REASONS)
    return Toponym(
        start=match.start,
        end=match.end,
        surface=text[match.start : match.end],
        kind=kind,
        rows=match.rows,
        likelihood=round(likelihood, 4),
        sentence=number,
        reasons=reasons or (f"named as a {kind_of_row(facts, match.rows[0])}",),
    )
