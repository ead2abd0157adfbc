from dataclasses import replace
from typing import Any

from geoviz.models import Block
from geoviz.render.quotes import CONTEXT, Frame, Quotes
from tests.stories import LAKE_ID, SUMMIT_ID, summit


def utf16_slice(text: str, start: int, end: int) -> str:
    """What JavaScript's `slice` would give."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def test_offsets_are_those_of_javascript() -> None:
    story = summit()
    quotes = Quotes(story)
    texts = [document.text for document in story.documents]
    rows = quotes.rows["place:8"]  # Reykjavik stands after an emoji
    assert [utf16_slice(texts[row[0]], row[1], row[2]) for row in rows] == ["Reykjavik"]
    assert story.documents[1].doc_id == LAKE_ID
    assert rows[0][1] == texts[1].index("Reykjavik") + 1


def test_every_piece_of_evidence_is_there_with_its_words() -> None:
    story = summit()
    quotes = Quotes(story)
    texts = [document.text for document in story.documents]
    for one in story.evidence:
        found = [
            utf16_slice(texts[row[0]], row[1], row[2])
            for row in quotes.rows[one.subject_id]
        ]
        assert one.quote in found


def test_a_quote_stands_in_its_sentence() -> None:
    story = summit()
    row = Quotes(story).rows["place:6"][0]
    words = utf16_slice(story.documents[0].text, row[3], row[4])
    assert words.startswith("Six heads of state")
    assert words.endswith("nothing of the Sahel.")


def test_assumed_and_confidence_are_told() -> None:
    rows = Quotes(summit()).rows
    assert [row[7] for row in rows["event:signing"]] == [1, 0]
    assert [row[8] for row in rows["place:2"]] == [93]
    assert [row[8] for row in rows["route:wekesa"]] == [-1]


def test_a_mention_given_as_evidence_too_is_there_once() -> None:
    story = summit()
    spans = [tuple(row[:3]) for row in Quotes(story).rows["place:1"]]
    assert len(spans) == len(set(spans)) == 2
    assert {story.documents[number].doc_id for number, *_ in spans} == {SUMMIT_ID}


def test_the_columns_hold_every_row() -> None:
    quotes = Quotes(summit())
    packed: dict[str, Any] = dict(quotes.payload())
    found = []
    row = 0
    for document, count in enumerate(packed["documents"]):
        start = 0
        for _ in range(count):
            start += packed["start"][row]
            end = start + packed["length"][row]
            low, high = start - packed["before"][row], end + packed["after"][row]
            kind = packed["kinds"][packed["kind"][row]]
            subject = packed["subjects"][packed["subject"][row]]
            found.append((subject, [document, start, end, low, high, *kind]))
            row += 1
    assert row == len(packed["start"]) == len(packed["subject"])
    # By subject, the rows are those of the story, in the same order.
    for subject, rows in quotes.rows.items():
        assert [its for one, its in found if one == subject] == rows


def test_a_long_context_is_cut_between_words() -> None:
    text = "word " * 200 + "HERE " + "word " * 200
    frame = Frame(text, [Block("paragraph", 0, len(text))], [])
    start = text.index("HERE")
    low, high = frame.context(start, start + 4)
    assert start - CONTEXT <= low < start
    assert start + 4 < high <= start + 4 + CONTEXT
    assert text[low:].startswith("word")
    assert text[:high].endswith("word")


def test_without_sentence_or_block_the_whole_text_is_the_context() -> None:
    assert Frame("a b c", [], []).context(2, 3) == (0, 5)


def test_runners_up_are_named_and_those_nobody_knows_left_out() -> None:
    story = summit()
    # `place:99` is in no gazetteer.
    rivals = (("place:538560", 0.354), ("place:99", 0.2), ("place:5037649", 0.001))
    told = replace(story.mentions[0], alternatives=rivals)
    quotes = Quotes(replace(story, mentions=(told, *story.mentions[1:])))
    payload: dict[str, Any] = dict(quotes.payload())
    assert payload["others"] == [
        ("Kursk", "city", "Russia"),
        ("Minneapolis", "city", "Minnesota, United States"),
    ]
    assert payload["runnersUp"] == [(0, 35, 1, 0)]
    mine = [row for row in quotes.rows[told.place_id] if row[9] == 0]
    assert len(mine) == 1
    assert {row[9] for row in quotes.rows["place:2"]} == {-1}
