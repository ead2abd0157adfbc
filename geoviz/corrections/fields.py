r"""Several parts in one text, for a person to read and to write by hand.

`key=value; key=value`; a semicolon or backslash within a value gets a backslash before
it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from geoviz.errors import CorrectionError

_PART = re.compile(r"(?:[^;\\]|\\.)+", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def write_fields(fields: Mapping[str, str]) -> str:
    r"""Parts as one text, in their order; empty ones too.

    >>> write_fields({"name": "Mill; the old one", "lat": "48.1"})
    'name=Mill\\; the old one; lat=48.1'
    """
    return "; ".join(
        f"{key}=" + value.replace("\\", r"\\").replace(";", r"\;")
        for key, value in fields.items()
    )


def read_fields(text: str, known: tuple[str, ...]) -> dict[str, str]:
    r"""The parts that `write_fields` was given.

    Raises:
        CorrectionError: a part without `=`, twice, or not among those known.

    >>> read_fields(r"name=Mill\; the old one; lat=48.1", ("name", "lat"))
    {'name': 'Mill; the old one', 'lat': '48.1'}
    """
    found: dict[str, str] = {}
    for part in _PART.findall(text):
        key, equals, value = part.partition("=")
        key = key.strip()
        if not equals or key not in known or key in found:
            raise CorrectionError(
                f"{part.strip()!r} is no part of it; write each of"
                f" {', '.join(known)} at most once, as key=value; key=value"
            )
        value = re.sub(r"\\(.)", r"\1", value.lstrip(), flags=re.DOTALL)
        if _CONTROL.search(value):
            raise CorrectionError(f"{key} holds a control character; take it out")
        found[key] = value
    return found
