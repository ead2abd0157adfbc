"""A story can be kept by what pickles or copies it, such as Streamlit's cache."""

from __future__ import annotations

import copy
import pickle

import pytest

import geoviz
from geoviz.models import Document, Story
from tests.unit.story.told import shipped

TEXT = """Premier visits Lima

Bolivia's President Ana Roe flew from La Paz to Lima on Monday for a summit."""


@pytest.fixture(scope="module")
def story() -> Story:
    documents = [Document("a.txt", TEXT, "2025-09-03")]
    return geoviz.build_story(documents, index=shipped())


def test_a_story_comes_back_from_a_pickle(story: Story) -> None:
    assert story.routes
    assert story.people
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(story, protocol)) == story


def test_a_story_is_copied_whole(story: Story) -> None:
    assert copy.deepcopy(story) == story
    assert copy.copy(story.mentions[0]) == story.mentions[0]
