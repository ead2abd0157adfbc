"""What one session may bring to a server that others use too."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from geoviz.errors import TooLargeError, WorkLimitError
from geoviz.models import Document
from geoviz.read.text_file import MAX_BYTES

UPLOAD_MB = MAX_BYTES // 1_000_000
"""Largest file; Streamlit refuses more in the browser and on the server."""
MAX_FILES = 5_000
"""Files in one upload."""
MAX_UPLOAD = 200_000_000
"""Bytes in one upload."""
MAX_DOCUMENTS = 5_000
MAX_CHARACTERS = 60_000_000
"""Of all documents of a session: some ten million words."""
MAX_PASTED = 500_000
"""Characters of one pasted text."""
MAX_SECONDS = 900.0
"""For reading and mapping what one session brought."""


def check_uploads(sizes: Sequence[int]) -> None:
    """Refuse too many files or too many bytes at once.

    Raises:
        TooLargeError
    """
    if len(sizes) > MAX_FILES:
        raise TooLargeError(
            f"{len(sizes):,} files at once; bring at most {MAX_FILES:,}"
        )
    if sum(sizes) > MAX_UPLOAD:
        raise TooLargeError(
            f"{sum(sizes) // 1_000_000:,} MB at once; bring at most"
            f" {MAX_UPLOAD // 1_000_000} MB, or use `geoviz map` on your own computer"
        )


def check_documents(documents: Sequence[Document]) -> None:
    """Refuse a collection that is too large for a server that others use.

    Raises:
        TooLargeError
    """
    if len(documents) > MAX_DOCUMENTS:
        raise TooLargeError(
            f"{len(documents):,} articles; this app maps at most {MAX_DOCUMENTS:,},"
            " `geoviz map` on your own computer has no such limit"
        )
    characters = sum(len(one.text) for one in documents)
    if characters > MAX_CHARACTERS:
        raise TooLargeError(
            f"{characters // 1_000_000} million letters of text; this app maps at most"
            f" {MAX_CHARACTERS // 1_000_000} million, `geoviz map` on your own computer"
            " has no such limit"
        )


def within_time(
    progress: Callable[[str, float], None], seconds: float = MAX_SECONDS
) -> Callable[[str, float], None]:
    """The same progress, which stops work that has taken too long.

    The callback raises WorkLimitError.
    """
    end = time.monotonic() + seconds

    def report(what: str, share: float) -> None:
        if time.monotonic() > end:
            raise WorkLimitError(
                f"stopped after {seconds / 60:.0f} minutes; bring fewer articles at"
                " once, or use `geoviz map` on your own computer"
            )
        progress(what, share)

    return report
