"""Soft counts of a document's names, and a publisher's home."""

from __future__ import annotations

import math

import pytest

from geoviz.gazetteer.index import Index
from geoviz.locate.facts import Facts, apart_km
from geoviz.locate.names import Name, holds
from geoviz.locate.setting import Home, Summary, kin_of, setting_of


@pytest.fixture(scope="module")
def facts() -> Facts:
    return Facts(Index.open())


def row(facts: Facts, place_id: str) -> int:
    return facts.index.row_of(place_id)


# GeoNames ids
OHIO, TEXAS, COLUMBUS, DAYTON, HOUSTON = (
    "5165418", "4736286", "4509177", "4509884", "4699066",
)  # fmt: skip


def test_a_name_never_counts_for_itself(facts: Facts) -> None:
    names = [
        Name("columbus", (row(facts, COLUMBUS),), [0], 1.0),
        Name("dayton", (row(facts, DAYTON),), [1], 0.5),
    ]
    setting = setting_of(names, [[1.0], [1.0]], kin_of(names), facts)
    assert setting.count(0, "US") == (0.5, 1.0)
    assert setting.count(1, "US.OH") == (1.0, 1.0)
    assert setting.count(1, "US.TX")[0] == 0


def test_names_of_one_place_count_once(facts: Facts) -> None:
    columbus = (row(facts, COLUMBUS),)
    names = [
        Name("columbus", columbus, [0], 1.0),
        Name("columbus city", columbus, [1], 1.0),
    ]
    setting = setting_of(names, [[1.0], [1.0]], kin_of(names), facts)
    assert setting.count(0, "US")[0] == 0


def test_nearness_is_of_other_places(facts: Facts) -> None:
    names = [
        Name("columbus", (row(facts, COLUMBUS),), [0], 1.0),
        Name("dayton", (row(facts, DAYTON),), [1], 1.0),
    ]
    setting = setting_of(names, [[1.0], [1.0]], kin_of(names), facts)
    close, wide = setting.nearness(0, facts.of(row(facts, COLUMBUS)))
    away = apart_km(-82.9988, 39.9612, facts.of(row(facts, DAYTON)))
    assert 90 < away < 130
    assert close == pytest.approx(math.exp(-away / 60), rel=0.05)
    assert wide == pytest.approx(math.exp(-away / 400), rel=0.05)
    assert setting.nearness(0, facts.of(row(facts, HOUSTON)))[0] < 0.001


def test_containment(facts: Facts) -> None:
    assert holds(facts.of(row(facts, OHIO)), facts.of(row(facts, COLUMBUS)))
    assert not holds(facts.of(row(facts, TEXAS)), facts.of(row(facts, COLUMBUS)))
    assert not holds(facts.of(row(facts, COLUMBUS)), facts.of(row(facts, OHIO)))
    assert not holds(facts.of(row(facts, OHIO)), facts.of(row(facts, OHIO)))


def test_a_home_leaves_out_the_name_in_question() -> None:
    every = Summary({"FR": 2.7, "US": 3.0, "US.TX": 3.0}, {"paris": {"FR": 2.7}})
    home = Home(3, every, [])
    assert home.share("FR", "paris") == pytest.approx(0.0)
    assert home.share("FR", "lyon") == pytest.approx(0.9)
    assert home.share("US.TX", "paris") == 1.0
    assert home.share("DE", "paris") == 0.0


def test_a_home_leaves_out_the_document_in_question() -> None:
    every = Summary({"FR": 1.5, "US": 1.0}, {"paris": {"FR": 1.0}})
    own = Summary({"FR": 1.0}, {"paris": {"FR": 1.0}})
    home = Home(2, every, [], own)
    assert home.share("FR", "lyon") == 0.25
    assert home.share("FR", "paris") == 0.25
    assert home.share("US", "paris") == 0.5
