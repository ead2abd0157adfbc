"""Sentences → occurrences: each time the words tell of something taking place.

An occurrence is one trigger word with the day, the places and the people that the
sentence gives it. Nothing is merged here; that is `events.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from geoviz.extract.metonyms import LOCATIVE
from geoviz.models import (
    DateBasis,
    DatedExpression,
    Mention,
    Sentence,
    Status,
    Token,
)
from geoviz.story.calendar import reference_day
from geoviz.story.reading import NamedPerson, Reading, within
from geoviz.story.tense import Tense, tense_of
from geoviz.story.terms import Term, load_terms

_DETERMINERS = frozenset(
    """a an the this that his her their its our my your another one no any each every
    'S 's today's tomorrow's yesterday's""".lower().split()
)
_DEFINITE = frozenset({"the", "this", "his", "her", "their", "its", "that"})
_STOPS = frozenset(
    """at in on to of for from by with after before during since until while and or but
    as is was are were be been has have had will would could should may might must not
    ahead attend attended attending hosted hosting held holding join joined watch
    between than then when where which who about into over under show""".split()
) | (_DETERMINERS - {"'s"})
_DIRECT = frozenset({"visit", "depart", "arrive", "strike", "attack", "evacuate"})
_FACING = {"arrive": {"to"}, "travel": {"to", "into"}, "visit": {"to"}}
_ORIGIN = {"depart": {"from"}}
_AWAY = frozenset({"outside", "from", "off"})
_CHAIN = frozenset({",", "'s", "(", ")", "and"})
_CLAUSE_STARTS = frozenset(
    """while but that who which because although though where when whose as amid
    despite over against about after before""".split()
)
_PARTICIPLES = frozenset(
    "scheduled held set due expected staged taking planned hosted near in at".split()
)
_REACH_TOKENS = 26
_PHRASE_WORDS = 5
_OPENING_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One telling of something that took place, as one sentence gives it."""

    reading: int
    """Index of the document in the collection."""
    sentence: int
    start: int
    """Offsets of the trigger."""
    end: int
    term: Term
    phrase: str
    """The trigger with its modifiers, as written."""
    expression: DatedExpression | None
    """The date the sentence gives it, coarse or fine."""
    day: date | None
    day_end: date | None
    day_basis: DateBasis | str
    time: str
    zone: str
    places: tuple[Mention, ...]
    participants: tuple[str, ...]
    """Ids of the people named in the sentence, in text order."""
    tense: Tense
    definite: bool
    repeat: bool
    """In a heading or a caption, which repeat what the text tells."""

    @property
    def status(self) -> Status:
        """What the tense says of it."""
        return "planned" if self.tense in {"future", "possible"} else "happened"


@dataclass(frozen=True, slots=True)
class _Trigger:
    first: int
    """Token index; last is one past."""
    last: int
    term: Term


def find_occurrences(readings: Sequence[Reading]) -> tuple[Occurrence, ...]:
    """All occurrences, by document and text order."""
    return tuple(
        occurrence
        for number, reading in enumerate(readings)
        for index, sentence in reading.sentences()
        for occurrence in _in_sentence(number, reading, index, sentence)
    )


def _in_sentence(
    number: int, reading: Reading, index: int, sentence: Sentence
) -> Iterator[Occurrence]:
    tokens = reading.extraction.tokens
    triggers = list(_triggers(tokens, sentence))
    if not triggers:
        return
    dates = within(reading.dates, sentence.start, sentence.end)
    mentions = within(reading.mentions, sentence.start, sentence.end)
    people = within(reading.people, sentence.start, sentence.end)
    position = _Positions(tokens, sentence)
    dated = _assign_dates(dates, triggers, position)
    placed = _assign_places(mentions, triggers, position)
    repeat = reading.block(sentence).kind in {"heading", "caption"}
    for place, trigger in enumerate(triggers):
        own = dated[place]
        expression = next((d for d in own if d.day), own[0] if own else None)
        clock = next((d for d in own if d.time), None)
        first, last = _interval(expression)
        tense = tense_of(tokens, sentence, trigger.first, trigger.last)
        assumed = expression is None and tense == "present"
        if assumed and _tells_of_now(reading, index, sentence, trigger):
            first = reference_day(reading.extraction, reading.publication, sentence)
        yield Occurrence(
            reading=number,
            sentence=index,
            start=tokens[trigger.first].start,
            end=tokens[trigger.last - 1].end,
            term=trigger.term,
            phrase=_phrase(reading, trigger, sentence, people),
            expression=expression,
            day=first,
            day_end=last,
            day_basis=(expression.basis if expression else "inferred") if first else "",
            time=clock.time if clock else "",
            zone=clock.zone if clock else "",
            places=tuple(placed[place]),
            participants=(
                _meeting_people(tokens, sentence, trigger, people)
                if trigger.term.kind == "meeting"
                else _participants(people)
            ),
            tense=tense,
            definite=_is_definite(tokens, trigger, sentence),
            repeat=repeat,
        )


def _tells_of_now(
    reading: Reading, index: int, sentence: Sentence, trigger: _Trigger
) -> bool:
    """Does the present tense here mean the day of publication?

    On a live page it does; elsewhere in captions and headlines, and in the opening.
    """
    if trigger.term.part == "anaphor":
        return False
    block = reading.block(sentence)
    if block.item >= 0:
        return True
    return trigger.term.part == "verb" and (
        block.kind in {"heading", "caption"} or index < _OPENING_SENTENCES
    ) or (trigger.term.kind == "walk" and block.kind == "caption")


def _interval(expression: DatedExpression | None) -> tuple[date | None, date | None]:
    """First and last day when the expression is as narrow as days."""
    if expression is None or not expression.value:
        return None, None
    if expression.day is not None:
        return expression.day, None
    first, _, last = expression.value.partition("/")
    if len(first) == 10 and len(last) == 10:
        return date.fromisoformat(first), date.fromisoformat(last)
    return None, None


def _triggers(tokens: Sequence[Token], sentence: Sentence) -> Iterator[_Trigger]:
    terms = load_terms()
    position = sentence.first_token
    while position < sentence.last_token:
        for length in (3, 2, 1):
            last = position + length
            if last > sentence.last_token:
                continue
            key = tuple(t.key for t in tokens[position:last] if t.text != "-")
            options = terms.get(key)
            if not options:
                continue
            term = _choose(options, tokens, position, last, sentence)
            if term is not None:
                yield _Trigger(position, last, term)
                position = last - 1
                break
        position += 1


def _choose(
    options: tuple[Term, ...],
    tokens: Sequence[Token],
    first: int,
    last: int,
    sentence: Sentence,
) -> Term | None:
    """Noun or verb, by the word before; None for a word inside a proper name."""
    before = tokens[first - 1] if first > sentence.first_token else None
    token = tokens[first]
    follower = tokens[last] if last < sentence.last_token else None
    if token.capitalised and before is not None and before.capitalised:
        if follower is not None and follower.capitalised:
            return None
        if before.text.isalpha() and all(o.part != "verb" for o in options):
            # "National Congress" is a body; "Victory Day Parade" is not
            if token.key in {"congress", "assembly", "forum", "convention", "game"}:
                return None
    nominal = before is not None and (
        before.key in _DETERMINERS
        or before.key in {"of", "s"}
        or (before.text == "-" and first - 2 >= sentence.first_token)
    )
    if all(o.part == "anaphor" for o in options):
        return options[0] if nominal or _modified(before) else None
    nouns = [o for o in options if o.part != "verb"]
    verbs = [o for o in options if o.part == "verb"]
    if nouns and verbs:
        if nominal or token.capitalised is False and _modified(before):
            return nouns[0]
        return verbs[0]
    if verbs:
        return None if nominal else verbs[0]
    return nouns[0]


def _modified(before: Token | None) -> bool:
    return (
        before is not None
        and before.text.islower()
        and before.key.endswith(("al", "ic", "ry", "ous", "ive", "rst", "ast", "nd"))
    )


class _Positions:
    """Offsets → token indices within one sentence."""

    def __init__(self, tokens: Sequence[Token], sentence: Sentence) -> None:
        self.tokens = tokens
        self.sentence = sentence
        self._starts = {
            tokens[i].start: i
            for i in range(sentence.first_token, sentence.last_token)
        }

    def first(self, start: int) -> int:
        """Index of the token that starts at `start` (or the next one)."""
        found = self._starts.get(start)
        if found is not None:
            return found
        return next(
            (i for s, i in self._starts.items() if s >= start),
            self.sentence.last_token,
        )

    def after(self, end: int) -> int:
        """Index of the first token at or past `end`."""
        return next(
            (i for s, i in self._starts.items() if s >= end),
            self.sentence.last_token,
        )

    def before(self, index: int, back: int = 1) -> str:
        """Key of the token `back` places before, or ""."""
        index -= back
        return self.tokens[index].key if index >= self.sentence.first_token else ""


def _assign_dates(
    dates: Sequence[DatedExpression],
    triggers: Sequence[_Trigger],
    position: _Positions,
) -> list[list[DatedExpression]]:
    """Each date to the one trigger that it dates."""
    given: list[list[DatedExpression]] = [[] for _ in triggers]
    for dated in dates:
        first, after = position.first(dated.start), position.after(dated.end)
        number = _owner(triggers, first, after, position)
        if number is not None:
            given[number].append(dated)
    return given


def _owner(
    triggers: Sequence[_Trigger], first: int, after: int, position: _Positions
) -> int | None:
    tokens = position.tokens
    for number, trigger in enumerate(triggers):  # "Wednesday's military parade"
        gap = tokens[after : trigger.first]
        if after <= trigger.first <= after + 3 and all(
            t.key == "'s" or t.text.isalpha() and t.key not in _STOPS for t in gap
        ):
            if first > position.sentence.first_token or tokens[after].key == "'s":
                return number
    preceding = [n for n, t in enumerate(triggers) if t.last <= first]
    if preceding:
        # A verb of motion keeps its date: "arrived on Tuesday to attend a parade"
        number = preceding[-1]
        if first - triggers[number].last <= _REACH_TOKENS:
            return number
        return None
    following = [n for n, t in enumerate(triggers) if t.first >= after]
    verbs = [n for n in following if triggers[n].term.part == "verb"]
    if verbs and triggers[verbs[0]].first - after <= _REACH_TOKENS:
        return verbs[0]
    return following[0] if following else None


def _assign_places(
    mentions: Sequence[Mention],
    triggers: Sequence[_Trigger],
    position: _Positions,
) -> list[list[Mention]]:
    """Each place to the trigger that took place there, if any."""
    given: list[list[Mention]] = [[] for _ in triggers]
    previous: tuple[int, int] | None = None  # owner and token index of the last one
    for mention in mentions:
        if mention.kind != "place" or not mention.place_id:
            continue
        first, after = position.first(mention.start), position.after(mention.end)
        chained = previous is not None and all(
            t.key in _CHAIN for t in position.tokens[previous[1] : first]
        )
        owner: int | None
        if chained and previous is not None and "and" not in {
            t.key for t in position.tokens[previous[1] : first]
        }:
            owner = previous[0]
        else:
            owner = _place_owner(triggers, first, after, position)
        if owner is not None:
            given[owner].append(mention)
            previous = (owner, after)
        else:
            previous = None
    return given


def _place_owner(
    triggers: Sequence[_Trigger], first: int, after: int, position: _Positions
) -> int | None:
    tokens = position.tokens
    back = 1
    while back < 5 and (
        position.before(first, back) in {"the", "central", "downtown", "nearby"}
        or position.before(first, back).endswith(("ern", "east", "west"))
    ):
        back += 1
    preposition = position.before(first, back)
    possessive = after < len(tokens) and tokens[after].key == "'s"
    for number, trigger in enumerate(triggers):
        if after <= trigger.first <= after + 2 and trigger.term.part == "noun":
            if not possessive and all(
                t.text.isalpha() for t in tokens[after : trigger.first]
            ):
                return number  # "the Beijing parade"
    preceding = [
        n
        for n, t in enumerate(triggers)
        if t.last <= first and first - t.last <= _REACH_TOKENS
    ]
    if preceding:
        number = preceding[-1]
        trigger = triggers[number]
        lemma = trigger.term.lemma
        if _parted(tokens[trigger.last : first]):
            return None
        if trigger.term.part == "verb" and first - trigger.last < back:
            return number if lemma in _DIRECT else None
        if preposition in _AWAY:
            return number if preposition in _ORIGIN.get(lemma, ()) else None
        if preposition in LOCATIVE or preposition == "on":
            if lemma == "depart" and preposition == "for":
                return None
            return number
        return number if preposition in _FACING.get(lemma, ()) else None
    if preposition in {"in", "at", "near"} and triggers:
        return 0 if triggers[0].first - after <= _REACH_TOKENS else None
    return None


def _parted(between: Sequence[Token]) -> bool:
    """Does another clause begin between a trigger and a place after it?

    "At the summit, X spoke of Y": Y is no place of the summit. A comma before a
    participle goes on with the same clause ("the parade, scheduled for Friday in Y").
    """
    for number, token in enumerate(between):
        if token.key in _CLAUSE_STARTS:
            return True
        if token.text == "," and number + 1 < len(between):
            if between[number + 1].key not in _PARTICIPLES and not any(
                t.capitalised for t in between[max(0, number - 1) : number]
            ):
                return True
    return False


def _phrase(
    reading: Reading,
    trigger: _Trigger,
    sentence: Sentence,
    people: Sequence[NamedPerson],
) -> str:
    """The trigger with up to four modifiers before it."""
    tokens = reading.extraction.tokens
    first = trigger.first
    if trigger.term.part == "noun":
        barred = {person.end for person in people}
        while (
            first > sentence.first_token
            and trigger.first - first < _PHRASE_WORDS
            and tokens[first - 1].key not in _STOPS
            and tokens[first - 1].key != "'s"
            and (tokens[first - 1].text.isalpha() or tokens[first - 1].text == "-")
            and tokens[first - 1].end not in barred
        ):
            first -= 1
        while tokens[first].text == "-":
            first += 1
    return reading.quote(tokens[first].start, tokens[trigger.last - 1].end)


def _participants(people: Sequence[NamedPerson]) -> tuple[str, ...]:
    seen: dict[str, None] = {}
    for person in people:
        seen.setdefault(person.person_id)
    return tuple(seen)


def _meeting_people(
    tokens: Sequence[Token],
    sentence: Sentence,
    trigger: _Trigger,
    people: Sequence[NamedPerson],
) -> tuple[str, ...]:
    """Who meets: "A-B meeting", "a meeting between A and B", else the only two named.

    More people in the sentence and none of these shapes: not known.
    """
    start, end = tokens[trigger.first].start, tokens[trigger.last - 1].end
    after = tokens[trigger.last] if trigger.last < sentence.last_token else None
    if after is not None and after.key in {"between", "of", "with"}:
        following = [p for p in people if p.start >= end]
        if after.key == "with":
            before = [p for p in people if p.end <= start]
            return _participants([*before[-1:], *following[:1]])
        return _participants(following[:2])
    hyphened = [p for p in people if 0 <= start - p.end <= 1 or _hyphen(tokens, p)]
    if len(hyphened) > 1 and hyphened[-1].end <= start:
        return _participants(hyphened)
    named = _participants(people)
    if trigger.term.part == "verb":
        return named
    return named if len(named) == 2 else ()


def _hyphen(tokens: Sequence[Token], person: NamedPerson) -> bool:
    """Is the person the first of a pair ("A-B talks")?"""
    return any(t.start == person.end and t.text in "-–" for t in tokens)


def _is_definite(
    tokens: Sequence[Token], trigger: _Trigger, sentence: Sentence
) -> bool:
    for number in range(
        trigger.first - 1, max(sentence.first_token, trigger.first - 5) - 1, -1
    ):
        key = tokens[number].key
        if key in _DEFINITE or key == "'s":
            return True
        if key in _STOPS:
            return False
    return False
