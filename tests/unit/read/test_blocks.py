"""Blocks: texts as they are copied from web pages, cut where a reader would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geoviz.read.blocks import cut_blocks


def cut(text: str) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(b.kind, text[b.start : b.end]) for b in cut_blocks(text)[0]]


def test_heading_glued_to_its_time_is_cut() -> None:
    text = "1. Talks open in Genevapublished at 07:03 British Summer Time\n\nIt began."
    blocks, items = cut_blocks(text)
    assert [text[b.start : b.end] for b in blocks] == [
        "Talks open in Geneva",
        "published at 07:03 British Summer Time",
        "It began.",
    ]
    assert [b.kind for b in blocks] == ["heading", "timestamp", "paragraph"]
    assert [(i.clock, i.zone) for i in items] == [("07:03", "British Summer Time")]
    assert [b.item for b in blocks] == [0, 0, 0]


def test_items_reach_to_the_next_one() -> None:
    text = "Apublished at 07:03 BST\n\nFirst.\n\nBpublished at 06:59 BST\n\nSecond."
    _, items = cut_blocks(text)
    assert [text[i.start : i.end][:1] for i in items] == ["A", "B"]
    assert items[0].end == items[1].start
    assert items[1].end == len(text)


def test_caption_glued_to_its_credit_is_cut() -> None:
    text = "A crowd in LimaImage source, Agency\nImage caption,\n\nThe crowd waits here"
    assert cut(text) == [
        ("caption", "A crowd in Lima"),
        ("credit", "Image source, Agency"),
        ("credit", "Image caption,"),
        ("caption", "The crowd waits here"),
    ]


def test_teasers_are_boilerplate_up_to_the_empty_line() -> None:
    text = (
        "The minister spoke for an hour in the old town hall on Friday night.\n\n"
        "More from City News:\nFlood in Dhaka\nCup final in Rome\n\n"
        "She left before midnight and did not answer any of the questions put to her."
    )
    assert [kind for kind, _ in cut(text)] == [
        "paragraph",
        "boilerplate",
        "boilerplate",
        "boilerplate",
        "paragraph",
    ]


def test_list_items_keep_no_bullet_and_know_their_heading() -> None:
    text = "Who will attend?\n\n  • Ana Lopes of Peru\n  • Bo Berg of Norway\n"
    blocks, _ = cut_blocks(text)
    assert cut(text)[1:] == [
        ("list_item", "Ana Lopes of Peru"),
        ("list_item", "Bo Berg of Norway"),
    ]
    assert {b.heading for b in blocks[1:]} == {0}


def test_bylines_and_datelined_footers() -> None:
    text = (
        "Ana Lopes\nEurope correspondent\n\n"
        "The river rose through the night and the lower town was cleared by noon.\n"
        "CITY – Newsdesk, 2 May 2024\n"
    )
    assert [kind for kind, _ in cut(text)] == [
        "byline",
        "byline",
        "paragraph",
        "byline",
    ]


def test_quoted_speech_is_no_heading() -> None:
    assert cut("“We were never told of it.”")[0][0] == "paragraph"


@given(st.text(max_size=400))
def test_blocks_are_disjoint_in_order_and_inside(text: str) -> None:
    blocks, items = cut_blocks(text)
    position = 0
    for block in blocks:
        assert position <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        position = block.end
    assert all(0 <= i.start <= i.stamp_start <= i.stamp_end <= i.end for i in items)
