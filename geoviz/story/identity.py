"""Mentions of people → identities: name, title, rank and country of each person."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from geoviz.extract.names import name_key
from geoviz.gazetteer.keys import fold
from geoviz.models import Evidence, Extraction, PersonMention
from geoviz.story.inheritance import inherit
from geoviz.story.namesakes import Cluster, CountryCodes, Spot, cluster_people
from geoviz.story.offices import STATE_LEADERS, Titles, best_title
from geoviz.story.portrait import Identity, quote

__all__ = ["Identity", "identify"]


def identify(
    extractions: Sequence[Extraction], index: CountryCodes, titles: Titles
) -> tuple[Identity, ...]:
    """Every person of the collection, sorted by id.

    A country comes from the words beside one of the person's mentions, by count; a
    relative's or a companion's, failing that, from the one they belong to (`relative`,
    `accompanied`, `superior`; marked as assumed in the evidence).
    """
    clusters, owner = cluster_people(extractions, index)
    portraits = [_portrait(c, extractions, index, titles) for c in clusters]
    numbers = {id(cluster): n for n, cluster in enumerate(clusters)}
    by_spot = {spot: numbers[id(cluster)] for spot, cluster in owner.items()}
    for _ in range(2):  # a relative of a companion
        inherit(portraits, extractions, by_spot)
    named = _with_ids(portraits)
    return tuple(sorted(named, key=lambda i: i.person_id))


def _mentions(
    cluster: Cluster, extractions: Sequence[Extraction]
) -> list[tuple[Extraction, Spot, PersonMention]]:
    ordered = sorted(
        cluster.spots,
        key=lambda s: (extractions[s.doc].read.document.doc_id, s.number),
    )
    return [
        (extractions[s.doc], s, extractions[s.doc].people[s.number]) for s in ordered
    ]


def _portrait(
    cluster: Cluster,
    extractions: Sequence[Extraction],
    index: CountryCodes,
    titles: Titles,
) -> Identity:
    mentions = _mentions(cluster, extractions)
    spellings = Counter(m.name for _, _, m in mentions)
    most = max(len(name_key(name).split()) for name in spellings)
    full = {
        n: count
        for n, count in spellings.items()
        if len(name_key(n).split()) > 1 or most == 1
    }
    name = min(full, key=lambda n: (-full[n], -len(n), n))
    evidence = [
        quote(e, m.start, m.end, "name", m.rule)
        for e, _, m in mentions
        if m.name == name
    ][:1]
    title, rank, titled = best_title(mentions, titles)
    if titled is not None:
        extraction, mention = titled
        evidence.append(
            quote(
                extraction,
                mention.title_start,
                mention.title_end,
                "title",
                mention.rule,
            )
        )
    country, basis, note, given = _country(mentions, index)
    evidence += given
    if country and rank == "other" and fold(title) in STATE_LEADERS:
        rank = "head_of_state"
    return Identity(
        person_id="",
        name=name,
        title=title,
        rank=rank,
        country=country,
        country_basis=basis,
        mentions=tuple((e.read.document.doc_id, s.number) for e, s, _ in mentions),
        evidence=tuple(evidence),
        note=note,
    )


def _country(
    mentions: Sequence[tuple[Extraction, Spot, PersonMention]], index: CountryCodes
) -> tuple[str, str, str, list[Evidence]]:
    """(code, rule, note, evidence) by count; a tie goes to the rule of the first."""
    votes: Counter[str] = Counter()
    first: dict[str, str] = {}
    quotes: dict[tuple[str, str], Evidence] = {}
    for extraction, _, mention in mentions:
        if mention.country_row < 0:
            continue
        code = index.country(mention.country_row)
        context = mention.rule.startswith("context_")
        basis = "context" if context else mention.rule
        votes[code] += 1 if context else 2
        if code not in first or first[code] == "context":
            first[code] = basis
        doc_id = extraction.read.document.doc_id
        quotes.setdefault(
            (code, doc_id),
            quote(
                extraction,
                mention.country_start,
                mention.country_end,
                "country",
                basis,
                assumed=context,
            ),
        )
    if not votes:
        return "", "", "", []
    code = max(votes, key=lambda c: votes[c])  # the first named, of equals
    others = sorted(set(votes) - {code})
    note = f"also said to be of {', '.join(others)}" if others else ""
    given = [quote for (c, _), quote in quotes.items() if c == code]
    return code, first[code], note, given


def _slug(text: str) -> str:
    """Letters and digits of a name with hyphens; a digest where none is Latin."""
    key = "-".join(
        "".join(c if c.isascii() and c.isalnum() else " " for c in fold(text)).split()
    )
    if key and fold(text).isascii():
        return key
    digest = hashlib.sha256(fold(text).encode()).hexdigest()[:10]
    return f"{key}-{digest}" if key else digest


def _with_ids(portraits: Sequence[Identity]) -> list[Identity]:
    """Ids from the name; people of one name are told apart by country and title."""
    taken: dict[str, list[Identity]] = {}
    for portrait in portraits:
        slug = _slug(portrait.name)
        taken.setdefault(slug, []).append(portrait)
    named: list[Identity] = []
    for slug, same in taken.items():
        seen: Counter[str] = Counter()
        for portrait in sorted(same, key=lambda p: (p.country, p.title, p.mentions)):
            marks = [slug]
            if len(same) > 1:
                marks += [m for m in (portrait.country, _slug(portrait.title)) if m]
            wanted = "-".join(marks).casefold()
            seen[wanted] += 1
            if seen[wanted] > 1:
                wanted = f"{wanted}-{seen[wanted]}"
            person_id = f"person:{wanted}"
            named.append(
                replace(
                    portrait,
                    person_id=person_id,
                    evidence=tuple(
                        replace(e, subject_id=person_id) for e in portrait.evidence
                    ),
                )
            )
    return named
