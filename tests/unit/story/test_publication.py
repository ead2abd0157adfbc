from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

import geoviz
from geoviz.models import Document, Extraction, Publication, Story
from geoviz.story.publication import publication_days
from tests.texts import extraction
from tests.unit.story.told import shipped

SEEDS = Path(__file__).parents[3] / "seeds"


def seeds() -> list[Extraction]:
    return [
        extraction(path.read_bytes().decode("utf-8"), path.name[:3])
        for path in sorted(SEEDS.glob("*.txt"))
    ]


def test_the_seeds_are_dated_as_the_gold_says() -> None:
    known = publication_days(seeds())
    assert [(p.doc_id, str(p.day), p.basis) for p in known] == [
        ("000", "2025-09-03", "stated"),
        ("001", "2025-09-02", "inferred"),
        ("002", "2025-09-02", "stated"),
        ("003", "2025-09-02", "inferred"),
        ("004", "2025-09-03", "stated"),
    ]
    assert "002" in known[3].note
    assert "“Tuesday” is 2025-09-02" in known[3].note


def test_the_order_of_the_documents_makes_no_difference() -> None:
    reads = seeds()
    expected = {p.doc_id: p for p in publication_days(reads)}
    for order in list(permutations(reads))[::17]:
        assert {p.doc_id: p for p in publication_days(order)} == expected


@pytest.mark.parametrize("number", [1, 3])
def test_an_undated_document_alone_stays_unknown(number: int) -> None:
    assert publication_days([seeds()[number]])[0].basis == "unknown"


def alone(text: str, doc_id: str = "a.txt") -> Publication:
    return publication_days([extraction(text, doc_id)])[0]


def undated(text: str) -> Story:
    return geoviz.build_story([Document("a.txt", text, "")], index=shipped())


LOOKING_BACK = "A look at what the old harbour treaty changed in us (12 March 2014)"
BODY = "\n\nThe ministers of four states met in the old harbour to sign a treaty.\n"


@pytest.mark.parametrize(
    "text",
    [
        "GENEVA, 12 March 2014 – Ministers met in the old harbour to sign a treaty.",
        "GENEVA, March 12, 2014 (AP) — Ministers met to sign a treaty.",
        "date 2014-03-12 Geneva, March 12 (XYZ) Ministers met to sign a treaty.",
        "Treaty signed" + BODY + "\nPublished: 12 March 2014\n",
        "Treaty signed\n\nPublished on Wednesday, March 12, 2014" + BODY,
        "Treaty signed" + BODY + "ABC – The Daily, 12 March 2014\n",
        "Treaty signed\n\nWednesday, 12 March 2014" + BODY,
        "Treaty signed\n\nBy Ann Lee, March 12, 2014" + BODY,
        "Treaty signed" + BODY + "Today, 12 March 2014, is a day to remember.",
        "Treaty signed. By Ann Lee March 12, 2014 GENEVA -- Ministers met at last.",
        "GENEVA (12 March 2014) - Ministers met in the old harbour to sign a treaty.",
        "Treaty report No. 3\n\nAs of 12 March 2014, 18:00 local time" + BODY,
        "Harbour Radio, evening bulletin, 12 March 2014, 7 pm" + BODY,
        "Treaty - update 4 (12 March 2014)" + BODY,
        "Good evening. It is Wednesday, March 12, 2014, and here is the news." + BODY,
    ],
)
def test_a_day_that_the_text_states(text: str) -> None:
    publication = alone(text)
    assert (publication.day, publication.basis) == (date(2014, 3, 12), "stated")
    assert "12" in publication.note


@pytest.mark.parametrize(
    "doc_id",
    [
        "2014-03-12-treaty.txt",
        "news/2014/03/12/treaty.html",
        "https://example.org/2014/03/12/treaty",
        "world_20140312.txt",
    ],
)
def test_a_day_in_the_name_or_address(doc_id: str) -> None:
    publication = alone("Treaty signed" + BODY, doc_id)
    assert (publication.day, publication.basis) == (date(2014, 3, 12), "stated")


@pytest.mark.parametrize(
    ("text", "doc_id"),
    [
        ("Treaty signed" + BODY, "a.txt"),
        ("On 12 March 2014, ministers met in the harbour.", "a.txt"),
        ("A report published 12 March 2014 by the bank in the old town says so.", "a"),
        ("It was signed on 12 March 2014." + BODY, "a.txt"),
        (
            LOOKING_BACK
            + BODY
            + "\nOn 3 May 2016 the treaty ended after years of quarrel.",
            "a.txt",
        ),
        ("What happened on 12 March 2014 and why it matters to us all" + BODY, "a"),
        ("Treaty signed" + BODY, "a20140312b77.txt"),
        ("Treaty signed" + BODY, "id/2014131299"),
        ("Image caption,\n\nMinisters in Geneva March 12, 2014" + BODY, "a.txt"),
    ],
)
def test_a_day_told_of_is_no_publication_day(text: str, doc_id: str) -> None:
    assert alone(text, doc_id).basis == "unknown"


def test_metadata_is_trusted_before_the_text() -> None:
    text = "GENEVA, 12 March 2014 – Ministers met to sign a treaty."
    read = extraction(text, published=date(2014, 3, 13))
    assert publication_days([read])[0] == Publication(
        "a.txt", date(2014, 3, 13), "given"
    )


def test_the_year_of_a_dateline_may_stand_elsewhere() -> None:
    text = "GENEVA, March 12 (AP) — Ministers met. The deal of March 12, 2014 is new."
    assert alone(text).day == date(2014, 3, 12)
    assert alone("GENEVA, March 12 (AP) — Ministers met.").basis == "unknown"


DATED = """GENEVA, 12 March 2014 – Lena Orlova and Tomas Reyes signed the Harbour \
Treaty in Geneva on Wednesday, with ministers of Borduria and Syldavia. Orlova praised \
Reyes. The ceremony in Geneva on Wednesday drew a crowd.
"""


def together(text: str) -> Publication:
    return publication_days([extraction(DATED, "b.txt"), extraction(text, "a.txt")])[1]


def test_a_shared_weekday_dates_the_eve() -> None:
    eve = together(
        "Lena Orlova and Tomas Reyes will sign the Harbour Treaty at a ceremony in"
        " Geneva on Wednesday, a spokesman for Borduria said. Ministers of Syldavia"
        " will attend the ceremony, which begins tomorrow, in Geneva."
    )
    assert (eve.day, eve.basis) == (date(2014, 3, 11), "inferred")
    assert "b.txt" in eve.note


def test_another_story_stays_undated() -> None:
    other = together(
        "A fire broke out in a bakery in Springfield on Wednesday. Mayor Joe Quimby"
        " said that nobody was hurt, and a crowd gathered by the harbour on Wednesday."
    )
    assert other.basis == "unknown"


def test_the_same_people_without_a_shared_day_stay_undated() -> None:
    assert (
        together(
            "Lena Orlova and Tomas Reyes are to meet ministers of Borduria and Syldavia"
            " in Geneva to discuss the Harbour Treaty, in a ceremony of their own."
        ).basis
        == "unknown"
    )


def test_a_day_on_which_it_is_to_take_effect_is_not_the_day_of_the_news() -> None:
    text = (
        "Seven leaders signed a pact. It is to take effect on Jan. 1, 2006."
        " This is the third since March 3, 1985."
    )
    assert alone(text).basis == "unknown"


@pytest.mark.parametrize(
    ("places", "day", "words"),
    [
        ("Norfolk, Swaffham, Dereham, Beccles", date(2019, 6, 12), "day first"),
        ("Ohio, Toledo in Ohio, Dayton in Ohio", date(2019, 12, 6), "month first"),
        ("Ontario, Toronto and Winnipeg in Canada", None, "which is the day?"),
        ("Norfolk, Paris, Toledo in Ohio", None, "which is the day?"),
    ],
)
def test_numbers_are_read_as_papers_of_the_country_write_them(
    places: str, day: date | None, words: str
) -> None:
    text = f"Crash | 12/06/2019\n\nIt is of {places}."
    (publication,) = undated(text).publications
    assert publication.day == day
    assert publication.basis == ("inferred" if day else "unknown")
    assert words in publication.note


def test_numbers_that_leave_no_doubt_are_stated() -> None:
    text = "Crash | 25/06/2019\n\nIt is of Ohio, Toledo in Ohio and Dayton in Ohio."
    (publication,) = undated(text).publications
    assert (publication.day, publication.basis) == (date(2019, 6, 25), "stated")
