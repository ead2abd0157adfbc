"""Past, present, future and possible, from the words around a trigger."""

from __future__ import annotations

import pytest

from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.read.blocks import cut_blocks
from geoviz.story.tense import tense_of


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("She arrived in Oslo on Monday.", "arrived", "past"),
        ("She has arrived in Oslo.", "arrived", "present"),
        ("She visited Oslo on Sunday and will return on Friday.", "visited", "past"),
        ("She visited Oslo on Sunday and may return.", "visited", "past"),
        ("She will attend the summit in Oslo.", "summit", "future"),
        ("The summit is scheduled for Friday.", "summit", "future"),
        ("The two may meet in Oslo.", "meet", "possible"),
        ("A meeting was under consideration, aides said.", "meeting", "possible"),
        ("He came to Oslo to attend the funeral.", "funeral", "future"),
        ("The parade has concluded in the capital.", "parade", "present"),
        ("The parade, which will be long remembered, ended.", "parade", "past"),
    ],
)
def test_tense(text: str, trigger: str, expected: str) -> None:
    blocks, _ = cut_blocks(text)
    tokens = tokenise_blocks(text, blocks)
    (sentence,) = split_sentences(blocks, tokens)
    at = next(i for i, t in enumerate(tokens) if t.text == trigger)
    assert tense_of(tokens, sentence, at, at + 1) == expected
