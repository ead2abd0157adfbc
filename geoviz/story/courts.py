"""Reports from courts: what a trial hears of is of the story, however long ago it was.

A crime of last year, told with its day in the report of the verdict, is no background.
"""

from __future__ import annotations

from collections.abc import Sequence
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


class Courts:
    """Which of the readings report from a court, found out as it is asked."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Take the readings; none is looked at yet."""
        self._readings = readings
        self._known: dict[int, bool] = {}

    def hear(self, number: int) -> bool:
        """Does a reading report from a court?"""
        known = self._known.get(number)
        if known is None:
            tokens = self._readings[number].extraction.tokens
            words = {token.key for token in tokens if token.key in _WORDS}
            known = self._known[number] = len(words) >= _FEWEST
        return known


def heard_in_court(one: Cluster, courts: Courts) -> bool:
    """Does a report from a court tell of it with its day, of the last years?"""
    if one.day is None or one.kind not in _KINDS:
        return False
    for told in one.told:
        if (
            told.expression is not None
            and told.expression.basis in _STATED
            and told.published is not None
            and timedelta(0) <= told.published - one.day < _LONGEST
            and courts.hear(told.reading)
        ):
            return True
    return False
