"""How well the people of each hand-made article agree with what was written by hand.

`gold.csv` has a row a person and event. A name, country or role that ends in `?` may be
found or not; alternatives are parted by `|`; a row without country must get none.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import geoviz
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.keys import fold
from geoviz.models import Document, Event, Person
from tests.gold.score import FOLDER as EVENTS_FOLDER
from tests.gold.score import SETS, asked, category, story_of

FOLDER = Path(__file__).parent
_DATED = re.compile(r"-(\d{4}-\d{2}-\d{2})$")


@dataclass
class Score:
    """Counts by name, and a line for every fault."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def precision(self, what: str) -> float:
        """Right answers of those given; 1 of none."""
        given = self.counts[f"{what} given"]
        return self.counts[f"{what} right"] / given if given else 1.0

    def recall(self, what: str) -> float:
        """Wanted answers found; 1 of none."""
        wanted = self.counts[f"{what} wanted"]
        return self.counts[f"{what} found"] / wanted if wanted else 1.0

    def f1(self, what: str) -> float:
        """Harmonic mean of the two."""
        one, other = self.precision(what), self.recall(what)
        return 2 * one * other / (one + other) if one + other else 0.0


def articles(half: str, folder: Path = FOLDER) -> list[Path]:
    """The articles of a half: `built` on (odd numbers) or `held` out (even)."""
    wanted = 1 if half == "built" else 0
    paths = [*folder.glob("*.txt")]
    if folder == FOLDER:
        paths += EVENTS_FOLDER.glob("*.txt")
    return sorted(
        (p for p in paths if int(p.name[:2]) % 2 == wanted), key=lambda p: p.name
    )


def read_gold(folder: Path = FOLDER) -> Mapping[str, Sequence[Mapping[str, str]]]:
    """The rows of each article, by its number."""
    found: dict[str, list[Mapping[str, str]]] = {}
    with (folder / "gold.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["article"], []).append(row)
    return found


def people_of(path: Path, index: Index) -> tuple[Sequence[Person], Sequence[Event]]:
    """The people and events of one article."""
    if path.parent != FOLDER:
        story, _ = story_of(path, index)
        return story.people, story.events
    dated = _DATED.search(path.stem)
    assert dated is not None, f"{path.name}: no publication day in the file's name"
    document = Document(
        path.name,
        path.read_text(encoding="utf-8"),
        path.stem,
        published=date.fromisoformat(dated[1]),
    )
    story = geoviz.build_story([document], index=index)
    return story.people, story.events


def score(paths: Iterable[Path], index: Index, folder: Path = FOLDER) -> Score:
    """Compare the people of some articles with their gold."""
    total = Score()
    golds = read_gold(folder)
    for path in paths:
        rows = golds.get(path.name[:2], [])
        people, events = people_of(path, index)
        names: dict[str, str] = {p.person_id: p.name for p in people}
        homes = {p.person_id: p.country for p in people}
        _score_names(path.stem, rows, names, homes, total)
        _score_ranks(path.stem, rows, people, total)
        told = {e.event_id: fold(f"{e.what} {e.event_id}") for e in events}
        _score_roles(path.stem, rows, people, told, total)
    return total


def _same(gold: str, name: str) -> bool:
    parts = set(fold(name).replace("-", " ").split())
    for each in gold.rstrip("?").split("|"):
        wanted = set(fold(each).replace("-", " ").split())
        if parts == wanted or (min(len(parts), len(wanted)) > 1 and parts <= wanted):
            return True
    return False


def _score_names(
    article: str,
    rows: Sequence[Mapping[str, str]],
    names: Mapping[str, str],
    homes: Mapping[str, str],
    total: Score,
) -> None:
    counts = total.counts
    by_name = {row["name"]: row for row in rows}
    taken: set[str] = set()
    right: set[str] = set()
    for person_id, name in sorted(names.items()):
        home = homes[person_id]
        row = next((r for r in by_name.values() if _same(r["name"], name)), None)
        counts["names given"] += 1
        counts["pairs given"] += bool(home)
        if row is None or row["name"] in taken:
            total.faults.append(f"{article}: no person, or again: {name} {home}")
            continue
        taken.add(row["name"])
        counts["names right"] += 1
        wanted = row["country"].rstrip("?")
        if home and home == wanted:
            counts["pairs right"] += 1
            right.add(row["name"])
        elif home:
            total.faults.append(f"{article}: {name} is {wanted or 'of none'}: {home}")
    for name, row in by_name.items():
        if not name.endswith("?"):
            counts["names wanted"] += 1
            counts["names found"] += name in taken
            if name not in taken:
                total.faults.append(f"{article}: missed {name}")
        if row["country"] and not row["country"].endswith("?"):
            counts["pairs wanted"] += 1
            counts["pairs found"] += name in right
            if name in taken and name not in right:
                total.faults.append(f"{article}: {name}: missed {row['country']}")


def _score_ranks(
    article: str,
    rows: Sequence[Mapping[str, str]],
    people: Sequence[Person],
    total: Score,
) -> None:
    for name, rank in sorted({(p.name, p.rank) for p in people}):
        row = next((r for r in rows if r.get("rank") and _same(r["name"], name)), None)
        if row is not None:
            total.counts["ranks given"] += 1
            total.counts["ranks right"] += rank == row["rank"]
            if rank != row["rank"]:
                total.faults.append(f"{article}: {name} is no {rank}")


def _score_roles(
    article: str,
    rows: Sequence[Mapping[str, str]],
    people: Sequence[Person],
    told: Mapping[str, str],
    total: Score,
) -> None:
    counts = total.counts
    found: set[int] = set()
    for person in people:
        if not person.event_id:
            continue
        what = told[person.event_id]
        own = [n for n, row in enumerate(rows) if _same(row["name"], person.name)]
        fits = [n for n in own if _allows(rows[n], person)]
        here = [n for n in fits if _speaks_of(rows[n], what)]
        if fits and not here:
            continue  # the same part in another event of the story
        if any(rows[n]["role"] == "mentioned?" for n in own):
            continue
        counts["roles given"] += 1
        counts["roles right"] += bool(here)
        found.update(here)
        if not here:
            total.faults.append(
                f"{article}: {person.name} no {person.role} ({person.status}): {what}"
            )
    for number, row in enumerate(rows):
        if "?" in row["role"] or row["role"] == "mentioned":
            continue
        counts["roles wanted"] += 1
        counts["roles found"] += number in found
        if number not in found:
            total.faults.append(
                f"{article}: missed {row['name']} {row['role']} of {row['event']}"
            )


def _allows(row: Mapping[str, str], person: Person) -> bool:
    roles = {role.rstrip("?") for role in row["role"].split("|")}
    statuses = row["status"].split("|")
    return person.role in roles and (not row["status"] or person.status in statuses)


def _speaks_of(row: Mapping[str, str], what: str) -> bool:
    return not row["event"] or any(fold(w) in what for w in row["event"].split("|"))


def report(half: str, result: Score) -> str:
    """One line of figures."""
    return (
        f"{half}: "
        + "; ".join(
            f"{what} P {result.precision(what):.3f} R {result.recall(what):.3f} "
            f"F1 {result.f1(what):.3f} ({result.counts[f'{what} given']} given, "
            f"{result.counts[f'{what} wanted']} wanted)"
            for what in ("pairs", "names", "roles")
        )
        + (
            f"; ranks {result.precision('ranks'):.3f} ({result.counts['ranks given']})"
            if result.counts["ranks given"]
            else ""
        )
    )


if __name__ == "__main__":
    shipped = Index.open()
    asked_for = asked()
    chosen = FOLDER if asked_for == SETS["tuned"] else asked_for
    for part in ("built", "held"):
        paths = articles(part, chosen)
        outcome = score(paths, shipped, chosen)
        print(report(part, outcome))
        kinds = set() if chosen == FOLDER else {category(p) for p in paths}
        for kind in sorted(kinds):
            own = score([p for p in paths if category(p) == kind], shipped, chosen)
            print(f"  {report(kind, own)}")
        if part == "built":
            print(*outcome.faults, sep="\n")
