"""The dates that a sentence gives one of its triggers."""

from __future__ import annotations

from typing import Literal

from geoviz.models import DatedExpression

Phase = Literal["", "start", "end"]
"""What of an event the dates are of: all of it, its start or its end."""


class Dating:
    """The dates of one trigger."""

    __slots__ = ("dates", "phase")

    def __init__(self) -> None:
        """Begin with none."""
        self.dates: list[DatedExpression] = []
        self.phase: Phase = ""
        """`start` or `end` when the words date only that ("began on", "ended on")."""
