from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoviz.gazetteer.keys import fold, id_hash


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Xi’an", "xi'an"),
        ("Xi'an", "xi'an"),
        ("São Tomé", "sao tome"),
        ("U.S.", "us"),
        ("St. Petersburg", "st petersburg"),
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("Tromsø", "tromso"),
        ("Łódź", "lodz"),
        ("İzmir", "izmir"),
        ("Þórshöfn", "thorshofn"),
        ("Ǽrø", "aero"),
        ("Hawai´i", "hawai'i"),
        ("Straße", "strasse"),
        ("  New\u00a0 York\n", "new york"),
        ("Москва́", "москва"),
        ("서울", "서울"),
    ],
)
def test_names_fold(written: str, key: str) -> None:
    assert fold(written) == key


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once == " ".join(once.split())
    assert "." not in once


@given(st.text(st.characters(max_codepoint=0x24F, categories=["Lu", "Ll"])))
def test_case_does_not_matter_in_latin(text: str) -> None:
    assert fold(text.lower()) == fold(text)


@given(st.text(max_size=30))
def test_hashes_of_ids_fit_in_a_signed_column(text: str) -> None:
    assert 0 <= id_hash(text) < 2**63
