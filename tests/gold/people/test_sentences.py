"""Short texts: the country of each person as the words give it, else none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import geoviz
from geoviz.models import Document, Person
from tests.gold.people.score_people import Score
from tests.unit.story.told import shipped

FOLDER = Path(__file__).parent / "sentences"
# file, then of countries precision and recall, then recall of names
FLOORS = [
    ("built", 0.99, 0.97, 0.98),
    ("never", 0.99, 0.9, 0.95),
    ("news", 0.98, 0.94, 0.95),
    ("later", 0.97, 0.9, 0.92),
]


def read_sentences(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Each text with the country of each of its people; "!" of a name that is none."""
    text = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("="):
            wanted = {}
            for entry in line[1:].split(";"):
                name, _, country = entry.strip().rpartition(" ")
                if entry.strip().startswith("!"):
                    name, country = entry.strip()[1:], "!"
                wanted[name] = country
            yield text, wanted
        elif line and not line.startswith("#"):
            text = line


def _same(a: str, b: str) -> bool:
    one, other = (set(n.casefold().replace("-", " ").split()) for n in (a, b))
    short = min(len(one), len(other)) > 1 and (one <= other or other <= one)
    return one == other or short


def score_sentences(path: Path) -> Score:
    """Compare the people of each text with those wanted."""
    total = Score()
    index = shipped()
    for text, wanted in read_sentences(path):
        story = geoviz.build_story([Document("a.txt", text, "")], index=index)
        people = {person.person_id: person for person in story.people}
        for person in people.values():
            _given(person, wanted, text, total)
        for name, country in wanted.items():
            own = [p for p in people.values() if _same(name, p.name)]
            if country == "!":
                total.counts["names given"] += bool(own)
                continue
            total.counts["names wanted"] += 1
            total.counts["names found"] += bool(own)
            if len(country) == 2:
                found = any(p.country == country for p in own)
                total.counts["pairs wanted"] += 1
                total.counts["pairs found"] += found
                if not found:
                    total.faults.append(f"missed {name} {country}: {text}")
    return total


def _given(person: Person, wanted: dict[str, str], text: str, total: Score) -> None:
    known = next((n for n in wanted if _same(n, person.name)), "")
    if not person.country:
        return
    total.counts["pairs given"] += 1
    right = wanted.get(known, "").rstrip("?") == person.country
    total.counts["pairs right"] += right
    if not right:
        total.faults.append(f"wrong {person.name} {person.country}: {text}")


@pytest.mark.parametrize(("name", "precision", "recall", "names"), FLOORS)
def test_floors(name: str, precision: float, recall: float, names: float) -> None:
    result = score_sentences(FOLDER / f"{name}.txt")
    told = "\n".join(result.faults)
    assert result.counts["names given"] == 0, "one that is no person came out as one"
    assert result.precision("pairs") >= precision, told
    assert result.recall("pairs") >= recall, told
    assert result.recall("names") >= names, told


def test_every_file_is_scored_and_long_enough() -> None:
    """The scorer reads all; two files of fifty texts at least would show a decline."""
    files = {path.stem: path for path in FOLDER.glob("*.txt")}
    assert set(files) == {name for name, *_ in FLOORS}
    assert all(sum(1 for _ in read_sentences(p)) >= 45 for p in files.values())
