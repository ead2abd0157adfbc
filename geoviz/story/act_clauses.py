"""The clauses of one sentence, asked who does what in them, and whether there.

No parse: a name right before a verb, an apposition or a relative clause between, is its
subject; so is whoever "he" means.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from geoviz.extract.metonyms import LOCATIVE
from geoviz.models import Toponym
from geoviz.story.clauses import Clauses
from geoviz.story.groups import People
from geoviz.story.verbs import AUXILIARIES, BE, is_verb

_ADVERBS: Final = frozenset(
    """also then later both all each himself herself themselves twice once again still
    too first last together there nearby just""".split()
)
_SEEING: Final = frozenset(
    {"watched", "listened", "spoke", "looked", "followed", "played"}
)
"""What is done "from" where one is."""
_LINKS: Final = frozenset({"of", "from", "in", "for"})
QUOTES: Final = frozenset({"“", "”", '"'})
_OF_NAME: Final = 6
"""Words of "of the party" and the like behind a name, at most."""


class ActClauses:
    """One sentence's people, clauses and places."""

    def __init__(
        self, people: People, clauses: Clauses, named_at: frozenset[str]
    ) -> None:
        """`named_at` are the folded names of the places where the event is."""
        self.people = people
        self.clauses = clauses
        self.named_at = named_at
        self.toponyms = _toponyms(people)

    def quoted(self, verb: int) -> bool:
        """Does it stand within quotation marks?"""
        tokens = self.clauses.tokens
        marks = sum(tokens[i].text in QUOTES for i in range(self.clauses.first, verb))
        return marks % 2 == 1

    def elsewhere(self, start: int, stop: int) -> bool:
        """Is another place than the event's named within tokens `[start, stop)`?"""
        if not self.toponyms:
            return False
        tokens = self.clauses.tokens
        clause, key = self.clauses.of(start), self.clauses.key(start)
        begin, end = tokens[start].start, tokens[stop - 1].end
        for toponym in self.toponyms:
            if not begin <= toponym.start < end:
                continue
            at = self.clauses.at(toponym.start)
            led = self.clauses.key(at - 1) in LOCATIVE
            led |= self.clauses.key(at - 1) == "from" and key in _SEEING
            if led and self.clauses.of(at) == clause:
                surface = toponym.surface.casefold()
                if surface not in self.named_at:
                    return True
        return False

    def doers(self, verb: int) -> list[int]:
        """The verb's own subject: names right before it, or whom "he" means."""
        people, clauses = self.people, self.clauses
        at = verb
        while at > clauses.first and self._adverb(at - 1):
            at -= 1
        if clauses.key(at - 1) in {"he", "she"}:
            return people.subjects(verb, frozenset({";"})) if at > clauses.first else []
        group = people.group_before(at, frozenset({";"}))
        return group if group and self._owns(people.last[group[-1]], at) else []

    def _adverb(self, position: int) -> bool:
        key = self.clauses.key(position)
        return key in _ADVERBS or key in BE or (key.endswith("ly") and len(key) > 4)

    def _owns(self, start: int, stop: int) -> bool:
        """Do the words between a name and a verb leave the name its subject?"""
        clauses = self.clauses
        if start >= stop:
            return True
        keys = [clauses.key(i) for i in range(start, stop)]
        if keys == [","]:
            return True  # "the mayor, X, sang"
        if len(keys) > 1 and keys[0] == keys[-1] == ",":
            return not {"and", "but"} & set(keys[-2:])
        verbs = [
            i
            for i in range(start, stop)
            if is_verb(clauses.tokens, i, clauses.first)
            and clauses.key(i) not in AUXILIARIES
        ]
        if keys[-1] in {"and", "then", "but"}:
            return bool(verbs)  # "walked in and sat"
        plain = not verbs and "," not in keys and "and" not in keys
        return plain and keys[0] in _LINKS and len(keys) <= _OF_NAME


def _toponyms(people: People) -> list[Toponym]:
    """The sentence's toponyms that are places."""
    extraction, sentence = people.extraction, people.sentence
    toponyms = extraction.toponyms
    first = bisect_left(toponyms, sentence.start, key=lambda t: t.start)
    last = bisect_left(toponyms, sentence.end, first, key=lambda t: t.start)
    return [t for t in toponyms[first:last] if t.kind == "place"]
