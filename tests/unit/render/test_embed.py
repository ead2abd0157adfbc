import json

import pytest
from folium.template import Template
from hypothesis import given
from hypothesis import strategies as st

from geoviz.render.embed import to_script_json
from tests.stories import HOSTILE_WORDS


@given(st.dictionaries(st.text(), st.lists(st.text(st.characters())) | st.integers()))
def test_parses_to_what_it_was(value: dict[str, list[str] | int]) -> None:
    assert json.loads(to_script_json(value)) == value


@given(st.text(st.sampled_from("<>&{}%#!-[]\\/\u2028\u2029a\"'`$")))
def test_holds_nothing_that_html_or_a_template_acts_on(text: str) -> None:
    written = to_script_json({"text": [text, {text: text}]})
    assert not set("<>&\u2028\u2029").intersection(written)
    assert Template(written).render() == written


@pytest.mark.parametrize("words", HOSTILE_WORDS)
def test_hostile_words_survive(words: str) -> None:
    assert json.loads(to_script_json(words)) == words


def test_half_a_surrogate_pair_can_be_written_as_utf8() -> None:
    assert to_script_json("\ud83d").encode() == b'"\\ud83d"'


def test_a_number_that_json_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        to_script_json(float("nan"))
