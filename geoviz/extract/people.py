"""Tokens → people: every mention, with the title and country that the words give.

A name is judged by its surroundings, shape by shape (`person_rules.SURE`, the first
that fits): a title, an honorific, an apposition; without any of them, by its words and
by what it does (`_weigh`). Later short mentions (the surname alone) are found once
the document's names are known. A country is taken from words beside the name, never
from the name itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from geoviz.extract.appositions import name_title
from geoviz.extract.names import NameRun
from geoviz.extract.person_countries import belongs, country_left, country_right
from geoviz.extract.person_country import Country, CountryFacts
from geoviz.extract.person_lexicon import WordFacts
from geoviz.extract.person_pairs import find_pairs
from geoviz.extract.person_rules import (
    SURE,
    UNSURE,
    called_name,
    is_office_of,
    possessive_name,
)
from geoviz.extract.person_runs import RunCutter
from geoviz.extract.person_scene import Found, Reading, Scene
from geoviz.extract.person_shapes import (
    COUPLES,
    NOBLE,
    PLACE_PREPOSITIONS,
    STATE_HEADS,
)
from geoviz.extract.person_weight import ENOUGH, weigh
from geoviz.extract.person_words import PersonWords
from geoviz.extract.scan import NameMatch
from geoviz.extract.short_names import find_short
from geoviz.extract.titles import Title, find_titles
from geoviz.models import Block, PersonMention, Sentence, Token

_CONTEXT_BLOCKS = 3
"""Blocks over which a country stated for several people carries on."""
_OPENERS = frozenset({"as", "including", "include", "includes"})


def find_people(  # noqa: PLR0917 (all of one document)
    text: str,
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    blocks: Sequence[Block],
    matches: Sequence[NameMatch],
    lexicon: WordFacts,
    index: CountryFacts,
) -> tuple[PersonMention, ...]:
    """Every mention of a person, in text order, not overlapping.

    `matches` are the gazetteer's and demonyms' names as scanned, nothing decided; the
    lexicon ranks common words, given names and surnames; the index gives features and
    countries of gazetteer rows.
    """
    words = PersonWords(tokens, matches, lexicon, index)
    finder = _Finder(words, sentences, blocks)
    found = finder.find()
    found += find_short(words, sentences, blocks, found, finder.others)
    mentions = [_mention(text, words, each) for each in found]
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end)))


def _counterpart(reading: Reading, found: Sequence[Found]) -> Reading:
    """The reading; a "counterpart" holds the office of the one named before."""
    if reading.head != "counterpart" or not found:
        return reading
    other = found[-1].reading
    if other.head not in STATE_HEADS or other.past or not other.title:
        return reading
    return replace(reading, title=other.title, head=other.head)


def _mention(text: str, words: PersonWords, found: Found) -> PersonMention:
    run, reading, country = found.run, found.reading, found.reading.country
    tokens = words.tokens
    start, end = tokens[run.first].start, tokens[run.last - 1].end
    titled = reading.first >= 0
    stated = country is not None and (country.row >= 0 or country.ambiguous)
    return PersonMention(
        start=start,
        end=end,
        name=" ".join(text[start:end].split()),
        sentence=found.sentence,
        rule=reading.rule,
        title=" ".join(reading.title.split()),
        title_start=tokens[reading.first].start if titled else -1,
        title_end=tokens[reading.last - 1].end if titled else -1,
        country_start=country.start if country is not None and stated else -1,
        country_end=country.end if country is not None and stated else -1,
        country_row=country.row if country is not None else -1,
    )


class _Finder:
    """Walks the sentences once; keeps what later sentences depend on."""

    def __init__(
        self,
        words: PersonWords,
        sentences: Sequence[Sentence],
        blocks: Sequence[Block],
    ) -> None:
        self.words = words
        self.sentences = sentences
        self.blocks = blocks
        self.cutter = RunCutter(words, blocks)
        self.others: list[tuple[NameRun, int]] = []
        """Runs not accepted, with their sentence: may be short mentions."""
        self.runs: list[list[NameRun]] = []
        self.alone: Counter[str] = Counter()
        self.context: tuple[Country, int, bool] | None = None
        """A country said of several people, the block that says it, and "former"?"""

    def find(self) -> list[Found]:
        titles = []
        for sentence in self.sentences:
            own = find_titles(self.words.tokens, sentence, self.words.stops)
            own = [t for t in own if not self.cutter.name_ends(t)]
            titles.append(own)
            self.runs.append(self.cutter.runs(sentence, own))
        for runs in self.runs:
            for run in runs:
                if len(run.parts) == 1:
                    self.alone[run.parts[0]] += 1
        found: list[Found] = []
        for number, sentence in enumerate(self.sentences):
            found += self._sentence(number, sentence, titles[number])
        return found

    # --- judging ------------------------------------------------------------------

    def _sentence(
        self, number: int, sentence: Sentence, titles: Sequence[Title]
    ) -> list[Found]:
        block = self.blocks[sentence.block]
        scene = Scene(
            self.words, sentence, block.kind, titles, {t.last: t for t in titles}
        )
        self._note_context(scene, titles)
        if any(title.plural for title in titles):
            scene.paired = find_pairs(self.words, titles, self.runs[number])
        found: list[Found] = []
        for run in self.runs[number]:
            beside = bool(found) and self._joined(found[-1].run.last, run.first)
            reading = self._judge(scene, run, beside=beside)
            if reading is None:
                self.others.append((run, number))
                continue
            reading = self._with_context(scene, _counterpart(reading, found))
            if found:
                found[-1], reading = self._coupled(found[-1], run, reading)
            if reading.plural:
                country = reading.country
                after = country is not None and country.first > run.last
                scene.shared = (
                    reading,
                    country.last if country and after else run.last,
                )
            found.append(Found(run, number, reading))
        return found

    def _coupled(
        self, before: Found, run: NameRun, reading: Reading
    ) -> tuple[Found, Reading]:
        """Read "King X and Queen Y of A", "A's Emperor X and Empress Y": of one state.

        Two rulers, or a ruler and a consort, with nothing but "and" between them.
        """
        first = reading.first if reading.first >= 0 else run.first
        other = before.reading
        joined = self.words.key(before.run.last) == "and"
        if not joined or first != before.run.last + 1 or reading.head not in COUPLES:
            return before, reading
        if other.head not in COUPLES:
            return before, reading
        if reading.country is not None and other.country is None:
            return replace(before, reading=replace(other, country=reading.country)), (
                reading
            )
        if reading.country is None and other.country is not None:
            return before, replace(reading, country=other.country)
        return before, reading

    def _joined(self, last: int, first: int) -> bool:
        """Do only a comma and "and" stand between two runs?"""
        between = [self.words.key(i) for i in range(last, first)]
        return 0 < len(between) < 3 and not set(between) - {",", "and"}

    def _judge(self, scene: Scene, run: NameRun, *, beside: bool) -> Reading | None:
        """What the words say of a run; None when it is no person.

        `beside` says that it is listed next to a person.
        """
        words = self.words
        if is_office_of(words, run):
            return None
        for shape in SURE:
            reading = shape(scene, run)
            if reading is not None and self._bears(run, reading):
                return self._enriched(scene, run, reading)
        if len(run.parts) == 1 and scene.kind != "list_item":
            return None
        heading = scene.kind == "heading"
        floor = scene.sentence.first_token
        weight = weigh(words, run, self.alone, floor, heading=heading) + beside
        for shape in UNSURE:
            reading = shape(scene, run)
            if reading is not None:
                return reading if weight >= ENOUGH - 1 else None
        if scene.kind == "byline":
            return Reading("byline") if weight >= ENOUGH - 1.5 else None
        country = belongs(words, run)
        if weight < (ENOUGH if country is None else ENOUGH - 1):
            return None
        rule = "full_name" if country is None else "name_demonym"
        return Reading(rule, country=country)

    def _enriched(self, scene: Scene, run: NameRun, reading: Reading) -> Reading:
        """The reading, with title and country of an apposition where it has none."""
        if reading.country is not None or reading.plural:
            return reading
        if not reading.title:
            said = name_title(scene, run)
            if said is None and reading.rule == "honorific_name":
                said = called_name(scene, run)
            if said is not None:
                return said
        right = country_right(scene.words, run)
        country = belongs(scene.words, run) if right is None else right[0]
        if country is None and reading.rule == "name_title":
            owner = possessive_name(scene, run)  # "Peru's X, the first leader to go"
            country = owner.country if owner is not None else None
        return reading if country is None else replace(reading, country=country)

    def _bears(self, run: NameRun, reading: Reading) -> bool:
        """May this run be a name, given a shape that calls for one?"""
        words = self.words
        match = words.whole_place(run)
        after_name = reading.rule.startswith("name_")
        noble = reading.head in NOBLE and (
            words.usual_given(run.parts[0]) or words.borne_by_region(run)
        )
        if match is not None and not noble and (after_name or words.larger(match)):
            before = words.key(run.first - 1)
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

    def _note_context(self, scene: Scene, titles: Sequence[Title]) -> None:
        """Remember "former leaders of China", "Iranian officials" and the like."""
        words = self.words
        scene.enumerated = None
        for title in titles:
            following = words.key(title.last)
            if title.plural:
                opener = following in _OPENERS or words.key(title.last + 1) in _OPENERS
                if opener or following == "from":
                    scene.enumerated = title
            if not title.plural or title.head not in STATE_HEADS:
                continue
            country = country_left(words, title, scene.sentence.first_token)
            if country is None and following == "of":
                country = words.country_at(title.last + 1)
                if country is not None and words.key(country.last) in {",", "and"}:
                    country = None  # "leaders of China, Russia and India"
            if title.head == "official" and not title.past:
                continue  # officials of one country, and then another's minister
            if country is not None and country.row >= 0:
                self.context = (country, scene.sentence.block, title.past)

    def _with_context(self, scene: Scene, reading: Reading) -> Reading:
        """The reading, with "former" and a country carried over where they are due."""
        listed = scene.enumerated
        if (
            listed is not None
            and listed.past
            and reading.first >= listed.last
            and not reading.past
        ):
            reading = replace(reading, past=True, title=f"former {reading.title}")
        if (
            self.context is None
            or reading.country is not None
            or reading.head not in STATE_HEADS
        ):
            return reading
        country, number, past = self.context
        here, there = self.blocks[scene.sentence.block], self.blocks[number]
        far = _CONTEXT_BLOCKS if past or here.kind == "list_item" else 0
        near = scene.sentence.block - number <= far
        section = here.item == there.item and here.heading == there.heading
        if not (near and section and past == reading.past):
            return reading
        return replace(reading, country=country, rule=f"context_{reading.rule}")
