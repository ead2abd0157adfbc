"""Later short mentions: the surname alone, once a document's full names are known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from geoviz.extract.names import NameRun, bare_parts, short_forms
from geoviz.extract.person_scene import Found, Reading
from geoviz.extract.person_shapes import (
    ACCUSES,
    DOES,
    HEADS,
    HONORIFICS,
    PLACE_PREPOSITIONS,
    REIGNS,
    RELATIONS,
)
from geoviz.extract.person_words import PersonWords
from geoviz.models import Block, Sentence

_HYPHENS: Final = frozenset("-‐‑–")
_LONGEST: Final = 4
_PLACED: Final = PLACE_PREPOSITIONS | {"from", "of", "to"}
"""Words before a name that make it a country's."""
_TOWNSFOLK: Final = frozenset(
    """centre center citizens city council district mayor mayors municipality north
    outskirts parish people port residents shores south streets suburb town village
    villagers voters""".split()
)
"""What towns have, before "of"."""
_FULL: Final = Reading("known_name")
_SHORT: Final = Reading("short_name")


class _Forms:
    """The short forms of the people found so far."""

    def __init__(self, found: list[Found]) -> None:
        self.full: set[str] = set()
        self._places: frozenset[str] | None = None
        self.family: set[str] = set()
        """By which people are called in news: mostly the family name."""
        self.given: set[str] = set()
        for each in found:
            if each.reading.rule == "byline":
                continue
            parts = bare_parts(each.run.parts)
            if len(parts) == 1:
                self.family.add(parts[0])
                continue
            self.full.add(" ".join(parts))
            forms = short_forms(parts)
            self.family.update(forms[:-1])
            self.given.add(forms[-1])

    def places(self, words: PersonWords) -> frozenset[str]:
        """Countries of a person's family name that the document speaks of as well."""
        if self._places is None:
            self._places = frozenset(
                match.key
                for match in words.matches
                if match.key in self.family
                and words.stops[match.first]
                and words.key(match.first - 1) in _PLACED
            )
        return self._places

    def reading(self, key: str) -> Reading | None:
        if key in self.full:
            return _FULL
        return _SHORT if key in self.family or key in self.given else None


def find_short(
    words: PersonWords,
    sentences: Sequence[Sentence],
    blocks: Sequence[Block],
    found: list[Found],
    others: list[tuple[NameRun, int]],
) -> list[Found]:
    """The mentions among `others` (runs and their sentence) that repeat someone found.

    A name that is also a place's is taken as the person's unless a preposition of
    place stands before it; a country's only before a word for what people do.
    """
    forms = _Forms(found)
    more: list[Found] = []
    for run, number in [*others, *_country_runs(words, sentences, forms)]:
        heading = (
            len(run.parts) > 1 and blocks[sentences[number].block].kind == "heading"
        )
        for piece, reading in _pieces(words, run, forms, anywhere=heading):
            if not _placelike(words, piece, forms):
                more.append(Found(piece, number, reading))
    return more


def _country_runs(
    words: PersonWords, sentences: Sequence[Sentence], forms: _Forms
) -> list[tuple[NameRun, int]]:
    """Countries' names that are a person's family name too, with their sentence."""
    runs: list[tuple[NameRun, int]] = []
    if not forms.family:
        return runs
    for match in words.matches:
        alone = match.last - match.first == 1 and words.stops[match.first]
        if alone and match.key in forms.family:
            number = bisect_right(sentences, match.start, key=lambda s: s.start) - 1
            if number >= 0 and match.end <= sentences[number].end:
                runs.append((NameRun(match.first, match.last, (match.key,)), number))
    return runs


def _pieces(
    words: PersonWords, run: NameRun, forms: _Forms, *, anywhere: bool
) -> list[tuple[NameRun, Reading]]:
    """What in a run is a known person's name; in a heading, words around it too."""
    parts = run.parts
    if len(parts) == 1:
        whole = forms.reading(parts[0])
        return [(run, whole)] if whole is not None else _paired(words, run, forms)
    whole = forms.reading(" ".join(bare_parts(parts)))
    if whole is not None:
        return [(run, whole)]
    found: list[tuple[NameRun, Reading]] = []
    if not (anywhere or any(part in REIGNS for part in parts)):
        return found
    spans = _part_spans(words, run)
    if len(spans) != len(parts):
        return found
    begin = 0
    while begin < len(spans):
        for end in range(min(len(spans), begin + _LONGEST), begin, -1):
            reading = forms.reading(" ".join(parts[begin:end]))
            led = begin == 0 and end < len(spans) and parts[end] in REIGNS
            if reading is not None and (anywhere or led):
                first, last = spans[begin][0], spans[end - 1][1]
                found.append((NameRun(first, last, parts[begin:end]), reading))
                begin = end - 1
                break
        if not anywhere:
            break
        begin += 1
    return found


def _paired(
    words: PersonWords, run: NameRun, forms: _Forms
) -> list[tuple[NameRun, Reading]]:
    """Both names of a pair with a hyphen ("the Rutte-Orban meeting")."""
    if run.last - run.first != 3 or words.text(run.first + 1) not in _HYPHENS:
        return []
    halves = [words.key(run.first), words.key(run.last - 1)]
    known = [forms.reading(half) is not None for half in halves]
    if not (all(known) or (any(known) and words.key(run.last) in RELATIONS)):
        return []
    return [
        (NameRun(position, position + 1, (half,)), _SHORT)
        for position, half, sure in zip(
            (run.first, run.last - 1), halves, known, strict=True
        )
        if sure
    ]


def _part_spans(words: PersonWords, run: NameRun) -> list[tuple[int, int]]:
    """Token spans of the run's parts, as far as white space parts them."""
    spans: list[tuple[int, int]] = []
    begin = run.first
    for i in range(run.first + 1, run.last + 1):
        gap = i == run.last or words.tokens[i].start > words.tokens[i - 1].end
        if gap:
            spans.append((begin, i))
            begin = i
    return spans


def _holds_people(words: PersonWords, at: int) -> bool:
    """Is "of X" said of a town: "residents of X", "Ana Lopes of X"?"""
    if at < 0:
        return False
    token = words.tokens[at]
    return token.key in _TOWNSFOLK or (token.capitalised and token.key not in HEADS)


def _placelike(words: PersonWords, run: NameRun, forms: _Forms) -> bool:
    """Is the short mention rather the place of that name?"""
    if len(run.parts) > 1:
        return False
    key = run.parts[0]
    match = words.whole_place(run)
    before = words.key(run.first - 1)
    if match is None:
        return key in forms.given and words.ordinary(key)
    if match.last > run.last:
        return True  # "Washington state", "Lincoln City"
    if before in PLACE_PREPOSITIONS and words.key(run.last) != "'s":
        return True
    if before == "of" and _holds_people(words, run.first - 2):
        return True
    if words.is_country(match) and key not in forms.family:
        return True
    if words.is_country(match) or key not in forms.family:
        acts = words.key(run.last) in DOES or before in ACCUSES or before in HONORIFICS
        return not acts and (key not in forms.family or key in forms.places(words))
    return False
