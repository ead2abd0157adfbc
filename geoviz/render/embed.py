"""JSON that can stand inside an HTML page without ever becoming markup or code."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = (
    "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
)

# `<`, `>` and `&` could end the script element or begin a comment; U+2028 and U+2029
# end a line of JavaScript; half a surrogate pair has no UTF-8 form.
_RISKY = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
# folium renders what an element returned a second time, as a template. In JSON a
# structural brace is never followed by one of these, so the brace is in a string.
_TEMPLATE = re.compile(r"\{(?=[{%#])")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


def to_script_json(value: Json) -> str:
    r"""JSON text for a `<script type="application/json">`; it parses to `value`.

    >>> to_script_json({"a": "</script>{{x}}"})
    '{"a":"\\u003c/script\\u003e\\u007b{x}}"}'

    Raises:
        ValueError: a number is NaN or infinite.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return escape_script(text)


def escape_script(text: str) -> str:
    """JSON text with every character escaped that HTML or a template would act on."""
    text = _RISKY.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return _TEMPLATE.sub(r"\\u007b", text)


def in_ascii(code: str) -> str:
    r"""JavaScript or JSON with every other character as an escape.

    A browser keeps text of one byte a character as such, and reads it faster.

    >>> in_ascii("'…'")
    "'\\u2026'"
    """
    return _BEYOND_ASCII.sub(_escape, code)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(
        f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2)
    )
