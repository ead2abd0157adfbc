"""The table of what each form of date comes to."""

from __future__ import annotations

from typing import Final

from geoviz.errors import UnknownNameError
from geoviz.models import DateExpression
from geoviz.story.counted_days import COUNTED
from geoviz.story.days import Moment, Value
from geoviz.story.stated_days import STATED

RESOLVERS: Final = STATED | COUNTED
"""Form of an expression → how its value is found; a clock time has no day itself."""


def resolve(expression: DateExpression, moment: Moment) -> Value:
    """Value of an expression and a note; the value is empty when it cannot be known.

    Raises:
        UnknownNameError: no such form; the message lists the known ones.
    """
    resolver = RESOLVERS.get(expression.form)
    if resolver is None:
        known = ", ".join(sorted(RESOLVERS))
        raise UnknownNameError(
            f"no form of date is called “{expression.form}”; there are {known}"
        )
    return resolver(dict(expression.fields), moment)
