"""Which place a name means: by its neighbours, its document, its publisher."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from geoviz.coordinates import great_circle_km
from geoviz.extract.document import Knowledge, extract
from geoviz.gazetteer.index import Index
from geoviz.locate.resolve import locate_all
from geoviz.locate.spot import likeliest, order
from geoviz.models import Document, Mention, ReadDocument
from geoviz.read.blocks import cut_blocks


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.open(Index.open())


def read_all(
    texts: Sequence[str], knowledge: Knowledge, publisher: str = ""
) -> list[tuple[Mention, ...]]:
    extractions = []
    for number, text in enumerate(texts):
        blocks, items = cut_blocks(text)
        document = Document(str(number), text, "", publisher=publisher)
        extractions.append(extract(ReadDocument(document, blocks, items), knowledge))
    return locate_all(extractions, knowledge.index)


def mention(text: str, surface: str, knowledge: Knowledge) -> Mention:
    (found,) = read_all([text], knowledge)
    return next(m for m in found if m.surface == surface)


def test_an_id_is_of_the_document_and_the_span(knowledge: Knowledge) -> None:
    # printf '0\0003\0008' | sha256sum | head -c 16
    assert (
        mention("In Paris.", "Paris", knowledge).mention_id
        == "mention:4f4a614941843dfa"
    )


# (text, name, lon, lat): public knowledge, WGS 84
CASES = [
    ("A fire in Springfield, Ill., was put out.", "Springfield", -89.65, 39.80),
    ("A fire in Paris, Texas, was put out.", "Paris", -95.56, 33.66),
    ("They met in Paris to talk about France.", "Paris", 2.35, 48.86),
    ("Police in London, Ontario, said so.", "London", -81.23, 42.98),
    ("Police in London said so.", "London", -0.13, 51.51),
    ("Tbilisi, the capital of Georgia, is quiet.", "Georgia", 43.5, 42.0),
    ("Atlanta and Savannah are in Georgia.", "Georgia", -83.5, 32.75),
    (
        "Crews came to Portland from Bangor, Augusta and the rest of Maine.",
        "Portland",
        -70.26,
        43.66,
    ),
    ("Long Beach, CA", "Long Beach", -118.19, 33.77),
    ("A storm hit Wilmington, Delaware, on Monday.", "Wilmington", -75.55, 39.74),
]


@pytest.mark.parametrize(("text", "name", "lon", "lat"), CASES)
def test_neighbours_decide(
    text: str, name: str, lon: float, lat: float, knowledge: Knowledge
) -> None:
    found = mention(text, name, knowledge)
    assert found.lon is not None
    assert found.lat is not None
    assert great_circle_km((found.lon, found.lat), (lon, lat)) < 161


def test_one_name_has_one_sense_in_a_document(knowledge: Knowledge) -> None:
    text = "A fire in Paris, Texas, was put out. Crews in Paris were thanked."
    (found,) = read_all([text], knowledge)
    assert len({m.row for m in found if m.surface == "Paris"}) == 1


def test_but_words_beside_a_mention_say_otherwise(knowledge: Knowledge) -> None:
    text = "He moved from London, Ontario, to London, England, in May."
    (found,) = read_all([text], knowledge)
    assert [m.country for m in found if m.surface == "London"] == ["CA", "GB"]


LOCAL = [
    "Two men were charged in Lamar County, Texas, on Monday.",
    "The road from Sherman to Bonham in Texas was closed.",
    "A school in Texarkana, Texas, was shut.",
]


def test_the_publisher_is_at_home_where_its_other_articles_are(
    knowledge: Knowledge,
) -> None:
    text = "The council in Paris will meet on Tuesday."
    abroad = read_all([*LOCAL, text], knowledge)[-1][0]
    at_home = read_all([*LOCAL, text], knowledge, "The Daily")[-1][0]
    assert abroad.country == "FR"
    assert (at_home.country, at_home.admin1) == ("US", "Texas")
    assert any("publisher" in reason for reason in at_home.reasons)


def test_the_order_of_the_collection_does_not_matter(knowledge: Knowledge) -> None:
    texts = [*LOCAL, "The council in Paris will meet on Tuesday."]
    there = read_all(texts, knowledge, "The Daily")
    back = read_all(texts[::-1], knowledge, "The Daily")[::-1]
    assert [[m.row for m in ms] for ms in there] == [[m.row for m in ms] for ms in back]


def test_choices_carry_reasons_and_runners_up(knowledge: Knowledge) -> None:
    found = mention("A fire in Paris, Texas, was put out.", "Paris", knowledge)
    assert "named with “Texas” beside it" in found.reasons
    assert found.alternatives
    assert found.place_id not in {place for place, _ in found.alternatives}
    scores = [score for _, score in found.alternatives]
    assert scores == sorted(scores, reverse=True)
    assert 0 < found.confidence <= 1


def test_what_is_doubtful_is_less_certain(knowledge: Knowledge) -> None:
    sure = mention(
        "A fire in Springfield, Ill., was put out.", "Springfield", knowledge
    )
    (loose,) = read_all(["A fire in Springfield was put out."], knowledge)
    assert sure.confidence > loose[0].confidence + 0.2


def test_order_is_stable() -> None:
    shares = [0.1, 0.25, 0.1, 0.25, 0.2, 0.1]
    assert likeliest(shares) == 1
    for count in range(1, 7):
        assert order(shares, count) == [1, 3, 4, 0, 2, 5][:count]


def test_no_toponym_no_mention(knowledge: Knowledge) -> None:
    assert read_all(["nothing of the kind is said here."], knowledge) == [()]
