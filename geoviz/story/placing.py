"""Places of a sentence → the triggers that took place there, if any.

A place beside an event is not yet its place: the words between must say so. "In", "at"
and the like do; "from" does for a departure; "of" for a tour or a siege; a verb such as
"visited" takes its place bare. Metonyms, demonyms and names within names never count,
but for those of sites ("at X University").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.dates.words import MONTHS, WEEKDAYS
from geoviz.extract.metonyms import LOCATIVE
from geoviz.models import POINTLESS_FEATURES, Mention
from geoviz.story.clauses import Clauses
from geoviz.story.governors import Governor, verbs_between
from geoviz.story.leads import leads
from geoviz.story.prepositions import described, led_by, measured, talked_of
from geoviz.story.sites import SITES, bears, belongs, of_locals
from geoviz.story.spots import contains
from geoviz.story.triggers import Trigger
from geoviz.story.verbs import AUXILIARIES, BE, HOLDING, REPORTING, is_verb

_DIRECT: Final = frozenset(
    {"visit", "depart", "arrive", "hit", "attack", "evacuate", "capture", "enter"}
)
"""Lemmas of verbs whose bare object is the place."""
_AFAR: Final = frozenset(
    {"telephoned", "phoned", "wrote", "emailed", "texted", "cabled"}
)
"""Lemmas of what is done from afar: whom it reaches is elsewhere."""
_LEAVING: Final = frozenset({"travel", "departure", "deed"})
_HOME: Final = 2
"""Words between a verb and "from" ("flew back home from X")."""
_WITHIN: Final = frozenset({",", "in", "the"})
_CHAIN: Final = frozenset({",", "'s", "(", ")", "and", "&", "of", "the"})
_SEVERAL: Final = frozenset(
    """disaster aftershock effect casualty attack raid protest vote closing stoppage
    visit spell any contest law""".split()
)
"""Classes of events that can be at several places at once."""
_PARTICIPLES: Final = frozenset(
    """scheduled held set due expected staged planned hosted near in at outside
    on killing injuring""".split()
)
_UNMOVED: Final = frozenset(
    {"visit", "arrival", "departure", "travel", "meeting", "speech"}
)
"""Classes that a place within their subject says nothing of."""
_STRIKES: Final = frozenset(
    {"disaster", "aftershock", "attack", "raid", "accident", "spell"}
)
"""Classes of events by which a place is hit."""
_SITE: Final = 5
"""Words before the "of" of a place, and between "by" and what hits it."""
_REACH: Final = 25
_FRONT: Final = 8
_AT: Final = LOCATIVE | {"on"}
_LEADING: Final = LOCATIVE | {"on", "for", "and", "the"}


def assign_places(
    clauses: Clauses,
    triggers: list[Trigger],
    mentions: Sequence[Mention],
    governors: list[Governor],
) -> list[list[Mention]]:
    """For each trigger of a sentence the mentions of where it took place.

    `governors` are those of the triggers (`governors_of`).
    """
    if not mentions:
        return [[] for _ in triggers]
    return _Placing(clauses, triggers, governors).assign(mentions)


class _Placing:
    def __init__(
        self,
        clauses: Clauses,
        triggers: list[Trigger],
        governors: list[Governor],
    ) -> None:
        self.clauses = clauses
        self.triggers = triggers
        self.governors = governors

    def assign(self, mentions: Sequence[Mention]) -> list[list[Mention]]:
        given: list[list[Mention]] = [[] for _ in self.triggers]
        started: dict[int, Mention] = {}
        previous: tuple[int | None, int] | None = None
        last: Mention | None = None
        for mention in mentions:
            if mention.start < self.clauses.tokens[self.clauses.first].start:
                continue  # in the dateline
            if not mention.place_id or mention.feature in POINTLESS_FEATURES:
                continue
            first, after = self.clauses.at(mention.start), self.clauses.at(mention.end)
            site = mention.kind == "embedded" and bears(self.clauses, after)
            if mention.kind != "place" and not site:
                continue
            if self._of_a_name(first, after):
                continue
            owner = self._owner(first, after)
            if previous is not None and self._chained(previous[1], first):
                owner = self._chain_owner(previous, first, owner)
            elif previous is not None and last is not None:
                around = range(previous[1], first)
                if contains(mention, last) and all(
                    self.clauses.key(i) in _WITHIN for i in around
                ):
                    owner = previous[0]  # "from Sharjah, in the Emirates"
            previous, last = (owner, after), mention
            if owner is not None:
                given[owner].append(mention)
            else:
                self._note_start(started, mention, (first, after))
        for owner, mention in started.items():
            if not given[owner]:
                given[owner].append(mention)
        self._where(given, mentions)
        return given

    def _of_a_name(self, first: int, after: int) -> bool:
        """As in "the A-B road", "X Church Hall": the place is part of a name."""
        if self.clauses.key(after) == "-" or self.clauses.key(first - 1) == "-":
            return True
        if after >= self.clauses.last:
            return False
        token = self.clauses.tokens[after]
        glued = token.start == self.clauses.tokens[after - 1].end
        named = token.capitalised and len(token.text) > 2 and not glued
        dated = token.key in WEEKDAYS or token.key in MONTHS
        return named and not dated and not bears(self.clauses, after)

    def _note_start(
        self, started: dict[int, Mention], mention: Mention, span: tuple[int, int]
    ) -> None:
        """Where nothing else is told: "sailed from X", "X police arrested two"."""
        first, after = span
        if of_locals(self.clauses, first, after):
            number = self._ahead(first, after, self.clauses.of(first))
            if number is not None:
                started.setdefault(number, mention)
        if self.clauses.key(first - 1) != "from":
            return
        for number, trigger in enumerate(self.triggers):
            travels = trigger.term.kind in _LEAVING and not trigger.is_noun
            if travels and 0 <= first - 1 - trigger.last <= _HOME:
                started[number] = mention

    def _chained(self, start: int, stop: int) -> bool:
        return all(self.clauses.key(i) in _CHAIN for i in range(start, stop))

    def _chain_owner(
        self, previous: tuple[int | None, int], first: int, owner: int | None
    ) -> int | None:
        """As in "in X, Y" and "in X's Y"; "in X and Y" where both can be."""
        before, start = previous
        joined = "and" in {self.clauses.key(i) for i in range(start, first)}
        if not joined:
            return before
        if before is None:
            return None
        kind = self.triggers[before].term.kind
        return before if kind in _SEVERAL else owner if owner != before else None

    def _where(self, given: list[list[Mention]], mentions: Sequence[Mention]) -> None:
        """As in "in X, where a lorry ploughed into crowds": there it happened."""
        for number, trigger in enumerate(self.triggers):
            if given[number] or self.clauses.link(trigger.first) != "where":
                continue
            clause = self.clauses.of(trigger.first)
            start = next(
                i
                for i in range(self.clauses.first, self.clauses.last)
                if self.clauses.of(i) == clause
            )
            for mention in mentions:
                after = self.clauses.at(mention.end)
                if mention.kind == "place" and mention.place_id:
                    beside = start - 1 <= after <= start
                    if beside:
                        given[number].append(mention)

    def _owner(self, first: int, after: int) -> int | None:
        at, preposition = led_by(self.clauses, first)
        if preposition == "of" and self.clauses.key(at - 1) in SITES:
            floor = max(self.clauses.first, at - _SITE)
            site = described(self.clauses, at - 1, floor)  # "in the old port of X"
            told = any(t.first < site + 1 and site <= t.last for t in self.triggers)
            if told or self.clauses.key(site) != "to":  # no "ode to the port of X"
                at, preposition = site, self.clauses.key(site)
        told = any(t.first < at <= t.last for t in self.triggers)
        if talked_of(self.clauses, at) and not told:
            return None  # "a summit on the war in A"
        owner = self._modified(first, after)
        owner = self._struck(first, after) if owner is None else owner
        if owner is not None:
            return owner
        clause = self.clauses.of(first)
        preceding = [
            n
            for n, t in enumerate(self.triggers)
            if t.last <= first
            and first - t.last <= _REACH
            and self.clauses.of(t.first) == clause
        ]
        hanging = self.clauses.list[clause]
        if not preceding and hanging.link == "linked" and preposition in LOCATIVE:
            return self._of_the_moment(first, hanging.parent)
        if preceding:
            return self._behind(preceding[-1], first, at, preposition)
        if preposition in _AT or belongs(self.clauses, first, after):
            return self._ahead(at, after, clause)
        return None

    def _of_the_moment(self, first: int, parent: int) -> int | None:
        """As in "died when a wall fell in X": the death was there too."""
        above = [
            n
            for n, t in enumerate(self.triggers)
            if t.last <= first and self.clauses.of(t.first) == parent
        ]
        fits = above and self.triggers[above[-1]].term.kind in {"casualty", "effect"}
        return above[-1] if fits else None

    def _modified(self, first: int, after: int) -> int | None:
        """As in "the Geneva talks", "Molde jazz festival"."""
        possessive = self.clauses.key(after) == "'s"
        start = after + possessive
        for number, trigger in enumerate(self.triggers):
            if not (trigger.is_noun and start <= trigger.first <= start + 2):
                continue
            words = range(start, trigger.first)
            kinds = {"ceremony", "contest", "gathering", "protest", "vote"}
            if possessive and trigger.term.kind not in kinds:
                continue
            if all(self.clauses.key(i).isalpha() for i in words) and not any(
                is_verb(self.clauses.tokens, i, first)
                or self.clauses.key(i) in _LEADING
                for i in words
            ):
                return number
        return None

    def _struck(self, first: int, after: int) -> int | None:
        """As in "the town of X was flattened by an earthquake"."""
        key = self.clauses.key
        at, preposition = led_by(self.clauses, first)
        opens = at < self._clause_start(self.clauses.of(first)) or not preposition
        if not opens or key(after) not in BE or key(after + 2) != "by":
            return None
        for number, trigger in enumerate(self.triggers):
            near = after + 2 < trigger.first <= after + 2 + _SITE
            if trigger.is_noun and near and trigger.term.kind in _STRIKES:
                return number
        return None

    def _behind(self, number: int, first: int, at: int, preposition: str) -> int | None:
        """Does the trigger before a place lie at it?"""
        trigger = self.triggers[number]
        if trigger.term.lemma in _AFAR or self._parted(trigger.last, first):
            return None
        keys = {
            self.clauses.key(i)
            for i in verbs_between(self.clauses, self.triggers, trigger.last, first)
        }
        if keys & REPORTING or (trigger.term.kind != "disaster" and keys - HOLDING):
            return None
        if trigger.term.kind == "deed" and at == trigger.first:
            return number  # "seized the town of X"
        if not trigger.is_noun and at < trigger.last:
            # "came down near X", "withdrew from X"
            own = preposition in LOCATIVE or trigger.term.lemma == "withdraw"
            own |= self.clauses.key(trigger.last - 1) in SITES  # "took to the streets"
            return number if own or trigger.term.lemma in _DIRECT else None
        near = at <= trigger.last + 1
        if preposition == "to" and any(
            self.clauses.key(i) == "for" for i in range(trigger.last, at)
        ):
            return None  # "broke ground for a pipeline to X"
        return number if leads(trigger.term, preposition, near=near) else None

    def _parted(self, start: int, stop: int) -> bool:
        """A comma that is neither within a list of names nor before a participle."""
        tokens = self.clauses.tokens
        for i in range(start, stop):
            if tokens[i].text != "," or i + 1 >= stop:
                continue
            before = any(t.capitalised for t in tokens[max(start, i - 1) : i])
            listed = before and tokens[i + 1].capitalised
            joins = tokens[i + 1].key in _PARTICIPLES or (
                tokens[i + 1].key == "taking" and tokens[i + 2].key == "place"
            )
            if not (joins or listed or measured(self.clauses, i + 1)):
                return True
        return False

    def _ahead(self, at: int, after: int, clause: int) -> int | None:
        """A place before the events of its clause: fronted, or within the subject."""
        fronted = at - self._clause_start(clause) <= _FRONT and (
            at == self._clause_start(clause) or self.clauses.key(at - 1) == ","
        )
        for number, trigger in enumerate(self.triggers):
            if trigger.first < after or self.clauses.of(trigger.first) != clause:
                continue
            if trigger.first - after > _REACH:
                return None
            others = verbs_between(self.clauses, self.triggers, after, trigger.first)
            keys = {self.clauses.key(i) for i in others}
            if keys & REPORTING:
                return None
            if fronted:
                return number if self.governors[number].open else None
            if self._of_a_verb(at, clause):
                return None  # "collected it in X on Sunday and came ashore"
            if trigger.is_noun or keys - HOLDING or trigger.term.kind in _UNMOVED:
                return None
            if self._owned(at, clause):
                return None  # "the bank, with branches in X, fired its head"
            return number
        return None

    def _owned(self, at: int, clause: int) -> bool:
        """Does "with" or "including" stand between the subject and the place?"""
        before = range(self._clause_start(clause), at)
        return any(self.clauses.key(i) in {"with", "including"} for i in before)

    def _of_a_verb(self, at: int, clause: int) -> bool:
        """Does a verb of the clause stand before the place, and own it?"""
        return any(
            self.clauses.of(i) == clause
            and self.clauses.key(i) not in AUXILIARIES
            and is_verb(self.clauses.tokens, i, self.clauses.first)
            for i in range(self._clause_start(clause), at)
        )

    def _clause_start(self, clause: int) -> int:
        start = next(
            i
            for i in range(self.clauses.first, self.clauses.last)
            if self.clauses.of(i) == clause
        )
        opening = {",", "but", "and", "“", '"', "while", "meanwhile"}
        while self.clauses.key(start) in opening:
            start += 1
        return start
