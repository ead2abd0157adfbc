"""The people of one sentence: who is named with whom, and what stands around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.extract.person_shapes import DOES, HONORIFICS, LED_BY, PARTIES, REIGNS
from geoviz.models import Extraction, PersonMention, Sentence
from geoviz.story.verbs import REPORTING, is_verb

_FAR: Final = 12
"""Tokens between two names of one list, at most."""
_JOINTS: Final = frozenset({",", "and", "nor", "&", "plus", "(", ")"})
_RANKS: Final = frozenset(
    """presidents leaders ministers prime former kings premiers the councillors
    councilors senators mps governors mayors ambassadors generals princes princesses
    chancellors queens judges bishops archbishops cardinals deputies actors singers
    writers players captains coaches professors doctors foreign defence defense interior
    finance vice rebel opposition leader""".split()
)
"""Titles in the plural before the next names of a list."""
_LISTED: Final = 14
"""Tokens between two names of a list that says what they are."""
_LIST_JOINTS: Final = _JOINTS | {";"}
_PARTING: Final = frozenset(
    """who whom whose which that said says told when while after before but as because
    since until if although to not""".split()
)
"""Words with which a list of names is over."""
_WHOSE: Final = frozenset({"of", "to", "by", "from", "about", "for"})
_OF: Final = frozenset("of for to from by about against representing replacing".split())
_ARTICLES: Final = frozenset({"the", "a", "an", "his", "her", "their", "former"})
_BEFORE_TITLES: Final = HONORIFICS | _ARTICLES
_WITHIN_LISTS: Final = _JOINTS | _RANKS


class People:
    """The mentions of a sentence by token positions, each with its titles."""

    def __init__(
        self,
        extraction: Extraction,
        number: int,
        own: Sequence[int],
        spoken_of: int = -1,
    ) -> None:
        """Take the sentence's number and its mentions' numbers, in text order.

        `spoken_of` is the mention that a pronoun at the start means; -1 for none.
        """
        self.extraction = extraction
        self.spoken_of = spoken_of
        self.sentence: Sentence = extraction.sentences[number]
        tokens = extraction.tokens
        self.numbers: list[int] = []
        self.first: dict[int, int] = {}
        """Index of the first token of a mention's titles or name."""
        self.last: dict[int, int] = {}
        """Index one past the last token of a mention's titles or name."""
        self.name_last: dict[int, int] = {}
        named_within = _named_within(extraction, own)
        floor = self.sentence.first_token
        for i in own:
            mention = extraction.people[i]
            if i in named_within:
                continue
            name_last = self._token(mention.end - 1) + 1
            if self._owns(name_last):
                continue
            start, end = _extent(mention)
            first = self._token(start)
            while first > floor and tokens[first - 1].key in _BEFORE_TITLES:
                first -= 1
            self.numbers.append(i)
            self.first[i] = first
            self.last[i] = self._token(end - 1) + 1
            self.name_last[i] = name_last
        attributive = self._attributive()
        if attributive:
            self.numbers = [i for i in self.numbers if i not in attributive]
        self._ordered = sorted(self.numbers, key=self._first_of)
        """Its people in the order of their titles or names."""

    def _first_of(self, number: int) -> int:
        return self.first[number]

    def _token(self, offset: int) -> int:
        """Index of the token that an offset lies in."""
        first, last = self.sentence.first_token, self.sentence.last_token
        found = token_at(self.extraction.tokens, offset + 1, first, last) - 1
        return max(first, found)

    def _owns(self, position: int) -> bool:
        """Is a name before a token a possessor ("Ode's daughter", "Lee's guests")?"""
        tokens = self.extraction.tokens
        if position >= self.sentence.last_token:
            return False
        mark = tokens[position]
        glued = mark.start == tokens[position - 1].end
        return mark.key == "'s" or (glued and mark.text in "'’" and mark.text != "")

    def _attributive(self) -> set[int]:
        """Names that say whose government it is ("the A and B governments").

        Found from the back: a name in a list is one when the next name is.
        """
        tokens, stop = self.extraction.tokens, self.sentence.last_token
        for i in self.numbers:
            at = self.name_last[i]
            if at < stop and tokens[at].key in REIGNS:
                break
        else:
            return set()
        begins = {
            self.first[i]: i
            for i in self.numbers
            if self.first[i] == self._token(self.extraction.people[i].start)
        }
        found: set[int] = set()
        for i in sorted(self.numbers, key=lambda i: self.name_last[i], reverse=True):
            position = joint = self.name_last[i]
            if position < stop and tokens[position].key in REIGNS:
                found.add(i)
                continue
            while joint < stop and tokens[joint].key in _JOINTS:
                joint += 1
            if joint > position and begins.get(joint) in found:
                found.add(i)
        return found

    def joined(self, left: int, right: int) -> bool:
        """Do only commas and "and" stand between two neighbouring mentions?"""
        tokens = self.extraction.tokens
        between = range(self.last[left], self.first[right])
        if len(between) > _FAR:
            return False
        keys = [tokens[i].key for i in between]
        if self._led(self.first[right]) and not set(keys) & DOES:
            return bool(set(keys) & PARTIES)  # "... and the rebel team, led by Y"
        if not _JOINTS.intersection(keys):
            return False
        return all(key in _WITHIN_LISTS for key in keys) or self._apposed(
            between, right
        )

    def _apposed(self, between: range, right: int) -> bool:
        """As in "X, the painter, and the singer Y": no verb, no clause between."""
        tokens, floor = self.extraction.tokens, self.sentence.first_token
        if self._is_object(right) or len(between) > _FAR:
            return False
        return not any(
            tokens[i].key in _PARTING
            or tokens[i].capitalised
            or is_verb(tokens, i, floor)
            for i in between
        )

    def _led(self, position: int) -> bool:
        """Does "led by" stand before a token?"""
        tokens = self.extraction.tokens
        if position < self.sentence.first_token + 2:
            return False
        return tokens[position - 1].key == "by" and tokens[position - 2].key in LED_BY

    def group_after(self, position: int, reach: int = 3) -> list[int]:
        """The names listed from token `position` on, at most `reach` words away."""
        ahead = [i for i in self._ordered if self.last[i] > position]
        if not ahead or not 0 <= self.first[ahead[0]] - position <= reach:
            return []
        group = [ahead[0]]
        for left, right in pairwise(ahead):
            if not self.joined(left, right):
                break
            group.append(right)
        return group

    def listed_after(self, position: int, reach: int = 6) -> list[int]:
        """All names of a list from token `position` on, with what they are called.

        "X, president of A; Y, the singer; and Z": up to a verb or a clause.
        """
        tokens, floor = self.extraction.tokens, self.sentence.first_token
        ahead = [i for i in self._ordered if self.last[i] > position]
        group: list[int] = []
        for number in ahead:
            gap = range(position, self.first[number])
            keys = {tokens[i].key for i in gap}
            far = _LISTED if group else reach
            parted = bool(keys & _PARTING) or any(
                is_verb(tokens, i, floor) for i in gap
            )
            if len(gap) > far or parted or (group and not keys & _LIST_JOINTS):
                break
            position = self.last[number]
            before = tokens[self.first[number] - 1].key
            if group and before in _WHOSE:
                continue  # "the widow of X"
            group.append(number)
        return group

    def group_before(self, position: int, stops: frozenset[str]) -> list[int]:
        """The names listed last before a token, with none of `stops` in between."""
        tokens = self.extraction.tokens
        back = [i for i in self._ordered if self.last[i] <= position]
        while back and self._is_object(back[-1]):
            back.pop()  # ", representing the king,"
        if not back:
            return []
        behind = self.last[back[-1]]
        parted = any(tokens[i].key in stops for i in range(behind, position))
        if parted and not self._told_of(range(behind, position)):
            return []
        group = [back[-1]]
        for left, right in zip(back[-2::-1], back[::-1], strict=False):
            if not self.joined(left, right):
                break
            group.insert(0, left)
        return group

    def _told_of(self, gap: range) -> bool:
        """Is it only ", who has broken with her party," between name and verb?"""
        keys = [self.extraction.tokens[i].key for i in gap]
        hangs = len(keys) > 3 and keys[0] == "," and keys[1] in {"who", "whose"}
        return hangs and keys[-1] == "," and not {";", "but"} & set(keys)

    def _is_object(self, number: int) -> bool:
        """Does a preposition make the name another's attribute ("aide of X")?"""
        before = self.first[number] - 1
        if self._led(self.first[number]):
            return False
        if before <= self.sentence.first_token:
            return False  # none, or "From South Korea, X"
        return self.extraction.tokens[before].key in _OF

    def subjects(self, position: int, stops: frozenset[str]) -> list[int]:
        """Who does what the verb at a token says: names, or whom a pronoun means."""
        named = self.group_before(position, stops)
        if named:
            return named
        tokens = self.extraction.tokens
        floor = max(self.sentence.first_token, position - 5)
        for i in range(position - 1, floor - 1, -1):
            if tokens[i].key in {"he", "she"}:
                teller = self._teller(i)
                if teller:
                    return teller
                return [self.spoken_of] if self.spoken_of >= 0 else []
            if tokens[i].key in stops:
                break
        return []

    def _teller(self, position: int) -> list[int]:
        """Who is meant in "X said he would": the one who said it."""
        tokens, floor = self.extraction.tokens, self.sentence.first_token
        back = position - 1
        if back > floor and tokens[back].key == "that":
            back -= 1
        if back <= floor or tokens[back].key not in REPORTING:
            return []
        return self.group_before(back, frozenset({";"}))[-1:]


_APART: Final = ("context_", "shared_", "paired_", "led_by_", "office_", "sender_")
"""Rules by which title or country stand apart from the name."""
_TITLED_BESIDE: Final = ("context_", "led_by_", "sender_")
"""Those of them by which only the country does."""


def _extent(mention: PersonMention) -> tuple[int, int]:
    """Offsets of the name with the words beside it that give title and country."""
    start, end = mention.start, mention.end
    title, country = mention.title_start, mention.country_start
    if title < 0 and country < 0:
        return start, end
    if not mention.rule.startswith(_APART):
        if title >= 0:
            start, end = min(start, title), max(end, mention.title_end)
        if country >= 0:
            start, end = min(start, country), max(end, mention.country_end)
    elif title >= 0 and mention.rule.startswith(_TITLED_BESIDE):
        start = min(start, title)  # its country stands elsewhere
    return start, end


def _named_within(extraction: Extraction, own: Sequence[int]) -> set[int]:
    """Those that stand in another's title ("the sister of X")."""
    if len(own) < 2:
        return set()
    people = extraction.people
    titled = [
        (people[i].title_start, people[i].title_end, i)
        for i in own
        if people[i].title_start >= 0
    ]
    if not titled:
        return set()
    titled.sort()
    reach = list(accumulate((end for _, end, _ in titled), max))
    found = set()
    for i in own:
        # Back through the titles that begin before the name, as far as any reaches it.
        at = bisect_left(titled, (people[i].start + 1,)) - 1
        while at >= 0 and reach[at] >= people[i].end:
            if titled[at][1] >= people[i].end and titled[at][2] != i:
                found.add(i)
                break
            at -= 1
    return found
