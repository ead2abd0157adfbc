"""The events that people attend, where documents speak of them, and parts in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import Event, EventMention, Role, Status, Token
from geoviz.story.terms import kinds_of_lemmas, load_terms

_ATTENDED: Final = frozenset(
    {"gathering", "ceremony", "meeting", "contest", "protest", "trial", "hosting"}
)
"""Classes of events that people attend; nobody attends an earthquake."""
_DONE: Final = frozenset(
    {"visit", "speech", "arrival", "trial", "vote", "opening", "contest", "walk"}
)
"""Classes whose verbs tell of somebody's own part ("X visited the town")."""
_STAGED: Final = frozenset({"opening", "closing", "signing"})
"""Classes besides whose events are held before others."""
_SECOND: Final = frozenset({"visit", "arrival", "speech"})
"""Classes that are what an article is about where no gathering is told of."""
_WITH_CEREMONY: Final = frozenset({"politics", "opening", "action", "walk", "speech"})
"""Classes whose events are attended where the words speak of a ceremony."""
MEETS: Final = frozenset({"meet", "meeting"})
"""Lemmas of encounters: who meets whom is read by itself."""

ENCOUNTERS: Final = frozenset(
    """welcomed greeted received dined lunched breakfasted spent shook sat agreed talked
    embraced hugged hosted gave threw showed paid called""".split()
)
"""Verbs of deeds by which people may meet, as their triggers are kept."""

_WITH_PARTS: Final = frozenset(
    """visit arrival travel deed opening closing action politics speech walk vote
    departure""".split()
)
"""Classes of events in which others may have a part that the words name."""
_CEREMONIAL: Final = frozenset(
    """laid launched presented comforted consoled toured inspected mediated led swore
    cut planted unveiled inaugurated handed received hosted lit blessed baptised
    christened performed sang played preached celebrated raised officiated conducted
    marched walked opened chaired read carried delivered gave watched addressed spoke
    flew viewed surveyed honoured thanked greeted waved tasted threw rang served met
    distributed donated switched started kicked finished completed rowed sailed swam
    climbed scored overcame outlasted thumped crowned met beatified canonised
    canonized married wed collected accepted burned waved waded sat stood knelt
    danced wept pinned concelebrated seconded testified embraced""".split()
)
"""Verbs of deeds whose doers are there, as their triggers are kept."""
_INAUGURAL: Final = frozenset(
    {"swear in", "sworn in", "inaugurate", "take office", "oath"}
)
_ACCUSED: Final = frozenset(
    """appear stand go plead convict sentence jail acquit execute hang fine guilty
    trial""".split()
)
"""Lemmas of what is done to, or by, a defendant: no part in an event."""
SIGNS: Final = frozenset({"sign"})
"""Lemmas of signing: who signs takes part."""


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """Last words of the nouns for events that people attend."""
    return frozenset(
        form[-1]
        for form, terms in load_terms().items()
        if any(t.part == "noun" and t.kind in _ATTENDED for t in terms)
    )


class Part:
    """A person's part in an event, as one place of one document gives it."""

    __slots__ = (
        "beside",
        "confirms",
        "end",
        "event_id",
        "person_id",
        "role",
        "rule",
        "start",
        "status",
    )

    def __init__(
        self,
        person_id: str,
        event_id: str,
        role: Role,
        status: Status | None,
        rule: str,
        *,
        start: int,
        end: int,
        beside: str = "",
        confirms: bool = False,
    ) -> None:
        """Take who has which part in what, and the words that say so."""
        self.person_id = person_id
        self.event_id = event_id
        self.role = role
        self.status = status
        """None where the words leave it to the event."""
        self.rule = rule
        self.start = start
        """Offsets of the words."""
        self.end = end
        self.beside = beside
        """Whose companion: id of the person; empty for other roles."""
        self.confirms = confirms
        """Shows only that one who was to attend did (a picture's caption)?"""


class Stage:
    """The events of the collection, and where one document speaks of them."""

    def __init__(
        self,
        events: Sequence[Event],
        mentions: Sequence[EventMention],
    ) -> None:
        """Take all events and all their mentions."""
        self.events = {event.event_id: event for event in events}
        kinds = kinds_of_lemmas()
        counts: dict[str, dict[str, int]] = {}
        self.nouns = _nouns()
        """Last words of the nouns for such events."""
        self.by_doc: dict[str, dict[int, list[EventMention]]] = {}
        for mention in mentions:
            kind = kinds.get(mention.trigger, "deed")
            if kind != "any":
                counter = counts.setdefault(mention.event_id, {})
                counter[kind] = counter.get(kind, 0) + 1
            doc = self.by_doc.setdefault(mention.doc_id, {})
            doc.setdefault(mention.sentence, []).append(mention)
        self.kinds = {
            event_id: min((-count, kind) for kind, count in counter.items())[1]
            for event_id, counter in counts.items()
        }

    def tells(self, doc_id: str) -> bool:
        """Does a document tell of any event of the reported days?"""
        for mentions in self.by_doc.get(doc_id, {}).values():
            for mention in mentions:
                event = self.events.get(mention.event_id)
                if event is None or not event.background:
                    return True
        return False

    def attended(self, mention: EventMention) -> bool:
        """Is it an event that people attend, or one by which they meet?"""
        if mention.event_id not in self.events:
            return False
        kind = self.kinds.get(mention.event_id, "gathering")
        return kind in _ATTENDED or (kind == "deed" and mention.trigger in ENCOUNTERS)

    def inaugural(self, mention: EventMention) -> bool:
        """Is it of a kind that may come with a ceremony ("sworn in")?"""
        return (
            mention.event_id in self.events
            and self.kinds.get(mention.event_id, "") in _WITH_CEREMONY
        )

    def done(self, mention: EventMention) -> bool:
        """Is it one that its subject does in person?"""
        event = self.events.get(mention.event_id)
        if event is None or event.background:
            return False
        if mention.trigger in _ACCUSED:
            return False
        kind = self.kinds.get(mention.event_id, "")
        if kind == "deed":
            return mention.trigger in _CEREMONIAL
        return kind in _DONE or mention.trigger in _INAUGURAL

    def staged(self, mention: EventMention) -> bool:
        """Is it one that others than its doers may be at, though none attends?"""
        kind = self.kinds.get(mention.event_id, "")
        if kind == "walk":
            return False
        return self.done(mention) or self.signed(mention) or kind in _STAGED

    def beside(self, doc_id: str, number: int) -> str:
        """An event of a sentence that people have a part in, though none attends."""
        for mention in self.by_doc.get(doc_id, {}).get(number, []):
            event = self.events.get(mention.event_id)
            kind = self.kinds.get(mention.event_id, "")
            if event is not None and not event.background and kind in _WITH_PARTS:
                return mention.event_id
        return ""

    def signed(self, mention: EventMention) -> bool:
        """Does it tell of people who sign something?"""
        event = self.events.get(mention.event_id)
        signs = mention.trigger in SIGNS
        return signs and event is not None and not event.background

    def other_year(self, mention: EventMention, tokens: tuple[Token, ...]) -> bool:
        """Do the words put it in a year that is not the event's ("in 1959")?"""
        day = self.events[mention.event_id].day
        at = token_at(tokens, mention.end)
        if at + 1 >= len(tokens) or tokens[at].key != "in":
            return False
        word = tokens[at + 1].text
        year = len(word) == 4 and word.isdigit()
        return year and (day is None or int(word) != day.year)

    def main(self, doc_id: str) -> str:
        """The event of the reported day that a document speaks of most; may be ""."""
        reported = [
            mention
            for mentions in self.by_doc.get(doc_id, {}).values()
            for mention in mentions
            if mention.event_id in self.events
            and not self.events[mention.event_id].background
        ]
        told = [m for m in reported if self.attended(m)] or [
            m for m in reported if self.kinds.get(m.event_id, "") in _SECOND
        ]
        counts = Counter(m.event_id for m in told if m.trigger not in MEETS)
        counts = counts or Counter(m.event_id for m in told if m.trigger != "meet")
        counts = counts or Counter(m.event_id for m in told)
        return min(counts, key=self._weight(counts)) if counts else ""

    def _weight(self, counts: Counter[str]) -> Callable[[str], tuple[int, bool, str]]:
        """Events most told of first; what happened before what is planned."""
        return lambda e: (-counts[e], self.events[e].status == "planned", e)
