"""The day of a clock time alone. Published on Wednesday 5 June 2024; by hand."""

from __future__ import annotations

import pytest

from tests.texts import anchored

PUBLISHED = "2024-06-05"
MON, TUE, WED = "2024-06-03", "2024-06-04", "2024-06-05"


def days(text: str) -> dict[str, str]:
    return {d.surface: d.value for d in anchored(text, PUBLISHED) if d.basis == "clock"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # midnight passed between the two
        ("They were alerted on Monday night and reached at about 2 a.m.",
         {"2 a.m.": TUE}),
        ("The bus left at 10 p.m. on Monday. It crashed at 4:20 a.m. in fog.",
         {"4:20 a.m.": TUE}),
        ("It rained on Monday. It began at 11 p.m. and ended at 3 a.m.",
         {"11 p.m.": MON, "3 a.m.": TUE}),
        # not so by day, and not before the night
        ("They were alerted on Monday and reached at 2 a.m.", {"2 a.m.": MON}),
        ("The alarm came at 3 a.m. and help on Monday night.", {"3 a.m.": MON}),
        # nor where the words may mean the evening itself
        ("They were told on Monday evening, later at 5:45, to leave.", {"5:45": MON}),
        # a day that has a time of its own lends nothing
        ("Rain fell Tuesday. Play stopped at 6:18 p.m.; it resumes at 1 p.m. Friday.",
         {"6:18 p.m.": TUE}),
        ("Bombs went off between 7:37 a.m. and 7:40 a.m. on Tuesday.",
         {"7:37 a.m.": TUE}),
        # nor one yet to come what has been
        ("It broke on Monday. The race began at 9 a.m. and the next is on Friday.",
         {"9 a.m.": MON}),
        # nor one on which it was told
        ("It broke on Monday. It began at 9.15 pm, police said on Tuesday.",
         {"9.15 pm": MON}),
    ],
)  # fmt: skip
def test_beside_a_day(text: str, expected: dict[str, str]) -> None:
    assert days(text) == expected


def test_the_paragraph_before_tells_the_day_and_it_is_noted() -> None:
    text = "The toll of Monday's quake rose today.\n\nThe quake struck at 12.51pm."
    (clock,) = [d for d in anchored(text, PUBLISHED) if d.basis == "clock"]
    assert (clock.value, clock.note) == (MON, "day of the paragraph before, assumed")


def test_what_is_to_come_is_of_the_day_to_come() -> None:
    text = "The king opens the bridge on Friday.\n\nHe will land at 11 a.m. in Turin."
    assert days(text) == {"11 a.m.": "2024-06-07"}
    text = "The king left on Monday.\n\nHe will land at 11 a.m. in Turin."
    assert days(text) == {"11 a.m.": WED}


@pytest.mark.parametrize(
    "text",
    [
        # what is to come is not of the day told of
        "The toll of Monday's quake rose.\n\nHe will speak at 5 p.m. in Rome.",
        # long ago
        "The quake struck on 2 March.\n\nThe minister spoke at 5 p.m. in Rome.",
        # since then
        "It has rained since Monday.\n\nThe minister spoke at 5 p.m. in Rome.",
        # two paragraphs away
        "The quake struck on Monday.\n\nIt was bad.\n\nHe spoke at 5 p.m. in Rome.",
    ],
)
def test_else_it_is_the_day_of_writing(text: str) -> None:
    assert days(text) == {"5 p.m.": WED}
