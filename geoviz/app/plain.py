"""Names where Streamlit reads Markdown: labels of buttons and options."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    r"""The text on one line, with nothing in it that Markdown would obey.

    >>> print(plain("A*b_ [c]\n:red[d]"))
    A\*b\_ \[c\] \:red\[d\]
    """
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
