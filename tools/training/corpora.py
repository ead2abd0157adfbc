"""Annotated corpora → documents with labels, as the models are fitted on them.

A corpus is a file of lines `{"id", "text", "toponyms": [{"start", "end", "lat",
"lon"}]}`, perhaps with `source`, the publisher. A tagged text is a line `{"id",
"text", "ents": [[start, end, label]]}`, written by `tools/tag_texts.py`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from geoviz.extract.document import Knowledge
from geoviz.extract.features import Describer
from geoviz.extract.page import Page, read_page
from geoviz.extract.people import find_people
from geoviz.extract.scan import NameMatch, scan_names
from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.extract.toponyms import find_toponyms
from geoviz.models import (
    Document,
    Extraction,
    PersonMention,
    ReadDocument,
    Sentence,
    Token,
)
from geoviz.read.blocks import cut_blocks

FOLDS = 5
DEMONYM_DOUBT = 0.25
"""What a demonym that the annotators left out counts: they left many out by mistake."""
TAGGED = "tagged"
"""Name of the corpus of tagged texts."""
UNCOUNTED: Mapping[str, frozenset[str]] = {
    "LGL": frozenset(),
    "GeoVirus": frozenset({"demonym", "embedded"}),
}
"""Kinds of mention that a corpus' annotators left out."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_THINGS = frozenset({"ORG", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT"})


@dataclass(frozen=True, slots=True)
class Gold:
    """A span that annotators marked."""

    start: int
    end: int
    lat: float | None
    lon: float | None


@dataclass(slots=True)
class Labelled:
    """A document, as far as it is read before anything is decided, with its gold."""

    corpus: str
    read: ReadDocument
    fold: int
    gold: Sequence[Gold]
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    matches: tuple[NameMatch, ...]
    people: tuple[PersonMention, ...]
    features: list[list[str]] = field(default_factory=list)
    """For each name that stands in the page."""
    labels: list[bool | None] = field(default_factory=list)
    """Is it a place? None: the annotation does not say."""
    names: list[str] = field(default_factory=list)
    """The folded name."""
    demonyms: list[bool] = field(default_factory=list)
    """Is it the word for the people of a place?"""

    def page(self) -> Page:
        """Its names, and where each of them stands."""
        return read_page(
            self.tokens, self.sentences, self.read.blocks, self.matches, self.people
        )

    def extraction(self, describer: Describer) -> Extraction:
        """What the extraction would be with the describer's weights of recognition."""
        toponyms = find_toponyms(self.read.document.text, self.page(), describer)
        return Extraction(
            self.read,
            self.tokens,
            self.sentences,
            toponyms,
            (),
            self.people,
        )


def fold_of(group: str) -> int:
    """The fold of a publisher, or of a document that has none."""
    return zlib.crc32(group.encode()) % FOLDS


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file, one a line."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_corpus(path: Path, knowledge: Knowledge) -> Iterator[Labelled]:
    """The documents of an annotated corpus."""
    corpus = path.stem
    for record in read_lines(path):
        gold = [
            Gold(g["start"], g["end"], g.get("lat"), g.get("lon"))
            for g in record["toponyms"]
        ]
        labelled = _read(corpus, record, gold, knowledge)
        _describe(labelled, knowledge)
        yield labelled


def read_tagged(path: Path, knowledge: Knowledge) -> Iterator[Labelled]:
    """Documents whose labels come from a tagger."""
    for record in read_lines(path):
        labelled = _read(TAGGED, record, (), knowledge)
        _describe(labelled, knowledge, record["ents"])
        yield labelled


def _read(
    corpus: str, record: Mapping[str, Any], gold: Sequence[Gold], knowledge: Knowledge
) -> Labelled:
    text, publisher = record["text"], record.get("source") or ""
    blocks, items = cut_blocks(text)
    document = Document(str(record["id"]), text, "", publisher=publisher)
    tokens = tokenise_blocks(text, blocks)
    sentences = split_sentences(blocks, tokens)
    matches = scan_names(tokens, knowledge.index, knowledge.demonyms)
    people = find_people(
        text, tokens, sentences, blocks, matches, knowledge.names, knowledge.index
    )
    return Labelled(
        corpus=corpus,
        read=ReadDocument(document, blocks, items),
        fold=fold_of(publisher or str(record["id"])),
        gold=gold,
        tokens=tokens,
        sentences=sentences,
        matches=matches,
        people=people,
    )


def _describe(
    labelled: Labelled,
    knowledge: Knowledge,
    entities: Sequence[tuple[int, int, str]] = (),
) -> None:
    page = labelled.page()
    for standing in page.standings:
        match = standing.match
        labelled.features.append(knowledge.describer.describe(page, standing))
        if labelled.corpus == TAGGED:
            label = tagged_label(match.start, match.end, match.kind, entities)
        else:
            label = any(
                g.start < match.end and match.start < g.end for g in labelled.gold
            )
            uncounted = UNCOUNTED.get(labelled.corpus, frozenset())
            inside = standing.organisation
            if match.kind in uncounted or (
                not label and inside and "embedded" in uncounted
            ):
                label = None
        labelled.labels.append(label)
        labelled.names.append(match.key)
        labelled.demonyms.append(match.kind == "demonym")


def tagged_label(
    start: int, end: int, kind: str, entities: Sequence[tuple[int, int, str]]
) -> bool | None:
    """A place, none, or not to be told: within a thing's name, or a demonym."""
    over = [(a, b, what) for a, b, what in entities if a < end and start < b]
    if any(what in _PLACES for _, _, what in over):
        return True
    if kind == "demonym":
        return True if any(what == "NORP" for _, _, what in over) else None
    if any(what == "NORP" for _, _, what in over):
        return None
    if any(what in _THINGS and b - a > end - start for a, b, what in over):
        return None
    return False
