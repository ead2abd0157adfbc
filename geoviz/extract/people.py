"""Tokens → people: every mention, with the title and country that the words give.

A name is judged by its surroundings, shape by shape (`person_rules.SURE`, the first
that fits): a title, an honorific, an apposition; without any of them, by its words and
by what it does (`_weigh`). Later short mentions (the surname alone) are found once
the document's names are known. A country is taken from words beside the name, never
from the name itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.names import NameRun
from geoviz.extract.person_behind import enriched
from geoviz.extract.person_callings import FIRMS_TOO
from geoviz.extract.person_countries import country_left
from geoviz.extract.person_country import Country, CountryFacts
from geoviz.extract.person_cues import cues_of
from geoviz.extract.person_echoes import consort, echoed, read_epithets
from geoviz.extract.person_groups import find_groups
from geoviz.extract.person_lexicon import NameWords
from geoviz.extract.person_nations import belongs
from geoviz.extract.person_offices import find_offices
from geoviz.extract.person_pairs import find_pairs
from geoviz.extract.person_rules import is_office_of, sure_shapes, unsure_name
from geoviz.extract.person_runs import RunCutter, marked
from geoviz.extract.person_scene import Found, Reading, Scene
from geoviz.extract.person_shapes import (
    NOBLE,
    PLACE_PREPOSITIONS,
    STATE_HEADS,
)
from geoviz.extract.person_weight import ENOUGH, weigh
from geoviz.extract.person_words import PersonWords
from geoviz.extract.scan import NameMatch
from geoviz.extract.short_names import find_short
from geoviz.extract.titles import Title, find_titles
from geoviz.extract.word_kinds import PLURAL_TITLE
from geoviz.models import Block, PersonMention, Sentence, Token

_CONTEXT_BLOCKS: Final = 3
"""Blocks over which a country stated for several people carries on."""
_OF_CITIES: Final = frozenset({"metropolitan"})
"""Titles that are also said of a city: "Metropolitan Atlanta"."""
_OPENERS: Final = frozenset({"as", "including", "include", "includes"})


def find_people(  # noqa: PLR0917 (all of one document)
    text: str,
    tokens: tuple[Token, ...],
    sentences: tuple[Sentence, ...],
    blocks: tuple[Block, ...],
    matches: Sequence[NameMatch],
    names: NameWords,
    index: CountryFacts,
) -> tuple[PersonMention, ...]:
    """Every mention of a person, in text order, not overlapping.

    `matches` are the gazetteer's and demonyms' names as scanned, nothing decided;
    `names` tells common words, given names and surnames; the index gives features and
    countries of gazetteer rows.
    """
    words = PersonWords(tokens, matches, names, index)
    finder = _Finder(words, sentences, blocks)
    found = finder.find()
    short = find_short(words, sentences, blocks, found, finder.others)
    if short:
        by_first = {each.run.first: each for each in found + short}
        found = [by_first[first] for first in sorted(by_first)]
    found = read_epithets(words, sentences, found)
    return tuple([_mention(text, words, each) for each in found])


def _mention(text: str, words: PersonWords, found: Found) -> PersonMention:
    run, reading, country = found.run, found.reading, found.reading.country
    tokens = words.tokens
    start, end = tokens[run.first].start, tokens[run.last - 1].end
    title, title_start, title_end = "", -1, -1
    if reading.title:
        title = " ".join(reading.title.split())
    if reading.first >= 0:
        title_start = tokens[reading.first].start
        title_end = tokens[reading.last - 1].end
    country_start = country_end = country_row = -1
    if country is not None:
        country_row = country.row
        if country_row >= 0 or country.ambiguous:
            country_start, country_end = country.start, country.end
    return PersonMention(
        start,
        end,
        " ".join(text[start:end].split()),
        found.sentence,
        reading.rule,
        title,
        title_start,
        title_end,
        country_start,
        country_end,
        country_row,
    )


class _Finder:
    """Walks the sentences once; keeps what later sentences depend on."""

    def __init__(
        self,
        words: PersonWords,
        sentences: tuple[Sentence, ...],
        blocks: tuple[Block, ...],
    ) -> None:
        self.words = words
        self.sentences = sentences
        self.blocks = blocks
        self.cutter = RunCutter(words, blocks)
        self.others: list[tuple[NameRun, int]] = []
        """Runs not accepted, with their sentence: may be short mentions."""
        self.runs: list[list[NameRun]] = []
        self.titles: list[list[Title]] = []
        self.alone: set[str] = set()
        """The folded parts that make up a run by themselves."""
        self.context: tuple[Country, int, bool, int] | None = None
        """A country said of several people, the block that says it, "former"? and
        the token from which on it holds."""

    def find(self) -> list[Found]:
        self._cut()
        for runs in self.runs:
            for run in runs:
                if len(run.parts) == 1:
                    self.alone.add(run.parts[0])
        found: list[Found] = []
        for number, sentence in enumerate(self.sentences):
            found += self._sentence(number, sentence)
        return found

    def _cut(self) -> None:
        """Find the titles and the runs of each sentence."""
        words, cutter = self.words, self.cutter
        tokens = words.tokens
        for sentence in self.sentences:
            own, begins = marked(tokens, sentence)
            openings = cutter.openings(sentence, begins)
            titles: list[Title] = []
            # without names, only "leaders of China" says something of those to come
            if own and (openings or any(tokens[at].kinds & PLURAL_TITLE for at in own)):
                titles = find_titles(tokens, own, sentence, words.stops)
                titles = [t for t in titles if not cutter.name_ends(t)]
            self.titles.append(titles)
            runs = cutter.runs(sentence, openings, titles) if openings else []
            self.runs.append(runs)

    # --- judging ------------------------------------------------------------------

    def _sentence(self, number: int, sentence: Sentence) -> list[Found]:
        runs, titles = self.runs[number], self.titles[number]
        several = any(title.plural for title in titles)
        if not (runs or several):
            return []
        block = self.blocks[sentence.block]
        scene = Scene(self.words, sentence, block.kind, titles)
        if several:
            self._note_context(scene, titles)
            scene.paired = find_pairs(self.words, titles, runs)
        scene.offices = find_offices(scene, runs)
        scene.groups = find_groups(scene, runs)
        found: list[Found] = []
        for run in runs:
            beside = bool(found) and self._joined(found[-1].run.last, run.first)
            if found and not beside:
                country = self.words.country_before(run.first)
                if country is not None:
                    beside = self._joined(found[-1].run.last, country.first)
            reading = self._judge(scene, run, beside=beside)
            if reading is None:
                self.others.append((run, number))
                continue
            reading = echoed(self.words, found, number, Found(run, number, reading))
            reading = self._with_context(scene, reading, run.first)
            if reading.plural:
                country = reading.country
                after = country is not None and country.first > run.last
                scene.shared = (
                    reading,
                    country.last if country and after else run.last,
                )
            here = Found(run, number, reading)
            if found and found[-1].sentence == number:
                found[-1] = consort(self.words, found[-1], here)
            found.append(here)
        return found

    def _joined(self, last: int, first: int) -> bool:
        """Do only a comma and "and" stand between two runs?"""
        if not 0 < first - last < 3:
            return False
        return all(self.words.key(i) in {",", "and"} for i in range(last, first))

    def _judge(self, scene: Scene, run: NameRun, *, beside: bool) -> Reading | None:
        """What the words say of a run; None when it is no person.

        `beside` says that it is listed next to a person.
        """
        words = self.words
        if is_office_of(words, run):
            return None
        heading, floor = scene.kind == "heading", scene.sentence.first_token
        for shape in sure_shapes(cues_of(scene, run)):
            reading = shape(scene, run)
            if reading is None or not self._bears(run, reading):
                continue
            beside_noun = run.first in {reading.last, run.first + reading.last + 1}
            if beside_noun and reading.head in FIRMS_TOO:
                weight = weigh(words, run, self.alone, floor, heading=heading)
                if weight < ENOUGH - 1:
                    continue  # "broker X": a firm
            return enriched(scene, run, reading)
        if len(run.parts) == 1 and scene.kind != "list_item":
            return None
        weight = weigh(words, run, self.alone, floor, heading=heading) + beside
        reading = unsure_name(scene, run)
        if reading is not None:
            return reading if weight >= ENOUGH - 1 else None
        if scene.kind == "byline":
            return Reading("byline") if weight >= ENOUGH - 1.5 else None
        national = belongs(words, run) is not None
        if weight < ENOUGH - national:
            return None
        return enriched(scene, run, Reading("full_name"))

    def _bears(self, run: NameRun, reading: Reading) -> bool:
        """May this run be a name, given a shape that calls for one?"""
        words = self.words
        match = words.whole_place(run)
        if match is not None and reading.head in _OF_CITIES:
            return False
        after_name = reading.rule.startswith("name_")
        noble = reading.head in NOBLE and (
            words.usual_given(run.parts[0]) or words.borne_by_region(run)
        )
        if match is not None and not noble and (after_name or words.larger(match)):
            before = words.key(run.first - 1)
            if reading.rule == "title_name_of_country" and not words.is_country(match):
                return True  # "President Duarte of the Philippines"
            if len(run.parts) == 1 or before in PLACE_PREPOSITIONS | {"of", "from"}:
                return False
        if len(run.parts) == 1:
            key = run.parts[0]
            if after_name and not (noble or words.known_surname(key)):
                return False
            if reading.plural and words.common(key):
                return False
            return not words.ordinary(key) or reading.rule == "honorific_name"
        return any(not words.ordinary(part) for part in run.parts)

    # --- country by context -------------------------------------------------------

    def _note_context(self, scene: Scene, titles: list[Title]) -> None:
        """Remember "former leaders of China", "Iranian officials" and the like."""
        words = self.words
        for title in titles:
            if not title.plural:
                continue
            following = words.key(title.last)
            opener = following in _OPENERS or words.key(title.last + 1) in _OPENERS
            if opener or following == "from":
                scene.enumerated = title
            if title.head not in STATE_HEADS:
                continue
            country = country_left(words, title, scene.sentence.first_token)
            if country is None and following == "of":
                country = words.country_at(title.last + 1)
                if country is not None and words.key(country.last) in {",", "and"}:
                    country = None  # "leaders of China, Russia and India"
            if title.head == "official" and not title.past:
                continue  # officials of one country, and then another's minister
            if country is not None and country.row >= 0:
                self.context = (
                    country,
                    scene.sentence.block,
                    title.past,
                    max(country.last, title.last),
                )

    def _with_context(self, scene: Scene, reading: Reading, position: int) -> Reading:
        """The reading, with "former" and a country carried over where they are due."""
        listed = scene.enumerated
        if (
            listed is not None
            and listed.past
            and reading.first >= listed.last
            and not reading.past
        ):
            reading = reading.as_former()
        if (
            self.context is None
            or reading.country is not None
            or reading.head not in STATE_HEADS
        ):
            return reading
        country, number, past, since = self.context
        if position < since:
            return reading
        here, there = self.blocks[scene.sentence.block], self.blocks[number]
        far = _CONTEXT_BLOCKS if past or here.kind == "list_item" else 0
        near = scene.sentence.block - number <= far
        section = here.item == there.item and here.heading == there.heading
        if not (near and section and past == reading.past):
            return reading
        return reading.with_country(f"context_{reading.rule}", country)
