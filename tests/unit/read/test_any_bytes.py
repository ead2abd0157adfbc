"""Whatever lies in a file: documents that hold together, or one error of ours."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geoviz.errors import SourceError
from geoviz.read import archive, parquet_file, pdf_file, word_file
from geoviz.read.documents import read_documents
from geoviz.read.sources import EXTENSIONS

# Loaded on first use; here, so that no example is charged for it.
LOADED = (archive, parquet_file, pdf_file, word_file)

PIECES = st.sampled_from(
    [
        b"text,id\n",
        b'"a ""b"" c"',
        b"1,",
        b"\n",
        b"\r\n",
        b'{"text": "x", "id": 1}',
        b'{"text": "\\ud800 \\u0000"}',
        b"<p>words</p>",
        b"<article>",
        b"<script>",
        b"&#xD800;&#0;&amp",
        b"---\n",
        b"published: 2024-02-30\n",
        b"# ",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        "naïve 北京 🚤".encode(),
        b"\x00",
        b"\xe9t\xe9 ",
    ]
)
CONTENT = st.one_of(st.binary(max_size=60), st.lists(PIECES, max_size=8).map(b"".join))


@pytest.mark.parametrize("extension", EXTENSIONS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=CONTENT)
def test_any_bytes_give_documents_or_one_of_our_errors(
    extension: str, content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / f"any{extension}"
    path.write_bytes(content)
    problems: list[SourceError] = []
    try:
        documents = read_documents(path, on_problem=problems.append)
    except SourceError as error:
        documents = ()
        problems.append(error)
    assert documents or problems
    assert all("\n" not in str(problem) for problem in problems)
    for document in documents:
        assert document.text.strip()
        assert "\x00" not in document.text
        encoded = (document.text + document.title + document.doc_id).encode()
        assert encoded.decode().startswith(document.text)
        assert document.sha256 == hashlib.sha256(document.text.encode()).hexdigest()
        assert "\n" not in document.title
