"""Statements of one sentence that tell of one journey, added up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geoviz.story.travel_statement import Statement


def coordinated(found: Sequence[Statement]) -> list[Statement]:
    """As in "left A on Tuesday and reached B the same evening" is one journey.

    What no end is told of and joins no journey is left out.
    """
    joined: list[Statement] = []
    for told in found:
        if joined:
            one = _joined(joined[-1], told)
            if one is not None:
                joined[-1] = one
                continue
        joined.append(told)
    return [told for told in joined if told.origin or told.destination or told.home]


def _joined(last: Statement, told: Statement) -> Statement | None:
    """Two tellings as one; None when they are of two journeys."""
    if last.traveller != told.traveller:
        return None
    stops = (*last.stops, *told.stops)
    mode = last.mode or told.mode
    planned = last.planned and told.planned
    if last.destination is None and told.origin is None and told.destination:
        if last.arrival and last.origin and not told.arrival:
            return None  # "flew in from A on Monday and left for B"
        own, other = last.departed_day, told.departed_day
        if told.carried and last.origin and own and other and own != other:
            return None  # "left A on Saturday, was flown to B on Tuesday"
        return told._replace(
            origin=last.origin,
            departed=(None if last.noun else last.departed) or told.departed,
            mode=mode if last.origin or last.departs else told.mode,
            stops=stops,
            planned=planned if last.origin else told.planned,
            companions=last.companions or told.companions,
        )
    if told.home:
        return None if last.destination else told._replace(origin=last.origin)
    if told.destination is None and told.origin is None:
        return _without_ends(last, told)
    if last.origin is None and told.destination is None and told.hangs:
        # "landed in B after a flight from A"
        return last._replace(origin=told.origin, mode=mode, stops=stops)
    return None


def _without_ends(last: Statement, told: Statement) -> Statement:
    """A journey with what a telling without ends adds to it."""
    # "walked from A to B, arriving on Monday"
    if told.arrival and last.destination and not last.arrived:
        return last._replace(arrived=told.arrived, mode=last.mode or told.mode)
    if told.hangs or not (told.departed or told.arrived):
        if told.noun:
            return last._replace(mode=last.mode or told.mode)
        return last._replace(
            mode=last.mode or told.mode,
            departed=last.departed or told.departed,
            arrived=last.arrived or told.arrived,
        )
    return last
