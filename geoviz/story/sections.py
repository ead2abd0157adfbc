"""Sections of a text under a line with a day: programmes, circulars, diaries.

"Monday, 3 June" alone in its line, or with a place before it: what follows, up to the
next such line, is of that day, as in a live page an entry is of its item's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import Block, DateExpression, Extraction

_LONGEST: Final = 60
_WORDS: Final = 3
"""Words besides the date in a line that is a date line."""
_FORMS: Final = frozenset({"day", "named_day", "numeric_day"})
_LABELS: Final = frozenset(
    """published updated posted issued date dated modified released created by printed
    edition from until to""".split()
)
_KINDS: Final = frozenset({"heading", "paragraph", "byline", "list_item", "timestamp"})


def section_lines(
    extraction: Extraction, expressions: Sequence[DateExpression]
) -> frozenset[int]:
    """Indices of the expressions that are lines of their own, with a day each.

    Only where there are two or more such lines: a single one is the article's own day.
    """
    found: list[int] = []
    blocks = extraction.read.blocks
    for number, expression in enumerate(expressions):
        if expression.form not in _FORMS:
            continue
        block_number = extraction.sentences[expression.sentence].block
        if _is_line(extraction, blocks[block_number], expression):
            found.append(number)
    return frozenset(found) if len(found) > 1 else frozenset()


def _is_line(extraction: Extraction, block: Block, expression: DateExpression) -> bool:
    if (
        block.kind not in _KINDS
        or block.end - block.start > _LONGEST
        or block.item >= 0
    ):
        return False
    tokens = extraction.tokens
    first = token_at(tokens, block.start)
    last = token_at(tokens, block.end)
    beside = [
        token
        for token in tokens[first:last]
        if not expression.start <= token.start < expression.end
        and token.text[0].isalnum()
    ]
    if len(beside) > _WORDS or any(token.key in _LABELS for token in beside):
        return False
    return all(token.capitalised or token.text.isdigit() for token in beside)
