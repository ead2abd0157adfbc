"""The candidate chosen, and how it stands among all of its name."""

from __future__ import annotations

from typing import Final

from geoviz.locate.facts import SAME_PLACE_KM, Facts, apart_km
from geoviz.locate.names import Name, bearers_of
from geoviz.locate.score import Draft

Alternatives = tuple[tuple[str, float], ...]
"""Runners-up: (place_id, share), best first."""
_LEAST_SHARE: Final = 0.001


def likeliest(shares: list[float]) -> int:
    """The candidate of the greatest share, the likeliest by prior where several are."""
    best, most = 0, shares[0]
    for place, share in enumerate(shares):
        if share > most:
            best, most = place, share
    return best


def order(shares: list[float], count: int) -> list[int]:
    """The first `count` candidates by share, the likelier by prior first where equal.

    >>> order([0.1, 0.4, 0.1, 0.3, 0.1], 4)
    [1, 3, 0, 2]
    """
    found: list[int] = []
    for place, share in enumerate(shares):
        at = len(found)
        if at == count and share <= shares[found[at - 1]]:
            continue
        while at > 0 and share > shares[found[at - 1]]:
            at -= 1
        found.insert(at, place)
        if len(found) > count:
            found.pop()
    return found


class Spot:
    """How the candidate chosen stands among all of its name."""

    __slots__ = ("lead", "share")

    share: float
    """Share of the candidates within 161 km of it."""
    lead: float
    """Its prior less that of the likeliest candidate farther off."""

    def __init__(self, share: float, lead: float) -> None:
        """Take both."""
        self.share = share
        self.lead = lead


def spot_of(name: Name, shares: list[float], best: int, facts: Facts) -> Spot:
    """How candidate `best` stands among those of its name."""
    bearers = bearers_of(name, facts)
    here = bearers.facts[best]
    if not here.placed or len(shares) == 1:
        return Spot(shares[best], 0.0)
    lon, lat = here.lon, here.lat
    near, rival = 0.0, -1
    for place, share in enumerate(shares):
        if share <= _LEAST_SHARE and rival >= 0:
            continue
        there = bearers.facts[place]
        if there.placed and apart_km(lon, lat, there) <= SAME_PLACE_KM:
            near += share
        elif rival < 0:
            rival = place  # likeliest by prior first
    lead = 0.0
    if rival >= 0:
        lead = bearers.priors[best] - bearers.priors[rival]
    return Spot(max(near, shares[best]), lead)


class Choice:
    """The candidate chosen for a name, and what all mentions of it tell alike."""

    __slots__ = (
        "best",
        "described",
        "fact",
        "name",
        "reasons",
        "rights",
        "runners_up",
        "spot",
    )

    def __init__(self, draft: Draft, owner: int, best: int, facts: Facts) -> None:
        """Look at candidate `best` of name `owner`."""
        name = draft.names[owner]
        self.name = name
        self.best = best
        self.fact = bearers_of(name, facts).facts[best]
        self.spot = spot_of(name, draft.shares[owner], best, facts)
        self.described = draft.described(owner, best, facts)
        self.reasons: tuple[str, ...] | None = None
        """Why it was chosen, once that was asked."""
        self.rights: dict[tuple[str, str], float] = {}
        """The chances that it is the right one, by what mentions of it tell."""
        self.runners_up: Alternatives | None = None
        """The candidates after it, once they were asked for."""
