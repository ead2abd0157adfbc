"""Runs of capitals, and which of them name an organisation."""

from __future__ import annotations

import pytest

from geoviz.extract.chunks import find_chunks
from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.models import Block


def chunks(text: str) -> list[tuple[str, bool]]:
    blocks = (Block("paragraph", 0, len(text)),)
    tokens = tokenise_blocks(text, blocks)
    found = find_chunks(tokens, split_sentences(blocks, tokens))
    return [
        (text[tokens[c.first].start : tokens[c.last - 1].end], c.organisation)
        for c in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the University of Texas won", [("University of Texas", True)]),
        ("the New York Times said", [("New York Times", True)]),
        ("in New York today", [("New York", False)]),
        (
            "South Korea's National Intelligence Service",
            [("South Korea", False), ("National Intelligence Service", True)],
        ),
        ("the Great Hall of the People", [("Great Hall of the People", False)]),
        ("to Paris and London", [("Paris", False), ("London", False)]),
        ("told newspaper Kommersant", [("Kommersant", True)]),
        ("no capitals here", []),
    ],
)
def test_runs_and_organisations(text: str, expected: list[tuple[str, bool]]) -> None:
    assert chunks(text) == expected
