from __future__ import annotations

from dataclasses import replace

from geoviz.corrections import make_correction
from geoviz.corrections.queue import TOPIC_OF, TOPICS, open_questions
from geoviz.corrections.record import KINDS
from geoviz.models import Event
from geoviz.pipeline import build_story
from tests.unit.corrections.story import (
    MISSOURI,
    OHIO,
    TEXT,
    correct,
    document,
    span,
    told,
)


def test_the_least_certain_first() -> None:
    found = open_questions(told())
    assert (found[0].topic, TEXT[found[0].start : found[0].end]) == ("place", "Paris")
    doubts = [one.doubt for one in found]
    assert doubts == sorted(doubts, reverse=True)
    assert {one.topic for one in found} == set(TOPICS)


def test_each_stands_in_its_sentence() -> None:
    for one in open_questions(told()):
        assert one.sentence_start <= one.start < one.end <= one.sentence_end
    (paris,) = (one for one in open_questions(told()) if one.start == span("Paris")[0])
    sentence = TEXT[paris.sentence_start : paris.sentence_end]
    assert sentence.strip() == "Hundreds met in Paris on Friday."


def test_what_is_decided_is_asked_no_more() -> None:
    route = next(one for one in open_questions(told(), ["route"]))
    story = told(
        correct("Springfield", "place", MISSOURI, nth=1),
        correct("Springfield", "place", f"{OHIO} x", old=f"{OHIO} x", nth=2),
        correct("Tuesday", "date", "2025-09-02"),
        correct("Anna Berg", "country", "NO"),
        correct("travelled by train", "route", "mode=train", old=route.old),
        *(
            correct(TEXT[one.start : one.end], "event", one.old, old=one.old)
            for one in open_questions(told(), ["event"])
        ),
    )
    asked = {(one.topic, one.start) for one in open_questions(story)}
    assert ("place", span("Springfield", 1)[0]) not in asked
    assert ("place", span("Springfield", 2)[0]) not in asked
    assert ("place", span("Springfield", 3)[0]) in asked
    assert ("date", span("Tuesday")[0]) not in asked
    assert {topic for topic, _ in asked} == {"place", "date"}


def test_what_was_found_is_told() -> None:
    found = {one.start: one for one in open_questions(told(), ["place"])}
    one = found[span("Springfield", 1)[0]]
    assert one.found == "Springfield, Ohio, US"
    assert one.old == f"{OHIO} Springfield, Ohio, US"


def test_each_kind_of_correction_decides_a_topic() -> None:
    assert set(TOPIC_OF) == set(KINDS)
    assert set(TOPIC_OF.values()) == set(TOPICS)


def test_an_event_as_it_is_asked_about() -> None:
    found = {one.found.split(":")[0]: one for one in open_questions(told(), ["event"])}
    flood = found["Flood"]
    assert TEXT[flood.start : flood.end] == "A flood hit Springfield on Tuesday."
    assert flood.found == "Flood: 2025-09-02, Springfield, happened"
    assert flood.old == f"{flood.subject_id} Flood, 2025-09-02"
    assert "day: “Tuesday” (date_weekday)" in flood.reasons
    # Paris, where the hundreds met, is not placed.
    assert next(iter(found)) == "Hundreds met in Paris"


def test_events_by_how_they_were_read() -> None:
    plain = told()
    flood = next(one for one in plain.events if one.what == "Flood")

    def doubts(event: Event, assumed: str = "") -> list[float]:
        evidence = tuple(
            one._replace(assumed=one.field == assumed) for one in plain.evidence
        )
        story = replace(plain, events=(event,), evidence=evidence)
        return [one.doubt for one in open_questions(story, ["event"])]

    (stated,) = doubts(flood)
    for unsure in (
        replace(flood, status="planned"),
        replace(flood, status="reported"),
        replace(flood, place_ids=()),
        replace(flood, background=True),
    ):
        assert doubts(unsure)[0] > stated
    (undated,) = doubts(replace(flood, day=None))
    (placed,) = doubts(flood, "place")
    (dated,) = doubts(flood, "day")
    assert undated > placed > dated > stated
    assert doubts(replace(flood, day=None, background=True)) == []


def test_words_are_never_more_than_a_correction_may_quote() -> None:
    text = "A flood hit Lima on Monday" + ", and it rained" * 60 + ".\n"
    one = document(text)
    for asked in open_questions(build_story([one]), ["event"]):
        made = make_correction(one, asked.start, asked.end, "event", old=asked.old)
        assert made.words.startswith("A flood hit Lima")
        assert made.after.startswith(" ")  # no word is cut
        assert "Flood" not in {
            event.what for event in build_story([one], corrections=[made]).events
        }
