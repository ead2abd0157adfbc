"""Numbers that look like years and are not: amounts, names, figures of all kinds."""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.sentence import Words

_MEASURES: Final = frozenset(
    """people persons men women children troops soldiers civilians refugees migrants
    students pupils workers employees jobs members delegates guests spectators fans
    protesters demonstrators voters votes residents families households homes houses
    buildings patients cases deaths victims casualties prisoners inmates detainees
    officers police policemen firefighters volunteers tourists visitors passengers
    flights planes aircraft vehicles cars trucks tanks drones missiles rockets ships
    boats miles mile km kilometers kilometres kilometer kilometre metres meters metre
    meter feet foot ft inches yards acres hectares tons tonnes tonne ton pounds kg
    kilograms litres liters gallons barrels barrel degrees percent per pct points
    point dollars euros euro yen yuan rupees rubles roubles francs pesos kronor
    kroner dinars shillings pence cents million billion trillion thousand hundred
    hours minutes seconds days weeks months years year-old copies pages words times
    seats units stores shops schools companies firms businesses countries cities
    towns villages islands species animals birds trees sheep cattle horses more
    others fewer shares items tickets rooms beds bodies objects artefacts artifacts
    weapons guns rounds bullets bombs grenades mw megawatts watts volts mph kmh kph
    calories rpm hp horsepower sq square cubic""".split()
)
"""Nouns that a number in front of them counts."""
_COMPARED: Final = frozenset({"more", "fewer"})
_NUMBERED: Final = frozenset(
    """$ £ € ¥ # no nos number flight route highway interstate room section article
    page channel type model resolution windows russell russel nasdaq area unit suite
    extension ext phone code zip box lot gate bus apartment psalm verse nikkei asx csi
    index level mark of us$ au$ c$ rs usd eur gbp iso rfc about nearly approximately
    almost roughly over exceeding around than least most some""".split()
)
"""Words after which a number is an amount or part of a name."""
_AMOUNT_UNLESS_YEAR: Final = frozenset(
    """of about nearly approximately almost roughly over around than least most
    some""".split()
)
"""Those of them that may also stand before a year ("the summer of 1936")."""
_MORE_LIKELY_COUNTED: Final = _AMOUNT_UNLESS_YEAR - {"of", "around"}


def counts_something(words: Words, position: int) -> bool:
    """Does the number at `position` count the noun behind it: "12 people"?"""
    after = words.key(position + 1)
    if after in {"-", "–"}:
        after = words.key(position + 2)
    if after in _MEASURES:  # "in 2018 more than 150" is of a year
        return after not in _COMPARED or words.key(position + 2) != "than"
    return words.text(position + 2).lower() in _MEASURES and after in {
        "more", "other", "new", "young", "armed", "local", "foreign", "chinese",
        "russian", "american", "british", "square", "dead", "extra", "additional",
    }  # fmt: skip


_STREETS: Final = frozenset(
    "avenue ave street st road rd boulevard blvd drive lane way court block".split()
)


def is_address(words: Words, position: int) -> bool:
    """Is the number of a house: "2000 Pennsylvania Avenue", "the 1900 block"?"""
    after = [words.key(position + step) for step in (1, 2, 3)]
    return not _STREETS.isdisjoint(after[: 1 + words.text(position + 1)[:1].isupper()])


def is_numbered(words: Words, position: int) -> bool:
    """Does the word before make the number part of a name or a price?"""
    before = words.key(position - 1)
    if before == "." and words.key(position - 2) in {"no", "nos"}:
        return True
    return before in _NUMBERED and before not in _AMOUNT_UNLESS_YEAR


def is_amount(words: Words, position: int) -> bool:
    """Is it more likely a count than a year: "about 1900 were", "more than 2000"?"""
    before = words.key(position - 1)
    if before == "least" and words.key(position - 3) in {"until", "through", "till"}:
        return False  # "through at least 2020"
    return before in _MORE_LIKELY_COUNTED
