"""What all tests share. No test touches the user's own cache."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent


def pytest_configure() -> None:
    """Let all tests, and the programs that they start, share one compiled gazetteer.

    And let no test fail because another program kept the machine busy.
    """
    os.environ.setdefault("GEOVIZ_CACHE_DIR", str(ROOT / "build" / "test-cache"))
    settings.register_profile("geoviz", deadline=None)
    settings.load_profile("geoviz")


@pytest.fixture
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture
def seeds() -> Path:
    """The folder of the five source articles."""
    return ROOT / "seeds"
