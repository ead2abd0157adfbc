"""Bad input, from the outside: it works, or it is one clear line and exit 1.

Nothing is half written, and no user ever sees a traceback.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ARTICLE = "The président spoke in Paris on Tuesday. He then flew to Berlin.\n"

WITH_DATA = """\
import sys
from pathlib import Path
from geoviz import resources
resources._CHECKOUT_DATA = Path(sys.argv.pop(1))
from geoviz.cli import main
sys.exit(main())
"""
"""Runs the command line on another folder of data."""


def geoviz(*argv: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "geoviz", *map(str, argv)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | more,
        timeout=120,
        check=False,
    )


def start_with_data(data: Path, *argv: str, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WITH_DATA, str(data), *argv],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | more,
    )


def files_below(folder: Path) -> list[str]:
    return sorted(
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()
    )


def sparse(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.write(b"words ")
        file.truncate(size)


def make(folder: Path, kind: str) -> Path:
    """One bad source of each kind."""
    path = folder / {"no text column": "t.csv", "no text field": "t.jsonl"}.get(
        kind, "bad.txt"
    )
    contents: dict[str, bytes] = {
        "empty": b"",
        "blank": b" \n\n",
        "binary": bytes(range(256)) * 20,
        "PDF": b"%PDF-1.7\n" + b"words " * 50,
        "unknown encoding": "Президент прилетел в столицу.".encode("koi8-r"),
        "no text column": b"id,body\n1,Some words\n",
        "no text field": b'{"body": "Some words"}\n',
    }
    if kind in contents:
        path.write_bytes(contents[kind])
    elif kind == "enormous":
        sparse(path, 50_000_001)
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder without documents":
        (folder / "README.md").write_text("About.")
        (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
        return folder
    elif kind == "kind of file":
        path = path.with_suffix(".odt")
        path.write_bytes(b"PK\x03\x04")
    elif kind == "unreadable":
        path.write_text(ARTICLE)
        path.chmod(0)
    else:
        assert kind == "missing"
    return path


KINDS = {
    "missing": "no such file or folder",
    "empty": "the file is empty",
    "blank": "the file is empty",
    "binary": "is binary, not text",
    "PDF": "is a PDF, not text",
    "unknown encoding": "neither UTF-8, UTF-16 nor Windows-1252",
    "no text column": "no column 'text'",
    "no text field": "no column 'text'",
    "enormous": "larger than 50 MB",
    "pipe": "not a regular file",
    "folder without documents": "no document in this folder",
    "kind of file": "not a kind of file that is read",
    "unreadable": "permission denied",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_bad_source_is_one_line_and_nothing_is_written(
    kind: str, tmp_path: Path
) -> None:
    if kind == "unreadable" and os.geteuid() == 0:
        pytest.skip("root may read everything; a unit test stands in")
    (tmp_path / "in").mkdir()
    bad = make(tmp_path / "in", kind)
    before = files_below(tmp_path)
    done = geoviz("map", bad, "-o", tmp_path / "map.html")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"geoviz: {bad}: ")
    assert KINDS[kind] in done.stderr
    assert "; " in done.stderr, "it does not say what to do"
    assert done.stderr.count("\n") == 1
    assert files_below(tmp_path) == before


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_other_encodings_are_read(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(ARTICLE.encode(encoding))
    done = geoviz("extract", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert ARTICLE in (tmp_path / "out" / "documents.csv").read_text(encoding="utf-8")


def test_a_document_that_fails_does_not_sink_the_others(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(ARTICLE, encoding="utf-8")
    for kind in ("binary", "no text column"):
        make(folder, kind)
    done = geoviz("map", folder, tmp_path / "gone.txt", "-o", tmp_path / "map.html")
    assert done.returncode == 1
    assert done.stdout == f"{tmp_path}/map.html\n"
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == [
        f"{tmp_path}/gone.txt",
        f"{folder}/bad.txt",
        f"{folder}/t.csv",
    ]
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "Paris" in page
    assert "is binary, not text" in page, "the reader is not told what is missing"


def test_outputs_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "file").write_text("mine")
    before = files_below(tmp_path)
    for argv in (
        ("map", tmp_path / "a.txt", "-o", tmp_path / "none" / "map.html"),
        ("map", tmp_path / "a.txt", "-o", tmp_path),
        ("map", tmp_path / "a.txt", "-o", "/dev/null"),
        ("extract", tmp_path / "a.txt", "-o", tmp_path / "file" / "out"),
        ("extract", tmp_path / "a.txt", "-o", tmp_path / "none" / "a.gpkg"),
    ):
        done = geoviz(*argv)
        assert done.returncode == 1
        assert done.stdout == ""
        assert done.stderr.startswith(f"geoviz: {argv[-1]}: ")
        assert done.stderr.count("\n") == 1
    assert files_below(tmp_path) == before


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The shipped data with a gazetteer of the first 2,000 rows."""
    folder = tmp_path / "data"
    folder.mkdir()
    for path in (ROOT / "data").iterdir():
        if path.is_file() and path.name != "gazetteer.csv":
            shutil.copy(path, folder)
    with (
        (ROOT / "data" / "gazetteer.csv").open(encoding="utf-8", newline="") as whole,
        (folder / "gazetteer.csv").open("w", encoding="utf-8", newline="") as part,
    ):
        part.writelines(islice(whole, 2001))
    return folder


def test_a_broken_gazetteer_row_is_named_by_its_line(
    data: Path, tmp_path: Path
) -> None:
    table = data / "gazetteer.csv"
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[41] = lines[41].replace(",country,", ",planet,", 1)
    table.write_text("".join(lines), encoding="utf-8")
    cache = tmp_path / "cache"
    run = start_with_data(data, "geocode", "France", GEOVIZ_CACHE_DIR=str(cache))
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (1, "")
    assert err.startswith(f"geoviz: {table}:42: ")
    assert err.count("\n") == 1
    assert not cache.exists() or files_below(cache) == []


def test_without_a_cache_folder_a_temporary_one_serves(
    data: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    (tmp_path / "tmp").mkdir()
    run = start_with_data(
        data,
        "geocode",
        "France",
        GEOVIZ_CACHE_DIR=str(tmp_path / "file" / "cache"),
        TMPDIR=str(tmp_path / "tmp"),
    )
    out, err = run.communicate(timeout=60)
    assert (run.returncode, err) == (0, "")
    assert out.startswith("France\t")


def test_two_first_uses_at_once(data: Path, tmp_path: Path) -> None:
    cache = tmp_path / "new" / "cache"
    runs = [
        start_with_data(data, "geocode", "France", GEOVIZ_CACHE_DIR=str(cache))
        for _ in range(2)
    ]
    ends = [run.communicate(timeout=60) for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    assert ends[0] == ends[1]
    assert ends[0][1] == ""
    assert len(list(cache.iterdir())) == 1


def test_missing_data_says_how_to_get_it_back(tmp_path: Path) -> None:
    run = start_with_data(tmp_path, "gazetteer", "info")
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (1, "")
    assert "reinstall" in err
    assert err.count("\n") == 1


def test_output_to_a_closed_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m geoviz geocode France Peru Chad --json | head -1"
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (done.stdout, done.stderr) == ("[\n", "")


@pytest.mark.parametrize(
    ("argv", "redirected", "code", "message"),
    [
        (("geocode", "Chad"), ">/dev/full", 1, "standard output: cannot be written"),
        (("geocode", "Chad", "--json"), ">/dev/full", 1, "standard output: cannot be"),
        (("geocode", "Chad"), ">&-", 0, ""),
        (("geocode", "Chad"), "2>&-", 0, ""),
        (("geocode", "Nowhereville"), "2>/dev/full", 1, ""),
    ],
)
def test_closed_and_full_streams(
    argv: tuple[str, ...], redirected: str, code: int, message: str
) -> None:
    if "/dev/full" in redirected and not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    command = f"{sys.executable} -m geoviz {' '.join(argv)} {redirected}"
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == code
    assert message in done.stderr
    assert done.stderr.count("\n") == bool(message)


def test_an_empty_name_for_the_output_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    for command in ("map", "extract"):
        done = geoviz(command, tmp_path / "a.txt", "-o", "")
        assert done.returncode == 2
        assert "the name is empty" in done.stderr


def test_a_folder_in_the_place_of_a_table_leaves_all_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "out" / "places.csv").mkdir(parents=True)
    before = files_below(tmp_path)
    done = geoviz("extract", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr.startswith(f"geoviz: {tmp_path}/out/places.csv: is a folder")
    assert files_below(tmp_path) == before


def test_a_second_run_does_not_read_what_the_first_wrote(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    pages, tables = set(), set()
    for _ in range(2):
        done = geoviz("map", tmp_path / "a.txt", "-o", tmp_path / "map.html")
        assert (done.returncode, done.stderr) == (0, "")
        pages.add((tmp_path / "map.html").read_bytes())
        (tmp_path / "map.html").unlink()
        done = geoviz("extract", tmp_path, "-o", tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        tables.add((tmp_path / "documents.csv").read_bytes())
    assert len(pages) == len(tables) == 1


def test_an_article_is_not_written_over(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<title>A</title><p>{ARTICLE}</p>", encoding="utf-8")
    before = page.read_bytes()
    done = geoviz("map", page, "-o", page)
    assert done.returncode == 1
    assert done.stderr.startswith(f"geoviz: {page}: is the output, too")
    assert page.read_bytes() == before


@pytest.fixture
def ctrl_c_counts() -> Iterator[None]:
    """Programs started here hear Ctrl-C, even where the tests themselves do not.

    A shell lets what it starts in the background ignore it, and that is inherited.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_stopped_by_ctrl_c_nothing_is_left(tmp_path: Path, ctrl_c_counts: None) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE * 20_000, encoding="utf-8")
    run = start_with_data(
        ROOT / "data", "extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")
    )
    with pytest.raises(subprocess.TimeoutExpired):
        run.wait(1.5)  # it is at work by now, and far from done
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (130, "", "geoviz: stopped\n")
    assert files_below(tmp_path) == ["a.txt"]


NAMES = [
    b"two\nlines.txt",
    b"not \xff UTF-8.txt",
    b"<img src=x onerror=alert(1)>.txt",
    b"--title.txt",
    b"${x} `y`.txt",
    b"\x1b[2J.txt",
    "\u202etxt.exe.txt".encode(),
    b"=1+1.txt",
    b"a" * 251 + b".txt",
]


def test_strange_names_of_files(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in NAMES:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(ARTICLE)
    bad = Path(os.fsdecode(os.fsencode(folder) + b"/\x1b[2J\n.csv"))
    bad.write_text("body\nParis\n")
    done = geoviz("map", folder, "-o", tmp_path / "map.html")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.isprintable() or done.stderr[:-1].isprintable()
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "<img src=x" not in page
    assert "two\\nlines.txt" in page, "a document is missing"
