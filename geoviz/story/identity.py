"""Mentions of people → identities: name, title, rank and country of each person."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from geoviz.extract.names import name_key
from geoviz.gazetteer.keys import fold
from geoviz.models import Extraction, PersonMention
from geoviz.story.company import find_company
from geoviz.story.inheritance import inherit
from geoviz.story.namesakes import Cluster, CountryCodes, cluster_people
from geoviz.story.offices import STATE_LEADERS, Titles, best_title
from geoviz.story.portrait import Identity, Portrait, Quoted, quote

__all__ = ["Identity", "identify"]

_OTHER: Final = re.compile(r"[^0-9A-Za-z]+")
"""What stands between the words of a slug."""


def identify(
    extractions: Sequence[Extraction], index: CountryCodes, titles: Titles
) -> tuple[Identity, ...]:
    """Every person of the collection, sorted by id.

    A country comes from the words beside one of the person's mentions, by count; a
    relative's or a companion's, failing that, from the one they belong to (`relative`,
    `accompanied`, `superior`; marked as assumed in the evidence).
    """
    extractions = list(extractions)
    clusters = cluster_people(extractions, index)
    by_spot = {spot: n for n, cluster in enumerate(clusters) for spot in cluster.spots}
    _put_in_order(clusters, extractions)
    portraits = [_portrait(c, extractions, index, titles) for c in clusters]
    companies = [find_company(extraction) for extraction in extractions]
    for _ in range(2):  # a relative of a companion
        inherit(portraits, extractions, companies, by_spot)
    named = _with_ids(portraits)
    return tuple(sorted(named, key=lambda i: i.person_id))


def _mentions(
    cluster: Cluster, extractions: list[Extraction]
) -> list[tuple[Extraction, PersonMention]]:
    return [(extractions[doc], extractions[doc].people[n]) for doc, n in cluster.spots]


def _put_in_order(clusters: list[Cluster], extractions: list[Extraction]) -> None:
    """Put the mentions of each person in the order of the documents' ids."""
    ids = [extraction.read.document.doc_id for extraction in extractions]
    if all(first < then for first, then in pairwise(ids)):
        for cluster in clusters:
            cluster.spots.sort()
        return
    for cluster in clusters:
        cluster.spots.sort(key=lambda spot: (ids[spot[0]], spot[1]))


def _name(mentions: list[tuple[Extraction, PersonMention]]) -> str:
    """The full spelling that is written most often."""
    spellings: dict[str, int] = {}
    for _, mention in mentions:
        spellings[mention.name] = spellings.get(mention.name, 0) + 1
    if len(spellings) == 1:
        return mentions[0][1].name
    lengths = {name: len(name_key(name).split()) for name in spellings}
    most = max(lengths.values())
    full = [name for name in spellings if lengths[name] > 1 or most == 1]
    return min(full, key=lambda n: (-spellings[n], -len(n), n))


def _portrait(
    cluster: Cluster,
    extractions: list[Extraction],
    index: CountryCodes,
    titles: Titles,
) -> Portrait:
    mentions = _mentions(cluster, extractions)
    name = _name(mentions)
    spots = tuple([(extractions[d].read.document.doc_id, n) for d, n in cluster.spots])
    portrait = Portrait(name, spots)
    for extraction, mention in mentions:
        if mention.name == name:
            words = quote(extraction, mention.start, mention.end, "name", mention.rule)
            portrait.evidence.append(words)
            break
    portrait.title, portrait.rank, titled = best_title(mentions, titles)
    if titled is not None:
        extraction, mention = titled
        start, end = mention.title_start, mention.title_end
        portrait.evidence.append(quote(extraction, start, end, "title", mention.rule))
    _say_country(portrait, mentions, index)
    if (
        portrait.country
        and portrait.rank == "other"
        and fold(portrait.title) in STATE_LEADERS
    ):
        portrait.rank = "head_of_state"
    return portrait


def _say_country(
    portrait: Portrait,
    mentions: list[tuple[Extraction, PersonMention]],
    index: CountryCodes,
) -> None:
    """Give the country that most words give; a tie goes to the one named first."""
    votes: dict[str, int] = {}
    first: dict[str, str] = {}
    quotes: dict[tuple[str, str], Quoted] = {}
    for extraction, mention in mentions:
        if mention.country_row < 0:
            continue
        code = index.country(mention.country_row)
        context = mention.rule.startswith("context_")
        basis = "context" if context else mention.rule
        votes[code] = votes.get(code, 0) + (1 if context else 2)
        if code not in first or first[code] == "context":
            first[code] = basis
        doc_id = extraction.read.document.doc_id
        if (code, doc_id) not in quotes:
            quotes[code, doc_id] = quote(
                extraction,
                mention.country_start,
                mention.country_end,
                "country",
                basis,
                assumed=context,
            )
    if not votes:
        return
    code = max(votes, key=votes.__getitem__)  # the first named, of equals
    if len(votes) > 1:
        others = sorted(set(votes) - {code})
        portrait.note = f"also said to be of {', '.join(others)}"
    portrait.country, portrait.country_basis = code, first[code]
    portrait.evidence += [quoted for (c, _), quoted in quotes.items() if c == code]


def _slug(text: str) -> str:
    """Letters and digits of a name with hyphens; a digest where none is Latin."""
    folded = fold(text)
    words = folded.split()
    if folded.isascii() and words and all(word.isalnum() for word in words):
        return "-".join(words)  # as a rule
    key = _OTHER.sub("-", folded).strip("-")
    if key and folded.isascii():
        return key
    digest = hashlib.sha256(folded.encode()).hexdigest()[:10]
    return f"{key}-{digest}" if key else digest


def _with_ids(portraits: Sequence[Portrait]) -> list[Identity]:
    """Ids from the name; people of one name are told apart by country and title."""
    taken: dict[str, list[Portrait]] = {}
    for portrait in portraits:
        taken.setdefault(_slug(portrait.name), []).append(portrait)
    named: list[Identity] = []
    for slug, same in taken.items():
        if len(same) == 1:
            named.append(same[0].identity(f"person:{slug.casefold()}"))
            continue
        seen: dict[str, int] = {}
        for portrait in sorted(same, key=lambda p: (p.country, p.title, p.mentions)):
            marks = (slug, portrait.country, _slug(portrait.title))
            wanted = "-".join([mark for mark in marks if mark]).casefold()
            seen[wanted] = seen.get(wanted, 0) + 1
            if seen[wanted] > 1:
                wanted = f"{wanted}-{seen[wanted]}"
            named.append(portrait.identity(f"person:{wanted}"))
    return named
