"""Places that the gazetteer lacks or could not decide, asked of a service by name.

Only when the user named one: the geocoder is handed in, and this file opens no
connection. What is asked for is sure to be a place: a mention that was not placed, and
a capitalised name that the gazetteer does not know, between a preposition of place and
the country or division that the text says it lies in ("in Grimspound, Devon"). Each
question is asked once; the text around a name is never sent.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol

from geoviz.errors import OnlineError
from geoviz.extract.chunks import Chunk, find_chunks
from geoviz.extract.columns import Columns
from geoviz.extract.metonyms import LOCATIVE
from geoviz.locate.placement import placement
from geoviz.models import Extraction, Feature, Mention, Token, check_point

if TYPE_CHECKING:  # loading geopy takes a third of the command line's start
    from geopy.location import Location

MOST_QUESTIONS: Final = 200
"""For one run: three minutes and more at a question a second."""
_MOST_FAILURES: Final = 3
"""In a row; then the service is left alone."""
_ON_TRUST: Final = 0.5
"""Confidence of an answer: nothing is known of how often a service is right."""
_LONGEST_NAME: Final = 4
_NESTED: Final = 4
"""Spans of different kinds that may begin one after the other around a name."""
_BEFORE: Final = LOCATIVE | {"from", "to", "of"}


class Answering(Protocol):
    """A geocoder of the network, such as `OnlineGeocoder`."""

    def geocode(self, query: str) -> Location | None:
        """The place, or None; raises OnlineError."""
        ...


@dataclass(frozen=True, slots=True)
class AnsweredPlace:
    """A place as a service gave it."""

    place_id: str
    name: str
    feature: Feature
    country: str
    """Of the country or division that the text names; empty when it names none."""
    admin1: str
    lat: float
    lon: float
    source: str
    precision_km: float | None = None

    def __post_init__(self) -> None:
        check_point(self.lon, self.lat, self.place_id)


@dataclass(frozen=True, slots=True)
class _Question:
    """A mention to be placed: as it is, unplaced, with what to ask for."""

    mention: Mention
    holder: Mention | None
    """The country or division that it is said to lie in."""

    @property
    def query(self) -> str:
        if self.holder is None:
            return self.mention.surface
        return f"{self.mention.surface}, {self.holder.name}"


@dataclass(frozen=True, slots=True)
class Answers:
    """What came of asking."""

    mentions: tuple[tuple[Mention, ...], ...]
    """Of each document, in text order; those answered are placed but have no row."""
    places: tuple[AnsweredPlace, ...]
    problems: tuple[str, ...]


def ask(
    extractions: Sequence[Extraction],
    located: Sequence[Sequence[Mention]],
    geocoder: Answering,
) -> Answers:
    """Ask for every mention that is sure and not placed.

    Args:
        extractions: the documents.
        located: the mentions of each, in text order.
        geocoder: asked once for each name.
    """
    asker = _Asker(geocoder)
    found: list[tuple[Mention, ...]] = []
    for extraction, mentions in zip(extractions, located, strict=True):
        placed: dict[tuple[int, int], Mention] = {
            (mention.start, mention.end): mention for mention in mentions
        }
        for question in _questions(extraction, mentions):
            place = asker.place(question)
            if place is not None:
                span = question.mention.start, question.mention.end
                placed[span] = _answered(question, place)
        found.append(tuple(placed[span] for span in sorted(placed)))
    return Answers(tuple(found), asker.places(), tuple(asker.problems))


class _Asker:
    """Asks once for each name, and stops when the service keeps failing."""

    def __init__(self, geocoder: Answering) -> None:
        self._geocoder = geocoder
        self._known: dict[str, AnsweredPlace | None] = {}
        self._failed = 0
        self._unasked: set[str] = set()
        self._problems: list[str] = []

    @property
    def problems(self) -> Iterator[str]:
        """One line for each failure, and one for what was not asked."""
        yield from self._problems
        if self._unasked:
            why = (
                f"it failed {_MOST_FAILURES} times in a row"
                if self._failed >= _MOST_FAILURES
                else f"{MOST_QUESTIONS} names are the most for one run"
            )
            yield f"{len(self._unasked)} names were not looked up online: {why}"

    def places(self) -> tuple[AnsweredPlace, ...]:
        """The places found, each once."""
        found = {place.place_id: place for place in self._known.values() if place}
        return tuple(found.values())

    def place(self, question: _Question) -> AnsweredPlace | None:
        """The answer; None when there is none or asking failed."""
        query = question.query
        if query in self._known:
            return self._known[query]
        if self._failed >= _MOST_FAILURES or len(self._known) >= MOST_QUESTIONS:
            self._unasked.add(query)
            return None
        try:
            answer = self._geocoder.geocode(query)
        except OnlineError as problem:
            self._failed += 1
            self._problems.append(str(problem))
            self._known[query] = None
            return None
        self._failed = 0
        place = None if answer is None else _place(answer, question)
        self._known[query] = place
        return place


def _place(answer: Location, question: _Question) -> AnsweredPlace:
    holder = question.holder
    return AnsweredPlace(
        place_id=f"place:{answer.raw['place_id'].replace(':', '-')}",
        name=answer.raw["name"],
        feature="city",
        country=holder.country if holder else "",
        admin1=holder.admin1 if holder else "",
        lat=answer.latitude,
        lon=answer.longitude,
        source=answer.raw["source"],
    )


def _answered(question: _Question, place: AnsweredPlace) -> Mention:
    why = f"found by {place.source}, asked for “{question.query}”"
    return replace(
        question.mention,
        **placement(place),
        confidence=_ON_TRUST if question.holder else question.mention.confidence,
        reasons=(*question.mention.reasons, why),
    )


def _questions(
    extraction: Extraction, mentions: Sequence[Mention]
) -> Iterator[_Question]:
    followers = {mention.start: mention for mention in mentions if _holds(mention)}
    tokens = extraction.tokens
    starts = [token.start for token in tokens]
    stated: dict[str, Mention] = {}
    unplaced = [m for m in mentions if m.row < 0 and m.kind == "place"]
    for mention in unplaced:
        holder = _holder(tokens, bisect_left(starts, mention.end), followers)
        if holder is not None:
            stated.setdefault(mention.surface, holder)
    for mention in unplaced:
        yield _Question(mention, stated.get(mention.surface))
    taken = sorted(
        [(m.start, m.end) for m in mentions]
        + [(t.start, t.end) for t in extraction.toponyms]
        + [(p.start, p.end) for p in extraction.people]
        + [(d.start, d.end) for d in extraction.dates]
    )
    columns = Columns(tokens)
    chunks = [c for one in extraction.sentences for c in find_chunks(columns, one)]
    for chunk in chunks:
        holder = _holder(tokens, chunk.last, followers)
        if holder is None or chunk.last - chunk.first > _LONGEST_NAME:
            continue
        before = tokens[chunk.first - 1].key if chunk.first else ""
        start, end = tokens[chunk.first].start, tokens[chunk.last - 1].end
        named = before in _BEFORE and not chunk.organisations()
        if named and _free(start, end, taken):
            yield _Question(_unknown(extraction, chunk, start, end), holder)


def _holds(mention: Mention) -> bool:
    return mention.row >= 0 and mention.feature in {"country", "region"}


def _holder(
    tokens: Sequence[Token], after: int, followers: Mapping[int, Mention]
) -> Mention | None:
    """The country or division named after a comma."""
    if after + 1 < len(tokens) and tokens[after].text == ",":
        return followers.get(tokens[after + 1].start)
    return None


def _free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    place = bisect_left(taken, (end, end))
    return all(b <= start for _, b in taken[max(0, place - _NESTED) : place])


def _unknown(extraction: Extraction, chunk: Chunk, start: int, end: int) -> Mention:
    """A mention of a name that the gazetteer does not have."""
    document = extraction.read.document
    number = next(
        n
        for n, sentence in enumerate(extraction.sentences)
        if sentence.first_token <= chunk.first < sentence.last_token
    )
    sentence = extraction.sentences[number]
    return Mention(
        doc_id=document.doc_id,
        start=start,
        end=end,
        surface=document.text[start:end],
        kind="place",
        row=-1,
        place_id="",
        name="",
        feature="",
        country="",
        admin1="",
        lat=None,
        lon=None,
        confidence=_ON_TRUST,
        reasons=("followed by a comma and the place that it lies in",),
        alternatives=(),
        sentence=number,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
    )
