"""Dates hold up to any text: offsets, order, and time linear in the text."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geoviz.extract.dates.find import RULES, _opening, _rules_at
from geoviz.extract.dates.openings import LOOKED_AT
from geoviz.extract.dates.sentence import Rule
from geoviz.extract.dates.words import CLASSES
from geoviz.models import Publication, Token
from geoviz.story.calendar import anchor_dates
from geoviz.story.publication import publication_days
from tests.texts import extraction
from tests.work import lines_run

WORDS = """on the 3rd of May , 2025 Tuesday last next week month year ago earlier three
12 13:00 p.m. GMT - – / 1945 's ' 82 s in late early weekend quarter first March 99999
yesterday overnight this previous day before after will said until since . ( ) Sept
from to and between summer of Christmas Eve New Year""".split()
VALUE = re.compile(
    r"|\d{4}|\d{4}-\d\d|\d{4}-W\d\d|\d{4}-\d\d-\d\d"
    r"|(\d{4}(?:-\d\d){0,2})/(\d{4}(?:-\d\d){0,2})"
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(
    max_size=300
)


@given(TEXTS, st.dates() | st.none())
@settings(max_examples=300)
def test_any_text_gives_disjoint_spans_and_well_formed_values(
    text: str, day: date | None
) -> None:
    read = extraction(text)
    publication = Publication("a.txt", day, "given" if day else "unknown")
    end = 0
    for dated in anchor_dates(read, publication):
        assert end <= dated.start < dated.end
        assert text[dated.start : dated.end] == dated.surface
        shape = VALUE.fullmatch(dated.value)
        assert shape, dated
        if shape[1]:
            assert shape[1] <= shape[2]
        end = dated.end


@given(TEXTS)
@settings(max_examples=100)
def test_any_text_has_a_publication(text: str) -> None:
    (publication,) = publication_days([extraction(text)])
    assert (publication.day is None) == (publication.basis == "unknown")


LOOKING = re.compile(r"\(\?<?=[^)]*\\?\)\)?")
"""The parts of a pattern that look around: they take no token."""


@pytest.mark.parametrize("entry", RULES, ids=range(len(RULES)))
@given(data=st.data())
@settings(max_examples=20)
def test_no_rule_begins_where_the_short_cut_passes_over(
    entry: Rule, data: st.DataObject
) -> None:
    taken = LOOKING.sub("", entry.pattern.pattern)
    codes = data.draw(st.from_regex(taken, fullmatch=True))
    before = data.draw(st.integers(0, 3))
    numbers = [0] * before + [CLASSES.index(code) for code in codes]
    tokens = tuple(Token(0, 0, "", "", False, number) for number in numbers)
    assert _opening(tokens, 0, len(tokens)) == before
    assert entry in _rules_at(codes[:LOOKED_AT])


WORST = [
    "Tuesday , " * 200,
    "May 3 , " * 200,
    "3 - " * 450,
    "the end of " * 250,
    "early " * 450,
    "from 2 to " * 250,
    "1945 - " * 300,
    "a " * 900,
    "to be " * 450,
    "13:00 " * 350,
    "last " * 450,
    "of the " * 450,
    "' 82 " * 300,
    "Big " * 450 + "time",
    "at 3 p.m. " * 200,
    "- " * 1000,
]


@pytest.mark.parametrize("chunk", WORST, ids=range(len(WORST)))
def test_work_is_linear_in_the_text(chunk: str) -> None:
    """Four times the text takes little more than four times the work."""

    def work(times: int) -> int:
        def dated() -> None:
            read = extraction(chunk * times)
            anchor_dates(read, publication_days([read])[0])

        return lines_run(dated)

    work(1)
    assert work(4) < 5 * work(1) + 5_000


def test_every_pattern_is_bounded() -> None:
    """No rule repeats without limit, so none can backtrack over the text."""
    for entry in RULES:
        assert not re.search(r"[*+](?![^\[]*\])|\{\d+,\}", entry.pattern.pattern)
