"""Which event a document is telling of, sentence by sentence.

After "Mourners packed the cathedral on Monday", "X sang" tells of the same funeral, up
to the next event that people come to, another day, or another part of the text.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import EventMention, Extraction, Sentence
from geoviz.story.stage import Stage
from geoviz.story.verbs import REPORTING

_REACH: Final = 8
"""Sentences that an event stays in mind for without being named."""
_ASIDE: Final = frozenset(
    """who which whom whose had after since before following until ahead despite
    when""".split()
)
"""Words before an event's word by which it is told only by the way."""
_BACK: Final = 7
_OPENING: Final = 3
CROWDS: Final = frozenset(
    """mourners worshippers pilgrims guests delegates spectators protesters protestors
    demonstrators marchers fans parents crowd crowds congregation onlookers supporters
    villagers dignitaries audience relatives residents students families thousands
    hundreds people workers teachers leaders""".split()
)
"""Nouns for the many who come to an event that no word of its own names."""
_OCCASIONS: Final = frozenset(
    """ceremony premiere showing vigil service carpet banquet inauguration
    unveiling prize award title debate debates""".split()
)
_OF_THE_LEAD: Final = frozenset({"ceremony", "premiere", "vigil", "unveiling"})
_SHORTEST: Final = min(map(len, _OF_THE_LEAD))
_CROWDED: Final = frozenset(
    """packed filled lined surrounded gathered blocked marched rallied crowded flocked
    thronged queued poured massed streamed converged assembled waved held wound rolled
    heard knelt stood sat shook sang observed""".split()
)
"""Deeds of a crowd, or of an occasion, that others may be at."""
_SHOWN: Final = frozenset(
    """handed opened celebrated married wed beatified canonised canonized buried
    consecrated ordained won collected crowned waved inspected toured waded
    presented swore""".split()
)
"""Deeds that are done before others."""


class GoingsOn:
    """The event that each sentence of one document goes on with."""

    def __init__(self, extraction: Extraction, stage: Stage) -> None:
        """Walk the document once."""
        self.extraction = extraction
        self.stage = stage
        doc_id = extraction.read.document.doc_id
        self.told: dict[int, list[EventMention]] = stage.by_doc.get(doc_id, {})
        self._staged_in: dict[int, list[EventMention]] = {}
        """What `staged` found so far."""
        self._dated: dict[int, int] = {}
        """Offset of the first day in each sentence that has one."""
        for date in extraction.dates:
            if not _is_clock(date.form):
                self._dated.setdefault(date.sentence, date.start)
        self._names: dict[int, set[str]] = {}
        for toponym in extraction.toponyms:
            number = -1 if toponym.dateline else toponym.sentence
            self._names.setdefault(number, set()).add(toponym.surface.casefold())
        self._sentences: dict[str, list[int]] = {}
        for number, mentions in self.told.items():
            for mention in mentions:
                self._sentences.setdefault(mention.event_id, []).append(number)
        self._named_at: dict[str, frozenset[str]] = {}
        self._lead = self._lead_event()
        self._at: list[str] = []
        current, since, heading = "", 0, -1
        blocks = extraction.read.blocks
        for number, sentence in enumerate(extraction.sentences):
            above = blocks[sentence.block].heading
            if number - since > _REACH or above != heading:
                current, heading = "", above
            self._at.append(current)
            if self._lead[1:] == (number,):
                current, since = self._lead[0], number
            staged = self.staged(number)
            if staged:
                kept = any(m.event_id == current for m in staged)
                current = current if kept else staged[0].event_id
                since = number
            elif self._turns(number, sentence):
                current = ""

    def before(self, number: int) -> str:
        """Id of the event that the sentences before one tell of; "" for none."""
        return self._at[number]

    def around(self, number: int, token: int) -> str:
        """Id of the event that an act at a token is part of; "" for none.

        A sentence with a day or an event of its own tells of that.
        """
        staged = self.staged(number)
        if staged:
            start = self.extraction.tokens[token].start
            before = [m for m in staged if m.start <= start]
            return (before[-1] if before else staged[0]).event_id
        if number in self._dated or self.told.get(number):
            return ""
        return self._at[number]

    def main(self) -> str:
        """The first event that others may be at; "" for none."""
        for number in sorted(self.told):
            for mention in self.staged(number):
                return mention.event_id
        return self._lead[0]

    def _lead_event(self) -> tuple[str, int]:
        """The first event reported, where the text speaks of "the ceremony".

        And the number of its sentence; ("", -1) where none is.
        """
        for number, mentions in sorted(self.told.items()):
            for mention in mentions:
                event = self.stage.events.get(mention.event_id)
                if event is None or event.background or event.status == "planned":
                    continue
                return (event.event_id, number) if self._ceremonial() else ("", -1)
        return "", -1

    def _ceremonial(self) -> bool:
        """Does the text speak of "the ceremony", "a vigil"?"""
        tokens = self.extraction.tokens
        for i, token in enumerate(tokens):
            key = token.key
            if len(key) < _SHORTEST or key not in _OF_THE_LEAD:
                continue
            if tokens[i - 1].key in {"the", "a"}:
                return True
        return False

    def named_at(self, event_id: str) -> frozenset[str]:
        """Folded names of the places in the sentences that tell of an event."""
        known = self._named_at.get(event_id)
        if known is None:
            told = [-1, *self._sentences.get(event_id, ())]
            empty: set[str] = set()
            known = frozenset(
                name for number in told for name in self._names.get(number, empty)
            )
            self._named_at[event_id] = known
        return known

    def staged(self, number: int) -> list[EventMention]:
        """The events of a sentence that others may be at, those by the way left out."""
        told = self.told.get(number)
        if told is None:
            return []
        known = self._staged_in.get(number)
        if known is None:
            sentence = self.extraction.sentences[number]
            known = [
                mention
                for mention in told
                if self._staged(sentence, mention)
                and not self._aside(sentence, mention)
            ]
            self._staged_in[number] = known
        return known

    def _staged(self, sentence: Sentence, mention: EventMention) -> bool:
        event = self.stage.events.get(mention.event_id)
        if event is None or event.background or event.status == "planned":
            return False
        if self.stage.attended(mention) or self.stage.staged(mention):
            return True
        if mention.trigger in _SHOWN:
            return True
        keys = {
            token.key
            for token in self.extraction.tokens[
                sentence.first_token : sentence.last_token
            ]
        }
        if mention.trigger == "broke":
            return "ground" in keys
        crowd = mention.trigger in _CROWDED and bool(keys & CROWDS)
        return crowd or bool(keys & _OCCASIONS)

    def _aside(self, sentence: Sentence, mention: EventMention) -> bool:
        """Is the event told of only by the way ("who had met her on Monday")?"""
        tokens = self.extraction.tokens
        at = token_at(tokens, mention.start)
        for i in range(at - 1, max(sentence.first_token, at - _BACK) - 1, -1):
            if tokens[i].key in _ASIDE:
                return True
            if tokens[i].text in {",", ";"} or tokens[i].key in REPORTING:
                return False
        return False

    def _turns(self, number: int, sentence: Sentence) -> bool:
        """Does a sentence open with another day, and tell what happened on it?"""
        if number not in self._dated or not self.told.get(number):
            return False
        stop = min(sentence.last_token, sentence.first_token + _OPENING)
        return self._dated[number] < self.extraction.tokens[stop - 1].end


def _is_clock(form: str) -> bool:
    """Is it a form that tells no day ("at 9 p.m.")?"""
    return "clock" in form or "time" in form
