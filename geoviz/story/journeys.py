"""Sentences → statements about journeys: who, from where, to where, by what, how long.

A statement holds only what one sentence says. `routes.py` adds them up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from geoviz.models import DatedExpression, Mention, Sentence, Token
from geoviz.story.reading import NamedPerson, Reading, within
from geoviz.story.tense import tense_of

MODES: dict[str, str] = {
    **dict.fromkeys(("train", "trains", "railway", "rail", "locomotive"), "train"),
    **dict.fromkeys(
        ("flew", "flight", "plane", "jet", "aircraft", "airliner", "helicopter"), "air"
    ),
    **dict.fromkeys(("flown", "fly", "flying", "touched"), "air"),
    **dict.fromkeys(("motorcade", "convoy", "bus", "drove", "car", "truck"), "road"),
    **dict.fromkeys(
        ("ship", "boat", "ferry", "yacht", "vessel", "sailed", "aboard ship"), "sea"
    ),
    **dict.fromkeys(("foot", "walked", "trekked"), "foot"),
}
"""Words that give the means of travel."""
_ARRIVE = frozenset(
    """arrive arrives arrived arriving landed lands reached reaches disembarked""".split()
)
_ARRIVAL_NOUNS = frozenset({"arrival"})
_TRAVEL = frozenset(
    """took flew travelled traveled sailed drove went headed crossed fly travel sail
    travels flies sails flying travelling traveling sailing returned""".split()
)
_DEPART = frozenset({"left", "leaves", "leave", "departed", "departs", "leaving"})
_JOURNEY = frozenset(
    {"journey", "trip", "voyage", "flight", "crossing", "ride", "tour", "drive"}
)
_PRONOUNS = frozenset({"he", "she", "his", "her", "him"})
_COMPANY = (
    ("accompanied", "by"),
    ("travelling", "with"),
    ("traveling", "with"),
)
_COMPANY_END = frozenset({"indicates", "that"})
_UNITS = {"hour": 1.0, "hours": 1.0, "day": 24.0, "days": 24.0}
_COUNTS = {
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5},
    **{"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11},
    **{"twelve": 12, "twenty": 20, "thirty": 30, "half": 0.5},
}
_FIXED_PLACES = frozenset({"city", "landmark", "country", "region", "natural"})


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says of one journey."""

    reading: int
    sentence: int
    traveller: str
    """Person id; empty when the sentence names nobody."""
    origin: Mention | None
    destination: Mention | None
    stops: tuple[Mention, ...]
    mode: str
    departed: DatedExpression | None
    arrived: DatedExpression | None
    arrived_day: date | None
    companions: tuple[str, ...]
    """Person ids."""
    duration_h: float | None
    planned: bool


def find_statements(readings: Sequence[Reading]) -> tuple[Statement, ...]:
    """Every statement about a journey, by document and text order."""
    return tuple(
        statement
        for number, reading in enumerate(readings)
        for statement in _in_document(number, reading)
    )


def _in_document(number: int, reading: Reading) -> Iterator[Statement]:
    subject = ""
    for index, sentence in reading.sentences():
        people = within(reading.people, sentence.start, sentence.end)
        statement = _read(number, reading, index, sentence, people, subject)
        if statement is not None:
            yield statement
        first = next((p for p in people if not _possessed(reading, p)), None)
        if first is not None:
            subject = first.person_id


def _possessed(reading: Reading, person: NamedPerson) -> bool:
    """Is it "X's daughter", so that X is not the one who does it?"""
    after = reading.text[person.end : person.end + 2]
    return after[:1] in {"'", "’"} and after[1:2] in {"s", "S", " "}


def _read(
    number: int,
    reading: Reading,
    index: int,
    sentence: Sentence,
    people: Sequence[NamedPerson],
    subject: str,
) -> Statement | None:
    tokens = reading.tokens(sentence)
    keys = [t.key for t in tokens]
    places = [
        m
        for m in within(reading.mentions, sentence.start, sentence.end)
        if m.kind == "place" and m.place_id and m.feature in _FIXED_PLACES
    ]
    verb = _first(keys, _ARRIVE | _DEPART | _TRAVEL | _JOURNEY | _ARRIVAL_NOUNS)
    company = _companions(tokens, people)
    duration = _duration(keys)
    if verb is None and not company:
        return None
    traveller = _traveller(reading, tokens, verb, people, subject, company)
    origin = destination = None
    stops: list[Mention] = []
    if verb is not None:
        for place in places:
            role = _role(tokens, keys, place, sentence)
            if role == "origin":
                origin = origin or place
            elif role == "destination":
                destination = destination or place
            elif role == "stop":
                stops.append(place)
    dates = within(reading.dates, sentence.start, sentence.end)
    arrived, departed = _days(tokens, keys, dates)
    mode = _mode(tokens, keys, verb)
    if not (origin or destination or company or (duration and verb is not None)):
        return None
    planned = False
    if verb is not None:
        at = sentence.first_token + verb
        tense = tense_of(reading.extraction.tokens, sentence, at, at + 1)
        if tense == "possible":
            return None
        planned = tense == "future"
    return Statement(
        reading=number,
        sentence=index,
        traveller=traveller,
        origin=origin,
        destination=destination,
        stops=tuple(stops),
        mode=mode,
        departed=departed,
        arrived=arrived,
        arrived_day=arrived.day if arrived else None,
        companions=tuple(p for p in company if p != traveller),
        duration_h=duration,
        planned=planned,
    )


def _first(keys: Sequence[str], wanted: frozenset[str]) -> int | None:
    for position, key in enumerate(keys):
        if key in wanted:
            left_side = key == "left" and position and keys[position - 1] in {
                "his",
                "her",
                "the",
                "their",
            }
            if not left_side:
                return position
    return None


def _traveller(
    reading: Reading,
    tokens: Sequence[Token],
    verb: int | None,
    people: Sequence[NamedPerson],
    subject: str,
    company: Sequence[str],
) -> str:
    limit = tokens[verb].start if verb is not None else tokens[-1].end
    noun = verb is not None and tokens[verb].key in _JOURNEY | _ARRIVAL_NOUNS
    before = [
        p
        for p in people
        if p.start < limit
        and p.person_id not in company
        and (noun or not _possessed(reading, p))
    ]
    if before:
        return before[0].person_id
    if any(t.key in _PRONOUNS for t in tokens) or not people:
        return subject
    return ""


def _role(
    tokens: Sequence[Token], keys: Sequence[str], place: Mention, sentence: Sentence
) -> str:
    """`origin`, `destination`, `stop` or "" for a place in a sentence of travel."""
    at = next((i for i, t in enumerate(tokens) if t.start >= place.start), 0)
    back = at - 1
    while back >= 0 and keys[back] in {"the", "central", "downtown", "city", "of"}:
        back -= 1
    before = keys[back] if back >= 0 else ""
    governor = _governor(keys, back)
    if before == "from" or (before in _DEPART):
        return "origin" if governor != "figurative" else ""
    if before in {"to", "for", "into"}:
        if governor in {"arrive", "travel", "journey"}:
            return "destination"
        return "destination" if governor == "depart" and before == "for" else ""
    if before in {"in", "at", "on"} and governor == "arrive":
        return "destination"
    if before in {"reached", "reaches"}:
        return "destination"
    if before in {"via", "through"}:
        return "stop"
    if before in {"in", "at"} and governor == "stop":
        return "stop"
    return ""


def _governor(keys: Sequence[str], position: int) -> str:
    """The nearest word of travel before `position`."""
    for number in range(position, max(-1, position - 14), -1):
        key = keys[number]
        if key in _ARRIVE or key in _ARRIVAL_NOUNS:
            return "arrive"
        if key in _DEPART:
            return "depart"
        if key in {"stopping", "stopped", "stopover"}:
            return "stop"
        if key in _TRAVEL:
            return "travel"
        if key in _JOURNEY or key in MODES:
            return "journey"
        if key in {"shift", "away", "turn", "relations", "ties", "message", "led"}:
            return "figurative"
    return "figurative"


def _mode(tokens: Sequence[Token], keys: Sequence[str], verb: int | None) -> str:
    if verb is None:
        return ""
    for number, key in enumerate(keys):
        if key in MODES and abs(number - verb) <= 12:
            if number + 1 < len(keys) and keys[number + 1] == "station":
                continue
            return MODES[key]
    return ""


def _days(
    tokens: Sequence[Token], keys: Sequence[str], dates: Sequence[DatedExpression]
) -> tuple[DatedExpression | None, DatedExpression | None]:
    """The dates of arrival and of departure that the sentence gives."""
    arrived = departed = None
    for dated in dates:
        if dated.day is None:
            continue
        at = next((i for i, t in enumerate(tokens) if t.start >= dated.start), 0)
        governor = _governor(keys, at - 1)
        if governor == "depart":
            departed = departed or dated
        elif governor == "arrive":
            arrived = arrived or dated
        elif governor == "travel" and departed is None:
            departed = dated
    return arrived, departed


def _companions(
    tokens: Sequence[Token], people: Sequence[NamedPerson]
) -> tuple[str, ...]:
    """People named after "accompanied by", "Travelling with him was" and the like."""
    keys = [t.key for t in tokens]
    for number in range(len(keys) - 1):
        if (keys[number], keys[number + 1]) not in _COMPANY:
            continue
        start = tokens[number + 1].end
        stop = tokens[-1].end
        for token in tokens[number + 2 :]:
            if token.key in _COMPANY_END or token.text in {";", "."}:
                stop = token.start
                break
        found = [p for p in people if start <= p.start < stop]
        ids: dict[str, None] = {}
        for person in found:
            ids.setdefault(person.person_id)
        return tuple(ids)
    return ()


def _duration(keys: Sequence[str]) -> float | None:
    """Hours that the words give for the journey: "took nearly a day", "20-hour trip"."""
    for number, key in enumerate(keys):
        if key not in _UNITS or not number:
            continue
        back = number - 1
        if keys[back] == "-" and back:
            back -= 1
        count = _number(keys[back])
        if count is None:
            continue
        near = keys[max(0, number - 8) : number + 4]
        if "took" in near or "takes" in near or _JOURNEY & set(near[-3:]):
            return count * _UNITS[key]
    return None


def _number(word: str) -> float | None:
    if word in _COUNTS:
        return float(_COUNTS[word])
    try:
        return float(word)
    except ValueError:
        return None
