"""A story as KML 2.2 (OGC 07-147r2), for Google Earth and its like.

One folder each of places, events and journeys. What has a day carries it as a time
span, so that the time slider of Google Earth works; the words behind each mark stand in
its description. Programs show names and descriptions as HTML: descriptions are escaped
for it, and in names `<` and `>` become `‹` and `›`.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from geoviz.models import Event, Place, Route, Story
from geoviz.tables.credits import credits_of
from geoviz.tables.geometry import Geometry
from geoviz.tables.rows import rows
from geoviz.tables.staging import staged_file

_NAMESPACE = "http://www.opengis.net/kml/2.2"
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML 1.0 document may hold."""
_MOST_QUOTES = 5
_LONGEST_QUOTE = 300
_ON_MAP = frozenset({"place", "metonym"})
_COLOURS = {"place": "ff2b6bd9", "event": "ff1f3fb4", "route": "ffb4641f"}
"""Alpha, blue, green, red: as KML has it."""


def write_kml_file(story: Story, out: str | Path) -> Path:
    """Write one .kml file, all or nothing; the same story gives the same bytes.

    Raises:
        OutputError: the file cannot be written.
    """
    path = Path(out)
    text = kml_text(story)
    with staged_file(path) as staging:
        staging.write_bytes(text.encode())
    return path


def kml_text(story: Story) -> str:
    """The text of the file."""
    root = ET.Element("kml", {"xmlns": _NAMESPACE})
    top = _under(root, "Document")
    _under(top, "name", "Story map")
    _under(top, "description", _markup(credits_of(story)))
    for what, colour in _COLOURS.items():
        style = _under(top, "Style", id=what)
        if what == "route":
            line = _under(style, "LineStyle")
            _under(line, "color", colour)
            _under(line, "width", "3")
        else:
            _under(_under(style, "IconStyle"), "color", colour)
    quotes = _quotes(story)
    shapes = {
        name: [row.geometry for row in rows(story, name)]
        for name in ("places", "events", "routes")
    }
    _folder(top, "Places", _places(story.places, shapes["places"], quotes))
    _folder(top, "Events", _events(story.events, shapes["events"], quotes))
    _folder(top, "Journeys", _routes(story.routes, shapes["routes"], quotes))
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _under(
    parent: ET.Element, tag: str, text: str = "", **attributes: str
) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    if text:
        element.text = _NO_XML.sub("\ufffd", text)
    return element


def _folder(parent: ET.Element, name: str, marks: Iterable[ET.Element]) -> None:
    folder = _under(parent, "Folder")
    _under(folder, "name", name)
    folder.extend(marks)


def _places(
    places: Sequence[Place],
    shapes: Sequence[Geometry | None],
    quotes: Mapping[str, Sequence[str]],
) -> Iterator[ET.Element]:
    for one, shape in zip(places, shapes, strict=True):
        facts = [
            ", ".join(filter(None, (one.feature, one.admin1, one.country))),
            f"{one.mentions} mentions in {one.documents} articles",
        ]
        if shape is not None:
            lines = [*facts, *quotes.get(one.place_id, ())]
            yield _mark("place", one.place_id, one.name, lines, shape)


def _events(
    events: Sequence[Event],
    shapes: Sequence[Geometry | None],
    quotes: Mapping[str, Sequence[str]],
) -> Iterator[ET.Element]:
    for one, shape in zip(events, shapes, strict=True):
        facts: list[str] = ["background" if one.background else one.status]
        if one.time:
            facts.append(f"{one.time} {one.zone}".strip())
        days = (one.day, one.day_end or one.day) if one.day else None
        if shape is not None:
            lines = [*facts, *quotes.get(one.event_id, ())]
            yield _mark("event", one.event_id, one.what, lines, shape, days)


def _routes(
    routes: Sequence[Route],
    shapes: Sequence[Geometry | None],
    quotes: Mapping[str, Sequence[str]],
) -> Iterator[ET.Element]:
    for one, shape in zip(routes, shapes, strict=True):
        name = f"{one.traveller}: {one.origin or 'unknown'} to {one.destination}"
        course = {"stated": "straight line between the stated ends, assumed"}
        facts = [
            ", ".join(filter(None, (one.mode, one.status))),
            course.get(one.basis, "along a corridor, assumed"),
        ]
        first, last = one.departed or one.arrived, one.arrived or one.departed
        days = (first, last) if first and last else None
        if shape is not None:
            lines = [*facts, *quotes.get(one.route_id, ())]
            yield _mark("route", one.route_id, name, lines, shape, days)


def _mark(
    kind: str,
    ident: str,
    name: str,
    lines: Iterable[str],
    shape: Geometry,
    days: tuple[date, date] | None = None,
) -> ET.Element:
    mark = ET.Element("Placemark")
    _under(mark, "name", name.replace("<", "‹").replace(">", "›"))
    _under(mark, "description", _markup(lines))
    if days:
        span = _under(mark, "TimeSpan")
        _under(span, "begin", days[0].isoformat())
        _under(span, "end", days[1].isoformat())
    _under(mark, "styleUrl", f"#{kind}")
    data = _under(_under(mark, "ExtendedData"), "Data", name="id")
    _under(data, "value", ident)
    _shape(mark, shape)
    return mark


def _markup(lines: Iterable[str]) -> str:
    """Lines as a description, which is HTML: a line each, and no markup of theirs."""
    return "<br/>".join(html.escape(line, quote=False) for line in lines if line)


def _shape(mark: ET.Element, shape: Geometry) -> None:
    tag = "Point" if shape.kind.endswith("Point") else "LineString"
    parts = (
        [(point,) for point in shape.parts[0]] if tag == "Point" else list(shape.parts)
    )
    parent = mark if len(parts) == 1 else _under(mark, "MultiGeometry")
    for part in parts:
        element = _under(parent, tag)
        if tag == "LineString":
            _under(element, "tessellate", "1")
        text = " ".join(f"{lon!r},{lat!r}" for lon, lat in part)
        _under(element, "coordinates", text)


def _quotes(story: Story) -> Mapping[str, Sequence[str]]:
    """The words behind each thing, a few of them, with their article."""
    titles = {one.doc_id: one.title or one.doc_id for one in story.documents}
    texts = {one.doc_id: one.text for one in story.documents}
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one in story.evidence:
        mark = "assumed: " if one.assumed else ""
        found[one.subject_id].setdefault(_line(mark, one.quote, titles[one.doc_id]))
    for said in story.mentions:
        if said.place_id and said.kind in _ON_MAP:
            sentence = texts[said.doc_id][said.sentence_start : said.sentence_end]
            found[said.place_id].setdefault(_line("", sentence, titles[said.doc_id]))
            corrected = next((r for r in said.reasons if r.startswith(_DECIDED)), "")
            if corrected:
                found[said.place_id].setdefault(corrected)
    return {ident: list(lines)[:_MOST_QUOTES] for ident, lines in found.items()}


_DECIDED = ("corrected", "confirmed")


def _line(mark: str, words: str, title: str) -> str:
    words = " ".join(words.split())
    if len(words) > _LONGEST_QUOTE:
        words = words[:_LONGEST_QUOTE] + "…"
    return f"{mark}“{words}” ({title})"
