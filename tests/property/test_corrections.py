"""Corrections come back as they were written, and find their words again."""

from __future__ import annotations

import hashlib
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geoviz.corrections import SCOPES, Correction, make_correction
from geoviz.corrections.anchor import Anchor, Anchors
from geoviz.corrections.event_value import read_event, write_event
from geoviz.corrections.fields import read_fields, write_fields
from geoviz.corrections.values import PersonValue, read_person, write_person
from geoviz.errors import CorrectionError
from geoviz.models import Document, Event
from geoviz.project.corrections_file import format_corrections, parse_corrections
from geoviz.project.settings_file import Details, Settings, format_settings
from geoviz.project.settings_file import parse_settings as parse

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
LINE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=40
).map(str.strip)
NEW = st.sampled_from(
    [
        ("place", "place:2038349 Name; x"),
        ("not a place", ""),
        ("moved pin", "lat=-1.5; lon=2"),
        ("own place", r"name=a\; b; lat=1; lon=2"),
        ("added place", "place:1"),
        ("date", "2025-W36"),
        ("country", "KE"),
        ("role", "role=none; event=event:1"),
        ("not a person", ""),
        ("added person", r"name=A\; b; country=KE; title=Dr"),
        ("added person", ""),
        ("event", "what=Fair; day=2025-09-03; place=place:1 x; background=no"),
        ("event", "event:fair-undated-00000000 Fair"),
        ("route", "mode=train; departed="),
    ]
)


@st.composite
def made(draw: st.DrawFn) -> Correction:
    words = draw(ANY.filter(bool))
    known = draw(st.booleans())
    start = draw(st.integers(0, 10**8)) if known else -1
    kind, new = draw(NEW)
    return Correction(
        doc_id=draw(ANY),
        sha256=hashlib.sha256(words.encode()).hexdigest() if known else "",
        start=start,
        end=start + len(words) if known else -1,
        words=words,
        kind=kind,  # type: ignore[arg-type]
        old=draw(LINE),
        new=new,
        scope=draw(st.sampled_from(SCOPES)),
        who=draw(LINE),
        when=draw(st.none() | st.dates(date(1000, 1, 1))),
        why=draw(LINE),
        before=draw(ANY),
        after=draw(ANY),
    )


@given(st.lists(made(), max_size=4))
def test_what_is_written_is_read(corrections: list[Correction]) -> None:
    text = format_corrections(corrections)
    assert parse_corrections(text.encode()) == tuple(corrections)
    assert text.count("\n") == len(corrections) + 1


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_with_file_and_row(data: bytes) -> None:
    head = b"doc_id,words,kind,new\n"
    for content in (data, head + data):
        said = ""
        try:
            parse_corrections(content, "c.csv")
        except CorrectionError as error:
            said = str(error)
        assert not said or said.startswith("c.csv:")


@given(st.dictionaries(st.sampled_from("abcdef"), LINE, max_size=6))
def test_parts_read_back(fields: dict[str, str]) -> None:
    assert read_fields(write_fields(fields), tuple("abcdef")) == fields


NAME = LINE.map(lambda text: " ".join(text.split()))
DAYS = st.dates(date(1000, 1, 1)).map(str)


@given(NAME, st.sampled_from(["", "KE", "XK"]), NAME)
def test_a_person_reads_back(name: str, country: str, title: str) -> None:
    value = PersonValue(name, country, title)
    assert read_person(write_person(value)) == value


@given(
    NAME.filter(bool),
    st.lists(DAYS, max_size=2).map(sorted),
    st.sampled_from(["", "place:1 Name; x", "place:own-2"]),
    st.sampled_from(["planned", "happened", "reported"]),
    st.sampled_from(["yes", "no"]),
)
def test_an_event_that_was_missed_reads_back(
    what: str, days: list[str], place: str, status: str, background: str
) -> None:
    wanted = {"what": what, "place": place, "status": status, "background": background}
    wanted |= dict(zip(("day", "day_end"), days, strict=False))
    said = read_event(write_event(wanted, None))
    assert {"status": "happened", "background": "no"} | said == {
        key: text for key, text in wanted.items() if text
    }


@given(
    NAME.filter(bool), st.lists(DAYS, max_size=2).map(sorted), st.booleans(), st.data()
)
def test_what_changes_an_event_is_no_more_than_that(
    what: str, days: list[str], background: bool, data: st.DataObject
) -> None:
    day, end = (
        (date.fromisoformat(one) for one in (*days, *days)[:2])
        if days
        else (
            None,
            None,
        )
    )
    found = Event(
        "event:1f", what, day, end, "", "", "", "happened", (), background=background
    )
    now = {
        "what": what,
        "day": str(day or ""),
        "day_end": str(end or ""),
        "place": "",
        "status": "happened",
        "background": "yes" if background else "no",
    }
    assert write_event(now, found).startswith("event:1f ")
    part, text = data.draw(
        st.sampled_from(
            [("what", "Other"), ("status", "planned"), ("place", "place:1")]
        )
    )
    said = read_event(write_event({**now, part: text}, found))
    assert said == ({part: text} if now[part] != text else {})


WORDS = "Lima Oslo on in the bridge river opened Tuesday and near fell".split()
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=3, max_size=12).map(" ".join)


def document(text: str) -> Document:
    return Document("a.txt", text, hashlib.sha256(text.encode()).hexdigest())


@given(
    st.lists(SENTENCE, min_size=1, max_size=5),
    SENTENCE,
    st.lists(SENTENCE, max_size=3),
    st.lists(SENTENCE, max_size=3),
)
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_words_are_found_again_where_their_sentence_went(
    sentences: list[str], own: str, above: list[str], below: list[str]
) -> None:
    """Text before and after may change: what stands around the name tells it."""
    around = f"{own}, at Quillacamba bridge, {own}"
    text = ". ".join([*sentences, around, *sentences])
    start = text.index("Quillacamba")
    correction = make_correction(document(text), start, start + 11, "not a place")
    changed = ". ".join([*above, around, *below])
    found = Anchors([document(changed)]).find(correction)
    at = changed.index("Quillacamba")
    assert found == Anchor("a.txt", at, at + 11)


@given(st.text("ab. ", max_size=60), st.text("ab. ", max_size=60), st.data())
def test_an_anchor_always_holds_the_words(
    text: str, changed: str, data: st.DataObject
) -> None:
    spans = [
        (a, b)
        for a in range(len(text))
        for b in range(a + 1, min(a + 6, len(text)) + 1)
        if text[a:b].strip()
    ]
    if not spans:
        return
    start, end = data.draw(st.sampled_from(spans))
    correction = make_correction(document(text), start, end, "not a place")
    found = Anchors([document(changed)]).find(correction)
    if isinstance(found, Anchor):
        assert changed[found.start : found.end] == text[start:end]
    same = Anchors([document(text)]).find(correction)
    assert same == Anchor("a.txt", start, end)


@given(
    ANY,
    st.dictionaries(
        st.sampled_from(["day", "countries", "confidence"]),
        ANY | st.booleans() | st.floats(allow_nan=False) | st.lists(ANY).map(tuple),
    ),
    st.dictionaries(
        ANY.filter(bool),
        st.builds(
            Details,
            title=st.none() | ANY,
            publisher=st.none() | ANY,
            published=st.dates(date(1000, 1, 1)),
            file=ANY,
        ),
        max_size=3,
    ),
)
def test_settings_read_back(
    title: str, view: dict[str, object], documents: dict[str, Details]
) -> None:
    before = Settings(title, view, documents)  # type: ignore[arg-type]
    assert parse(format_settings(before).encode()) == before
