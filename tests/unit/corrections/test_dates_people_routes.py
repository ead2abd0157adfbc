from __future__ import annotations

from datetime import date

import pytest

from geoviz.models import Story
from tests.unit.corrections.story import (
    CHICAGO,
    MISSOURI,
    NOTE,
    OHIO,
    TEXT,
    correct,
    document,
    span,
    told,
)


@pytest.fixture(scope="module")
def plain() -> Story:
    return told()


def dates(story: Story) -> dict[int, str]:
    return {one.start: one.value for one in story.dates}


def test_a_date_and_the_event_on_it(plain: Story) -> None:
    at = span("Tuesday")[0]
    assert dates(plain)[at] == "2025-09-02"
    story = told(correct("Tuesday", "date", "2025-08-26"))
    assert dates(story)[at] == "2025-08-26"
    dated = next(one for one in story.dates if one.start == at)
    assert (dated.note, dated.basis) == (NOTE, "explicit")
    flood = next(one for one in story.events if one.what == "Flood")
    assert flood.day == date(2025, 8, 26)
    assert date(2025, 8, 26) in story.days


def test_days_counted_from_a_corrected_one() -> None:
    text = "The bridge in Lima closed on Monday. Two days later it was opened.\n"
    from geoviz.corrections import make_correction
    from geoviz.pipeline import build_story

    one = document(text)
    start, end = span("Monday", text=text)
    made = make_correction(one, start, end, "date", new="2025-08-18")
    values = [dated.value for dated in build_story([one], corrections=[made]).dates]
    assert values == ["2025-08-18", "2025-08-20"]


def test_not_a_date_and_a_date_unknown(plain: Story) -> None:
    at = span("Friday")[0]
    assert at in dates(plain)
    assert at not in dates(told(correct("Friday", "date", "")))
    assert dates(told(correct("Friday", "date", "unknown")))[at] == ""


def test_missed_words_become_a_date() -> None:
    story = told(correct("flooded too", "date", "2025-09-01 14:30"))
    found = next(one for one in story.dates if one.surface == "flooded too")
    assert (found.value, found.time) == ("2025-09-01", "14:30")


def test_all_like_it_in_the_document() -> None:
    story = told(correct("Wednesday", "date", "2025-08-27", scope="document"))
    assert [one.value for one in story.dates if one.surface == "Wednesday"] == [
        "2025-08-27"
    ] * TEXT.count("Wednesday")


def test_a_country_and_where_it_puts_the_person(plain: Story) -> None:
    assert [one.country for one in plain.people] == ["NO"]
    story = told(correct("Anna Berg", "country", "SE"))
    person = story.people[0]
    assert (person.country, person.country_basis) == ("SE", "corrected")
    assert person.lat == pytest.approx(59.33, abs=0.1)  # Stockholm
    said = [one for one in story.evidence if one.field == "country"]
    assert [(one.quote, one.rule) for one in said] == [("Anna Berg", NOTE)]


def test_no_country() -> None:
    person = told(correct("Anna Berg", "country", "")).people[0]
    assert (person.country, person.lat) == ("", None)


def test_not_a_person_and_no_journey_of_theirs() -> None:
    story = told(correct("Anna Berg", "not a person", scope="collection"))
    assert story.people == ()
    assert story.routes == ()


def test_a_role_in_an_event(plain: Story) -> None:
    flood = next(one for one in plain.events if one.what == "Flood")
    value = f"role=present; event={flood.event_id}; what=Flood; day=2025-09-02"
    story = told(correct("Anna Berg", "role", value))
    rows = {one.event_id: one.role for one in story.people}
    assert rows[flood.event_id] == "present"
    none = told(
        correct("Anna Berg", "role", value),
        correct("Anna Berg", "role", value.replace("present", "none")),
    )
    assert flood.event_id not in {one.event_id for one in none.people}
    assert {one.name for one in none.people} == {"Anna Berg"}


def test_a_role_is_found_again_when_the_event_has_another_place(plain: Story) -> None:
    flood = next(one for one in plain.events if one.what == "Flood")
    value = f"role=present; event={flood.event_id}; what=Flood; day=2025-09-02"
    story = told(
        correct("Anna Berg", "role", value),
        correct("Springfield", "place", MISSOURI, scope="document"),
    )
    assert story.problems == ()
    assert "present" in {one.role for one in story.people}


def test_a_role_in_no_event_is_reported() -> None:
    story = told(correct("Anna Berg", "role", "role=host; event=event:none"))
    assert "no such event any more" in story.problems[0]


def test_nobody_in_the_words_is_reported() -> None:
    story = told(correct("Hundreds met", "country", "SE"))
    assert "no person is found" in story.problems[0]


JOURNEY = "travelled by train"


def test_a_journey(plain: Story) -> None:
    old = plain.routes[0]
    assert (old.mode, old.destination_id) == ("train", OHIO)
    story = told(
        correct(
            JOURNEY,
            "route",
            f"mode=road; destination={MISSOURI} Springfield; departed=2025-09-02",
            old=old.route_id,
        )
    )
    new = story.routes[0]
    assert (new.mode, new.origin_id, new.destination_id) == (
        "road",
        CHICAGO,
        MISSOURI,
    )
    assert (new.departed, new.departed_basis) == (date(2025, 9, 2), "explicit")
    assert new.route_id != old.route_id
    fields = {
        one.field: one.rule for one in story.evidence if one.subject_id == new.route_id
    }
    assert fields["mode"] == NOTE
    assert fields["origin"] == "place_of_travel"
    assert not any(one.subject_id == old.route_id for one in story.evidence)
    assert date(2025, 9, 2) in story.days


def test_no_journey_and_one_that_was_missed(plain: Story) -> None:
    assert told(correct(JOURNEY, "route", old=plain.routes[0].route_id)).routes == ()
    value = f"traveller=Camp team; origin={CHICAGO}; destination={OHIO}; mode=road"
    story = told(correct("Camp Dobro", "route", value))
    found = next(one for one in story.routes if one.traveller == "Camp team")
    assert found.direct_km == pytest.approx(387.9, abs=5)
    assert len(story.routes) == 2


def test_a_journey_that_is_found_no_more_is_reported() -> None:
    story = told(correct("Hundreds met", "route", "mode=air", old="route:gone"))
    assert "no such journey" in story.problems[0]


def test_what_was_found_is_confirmed(plain: Story) -> None:
    route = plain.routes[0]
    found = f"{route.route_id} Anna Berg: Chicago to Springfield"
    story = told(
        correct("Tuesday", "date", "2025-09-02", old="2025-09-02"),
        correct("Anna Berg", "country", "NO", old="NO"),
        correct(JOURNEY, "route", found, old=found),
    )
    note = NOTE.replace("corrected", "confirmed")
    dated = next(one for one in story.dates if one.surface == "Tuesday")
    assert (dated.value, dated.note) == ("2025-09-02", note)
    assert story.people == plain.people
    assert story.routes == plain.routes
    rules = {(one.field, one.quote): one.rule for one in story.evidence}
    assert rules["country", "Norway"] == "title_name_of_country"
    assert rules["country", "Anna Berg"] == note
    assert rules["journey", JOURNEY] == note
