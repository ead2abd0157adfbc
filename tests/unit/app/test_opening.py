"""What the app's jobs make of a session's record; no page is drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geoviz.app import opening, session
from geoviz.app.session import Metadata, Progress, Work
from geoviz.errors import SourceError
from geoviz.read.documents import Upload
from tests.stories import summit

RAIN = Upload("rain.txt", b"Rain in Oslo on Monday.")
SUN = Upload("sun.txt", b"Sun in Bergen on Monday.")


@pytest.fixture(autouse=True)
def no_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story costs half a second, and is not what is tested here."""

    def rebuild(work: Work, progress: Progress | None = None) -> Work:
        assert progress is not None
        progress("the story", 1.0)
        return replace(work, story=summit() if work.originals else None)

    monkeypatch.setattr(session, "rebuild", rebuild)


def quiet(_what: str, share: float) -> None:
    assert 0 <= share <= 1


def ids(work: Work) -> list[str]:
    return [one.doc_id for one in work.documents]


def test_uploads_take_the_examples_place_and_then_stand_beside_each_other() -> None:
    work = opening.opened(())(Work(), quiet)
    assert work.bundled
    assert len(work.originals) == 3
    work = opening.uploaded([RAIN])(work, quiet)
    assert ids(work) == ["rain.txt"]
    assert not work.bundled
    work = opening.uploaded([SUN, RAIN])(work, quiet)
    assert ids(work) == ["rain.txt", "sun.txt"]
    assert work.problems == ("rain.txt: its text is here already",)


def test_what_cannot_be_read_is_told_and_the_rest_is_there() -> None:
    work = opening.uploaded([RAIN, Upload("bad.pdf", b"no PDF")])(Work(), quiet)
    assert ids(work) == ["rain.txt"]
    assert work.problems == ("bad.pdf: is no PDF, whatever its name; save it as one",)
    with pytest.raises(SourceError, match="is no PDF"):
        opening.uploaded([Upload("bad.pdf", b"no PDF")])(work, quiet)


def test_what_a_person_says_of_a_pasted_text_counts() -> None:
    said = Metadata("Rain", "The Paper", date(2031, 5, 12))
    (document,) = opening.uploaded([RAIN], said)(Work(), quiet).documents
    assert (document.title, document.publisher) == ("Rain", "The Paper")
    assert document.published == date(2031, 5, 12)


def test_edits_and_removals_leave_the_originals_as_they_were() -> None:
    work = opening.uploaded([RAIN, SUN])(Work(), quiet)
    said = {"rain.txt": Metadata("New title", "", None)}
    work = opening.described(said, ["rain.txt"])(work, quiet)
    assert ids(work) == ["rain.txt"]
    assert work.documents[0].title == "New title"
    assert work.originals[0].title == "Rain in Oslo on Monday."


def test_one_day_for_all_that_have_none() -> None:
    work = opening.uploaded([RAIN, SUN])(Work(), quiet)
    work = opening.dated(date(2031, 5, 12), ["sun.txt"])(work, quiet)
    assert [one.published for one in work.documents] == [None, date(2031, 5, 12)]


def test_a_folder_of_the_server_is_read_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "rain.txt").write_bytes(RAIN.data)
    work = opening.folder(str(tmp_path))(Work(), quiet)
    assert ids(work) == ["rain.txt"]


def test_progress_that_raises_stops_the_work() -> None:
    class StopError(Exception):
        pass

    def stop(_what: str, _share: float) -> None:
        raise StopError

    with pytest.raises(StopError):
        opening.uploaded([RAIN])(Work(), stop)
