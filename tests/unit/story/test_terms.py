"""The words of events, and the table that holds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from geoviz.errors import DataError
from geoviz.extract.tokens import tokenise_blocks
from geoviz.read.blocks import cut_blocks
from geoviz.story import terms


def at(text: str, position: int = 0) -> tuple[str, int] | None:
    """(lemma or trap, words taken) of what begins at a token."""
    tokens = tokenise_blocks(text, cut_blocks(text)[0])
    found = terms.terms_at(tokens, position, len(tokens))
    if found is None:
        return None
    options, last = found
    return options[0].lemma or options[0].part, last - position


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("parade in the rain", ("parade", 1)),
        ("air strike on a town", ("airstrike", 2)),
        ("pile-up on a road", ("crash", 3)),
        ("fire brigade at work", ("none", 2)),
        ("heart attack in the night", ("none", 2)),
        ("table and chair", None),
    ],
)
def test_longest_form(text: str, expected: tuple[str, int] | None) -> None:
    assert at(text) == expected


def test_each_lemma_has_one_class() -> None:
    classes: dict[str, set[str]] = {}
    for options in terms.load_terms().values():
        for term in options:
            if term.lemma:
                classes.setdefault(term.lemma, set()).add(term.kind)
    assert {k: v for k, v in classes.items() if len(v) > 1} == {}
    assert terms.kinds_of_lemmas()["earthquake"] == "disaster"


@pytest.mark.parametrize(
    "row",
    ["fire,fire,nonsense,disaster,", ",fire,noun,disaster,", "fire,,noun,disaster,",
     "fire,fire,noun,disaster,luck", "fire,fire"],
)  # fmt: skip
def test_a_broken_row_is_named(
    row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "event_terms.csv"
    broken.write_text(f"form,lemma,part,class,needs\n{row}\n", encoding="utf-8")
    monkeypatch.setattr(terms, "data_path", lambda _name: broken)
    with pytest.raises(DataError, match=r"event_terms\.csv:2"):
        terms.load_terms.__wrapped__()
