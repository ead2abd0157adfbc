from dataclasses import replace

import pytest

from geoviz.errors import UnknownNameError
from geoviz.models import Story
from geoviz.story.restrict import restrict
from tests.stories import HOSTILE_ID, LAKE_ID, MON, SUMMIT_ID, SUN, TUE, quote, summit


def names(story: Story) -> set[str]:
    return {place.name for place in story.places}


def test_all_articles_give_the_story_back() -> None:
    story = summit()
    assert restrict(story, [HOSTILE_ID, LAKE_ID, SUMMIT_ID]) is story


def test_one_article_keeps_what_its_words_tell() -> None:
    cut = restrict(summit(), [LAKE_ID])
    assert [document.doc_id for document in cut.documents] == [LAKE_ID]
    assert [one.doc_id for one in cut.publications] == [LAKE_ID]
    assert len(cut.blocks) == 1
    # Every name that the second article gives; Nairobi and Mombasa are in the first.
    assert names(cut) == {
        "Lake Naivasha", "Arusha", "Reykjavik", "Texas", "Oslo", "Ottoman Empire",
    }  # fmt: skip
    assert [event.what for event in cut.events] == ["boat trip", "first Compact signed"]
    assert cut.routes == ()
    assert cut.claims == ()
    assert cut.days == (TUE,)
    assert {one.doc_id for one in cut.evidence} == {LAKE_ID}
    assert {one.doc_id for one in cut.mentions} == {LAKE_ID}


def test_counts_and_days_are_those_of_the_articles_kept() -> None:
    cut = restrict(summit(), [SUMMIT_ID])
    nairobi = next(place for place in cut.places if place.name == "Nairobi")
    # The text names Nairobi five times; the story's table holds two of them.
    assert (nairobi.mentions, nairobi.documents) == (2, 1)
    assert nairobi.days == (SUN,)
    assert cut.days == (SUN, MON)
    assert [route.traveller for route in cut.routes] == ["Asha Wekesa"]
    assert len(cut.people) == 7


def test_what_a_kept_event_or_journey_refers_to_stays() -> None:
    cut = restrict(summit(), [SUMMIT_ID])
    kept = {place.place_id for place in cut.places}
    for event in cut.events:
        assert kept.issuperset(event.place_ids)
    for route in cut.routes:
        assert {route.origin_id, route.destination_id} <= kept
    events = {event.event_id for event in cut.events}
    assert {person.event_id for person in cut.people} <= events


def test_a_person_is_not_put_at_an_event_that_the_article_does_not_tell() -> None:
    story = summit()
    dahl = next(one for one in story.people if one.name == "Ingrid Dahl")
    boat = replace(dahl, event_id="event:boat", role="absent")
    told = quote(dahl.person_id, "role", LAKE_ID, "Ingrid Dahl")
    both = replace(
        story,
        people=(*story.people, boat),
        evidence=(*story.evidence, told),
    )
    cut = restrict(both, [LAKE_ID])
    assert [(one.name, one.event_id) for one in cut.people] == [
        ("Ingrid Dahl", "event:boat")
    ]


def test_unknown_article_names_those_that_exist() -> None:
    with pytest.raises(UnknownNameError, match=r"no document 'x'.*lakes/summit\.txt"):
        restrict(summit(), ["x"])
