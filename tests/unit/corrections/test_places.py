from __future__ import annotations

import pytest

from geoviz.corrections import Correction
from geoviz.corrections.place_value import OwnPlace, named_place, write_own
from geoviz.models import Mention, Story
from tests.unit.corrections.story import (
    MISSOURI,
    NOTE,
    OHIO,
    PARIS_FRANCE,
    TEXT,
    correct,
    document,
    places,
    span,
    told,
)


@pytest.fixture(scope="module")
def plain() -> Story:
    return told()


def mention(story: Story, words: str, nth: int = 0) -> Mention:
    start, end = span(words, nth)
    return next(one for one in story.mentions if (one.start, one.end) == (start, end))


def test_the_article_is_read_as_the_corrections_below_suppose(plain: Story) -> None:
    assert mention(plain, "Springfield", 1).place_id == OHIO
    assert plain.corrections == ()


def test_another_place_here_only() -> None:
    story = told(correct("Springfield", "place", f"{MISSOURI} Springfield", nth=1))
    changed = mention(story, "Springfield", 1)
    assert (changed.place_id, changed.admin1) == (MISSOURI, "Missouri")
    assert changed.confidence == 1
    assert changed.reasons == (NOTE,)
    assert changed.alternatives[0][0] == OHIO
    assert mention(story, "Springfield", 2).place_id == OHIO
    assert story.corrections[0].changed == 1
    assert story.problems == ()


def test_all_like_it_whatever_their_case() -> None:
    story = told(
        correct("Springfield", "place", MISSOURI, nth=1, scope="document"),
    )
    named = [one for one in story.mentions if one.surface.lower() == "springfield"]
    assert len(named) == 5
    assert {one.place_id for one in named} == {MISSOURI}
    assert story.corrections[0].changed == 5


def test_events_and_journeys_follow(plain: Story) -> None:
    story = told(correct("Springfield", "place", MISSOURI, scope="document"))
    assert [one.place_ids for one in plain.events if one.what == "Flood"] == [(OHIO,)]
    assert [one.place_ids for one in story.events if one.what == "Flood"] == [
        (MISSOURI,)
    ]
    assert {one.destination_id for one in story.routes} == {MISSOURI}
    # Chicago to Springfield, Missouri: some 710 km by the geodesic
    assert 690 < (story.routes[0].direct_km or 0) < 730
    quote = next(
        one
        for one in story.evidence
        if one.subject_id == story.routes[0].route_id and one.field == "destination"
    )
    assert quote.rule.endswith(NOTE)


def test_in_the_whole_collection_and_what_is_decided_here_wins() -> None:
    other = document("A fair opened in Springfield, Ohio.\n", "b.txt")
    all_of_them = correct("Springfield", "place", MISSOURI, scope="collection")
    here = correct("Springfield", "place", OHIO, nth=2)
    from geoviz.pipeline import build_story

    for order in ([all_of_them, here], [here, all_of_them]):
        story = build_story([document(), other], corrections=order)
        found = [(m.doc_id, m.start, m.place_id) for m in story.mentions]
        assert ("b.txt", 17, MISSOURI) in found
        assert ("a.txt", span("Springfield", 2)[0], OHIO) in found


def test_a_later_decision_on_the_same_words_wins() -> None:
    story = told(
        correct("Springfield", "place", MISSOURI, nth=1),
        correct("Springfield", "place", OHIO, nth=1),
    )
    assert mention(story, "Springfield", 1).place_id == OHIO


def test_not_a_place() -> None:
    story = told(correct("Paris", "not a place"))
    assert span("Paris")[0] not in places(story)
    assert TEXT.count("Paris") == 1
    assert story.corrections[0].changed == 1


def test_confirmed_when_the_place_is_the_one_found() -> None:
    story = told(
        correct("Springfield", "place", OHIO, old=named_place(OHIO, "Town"), nth=1)
    )
    reason = mention(story, "Springfield", 1).reasons[0]
    assert reason == "confirmed by Ada on 2026-01-02: seen there"


def test_a_place_that_was_not_sure_enough_to_be_placed(plain: Story) -> None:
    assert mention(plain, "Paris").place_id == ""
    story = told(correct("Paris", "place", PARIS_FRANCE))
    assert mention(story, "Paris").name == "Paris"
    assert PARIS_FRANCE in {one.place_id for one in story.places}


CAMP = write_own(OwnPlace("Camp Dobro; old", "landmark", "US", "Ohio", 39.9, -83.8))


def test_missed_words_become_a_place_of_ones_own(plain: Story) -> None:
    assert span("Camp Dobro")[0] not in places(plain)
    story = told(correct("Camp Dobro", "added place", CAMP))
    found = mention(story, "Camp Dobro")
    assert found.place_id.startswith("place:own-")
    assert (found.lat, found.lon, found.country) == (39.9, -83.8, "US")
    row = next(one for one in story.places if one.place_id == found.place_id)
    assert (row.name, row.feature, row.mentions) == ("Camp Dobro; old", "landmark", 1)


def test_a_place_of_ones_own_has_the_same_id_from_run_to_run() -> None:
    first, second = (told(correct("Camp Dobro", "added place", CAMP)) for _ in "ab")
    assert first == second


def test_an_event_at_a_place_of_ones_own() -> None:
    own = "name=Lower Mill; feature=city; country=US; lat=40.0; lon=-84.0"
    story = told(correct("Springfield", "own place", own, scope="document"))
    flood = next(one for one in story.events if one.what == "Flood")
    assert flood.place_ids[0].startswith("place:own-")
    assert flood.place_ids[0] in {one.place_id for one in story.places}


def test_a_moved_pin_keeps_name_and_country() -> None:
    story = told(correct("Springfield", "moved pin", "lat=39.95; lon=-83.7", nth=1))
    found = mention(story, "Springfield", 1)
    assert (found.name, found.country, found.admin1) == ("Springfield", "US", "Ohio")
    assert (found.lat, found.lon) == (39.95, -83.7)
    assert found.place_id != OHIO


def test_words_across_what_todays_reading_finds() -> None:
    story = told(correct("in Springfield\n", "added place", CAMP))
    spans = [(one.start, one.end) for one in story.mentions]
    assert span("in Springfield\n") in spans
    assert span("Springfield") not in spans


def test_a_place_that_the_gazetteer_lacks_is_reported() -> None:
    story = told(correct("Springfield", "place", "place:999999999999 Gone", nth=1))
    assert mention(story, "Springfield", 1).place_id == OHIO
    problem = (
        "a.txt: “Springfield” (place by Ada): this correction no longer applies; the"
        " gazetteer no longer has the place"
    )
    assert story.problems == (problem,)


def test_words_outside_of_sentences_are_reported() -> None:
    # Between two paragraphs there is no sentence.
    start = TEXT.index("\n\nCamp")
    broken = correct("Camp Dobro", "added place", CAMP)
    made = Correction(
        doc_id="a.txt",
        sha256=broken.sha256,
        start=start,
        end=start + 1,
        words="\n",
        kind="added place",
        new=CAMP,
    )
    assert "outside of all sentences" in told(made).problems[0]


def test_evidence_quotes_hold_with_corrections() -> None:
    story = told(
        correct("Springfield", "place", MISSOURI, scope="document"),
        correct("Camp Dobro", "added place", CAMP),
        correct("Tuesday", "date", "2025-08-26"),
        correct("Anna Berg", "country", "SE"),
    )
    for one in story.evidence:
        assert TEXT[one.start : one.end] == one.quote
    for mentioned in story.mentions:
        assert TEXT[mentioned.start : mentioned.end] == mentioned.surface
