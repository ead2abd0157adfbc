"""Dates of a sentence → the triggers that they date, if any.

A date belongs to the words beside it: to the noun it modifies ("Wednesday's parade"),
else to the last event told of before it in its clause, else to those after it. A verb
that is no event between the two keeps the date for itself ("a fire broke out, police
said on Monday").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.models import DatedExpression
from geoviz.story.clauses import Clauses
from geoviz.story.dated import Dating
from geoviz.story.day_words import (
    LEADS,
    LIMITS,
    and_between,
    in_byline,
    of_any_week,
    of_next_clause,
    of_next_verb,
    opens_with_time,
    within_day,
)
from geoviz.story.governors import Governor, gathered_at, verbs_between
from geoviz.story.triggers import DETERMINERS, Trigger
from geoviz.story.verbs import (
    AUXILIARIES,
    HOLDING,
    PHASE_END,
    PHASE_START,
    REPORTING,
    is_verb,
)

_REACH: Final = 45
_ANTECEDENT: Final = 6
_PARTING: Final = (
    DETERMINERS
    | LEADS
    | HOLDING
    | {"after", "before", "when", "and", "while", "as"}
    | {"he", "she", "they", "it", "with", "to", "said", "who", "which", "where"}
)
_SET_FOR: Final = frozenset({"planned", "scheduled", "set", "due", "held", "expected"})
"""Participles that give a noun its day ("a conference in X, planned for Monday")."""
_JOINS: Final = frozenset({"at", "during", "in"})
"""Prepositions by which a verb shares the day of a noun ("met at a summit")."""
_SHARING: Final = frozenset(
    {"meeting", "speech", "action", "casualty", "law", "politics", "protest"}
)


class _Sentence:
    def __init__(
        self,
        clauses: Clauses,
        triggers: list[Trigger],
        dates: Sequence[DatedExpression],
        governors: list[Governor],
    ) -> None:
        self.clauses = clauses
        self.triggers = triggers
        self.found = [Dating() for _ in triggers]
        self.governors = governors
        self.spans = [
            (clauses.at(d.start), max(clauses.at(d.start) + 1, clauses.at(d.end)))
            for d in dates
        ]
        for number, dated in enumerate(dates):
            self._assign(dated, number)
        self._same_moment(dates)
        if dates and opens_with_time(clauses, dates[0]):
            for trigger, dating in zip(triggers, self.found, strict=True):
                if not dating.dates and trigger.first >= self.spans[0][1]:
                    dating.dates.append(dates[0])

    def _same_moment(self, dates: Sequence[DatedExpression]) -> None:
        """As in "were welcomed on Tuesday as they began a visit": one day for both."""
        for number, trigger in enumerate(self.triggers):
            clause = self.clauses.list[self.clauses.of(trigger.first)]
            if self.found[number].dates or clause.link != "linked":
                continue
            start = self.clauses.start(trigger.first)
            above = [
                dated
                for dated, (first, after) in zip(dates, self.spans, strict=True)
                if after <= start
                and start - after <= 1
                and self.clauses.of(first) == clause.parent
                and dated.day is not None
                and dated.basis != "clock"
            ]
            if above and not self._tells_before(clause.parent):
                verb = self.governors[number].verb
                self._give(number, above[-1], verb)

    def _tells_before(self, clause: int) -> bool:
        """Is the clause above one of telling ("said on Monday as talks began")?"""
        return any(
            self.clauses.key(i) in REPORTING
            for i in range(self.clauses.first, self.clauses.last)
            if self.clauses.of(i) == clause
        )

    def _assign(self, dated: DatedExpression, number: int) -> None:
        first, after = self.spans[number]
        if self.clauses.at(dated.end) <= self.clauses.first and first == after - 1:
            return  # in the dateline
        owner = self._modified(first, after)
        if owner is not None:
            self._give(owner, dated)
            return
        if self.clauses.key(after) == "'s" or of_any_week(self.clauses, dated, first):
            return  # "met Monday's deadline", "died on a Friday"
        limit = self.clauses.key(first - 1)
        from_on = limit == "from" and ("/" in dated.value or self._begins_with(first))
        if limit in LIMITS and not (from_on or within_day(dated)):
            self._give_behind(dated, after)
            return
        if of_next_verb(self.clauses, first, after) and not self._told_at(after):
            self._forward(dated, first, after, number)
            return
        preceding = self._preceding(first)
        if preceding is not None:
            self._backward(preceding, dated, first)
        else:
            self._forward(dated, first, after, number)

    def _give(self, owner: int, dated: DatedExpression, verb: int = -1) -> None:
        dating = self.found[owner]
        dating.dates.append(dated)
        if self.triggers[owner].is_noun and verb >= 0:
            key = self.clauses.key(verb)
            if key in PHASE_START:
                dating.phase = "start"
            elif key in PHASE_END:
                dating.phase = "end"

    def _told_at(self, position: int) -> bool:
        return any(t.first <= position < t.last for t in self.triggers)

    def _give_behind(self, dated: DatedExpression, after: int) -> None:
        """Give the day of "until Monday, when" to what the clause behind tells."""
        start = of_next_clause(self.clauses, after)
        for number, trigger in enumerate(self.triggers):
            if 0 <= start < trigger.first:
                if self.clauses.of(trigger.first) == self.clauses.of(start):
                    self._give(number, dated)
                return

    def _modified(self, first: int, after: int) -> int | None:
        """As in "Wednesday's military parade", "the 3 September parade"."""
        tokens = self.clauses.tokens
        if self.clauses.key(first - 1) == "on" and self.clauses.key(after) != "'s":
            return None
        for number, trigger in enumerate(self.triggers):
            if not (trigger.is_noun and after <= trigger.first <= after + 4):
                continue
            gap = tokens[after : trigger.first]
            plain = all(
                t.key == "'s"
                or t.text == "-"
                or (t.text.isalpha() and t.key not in _PARTING)
                for t in gap
            )
            verbs = any(
                is_verb(tokens, i, self.clauses.first)
                for i in range(after, trigger.first)
                if tokens[i].key != "'s"
            )
            opens = first == self.clauses.first and self.clauses.key(after) != "'s"
            if plain and not verbs and not opens:
                return number
        return None

    def _begins_with(self, first: int) -> bool:
        """As in "will close from Monday": the day it begins."""
        preceding = self._preceding(first)
        if preceding is None:
            return False
        return self.triggers[preceding].term.kind in {"closing", "opening", "stoppage"}

    def _preceding(self, first: int) -> int | None:
        """The last trigger before a date in its clause, or in the one it hangs from."""
        clause = self.clauses.of(first)
        own = self._last_before(first, clause)
        if own >= 0:
            return own
        hanging = self.clauses.list[clause]
        if hanging.link == "main" or hanging.parent < 0:
            return None
        above = self._last_before(first, hanging.parent)
        return above if above >= 0 and self._reaches_down(above, first) else None

    def _last_before(self, first: int, clause: int) -> int:
        """The last trigger of a clause that ends before a token; -1 for none."""
        for number in range(len(self.triggers) - 1, -1, -1):
            trigger = self.triggers[number]
            if trigger.last <= first and self.clauses.of(trigger.first) == clause:
                return number
        return -1

    def _reaches_down(self, number: int, first: int) -> bool:
        """May a date in a clause that hangs belong to the event above it?

        "After he fled on Monday" dates the flight, "when he fell on Monday" both, and
        "the trial, which began on Monday," the trial.
        """
        clause = self.clauses.of(first)
        before = range(self.clauses.first, first + 1)
        start = next(i for i in before if self.clauses.of(i) == clause)
        verbs = verbs_between(self.clauses, self.triggers, start, first)
        link = self.clauses.list[clause].link
        if link == "linked":
            return True
        if link in {"sub", "where"}:
            return not verbs
        trigger = self.triggers[number]
        held = all(self.clauses.key(verb) in HOLDING for verb in verbs)
        gap = range(trigger.last, start)
        bare = not any(is_verb(self.clauses.tokens, i, self.clauses.first) for i in gap)
        return held and trigger.is_noun and bare and len(gap) <= _ANTECEDENT

    def _backward(self, number: int, dated: DatedExpression, first: int) -> None:
        number = self._past_detail(number)
        trigger, governor = self.triggers[number], self.governors[number]
        between = verbs_between(self.clauses, self.triggers, trigger.last, first)
        keys = [self.clauses.key(i) for i in between]
        own = bool(keys) and trigger.is_noun and all(key in _SET_FOR for key in keys)
        if first - trigger.last > _REACH or not (governor.open or own):
            return
        if any(key in REPORTING for key in keys):
            return
        hangs = self.clauses.of(trigger.first) != self.clauses.of(first)
        strange = [] if hangs else [key for key in keys if key not in HOLDING]
        if strange and not (trigger.is_noun and governor.subject):
            return
        verb = between[-1] if between else governor.verb
        given = self.found[number].dates
        if given and not hangs and and_between(self.clauses, given[-1], trigger.first):
            given.clear()  # "to pray in A on Monday and hold a mass in B on Tuesday"
        self._give(number, dated, verb)
        self._share(number, dated)

    def _past_detail(self, number: int) -> int:
        """The verb of which a noun is a detail ("withdrew from the race on Monday")."""
        if self.governors[number].open or number == 0:
            return number
        before = self.triggers[number - 1]
        gap = range(before.last, self.triggers[number].first)
        beside = (
            not before.is_noun
            and len(gap) <= _ANTECEDENT
            and self.clauses.of(before.first)
            == self.clauses.of(self.triggers[number].first)
            and not any(
                is_verb(self.clauses.tokens, i, self.clauses.first) for i in gap
            )
        )
        return number - 1 if beside else number

    def _share(self, number: int, dated: DatedExpression) -> None:
        """As in "They met at a summit in Lima on Monday": both were on Monday."""
        trigger = self.triggers[number]
        if not trigger.is_noun or number == 0:
            return
        before = self.triggers[number - 1]
        gap = range(before.last, trigger.first)
        if (
            not before.is_noun
            and before.term.kind in _SHARING
            and len(gap) <= 8
            and any(self.clauses.key(i) in _JOINS for i in gap)
            and self.clauses.of(before.first) == self.clauses.of(trigger.first)
            and not self.found[number - 1].dates
        ):
            self.found[number - 1].dates.append(dated)

    def _forward(
        self, dated: DatedExpression, first: int, after: int, number: int
    ) -> None:
        """A date before the events of its clause dates them all, to the next date."""
        clause = self.clauses.of(first)
        if in_byline(self.clauses, dated, first):
            return
        if self._of_a_verb(first, clause):
            for gathering in gathered_at(self.clauses, self.triggers, after):
                self._give(gathering, dated)
            return
        limit = min(
            (a for a, _ in self.spans[number + 1 :] if a > after),
            default=self.clauses.last,
        )
        reported = self._reported(after, clause)
        for n, trigger in enumerate(self.triggers):
            if trigger.first < after or self.clauses.of(trigger.first) != clause:
                continue
            near = trigger.first - after <= _REACH
            if self._past_limit(trigger, limit, clause) or not near or reported:
                break
            if "had" in (
                self.clauses.key(trigger.first - 1),
                self.clauses.key(trigger.first - 2),
            ):
                continue
            if self.governors[n].open:
                self._give(n, dated, self.governors[n].verb)

    def _of_a_verb(self, first: int, clause: int) -> bool:
        """As in "a judge set bail on Tuesday for a man charged with theft"."""
        return any(
            is_verb(self.clauses.tokens, position, self.clauses.first)
            for position in range(self.clauses.first, first)
            if self.clauses.of(position) == clause
            and self.clauses.key(position) not in AUXILIARIES
        )

    def _past_limit(self, trigger: Trigger, limit: int, clause: int) -> bool:
        """Does the next date of the same clause stand between?"""
        same = limit >= self.clauses.last or self.clauses.of(limit) == clause
        return trigger.first > limit and same

    def _reported(self, after: int, clause: int) -> bool:
        """Is the first verb of the clause behind the date one of telling?"""
        for position in range(after, self.clauses.last):
            if self.clauses.of(position) != clause:
                continue
            if any(t.first <= position < t.last for t in self.triggers):
                return False
            if is_verb(self.clauses.tokens, position, self.clauses.first):
                return self.clauses.key(position) in REPORTING
        return False


def assign_dates(
    clauses: Clauses,
    triggers: list[Trigger],
    dates: Sequence[DatedExpression],
    governors: list[Governor],
) -> list[Dating]:
    """For each trigger of a sentence the dates that it happened on.

    `governors` are those of the triggers (`governors_of`).
    """
    return _Sentence(clauses, triggers, dates, governors).found
