import pytest

from geoviz.app import limits
from geoviz.app.limits import check_documents, check_uploads, within_time
from geoviz.errors import TooLargeError, WorkLimitError
from geoviz.models import Document


def test_too_many_files_or_bytes_are_refused() -> None:
    check_uploads([1_000] * 5_000)
    with pytest.raises(TooLargeError, match="5,001 files at once; bring at most"):
        check_uploads([1] * 5_001)
    with pytest.raises(TooLargeError, match="240 MB at once"):
        check_uploads([40_000_000] * 6)


def test_too_large_a_collection_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    one = Document("a.txt", "x" * 100, "1")
    check_documents([one])
    monkeypatch.setattr(limits, "MAX_DOCUMENTS", 1)
    with pytest.raises(TooLargeError, match="2 articles; this app maps at most 1,"):
        check_documents([one, one])
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 99)
    with pytest.raises(TooLargeError, match="million letters of text"):
        check_documents([one])


def test_work_ends_when_its_time_is_over() -> None:
    told: list[tuple[str, float]] = []
    report = within_time(lambda what, share: told.append((what, share)), seconds=60)
    report("a.txt", 0.5)
    assert told == [("a.txt", 0.5)]
    late = within_time(lambda *_: None, seconds=-1)
    with pytest.raises(WorkLimitError, match="bring fewer articles at once"):
        late("a.txt", 0.5)
