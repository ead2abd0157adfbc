from __future__ import annotations

from datetime import date

import pytest

from geoviz.corrections.date_value import DateValue, read_date
from geoviz.corrections.event_value import named_event, write_event
from geoviz.corrections.fields import read_fields
from geoviz.corrections.make import make_correction
from geoviz.corrections.place_value import OwnPlace, place_id_in, read_own, write_own
from geoviz.corrections.values import (
    PersonValue,
    RoleValue,
    check_value,
    read_person,
    read_role,
    write_role,
)
from geoviz.errors import CorrectionError
from geoviz.models import Event
from tests.unit.corrections.story import document


@pytest.mark.parametrize(
    ("kind", "new"),
    [
        ("place", ""),
        ("place", "Springfield"),
        ("place", "place:"),
        ("not a place", "x"),
        ("not a person", "x"),
        ("moved pin", "lat=91; lon=0"),
        ("moved pin", "lat=nan; lon=0"),
        ("moved pin", "lat=1e3; lon=0"),
        ("moved pin", "lat=٣; lon=0"),
        ("moved pin", "lat=1"),
        ("moved pin", "lat=1; lat=2; lon=3"),
        ("own place", "lat=1; lon=2"),
        ("own place", "name=A; feature=continent; lat=1; lon=2"),
        ("own place", "name=A; country=ZZ; lat=1; lon=2"),
        ("own place", "name=A\x00; lat=1; lon=2"),
        ("own place", "name=A; lat=1; lon=2; precision_km=-1"),
        ("own place", "name=A; lat=1; lon=2; colour=red"),
        ("added place", "anything"),
        ("date", "2025-02-30"),
        ("date", "2025-13"),
        ("date", "2025-W60"),
        ("date", "2025-09-03/2025-09-01"),
        ("date", "2025-09-03 25:00"),
        ("date", "yesterday"),
        ("country", "Kenya"),
        ("role", "role=king; event=event:1"),
        ("role", "role=host"),
        ("added person", "Anna Berg"),
        ("added person", "name=A; country=Kenya"),
        ("added person", "name=A\x00"),
        ("added person", "name=A; age=40"),
        ("event", "Flood"),
        ("event", "what="),
        ("event", "what= ; day=2025-09-01"),
        ("event", "day=2025-09"),
        ("event", "day=2025-09-02; day_end=2025-09-01"),
        ("event", "day=; day_end=2025-09-01"),
        ("event", "place=Chicago"),
        ("event", "status=perhaps"),
        ("event", "background=maybe"),
        ("event", "what=A\x1b[2J"),
        ("event", "what=A; what=B"),
        ("route", "mode=teleport"),
        ("route", "origin=Chicago"),
        ("route", "departed=2025"),
        ("route", "destination="),
        ("route", "status=perhaps"),
    ],
)
def test_values_that_say_nothing_are_refused(kind: str, new: str) -> None:
    with pytest.raises(CorrectionError, match=r"\w+"):
        check_value(kind, new)


@pytest.mark.parametrize(
    ("kind", "new"),
    [
        ("place", "place:2038349 Some Town, XY"),
        ("place", "place:the-west"),
        ("moved pin", "lat=-33.9; lon=+18.4"),
        ("own place", "name=A; lat=1; lon=2"),
        ("added place", "place:2038349"),
        ("date", ""),
        ("date", "unknown"),
        ("date", "2025-W36"),
        ("date", "2025-09-02/2025-09-03"),
        ("country", ""),
        ("country", "XK"),
        ("role", "role=none; event=event:1"),
        ("added person", ""),
        ("added person", "title=President"),
        ("added person", r"name=A\; B; country=KE"),
        ("event", ""),
        ("event", "day="),
        ("event", "place="),
        ("event", "what==cmd|'/C calc'!A0; status=planned; background=yes"),
        ("event", "day=2025-09-01; day_end=2025-09-01"),
        ("event", "event:flood-2025-09-02-178b9dd0 Flood, 2025-09-02"),
        ("route", ""),
        ("route", "departed=; origin="),
    ],
)
def test_values_that_are_taken(kind: str, new: str) -> None:
    check_value(kind, new)


def test_dates() -> None:
    assert read_date("2025-09-03 14:30") == DateValue("2025-09-03", "14:30")
    assert read_date("unknown") == DateValue("")
    assert read_date("") is None


def test_a_place_of_ones_own_reads_back() -> None:
    place = OwnPlace("A; b = c \\ d", "city", "DE", "Bremen", 53.1, 8.8, 2.5)
    assert read_own(write_own(place)) == place


def test_a_name_may_not_pass_for_an_id() -> None:
    assert place_id_in("place:1\x00") == ""
    assert place_id_in("place:1; name=x") == ""


def test_a_role_reads_back() -> None:
    value = RoleValue("host", "event:1f", "talks; more", "2025-09-03")
    assert read_role(write_role(value)) == value


def test_a_person_who_was_missed() -> None:
    value = read_person("name= Anna  Berg; title=Prime Minister")
    assert value == PersonValue("Anna Berg", "", "Prime Minister")


def test_an_event_is_named_for_the_reader() -> None:
    event = Event(
        "event:1f", "Talks", date(2025, 9, 3), None, "", "", "", "planned", ("place:1",)
    )
    assert named_event(event) == "event:1f Talks, 2025-09-03"
    now = {
        "what": "Talks",
        "day": "2025-09-03",
        "day_end": "",
        "place": "place:1 Lima, PE",
        "status": "planned",
        "background": "no",
    }
    assert write_event(now, event) == "event:1f Talks, 2025-09-03"
    later = {**now, "day": "2025-09-04", "place": ""}
    assert write_event(later, event) == "day=2025-09-04; place="
    long = {**now, "day_end": "2025-09-05"}
    assert write_event(long, event) == "day=2025-09-03; day_end=2025-09-05"
    assert write_event({**now, "day": ""}, event) == "day="


def test_an_unknown_part_lists_the_known() -> None:
    with pytest.raises(CorrectionError, match="name, lat"):
        read_fields("nme=x", ("name", "lat"))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (0, 10_000), (20, 21)])
def test_words_must_be_words(start: int, end: int) -> None:
    with pytest.raises(CorrectionError, match="no words"):
        make_correction(document(), start, end, "not a place")


def test_reasons_are_one_line() -> None:
    made = make_correction(document(), 0, 5, "not a place", who="A\nB", why=" x\x07y ")
    assert (made.who, made.why) == ("A B", "x y")
    assert made.note == "corrected by A B: x y"
