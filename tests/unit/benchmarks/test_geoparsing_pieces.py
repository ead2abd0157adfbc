"""Articles in pieces, and answers put back together."""

from __future__ import annotations

from benchmarks.geoparsing_systems import pieces_of, whole


def test_pieces_are_cut_at_blanks_and_lose_nothing() -> None:
    text = "word " * 1_000
    pieces = pieces_of([{"id": "a", "text": text}, {"id": "b", "text": "short"}])
    assert "".join(p["text"] for p in pieces if p["number"] == 0) == text
    assert all(len(piece["text"]) <= 2_000 for piece in pieces)
    assert all(p["text"].startswith((" ", "word")) for p in pieces if p["number"] == 0)
    assert [p["text"] for p in pieces if p["number"] == 1] == ["short"]


def test_a_text_without_blanks_is_cut_all_the_same() -> None:
    pieces = pieces_of([{"id": "a", "text": "x" * 5_000}])
    assert sum(len(piece["text"]) for piece in pieces) == 5_000
    assert len(pieces) < 10


def test_answers_have_the_offsets_of_the_article() -> None:
    text = "a " * 1_500 + "Paris"
    pieces = pieces_of([{"id": "a", "text": text}])
    answers = [
        [{"start": at, "end": at + 5}] if (at := p["text"].find("Paris")) >= 0 else []
        for p in pieces
    ]
    (found,) = whole(pieces, answers, 1)
    assert [text[one["start"] : one["end"]] for one in found] == ["Paris"]
