from __future__ import annotations

from geoviz.corrections.queue import open_questions
from tests.unit.corrections.story import MISSOURI, OHIO, TEXT, correct, span, told


def test_the_least_certain_first() -> None:
    found = open_questions(told())
    assert (found[0].topic, TEXT[found[0].start : found[0].end]) == ("place", "Paris")
    doubts = [one.doubt for one in found]
    assert doubts == sorted(doubts, reverse=True)
    assert {one.topic for one in found} == {"place", "date", "person", "route"}


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
    )
    asked = {(one.topic, one.start) for one in open_questions(story)}
    assert ("place", span("Springfield", 1)[0]) not in asked
    assert ("place", span("Springfield", 2)[0]) not in asked
    assert ("place", span("Springfield", 3)[0]) in asked
    assert ("date", span("Tuesday")[0]) not in asked
    assert not {"person", "route"}.intersection(topic for topic, _ in asked)


def test_what_was_found_is_told() -> None:
    found = {one.start: one for one in open_questions(told(), ["place"])}
    one = found[span("Springfield", 1)[0]]
    assert one.found == "Springfield, Ohio, US"
    assert one.old == f"{OHIO} Springfield, Ohio, US"
