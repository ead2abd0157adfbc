"""What is known of a name alone, wherever it stands; kept for its next mention."""

from __future__ import annotations

from typing import Final

from geoviz.extract.scan import NameMatch
from geoviz.extract.tally import FeatureWeights, Listing, Tally
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
    """One name: the score of its features, and what else each mention asks of it."""

    __slots__ = ("kind", "named", "rows", "score", "seat", "size")

    rows: tuple[int, ...]
    kind: str
    """The sort of the likeliest place, or `demonym`."""
    size: str
    """`great`, `small`, `adm2` or `demonym`: the words beside mean other things."""
    named: str
    """The kind in words."""
    score: float
    """The sum of the features' weights."""
    seat: str
    """`capital` or `landmark` when a government may sit there; else empty."""

    def __init__(
        self,
        rows: tuple[int, ...],
        kind: str,
        score: float,
        seat: str,
    ) -> None:
        self.rows = rows
        self.kind = kind
        self.size = _size(kind)
        self.named = f"named as a {kind.partition('_')[0]}"
        self.score = score
        self.seat = seat


class NameBook:
    """Names → what is known of them."""

    def __init__(self, index: Index, lexicon: Lexicon, weights: FeatureWeights) -> None:
        """Take the gazetteer, the lexicon, and the weights of the features."""
        self.index = index
        self.lexicon = lexicon
        self._weights = weights
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

    def listing(self, match: NameMatch) -> Listing:
        """Names of the features that hold of it, in a fixed order."""
        kind = self._kind(match)
        listing = Listing(_size(kind))
        self._take(listing, match, kind)
        return listing

    def _describe(self, match: NameMatch) -> NameFacts:
        kind = self._kind(match)
        tally = Tally(self._weights, _size(kind), 0.0)
        self._take(tally, match, kind)
        seat = "" if kind == "demonym" else self._seat(match.rows)
        return NameFacts(match.rows, kind, tally.score, seat)

    def _kind(self, match: NameMatch) -> str:
        if match.kind == "demonym":
            return "demonym"
        return kind_of_row(self.index, match.rows[0])

    def _take(self, tally: Tally, match: NameMatch, kind: str) -> None:
        """Take the features of the name alone."""
        key, rows, top = match.key, match.rows, match.rows[0]
        parts = key.split()
        tally.add("bias", "")
        tally.add("kind", kind)
        tally.add("words", str(min(len(parts), 3)))
        if kind == "demonym":
            tally.add("demonym_end", key[-3:])
            return
        tally.add("prior", str(min(9, int(self.index.prior(top, key)))))
        tally.add("rows", "1" if len(rows) == 1 else "5" if len(rows) < 6 else "9")
        alike = fold(self.index.name(top)) == key
        tally.add_of("own_name", kind, "1" if alike else "0")
        if len(parts) > 1:
            tally.add("last_word", parts[-1])
            tally.add("first_word", parts[0])
            return
        size = "great" if kind in _GREAT and alike else "small"
        lexicon = self.lexicon
        tally.add_of("rank", size, _commonness(lexicon.word_rank(key)))
        tally.add_of("given", size, _level(lexicon.given(key)))
        tally.add_of("surname", size, _level(lexicon.surname(key)))
        tally.add("length", str(min(len(key), 7)))
        tally.add("end", key[-3:])
        if lexicon.title(key) is not None:
            tally.add("title", "")

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
