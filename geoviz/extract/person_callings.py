"""Persons by nation or new office: "a Belgian, X", "X was elected president of A"."""

from __future__ import annotations

from geoviz.extract.appositions import ENDS
from geoviz.extract.names import NameRun
from geoviz.extract.person_countries import country_left
from geoviz.extract.person_scene import Reading, Scene, title_text
from geoviz.extract.person_shapes import STATE_HEADS
from geoviz.extract.person_words import PersonWords

_NUMBERS = frozenset("two three four five six both".split())
_BECOMES = frozenset(
    """declared elected re-elected named appointed inaugurated installed crowned became
    becomes in""".split()
)
"""What stands before the office that one comes into ("sworn in as")."""
_AS = frozenset("as the a new next first its country's".split())
_AUXILIARY = frozenset("was is were has been became becomes will be".split())
_ASIDE = 25
"""Tokens between a name and the verb, at most, within commas."""
_VERBS = 6


def demonym_comma_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "a Belgian, X,", "two Italians, X and Y"."""
    words, floor = scene.words, scene.sentence.first_token
    if len(run.parts) < 2 or words.text(run.first - 1) != ",":
        return None
    country = words.country_before(run.first - 1)
    if country is None or not country.demonym or country.first <= floor:
        return None
    several = words.key(country.first - 1) in _NUMBERS
    if not several and words.key(country.first - 1) not in {"a", "an"}:
        return None
    if words.text(run.last) not in ENDS and not (several and _and(words, run.last)):
        return None
    return Reading("demonym_comma_name", country=country, plural=several)


def _and(words: PersonWords, position: int) -> bool:
    return words.key(position) == "and"


def name_becomes(scene: Scene, run: NameRun) -> Reading | None:
    """Read "X was sworn in as president of A", "X was elected A's leader"."""
    words, stop = scene.words, scene.sentence.last_token
    position = run.last
    if words.text(position) == ",":
        ends = range(position + 1, min(stop - 1, position + _ASIDE))
        position = next(
            (
                i + 1
                for i in ends
                if words.text(i) == "," and words.key(i + 1) in _AUXILIARY
            ),
            -1,
        )
    if position < 0 or words.key(position) not in _AUXILIARY:
        return None
    for title in scene.titles:
        if not position < title.first <= position + _VERBS + 3 or title.plural:
            continue
        country = country_left(words, title, position)
        first = title.first if country is None else country.first
        if country is None and words.key(title.last) == "of":
            country = words.country_at(title.last + 1)
        if country is None or title.head not in STATE_HEADS or country.row < 0:
            continue
        while first > position and words.key(first - 1) in _AS:
            first -= 1
        if words.key(first - 1) not in _BECOMES:
            continue
        text = title_text(words, title.first, title.last, country)
        return Reading(
            "name_becomes", title.first, title.last, text, title.head, country=country
        )
    return None
