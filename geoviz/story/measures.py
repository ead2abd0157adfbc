"""Measures that sources give of one event: magnitude, depth, winds, damage.

"A magnitude 6.8 earthquake", "put the magnitude at 6.4", "winds of 195 km/h", "damage
of 3bn euros": each is a row of the attribute that its words name, of the event it
stands with. Lengths and speeds are compared in one unit, money in one currency alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from geoviz.models import Token
from geoviz.story.numbers import HEDGES, bound_before
from geoviz.story.stated import Spoken, Stated, Told, event_told, of_years_past
from geoviz.story.terms import kinds_of_lemmas
from geoviz.story.verbs import REPORTING

_NUMBER: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_QUAKES: Final = frozenset({"earthquake", "tsunami"})
_STORMS: Final = frozenset({"storm", "hurricane", "typhoon", "cyclone", "tornado"})
_HARMFUL: Final = frozenset({"disaster", "accident", "attack"})
_OTHERS: Final = frozenset(
    {"aftershock", "aftershocks", "foreshock", "foreshocks", "tremor"}
)
"""Beside a number: it measures another quake than the one that is told of."""
_MOST_MAGNITUDE: Final = 10.0
_KM: Final = {
    **dict.fromkeys("km kilometre kilometer kilometres kilometers".split(), 1.0),
    **dict.fromkeys(("mile", "miles"), 1.609344),
}
"""Units of length, in km; a mile is 1.609344 km (international mile, 1959)."""
_KMH: Final = {
    **dict.fromkeys(("kmh", "kph"), 1.0),
    "mph": 1.609344,
    **dict.fromkeys(("knots", "knot", "kt"), 1.852),
}
"""Units of speed, in km/h; a knot is a nautical mile of 1.852 km an hour."""
_PER_HOUR: Final = (
    ("/", "h"),
    ("/", "hr"),
    ("per", "hour"),
    ("an", "hour"),
    ("a", "hour"),
)
_SCALES: Final = {
    "thousand": 1e3,
    **dict.fromkeys(("million", "m", "mn"), 1e6),
    **dict.fromkeys(("billion", "bn", "b"), 1e9),
    **dict.fromkeys(("trillion", "tn"), 1e12),
}
_SIGNS: Final = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees"}
_CURRENCIES: Final = frozenset(
    """dollars euros pounds yen yuan rupees rubles roubles pesos francs lira naira rand
    taka shillings baht rupiah ringgit won""".split()
)
_JOINTS: Final = frozenset({"-", "of", "at", "to", "was"})
"""Between "magnitude" and its number."""
_COUNTERS: Final = frozenset("put puts measured revised estimated recorded".split())
_BESIDE: Final = 4
"""Tokens on either side of a number among which its measure is named."""
_LOSSES: Final = frozenset({"damage", "damages", "losses"})
MEASURE_WORDS: Final = _LOSSES | frozenset(
    "magnitude richter depth deep wind winds gust gusts".split()
)
"""A sentence with none of these gives no measure."""
_BETWEEN: Final = _JOINTS | HEDGES


@dataclass(frozen=True, slots=True)
class _Measure:
    """A number with what it measures, by indices into the sentence's tokens."""

    attribute: str
    number: float
    unit: str
    first: int
    last: int
    """One past the last token."""


def measures(
    sentences: list[Told], spoken: Spoken, background: frozenset[str]
) -> Iterator[Stated]:
    """Every magnitude, depth, wind speed and sum of damage with its event."""
    kinds = kinds_of_lemmas()
    for told in sentences:
        if MEASURE_WORDS.isdisjoint(told.keys) or of_years_past(told):
            continue
        for position, token in enumerate(told.tokens):
            number = _number(token)
            if number is None:
                continue
            found = _measure(told, position, number)
            if found is not None:
                row = _row(told, found, spoken, kinds, background)
                if row is not None:
                    yield row


def _number(token: Token) -> float | None:
    if not _NUMBER.fullmatch(token.text):
        return None
    return float(token.text.replace(",", ""))


def _measure(told: Told, position: int, number: float) -> _Measure | None:
    keys = told.keys
    before = keys[max(0, position - _BESIDE) : position]
    return (
        _magnitude(keys, before, position, number)
        or _length(keys, before, position, number)
        or _speed(keys, before, position, number)
        or _money(told.tokens, keys, position, number)
    )


def _magnitude(
    keys: list[str], before: list[str], position: int, number: float
) -> _Measure | None:
    """As in "magnitude 6.8", "the magnitude at 6.4", "6.8 on the Richter scale"."""
    after = [key for key in keys[position + 1 : position + 3] if key != "-"]
    named = "magnitude" in before or after[:1] == ["magnitude"]
    scaled = "richter" in keys[position + 1 : position + 4]
    if not (named or scaled) or not 0 < number < _MOST_MAGNITUDE:
        return None
    around = {*before, *keys[position + 1 : position + 1 + _BESIDE]}
    if around & _OTHERS:
        return None
    first, last = position, position + 1
    if "magnitude" in before:
        first = position - 1 - before[::-1].index("magnitude")
        apart = not _BETWEEN.issuperset(keys[first + 1 : position])
        if apart or keys[max(0, first - 2) : first] == ["order", "of"]:
            return None
    elif named:
        last = keys.index("magnitude", position) + 1
    return _Measure("magnitude", number, "", first, last)


def _length(
    keys: list[str], before: list[str], position: int, number: float
) -> _Measure | None:
    """As in "at a depth of 10 km", "6 miles deep"."""
    unit = keys[position + 1] if position + 1 < len(keys) else ""
    if unit not in _KM:
        return None
    last = position + 2
    if keys[last : last + 1] == ["deep"]:
        return _Measure("depth", number * _KM[unit], "km", position, last + 1)
    if "depth" in before:
        return _Measure("depth", number * _KM[unit], "km", position, last)
    return None


def _speed(
    keys: list[str], before: list[str], position: int, number: float
) -> _Measure | None:
    """As in "winds of up to 195 km/h", "120mph winds", "gusts of 140 mph"."""
    unit = keys[position + 1] if position + 1 < len(keys) else ""
    last = position + 2
    factor = _KMH.get(unit)
    if unit in _KM and tuple(keys[last : last + 2]) in _PER_HOUR:
        factor, last = _KM[unit], last + 2
    if factor is None:
        return None
    after = keys[last] if last < len(keys) else ""
    named = [key for key in (*before, after) if key in {"wind", "winds"}]
    gusts = [key for key in (*before, after) if key in {"gust", "gusts"}]
    if not (named or gusts):
        return None
    last += after in MEASURE_WORDS
    attribute = "gusts" if gusts else "wind speed"
    return _Measure(attribute, number * factor, "km/h", position, last)


def _money(
    tokens: tuple[Token, ...], keys: list[str], position: int, number: float
) -> _Measure | None:
    """As in "damage of $2 billion", "losses put at 40 million euros"."""
    sign = _SIGNS.get(tokens[position - 1].text) if position else None
    first, last = position - (sign is not None), position + 1
    if last < len(keys) and keys[last] in _SCALES:
        number *= _SCALES[keys[last]]
        last += 1
    if sign is None:
        if last >= len(keys) or keys[last] not in _CURRENCIES:
            return None
        sign = keys[last]
        last += 1
    near = {*keys[max(0, first - 6) : first], *keys[last : last + 3]}
    if near.isdisjoint(_LOSSES):
        return None
    return _Measure(f"damage in {sign}", number, sign, first, last)


def _row(
    told: Told,
    found: _Measure,
    spoken: Spoken,
    kinds: Mapping[str, str],
    background: frozenset[str],
) -> Stated | None:
    def fits(lemma: str) -> bool:
        if found.attribute in {"magnitude", "depth"}:
            return lemma in _QUAKES
        if found.unit == "km/h":
            return lemma in _STORMS
        return kinds.get(lemma) in _HARMFUL

    event = event_told(told, fits, spoken, background)
    if event is None:
        return None
    keys = told.keys
    bound = bound_before(keys, found.first)
    around = keys[max(0, found.first - 1) : found.last]
    hedged = not bound and not HEDGES.isdisjoint(around)
    start, stop = told.tokens[found.first].start, told.tokens[found.last - 1].end
    return Stated(
        subject=event,
        attribute=found.attribute,
        value=told.reading.quote(start, stop),
        number=found.number,
        approximate=hedged or bound == "upper",
        doc_id=told.reading.doc_id,
        start=start,
        end=stop,
        rule="measure",
        at_least=bound == "lower",
        told=not REPORTING.isdisjoint(keys),
        recount=not _COUNTERS.isdisjoint(keys[max(0, found.first - 8) : found.first]),
        converted=bool(found.unit) and not _is_base(keys, found),
    )


def _is_base(keys: list[str], found: _Measure) -> bool:
    """Is the number as it was written, in the unit that is compared?"""
    inside = keys[found.first : found.last]
    return not any(_KM.get(k, 1.0) != 1.0 or _KMH.get(k, 1.0) != 1.0 for k in inside)
