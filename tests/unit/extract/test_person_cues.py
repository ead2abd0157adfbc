"""Without a cue of its own beside a name, no shape has anything to say."""

from __future__ import annotations

from typing import cast

import pytest

from geoviz.extract.demonym_rows import DemonymRows
from geoviz.extract.names import NameRun
from geoviz.extract.person_cues import cues_of
from geoviz.extract.person_groups import find_groups
from geoviz.extract.person_offices import find_offices
from geoviz.extract.person_pairs import find_pairs
from geoviz.extract.person_rules import SURE, sure_shapes
from geoviz.extract.person_runs import RunCutter, marked
from geoviz.extract.person_scene import Scene
from geoviz.extract.person_words import PersonWords
from geoviz.extract.scan import scan_names
from geoviz.extract.sentences import split_sentences
from geoviz.extract.titles import find_titles
from geoviz.extract.tokens import tokenise_blocks
from geoviz.gazetteer.index import Index
from geoviz.read.blocks import cut_blocks
from tests.people_world import NAMES, WORLD

TEXTS = (
    "The leaders of Iran and Cuba, Ali Bicker and Raul Doe, met Jane Roe.",
    "Iranian President Ali Bicker met China's leader Raul Doe in Peking.",
    "President of Iran Ali Bicker spoke, and Mr. Raul Doe and Mr Roe spoke.",
    "Said SP (Kushinagar) Ali Bicker to the general (Kushinagar) Raul Doe.",
    "The Iranian delegation, led by Ali Bicker, met the team headed by Raul Doe.",
    "Raul Doe's daughter, Jane Doe, came with his wife Mary Doe and Ali Bicker.",
    "Ali Bicker, the brother of Cuban leader Raul Doe, met Jane Roe, Ian Roe's wife.",
    "Ali Bicker, 41, president of Iran, met Raul Doe, a Cuban tourist, and Jane Roe.",
    "The Iranian leader, Ali Bicker, met Iran's ambassador to Cuba, Raul Doe.",
    "A Cuban, Mr Raul Doe, met a Cuban named Ali Bicker.",
    "The dead Cuban was named by police as Jane Roe.",
    "Cuban citizen Raul Doe met fellow Cuban Jane Roe and number two Ian Roe.",
    "Two Cubans, Raul Doe and Jane Roe, met Cuban hosts Ali Bicker and Ian Roe.",
    "Raul Doe was elected president of Cuba, and Iran named Ali Bicker as its envoy.",
    "Raul Doe, an Iranian, said Ali Bicker of Iran (Cuba) left by train.",
)


def scenes(text: str) -> list[tuple[Scene, list[NameRun]]]:
    """The sentences of a text, ready for their names to be judged."""
    blocks, _ = cut_blocks(text)
    tokens = tokenise_blocks(text, blocks)
    matches = scan_names(tokens, cast(Index, WORLD), cast(DemonymRows, WORLD))
    words = PersonWords(tokens, matches, NAMES, WORLD)
    cutter = RunCutter(words, blocks)
    found = []
    for sentence in split_sentences(blocks, tokens):
        heads, begins = marked(tokens, sentence)
        openings = cutter.openings(sentence, begins)
        titles = find_titles(tokens, heads, sentence, words.stops)
        runs = cutter.runs(sentence, openings, titles)
        scene = Scene(words, sentence, blocks[sentence.block].kind, titles)
        scene.paired = find_pairs(words, titles, runs)
        scene.offices = find_offices(scene, runs)
        scene.groups = find_groups(scene, runs)
        found.append((scene, runs))
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_shape_says_nothing_without_its_cue(text: str) -> None:
    """So not to try it changes nothing."""
    for scene, runs in scenes(text):
        for run in runs:
            fitting = sure_shapes(cues_of(scene, run))
            reading = {shape: shape(scene, run) for _, shape in SURE}
            assert all(reading[s] is None or s in fitting for s in reading), run


def test_each_shape_reads_some_name_of_these_texts() -> None:
    """Else the test above would hold of a shape that is never tried."""
    every = [
        (scene, run) for text in TEXTS for scene, runs in scenes(text) for run in runs
    ]
    silent = {
        shape.__name__
        for _, shape in SURE
        if not any(shape(scene, run) is not None for scene, run in every)
    }
    assert silent == {"shared_title"}  # it needs a name judged before


def test_shapes_are_tried_in_the_order_of_the_table() -> None:
    """Whatever the cues, an earlier shape comes first."""
    order = [shape for _, shape in SURE]
    for cues in (0, 1, 0b1010101010101, (1 << 16) - 1):
        fitting = sure_shapes(cues)
        assert list(fitting) == [s for s in order if s in fitting]
    assert list(sure_shapes((1 << 16) - 1)) == order
    assert not sure_shapes(0)


def test_homes_are_told_by_where_they_stand() -> None:
    """A name that touches the tokens asked for counts, one further off does not."""
    ((first, _), (second, _)) = scenes("Jane Roe met two Cuban men. Raul Doe slept.")
    words = first.words
    cuban = next(i for i, token in enumerate(words.tokens) if token.text == "Cuban")
    assert words.home_within(first.floor, first.stop)
    assert words.home_within(cuban + 1, first.stop)
    assert words.home_within(first.floor, cuban)
    assert not words.home_within(first.floor, cuban - 1)
    assert not words.home_within(second.floor, second.stop)
