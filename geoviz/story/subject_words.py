"""The words of a verb's subject, for descriptions that would otherwise lack it.

No parse: the noun phrase right before the verb, the one that "who" takes up, or the
first of the sentence where verbs are joined ("flew in and left"). Silent where a
preposition, a quotation or a verb of telling makes it doubtful.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.words import MONTHS, WEEKDAYS
from geoviz.extract.offsets import token_at
from geoviz.models import Sentence, Token
from geoviz.story.dateline import after_dateline
from geoviz.story.reading import Reading
from geoviz.story.verbs import AUXILIARIES, BE, HAVE, MODALS, REPORTING, is_verb

_ADVERBS: Final = frozenset(
    "also then later since last first still again both all soon once now only".split()
)
_RELATIVE: Final = frozenset({"who", "which", "that"})
_JOINTS: Final = _RELATIVE | frozenset(
    """and but or when where as while because after before although though until if
    whose whom than""".split()
)
_MARKS: Final = frozenset(', ; : ( ) – — “ ” "'.split())
_PREPOSITIONS: Final = frozenset(
    """on in at after before during by with for from under despite following amid until
    of to about against over near between through into since as than per via within
    without toward towards""".split()
)
_DAYS: Final = frozenset({*WEEKDAYS, *MONTHS, "yesterday", "today", "tomorrow", "late"})
_AGO: Final = frozenset("ago earlier later week month year weeks months years".split())
"""Last words of a phrase that tells when."""
_LONGEST: Final = 14
_BACK: Final = 16
_SKIPPED: Final = 12
_AUXILIARY: Final = BE | HAVE | MODALS
_AUXILIARIES_OR_TELLING: Final = AUXILIARIES | REPORTING
_OF_TIME: Final = _PREPOSITIONS | _DAYS
_TELLING: Final = REPORTING | {"and"}


def lacks_subject(tokens: tuple[Token, ...], position: int, first: int) -> bool:
    """Does a description that begins at a token begin with a verb?"""
    key = tokens[position].key
    while (key in _ADVERBS or key.endswith("ly")) and position + 1 < len(tokens):
        position += 1
        key = tokens[position].key
    return key in _AUXILIARY or is_verb(tokens, position, first)


def subject_words(reading: Reading, sentence: Sentence, offset: int) -> tuple[str, int]:
    """Subject of the verb at a text offset, and where the words that follow it begin.

    ("", offset) where none is sure.
    """
    return _Search(reading, sentence).of(offset)


class _Search:
    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.reading = reading
        self.tokens = reading.extraction.tokens
        self.first = after_dateline(self.tokens, sentence)
        self.sentence = sentence
        self.people = reading.people_in(sentence.start, sentence.end)

    def of(self, offset: int) -> tuple[str, int]:
        tokens = self.tokens
        at = token_at(tokens, offset)
        while at > self.first and self._passed(at - 1):
            at -= 1
        if at <= self.first or at >= self.sentence.last_token:
            return "", offset
        if sum(t.text in {"“", "”", '"'} for t in tokens[self.first : at]) % 2:
            return "", offset
        start = tokens[at].start
        found = self._before(at)
        if not found and tokens[at - 1].key in _RELATIVE:
            joined = tokens[at - 2].text != "," if at - 2 >= self.first else False
            found = self._antecedent(at - 1)
            start = tokens[at - 1].start if joined else start
        elif not found:
            named = self._named(at - 1) if tokens[at - 1].key == "," else ""
            found = named or self._opening(at)
        return (found, start) if found else ("", offset)

    def _passed(self, position: int) -> bool:
        """An auxiliary or an adverb, before a verb."""
        key = self.tokens[position].key
        return key in AUXILIARIES or key in _ADVERBS or key.endswith("ly")

    def _before(self, at: int) -> str:
        """The noun phrase right before a verb; "" for none, or a doubtful one."""
        start = at
        floor = max(self.first, at - _BACK)
        while start > floor and not self._stops(start - 1):
            start -= 1
        if start == at or start == floor > self.first:
            return ""
        before = self.tokens[start - 1].key
        if start > self.first and (
            before in _RELATIVE or is_verb(self.tokens, start - 1, self.first)
        ):
            return ""
        phrase = self._phrase(start, at)
        if not phrase or start - 2 < self.first or self.tokens[start - 1].key != "and":
            return phrase
        named = self._named(start - 1)
        if named:
            return f"{named} and {phrase}"
        return "" if self.tokens[start - 2].capitalised else phrase

    def _stops(self, position: int) -> bool:
        token = self.tokens[position]
        dash = token.text == "-" and self.tokens[position - 1].end < token.start
        verb = is_verb(self.tokens, position, self.first)
        verb &= not self._hyphened(position)
        return dash or verb or token.key in _JOINTS or token.text in _MARKS

    def _hyphened(self, position: int) -> bool:
        """As in "a Russian-built plane"."""
        return position > self.first and self.tokens[position - 1].text == "-"

    def _antecedent(self, joint: int) -> str:
        """What "who" or "which" takes up."""
        end = joint - 1 if self.tokens[joint - 1].text == "," else joint
        opening = self._opening(joint)
        if opening and not any(
            is_verb(self.tokens, i, self.first)
            and self.tokens[i].key in _AUXILIARIES_OR_TELLING
            for i in range(self.first, end)
        ):
            return opening
        start = end
        while start > self.first and not (
            self._stops(start - 1) or self.tokens[start - 1].key in _PREPOSITIONS
        ):
            start -= 1
        return self._phrase(start, end)

    def _named(self, joint: int) -> str:
        """The person right before "and" or a comma ("the minister, X, opened")."""
        end = self.tokens[joint - 1].end
        return next((p.mention.name for p in self.people if p.end == end), "")

    def _opening(self, before: int) -> str:
        """The first noun phrase of the sentence, up to a verb or a clause."""
        start = self.first
        if self.tokens[start].key in _OF_TIME:
            stop = min(before, start + _SKIPPED)
            commas = [i for i in range(start, stop) if self.tokens[i].text == ","]
            if not commas:
                return ""
            start = commas[0] + 1
        end = start
        while end < before and not (
            (self._stops(end) and not (end > start and self._open(end - 1)))
            or self._participle(end)
            or self.tokens[end].key in _DAYS
        ):
            end += 1
        if end < before and self.tokens[end].key in _TELLING:
            return ""
        loose = end > start and self._open(end - 1)
        return "" if loose else self._phrase(start, end)

    def _open(self, position: int) -> bool:
        """An article or an adverb, which calls for a noun behind it."""
        key = self.tokens[position].key
        return key in {"the", "a", "an"} or (key.endswith("ly") and len(key) > 4)

    def _participle(self, position: int) -> bool:
        key = self.tokens[position].key
        before = self.tokens[position - 1].key if position > self.first else "the"
        modifies = before in {"the", "a", "an"} or before.endswith(("ly", "ed"))
        modifies |= self._hyphened(position)
        return key.endswith("ing") and len(key) > 5 and not modifies

    def _phrase(self, start: int, end: int) -> str:
        """The words of a noun phrase, its day left out; "" for what is none."""
        tokens = self.tokens
        while end > start and tokens[end - 1].key in _OF_TIME:
            end -= 1
        while start < end and tokens[start].key in _DAYS:
            start += 1
        days = [i for i in range(start, end) if tokens[i].key in _DAYS]
        if not 0 < end - start <= _LONGEST or days:
            return ""
        if tokens[start].key in _PREPOSITIONS or tokens[end - 1].key in _AGO:
            return ""
        if end - start == 1 and tokens[start].key in {"we", "i", "you"}:
            return ""
        return self.reading.quote(tokens[start].start, tokens[end - 1].end)
