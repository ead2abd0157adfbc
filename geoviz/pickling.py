"""Records are pickled and copied by their fields, whether compiled or not.

A class compiled by mypyc takes no state but through its constructor, so that what
`pickle` and `copy` do by themselves fails; and both are what Streamlit's `cache_data`,
joblib and `multiprocessing` keep a story with. `copyreg` is asked by both
(https://docs.python.org/3/library/copyreg.html).
"""

from __future__ import annotations

import copyreg
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any


def pickle_by_fields(kinds: Iterable[object]) -> None:
    """Have all dataclasses among some objects pickled and copied by their fields.

    Their constructors take each field by its name.
    """
    for kind in kinds:
        if isinstance(kind, type) and is_dataclass(kind):
            copyreg.pickle(kind, _reduced)


def remade(kind: type, values: dict[str, Any]) -> object:
    """The record of a class with these fields: what a pickle is read with."""
    return kind(**values)


def _reduced(record: Any) -> tuple[Any, ...]:
    values = {each.name: getattr(record, each.name) for each in fields(record)}
    return remade, (type(record), values)
