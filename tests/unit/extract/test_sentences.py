"""Sentences end where a reader would end them, and never cross a block."""

from __future__ import annotations

import pytest

from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.read.blocks import cut_blocks


def split(text: str) -> list[str]:
    """The sentences of a text."""
    blocks, _ = cut_blocks(text)
    tokens = tokenise_blocks(text, blocks)
    return [text[s.start : s.end] for s in split_sentences(blocks, tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. She left.", ["It rained.", "She left."]),
        (
            "Mr. Diaz met Gov. Lee. They spoke.",
            ["Mr. Diaz met Gov. Lee.", "They spoke."],
        ),
        ("He came with Sens. Ann Lee and Tom Roe. They left.", 2),
        ("It makes sense. Ann Lee left.", 2),
        ("He lives in the U.S. The sea is near.", 2),
        ("He lives in the U.S. capital now.", 1),
        ("J. K. Owens came. All rose.", 2),
        ("“Go!” she said. He went.", ["“Go!” she said.", "He went."]),
        ("On Sept. 3 it began. All was calm.", 2),
        ("It cost 3.5 million. Nobody paid.", 2),
        ("Why? Because.", 2),
        ("Paul Moore is ill. Ann Lee left.", 2),
        ("She sat in the sun. Ann Lee went to mass. Tom left.", 3),
        ("They met in Peoria, Ill. Ann Lee spoke.", 1),
    ],
)
def test_split(text: str, expected: list[str] | int) -> None:
    found = split(text)
    assert (found if isinstance(expected, list) else len(found)) == expected


def test_no_sentence_in_credits_or_boilerplate() -> None:
    text = (
        "A crowd in LimaImage source, Agency\n\nMore from City News:\nFlood in Dhaka\n"
    )
    assert split(text) == ["A crowd in Lima"]
