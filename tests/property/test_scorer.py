"""The scores made straight from the weights are the sums over the features in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geoviz.gazetteer.index import Index
from geoviz.locate.candidates import (
    describe_alone,
    describe_home,
    describe_setting,
    weigh,
)
from geoviz.locate.facts import Facts
from geoviz.locate.names import Name, bearers_of
from geoviz.locate.scorer import AtHome, Scorer
from geoviz.locate.setting import Home, Summary, kin_of, setting_of
from geoviz.locate.weights import load_models

_INDEX = Index.open()
_FACTS = Facts(_INDEX)
_WORDS = (
    "paris", "georgia", "london", "springfield", "congo", "victoria", "ontario",
    "san jose", "cambridge", "ohio", "texas", "kursk", "suva", "auckland",
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> tuple[list[Name], list[list[float]]]:
    """Names with their candidates, and a share for each of these."""
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8, unique=True))
    names, shares = [], []
    for number, word in enumerate(words):
        rows = _INDEX.folded_rows(word)[:12]
        names.append(Name(word, rows, [number], draw(st.floats(0.1, 1.0))))
        parts = draw(
            st.lists(st.floats(0.01, 1.0), min_size=len(rows), max_size=len(rows))
        )
        shares.append([part / sum(parts) for part in parts])
    return names, shares


@settings(max_examples=60)
@given(documents(), st.integers(1, 9))
def test_scores_are_the_sums_of_the_features(
    document: tuple[list[Name], list[list[float]]], others: int
) -> None:
    names, shares = document
    weights = load_models().home_setting
    scorer = Scorer(weights, _FACTS)
    setting = setting_of(names, shares, kin_of(names), _FACTS)
    every = Summary(setting.areas)
    home = Home(others, every, setting.points[:5])
    for number, name in enumerate(names):
        bearers = bearers_of(name, _FACTS)
        shown = AtHome(name.key, bearers, home)
        base = scorer.at_home(bearers, shown, scorer.alone(name))
        for place, score in enumerate(scorer.in_setting(name, number, setting, base)):
            features = describe_alone(name, place, _FACTS)
            features += describe_home(name, place, _FACTS, home)
            features += describe_setting(name, number, place, _FACTS, setting)
            assert score == pytest.approx(weigh(features, weights), abs=1e-9)
