"""What relatives and companions take over from the one they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.extract.person_shapes import RELATIVES, STAFF, STATE_HEADS
from geoviz.models import Extraction, PersonMention
from geoviz.story.company import Company
from geoviz.story.namesakes import Spot
from geoviz.story.portrait import Portrait, quote
from geoviz.story.title_heads import title_head

_BELONGING: Final = STAFF | RELATIVES
_LOVERS: Final = frozenset({"girlfriend", "boyfriend", "lover"})
"""Relatives who may well be of another country."""


def inherit(
    portraits: list[Portrait],
    extractions: Sequence[Extraction],
    companies: Sequence[tuple[Company, ...]],
    by_spot: dict[Spot, int],
) -> None:
    """Give relatives and companions the country of the one they belong to.

    `companies` are those of each document (`find_company`).
    """
    for doc, extraction in enumerate(extractions):
        for number, mention in enumerate(extraction.people):
            if not mention.title:
                continue
            head = title_head(mention.title)
            if head not in _BELONGING:
                continue
            at = by_spot[doc, number]
            if head in STAFF and not portraits[at].country:
                leader = by_spot.get((doc, _superior(extraction, number)), at)
                _serve(portraits[at], portraits[leader], mention, extraction)
            if head not in RELATIVES:
                continue
            owner = by_spot.get((doc, _whose(extraction, number)), at)
            if owner != at:
                _relate(portraits[at], portraits[owner], mention, extraction)
    for doc, extraction in enumerate(extractions):
        for company in companies[doc]:
            _share(portraits, doc, extraction, company, by_spot)


def _superior(extraction: Extraction, number: int) -> int:
    """Whose minister or spokesman a mention is said to be; -1 when that is not told.

    As in "Roe brought his foreign minister, X" and "Mr Roe's spokesman, X".
    """
    people, tokens = extraction.people, extraction.tokens
    mention = people[number]
    if not 0 <= mention.title_start < mention.start:
        return -1
    before = token_at(tokens, mention.title_start) - 1
    if before < 0:
        return -1
    if tokens[before].key == "'s":
        end = tokens[before].start
        return next((n for n in range(number) if people[n].end == end), -1)
    return _meant(extraction, number) if tokens[before].key in {"his", "her"} else -1


def _meant(extraction: Extraction, number: int) -> int:
    """Whom "his" before a mention means; -1 for nobody.

    The person named last before in the sentence, else the first of the one before.
    """
    people = extraction.people
    mention = people[number]
    before = [n for n in range(number) if people[n].sentence == mention.sentence]
    if before:
        return before[-1]
    last = [n for n in range(number) if people[n].sentence == mention.sentence - 1]
    return last[0] if last else -1


def _serve(
    portrait: Portrait, leader: Portrait, mention: PersonMention, extraction: Extraction
) -> None:
    """A leader's minister or spokesman is of the leader's country."""
    if leader.country and title_head(leader.title) in STATE_HEADS:
        _give_country(portrait, leader, mention, extraction, "superior")


def _give_country(
    portrait: Portrait,
    other: Portrait,
    mention: PersonMention,
    extraction: Extraction,
    rule: str,
) -> None:
    """Give a person the other's country, for which the title is the evidence."""
    start, end = mention.title_start, mention.title_end
    words = quote(extraction, start, end, "country", rule, assumed=True)
    portrait.belongs(other.country, rule, words)


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
    return _meant(extraction, number)


def _relate(
    portrait: Portrait, owner: Portrait, mention: PersonMention, extraction: Extraction
) -> None:
    """Say of a relative whose they are; they are of the owner's country."""
    relation = mention.title.split(" of ", 1)[0]
    known = portrait.title.split(" of ", 1)[0].casefold()
    if known == relation.casefold():
        portrait.title = f"{known} of {owner.name}"
    if owner.country and not portrait.country and known not in _LOVERS:
        _give_country(portrait, owner, mention, extraction, "relative")


def _share(
    portraits: list[Portrait],
    doc: int,
    extraction: Extraction,
    company: Company,
    by_spot: dict[Spot, int],
) -> None:
    """Officials who accompany a leader are of the leader's country."""
    if company.leader < 0:
        return
    leader = portraits[by_spot[doc, company.leader]]
    if not leader.country:
        return
    for number in company.companions:
        mention = extraction.people[number]
        portrait = portraits[by_spot[doc, number]]
        head = title_head(mention.title)
        if portrait.name == leader.name or not head:
            continue
        if head in RELATIVES and portrait.title.casefold() == head:
            portrait.title = f"{portrait.title} of {leader.name}"
        if not portrait.country and (head in STATE_HEADS or head in RELATIVES):
            words = quote(
                extraction,
                extraction.tokens[company.first].start,
                extraction.tokens[company.last - 1].end,
                "country",
                "accompanied",
                assumed=True,
            )
            portrait.belongs(leader.country, "accompanied", words)
