"""What lists, containers and namesakes say of a candidate."""

from __future__ import annotations

import pytest

from geoviz.extract.document import Knowledge, extract
from geoviz.gazetteer.index import Index
from geoviz.locate.accept import describe_spot
from geoviz.locate.candidates import describe_alone
from geoviz.locate.facts import Facts
from geoviz.locate.names import Name, gather_names
from geoviz.locate.spot import Spot
from geoviz.models import Document, Extraction, ReadDocument
from geoviz.read.blocks import cut_blocks

INDEX = Index.open()
KNOWLEDGE = Knowledge.open(INDEX)
FACTS = Facts(INDEX)


def read(text: str) -> Extraction:
    blocks, items = cut_blocks(text)
    return extract(
        ReadDocument(Document("a", text, "0" * 64), blocks, items), KNOWLEDGE
    )


def named(text: str, key: str) -> Name:
    extraction = read(text)
    names, _ = gather_names(extraction.toponyms, extraction.tokens, FACTS)
    return next(name for name in names if name.key == key)


def features(text: str, key: str, rank: str, country: str) -> set[str]:
    """Of the first candidate of this rank in this country."""
    name = named(text, key)
    place = next(
        place
        for place, row in enumerate(name.rows)
        if FACTS.of(row).rank == rank and FACTS.of(row).country == country
    )
    return {feature for feature, _ in describe_alone(name, place, FACTS)}


def test_in_a_list_of_states_a_state_is_meant() -> None:
    text = "They voted in Ohio, Georgia and Utah."
    assert "peer:adm1" in features(text, "georgia", "adm1", "US")
    assert "peer:country" not in features(text, "georgia", "country", "GE")


def test_in_a_list_of_countries_a_country_is_meant() -> None:
    text = "They voted in Armenia, Georgia and Turkey."
    assert "peer:country" in features(text, "georgia", "country", "GE")
    assert "peer:adm1" not in features(text, "georgia", "adm1", "US")


def test_great_cities_in_a_list_are_each_others_peers() -> None:
    text = "He taught in Boston and Montreal."
    assert "peer:great" in features(text, "boston", "place", "US")
    assert "peer:place" in features(text, "boston", "place", "GB")
    text = "He taught in Boston and Vienna."
    assert "peer:great" in features(text, "vienna", "capital", "AT")


def test_a_namesake_is_told_how_far_it_is_behind() -> None:
    assert "namesake" in features("Storms hit Melbourne.", "melbourne", "place", "GB")
    first = features("Storms hit Melbourne.", "melbourne", "place", "AU")
    assert "namesake" not in first
    text = "Storms hit Melbourne, Florida."
    assert "namesake" not in features(text, "melbourne", "place", "US")


@pytest.mark.parametrize(
    ("text", "key", "country"),
    [
        ("Tourists flock to Cusco each year.", "cusco", "PE"),
        ("Buenos Aires was calm.", "buenos aires", "AR"),
        ("Shops in São Paulo and Rio de Janeiro closed.", "sao paulo", "BR"),
    ],
)
def test_a_division_with_a_town_of_its_own_name(
    text: str, key: str, country: str
) -> None:
    assert "own_town" in features(text, key, "adm1", country)


@pytest.mark.parametrize(
    ("text", "key", "country"),
    [
        ("Villages in Cusco region were cut off.", "cusco", "PE"),
        ("He lives in Buffalo, New York.", "new york", "US"),
        ("They voted in Texas, New York and Ohio.", "new york", "US"),
        ("They voted in Texas.", "texas", "US"),
    ],
)
def test_the_words_say_that_the_division_is_meant(
    text: str, key: str, country: str
) -> None:
    assert "own_town" not in features(text, key, "adm1", country)


def test_a_town_said_to_lie_where_none_of_its_name_is() -> None:
    stroud = named("A man from Stroud, Ontario, was hurt.", "stroud")
    assert stroud.stranger is not None
    assert stroud.stranger.surface == "Ontario"
    assert named("He came from Paris, France, and left.", "paris").stranger is None
    listed = named("They met in Lima, Oslo, France and Spain.", "oslo")
    assert listed.stranger is None


def test_confidence_reads_known_and_unknown_publishers_apart() -> None:
    extraction = read("Police in Tripoli arrested three men.")
    names, owner = gather_names(extraction.toponyms, extraction.tokens, FACTS)
    number = next(
        n for n, t in enumerate(extraction.toponyms) if t.surface == "Tripoli"
    )
    name = names[owner[number]]
    found = {
        at_home: dict(
            describe_spot(
                extraction.toponyms[number],
                name,
                FACTS.of(name.rows[0]),
                Spot(0.8, 2.0),
                [("near", 0.5), ("prior", 7.0)],
                at_home=at_home,
            )
        )
        for at_home in (False, True)
    }
    assert found[False]["lead"] == 2.0
    assert found[False]["near"] == 0.5
    assert "prior" not in found[False]
    assert not any(feature.startswith("home:") for feature in found[False])
    assert found[True]["home:lead"] == 2.0
