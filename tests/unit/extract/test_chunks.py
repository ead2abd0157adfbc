"""Runs of capitals, and which of them name an organisation."""

from __future__ import annotations

import pytest

from geoviz.extract.chunks import find_chunks
from geoviz.extract.columns import Columns
from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.models import Block


def chunks(text: str) -> list[tuple[str, str]]:
    blocks = (Block("paragraph", 0, len(text)),)
    tokens = tokenise_blocks(text, blocks)
    columns = Columns(tokens)
    sentences = split_sentences(blocks, tokens)
    found = [chunk for each in sentences for chunk in find_chunks(columns, each)]
    return [
        (
            text[tokens[c.first].start : tokens[c.last - 1].end],
            "; ".join(
                text[tokens[a].start : tokens[b - 1].end] for a, b in c.organisations()
            ),
        )
        for c in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "the University of Texas won",
            [("University of Texas", "University of Texas")],
        ),
        ("the New York Times said", [("New York Times", "New York Times")]),
        ("in New York today", [("New York", "")]),
        (
            "South Korea's National Intelligence Service",
            [
                ("South Korea", ""),
                ("National Intelligence Service", "National Intelligence Service"),
            ],
        ),
        ("the Great Hall of the People", [("Great Hall of the People", "")]),
        ("to Paris and London", [("Paris", ""), ("London", "")]),
        ("told newspaper Kommersant", [("Kommersant", "newspaper Kommersant")]),
        (
            "by Ann Lee of the University of Utah in Provo",
            [
                ("Ann Lee of the University of Utah", "University of Utah"),
                ("Provo", ""),
            ],
        ),
        (
            "the Chief Veterinarian of the Kenya Department of Agriculture",
            [
                (
                    "Chief Veterinarian of the Kenya Department of Agriculture",
                    "Kenya Department of Agriculture",
                )
            ],
        ),
        (
            "Mayor of London Ken Hall",
            [("Mayor of London Ken Hall", "")],
        ),
        ("an Ely Fire Chief", [("Ely Fire Chief", "Ely Fire")]),
        ("on Radio Wales", [("Radio Wales", "Radio Wales")]),
        ("sank in Venice on Monday", [("Venice", ""), ("Monday", "")]),
        ("died in Akron Tuesday", [("Akron", ""), ("Tuesday", "")]),
        ("in Paris March 3", [("Paris", ""), ("March 3", "")]),
        ("Good Friday Agreement", [("Good Friday Agreement",) * 2]),
        ("Sheffield Wednesday lost", [("Sheffield Wednesday",) * 2]),
        ("died in Sheffield Wednesday", [("Sheffield", ""), ("Wednesday", "")]),
        ("no capitals here", []),
    ],
)
def test_runs_and_organisations(text: str, expected: list[tuple[str, str]]) -> None:
    assert chunks(text) == expected
