"""Sources to a story, as `map` and `extract` do it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from geoviz.cli.messages import Problems
from geoviz.cli.progress import Report
from geoviz.errors import ProjectError
from geoviz.models import Story
from geoviz.read.documents import read_documents

if TYPE_CHECKING:
    from geoviz.corrections.record import Correction
    from geoviz.extract.recogniser import Recogniser
    from geoviz.gazetteer.online import OnlineGeocoder
    from geoviz.project import Project, Settings
    from geoviz.story.railways import Railways


def story_of(
    sources: Sequence[str | Path],
    published: date | None,
    progress: Report | None,
    outputs: Iterable[Path],
    corrections: Path | None = None,
    *,
    geocoder: OnlineGeocoder | None = None,
    recogniser: Recogniser | None = None,
    network: Path | None = None,
) -> tuple[Story, int]:
    """The story, and the exit code: 1 when there was a problem with some source.

    Args:
        sources: files and folders; or one project folder.
        published: publication day of the documents that state none.
        progress: told of each document and each later step.
        outputs: files to be written, which are no sources.
        corrections: a file of corrections, made after those of the project.
        geocoder: asked in the network for names that the gazetteer lacks.
        recogniser: tells places from other names; geoviz's own weights by default.
        network: a file of railway lines that journeys by rail follow.

    Problems are said as they are found, and kept in the story for its readers. A
    correction that no longer applies is one.

    Raises:
        GeovizError: nothing is left to make a story of, a correction is broken, or the
            network is, or does not lead where a journey goes.
    """
    problems = Problems()
    made = _corrections(corrections)
    railways = _railways(network)
    try:
        project = project_of(sources, published)
        if project is not None:
            for problem in project.problems:
                problems(problem)
            documents, made = project.documents, (*project.corrections, *made)
        else:
            documents = read_documents(
                *sources,
                published=published,
                on_problem=problems,
                progress=progress,
                outputs=outputs,
            )
        from geoviz.pipeline import build_story  # not needed when nothing can be read

        story = build_story(
            documents,
            progress=progress,
            corrections=made,
            geocoder=geocoder,
            recogniser=recogniser,
            network=railways,
        )
        found = len(problems.lines)
        stale = [one.told for one in story.corrections if one.problem]
        if geocoder is not None:  # what it could not tell
            for line in story.problems:
                if line not in stale:
                    problems(line)
        for line in stale:
            problems(line)
    finally:
        problems.close()
    if found:
        story = replace(story, problems=(*problems.lines[:found], *story.problems))
    return story, 1 if problems.lines else 0


def project_of(
    sources: Sequence[str | Path], published: date | None = None
) -> Project | None:
    """The project that the sources are; None when they are none.

    Raises:
        ProjectError: a project among other sources, or a broken one.
    """
    projects = [source for source in sources if _is_project(source)]
    if not projects:
        return None
    from geoviz.project import Project  # only for those who have one

    if len(sources) > 1:
        raise ProjectError(
            f"{projects[0]}: is a project, and is used by itself; leave the other"
            " sources out, or give the folder articles in it instead"
        )
    return Project.open(projects[0], published=published)


def settings_of(sources: Sequence[str | Path]) -> Settings | None:
    """The settings of the project that the sources are; None when they are none.

    Raises:
        ProjectError: a broken project.toml.
    """
    if len(sources) != 1 or not _is_project(sources[0]):
        return None
    from geoviz.project import read_settings

    return read_settings(sources[0])


def _is_project(source: str | Path) -> bool:
    """As `geoviz.project.is_project`, which would load all that projects need."""
    return Path(source, "project.toml").is_file()


def _railways(path: Path | None) -> Railways | None:
    if path is None:
        return None
    from geoviz.story.railways import read_railways  # loads numpy, shapely, networkx

    return read_railways(path)


def _corrections(path: Path | None) -> tuple[Correction, ...]:
    if path is None:
        return ()
    from geoviz.project import read_corrections

    return read_corrections(path)
