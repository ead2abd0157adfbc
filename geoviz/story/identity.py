"""Mentions of people → identities: name, title, rank and country of each person."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from geoviz.extract.names import name_key
from geoviz.extract.person_shapes import (
    PAST,
    PLURALS,
    RELATIVES,
    STATE_HEADS,
    TOP_HEADS,
)
from geoviz.gazetteer.keys import fold
from geoviz.models import Evidence, Extraction, PersonMention, Rank
from geoviz.story.company import Company, find_company
from geoviz.story.namesakes import (
    Cluster,
    CountryCodes,
    Spot,
    cluster_people,
    title_head,
)

_STATE_LEADERS = frozenset(
    {"leader", "supreme leader", "top leader", "paramount leader", "ruler"}
)
"""Titles that, said of a country, are its head's whatever the office is called."""
_HELD = frozenset(
    """acting interim caretaker transitional new newly elected re incumbent current
    outgoing incoming embattled veteran longtime serving""".split()
)
"""Words before an office that leave it the same office."""
_CLASS_TOP, _CLASS_OFFICE, _CLASS_RELATIVE, _CLASS_PRONOUN = 4, 3, 2, 1


class Titles(Protocol):
    """What is asked of the lexicon."""

    def title(self, key: str) -> str | None:
        """The rank of a folded title."""
        ...


@dataclass(frozen=True, slots=True)
class Identity:
    """A person of the collection, whatever events they are in."""

    person_id: str
    """`person:` and a slug of the name; of two people of one name, more than that."""
    name: str
    """The spelling written most often among the full ones."""
    title: str
    rank: Rank
    country: str
    """ISO 3166-1 alpha-2; empty when no words give one."""
    country_basis: str
    """Name of the rule that gave the country."""
    mentions: tuple[tuple[str, int], ...]
    """(doc_id, number among the document's people), in order."""
    evidence: tuple[Evidence, ...]
    """The words that give name, title and country."""
    note: str = ""
    """What sources contradict each other about."""


def identify(
    extractions: Sequence[Extraction], index: CountryCodes, titles: Titles
) -> tuple[Identity, ...]:
    """Every person of the collection, sorted by id.

    A country comes from the words beside one of the person's mentions, by count; a
    relative's or a companion's, failing that, from the one they belong to (`relative`,
    `accompanied`; marked as assumed in the evidence).
    """
    clusters, owner = cluster_people(extractions, index)
    portraits = [_portrait(c, extractions, index, titles) for c in clusters]
    numbers = {id(cluster): n for n, cluster in enumerate(clusters)}
    by_spot = {spot: numbers[id(cluster)] for spot, cluster in owner.items()}
    for _ in range(2):  # a relative of a companion
        _inherit(portraits, extractions, by_spot)
    named = _with_ids(portraits)
    return tuple(sorted(named, key=lambda i: i.person_id))


# --- one person -----------------------------------------------------------------


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
        _quote(e, m.start, m.end, "name", m.rule)
        for e, _, m in mentions
        if m.name == name
    ][:1]
    title, rank, titled = _title(mentions, titles)
    if titled is not None:
        extraction, mention = titled
        evidence.append(
            _quote(
                extraction,
                mention.title_start,
                mention.title_end,
                "title",
                mention.rule,
            )
        )
    country, basis, note, given = _country(mentions, index)
    evidence += given
    if country and rank == "other" and fold(title) in _STATE_LEADERS:
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


def _quote(
    extraction: Extraction,
    start: int,
    end: int,
    field: str,
    rule: str,
    *,
    assumed: bool = False,
) -> Evidence:
    document = extraction.read.document
    return Evidence(
        "",
        field,
        document.doc_id,
        start,
        end,
        document.text[start:end],
        rule,
        assumed,
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
            _quote(
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


def _singular(title: str) -> str:
    words = title.split(" ")
    last = words[-1].split("-")
    last[-1] = PLURALS.get(last[-1].casefold(), last[-1])
    return " ".join([*words[:-1], "-".join(last)])


def _class(title: str, rank: str) -> int:
    if title.split(" ", 1)[0].casefold() in RELATIVES:
        return _CLASS_RELATIVE if " of " in title else _CLASS_PRONOUN
    if rank in {"head_of_state", "head_of_government"}:
        return _CLASS_TOP
    return _CLASS_OFFICE


def title_rank(title: str, titles: Titles) -> Rank:
    """The rank of a title; former offices and all below the top are `other`."""
    words = fold(title).split()
    if any(word in PAST for word in words):
        return "other"
    while words:
        rank = titles.title(" ".join(words))
        if rank == "head_of_state":
            return "head_of_state"
        if rank == "head_of_government":
            return "head_of_government"
        if rank is not None or words[0] not in _HELD:
            return "other"
        words = words[1:]
    return "other"


def _title(
    mentions: Sequence[tuple[Extraction, Spot, PersonMention]], titles: Titles
) -> tuple[str, Rank, tuple[Extraction, PersonMention] | None]:
    """The most telling title: the highest office, then the one said most often."""
    counts: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    sources: dict[str, tuple[Extraction, PersonMention]] = {}
    ranks: dict[str, Rank] = {}
    classes: dict[str, int] = {}
    for extraction, _, mention in mentions:
        if not mention.title:
            continue
        title = _singular(mention.title)
        key = fold(title)
        counts[key] += 1
        forms.setdefault(key, Counter())[title] += 1
        if key not in ranks:
            ranks[key] = title_rank(title, titles)
            classes[key] = _class(title, ranks[key])
            sources[key] = (extraction, mention)
    if not counts:
        return "", "other", None
    past = sum(n for k, n in counts.items() if set(k.split()) & PAST)
    now = sum(n for k, n in counts.items() if classes[k] == _CLASS_TOP)
    if past > now:  # "the former president", once called "the president"
        for key, kind in list(classes.items()):
            if kind == _CLASS_TOP:
                classes[key] = _CLASS_PRONOUN
                ranks[key] = "other"
    specific = {k: title_head(k) != "leader" for k in counts}
    best = min(counts, key=lambda k: (-classes[k], not specific[k], -counts[k], k))
    written = forms[best]
    form = min(written, key=lambda f: (-written[f], f))
    return _display(form, classes[best]), ranks[best], sources[best]


def _display(title: str, kind: int) -> str:
    """Offices at the top with capitals, former ones without, others as written."""
    if set(fold(title).split()) & PAST:
        first, _, rest = title.partition(" ")
        office = title_head(title) in TOP_HEADS or "prime minister" in rest.lower()
        return f"{first.lower()} {rest.lower() if office else rest}".strip()
    if kind == _CLASS_TOP and title_head(title) != "leader":
        words = title.split()
        return " ".join(w if w == "of" else w[:1].upper() + w[1:] for w in words)
    return title


# --- countries and titles taken over from others --------------------------------


def _inherit(
    portraits: list[Identity],
    extractions: Sequence[Extraction],
    by_spot: dict[Spot, int],
) -> None:
    """Give relatives and companions the country of the one they belong to."""
    for doc, extraction in enumerate(extractions):
        for number, mention in enumerate(extraction.people):
            if title_head(mention.title) not in RELATIVES:
                continue
            at = by_spot[Spot(doc, number)]
            owner = by_spot.get(Spot(doc, _whose(extraction, number)), at)
            if owner != at:
                portraits[at] = _related(
                    portraits[at], portraits[owner], mention, extraction
                )
    for doc, extraction in enumerate(extractions):
        for company in find_company(extraction):
            _share(portraits, doc, extraction, company, by_spot)


def _whose(extraction: Extraction, number: int) -> int:
    """Whose relative a mention is said to be; -1 when that is not told.

    The owner is named within the title ("sister of X"), or is whom "his" means: the
    person named last before in the sentence, else the first of the sentence before.
    """
    people = extraction.people
    mention = people[number]
    for other in range(number - 1, max(-1, number - 4), -1):
        if mention.title_start <= people[other].start < mention.title_end:
            return other
    for other in range(number + 1, min(len(people), number + 4)):
        if mention.title_start <= people[other].start < mention.title_end:
            return other
    if mention.rule != "relative_pronoun":
        return -1
    before = [n for n in range(number) if people[n].sentence == mention.sentence]
    if before:
        return before[-1]
    last = [n for n in range(number) if people[n].sentence == mention.sentence - 1]
    return last[0] if last else -1


def _related(
    portrait: Identity, owner: Identity, mention: PersonMention, extraction: Extraction
) -> Identity:
    """The portrait of a relative: whose they are, and the owner's country."""
    relation = mention.title.split(" of ", 1)[0]
    known = portrait.title.split(" of ", 1)[0].casefold()
    if known == relation.casefold():
        portrait = replace(portrait, title=f"{known} of {owner.name}")
    if portrait.country or not owner.country:
        return portrait
    quote = _quote(
        extraction,
        mention.title_start,
        mention.title_end,
        "country",
        "relative",
        assumed=True,
    )
    return replace(
        portrait,
        country=owner.country,
        country_basis="relative",
        evidence=(*portrait.evidence, quote),
    )


def _share(
    portraits: list[Identity],
    doc: int,
    extraction: Extraction,
    company: Company,
    by_spot: dict[Spot, int],
) -> None:
    """Officials who accompany a leader are of the leader's country."""
    if company.leader < 0:
        return
    leader = portraits[by_spot[Spot(doc, company.leader)]]
    if not leader.country:
        return
    for number in company.companions:
        mention = extraction.people[number]
        at = by_spot[Spot(doc, number)]
        portrait = portraits[at]
        head = title_head(mention.title)
        if portrait.name == leader.name or not head:
            continue
        quote = _quote(
            extraction,
            extraction.tokens[company.first].start,
            extraction.tokens[company.last - 1].end,
            "country",
            "accompanied",
            assumed=True,
        )
        if head in RELATIVES and portrait.title.casefold() == head:
            portrait = replace(portrait, title=f"{portrait.title} of {leader.name}")
        if not portrait.country and (head in STATE_HEADS or head in RELATIVES):
            portrait = replace(
                portrait,
                country=leader.country,
                country_basis="accompanied",
                evidence=(*portrait.evidence, quote),
            )
        portraits[at] = portrait


# --- ids ------------------------------------------------------------------------


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
