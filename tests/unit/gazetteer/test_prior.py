from __future__ import annotations

from geoviz.gazetteer.prior import fame, name_prior, row_prior
from geoviz.models import FEATURES

MILLION = 1_000_000


def test_the_order_of_kinds() -> None:
    order = [
        row_prior("country", "PCLI", 4 * MILLION, 4 * MILLION),
        row_prior("city", "PPLC", 2 * MILLION, 60 * MILLION),
        row_prior("region", "ADM1", 10 * MILLION, 300 * MILLION),
        row_prior("city", "PPL", 2 * MILLION, 300 * MILLION),
        row_prior("city", "PPL", 40_000, 300 * MILLION),
        row_prior("city", "PPL", 600, 300 * MILLION),
        row_prior("region", "ADM2", 100_000, 300 * MILLION),
    ]
    assert order == sorted(order, reverse=True)
    assert len(set(order)) == len(order)


def test_a_small_country_comes_before_the_greatest_city() -> None:
    tuvalu = row_prior("country", "PCLI", 11_000, 11_000)
    assert tuvalu > row_prior("city", "PPL", 25 * MILLION, 1_400 * MILLION)


def test_a_parish_comes_after_the_city_it_is_named_like() -> None:
    jamaican_manchester = row_prior("region", "ADM1", 40_000, 2_900_000)
    assert jamaican_manchester < row_prior("city", "PPL", 550_000, 67 * MILLION)


def test_a_division_without_population_is_judged_by_its_country() -> None:
    russian = row_prior("region", "ADM1", 0, 144 * MILLION)
    assert russian > row_prior("region", "ADM1", 0, 100_000)
    assert russian > row_prior("city", "PPL", 100_000, 0)


def test_unknown_population_is_a_hamlets() -> None:
    assert row_prior("city", "PPL", 0, 0) <= row_prior("city", "PPL", 500, 0)


def test_what_a_hamlet_is_called_outweighs_what_a_town_is_also_called() -> None:
    also = name_prior(row_prior("city", "PPL", 15_000, 0), "city", "PPL", 15_000)
    assert also < row_prior("city", "PPL", 500, 0)


def test_exonyms_of_great_places_stay_likely() -> None:
    for feature, code, people in (
        ("country", "PCLI", 50 * MILLION),
        ("city", "PPLC", 19 * MILLION),
        ("city", "PPL", 5 * MILLION),
    ):
        prior = row_prior(feature, code, people, 0)  # type: ignore[arg-type]  # literal
        alternate = name_prior(prior, feature, code, people)  # type: ignore[arg-type]
        assert prior - 0.6 < alternate < prior


def test_a_town_that_the_world_has_names_for_is_better_known_than_its_size() -> None:
    assert fame(51_000, 32) > fame(51_000, 10) > fame(51_000, 3)
    assert fame(51_000, 1) == 0
    assert fame(5_000_000, 12) == 0  # no more than is usual
    assert fame(0, 0) == fame(200, 0) == 0
    assert fame(10_000, 1_000) == fame(10_000, 100_000) < 2


def test_every_feature_has_a_prior() -> None:
    for feature in FEATURES:
        prior = row_prior(feature, "", 0, 0)
        assert 0 < prior < 12
        assert name_prior(prior, feature, "", 0) < prior
