"""Reports from courts: what a trial hears of is of the story, however long ago it was.

A crime of last year, told with its day in the report of the verdict, is no background.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Final

from geoviz.story.cluster_index import Cluster
from geoviz.story.reading import Reading

_WORDS: Final = frozenset(
    """jury jurors juror judge court courts prosecutor prosecutors defendant verdict
    trial sentenced convicted guilty testified testimony acquitted hearing pleaded
    sentence jailed indictment defence defense""".split()
)
_FEWEST: Final = 4
"""Different words of the courtroom that make a report one of a court."""
_KINDS: Final = frozenset(
    """attack accident disaster casualty effect deed law trial travel visit
    departure""".split()
)
"""Classes of events that courts hear of."""
_STATED: Final = frozenset({"explicit", "relative"})
_LONGEST: Final = timedelta(days=5 * 366)


def court_reports(readings: Sequence[Reading]) -> dict[int, Reading]:
    """The readings that report from a court, by index."""
    found: dict[int, Reading] = {}
    for number, reading in enumerate(readings):
        keys = {token.key for token in reading.extraction.tokens}
        if len(_WORDS & keys) >= _FEWEST:
            found[number] = reading
    return found


def heard_in_court(one: Cluster, courts: Collection[int]) -> bool:
    """Does a report from a court tell of it with its day, of the last years?"""
    if one.day is None or one.kind not in _KINDS:
        return False
    return any(
        told.reading in courts
        and told.expression is not None
        and told.expression.basis in _STATED
        and told.published is not None
        and timedelta(0) <= told.published - one.day < _LONGEST
        for told in one.told
    )
