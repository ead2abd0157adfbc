"""Places of the seed articles. Expectations are written by hand from the texts."""

from __future__ import annotations

import pytest

from geoviz.coordinates import geodesic_km
from geoviz.models import Mention, Story

# (name as in the text, lon, lat, within km): public knowledge, WGS 84
CITIES = [
    ("Beijing", 116.397, 39.908, 25),
    ("Pyongyang", 125.754, 39.034, 25),
    ("Tianjin", 117.177, 39.142, 25),
    ("Hong Kong", 114.158, 22.283, 35),
]
LANDMARKS = [
    ("Tiananmen Square", 116.3912, 39.9042, 2),
    ("Tiananmen", 116.3914, 39.9075, 2),
    ("Great Hall of the People", 116.3875, 39.9033, 2),
    ("Zhongnanhai", 116.3794, 39.9117, 2),
    ("Diaoyutai State Guesthouse", 116.3264, 39.9165, 2),
    ("Beijing railway station", 116.4212, 39.9022, 2),
    ("Kremlin", 37.6176, 55.7520, 2),
]
# every country that the texts name, as a place, a demonym or a part of a name
COUNTRIES = {
    "China": "CN",
    "North Korea": "KP",
    "South Korea": "KR",
    "Russia": "RU",
    "Japan": "JP",
    "Ukraine": "UA",
    "India": "IN",
    "Taiwan": "TW",
    "Cambodia": "KH",
    "Slovakia": "SK",
    "Singapore": "SG",
    "Myanmar": "MM",
    "Belarus": "BY",
    "United States": "US",
    "US": "US",
    "U.S.": "US",
    "America": "US",
    "Republic of the Congo": "CG",
    "Iranian": "IR",
    "Lao": "LA",
    "Maldivian": "MV",
    "Kyrgyz": "KG",
    "Turkmen": "TM",
    "Slovak": "SK",
    "Cuban": "CU",
    "Zimbabwean": "ZW",
    "Nepali": "NP",
    "Taiwanese": "TW",
    "South Korean": "KR",
}
NOT_PLACES = {
    "Kim", "Xi", "Putin", "Of", "Time", "Trump", "Hu", "Wen", "Sung", "Neill", "Fico",
    "Oli", "Fang", "Green", "Wong", "Sky", "Tass", "TASS", "AFP", "BBC", "SCO", "NIS",
    "Reuters", "Telegram", "Getty", "Great Wall", "Chrome", "Pound", "Sputnik",
    "Victory", "Day", "Rocket", "Parade", "Views", "Image", "Riesling", "Syrah",
    "Justice", "Light", "Streets", "Photos", "Soo", "Mao", "Jiang", "Wang", "Zeng",
    "Ian", "Laura", "Steve", "James", "Tessa", "World", "The", "One", "Analysis",
    "Moment", "Minister", "President",
}  # fmt: skip


def of_surface(story: Story, surface: str) -> list[Mention]:
    """All mentions with these very words."""
    return [mention for mention in story.mentions if mention.surface == surface]


@pytest.mark.parametrize(("name", "lon", "lat", "km"), CITIES + LANDMARKS)
def test_named_places_are_where_they_are(
    story: Story, name: str, lon: float, lat: float, km: float
) -> None:
    found = [m for m in of_surface(story, name) if m.kind in {"place", "metonym"}]
    assert found, f"{name} was not found"
    for mention in found:
        assert mention.lon is not None
        assert mention.lat is not None
        away = geodesic_km((mention.lon, mention.lat), (lon, lat))
        assert away <= km, f"{name} lies {away:.1f} km off"


def test_kursk_is_the_region(story: Story) -> None:
    found = of_surface(story, "Kursk")
    assert len(found) == 2
    assert {(m.feature, m.country, m.kind) for m in found} == {
        ("region", "RU", "place")
    }


def test_hebei_is_the_province(story: Story) -> None:
    (found,) = of_surface(story, "Hebei")
    assert (found.feature, found.country) == ("region", "CN")


@pytest.mark.parametrize(("surface", "code"), COUNTRIES.items())
def test_every_country_by_its_code(story: Story, surface: str, code: str) -> None:
    found = of_surface(story, surface)
    assert found, f"{surface} was not found"
    assert {mention.country for mention in found} == {code}
    assert {mention.feature for mention in found} == {"country"}


def test_no_person_organisation_or_word_is_a_place(story: Story) -> None:
    placed = {m.surface for m in story.mentions if m.kind in {"place", "metonym"}}
    assert not placed & NOT_PLACES


def test_organisations_hold_only_embedded_places(story: Story) -> None:
    for surface in ("Shanghai", "Nanyang"):
        assert {m.kind for m in of_surface(story, surface)} <= {"embedded"}
    assert "Shanghai" not in {place.name for place in story.places}
    assert "Nanyang" not in {place.name for place in story.places}


def test_the_only_places_are_those_the_texts_name(story: Story) -> None:
    names = {m.surface for m in story.mentions if m.kind in {"place", "metonym"}}
    expected = {name for name, *_ in CITIES + LANDMARKS}
    expected |= {"Moscow", "Washington", "Kursk", "Hebei", "England", "Wales"}
    expected |= set(COUNTRIES) | {"U.S", "UK", "West", "the West", "North"}
    expected |= {"Soviet Union", "The West"}
    expected |= {"Western countries", "Western nations", "Western powers"}
    assert names <= expected, names - expected


@pytest.mark.parametrize(
    ("doc", "words"),
    [
        ("004_ee290eb0fc527df2.txt", "Moscow's war"),
        ("001_a39e4b3e2df362e2.txt", "Moscow’s ties"),
        ("004_ee290eb0fc527df2.txt", "Pyongyang to deploy"),
        ("002_bead9c3dd5211fa7.txt", "Washington and its allies"),
        ("000_e5e0ae772a0738a9.txt", "Pyongyang had not removed"),
        ("000_e5e0ae772a0738a9.txt", "Beijing has long vowed"),
    ],
)
def test_capitals_that_stand_for_governments(
    story: Story, doc: str, words: str
) -> None:
    text = next(d.text for d in story.documents if d.doc_id == doc)
    start = text.index(words)
    (found,) = [m for m in story.mentions if m.doc_id == doc and m.start == start]
    assert found.kind == "metonym"


@pytest.mark.parametrize(
    ("doc", "words"),
    [
        ("002_bead9c3dd5211fa7.txt", "Pyongyang to Beijing"),
        ("002_bead9c3dd5211fa7.txt", "Beijing on Tuesday"),
        ("000_e5e0ae772a0738a9.txt", "Beijing's Tiananmen Square"),
        ("003_0e6a94f4fc7c25c8.txt", "Tianjin earlier this week"),
    ],
)
def test_places_that_are_places(story: Story, doc: str, words: str) -> None:
    text = next(d.text for d in story.documents if d.doc_id == doc)
    start = text.index(words)
    (found,) = [m for m in story.mentions if m.doc_id == doc and m.start == start]
    assert found.kind == "place"


def test_quotes_are_the_text(story: Story) -> None:
    texts = {document.doc_id: document.text for document in story.documents}
    spans = [(m.doc_id, m.start, m.end, m.surface) for m in story.mentions]
    spans += [(d.doc_id, d.start, d.end, d.surface) for d in story.dates]
    spans += [(e.doc_id, e.start, e.end, e.quote) for e in story.evidence]
    assert spans
    for doc_id, start, end, words in spans:
        assert texts[doc_id][start:end] == words
