"""Cues: what right beside a name opens up a shape; without its cue, no shape can fit.

Most names have nothing of the kind beside them, so most shapes need not be tried.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.names import NameRun
from geoviz.extract.person_callings import FIRMS_TOO, PERSONS
from geoviz.extract.person_scene import Scene
from geoviz.extract.person_shapes import HONORIFICS, RELATIVES

TITLED: Final = 1 << 0
"""A title ends right before the name, or before its honorific."""
CALLED: Final = 1 << 1
"""An honorific stands right before the name."""
NAME_BEFORE: Final = 1 << 2
"""The name of a place, or a nation's, ends right before."""
NOUN_BEFORE: Final = 1 << 3
"""A noun of people stands right before ("citizen"), or "number"."""
RELATIVE_BEFORE: Final = 1 << 4
"""A relative stands before, or before the comma ("his wife, X")."""
NAMING_BEFORE: Final = 1 << 5
"""As in "named X", "identified as X"."""
COMMA_BEFORE: Final = 1 << 6
BRACKET_BEFORE: Final = 1 << 7
BY_BEFORE: Final = 1 << 8
COMMA_BEHIND: Final = 1 << 9
LINK_BEHIND: Final = 1 << 10
"""What may lead to a country follows: a comma, "of" or a bracket."""
SHARED: Final = 1 << 11
"""A title in the plural stands further left."""
PAIRED: Final = 1 << 12
"""The name is one of "the leaders of A and B, X and Y"."""
GROUPED: Final = 1 << 13
"""The name is one of several nationals."""
IN_OFFICE: Final = 1 << 14
"""A verb gives the name an office."""
HOME_NAMED: Final = 1 << 15
"""A country, a nation or a region is named in the sentence (see `person_behind`)."""

BESIDE: Final = PERSONS | FIRMS_TOO
"""Nouns right before a name that may make it a person's."""
NAMING: Final = frozenset({"named", "called"})
_WORDS_BEFORE: Final = (
    (CALLED, HONORIFICS),
    (NOUN_BEFORE, BESIDE | {"number"}),
    (RELATIVE_BEFORE, RELATIVES),
    (NAMING_BEFORE, NAMING | {"as"}),
    (COMMA_BEFORE, frozenset({","})),
    (BRACKET_BEFORE, frozenset({")"})),
    (BY_BEFORE, frozenset({"by"})),
)


def _cues_before(word: str) -> int:
    return sum(cue for cue, words in _WORDS_BEFORE if word in words)


_BEFORE: Final[dict[str, int]] = {
    word: _cues_before(word) for _, words in _WORDS_BEFORE for word in words
}
"""The cues that a word right before a name gives."""
_BEHIND: Final[dict[str, int]] = {
    ",": COMMA_BEHIND | LINK_BEHIND,
    "of": LINK_BEHIND,
    "(": LINK_BEHIND,
}


def cues_of(scene: Scene, run: NameRun) -> int:
    """The cues beside a run, as bits."""
    words, first = scene.words, run.first
    before = words.key(first - 1)
    cues = _BEFORE.get(before, 0) | _BEHIND.get(words.key(run.last), 0)
    if before == ".":
        cues |= _BEFORE.get(words.key(first - 2), 0) & CALLED  # "Mr. X"
    elif before == ",":
        cues |= _BEFORE.get(words.key(first - 2), 0) & RELATIVE_BEFORE
    if scene.titles and (cues & CALLED or first in scene.by_last):
        cues |= TITLED
    if words.closing(first) is not None:
        cues |= NAME_BEFORE
    if scene.shared is not None:
        cues |= SHARED
    if scene.paired and first in scene.paired:
        cues |= PAIRED
    if scene.groups and first in scene.groups:
        cues |= GROUPED
    if scene.offices and first in scene.offices:
        cues |= IN_OFFICE
    return cues
