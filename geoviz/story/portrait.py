"""Who a person of the collection is, with the words that say so."""

from __future__ import annotations

from typing import NamedTuple

from geoviz.models import Evidence, Extraction, Rank


class Identity(NamedTuple):
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


class Quoted:
    """Words that say something of a person who has no id yet."""

    __slots__ = ("assumed", "doc_id", "end", "field", "rule", "start", "words")

    def __init__(
        self,
        field: str,
        doc_id: str,
        start: int,
        end: int,
        words: str,
        rule: str,
        *,
        assumed: bool,
    ) -> None:
        """Take the fields of the `Evidence` that it becomes."""
        self.field = field
        self.doc_id = doc_id
        self.start = start
        self.end = end
        self.words = words
        self.rule = rule
        self.assumed = assumed

    def of(self, person_id: str) -> Evidence:
        """The evidence, now that the person has an id."""
        return Evidence(
            person_id,
            self.field,
            self.doc_id,
            self.start,
            self.end,
            self.words,
            self.rule,
            self.assumed,
        )


class Portrait:
    """A person while the sources are still weighed; the fields of an `Identity`."""

    __slots__ = (
        "country",
        "country_basis",
        "evidence",
        "mentions",
        "name",
        "note",
        "rank",
        "title",
    )

    def __init__(self, name: str, mentions: tuple[tuple[str, int], ...]) -> None:
        """Begin with a name and where it stands."""
        self.name = name
        self.mentions = mentions
        self.title = ""
        self.rank: Rank = "other"
        self.country = ""
        self.country_basis = ""
        self.evidence: list[Quoted] = []
        self.note = ""

    def belongs(self, country: str, rule: str, words: Quoted) -> None:
        """Take over a country, and the words that give it."""
        self.country = country
        self.country_basis = rule
        self.evidence.append(words)

    def identity(self, person_id: str) -> Identity:
        """The person, now that all is known."""
        return Identity(
            person_id,
            self.name,
            self.title,
            self.rank,
            self.country,
            self.country_basis,
            self.mentions,
            tuple([words.of(person_id) for words in self.evidence]),
            self.note,
        )


def quote(
    extraction: Extraction,
    start: int,
    end: int,
    field: str,
    rule: str,
    *,
    assumed: bool = False,
) -> Quoted:
    """The words at an offset, for a person who has no id yet."""
    document = extraction.read.document
    words = document.text[start:end]
    return Quoted(field, document.doc_id, start, end, words, rule, assumed=assumed)
