"""A capital as its government, told by the words beside it."""

from __future__ import annotations

import pytest

from geoviz.extract.metonyms import stands_for_government
from geoviz.extract.scan import NameMatch
from geoviz.extract.tokens import tokenise


def is_government(text: str, name: str) -> bool:
    tokens = tuple(tokenise(text))
    start = text.index(name)
    first = next(i for i, token in enumerate(tokens) if token.start == start)
    match = NameMatch(
        first, first + 1, start, start + len(name), (0,), "place", name.lower()
    )
    return stands_for_government(tokens, match, 0, len(tokens))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the cost of Moscow's war", "Moscow"),
        ("ties between Paris and Berlin", "Paris"),
        ("ties between Paris and Berlin", "Berlin"),
        ("Tehran denied the claim", "Tehran"),
        ("Beijing has long vowed to act", "Beijing"),
        ("it led Pyongyang to deploy troops", "Pyongyang"),
        ("new sanctions on Moscow were planned", "Moscow"),
        ("Ankara should tell its ally to stop", "Ankara"),
        ("the turn away from Pyongyang", "Pyongyang"),
        ("Lima and Quito agreed to resume talks", "Lima"),
        ("Lima and Quito agreed to resume talks", "Quito"),
        ("Nairobi, Kampala and Kigali signed the accord", "Nairobi"),
        ("they accused Tirana of stalling", "Tirana"),
        ("it urged Tehran to stop", "Tehran"),
        ("Moscow-backed forces left", "Moscow"),
        ("a rally of pro-Beijing groups", "Beijing"),
        ("according to Ankara the talks failed", "Ankara"),
        ("a plan rejected by Islamabad", "Islamabad"),
        ("the Kremlin denied it", "Kremlin"),
    ],
)
def test_governments(text: str, name: str) -> None:
    assert is_government(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("he was born in Moscow", "Moscow"),
        ("the road from Paris to Berlin", "Paris"),
        ("the road from Paris to Berlin", "Berlin"),
        ("Moscow's old town", "Moscow"),
        ("in downtown Tehran", "Tehran"),
        ("they flew to Beijing on Tuesday", "Beijing"),
        ("he drove away from the market in Riga", "Riga"),
        ("Ankara should be warm in May", "Ankara"),
        ("police in Lima and Quito said so", "Quito"),
        ("Lima and Quito are far apart", "Lima"),
        ("Rome was founded long ago", "Rome"),
        ("a Riga-based bank", "Riga"),
        ("flights between Riga, Oslo and Lima", "Oslo"),
        ("the road between Quito and Lima", "Quito"),
        ("they were told Lima Airport was shut", "Lima"),
        ("a road built by hand near the Kremlin", "Kremlin"),
    ],
)
def test_places(text: str, name: str) -> None:
    assert not is_government(text, name)
