"""What is known of a name and of the words around it, as named features.

Each feature is a name; `data/recognition.csv` holds one weight for each of those that
proved useful. Together they are a logistic regression, read in `toponyms.py`. A
feature is `what=value`, or `what:class=value` where it means one thing beside a great
place (a country) and another beside a small one (a town that is a surname too).
"""

from __future__ import annotations

from typing import Final, Protocol

from geoviz.extract.page import Page, Standing
from geoviz.gazetteer.keys import fold
from geoviz.models import Feature, Token

_BUCKETS: Final = ((1_000_000, "1m"), (100_000, "100k"), (15_000, "15k"), (2_000, "2k"))
_GREAT: Final = frozenset(
    {"country", "capital", "adm1", "continent", "historical", "vague", "city_1m"}
)
_RANKS: Final = ((300, "300"), (1000, "1k"), (3000, "3k"), (8000, "8k"), (20000, "20k"))
_GIVEN: Final = 0.05
_WEIGHTS: Final = ((0.01, "1"), (0.1, "2"), (1.0, "3"))


class PlaceFacts(Protocol):
    """What the features ask of a gazetteer index."""

    def feature(self, row: int) -> Feature:
        """The kind of place."""
        ...

    def code(self, row: int) -> str:
        """The GeoNames feature code."""
        ...

    def population(self, row: int) -> int:
        """People; 0 when not known."""
        ...

    def name(self, row: int) -> str:
        """The primary name."""
        ...

    def prior(self, row: int, key: str) -> float:
        """How likely the name means the row."""
        ...


class WordFacts(Protocol):
    """What the features ask of the lexicon."""

    def word_rank(self, key: str) -> int | None:
        """1 for the commonest word."""
        ...

    def given(self, key: str) -> float:
        """Weight as a given name."""
        ...

    def surname(self, key: str) -> float:
        """Weight as a surname."""
        ...

    def title(self, key: str) -> str | None:
        """Its rank, if it is a title."""
        ...


def kind_of_row(facts: PlaceFacts, row: int) -> str:
    """The feature that names what sort of place the likeliest candidate is."""
    feature = facts.feature(row)
    if feature == "region":
        code = facts.code(row)
        return "adm1" if code == "ADM1" else "adm2" if code[:3] == "ADM" else "region"
    if feature != "city":
        return feature
    if facts.code(row) == "PPLC":
        return "capital"
    population = facts.population(row)
    return "city_" + next(
        (name for least, name in _BUCKETS if population >= least), "small"
    )


class Describer:
    """Names → features; what is known of a name alone is kept for its next mention."""

    def __init__(self, facts: PlaceFacts, words: WordFacts) -> None:
        self.facts = facts
        self._words = words
        self._known: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {}
        self._people: dict[str, str] = {}

    def describe(self, page: Page, standing: Standing) -> list[str]:
        """Names of the features that hold, in a fixed order."""
        match = standing.match
        kind, own = self._of_name(match.key, match.kind, match.rows)
        size = (
            kind
            if kind in {"demonym", "adm2"}
            else ("great" if kind in _GREAT else "small")
        )
        found = [*own, *_shape(page, standing, size)]
        found += self._beside(page, standing, size)
        found += _around(page, standing, size)
        for word, joined in (("before", standing.before), ("after", standing.after)):
            if joined is not None:
                other, _ = self._of_name(joined.key, joined.kind, joined.rows)
                found.append(f"joined_{word}={other}")
                found.append(f"joined_{word}:{size}")
        return found

    # --- the name alone -----------------------------------------------------------

    def _of_name(
        self, key: str, kind: str, rows: tuple[int, ...]
    ) -> tuple[str, tuple[str, ...]]:
        known = self._known.get((key, kind))
        if known is None:
            if len(self._known) > 50_000:
                self._known.clear()
            known = self._describe_name(key, kind, rows)
            self._known[key, kind] = known
        return known

    def _describe_name(
        self, key: str, match_kind: str, rows: tuple[int, ...]
    ) -> tuple[str, tuple[str, ...]]:
        facts, words = self.facts, self._words
        top = rows[0]
        kind = "demonym" if match_kind == "demonym" else kind_of_row(facts, top)
        parts = key.split()
        found = ["bias", f"kind={kind}", f"words={min(len(parts), 3)}"]
        if kind == "demonym":
            found.append(f"demonym_end={key[-3:]}")
            return kind, tuple(found)
        found.append(f"prior={min(9, int(facts.prior(top, key)))}")
        found.append(
            "rows=" + ("1" if len(rows) == 1 else "5" if len(rows) < 6 else "9")
        )
        alike = fold(facts.name(top)) == key
        found.append(f"own_name:{kind}={int(alike)}")
        if len(parts) > 1:
            found.append(f"last_word={parts[-1]}")
            found.append(f"first_word={parts[0]}")
            return kind, tuple(found)
        size = "great" if kind in _GREAT and alike else "small"
        rank = words.word_rank(key)
        level = (
            "no"
            if rank is None
            else next((name for most, name in _RANKS if rank <= most), "30k")
        )
        given = _level(words.given(key))
        surname = _level(words.surname(key))
        found += [
            f"rank:{size}={level}",
            f"given:{size}={given}",
            f"surname:{size}={surname}",
            f"length={min(len(key), 7)}",
            f"end={key[-3:]}",
        ]
        if words.title(key) is not None:
            found.append("title")
        return kind, tuple(found)

    def is_given(self, key: str) -> bool:
        """Is it a given name, however rare?"""
        return self._words.given(key) > 0

    def addresses(self, key: str) -> bool:
        """Is it a form of address, such as "Ms"?"""
        return self._words.title(key) == "honorific"

    # --- the words beside ---------------------------------------------------------

    def _person(self, key: str) -> str:
        """`g`, `s`, `b` or nothing: is a word a given name, a surname, or both?"""
        known = self._people.get(key)
        if known is None:
            if len(self._people) > 50_000:
                self._people.clear()
            given = self._words.given(key) >= _GIVEN
            surname = self._words.surname(key) >= _GIVEN
            known = "b" if given and surname else "g" if given else "s" * surname
            self._people[key] = known
        return known

    def _beside(self, page: Page, standing: Standing, size: str) -> list[str]:
        tokens, match = page.tokens, standing.match
        first, last = match.first, match.last
        left = _word(tokens[first - 1]) if first > standing.first else "^"
        left2 = _word(tokens[first - 2]) if first - 1 > standing.first else "^"
        right = _word(tokens[last]) if last < standing.last else "$"
        right2 = _word(tokens[last + 1]) if last + 1 < standing.last else "$"
        if right == "." and last + 1 < standing.last:  # an abbreviation's stop
            right = right2
            right2 = _word(tokens[last + 2]) if last + 2 < standing.last else "$"
            found = [f"stop:{size}"]
        else:
            found = []
        found += [
            f"left={left}",
            f"left:{size}={left}",
            f"right={right}",
            f"right:{size}={right}",
            f"left2={left2}",
            f"right2={right2}",
            f"lefts={left2}_{left}",
            f"rights={right}_{right2}",
        ]
        if left == "^" or (left2 == "^" and not left.isalnum()):
            found.append(f"opening:{size}")
            found.append(f"opening_right={right}")
        if left in {"Xx", "X"}:
            person = self._person(tokens[first - 1].key)
            if person:
                found.append(f"left_person:{size}={person}")
        if right in {"Xx", "X"}:
            person = self._person(tokens[last].key)
            if person:
                found.append(f"right_person:{size}={person}")
        return found


def _level(weight: float) -> str:
    if weight <= 0:
        return "0"
    return next((name for most, name in _WEIGHTS if weight < most), "4")


_SPOKEN: Final = frozenset(
    """mr mrs ms dr sen rep gov gen sgt lt st president county city state police river
    lake north south east west northern southern eastern western central new high
    school university college street avenue road department court church park center
    centre airport hospital township village town district island islands valley
    beach international national mayor officer judge coach sheriff council""".split()
)
"""Words that keep their own name as a neighbour even when capitalised."""


def _word(token: Token) -> str:
    """A neighbour: its key; `#` for a number, `Xx` for a word with a capital."""
    text = token.text
    if text[0].isdigit():
        return "#4" if len(text) == 4 else "#"
    if text[0].isupper() and token.key not in _SPOKEN:
        return "X" if len(text) == 1 else "Xx"
    return token.key


def _shape(page: Page, standing: Standing, size: str) -> list[str]:
    match = standing.match
    first = page.tokens[match.first]
    text = first.text
    found: list[str] = []
    if standing.heading:
        found.append(f"heading:{size}")
    if standing.shouted:
        found.append(f"shouted:{size}")
    single = match.last - match.first == 1
    if text.isupper() or "." in text:
        letters = text.replace(".", "")
        capitals = (
            "letter" if len(letters) == 1 else ("short" if len(letters) < 4 else "long")
        )
        where = (
            "shouted"
            if standing.shouted
            else ("opening" if match.first - standing.first < 2 else "inside")
        )
        found.append(f"capitals:{size}={capitals}_{where}")
        if "." in text:
            found.append("dotted")
    if single:
        if match.key in page.lowered:
            found.append(f"lowered:{size}")
        if match.key in page.surnames:
            found.append(f"surname_here:{size}")
        if match.key in page.given:
            found.append(f"given_here:{size}")
        if match.key in page.storms:
            found.append(f"storm_here:{size}")
    return found


def _around(page: Page, standing: Standing, size: str) -> list[str]:
    """What the run of capitals around the name says."""
    chunk, match = standing.chunk, standing.match
    if chunk is None:
        return ["chunk=none"]
    ahead = min(3, match.first - chunk.first)
    behind = min(3, chunk.last - match.last)
    found = [f"chunk:{size}={max(ahead, 0)}.{max(behind, 0)}"]
    if standing.partial:
        found.append(f"partial:{size}={standing.partial}")
    if standing.organisation:
        inside = ahead > 0 or behind > 0
        found.append(f"organisation:{size}={'in' if inside else 'whole'}")
    if behind > 0:
        found.append(f"chunk_end={page.tokens[chunk.last - 1].key}")
        found.append(f"chunk_next={page.tokens[match.last].key}")
    if ahead > 0:
        found.append(f"chunk_start={page.tokens[chunk.first].key}")
    return found
