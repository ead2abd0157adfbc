"""Offices that a verb gives: "X was elected president of Iran", "its envoy is X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from geoviz.extract.names import NameRun
from geoviz.extract.person_countries import (
    behind_office,
    country_left,
    title_reading,
)
from geoviz.extract.person_country import Country
from geoviz.extract.person_scene import (
    ENDS,
    Office,
    Reading,
    Scene,
    called_from,
    opening_of,
)
from geoviz.extract.person_senders import THE_COUNTRY, acting, sender
from geoviz.extract.person_shapes import (
    DETERMINERS,
    DOES,
    MODIFIERS,
    ORDINALS,
    PLACE_PREPOSITIONS,
)
from geoviz.extract.titles import Title

_BECOMES: Final = frozenset(
    {"became", "becomes", "become", "becoming", "remains", "remained"}
)
_IS: Final = frozenset({"is", "was", "be", "been", "being", "are", "were"})
_CHOSEN: Final = frozenset(
    """elected declared named appointed proclaimed crowned chosen nominated confirmed
    made reelected""".split()
)
"""What is done to one who gets an office."""
_CHOOSES: Final = _CHOSEN | frozenset(
    """chose elects names appoints picked picks selected installed nominates recognised
    recognized reappointed swore""".split()
)
"""What is done by those who give it, right before the name."""
_REPLACES: Final = frozenset(
    """replaced replaces replacing succeeded succeeds succeeding ousted sacked
    dismissed deposed removed recalled follows followed""".split()
)
"""The same of those who lose it."""
_FOLLOWS: Final = frozenset(
    {"replaced", "replaces", "succeeded", "succeeds", "follows"}
)
"""Of these, the verbs of those who get it."""
_AS: Final = _CHOSEN | frozenset(
    """in inaugurated installed picked selected office over down served serves serving
    serve resigned resigns resign quit returned returns began continued ousted sacked
    dismissed deposed removed replaced returned retired sat stayed reinstated""".split()
)
"""Words before "as" and an office."""
_LOSES: Final = frozenset(
    """served down resigned resigns quit ousted sacked dismissed deposed removed
    replaced retired""".split()
)
_AUXILIARY: Final = _IS | frozenset(
    """has have had will would may could should can to then also later who duly
    formally officially already soon today yesterday first twice once now re - again
    not since unanimously overwhelmingly narrowly easily sworn took takes taken taking
    stepped steps standing stood steps handed unexpectedly has""".split()
)
"""Words between a subject and what says that it gets, holds or loses an office."""
_OPENS: Final = frozenset({"to", "who", "since", "in", "at", "so", "whose"})
_OPENERS: Final = DETERMINERS | MODIFIERS | ORDINALS | {"its"}
_HOLDS: Final = _BECOMES | _CHOSEN | {"is", "was"}
_HELPING: Final = _AUXILIARY - _IS
_PASSIVE: Final = _IS | {","}
_OBJECTIVE: Final = _CHOOSES | _REPLACES
_LEADING: Final = _OPENS | _IS | {"will"}
_OTHERWISE: Final = DOES - _IS - {"will", "would"}
_JOINTS: Final = frozenset({",", "and", "-", "–"})
_LONG: Final = 8
"""Words between an office and "was X" ("the last leader to tour Africa was X")."""


class _Runs:
    """The runs of a sentence, by where they end and where their titles begin.

    Most sentences give nobody an office, and are never asked.
    """

    def __init__(self, scene: Scene, runs: list[NameRun]) -> None:
        self.all = runs
        self._scene = scene
        self._ending: dict[int, NameRun] = {}
        self._opening: dict[int, NameRun] = {}

    def ending(self, position: int) -> NameRun | None:
        """The run that ends at a token."""
        if not self._ending:
            self._ending = {run.last: run for run in self.all}
        return self._ending.get(position)

    def opening(self, position: int) -> NameRun | None:
        """The run that begins at a token, with its honorifics and its title."""
        if not self._opening:
            self._opening = {opening_of(self._scene, run): run for run in self.all}
        return self._opening.get(position)


def find_offices(scene: Scene, runs: list[NameRun]) -> dict[int, Office]:
    """The office of each run that a verb gives one to, by the run's first token."""
    found: dict[int, Office] = {}
    if not runs or not scene.titles:
        return found
    known = _Runs(scene, runs)
    for title in scene.titles:
        if title.plural:
            continue
        country = _country(scene, title, known)
        if country is None or country.row < 0:
            continue
        for run, past in _holders(scene, known, title, country):
            found.setdefault(run.first, Office(title, country, past=past))
    return found


def office_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read a name to which a verb gives an office of a country."""
    office = scene.offices.get(run.first) if scene.offices else None
    if office is None:
        return None
    title, country = office.title, office.country
    reading = title_reading(scene, title, "office_name", country)
    if title.past or not office.past:
        return reading
    return reading.as_former()


def _country(scene: Scene, title: Title, runs: _Runs) -> Country | None:
    words, floor = scene.words, scene.sentence.first_token
    if words.key(title.last) == "of":
        country = behind_office(words, title.last + 1, scene.sentence.last_token)
        return None if country is None or country.demonym else country
    country = country_left(words, title, floor) or sender(scene, title.first)
    if country is not None or words.key(title.first - 1) != "its":
        return country
    end = title.first - 1 - (words.key(title.first - 2) == "as")
    run = runs.ending(end)  # "Iran named X as its envoy"
    return None if run is None else acting(words, called_from(scene, run.first), floor)


def _holders(
    scene: Scene, runs: _Runs, title: Title, country: Country
) -> Iterator[tuple[NameRun, bool]]:
    """The runs that hold the office, and whether they held it."""
    words = scene.words
    begin = title.first
    if country == country_left(words, title, scene.sentence.first_token):
        begin = min(begin, country.first)
    if words.key(begin - 1) == "'s" and words.key(begin - 2) in THE_COUNTRY:
        begin -= 2  # "as the country's president"
    while words.key(begin - 1) in _OPENERS:
        begin -= 1
    verb = begin - 1
    key = words.key(verb)
    if key == "as":
        key = words.key(verb - 1)
        if key in _AS:
            yield from _subject(scene, runs, verb - 1, past=key in _LOSES)
            return
        yield from _object(scene, runs, verb)
    elif key in _HOLDS:
        if key in _CHOSEN and not _passive(scene, verb):
            return
        yield from _subject(scene, runs, verb, past=key == "was")
    else:
        yield from _object(scene, runs, begin)
    yield from _predicate(scene, runs, title, country)


def _passive(scene: Scene, verb: int) -> bool:
    """Does a form of "be" stand before the verb, or a comma ("X, elected ...")?"""
    words = scene.words
    position = verb - 1
    while words.key(position) in _HELPING:
        position -= 1
    return words.key(position) in _PASSIVE


def _subject(
    scene: Scene, runs: _Runs, verb: int, *, past: bool
) -> Iterator[tuple[NameRun, bool]]:
    """The run that the verb at a token is said of."""
    words = scene.words
    position = verb
    while position > scene.sentence.first_token and (
        words.key(position - 1) in _AUXILIARY
        or (words.text(position - 1).islower() and words.key(position - 1)[-2:] == "ly")
    ):
        position -= 1
    comma = position - 1 if words.text(position - 1) == "," else position
    run = runs.ending(position) or runs.ending(comma)
    if run is not None:
        yield run, past
        return
    joint, opening = words.key(position - 1), runs.all[0]
    if joint not in _JOINTS or opening.last >= position:
        return
    alone = len(runs.all) == 1 or runs.all[1].last >= position
    starts = opening_of(scene, opening) - scene.sentence.first_token <= 1
    aside = words.text(opening.last) == "," and joint == ","
    if (starts and (aside or (joint == "and" and alone))) or (aside and alone):
        yield opening, past


def _object(scene: Scene, runs: _Runs, position: int) -> Iterator[tuple[NameRun, bool]]:
    """The run that ends at a token, behind a verb that gives or takes an office."""
    run = runs.ending(position)
    if run is None:
        return
    at = called_from(scene, run.first) - 1
    verb = scene.words.key(at)
    if verb in _OBJECTIVE:
        yield run, verb in _REPLACES
    if verb in _FOLLOWS:
        yield from _subject(scene, runs, at, past=False)


def _predicate(
    scene: Scene, runs: _Runs, title: Title, country: Country
) -> Iterator[tuple[NameRun, bool]]:
    """The run in "the new Iranian envoy is X", "the last leader to go was X"."""
    words = scene.words
    position = max(title.last, country.last)
    if words.key(position) == "'s":
        return
    opening = words.key(position)
    if opening not in _LEADING:
        return
    for i in range(position, min(position + _LONG, scene.sentence.last_token)):
        if words.key(i) in _IS:
            run = runs.opening(i + 1)
            behind = words.key(run.last) if run is not None else ""
            if run is not None and (behind in ENDS or behind in PLACE_PREPOSITIONS):
                yield run, False
                return
        if words.text(i) == "," or (
            words.key(i) in _OTHERWISE and words.key(i - 1) not in {"to", "who"}
        ):
            return
