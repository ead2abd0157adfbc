"""Which number of "12/06/2019" is the day: by how papers of the country write it.

Day first all over the world, month first in the United States (Unicode CLDR, short
dates by territory). Where both are in use nothing is decided.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from geoviz.models import DateExpression, Mention

Order = Literal["day first", "month first"]

_MONTH_FIRST: Final = frozenset({"US"})
_EITHER: Final = frozenset({"CA", "PH", "PR", "GU", "PA", "KE", "GH", "ZA"})
"""Countries in which papers write both, or number dates from the year."""
_LEAST: Final = 3
"""Places that an article must name before it is of one country."""
_SHARE: Final = 0.8


def country_of_story(mentions: Iterable[Mention]) -> str:
    """The country in which nearly all places of an article lie; "" for none."""
    places = [m.country for m in mentions if m.kind == "place" and m.country]
    if len(places) < _LEAST:
        return ""
    country, count = Counter(places).most_common(1)[0]
    return country if count >= _SHARE * len(places) else ""


def order_in(country: str) -> Order | None:
    """In which order papers of a country write day and month, where that is sure."""
    if not country or country in _EITHER:
        return None
    return "month first" if country in _MONTH_FIRST else "day first"


def in_order(
    expressions: Sequence[DateExpression], order: Order | None
) -> tuple[DateExpression, ...]:
    """The expressions, their numbers read in an order; unchanged without one."""
    if order is None:
        return tuple(expressions)
    return tuple(_read(each, order) for each in expressions)


def _read(expression: DateExpression, order: Order) -> DateExpression:
    fields = dict(expression.fields)
    if expression.form != "numeric_day" or "year" not in fields:
        return expression
    numbers = fields["first"], fields["second"]
    day, month = numbers if order == "day first" else numbers[::-1]
    if int(month) > 12:  # only one reading is a day
        day, month = month, day
    told = (("day", day), ("month", month), ("year", fields["year"]))
    return expression._replace(form="day", fields=told)
