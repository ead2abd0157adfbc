"""Mentions of people → who is the same person, within and across documents."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from geoviz.extract.names import PARTICLES, family_first, name_parts, short_forms
from geoviz.extract.person_shapes import HEADS, PLURALS, TOP_HEADS
from geoviz.models import Extraction, PersonMention


class CountryCodes(Protocol):
    """What is asked of the gazetteer index."""

    def country(self, row: int) -> str:
        """The code of the row's country."""
        ...


@dataclass(frozen=True, slots=True)
class Spot:
    """One mention: its document and its number there."""

    doc: int
    """Index of the extraction."""
    number: int
    """Index among the extraction's people."""


@dataclass(slots=True)
class Cluster:
    """Mentions of one person; grows while the documents are read."""

    parts: tuple[str, ...]
    """Of its fullest name so far."""
    spots: list[Spot] = field(default_factory=list)
    countries: Counter[str] = field(default_factory=Counter)
    heads: Counter[str] = field(default_factory=Counter)
    """Last words of the titles said of the person."""
    full: int = 0
    """Mentions by full name or with a title."""
    by_doc: dict[int, list[int]] = field(default_factory=dict)
    """Numbers of the mentions in each document, ascending."""

    @property
    def key(self) -> str:
        """The same for all spellings: no spaces, no hyphens."""
        return squash(self.parts)

    @property
    def top(self) -> bool:
        """Has the person a title such as leaders of states have?"""
        return any(head in TOP_HEADS for head in self.heads)

    def add(self, spot: Spot, mention: PersonMention, country: str) -> None:
        """Take in a mention."""
        self.spots.append(spot)
        insort(self.by_doc.setdefault(spot.doc, []), spot.number)
        if country:
            self.countries[country] += 1
        head = title_head(mention.title)
        if head:
            self.heads[head] += 1
        parts = name_parts(mention.name)
        self.full += len(parts) > 1 or bool(head)
        if len(parts) > len(self.parts):
            self.parts = parts

    def absorb(self, other: Cluster) -> None:
        """Take in another cluster, found to be the same person."""
        self.spots += other.spots
        for doc, numbers in other.by_doc.items():
            self.by_doc[doc] = sorted([*self.by_doc.get(doc, []), *numbers])
        self.countries += other.countries
        self.heads += other.heads
        self.full += other.full
        if len(other.parts) > len(self.parts):
            self.parts = other.parts


def squash(parts: Sequence[str]) -> str:
    """One key for all spellings of a name: "Jong-un", "Jong Un", "Jongun"."""
    return "".join(parts).replace(" ", "")


def title_head(title: str) -> str:
    """The word that says what someone is: `minister` of "Foreign Minister".

    >>> title_head("former vice-presidents"), title_head("sister of Jane Roe")
    ('president', 'sister')
    """
    words = title.split(" of ", 1)[0].replace("-", " ").casefold().split()
    for word in reversed(words):
        singular = PLURALS.get(word, word)
        if singular in HEADS:
            return singular
    return words[-1] if words else ""


def same_name(a: Sequence[str], b: Sequence[str]) -> bool:
    """Are two full names spellings of one: equal, or with a middle name left out?

    >>> same_name(("hwang", "jong", "un"), ("hwang", "jong un"))
    True
    >>> same_name(("john", "f", "kennedy"), ("john", "kennedy"))
    True
    >>> same_name(("hwang", "jong", "un"), ("hwang", "yo", "jong"))
    False
    """
    if squash(a) == squash(b):
        return True
    short, long = sorted((tuple(a), tuple(b)), key=len)
    if len(short) != 2 or len(long) != 3:
        return False
    ends = short[0] == long[0] and _bare(short[-1]) == _bare(long[-1])
    return ends and not family_first(long)


def _without_first(a: Sequence[str], b: Sequence[str]) -> bool:
    """Is one name the other without its first part ("Santos Reyes")?"""
    short, long = sorted((tuple(a), tuple(b)), key=len)
    return len(short) > 1 and len(long) == len(short) + 1 and long[1:] == short


def _bare(part: str) -> str:
    words = part.split(" ")
    while len(words) > 1 and words[0] in PARTICLES:
        words = words[1:]
    return " ".join(words)


def cluster_people(
    extractions: Sequence[Extraction], index: CountryCodes
) -> tuple[list[Cluster], dict[Spot, Cluster]]:
    """Who is who in the collection, and the cluster of each mention.

    Full names are joined first, document by document and then across documents; then
    the short mentions, each to a person of its own document if there is one. The
    result does not depend on the order of the documents but for the order of spots.
    """
    local: list[list[Cluster]] = []
    loose: list[list[Spot]] = []
    for doc, extraction in enumerate(extractions):
        clusters, shorts = _within(doc, extraction, index)
        local.append(clusters)
        loose.append(shorts)
    people = _across([cluster for clusters in local for cluster in clusters])
    owner = {spot: cluster for cluster in people for spot in cluster.spots}
    register = _Register(people)
    known = {id(cluster) for cluster in people}
    for doc, extraction in enumerate(extractions):
        for spot, cluster in _attach(doc, extraction, loose[doc], register, index):
            owner[spot] = cluster
            if id(cluster) not in known:
                known.add(id(cluster))
                people.append(cluster)
    return people, owner


def _country(mention: PersonMention, index: CountryCodes) -> str:
    return index.country(mention.country_row) if mention.country_row >= 0 else ""


def _within(
    doc: int, extraction: Extraction, index: CountryCodes
) -> tuple[list[Cluster], list[Spot]]:
    """The full names of one document, joined; and the spots of its short mentions."""
    clusters: list[Cluster] = []
    by_key: dict[str, Cluster] = {}
    shorts: list[Spot] = []
    for number, mention in enumerate(extraction.people):
        spot = Spot(doc, number)
        parts = name_parts(mention.name)
        if len(parts) < 2 or mention.rule == "short_name":
            shorts.append(spot)
            continue
        cluster = by_key.get(squash(parts))
        if cluster is None:
            cluster = next(
                (
                    c
                    for c in clusters
                    if same_name(c.parts, parts) or _without_first(c.parts, parts)
                ),
                None,
            )
        if cluster is None:
            cluster = Cluster(parts)
            clusters.append(cluster)
        by_key[squash(parts)] = cluster
        cluster.add(spot, mention, _country(mention, index))
    return clusters, shorts


def _main(counter: Counter[str]) -> str:
    """The commonest; of equals, the first in the alphabet."""
    return min(counter, key=lambda k: (-counter[k], k)) if counter else ""


def _differ(a: Cluster, b: Cluster) -> bool:
    """Do what the words say of two of one name show them to be two people?"""
    apart = _main(a.countries) and _main(b.countries)
    if not apart or set(a.countries) & set(b.countries):
        return False
    return bool(a.heads) and bool(b.heads) and not set(a.heads) & set(b.heads)


def _across(local: Sequence[Cluster]) -> list[Cluster]:
    """Clusters of single documents, joined by name unless they contradict."""
    people: list[Cluster] = []
    by_first: dict[str, list[Cluster]] = {}
    # those of whom most is said come first, so that the vaguer ones find them
    ordered = sorted(
        local, key=lambda c: (not c.countries, -c.full, c.key, _main(c.countries))
    )
    for cluster in ordered:
        near = by_first.setdefault(cluster.key[:2], [])
        joined = next(
            (
                p
                for p in near
                if same_name(p.parts, cluster.parts) and not _differ(p, cluster)
            ),
            None,
        )
        if joined is not None:
            joined.absorb(cluster)
            continue
        near.append(cluster)
        people.append(cluster)
    return people


class _Register:
    """Short forms → the people they may mean, in a document and in all of them."""

    def __init__(self, people: Sequence[Cluster]) -> None:
        self.here: dict[tuple[int, str], list[Cluster]] = {}
        self.everywhere: dict[str, list[Cluster]] = {}
        for cluster in people:
            for form in short_forms(cluster.parts):
                self.enter(cluster, squash((form,)))

    def enter(self, cluster: Cluster, key: str) -> None:
        """Note that a form may mean a person."""
        self.everywhere.setdefault(key, []).append(cluster)
        for doc in sorted(cluster.by_doc):
            self.here.setdefault((doc, key), []).append(cluster)


def _attach(
    doc: int,
    extraction: Extraction,
    shorts: Sequence[Spot],
    register: _Register,
    index: CountryCodes,
) -> Iterator[tuple[Spot, Cluster]]:
    """Each short mention of a document with its person, if need be a new one."""
    for spot in shorts:
        mention = extraction.people[spot.number]
        key = squash(name_parts(mention.name))
        country = _country(mention, index)
        near = register.here.get((doc, key), [])
        fits = [c for c in near if _fits(c, mention, country)]
        if not fits:
            far = [
                c
                for c in register.everywhere.get(key, [])
                if _fits(c, mention, country) and _well_known(c, mention)
            ]
            fits = far if len(far) == 1 else []
        fresh = not fits
        if fresh:
            fits = [Cluster(name_parts(mention.name))]
        cluster = _likeliest(fits, spot, mention)
        known_here = doc in cluster.by_doc
        cluster.add(spot, mention, country)
        if fresh:
            register.enter(cluster, key)
        elif not known_here:
            register.here.setdefault((doc, key), []).append(cluster)
        yield spot, cluster


def _well_known(cluster: Cluster, mention: PersonMention) -> bool:
    """May a text mean the person without ever giving the full name?

    Leaders of states and governments; others only by the same title ("Judge Price").
    """
    head = title_head(mention.title)
    return (
        cluster.top
        or "minister" in cluster.heads
        or (bool(head) and head in cluster.heads)
    )


def _fits(cluster: Cluster, mention: PersonMention, country: str) -> bool:
    if not country or not cluster.countries or country in cluster.countries:
        return True
    head = title_head(mention.title)
    return bool(head) and head in cluster.heads and len(cluster.parts) == 1


def _likeliest(fits: Sequence[Cluster], spot: Spot, mention: PersonMention) -> Cluster:
    """Of several people of one surname: the same title, a leader, the last named."""
    head = title_head(mention.title)

    def standing(cluster: Cluster) -> tuple[bool, bool, int, int, str]:
        own = cluster.by_doc.get(spot.doc, [])
        before = bisect_left(own, spot.number)
        return (
            bool(head) and head in cluster.heads,
            cluster.top,
            own[before - 1] if before else -1,
            cluster.full,
            cluster.key,
        )

    return max(fits, key=standing)
