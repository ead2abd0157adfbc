"""Sources to a story, as `map` and `extract` do it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from geoviz.cli.messages import Problems
from geoviz.cli.progress import Report
from geoviz.models import Story
from geoviz.read.documents import read_documents


def story_of(
    sources: Sequence[str | Path],
    published: date | None,
    progress: Report | None,
    outputs: Iterable[Path],
) -> tuple[Story, int]:
    """The story, and the exit code: 1 when there was a problem with some source.

    `outputs` are the files to be written, which are no sources.

    Problems are said as they are found, and kept in the story for its readers.

    Raises:
        GeovizError: nothing is left to make a story of.
    """
    problems = Problems()
    try:
        documents = read_documents(
            *sources,
            published=published,
            on_problem=problems,
            progress=progress,
            outputs=outputs,
        )
    finally:
        problems.close()
    from geoviz.pipeline import build_story  # not needed when nothing can be read

    story = build_story(documents, progress=progress)
    if problems.lines:
        story = replace(story, problems=(*problems.lines, *story.problems))
    return story, 1 if problems.lines else 0
