"""Noun phrases without a parse: where one that ends at a noun begins."""

from __future__ import annotations

from typing import Final

from geoviz.extract.memo import keep
from geoviz.story.clauses import Clauses
from geoviz.story.numbers import number_of
from geoviz.story.traveller_nouns import PEOPLE, PERSONS, SHIPS, VEHICLES
from geoviz.story.verbs import is_verb

PREPOSITIONS: Final = frozenset(
    """in at on to of for from by with after before during since until about against
    over into near as than via through aboard between among amid under without despite
    towards toward onto off outside inside around across along behind beside beyond
    including unlike besides following""".split()
)
COUNTING: Final = frozenset({"than", "over", "about", "near", "around"})
"""Before a number: "more than 40 soldiers"."""
BEARING: Final = frozenset(
    {"carrying", "bearing", "bringing", "taking", "transporting"}
)
LED: Final = frozenset({"led", "headed"})
MODES: Final = frozenset({"air", "sea", "road", "train"})
_ROUGHLY: Final = frozenset("about around some nearly almost over roughly".split())
_BOUNDS: Final = frozenset(
    {"and", "that", "who", "which", "where", "when", "but", "or"}
)
_OWNING: Final = frozenset({"'s", "’s", "'", "’"})
_ADVERBS: Final = frozenset(
    """also then later safely already now just again soon once still
    back home abroad ashore there here not never only even yet together alone aboard
    was were is are has have had will would who left bound up out down off
    away""".split()
)
"""Words that end a noun phrase or stand behind it."""
_TO_NOUNS: Final = frozenset("several some many three two four five other more".split())
_CLOSING: Final = frozenset(
    {"and", "who", "which", "that", "or", "travelling", "aboard"}
)
_MODEL: Final = 3
"""Letters in the name of an aircraft's type."""
_LONGEST: Final = 10
_NOT_MODIFIED: Final = frozenset(
    "they he she it we i you his her their its the a an there now".split()
)
_COLUMNS: Final = frozenset(
    "convoy convoys fleet flotilla armada motorcade column caravan cavalcade".split()
)
"""What vehicles travel in: "a convoy of 31 lorries"."""
COUNTED: Final = frozenset({"others", "rest"})
"""Words that stand for people by their number, as "the other two" does."""
_CARRIERS: Final = frozenset({"carrier", "carriers"})
_CARRIED: Final = frozenset(
    "bulk aircraft gas ore coal livestock container car vehicle grain".split()
)
"""Before "carrier" these make it a ship."""
_SEEMING: Final = SHIPS | COUNTED | _CARRIERS | {"old"}
_HEADS: Final[dict[str, bool]] = {}
_PEOPLE_OR_MODES: Final = {"people"} | MODES
_NOT_OF_NAMES: Final = PREPOSITIONS | _BOUNDS | BEARING | LED | _ADVERBS
_ENDING: Final = PREPOSITIONS | _CLOSING


class NounPhrases:
    """The noun phrases of one sentence."""

    def __init__(self, clauses: Clauses, dated: set[int]) -> None:
        """Take the sentence and the tokens of its dates."""
        self.clauses = clauses
        self._dated = dated
        self.floor = 0
        """The first token that the phrases looked for may begin at."""

    def start(self, head: int) -> int:
        """Index of the first token of the noun phrase that ends at a head."""
        clauses, at = self.clauses, head
        while at > max(clauses.first, self.floor, head - _LONGEST + 1):
            key = clauses.key(at - 1)
            if at - 1 in self._dated:
                break
            if key in {"the", "a", "an", "no"}:
                return at - 1
            if key in _ROUGHLY and number_of(clauses.key(at)) is not None:
                return at - 1
            before = clauses.key(at - 2)
            if before == "in" and len(key) == 4 and key.isdigit():
                break  # "in 1847 settlers"
            if before == "to" and key not in _TO_NOUNS:
                break  # "to check passengers"
            if (key == "of" and may_count(before)) or (
                key in COUNTING and before in {"more", "fewer", "less"}
            ):
                at -= 1
            elif key == "least" and before == "at":
                at -= 2
            elif key in _OWNING or self._describes(at - 1):
                at -= 1
            else:
                break
        return at

    def _describes(self, at: int) -> bool:
        """May the word stand between a noun and its article?"""
        key = self.clauses.key(at)
        bound = key in _BOUNDS and self.clauses.tokens[at].text.islower()
        plain = (key.replace(",", "").isalnum() or key == "-") and not bound
        if not plain or key in PREPOSITIONS or key in _ADVERBS:
            return False
        verb = is_verb(self.clauses.tokens, at, self.clauses.first)
        before = self.clauses.key(at - 1)
        counted = number_of(before) is not None  # "four wounded soldiers"
        return not verb or counted or before in {"-", "the", "a", "an"}

    def modifies(self, at: int, stop: int) -> bool:
        """Does another noun follow of which this one says more ("a rescue team")?

        "Hundreds of people": the people are meant.
        """
        clauses = self.clauses
        after = at + 1
        if after >= stop:
            return False
        key = clauses.key(after)
        if key == "of" and clauses.key(at) in PERSONS:
            return False  # "the chief executive of the group"
        if key == "of":
            rest = range(after + 1, min(stop, after + 5))
            return any(
                kind_of(clauses.key(i)) in _PEOPLE_OR_MODES
                and clauses.key(i + 1) != "of"
                for i in rest
            )
        joined = clauses.tokens[at].end == clauses.tokens[after].start
        if key in _OWNING or (key == "-" and joined):
            return True
        if not key.isalpha() or key in _NOT_MODIFIED:
            return False
        return kind_of(key) != "" or (
            clauses.tokens[after].text.islower()
            and key not in _NOT_OF_NAMES
            and not is_verb(clauses.tokens, after, clauses.first)
            and not key.endswith(("ing", "ly", "en"))
            and number_of(key) is None
        )


def may_count(key: str) -> bool:
    """May "of" and those meant follow ("a team of doctors", "thousands of fans")?"""
    kind = kind_of(key) == "people" or key in _COLUMNS
    return kind or number_of(key) is not None


def kind_of(key: str) -> str:
    """What a noun may be the name of; "" for no traveller."""
    if key in VEHICLES:
        return VEHICLES[key]
    if key in PERSONS:
        return "person"
    return "people" if key in PEOPLE else ""


def kind_at(clauses: Clauses, at: int) -> str:
    """As `kind_of`, by the word before as well."""
    key, before = clauses.key(at), clauses.key(at - 1)
    if key in _CARRIERS and before in _CARRIED:
        return "sea"
    kind = kind_of(key)
    return "air" if kind == "road" and before == "air" else kind  # an air ambulance


def may_be_head(key: str) -> bool:
    """May a word by itself be a head, whatever stands around it?

    A noun of the table, a number or the like; all others are heads only where they
    have a capital, follow "former" or tell of a nation.
    """
    known = _HEADS.get(key)
    if known is None:
        known = keep(_HEADS, key, _may_be_head(key))
    return known


def _may_be_head(key: str) -> bool:
    return (
        kind_of(key) != ""
        or key in _SEEMING
        or key.endswith(("flagged", "registered"))
        or number_of(key) is not None
        or any(letter.isdigit() for letter in key)
    )


def closes(clauses: Clauses, at: int, stop: int) -> bool:
    """Does no noun follow a nationality ("a Canadian who")?"""
    key = clauses.key(at + 1)
    return (
        at + 1 >= stop
        or key in {",", ".", ";", ")", "”"}
        or key in _ENDING
        or is_verb(clauses.tokens, at + 1, clauses.first)
    )


def is_epithet(clauses: Clauses, at: int) -> bool:
    """As in "the former metalworker set out", "the 34-year-old was flown"."""
    if clauses.key(at) == "old":
        near = [clauses.key(i) for i in range(at - 5, at)]
        return "year" in near and "the" in near and closes(clauses, at, clauses.last)
    opens = [clauses.key(at - 2), clauses.key(at - 1)] == ["the", "former"]
    return opens and clauses.key(at).isalpha() and closes(clauses, at, clauses.last)


def is_model(clauses: Clauses, at: int) -> bool:
    """As in "a C-17", "the Antonov An-12": letters, a hyphen and a number."""
    tokens = clauses.tokens
    if at - clauses.first < 2 or not tokens[at].text[:1].isdigit():
        return False
    letters, hyphen = tokens[at - 2], tokens[at - 1]
    return (
        hyphen.text == "-"
        and letters.end == hyphen.start
        and hyphen.end == tokens[at].start
        and letters.text[:1].isupper()
        and len(letters.text) <= _MODEL
    )
