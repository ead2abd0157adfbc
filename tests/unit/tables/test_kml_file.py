from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree as ET

from geoviz.frames.save import save_tables
from geoviz.tables.kml_file import kml_text
from tests.stories import HOSTILE_WORDS, empty, summit

KML = "{http://www.opengis.net/kml/2.2}"


def folder(name: str) -> list[ET.Element]:
    root = ET.fromstring(kml_text(summit()))
    found = [
        one for one in root.iter(f"{KML}Folder") if one.findtext(f"{KML}name") == name
    ]
    return found[0].findall(f"{KML}Placemark")


def test_places_with_a_point() -> None:
    marks = {one.findtext(f"{KML}name"): one for one in folder("Places")}
    assert marks["Nairobi"].findtext(f"{KML}Point/{KML}coordinates") == (
        "36.81667,-1.28333"
    )
    assert len(marks) == sum(one.lat is not None for one in summit().places)


def test_events_carry_their_days_and_words() -> None:
    marks = {one.findtext(f"{KML}name"): one for one in folder("Events")}
    signing = marks["signing of the Lakes Compact"]
    assert signing.findtext(f"{KML}TimeSpan/{KML}begin") == "2031-05-12"
    assert signing.findtext(f"{KML}TimeSpan/{KML}end") == "2031-05-12"
    description = signing.findtext(f"{KML}description") or ""
    assert "“signed the Lakes Compact”" in description
    assert "assumed: “On Monday”" in description


def test_a_journey_is_a_line_and_says_that_it_is_assumed() -> None:
    (mark,) = folder("Journeys")
    line = mark.findtext(f"{KML}LineString/{KML}coordinates") or ""
    assert line.split()[0] == "39.66359,-4.05466"
    assert len(line.split()) == 4
    assert "assumed" in (mark.findtext(f"{KML}description") or "")


def test_sources_and_licence_are_inside() -> None:
    head = ET.fromstring(kml_text(summit())).findtext(f"{KML}Document/{KML}description")
    assert head is not None
    assert "GeoNames" in head
    assert "CC BY 4.0" in head
    assert "The Invented Post" in head


def test_no_words_of_an_article_are_markup() -> None:
    text = kml_text(summit())
    root = ET.parse(io.StringIO(text)).getroot()
    for mark in root.iter(f"{KML}Placemark"):
        name = mark.findtext(f"{KML}name") or ""
        assert "<" not in name
        # What is left of the markup that programs show is the line breaks.
        shown = (mark.findtext(f"{KML}description") or "").replace("<br/>", "")
        assert "<" not in shown
    assert "&amp;lt;script&amp;gt;" in text
    assert HOSTILE_WORDS[0] not in text


def test_the_same_story_gives_the_same_bytes(tmp_path: Path) -> None:
    first = save_tables(summit(), tmp_path / "a.kml").read_bytes()
    assert save_tables(summit(), tmp_path / "b.kml").read_bytes() == first


def test_nothing_found() -> None:
    root = ET.fromstring(kml_text(empty()))
    assert list(root.iter(f"{KML}Placemark")) == []
