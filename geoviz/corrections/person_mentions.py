"""Corrections of who is named: words that name nobody, and people who were missed.

They are done before it is told whose mention is whose, so that a person who was missed
is one like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from geoviz.corrections.anchor import Anchor, occurrences
from geoviz.corrections.ledger import Ledger, Span
from geoviz.corrections.places import sentence_at
from geoviz.corrections.record import Correction
from geoviz.corrections.values import read_person
from geoviz.extract.names import name_key
from geoviz.gazetteer.index import Index
from geoviz.models import Extraction, PersonMention
from geoviz.story.portrait import Identity

Identify = Callable[[Sequence[Extraction]], tuple[Identity, ...]]
RULE = "added_person"
"""Name of the shape that reads a mention which a person put in."""
_Numbered = tuple[int, Correction]


def correct_mentions(
    ledger: Ledger,
    extractions: Sequence[Extraction],
    identify: Identify,
    index: Index,
) -> list[Extraction]:
    """The documents with the mentions of people that they have.

    Args:
        ledger: the corrections; told what each came to.
        extractions: the documents.
        identify: tells whose mention is whose.
        index: gives the rows of countries.
    """
    found = list(extractions)
    numbers = {one.read.document.doc_id: n for n, one in enumerate(found)}
    wanted = ledger.of({"not a person", "added person"})
    for kind, group in groupby(wanted, key=lambda each: each[1].kind):
        if kind == "added person":
            for one in group:
                _add(ledger, one, found, numbers, index)
        else:
            found = _drop(ledger, list(group), found, identify(found), numbers)
    return found


def spots_at(
    anchor: Anchor | None,
    extractions: Sequence[Extraction],
    numbers: Mapping[str, int],
) -> set[tuple[str, int]]:
    """(document, number) of the mentions of people across the words."""
    if anchor is None:
        return set()
    people = extractions[numbers[anchor.doc_id]].people
    return {
        (anchor.doc_id, number)
        for number, one in enumerate(people)
        if one.start < anchor.end and anchor.start < one.end
    }


# --- nobody -----------------------------------------------------------------------


def _drop(
    ledger: Ledger,
    wanted: Sequence[_Numbered],
    extractions: Sequence[Extraction],
    identities: Sequence[Identity],
    numbers: Mapping[str, int],
) -> list[Extraction]:
    """The documents without the mentions that are said to be of no person."""
    dropped: set[tuple[str, int]] = set()
    for number, correction in wanted:
        anchor = ledger.anchors[number]
        spots = spots_at(anchor, extractions, numbers)
        if not spots:
            continue  # nobody is found there: as it was wanted
        if correction.scope != "here":
            owned = [i for i in identities if not spots.isdisjoint(i.mentions)]
            spots = spots | {
                spot
                for one in owned
                for spot in one.mentions
                if correction.scope == "collection"
                or (anchor is not None and spot[0] == anchor.doc_id)
            }
        ledger.done(number, len(spots))
        dropped |= spots
    return [_without(one, dropped) for one in extractions]


def _without(extraction: Extraction, dropped: set[tuple[str, int]]) -> Extraction:
    doc_id = extraction.read.document.doc_id
    kept = tuple(
        one
        for number, one in enumerate(extraction.people)
        if (doc_id, number) not in dropped
    )
    if len(kept) == len(extraction.people):
        return extraction
    return replace(extraction, people=kept)


# --- who was missed ---------------------------------------------------------------


def _add(
    ledger: Ledger,
    wanted: _Numbered,
    extractions: list[Extraction],
    numbers: Mapping[str, int],
    index: Index,
) -> None:
    """Put a person into the documents, in the place of whoever was found there."""
    number, correction = wanted
    for span in _spans(correction, ledger.anchors[number], extractions):
        doc_id, start, end = span
        extraction = extractions[numbers[doc_id]]
        new = _mention(extraction, start, end, correction, index)
        if isinstance(new, str):
            ledger.fail(number, new)
            continue
        apart = [
            one for one in extraction.people if one.end <= start or end <= one.start
        ]
        people = sorted([*apart, new], key=lambda one: (one.start, one.end))
        extractions[numbers[doc_id]] = replace(extraction, people=tuple(people))
        ledger.notes[span] = correction.note
        ledger.done(number)


def _spans(
    correction: Correction, anchor: Anchor | None, extractions: Sequence[Extraction]
) -> Iterator[Span]:
    """The words, and all like them as far as the correction reaches; each once."""
    if correction.scope == "here":
        if anchor is not None:
            yield anchor.doc_id, anchor.start, anchor.end
        return
    for extraction in extractions:
        document = extraction.read.document
        here = anchor is not None and document.doc_id == anchor.doc_id
        if here or correction.scope == "collection":
            for start in occurrences(document.text, correction.words):
                yield document.doc_id, start, start + len(correction.words)


def _mention(
    extraction: Extraction, start: int, end: int, correction: Correction, index: Index
) -> PersonMention | str:
    """The mention; or why there is none, in words.

    The words that name the person stand as those for title and country, too: there are
    no others, and so the evidence shows what was decided on.
    """
    value = read_person(correction.new)
    name = value.name or " ".join(extraction.read.document.text[start:end].split())
    if not any(map(str.isalpha, name)) or not name_key(name).split():
        return "the words hold no name; write name=..."
    sentence = sentence_at(extraction.sentences, start, end)
    if sentence < 0:
        return "the words stand outside of all sentences"
    row = index.country_row(value.country) if value.country else None
    if value.country and row is None:
        return "the gazetteer no longer has the country"
    titled, placed = bool(value.title), row is not None
    return PersonMention(
        start=start,
        end=end,
        name=name,
        sentence=sentence,
        rule=RULE,
        title=value.title,
        title_start=start if titled else -1,
        title_end=end if titled else -1,
        country_start=start if placed else -1,
        country_end=end if placed else -1,
        country_row=-1 if row is None else row,
    )
