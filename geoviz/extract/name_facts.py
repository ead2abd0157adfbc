"""What is known of a name alone, wherever it stands; kept for its next mention."""

from __future__ import annotations

from typing import Final

from geoviz.extract.scan import NameMatch
from geoviz.extract.tally import FeatureWeights
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.keys import fold
from geoviz.gazetteer.lexicon import Lexicon

_BUCKETS: Final = ((1_000_000, "1m"), (100_000, "100k"), (15_000, "15k"), (2_000, "2k"))
_GREAT: Final = frozenset(
    {"country", "capital", "adm1", "continent", "historical", "vague", "city_1m"}
)
_RANKS: Final = ((300, "300"), (1000, "1k"), (3000, "3k"), (8000, "8k"), (20000, "20k"))
_WEIGHTS: Final = ((0.01, "1"), (0.1, "2"), (1.0, "3"))
_SEATS: Final = frozenset({"PPLC", "GOVL", "PAL", "CTRG"})
_HOUSES: Final = frozenset({"GOVL", "PAL", "BLDG", "FT", "ST"})
"""Of landmarks that speak: "the Kremlin said", "Downing Street denied"."""
_READ_ROWS: Final = 3
_KEPT: Final = 50_000
"""Names remembered; beyond that all are forgotten, so that memory is bounded."""


def kind_of_row(index: Index, row: int) -> str:
    """The feature that names what sort of place the likeliest candidate is."""
    feature = index.feature(row)
    if feature == "region":
        code = index.code(row)
        return "adm1" if code == "ADM1" else "adm2" if code[:3] == "ADM" else "region"
    if feature != "city":
        return feature
    if index.code(row) == "PPLC":
        return "capital"
    population = index.population(row)
    for least, name in _BUCKETS:
        if population >= least:
            return f"city_{name}"
    return "city_small"


def _size(kind: str) -> str:
    if kind in {"demonym", "adm2"}:
        return kind
    return "great" if kind in _GREAT else "small"


class NameFacts:
    """One name: its features, and what else is asked of it at each mention."""

    __slots__ = ("features", "kind", "rows", "score", "seat", "size")

    rows: tuple[int, ...]
    kind: str
    """The sort of the likeliest place, or `demonym`."""
    size: str
    """`great`, `small`, `adm2` or `demonym`: the words beside mean other things."""
    features: tuple[str, ...]
    score: float
    """The sum of the features' weights."""
    seat: str
    """`capital` or `landmark` when a government may sit there; else empty."""

    def __init__(
        self,
        rows: tuple[int, ...],
        kind: str,
        features: tuple[str, ...],
        score: float,
        seat: str,
    ) -> None:
        self.rows = rows
        self.kind = kind
        self.size = _size(kind)
        self.features = features
        self.score = score
        self.seat = seat


class NameBook:
    """Names → what is known of them."""

    def __init__(self, index: Index, lexicon: Lexicon, weights: FeatureWeights) -> None:
        """Take the gazetteer, the lexicon, and the weights of the features."""
        self.index = index
        self.lexicon = lexicon
        self._weights = weights.by_name
        self._known: dict[str, NameFacts] = {}
        self._demonyms: dict[str, NameFacts] = {}

    def of(self, match: NameMatch) -> NameFacts:
        """What is known of the name that matched."""
        kept = self._demonyms if match.kind == "demonym" else self._known
        known = kept.get(match.key)
        if known is None or (
            known.rows is not match.rows and known.rows != match.rows
        ):  # "the North" has the name of a country, and no other place of that name
            if len(kept) >= _KEPT:
                kept.clear()
            known = kept[match.key] = self._describe(match)
        return known

    def _describe(self, match: NameMatch) -> NameFacts:
        rows, demonym = match.rows, match.kind == "demonym"
        kind = "demonym" if demonym else kind_of_row(self.index, rows[0])
        features = self._features(match, kind)
        score = 0.0
        for name in features:
            score += self._weights.get(name, 0.0)
        seat = "" if demonym else self._seat(rows)
        return NameFacts(rows, kind, tuple(features), score, seat)

    def _features(self, match: NameMatch, kind: str) -> list[str]:
        """Names of the features, in a fixed order."""
        key, rows, top = match.key, match.rows, match.rows[0]
        parts = key.split()
        found = ["bias", f"kind={kind}", f"words={min(len(parts), 3)}"]
        if kind == "demonym":
            found.append(f"demonym_end={key[-3:]}")
            return found
        found.append(f"prior={min(9, int(self.index.prior(top, key)))}")
        found.append(
            "rows=" + ("1" if len(rows) == 1 else "5" if len(rows) < 6 else "9")
        )
        alike = fold(self.index.name(top)) == key
        found.append(f"own_name:{kind}={int(alike)}")
        if len(parts) > 1:
            found.append(f"last_word={parts[-1]}")
            found.append(f"first_word={parts[0]}")
            return found
        size = "great" if kind in _GREAT and alike else "small"
        lexicon = self.lexicon
        found += [
            f"rank:{size}={_commonness(lexicon.word_rank(key))}",
            f"given:{size}={_level(lexicon.given(key))}",
            f"surname:{size}={_level(lexicon.surname(key))}",
            f"length={min(len(key), 7)}",
            f"end={key[-3:]}",
        ]
        if lexicon.title(key) is not None:
            found.append("title")
        return found

    def _seat(self, rows: tuple[int, ...]) -> str:
        index = self.index
        if index.code(rows[0]) in _SEATS and index.feature(rows[0]) == "city":
            return "capital"
        for row in rows[:_READ_ROWS]:
            if index.feature(row) == "landmark" and index.code(row) in _HOUSES:
                return "landmark"
        return ""


def _commonness(rank: int | None) -> str:
    """How common a word of a rank is, on a coarse scale."""
    if rank is None:
        return "no"
    for most, name in _RANKS:
        if rank <= most:
            return name
    return "30k"


def _level(weight: float) -> str:
    """How often a word is a name of people, on a coarse scale."""
    if weight <= 0:
        return "0"
    for most, name in _WEIGHTS:
        if weight < most:
            return name
    return "4"
