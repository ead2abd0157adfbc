"""The ends beside the first that one verb leads to: "to A on Monday and B on Tuesday".

Each is a leg of its own, without a word of travel: its traveller, tense and means are
those of the verb. "And from there to B" begins where the verb's own leg ends.
"""

from __future__ import annotations

from typing import Final

from geoviz.models import Mention
from geoviz.story.clauses import Clauses
from geoviz.story.leg import Leg
from geoviz.story.spots import contains
from geoviz.story.traveller_nouns import VEHICLES

_JOINTS: Final = frozenset({"and", "then", "before", ","})
_ONWARD: Final = frozenset({"there", "on", "onward", "onwards"})
_TO: Final = frozenset({"to", "for", "into"})
_LED: Final = frozenset({"and", "then", "before"})
_BETWEEN: Final = (
    _JOINTS
    | _ONWARD
    | _TO
    | frozenset(
        """from in at later afterwards finally also the by next day night morning
        evening afternoon following same week days after an a""".split()
    )
)
"""What stands between two ends of one verb, beside days and names of places."""
_AFTER: Final = frozenset(
    """. , ; : ) ( – — and but on in at for by via with after before where aboard last
    late early next yesterday today tomorrow tonight overnight later then this while
    during to from as when until ahead ” " """.split()
)
"""What may stand behind such an end."""
_BY: Final = frozenset({"air", "sea", "road", "rail", "boat", "land"}) | frozenset(
    VEHICLES
)


def further_end(
    clauses: Clauses, leg: Leg, place: Mention, passed: set[int], origin: Mention | None
) -> Leg | None:
    """The leg to a place behind the end of another; None where the verb leads to one.

    `passed` are the tokens of days and places, `origin` a place named in between.
    """
    first = leg.destination
    if first is None or contains(place, first) or contains(first, place):
        return None
    at, end = clauses.at(place.start), clauses.at(place.end)
    start = clauses.at(first.end)
    between = [
        i
        for i in range(start, at)
        if i not in passed and (clauses.link(i) != "where" or clauses.key(i) == ",")
    ]
    keys = [clauses.key(i) for i in between]
    if not keys or not _JOINTS.intersection(keys):
        return None
    means = next((key for key in keys if key in _BY), "")
    if any(key not in _BETWEEN and key != means for key in keys):
        return None
    if {"on", "in", "at"} & set(keys) and not _LED & set(keys):
        return None  # "to A, on the island of B"
    after = clauses.key(end)
    if after and after not in _AFTER and end not in passed:
        return None
    led = bool(_TO.intersection(keys)) or "then" in keys
    dated = end in passed or (after in {"on", "in"} and end + 1 in passed)
    if not _LED & set(keys) and after not in {"and", ","}:
        return None
    if leg.sense.takes and not leg.sense.alone and not (led or dated):
        return None  # "were taken to A and B": some to each
    joint = max(i for i in between if clauses.key(i) in _JOINTS)
    onward = bool(_ONWARD.intersection(keys)) and led
    mode = "train" if means == "rail" else VEHICLES.get(means, "")
    further = Leg(
        joint, joint, leg.sense, noun=leg.noun, vehicle=leg.vehicle, mode=mode
    )
    further.host = leg.verb
    further.follows = leg.follows
    further.origin = origin or (first if onward else None)
    further.destination = place
    further.direct = True
    further.listed = not (led or any(i in passed for i in range(start, at)))
    return further
