"""Years of chronologies. Published on Sunday 12 May 2013; by hand."""

from __future__ import annotations

from tests.texts import anchored

PUBLISHED = "2013-05-12"


def told(*lines: str) -> list[str]:
    return [dated.value for dated in anchored("\n\n".join(lines), PUBLISHED)]


def test_a_line_is_of_the_year_above_it() -> None:
    assert told(
        "Jan 4, 2011: A body is found by walkers.",
        "Jan 6: A man is arrested.",
        "December 2011: An inquest opens.",
        "14 March: The inquest is adjourned.",
    ) == ["2011-01-04", "2011-01-06", "2011-12", "2012-03-14"]


def test_years_that_fall_make_no_chronology() -> None:
    assert (
        told(
            "Jan 4, 2011: A body is found by walkers.",
            "Jan 6, 2010: A man is arrested.",
            "December 2009: An inquest opens.",
            "14 March: The inquest is adjourned.",
        )[-1]
        == "2013-03-14"
    )


def test_a_few_lines_make_none() -> None:
    assert told(
        "Jan 4, 2011: A body is found.",
        "Walkers told police of it.",
        "It was bitterly cold.",
        "14 March: An inquest opens.",
    ) == ["2011-01-04", "2013-03-14"]


def test_a_chronology_does_not_pass_the_day_of_writing() -> None:
    assert told(
        "Dec 4, 2013: The hall opens.",
        "Jan 6: A ball is held.",
        "March 2: A concert is held.",
        "April 3: A fair is held.",
    )[1:3] == ["2013-01-06", "2013-03-02"]
