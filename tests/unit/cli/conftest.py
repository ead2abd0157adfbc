"""The command line with a pipeline of five lines, so that no gazetteer is needed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import ModuleType

import pytest

from geoviz.corrections import Correction
from geoviz.models import Document, Story
from tests.stories import summit


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """The documents that reached the pipeline; the story is always the summit's."""
    found: list[Document] = []

    def build_story(
        documents: Sequence[Document],
        *,
        progress: Callable[[str, float], None] | None = None,
        corrections: Sequence[Correction] = (),
        geocoder: object = None,
        recogniser: object = None,
        network: object = None,
    ) -> Story:
        found.extend(documents)
        if progress:
            progress("the story", 0.5)
        return summit()

    module = ModuleType("geoviz.pipeline")
    module.build_story = build_story  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "geoviz.pipeline", module)
    return found
