"""Texts that name days and tell of none. By hand."""

from __future__ import annotations

import pytest

from tests.unit.story.told import dated, story

VERSE = """Monday's Bread

On Monday the baker rose in the dark,
On Tuesday the miller drowned in the lark,
On Wednesday the bells of Toledo rang
And all day Thursday my mother sang.

On Friday the soldiers burned the corn,
On Saturday nobody was born."""

HOROSCOPE = """Your stars this week

Aries: Venus enters your sign on Monday, and a friend returns. Spend Thursday on money
matters. Taurus: Mars clashed with Saturn on Tuesday. On Friday a parcel arrives.

Gemini: a trip to the coast on Sunday brings luck."""

FICTION = """The Lamplighter's Daughter

On Monday Agnes bought a hat. It was the wrong hat, and by Tuesday she knew it, because
on Tuesday the captain walked past her window twice and did not look up.

Her father died on Friday, which was like him. "He will want the house," he had told
her, "and on Sunday you will regret it." She folded the letter on Wednesday, burned it
on Thursday, and on Saturday morning she took the train to Harwich without a word."""

BUSINESS = """Meridian lifts outlook

Meridian Foods raised its full-year guidance on Tuesday after sales of ready meals beat
expectations. Shares in the Leeds company climbed 6% to 412p by midday, having touched a
12-month high on Monday. Analysts at two banks upgraded the stock on Monday."""

ADVERT = """Spring clearance

Everything must go by Monday. Buy two sofas and we deliver one free on Friday.

Visit our Bristol showroom on Sunday and win a trip to Rome.

Come to our open day on Saturday."""


@pytest.mark.parametrize("text", [VERSE, HOROSCOPE, FICTION, BUSINESS, ADVERT])
def test_no_day_in(text: str) -> None:
    assert dated(story(text)) == set()


def test_figures_are_of_news() -> None:
    told = FICTION.replace("bought a hat", "bought 2 hats")
    assert "2024-05-31" in {day for day, _, _ in dated(story(told))}


def test_a_column_in_the_first_person_tells_of_no_deeds() -> None:
    text = (
        "My week\n\nI burned the toast. On Tuesday the boiler broke, my tea went cold"
        " and I sat in the dark with a candle and a book. On Thursday the cat brought"
        " in a mouse, or so I thought, and I chased it round the kitchen for an hour."
        " I am told that the neighbours closed their windows on Friday, and I cannot"
        " blame them at all, given the noise that I made with the broom."
    )
    assert dated(story(text)) == set()


def test_a_timetable_is_no_verse() -> None:
    text = (
        "The visit\n\nThe king landed in Oslo on Monday.\nThe queen left on Monday."
        "\nThe court met on Monday.\nThe choir sang on Monday."
    )
    assert len(dated(story(text))) > 2


def test_a_woman_in_the_news_is_no_fiction() -> None:
    text = (
        "Missing\n\nShe left her house on Monday. She bought bread, and she told her"
        " neighbour that she would see her sister. Her coat lay on her bed, and her"
        " keys beside it. Police searched her garden on Tuesday, and she was not there."
        " Her brother said she had never gone out without her coat before in her life."
    )
    assert "2024-06-04" in {day for day, _, _ in dated(story(text))}
