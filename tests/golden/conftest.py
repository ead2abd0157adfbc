"""The story of the bundled seed articles, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

import geoviz
from geoviz.models import Story

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def story() -> Story:
    """What the pipeline finds in `seeds/`."""
    return geoviz.build_story(geoviz.read_documents(SEEDS))
