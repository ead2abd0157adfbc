import pytest

from geoviz.errors import UnknownNameError
from geoviz.models import Story
from geoviz.story.restrict import restrict
from tests.stories import HOSTILE_ID, LAKE_ID, MON, SUMMIT_ID, SUN, TUE, summit


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


def test_unknown_article_names_those_that_exist() -> None:
    with pytest.raises(UnknownNameError, match=r"no document 'x'.*lakes/summit\.txt"):
        restrict(summit(), ["x"])
