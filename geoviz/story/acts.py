"""Sentences → who is told to do something where an event goes on.

"X sang", "Y embraced her", "Z, who had flown in, sat beside the widow", "Also there
was W": the words say that they were there, whatever the event. Read are verbs in the
past of what is done in person, with their own subject; what is said, written, planned,
denied, quoted, told by the way or put elsewhere says nothing.
"""

from __future__ import annotations

from typing import Final

from geoviz.models import Role
from geoviz.story.act_clauses import QUOTES, ActClauses
from geoviz.story.act_verbs import (
    ALONE,
    BESIDE,
    BODILY,
    GIVING,
    NOT_WITH,
    TOWARDS,
    WITH,
)
from geoviz.story.clauses import Clauses
from geoviz.story.dateline import after_dateline
from geoviz.story.groups import People
from geoviz.story.moods import mood
from geoviz.story.said import Said
from geoviz.story.traveller_nouns import PEOPLE
from geoviz.story.verbs import AUXILIARIES, BE, is_verb

_LONGEST: Final = 400
"""Tokens of a sentence; what is longer is a table."""
_OBJECT: Final = 5
"""Words behind a verb in which its object stands."""
_REACH: Final = 14
_OPENINGS: Final = frozenset(
    """also with at in inside among on beside behind around near alongside next present
    there outside before""".split()
)
_WAS: Final = frozenset("was were sat stood came walked".split())
_ENDS: Final = frozenset("; said that but while after before who and".split())
_AFAR: Final = frozenset(
    """video telephone phone television tv radio letter statement email online website
    twitter home""".split()
)
"""With these behind it, what is done is done from afar."""
_ARTICLES: Final = frozenset({"the", "his", "her", "their", "a", "an"})
_HIM: Final = frozenset({"him", "her", "them"})
_NOT_SENT: Final = frozenset({"to", "a", "letter", "message", "by", "for"})
_STEADS: Final = frozenset({"instead", "in", "as"})
_WORDS_SENT: Final = 7
_AROUND: Final = frozenset(
    """looking watching standing sitting seated playing singing performing presiding on
    among beside""".split()
)
"""Words behind "with X" that put X on the scene ("with X on stage")."""
_LOST: Final = frozenset(
    """dead killed injured wounded victims missing arrested detained survivors charges
    charged accused suspects candidates""".split()
)


_SEEN: Final = frozenset(
    """handed presented greeted cheered applauded jeered heckled escorted introduced
    crowned""".split()
)
"""Done to one who is there."""
_MEETING: Final = frozenset({"after", "before", "by"})
_RECEIVED: Final = frozenset({"met", "greeted", "welcomed", "received"})
_CUES: Final = BODILY | frozenset(WITH) | {"with", "sent", "met", "meeting"}
_PARTED: Final = {",", ";"} | QUOTES
_BESIDE: Final = BESIDE - {"to"}


def who_acts(people: People, named_at: frozenset[str] = frozenset()) -> list[Said]:
    """Those whom a sentence tells to do something in person.

    Args:
        people: the sentence's people.
        named_at: folded names of the places where the event is; another place
            in the sentence's clause puts what is done elsewhere.
    """
    tokens, sentence = people.extraction.tokens, people.sentence
    if sentence.last_token - sentence.first_token > _LONGEST:
        return []
    first = after_dateline(tokens, sentence)
    cues = [i for i in range(first, sentence.last_token) if tokens[i].key in _CUES]
    if not cues and tokens[first].key not in _OPENINGS:
        return []
    clauses = Clauses(tokens, sentence, first)
    reader = _Reader(people, clauses, named_at)
    said = reader.fronted(first)
    for at in cues:
        if tokens[at].key == "with":
            said += reader.looking_on(at)
        elif tokens[at].key == "sent":
            said += reader.sends(at)
        elif tokens[at].key == "meeting":
            said += reader.meeting(at)
        elif tokens[at].key in _RECEIVED and tokens[at - 1].key in BE:
            said += reader.received(at)
        else:
            said += reader.acts(at)
    return said


class _Reader(ActClauses):
    """One sentence's people, clauses and places."""

    def acts(self, verb: int) -> list[Said]:
        """Who does what the verb at a token tells, and whom it is done to or with."""
        doers = self.doers(verb) if self._tells(verb) else []
        if not doers:
            return []
        return [self._said(number, verb) for number in [*doers, *self._others(verb)]]

    def fronted(self, first: int) -> list[Said]:
        """Read "Also at the table was X", "With him were X and Y"."""
        people, tokens = self.people, self.people.extraction.tokens
        if tokens[first].key not in _OPENINGS:
            return []
        stop = min(people.sentence.last_token - 1, first + _REACH)
        for i in range(first + 1, stop):
            key = tokens[i].key
            if key in _LOST or tokens[i].text in _PARTED:
                break
            if key in _WAS:
                reach = 5 if tokens[i + 1].key in _ARTICLES else 1
                group = people.listed_after(i + 1, reach)
                if group and not self.elsewhere(first, i):
                    return [self._said(n, i, "attendee_fronted") for n in group]
                break
            if is_verb(tokens, i, first):
                break
        return []

    def received(self, verb: int) -> list[Said]:
        """Read "She was met at the airport by X": X receives her."""
        if self.quoted(verb) or self.clauses.link(verb) in {"relative", "sub"}:
            return []
        doers = self.doers(verb)
        for i in range(verb + 1, min(self.clauses.last, verb + _REACH)):
            if self.clauses.key(i) in _ENDS:
                break
            if self.clauses.key(i) == "by":
                hosts = self.people.group_after(i + 1)
                if not (doers and hosts):
                    break
                return [
                    *(self._said(n, verb, "attendee_welcomed") for n in doers),
                    *(self._said(n, verb, "host_by", "host") for n in hosts),
                ]
        return []

    def meeting(self, at: int) -> list[Said]:
        """Read "X ended his visit after meeting Y"."""
        if self.clauses.key(at - 1) not in _MEETING or self.quoted(at):
            return []
        others = self.people.group_after(at + 1, 1)
        ours = self.people.group_before(at - 1, frozenset({";", "said"}))
        if not (ours and others):
            return []
        return [self._said(n, at, "attendee_meets") for n in [*ours, *others]]

    def looking_on(self, at: int) -> list[Said]:
        """Read "with X on stage", "with X and Y looking on"."""
        group = self.people.group_after(at + 1, 3)
        if not group or self.quoted(at):
            return []
        after = self.people.last[group[-1]]
        if self.clauses.key(after) in _AROUND and not self.elsewhere(
            at, min(self.clauses.last, after + 4)
        ):
            return [self._said(n, at, "attendee_looking_on") for n in group]
        return []

    def sends(self, verb: int) -> list[Said]:
        """Read "X sent his foreign minister, Y": Y is there, and X is not."""
        people, clauses = self.people, self.clauses
        group = people.group_after(verb + 1, _WORDS_SENT)
        if not group or self.quoted(verb):
            return []
        first, after = people.first[group[0]], people.last[group[-1]]
        between = range(verb + 1, first)
        if any(clauses.key(i) in _NOT_SENT for i in between) or any(
            is_verb(clauses.tokens, i, clauses.first) for i in between
        ):
            return []
        after += clauses.key(after) == "," and clauses.key(after + 1) == "to"
        following = clauses.key(after)
        ends = following[:1] not in {"'", "’"} and not following.isalpha()
        if following == "to":
            ends = clauses.key(after + 1) == "represent"
        if not (ends or following in _STEADS):
            return []
        return [
            self._said(group[0], verb, "attendee_sent"),
            *(self._said(n, verb, "absent_sends", "absent") for n in self.doers(verb)),
        ]

    def _said(
        self,
        number: int,
        verb: int,
        rule: str = "attendee_acts",
        role: Role = "attendee",
    ) -> Said:
        return Said(number, role, "happened", rule, verb, named=True)

    def _tells(self, verb: int) -> bool:
        """Is it a verb of its sentence's own telling, with an object that fits?"""
        clauses, key = self.clauses, self.clauses.key(verb)
        if (
            key == "met"
            or not is_verb(clauses.tokens, verb, clauses.first)
            or not self._object(verb)
        ):
            return False
        if clauses.link(verb) in {"relative", "sub"} or self.quoted(verb):
            return False
        before = clauses.key(verb - 1)
        if before in AUXILIARIES and not (before in BE and self._seen(verb)):
            return False
        status, denied = mood(self.people, verb)
        if denied or status in {"planned", "doubtful"}:
            return False
        stop = min(self.clauses.last, verb + _REACH)
        beside = {clauses.key(i) for i in range(verb, stop)}
        return not beside & _AFAR and not self.elsewhere(verb, stop)

    def _seen(self, verb: int) -> bool:
        """As in "was cheered", "was handed the flag": one who is there."""
        return self.clauses.key(verb) in _SEEN

    def _object(self, verb: int) -> bool:
        """Do the words close behind leave, or give, the verb its meaning?"""
        clauses, key = self.clauses, self.clauses.key(verb)
        stop = min(clauses.last, verb + 1 + _OBJECT)
        near = [clauses.tokens[i].key for i in range(verb + 1, stop)]
        if key in BODILY:
            return not NOT_WITH.get(key, frozenset()).intersection(near[:3])
        wanted = WITH[key]
        if key in ALONE and near and near[0] in {".", ",", ";"}:
            return True
        if key == "gave" and near and (near[0] in _HIM or set(near[:3]) & PEOPLE):
            return True  # "gave the actors a pendant each"
        return "" in wanted or bool(wanted.intersection(near))

    def _others(self, verb: int) -> list[int]:
        """Those to whom, or beside whom, it is done."""
        people, clauses = self.people, self.clauses
        key = clauses.key(verb)
        found: list[int] = []
        if key in TOWARDS and clauses.key(verb - 1) not in BE:
            found += people.group_after(verb + 1, 2)
        for i in range(verb + 1, min(clauses.last, verb + _REACH)):
            word = clauses.key(i)
            if word in _ENDS or clauses.tokens[i].text in QUOTES:
                break
            leads = word in _BESIDE or (word == "to" and key in GIVING)
            if leads:
                found += people.group_after(i + 1, 5)
                break
        return [n for n in dict.fromkeys(found) if people.first[n] > verb]
