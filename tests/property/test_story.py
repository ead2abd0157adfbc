"""Whatever the text: a story comes of it, its quotes are the text, in linear time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geoviz.models import Story
from tests.unit.story.told import story
from tests.work import lines_run

WORDS = st.sampled_from(
    """On Monday Tuesday , . ; : – " the a in at from to of Paris Lagos Ohio Reading
    President Angela Merkel who which when where after and said flew left arrived summit
    fire killed 47 people will may not was held three-day ended 5 June 2024 by train his
    visit met Olaf Scholz largest one LAGOS - (AP) the trial opens accompanied|at
    least|\n\n|’s|\u2028|Image source, AP|10:42\n""".replace("|", " ").split(" ")
)
SENTENCES = st.lists(WORDS, max_size=60).map(" ".join)


def check(found: Story) -> None:
    texts = {document.doc_id: document.text for document in found.documents}
    for row in found.evidence:
        assert texts[row.doc_id][row.start : row.end] == row.quote
    known = {e.event_id for e in found.events} | {r.route_id for r in found.routes}
    known |= {c.claim_id for c in found.claims} | {p.person_id for p in found.people}
    assert {row.subject_id for row in found.evidence} <= known
    assert len({e.event_id for e in found.events}) == len(found.events)
    assert len({c.claim_id for c in found.claims}) == len(found.claims)
    places = {place.place_id for place in found.places}
    for event in found.events:
        assert set(event.place_ids) <= places
        assert event.day_end is None or (event.day and event.day <= event.day_end)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(SENTENCES, SENTENCES)
def test_words_of_news_in_any_order(one: str, other: str) -> None:
    check(story(one, other))


@settings(max_examples=30)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(story(text))


@pytest.mark.parametrize(
    "unit",
    [
        "fire ",
        "fire in Lagos on Monday ",
        "on Monday ",
        "He flew from Paris to Lagos on Monday and ",
        "12 people were killed in Lagos, ",
        "A fire broke out in Lagos on Monday. ",
        "Angela Merkel flew from Paris to Lagos on Monday. ",
        "From there she flew on to Lagos and then to Paris and home on Monday. ",
        "to Lagos and on to Paris on Monday and from there ",
        "A fire in Lagos killed 12 people on Monday, police said.\n\n",
        "who which when after where ",
    ],
)
def test_linear_work(unit: str) -> None:
    """Four times the text takes little more than four times the work."""

    def work(characters: int) -> int:
        text = unit * (characters // len(unit))
        return lines_run(lambda: story(text, published=date(2024, 6, 5)))

    work(50)
    assert work(10_000) < 5 * work(2_500) + 20_000
