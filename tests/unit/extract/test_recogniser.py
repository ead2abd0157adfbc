"""A recogniser of one's own in the place of the learned weights; spaCy as one."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence

import pytest

from geoviz.errors import RecogniserError
from geoviz.extract.recogniser import PlaceSpan, Recognised
from geoviz.extract.spacy_recogniser import MODELS, SpacyRecogniser
from geoviz.models import Document
from geoviz.pipeline import build_story

TEXT = "Officials met in Nairobi on Monday. Reading is good for you, said Paris Hill."


class Marked:
    """Takes for places the words given."""

    def __init__(self, *words: str) -> None:
        self._words = words

    def recognise(self, text: str) -> Sequence[PlaceSpan]:
        return sorted(
            (
                PlaceSpan(text.index(word), text.index(word) + len(word), 0.95)
                for word in self._words
            ),
            key=lambda span: span.start,
        )


def surfaces(recogniser: Marked | SpacyRecogniser, text: str) -> set[str]:
    story = build_story([Document("a", text, "0" * 64)], recogniser=recogniser)
    return {mention.surface for mention in story.mentions}


def test_what_it_marks_is_a_place_and_nothing_else_is() -> None:
    assert surfaces(Marked("Nairobi"), TEXT) == {"Nairobi"}
    assert surfaces(Marked("Reading"), TEXT) == {"Reading"}
    assert surfaces(Marked(), TEXT) == set()


def test_likelihood_of_overlapping_words() -> None:
    found = Recognised((PlaceSpan(3, 7, 0.9), PlaceSpan(10, 12, 0.4)))
    assert found.likelihood(6, 9) == 0.9
    assert found.likelihood(7, 10) == 0.0
    assert found.likelihood(11, 20) == 0.4
    assert found.likelihood(12, 20) == 0.0
    assert found.likelihood(0, 3) == 0.0


def test_without_spacy_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(RecogniserError, match=r"pip install 'geoviz-news\[spacy\]'"):
        SpacyRecogniser()


def test_without_a_model_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", sys)
    monkeypatch.setitem(sys.modules, "no_model", None)
    with pytest.raises(RecogniserError, match=r"no_model.*pip install"):
        SpacyRecogniser("no_model")


@pytest.mark.filterwarnings("default")  # of spaCy's own dependencies
def test_the_real_model() -> None:
    if importlib.util.find_spec("spacy") is None or not any(
        importlib.util.find_spec(model) for model in MODELS
    ):
        pytest.skip("neither spaCy nor a model of it is installed: geoviz-news[spacy]")
    assert surfaces(SpacyRecogniser(), TEXT) == {"Nairobi"}
