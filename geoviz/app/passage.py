"""Words of an article on the page, with some of them marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from geoviz.models import Document
from geoviz.render.quotes import Frame

_STATIC = Path(__file__).with_name("static")
AROUND = 220
"""Characters shown before and after the sentence that is asked about, at most."""
Mark = tuple[int, int, str]
"""Start and end in the document, and `asked`, `found` or `chosen`."""


def show(document: Document, start: int, end: int, marks: Sequence[Mark]) -> None:
    """The words from `start` to `end`, with a little around them."""
    text = document.text
    low = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    high = text.find("\n", end)
    high = min(len(text) if high < 0 else high, end + AROUND)
    _mount(document, low, high, marks, "The words in their sentence", None)


def choose(
    document: Document,
    marks: Sequence[Mark],
    on_choose: Callable[[int, int], None],
) -> None:
    """The whole article; words that are selected in it are told, by their offsets."""
    _mount(document, 0, len(document.text), marks, "The article", on_choose)


def _mount(
    document: Document,
    low: int,
    high: int,
    marks: Sequence[Mark],
    label: str,
    on_choose: Callable[[int, int], None] | None,
) -> None:
    text = document.text[low:high]
    frame = Frame(text, (), ())
    within = [one for one in sorted(marks) if low <= one[0] < one[1] <= high]
    shown: list[tuple[int, int, str]] = []
    last = 0
    for start, end, kind in within:
        if start - low >= last:  # marks that overlap: the first is drawn
            last = end - low
            shown.append((frame.utf16(start - low), frame.utf16(last), kind))
    key = "component passage" if on_choose is None else "component article passage"

    def chosen() -> None:
        span = st.session_state[key].get("chosen")
        if on_choose and _is_span(span):
            on_choose(*(low + _code_points(text, at) for at in span))

    _renderer()(
        key=key,
        data={
            "text": text,
            "marks": shown,
            "label": label,
            "tall": on_choose is not None,
            "choose": on_choose is not None,
            "from": f"{document.doc_id} {low} {marks[0][0] if marks else ''}",
        },
        on_chosen_change=chosen,
    )


def _is_span(value: object) -> bool:
    return (
        isinstance(value, list | tuple)
        and len(value) == 2
        and all(isinstance(one, int) and one >= 0 for one in value)
        and value[0] < value[1]
    )


def _code_points(text: str, units: int) -> int:
    """An offset in UTF-16 units as one in code points.

    >>> _code_points("a🚤b", 3)
    2
    """
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


@cache
def _renderer() -> ComponentRenderer:
    return st.components.v2.component(
        "geoviz.passage",
        html='<div class="gv-passage" tabindex="0" role="region"></div>',
        css=(_STATIC / "passage.css").read_text(encoding="utf-8"),
        js=(_STATIC / "passage.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
