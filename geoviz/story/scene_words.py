"""Words by which a text points back to a place: "there", "the town", "the capital"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from geoviz.extract.metonyms import LOCATIVE
from geoviz.models import Feature, Sentence
from geoviz.story.clauses import Clauses
from geoviz.story.prepositions import KINDS
from geoviz.story.reading import Reading, within
from geoviz.story.travel_words import VENUES
from geoviz.story.verbs import AUXILIARIES, INFINITIVES, is_verb

MOVING: Final = frozenset({"departure", "travel", "walk"})
"""Classes of events that are at no one place."""
ABOUT: Final = frozenset("over against about with from vs v than between".split())
"""Words before a place in a heading that is not said to be at the place."""
CONSEQUENT: Final = frozenset("a an two three four several some both it they".split())
"""Words that open a sentence on what an event did, or went on to do."""
COURT: Final = frozenset(
    {"sentences", "hears", "tries", "sentence", "trial", "hearing"}
)
"""Lemmas of what a court will do: in the same court, however far ahead."""
HOSTED: Final = frozenset({"arrival", "visit", "meeting", "gathering", "ceremony"})
"""Classes of events to which people come from elsewhere."""
MET_THERE: Final = frozenset(
    "disaster accident effect attack protest contest ceremony gathering action".split()
)
"""Classes of events that who deals with them is at."""
NATIONAL: Final = frozenset({"vote", "politics", "spell", "stoppage"})
"""Classes of events that a whole country has."""
FROM_OFFICE: Final = frozenset(
    """ordered declared declare resigned resignation resign quit appointed named
    dismissed sacked fired summoned telephoned phoned called wrote tweeted posted
    rejected approve approved imposed banned lifted signed issued announced pledged
    promised vetoed recalled expelled cancelled canceled suspended sent deployed
    mobilised mobilized elect chose granted pardoned extended shut sealed""".split()
)
"""What is done by word of an office: its country is known, its room is not."""
OFFICES: Final = frozenset(
    """president prime premier minister chancellor king queen government parliament
    cabinet army military police authorities foreign defence defense interior health
    finance central supreme vice deputy emperor senate ministry court""".split()
)
STAYING: Final = LOCATIVE - {"into", "onto", "toward", "towards", "through", "via"}
"""Prepositions of being somewhere."""
_TOWN: Final[frozenset[Feature]] = frozenset({"city"})
_KINDS: Final[dict[str, frozenset[Feature]]] = {
    **dict.fromkeys("town city port resort".split(), _TOWN),
    "suburb": _TOWN,
    "island": frozenset({"natural", "country", "region", "city"}),
    "atoll": frozenset({"natural", "region"}),
    "country": frozenset({"country"}),
    "kingdom": frozenset({"country"}),
    "province": frozenset({"region"}),
    "region": frozenset({"region"}),
    "state": frozenset({"region"}),
    "district": frozenset({"region"}),
}
_POINTING: Final = frozenset({"the", "this", "that"})
_ENTERING: Final = frozenset(
    """entered reached left visited captured seized took retook shelled bombed hit
    struck attacked toured stormed crossed flooded battered besieged
    surrounded""".split()
)
_CUES: Final = STAYING | _ENTERING | {"into", "to", "here", "there"}
"""Words with which a place called by its kind may begin."""
_LONGEST: Final = 5
_BACK_AND_ON: Final = 16
_NOT_STAYING: Final = AUXILIARIES | _ENTERING
_PASSED: Final = AUXILIARIES | {"then", "later", "also"}
_LEADING: Final = LOCATIVE | {"of", "and"}
_INTO: Final = LOCATIVE | _ENTERING


@dataclass(frozen=True, slots=True)
class Called:
    """A place that is called by its kind alone."""

    start: int
    """Offset of the noun."""
    features: frozenset[Feature]
    """What it may be; empty for any."""
    capital: bool = False
    demonym: int = -1
    """Offset from which to look for the demonym ("the Italian capital"); -1: none."""
    here: bool = False


def called(clauses: Clauses, at: int, after: int) -> Called | None:
    """The place that the clause of a trigger at `[at, after)` calls by its kind."""
    clause = clauses.of(at)
    first = max(clauses.first, at - _BACK_AND_ON)
    last = min(clauses.last, at + _BACK_AND_ON)
    for position in range(first, last):
        if clauses.tokens[position].key not in _CUES:
            continue
        found = _called_at(clauses, position)
        if found is None or clauses.of(position) != clause:
            continue
        if not _parted(clauses, (at, after), position):
            return found
    return None


def _called_at(clauses: Clauses, position: int) -> Called | None:
    """What a cue at a position begins to call by its kind."""
    key, following = clauses.key(position), clauses.key(position + 1)
    start = clauses.tokens[position].start
    if key == "here":
        return Called(start, frozenset(), here=True)
    if key == "there":
        before = clauses.key(position - 1)
        told = following not in _BEING and before not in _BEFORE_TOLD
        return Called(start, frozenset()) if told else None
    if following not in _POINTING:
        return None
    found = _noun(clauses, position + 1)
    return found if found is None or key != "to" or found.capital else None


def _parted(clauses: Clauses, trigger: tuple[int, int], position: int) -> bool:
    """Does another verb stand between a trigger and a word?"""
    first, last = min(trigger[1], position), max(trigger[0], position)
    return any(
        clauses.key(i) in INFINITIVES
        or (
            is_verb(clauses.tokens, i, clauses.first)
            and clauses.key(i) not in _NOT_STAYING
        )
        for i in range(first, last)
    )


_GOING_ON: Final = frozenset({"and", "he", "she", "they", "it", "then"})
"""Words that open a clause which goes on with the story of the one before."""


def goes_on(clauses: Clauses, at: int) -> bool:
    """As in "arrived in X and met Y": does the verb share its subject?"""
    opening = clauses.start(at)
    while opening < at and not clauses.key(opening).isalpha():
        opening += 1
    if clauses.key(opening) in _GOING_ON:
        return True
    for back in range(at - 1, max(clauses.first, at - 4), -1):
        key = clauses.key(back)
        if key == "and":
            return True
        if key not in _PASSED:
            return False
    return False


def remote(clauses: Clauses, at: int) -> bool:
    """Is it done by telephone, in writing or by trade: at no one place?"""
    clause = clauses.of(at)
    return any(
        clauses.key(position) in _REMOTE
        for position in range(clauses.first, clauses.last)
        if clauses.of(position) == clause
    )


def names_a_venue(clauses: Clauses, at: int) -> bool:
    """As in "in the National Theatre": at one spot, wherever that is."""
    clause = clauses.of(at)
    return any(
        clauses.key(i) in STAYING
        and clauses.of(i) == clause
        and any(
            clauses.tokens[j].capitalised
            for j in range(i + 1, min(i + 3, clauses.last))
        )
        for i in range(clauses.first, clauses.last - 1)
    )


_REMOTE: Final = frozenset(
    """phone telephone radio television online video zoom email letter statement website
    twitter facebook satellite call bid bidder offer shares price prices stake investors
    shareholders album deal regulator""".split()
)
_BEING: Final = frozenset(
    "is are was were be been has have had will would may might".split()
)
_BEFORE_TOLD: Final = _BEING | {"over", "out"}


def _noun(clauses: Clauses, article: int) -> Called | None:
    """The noun of kind that an article opens, unless its name follows."""
    for position in range(article + 1, min(article + _LONGEST, clauses.last)):
        key = clauses.key(position)
        token = clauses.tokens[position]
        kind = key in _KINDS or key == "capital"
        if not kind:
            if not (key.isalpha() or key == "-") or key in _LEADING:
                return None
            continue
        after = clauses.key(position + 1)
        follows = position + 1 < clauses.last and (
            clauses.tokens[position + 1].capitalised
        )
        named = follows or after in {"of", "where", "'s", "-"}
        if after == "," and position + 2 < clauses.last:
            named = clauses.tokens[position + 2].capitalised
        if named or (after.isalpha() and after in _HEADS):
            return None
        if key == "capital":
            adjective = any(
                clauses.tokens[i].capitalised for i in range(article + 1, position)
            )
            start = clauses.tokens[article].start if adjective else -1
            return Called(token.start, frozenset(), capital=True, demonym=start)
        return Called(token.start, _KINDS[key])
    return None


_HEADS: Final = frozenset(
    """council hall centre center park court police hospital school church square mayor
    clerk market library budget meeting councillor planner department government
    authority authorities office gallery museum capital house""".split()
)
"""After "town", "city" and the like: nouns that make them a mere modifier."""
_PLAIN: Final = frozenset("the a an his her their its this that".split())


def _leads_to_name(clauses: Clauses, position: int) -> bool:
    """As in "in X", "into the rebel bastion of X" and "took over X"."""
    key = clauses.key(position)
    if key in _INTO or (
        key == "over" and clauses.key(position - 1) in {"took", "taken", "flew"}
    ):
        return True
    return key == "of" and clauses.key(position - 1) in KINDS


def unknown_name(
    reading: Reading, sentence: Sentence, clauses: Clauses, at: int
) -> bool:
    """Does the clause put its event at a name that is on no map ("in Ruritania")?

    A venue ("at the Guildhall", "in Ruritania Castle") is no such name.
    """
    clause = clauses.of(at)
    taken = [
        (one.start, one.end)
        for spans in (reading.people, reading.dates)
        for one in within(spans, sentence.start, sentence.end)
    ]
    placed = [
        (m.start, m.end)
        for m in reading.mentions_in(sentence.start, sentence.end)
        if m.place_id
    ]
    for position in range(clauses.first, clauses.last - 1):
        if clauses.of(position) != clause:
            continue
        if not _leads_to_name(clauses, position):
            continue
        token = clauses.tokens[position + 1]
        if not token.capitalised or token.key in _PLAIN:
            continue
        if any(start <= token.start < end for start, end in [*taken, *placed]):
            continue
        last = position + 1
        while last + 1 < clauses.last and clauses.tokens[last + 1].capitalised:
            last += 1
        if clauses.key(last) in VENUES or clauses.tokens[last].text.isupper():
            continue
        return True
    return False
