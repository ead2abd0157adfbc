"""Who a person of the collection is, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from geoviz.models import Evidence, Extraction, Rank


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


def quote(
    extraction: Extraction,
    start: int,
    end: int,
    field: str,
    rule: str,
    *,
    assumed: bool = False,
) -> Evidence:
    """The words at an offset, for an identity that has no id yet."""
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
