"""Mentions of people → who is the same person, within and across documents."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Final, Protocol

from geoviz.extract.names import name_parts, short_forms
from geoviz.extract.person_shapes import TOP_HEADS
from geoviz.models import Extraction, PersonMention
from geoviz.story.name_spellings import (
    middle_left_out,
    squash,
    without_first,
    without_last,
)
from geoviz.story.title_heads import title_head

_OF_BIRTH: Final = frozenset(
    "prince princess king queen emperor empress duke duchess pope saint lord".split()
)
"""Titles that go with a given name."""

Spot = tuple[int, int]
"""One mention: index of the extraction, and its number among the people there."""


class CountryCodes(Protocol):
    """What is asked of the gazetteer index."""

    def country(self, row: int) -> str:
        """The code of the row's country."""
        ...


class Cluster:
    """Mentions of one person; grows while the documents are read."""

    __slots__ = (
        "by_doc",
        "called",
        "countries",
        "full",
        "heads",
        "key",
        "parts",
        "spots",
    )

    def __init__(self, parts: tuple[str, ...]) -> None:
        """Begin with a name and no mention."""
        self.parts = parts
        """Of its fullest name so far."""
        self.called: tuple[str, ...] = ()
        """The name without a second surname, where it is told so as well."""
        self.key = squash(parts)
        """The same for all spellings: no spaces, no hyphens."""
        self.spots: list[Spot] = []
        self.countries: dict[str, int] = {}
        """How often each is said to be theirs."""
        self.heads: dict[str, int] = {}
        """Last words of the titles said of the person, likewise."""
        self.full = 0
        """Mentions by full name or with a title."""
        self.by_doc: dict[int, list[int]] = {}
        """Numbers of the mentions in each document, ascending."""

    @property
    def top(self) -> bool:
        """Has the person a title such as leaders of states have?"""
        return any(head in TOP_HEADS for head in self.heads)

    def add(
        self, spot: Spot, mention: PersonMention, parts: tuple[str, ...], country: str
    ) -> None:
        """Take in a mention; `parts` are those of its name."""
        self.spots.append(spot)
        doc, number = spot
        own = self.by_doc.setdefault(doc, [])
        if own and own[-1] > number:
            insort(own, number)
        else:
            own.append(number)
        if country:
            self.countries[country] = self.countries.get(country, 0) + 1
        head = title_head(mention.title)
        if head:
            self.heads[head] = self.heads.get(head, 0) + 1
        self.full += len(parts) > 1 or bool(head)
        self._name(parts)

    def absorb(self, other: Cluster) -> None:
        """Take in another cluster, found to be the same person."""
        self.spots += other.spots
        for doc, numbers in other.by_doc.items():
            self.by_doc[doc] = sorted([*self.by_doc.get(doc, []), *numbers])
        for country, count in other.countries.items():
            self.countries[country] = self.countries.get(country, 0) + count
        for head, count in other.heads.items():
            self.heads[head] = self.heads.get(head, 0) + count
        self.full += other.full
        self._name(other.parts)

    def _name(self, parts: tuple[str, ...]) -> None:
        if without_last(self.parts, parts):
            self.called = min(self.parts, parts, key=len)
        if len(parts) > len(self.parts):
            self.parts = parts
            self.key = squash(parts)


def cluster_people(
    extractions: Sequence[Extraction], index: CountryCodes
) -> list[Cluster]:
    """Who is who in the collection: the mentions of each person.

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
    register = _Register(people)
    for doc, extraction in enumerate(extractions):
        people += _attach(doc, extraction, loose[doc], register, index)
    return people


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
        spot = (doc, number)
        parts = name_parts(mention.name)
        if len(parts) < 2 or mention.rule == "short_name":
            shorts.append(spot)
            continue
        key = squash(parts)
        cluster = by_key.get(key)
        if cluster is None:
            cluster = _longer_or_shorter(clusters, parts)
        if cluster is None:
            cluster = Cluster(parts)
            clusters.append(cluster)
        by_key[key] = cluster
        cluster.add(spot, mention, parts, _country(mention, index))
    return clusters, shorts


def _longer_or_shorter(
    clusters: list[Cluster], parts: tuple[str, ...]
) -> Cluster | None:
    """The first person whose name is this one with a part more or a part less."""
    for cluster in clusters:
        if abs(len(cluster.parts) - len(parts)) == 1 and (
            middle_left_out(cluster.parts, parts)
            or without_first(cluster.parts, parts)
            or without_last(cluster.parts, parts)
        ):
            return cluster
    return None


def _main(counts: dict[str, int]) -> str:
    """The commonest; of equals, the first in the alphabet."""
    if len(counts) > 1:
        return min(counts, key=lambda k: (-counts[k], k))
    for only in counts:
        return only
    return ""


def _differ(a: Cluster, b: Cluster) -> bool:
    """Do what the words say of two of one name show them to be two people?"""
    apart = _main(a.countries) and _main(b.countries)
    if not apart or any(country in b.countries for country in a.countries):
        return False
    if not a.heads or not b.heads:
        return False
    return not any(head in b.heads for head in a.heads)


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
        for known in near:
            if (
                known.key == cluster.key or middle_left_out(known.parts, cluster.parts)
            ) and not _differ(known, cluster):
                known.absorb(cluster)
                break
        else:
            near.append(cluster)
            people.append(cluster)
    return people


class _Register:
    """Short forms → the people they may mean, in a document and in all of them."""

    def __init__(self, people: Sequence[Cluster]) -> None:
        self.here: dict[tuple[int, str], list[Cluster]] = {}
        self.everywhere: dict[str, list[Cluster]] = {}
        for cluster in people:
            forms = short_forms(cluster.parts)
            if cluster.called:
                forms = tuple(dict.fromkeys((*forms, *short_forms(cluster.called))))
            for form in forms:
                self.enter(cluster, squash((form,)))

    def enter(self, cluster: Cluster, key: str) -> None:
        """Note that a form may mean a person."""
        self.everywhere.setdefault(key, []).append(cluster)
        for doc in cluster.by_doc:
            self.here.setdefault((doc, key), []).append(cluster)


def _attach(
    doc: int,
    extraction: Extraction,
    shorts: Sequence[Spot],
    register: _Register,
    index: CountryCodes,
) -> list[Cluster]:
    """Give each short mention of a document to its person; returns the new ones."""
    found: list[Cluster] = []
    for spot in shorts:
        mention = extraction.people[spot[1]]
        parts = name_parts(mention.name)
        key = squash(parts)
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
            fits = [Cluster(parts)]
        cluster = _likeliest(fits, spot, mention)
        known_here = doc in cluster.by_doc
        cluster.add(spot, mention, parts, country)
        if fresh:
            register.enter(cluster, key)
            found.append(cluster)
        elif not known_here:
            register.here.setdefault((doc, key), []).append(cluster)
    return found


def _well_known(cluster: Cluster, mention: PersonMention) -> bool:
    """May a text mean the person without ever giving the full name?

    Leaders of states and governments, unless the text calls them what nobody else does
    ("Prince X" is not President X Y); others only by the same title ("Judge Price").
    """
    head = title_head(mention.title)
    if head in _OF_BIRTH and head not in cluster.heads:
        return False
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
    if len(fits) == 1:
        return fits[0]
    head = title_head(mention.title)
    best, most = fits[0], _standing(fits[0], spot, head)
    for cluster in fits[1:]:
        standing = _standing(cluster, spot, head)
        if standing > most:
            best, most = cluster, standing
    return best


def _standing(
    cluster: Cluster, spot: Spot, head: str
) -> tuple[bool, bool, int, int, str]:
    doc, number = spot
    own = cluster.by_doc.get(doc, [])
    before = bisect_left(own, number)
    return (
        bool(head) and head in cluster.heads,
        cluster.top,
        own[before - 1] if before else -1,
        cluster.full,
        cluster.key,
    )
