from __future__ import annotations

from pathlib import Path

import pytest

from geoviz.errors import DataError, MissingDataError
from geoviz.gazetteer import Demonyms

HEADER = "form,place_id,kind,source\n"
ROWS = """\
Iranian,130758,adjective,known
Iranians,130758,people,known
South Korean,1835841,adjective,known
Congolese,203312,adjective,known
Congolese,place:2260494,adjective,known
São Toméan,2410758,adjective,known
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "demonyms.csv"
    path.write_text(HEADER + ROWS, encoding="utf-8")
    return path


def test_forms_lead_to_places(table: Path) -> None:
    demonyms = Demonyms.open(table)
    assert demonyms.place_ids("Iranian") == ("place:130758",)
    assert demonyms.place_ids("IRANIAN") == ("place:130758",)
    assert demonyms.folded("south korean") == ("place:1835841",)
    assert demonyms.folded("sao tomean") == ("place:2410758",)
    assert demonyms.place_ids("Congolese") == ("place:203312", "place:2260494")
    assert demonyms.place_ids("Martian") == ()
    assert demonyms.kind("iranians") == "people"
    assert demonyms.kind("martian") == ""
    assert "iranian" in demonyms
    assert "Iranian" not in demonyms
    assert len(demonyms) == 5


def test_forms_cannot_be_changed(table: Path) -> None:
    forms = Demonyms.open(table).forms
    assert forms["congolese"] == ("place:203312", "place:2260494")
    with pytest.raises(TypeError):
        forms["x"] = ()  # type: ignore[index]  # that is the point


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (",130758,adjective,known", "empty or padded"),
        (" Iranian,130758,adjective,known", "empty or padded"),
        ("Persian,,adjective,known", "has no place_id"),
        ("Persian,place:,adjective,known", "has no place_id"),
        ("Persian,130758,,known", "lacks kind or source"),
        ("Persian,130758,adjective,", "lacks kind or source"),
        ("Iranian,130758,adjective,known", "in an earlier row too"),
        ("Persian,130758,adjective", "3 fields instead of 4"),
    ],
)
def test_a_broken_row_is_named(table: Path, row: str, complaint: str) -> None:
    table.write_text(f"{HEADER}{ROWS}{row}\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        Demonyms.open(table)
    assert str(caught.value).startswith(f"{table}:8: ")
    assert complaint in str(caught.value)


def test_a_missing_table_is_missing_data(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError):
        Demonyms.open(tmp_path / "none.csv")
