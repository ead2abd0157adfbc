"""A project as a whole: open it, change it, build its story, save it.

    project = Project.open("floods")
    story = project.story()
    project = replace(project, corrections=(*project.corrections, correction))
    project.save("floods")

The folder holds `articles/` (any files that geoviz reads, and the plain texts that it
wrote), `corrections.csv` and `project.toml`; it can be kept in git.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from geoviz.corrections.record import Correction
from geoviz.errors import EmptySourceError, ProjectError, SourceError
from geoviz.models import Document, Story
from geoviz.project import corrections_file, settings_file
from geoviz.project.articles import Files, file_names, files_of, read_articles
from geoviz.project.settings_file import Details, Settings, ViewValue
from geoviz.read.sources import find_files, readable
from geoviz.read.text_file import not_found, read_bytes
from geoviz.tables.staging import check_folder, staged_file, staged_folder

if TYPE_CHECKING:
    from geoviz.gazetteer.index import Index

ARTICLES = "articles"
GIT_ATTRIBUTES = ".gitattributes"
_ATTRIBUTES = "# Offsets point into these files: no line end may be changed.\n* -text\n"
Progress = Callable[[str, float], None]


def is_project(path: str | Path) -> bool:
    """Is it a folder with a project.toml?"""
    return Path(path, settings_file.FILE_NAME).is_file()


def read_settings(folder: str | Path) -> Settings:
    """The settings of a project folder.

    Raises:
        ProjectError: a broken project.toml.
        SourceError: it is not there or cannot be opened.
    """
    path = Path(folder, settings_file.FILE_NAME)
    shown = readable(str(path))
    empty = path.is_file() and not path.stat().st_size
    return settings_file.parse_settings(
        b"" if empty else read_bytes(path, shown), shown
    )


@dataclass(frozen=True, slots=True)
class Project:
    """Articles with what people said of them."""

    originals: tuple[Document, ...]
    """The documents as they were read."""
    settings: Settings = field(default_factory=Settings)
    corrections: tuple[Correction, ...] = ()
    """In the order in which they were made."""
    files: Files = field(default_factory=dict, repr=False)
    """The content of each file under articles/, by its path there."""
    problems: tuple[str, ...] = ()
    """Articles that could not be read, one line each."""

    @classmethod
    def of(
        cls,
        documents: Sequence[Document],
        *,
        corrections: Iterable[Correction] = (),
        details: Mapping[str, Details] = MappingProxyType({}),
        title: str = "",
        view: Mapping[str, ViewValue] = MappingProxyType({}),
    ) -> Project:
        """A project of documents that lie in no project yet: their texts become files.

        Args:
            documents: as they were read.
            corrections: what people decided about what is found in them.
            details: what people say of them, by `doc_id`.
            title: heading of the map.
            view: the filters on which it opens.
        """
        names = file_names(one.doc_id for one in documents)
        said = {}
        for one in documents:
            mine = details.get(one.doc_id, Details())
            published = mine.published or (None if mine.undated else one.published)
            said[one.doc_id] = Details(
                title=one.title if mine.title is None else mine.title,
                publisher=one.publisher if mine.publisher is None else mine.publisher,
                published=published,
                undated=mine.undated and published is None,
                file=names[one.doc_id],
            )
        return cls(
            originals=tuple(sorted(documents, key=lambda one: one.doc_id)),
            settings=Settings(title, view, MappingProxyType(said)),
            corrections=tuple(corrections),
            files={names[one.doc_id]: one.text.encode() for one in documents},
        )

    @classmethod
    def open(cls, folder: str | Path, *, published: date | None = None) -> Project:
        """Read a project folder.

        Args:
            folder: with a project.toml; corrections.csv may be missing.
            published: publication day of the documents that state none.

        Raises:
            ProjectError: no project, or a broken project.toml.
            CorrectionError: a broken row of corrections.csv.
            SourceError: nothing that can be read lies under articles/.
        """
        root = Path(folder)
        shown = readable(str(root))
        if not root.exists():
            raise not_found(shown)
        if not is_project(root):
            raise ProjectError(
                f"{shown}: is no project; a project is a folder with a folder"
                f" {ARTICLES} and a file {settings_file.FILE_NAME}, which may be empty"
            )
        said = read_settings(root)
        path = root / corrections_file.FILE_NAME
        rows = read_bytes(path, readable(str(path))) if path.exists() else None
        problems: list[SourceError] = []
        files = files_of(root / ARTICLES, problems.append)
        return cls.of_files(
            files, said, rows, name=shown, published=published, problems=problems
        )

    @classmethod
    def of_files(
        cls,
        files: Files,
        said: Settings,
        rows: bytes | None,
        *,
        name: str,
        published: date | None = None,
        problems: Iterable[SourceError] = (),
    ) -> Project:
        """The project that its files make.

        Args:
            files: content of each file under articles/, by its path there.
            said: what project.toml says.
            rows: corrections.csv; None when there is none.
            name: what messages call the folder.
            published: publication day of the documents that state none.
            problems: what could not be read before.

        Raises:
            GeovizError: as `open`.
        """
        made: tuple[Correction, ...] = ()
        if rows is not None:
            path = f"{name}/{corrections_file.FILE_NAME}"
            made = corrections_file.parse_corrections(rows, path)
        found = list(problems)
        documents = read_articles(files, said, f"{name}/{ARTICLES}", found, published)
        if not documents:
            if found:
                raise found[-1]
            raise EmptySourceError(
                f"{name}/{ARTICLES}: no document in this folder; put articles there"
            )
        return cls(
            originals=documents,
            settings=said,
            corrections=made,
            files=files,
            problems=tuple(map(str, found)),
        )

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents with what people say of them."""
        return tuple(
            _edited(one, self.settings.documents.get(one.doc_id))
            for one in self.originals
        )

    def story(
        self, *, index: Index | None = None, progress: Progress | None = None
    ) -> Story:
        """What the articles tell, with the corrections made."""
        from geoviz.pipeline import build_story  # not needed to open and save

        return build_story(
            self.documents,
            index=index,
            progress=progress,
            problems=self.problems,
            corrections=self.corrections,
        )

    def save(self, folder: str | Path) -> Path:
        """Write the folder; articles that lie there as they are stay untouched.

        Each file is written whole or not at all, corrections and settings together and
        last, so that a save that fails leaves the project as it was.

        Raises:
            OutputError: the folder cannot be written.
            ProjectError: other things than this project lie in it.
        """
        root = Path(folder)
        check_folder(root)
        self._check_free(root)
        top = self.top_files()
        for name, data in sorted(self.files.items()):
            path = root / ARTICLES / name
            if path.is_file() and path.read_bytes() == data:
                continue
            check_folder(path.parent)
            path.parent.mkdir(parents=True, exist_ok=True)
            with staged_file(path) as staging:
                staging.write_bytes(data)
        if (root / GIT_ATTRIBUTES).exists():
            del top[GIT_ATTRIBUTES]  # the user's own
        with staged_folder(root) as scratch:
            for name, text in top.items():
                (scratch / name).write_bytes(text.encode())
        return root

    def top_files(self) -> dict[str, str]:
        """Name and text of corrections.csv, project.toml and what git is told.

        Raises:
            CorrectionError: a correction that could not be read again.
        """
        return {
            corrections_file.FILE_NAME: corrections_file.format_corrections(
                self.corrections
            ),
            GIT_ATTRIBUTES: _ATTRIBUTES,
            settings_file.FILE_NAME: settings_file.format_settings(self.settings),
        }

    def _check_free(self, root: Path) -> None:
        if root.exists() and not is_project(root):
            strange = [one.name for one in root.iterdir() if one.name != ".git"]
            if strange:
                raise ProjectError(
                    f"{root}: is neither empty nor a project; choose another folder"
                )
        if not (root / ARTICLES).exists():
            return
        for file in find_files([root / ARTICLES], lambda _problem: None):
            if file.doc_id not in self.files:
                raise ProjectError(
                    f"{file.shown}: is not of this project; move it away, or save to"
                    " another folder"
                )


def _edited(document: Document, details: Details | None) -> Document:
    """The document with what people say of it."""
    if details is None:
        return document
    published = details.published or (None if details.undated else document.published)
    return replace(
        document,
        title=document.title if details.title is None else details.title,
        publisher=(
            document.publisher if details.publisher is None else details.publisher
        ),
        published=published,
    )
