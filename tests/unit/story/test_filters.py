from dataclasses import replace

from geoviz.story.filters import Filter, narrow, passing
from tests.stories import HOSTILE_ID, LAKE_ID, SUMMIT_ID, quote, summit


def test_an_empty_filter_lets_everything_through() -> None:
    story = summit()
    assert narrow(story, Filter()) is story
    kept = passing(story, Filter())
    assert kept.events == {one.event_id for one in story.events}
    assert kept.people == {one.person_id for one in story.people}
    assert kept.routes == {one.route_id for one in story.routes}
    assert kept.documents == {SUMMIT_ID, LAKE_ID, HOSTILE_ID}


def test_an_article_lets_through_what_it_tells_of() -> None:
    kept = passing(summit(), Filter(documents=(LAKE_ID,)))
    assert "place:4" in kept.places
    assert "place:2" not in kept.places
    assert "event:boat" in kept.events
    assert "event:signing" not in kept.events
    assert kept.routes == frozenset()


def test_a_publisher_stands_for_its_articles() -> None:
    story = summit()
    named = tuple(
        replace(one, publisher="Lake Paper" if one.doc_id == LAKE_ID else "Other")
        for one in story.documents
    )
    story = replace(story, documents=named)
    by_publisher = passing(story, Filter(publishers=("Lake Paper",)))
    assert by_publisher == passing(story, Filter(documents=(LAKE_ID,)))


def test_a_kind_of_place_takes_what_happens_there_along() -> None:
    kept = passing(summit(), Filter(features=("natural",)))
    assert kept.places == {"place:4", "place:6"}
    assert kept.events == {"event:boat"}  # on Lake Naivasha
    assert kept.routes == frozenset()


def test_a_country_holds_its_places_and_its_people() -> None:
    kept = passing(summit(), Filter(countries=("NO",)))
    assert {"place:10", "place:11"}.issuperset(kept.places)
    assert kept.people == {"person:ingrid-dahl"}


def test_a_person_shows_where_they_were() -> None:
    story = summit()
    kept = passing(story, Filter(people=("person:grace-akello",)))
    assert kept.people == {"person:grace-akello"}
    assert kept.events == {
        one.event_id for one in story.people if one.person_id == "person:grace-akello"
    }
    assert "place:3" in kept.places  # where the signing was
    assert "place:4" not in kept.places
    assert kept.routes == frozenset()


def test_one_who_travelled_along_shows_the_journey() -> None:
    story = summit()
    (route,) = story.routes
    assert route.companions == ("Joel Otieno",)
    kept = passing(story, Filter(people=("person:joel-otieno",)))
    assert kept.routes == {route.route_id}
    assert {route.origin_id, route.destination_id} <= kept.places


def test_a_status_parts_what_happened_from_what_was_planned() -> None:
    kept = passing(summit(), Filter(statuses=("planned",)))
    assert kept.events == {"event:boat"}
    assert kept.places == {"place:4"}


def test_confidence_counts_the_surest_mention() -> None:
    story = summit()
    sure = tuple(
        replace(one, confidence=0.9 if one.place_id == "place:2" else 0.3)
        for one in story.mentions
    )
    kept = passing(replace(story, mentions=sure), Filter(confidence=0.5))
    assert kept.places == {"place:2"}


def test_parts_of_a_filter_all_have_to_hold() -> None:
    wanted = Filter(documents=(SUMMIT_ID,), statuses=("planned",))
    assert passing(summit(), wanted).events == frozenset()


def test_what_the_story_does_not_have_lets_nothing_through() -> None:
    kept = passing(summit(), Filter(documents=("gone.txt",)))
    assert kept.places == kept.people == kept.events == frozenset()


def test_narrow_keeps_rows_and_their_words_alone() -> None:
    story = narrow(summit(), Filter(documents=(LAKE_ID,)))
    assert [one.doc_id for one in story.documents] == [LAKE_ID]
    assert len(story.publications) == len(story.blocks) == 1
    assert {one.doc_id for one in story.evidence} == {LAKE_ID}
    assert {one.doc_id for one in story.mentions} == {LAKE_ID}
    assert "Mombasa" not in {one.name for one in story.places}


def test_narrow_keeps_what_a_kept_event_or_journey_refers_to() -> None:
    cut = narrow(summit(), Filter(documents=(SUMMIT_ID,)))
    kept = {place.place_id for place in cut.places}
    for event in cut.events:
        assert kept.issuperset(event.place_ids)
    for route in cut.routes:
        assert {route.origin_id, route.destination_id} <= kept
    events = {event.event_id for event in cut.events}
    assert {person.event_id for person in cut.people} <= events


def test_narrow_puts_nobody_at_an_event_that_the_article_does_not_tell() -> None:
    story = summit()
    dahl = next(one for one in story.people if one.name == "Ingrid Dahl")
    boat = replace(dahl, event_id="event:boat", role="absent")
    told = quote(dahl.person_id, "role", LAKE_ID, "Ingrid Dahl")
    both = replace(
        story, people=(*story.people, boat), evidence=(*story.evidence, told)
    )
    cut = narrow(both, Filter(documents=(LAKE_ID,)))
    assert [(one.name, one.event_id) for one in cut.people] == [
        ("Ingrid Dahl", "event:boat")
    ]
