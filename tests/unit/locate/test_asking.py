"""Names that the gazetteer lacks, asked of a service: which, how often, what then."""

from __future__ import annotations

import pytest
from geopy.location import Location
from geopy.point import Point

from geoviz.errors import OnlineError
from geoviz.models import Document, Mention, Story
from geoviz.pipeline import build_story

GRIMSPOUND = "The walkers met in Grimspound, Devon. Police in Exeter closed the road."
STROUD = (
    "A man from Stroud, Ontario, was hurt. Stroud is quiet, police in Toronto said."
)


class Service:
    """Answers every question with one point, or fails."""

    service = "fake"

    def __init__(self, *, fails: bool = False, knows: bool = True) -> None:
        self.queries: list[str] = []
        self._fails = fails
        self._knows = knows

    def geocode(self, query: str) -> Location | None:
        self.queries.append(query)
        if self._fails:
            raise OnlineError(f"fake could not tell where {query!r} is: HTTP 500")
        if not self._knows:
            return None
        name = query.split(",", maxsplit=1)[0]
        raw = {"place_id": f"online:fake-{len(name)}", "name": name, "source": "fake"}
        return Location(query, Point(50.6, -3.9), raw)


def story(service: Service | None, *texts: str) -> Story:
    documents = [
        Document(f"{number}.txt", text, "0" * 64) for number, text in enumerate(texts)
    ]
    return build_story(documents, geocoder=service)


def mention(told: Story, surface: str) -> Mention:
    return next(one for one in told.mentions if one.surface == surface)


def test_an_unknown_name_in_a_known_county_is_asked_for_with_it() -> None:
    service = Service()
    told = story(service, GRIMSPOUND)
    assert service.queries == ["Grimspound, Devon"]
    found = mention(told, "Grimspound")
    assert (found.lat, found.lon) == (50.6, -3.9)
    assert GRIMSPOUND[found.start : found.end] == "Grimspound"
    assert found.country == "GB"
    assert found.place_id == "place:online-fake-10"
    assert any("fake" in why and "Grimspound, Devon" in why for why in found.reasons)


def test_it_is_a_place_like_any_other() -> None:
    told = story(Service(), GRIMSPOUND)
    place = next(one for one in told.places if one.name == "Grimspound")
    assert (place.lat, place.lon, place.mentions) == (50.6, -3.9, 1)


def test_a_town_of_a_name_that_the_gazetteer_has_elsewhere() -> None:
    service = Service()
    told = story(service, STROUD)
    assert service.queries == ["Stroud, Ontario"]
    spots = {(one.lat, one.lon) for one in told.mentions if one.surface == "Stroud"}
    assert spots == {(50.6, -3.9)}


def test_without_a_service_it_is_listed_as_not_placed() -> None:
    told = story(None, STROUD)
    found = mention(told, "Stroud")
    assert found.lat is None
    assert any("Ontario" in why for why in found.reasons)
    assert not any(
        one.surface == "Grimspound" for one in story(None, GRIMSPOUND).mentions
    )


def test_what_the_gazetteer_knows_is_never_asked_for() -> None:
    service = Service()
    story(service, "They met in Paris, France. He flew to Kursk, Russia, on Monday.")
    assert not service.queries


def test_the_same_question_is_asked_once() -> None:
    service = Service()
    told = story(service, GRIMSPOUND, GRIMSPOUND)
    assert service.queries == ["Grimspound, Devon"]
    assert sum(one.surface == "Grimspound" for one in told.mentions) == 2


def test_no_answer_leaves_it_unplaced() -> None:
    told = story(Service(knows=False), STROUD)
    assert mention(told, "Stroud").lat is None
    assert not told.problems


def test_a_failing_service_is_a_problem_of_the_story_and_is_left_alone() -> None:
    service = Service(fails=True)
    texts = [
        f"They met in {name}ound, Devon." for name in ("Gr", "Pl", "Tr", "Kl", "Dr")
    ]
    told = story(service, *texts)
    assert len(service.queries) == 3
    assert len(told.problems) == 4
    assert "HTTP 500" in told.problems[0]
    assert "2 names were not looked up online" in told.problems[3]


@pytest.mark.parametrize(
    "text",
    [
        "She works at Grimspound University, Devon.",
        "On Monday, Devon was quiet.",
        "They met Jane Grimspound, Devon born and bred.",
        "A man of Grimspound Ltd spoke.",
    ],
)
def test_what_is_no_place_is_not_asked_for(text: str) -> None:
    service = Service()
    story(service, text)
    assert not service.queries
