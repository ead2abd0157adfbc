"""How well the story of each hand-made article agrees with what was written by hand."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import geoviz
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.keys import fold
from geoviz.models import Document, Event, Route, Story

FOLDER = Path(__file__).parent
SETS = {
    "tuned": FOLDER,
    "blind": FOLDER / "blind",
    "second": FOLDER / "second",
    "third": FOLDER / "third",
}
WHOLLY_HELD = SETS["third"]
"""Of this set nothing is built on: it is measured once, at the end."""


@dataclass
class Score:
    """Counts by name, and a line for every fault."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def share(self, right: str, of: str) -> float:
        """`right` as a share of `of`; 1 of nothing."""
        return self.counts[right] / self.counts[of] if self.counts[of] else 1.0


def articles(half: str, folder: Path = FOLDER) -> list[Path]:
    """The articles of a half: `built` on (odd numbers) or `held` out (even)."""
    if folder == WHOLLY_HELD:
        return sorted(folder.glob("*.txt")) if half == "held" else []
    wanted = 1 if half == "built" else 0
    return [p for p in sorted(folder.glob("*.txt")) if int(p.name[:2]) % 2 == wanted]


def category(path: Path) -> str:
    """What sort of article the gold says it is; empty if it does not."""
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return str(gold.get("category", ""))


def story_of(path: Path, index: Index) -> tuple[Story, dict[str, Any]]:
    """The story of one article, and its gold."""
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    given = gold["published"] and gold.get("published_given", True)
    published = date.fromisoformat(gold["published"]) if given else None
    text = path.read_text(encoding="utf-8")
    document = Document(path.name, text, path.stem, published=published)
    return geoviz.build_story([document], index=index), gold


def score(paths: Iterable[Path], index: Index) -> Score:
    """Compare the stories of some articles with their gold."""
    total = Score()
    for path in paths:
        story, gold = story_of(path, index)
        _events(story, gold["events"], total, path.stem)
        _journeys(story, gold["journeys"], total, path.stem)
        _claims(story, gold["claims"], total, path.stem)
        for name in gold["never_on_a_day"]:
            total.counts["traps"] += 1
            shown = [p for p in story.places if p.days and fold(p.name) == fold(name)]
            total.counts["traps fallen into"] += bool(shown)
            if shown:
                total.faults.append(f"{path.stem}: {name} shows on {shown[0].days}")
        _publication(story, gold, total, path.stem)
        _map(story, gold, total, path.stem)
    return total


def _publication(story: Story, gold: dict[str, Any], total: Score, name: str) -> None:
    if gold.get("published_given", True):
        return
    found = str(story.publications[0].day)
    total.counts["publication days wanted"] += 1
    total.counts["publication days right"] += found == gold["published"]
    if found != gold["published"]:
        total.faults.append(f"{name}: published {found}, not {gold['published']}")


def _map(story: Story, gold: dict[str, Any], total: Score, name: str) -> None:
    pinned = {p.place_id for p in story.places if p.lat is not None}
    shown = {
        fold(m.surface)
        for m in story.mentions
        if m.kind == "place" and m.place_id in pinned
    }
    for word in gold.get("on_map", []):
        total.counts["map words wanted"] += 1
        found = any(fold(word) in each for each in shown)
        total.counts["map words found"] += found
        if not found:
            total.faults.append(f"{name}: {word} not on the map")
    for word in gold.get("never_on_map", []):
        total.counts["words not wanted"] += 1
        total.counts["words wrongly pinned"] += fold(word) in shown
        if fold(word) in shown:
            total.faults.append(f"{name}: {word} on the map")


def _named(event: Event, words: Iterable[str]) -> bool:
    told = fold(f"{event.what} {event.event_id}")
    return any(fold(word) in told for word in words)


def _same_day(event: Event, gold: dict[str, Any]) -> bool:
    end = event.day_end.isoformat() if event.day_end else None
    last = end or gold["day_end"]
    return bool(str(event.day) == gold["day"] and last == gold["day_end"])


def _events(story: Story, golds: list[dict[str, Any]], total: Score, name: str) -> None:
    names = {place.place_id: place.name for place in story.places}
    shown = [e for e in story.events if e.day is not None and not e.background]
    taken: set[int] = set()
    for event in shown:
        total.counts["events shown"] += 1
        fits = [
            n
            for n, gold in enumerate(golds)
            if _same_day(event, gold) and _named(event, gold["words"])
        ]
        places = {names[p] for p in event.place_ids}
        fits.sort(key=lambda n: (n in taken, not _placed(places, golds[n])))
        if not fits or (fits[0] in taken and golds[fits[0]]["required"]):
            why = "again" if fits else "not in the gold"
            total.faults.append(f"{name}: {why}: {event.day} {event.what} {places}")
            continue
        gold = golds[fits[0]]
        taken.add(fits[0])
        total.counts["events right"] += 1
        total.counts["events placed"] += bool(places)
        wrong = bool(places) and not _placed(places, gold)
        total.counts["places wrong"] += wrong
        total.counts["status wrong"] += event.status != gold["status"]
        if wrong or event.status != gold["status"]:
            total.faults.append(
                f"{name}: {event.day} {event.what}: {places} {event.status}"
            )
    for number, gold in enumerate(golds):
        if gold["required"]:
            total.counts["events wanted"] += 1
            total.counts["events found"] += number in taken
            total.counts["places wanted"] += bool(gold["places"])
            if number not in taken:
                total.faults.append(f"{name}: missed {gold['day']} {gold['words']}")
    for number in taken:
        gold = golds[number]
        if gold["required"] and gold["places"]:
            total.counts["places found"] += any(
                _placed({names[p] for p in e.place_ids}, gold)
                for e in shown
                if e.place_ids and _same_day(e, gold) and _named(e, gold["words"])
            )


def _placed(places: set[str], gold: dict[str, Any]) -> bool:
    allowed = [fold(place) for place in gold["places"]]
    return all(any(fold(p) in a or a in fold(p) for a in allowed) for p in places)


def _journeys(
    story: Story, golds: list[dict[str, Any]], total: Score, name: str
) -> None:
    taken: set[int] = set()
    for route in story.routes:
        total.counts["journeys shown"] += 1
        fits = [
            n
            for n, gold in enumerate(golds)
            if n not in taken and _same_journey(route, gold)
        ]
        fit = max(fits, key=lambda n: (_parts_right(route, golds[n]), -n), default=None)
        if fit is None:
            ends = f"{route.origin} - {route.destination}"
            total.faults.append(f"{name}: no journey: {route.traveller} {ends}")
            continue
        taken.add(fit)
        total.counts["journeys right"] += 1
        for part in _PARTS:
            found = str(getattr(route, part) or "")
            total.counts["journey parts"] += 1
            right = _is_part(found, golds[fit][part])
            total.counts["journey parts right"] += right
            if not right:
                total.faults.append(f"{name}: {route.destination}: {part} {found!r}")
    for number, gold in enumerate(golds):
        if gold["required"]:
            total.counts["journeys wanted"] += 1
            total.counts["journeys found"] += number in taken
            if number not in taken:
                ends = f"{gold['origin']} - {gold['destination']}"
                total.faults.append(f"{name}: missed journey {ends}")


_PARTS = ("origin", "mode", "departed", "arrived")


def _is_part(found: str, gold: str) -> bool:
    """Is it one of the alternatives, or such a name in full ("Frankfurt am Main")?"""
    return any(
        fold(found) == fold(each) or (each and fold(found).startswith(fold(each) + " "))
        for each in gold.split("|")
    )


def _parts_right(route: Route, gold: dict[str, Any]) -> int:
    return sum(_is_part(str(getattr(route, part) or ""), gold[part]) for part in _PARTS)


def _same_journey(route: Route, gold: dict[str, Any]) -> bool:
    travellers = [fold(each).split()[-1] for each in gold["traveller"].split("|")]
    return any(each in fold(route.traveller) for each in travellers) and _is_part(
        route.destination, gold["destination"]
    )


def _claims(story: Story, golds: list[dict[str, Any]], total: Score, name: str) -> None:
    for gold in golds:
        total.counts["claims wanted"] += 1
        found = any(
            gold["words"] in claim.value and claim.relation == gold["relation"]
            for claim in story.claims
        )
        total.counts["claims found"] += found
        if not found:
            total.faults.append(f"{name}: missed claim {gold['words']}")
    wanted = [gold["words"] for gold in golds]
    if not wanted:
        total.counts["claims not wanted"] += len(story.claims)
        total.faults += [f"{name}: claim: {c.value}" for c in story.claims]


def report(half: str, result: Score) -> str:
    """One line of figures."""
    shares = [
        ("event precision", "events right", "events shown"),
        ("event recall", "events found", "events wanted"),
        ("places found", "places found", "places wanted"),
        ("places wrong", "places wrong", "events placed"),
        ("journey precision", "journeys right", "journeys shown"),
        ("journey recall", "journeys found", "journeys wanted"),
        ("journey parts", "journey parts right", "journey parts"),
        ("claims", "claims found", "claims wanted"),
        ("traps", "traps fallen into", "traps"),
        ("publication days", "publication days right", "publication days wanted"),
        ("map words", "map words found", "map words wanted"),
        ("wrong pins", "words wrongly pinned", "words not wanted"),
    ]
    return f"{half}: " + ", ".join(
        f"{what} {result.share(a, b):.2f} ({result.counts[a]}/{result.counts[b]})"
        for what, a, b in shares
    )


def asked() -> Path:
    """The folder of the set that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=sorted(SETS), default="tuned")
    return SETS[parser.parse_args().set]


if __name__ == "__main__":
    shipped = Index.open()
    folder = asked()
    for part in ("built", "held"):
        paths = articles(part, folder)
        outcome = score(paths, shipped)
        print(report(part, outcome))
        for kind in sorted({category(p) for p in paths} - {""}):
            own = score([p for p in paths if category(p) == kind], shipped)
            print(f"  {report(kind, own)}")
        if part == "built":
            print(*outcome.faults, sep="\n")
