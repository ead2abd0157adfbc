from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from geoviz.errors import UnknownNameError
from geoviz.report import counts, report_text, save_report
from tests.stories import HOSTILE_ID, HOSTILE_WORDS, empty, summit
from tests.unit.corrections.story import MISSOURI, correct, told


def section(text: str, heading: str) -> str:
    return text.split(f"\n## {heading}\n")[1].split("\n## ", maxsplit=1)[0]


def test_counts_of_a_story_made_by_hand() -> None:
    found = dict(counts(summit()))
    assert found["articles"] == 3
    assert found["articles whose day is not known"] == 1
    assert found["events"] == 4
    assert found["of these without a day"] == 1
    assert found["journeys"] == 1
    assert found["dates"] == 2
    assert found["of these not known"] == 1
    assert found["corrections"] == 0


def test_what_was_corrected_and_what_no_longer_applies() -> None:
    story = told(
        correct("Springfield", "place", f"{MISSOURI} Springfield", nth=1, why="seen"),
        replace(correct("Paris", "not a place"), doc_id="gone.txt", sha256="0" * 64),
    )
    text = report_text(story)
    corrected = section(text, "Corrected")
    assert "| Springfield | a.txt | place |" in corrected
    assert "Ada 2026-01-02 | seen | 1 |" in corrected
    assert "there is no such article" in section(
        text, "Corrections that no longer apply"
    )
    found = dict(counts(story))
    assert found["corrections"] == 2
    assert found["corrections: place"] == 1
    assert found["corrections that no longer apply"] == 1
    assert found["of these decided by a person"] == 1


def test_events_that_a_person_decided_on_are_counted_and_not_open() -> None:
    met = next(one for one in told().events if one.what == "Hundreds met in Paris")
    made = correct("Hundreds met", "event", met.event_id, old=met.event_id)
    decided = "of these confirmed or corrected by a person"
    assert dict(counts(told()))[decided] == 0
    assert dict(counts(told(made)))[decided] == 1
    open_before = section(report_text(told()), "Left open")
    assert "| Hundreds met in Paris |  | event | the place is not" in open_before
    assert "Hundreds met" not in section(report_text(told(made)), "Left open")


def test_what_is_left_open() -> None:
    left = section(report_text(told()), "Left open")
    assert "| Paris | a.txt | not placed | not placed |" in left
    decided = section(report_text(told(correct("Paris", "not a place"))), "Left open")
    assert "| Paris |" not in decided


def test_words_of_articles_are_no_markup() -> None:
    documents = tuple(
        replace(one, title=f"# {HOSTILE_WORDS[0]} www.x.example http://x.example _a_")
        for one in summit().documents
    )
    story = replace(summit(), documents=documents)
    text = report_text(story, title="<script>|`")
    assert "# \\<script\\>\\|\\`" in text
    assert "\\# \\<img src=x" in text
    assert "www\\.x.example http\\://x.example \\_a\\_" in text
    assert "\n## " in text

    tags: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, _attrs: object) -> None:
            tags.append(tag)

    Tags().feed(report_text(story, "html", title="<script>"))
    assert not {"img", "script", "a"}.intersection(tags)
    assert HOSTILE_ID not in report_text(story, "html")


def test_the_form_follows_the_name(tmp_path: Path) -> None:
    page = save_report(summit(), tmp_path / "r.html", title="Lakes")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    plain = save_report(summit(), tmp_path / "r.md", title="Lakes")
    assert plain.read_text(encoding="utf-8").startswith("# Lakes\n")
    assert "GeoNames" in plain.read_text(encoding="utf-8")


def test_nothing_found_and_no_such_form() -> None:
    assert "Nobody has corrected anything." in report_text(empty())
    with pytest.raises(UnknownNameError, match="md or html"):
        report_text(empty(), "pdf")
