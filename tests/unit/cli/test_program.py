"""The program: exit codes, one-line messages, and what no terminal should obey."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from geoviz import __version__
from geoviz.cli import main
from geoviz.cli.messages import Problems, one_line
from geoviz.cli.program import build_parser
from geoviz.errors import GeovizError

COMMANDS = ["map", "extract", "geocode", "reverse", "app", "gazetteer"]


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr() == (f"geoviz {__version__}\n", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--help"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(f"usage: geoviz {command}")
    assert err == ""


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from parsers(below)


def test_every_option_says_what_it_does() -> None:
    found = list(parsers(build_parser()))
    assert len(found) == 11
    for parser in found:
        assert parser.description
        for action in parser._actions:
            if not isinstance(action, argparse._SubParsersAction):
                assert action.help, f"{parser.prog} {action.dest}"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([], "geoviz: the following arguments are required: COMMAND"),
        (["draw"], "geoviz: argument COMMAND: invalid choice: 'draw'"),
        (["map"], "geoviz map: give files or folders of articles, or --example alone"),
        (["map", "x", "--example"], "geoviz map: give files or folders"),
        (["map", "x", "--day", "soon"], "geoviz map: argument --day: 'soon' is not"),
        (
            ["map", "x", "--published", "2025-09-02/2025-09-03"],
            "geoviz map: argument --published: '2025-09-02/2025-09-03' is not a day; ",
        ),
        (["extract", "x"], "geoviz extract: the following arguments are required: -o"),
        (["extract", "x", "-o", "d", "--format", "xlsx"], "geoviz extract: argument"),
        (
            ["extract", "x", "-o", "a.gpkg", "--format", "csv"],
            "geoviz extract: --format csv does not go with a.gpkg",
        ),
        (["geocode"], "geoviz geocode: the following arguments are required: QUERY"),
        (["geocode", "x", "--limit", "0"], "geoviz geocode: argument --limit: '0' is"),
        (["geocode", "x", "--feature", "town"], "geoviz geocode: argument --feature"),
        (["reverse", "north", "2"], "geoviz reverse: argument LAT: invalid float"),
        (["app", "--port", "70000"], "geoviz app: --port 70000 is above 65535"),
        (["gazetteer"], "geoviz gazetteer: the following arguments are required"),
    ],
)
def test_a_wrong_call_is_two_and_one_line(
    argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(said)
    assert err.endswith("--help`\n")
    assert err.count("\n") == 1


def failing(error: BaseException):  # type: ignore[no-untyped-def]
    def run(_: object) -> int:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (GeovizError("a\nb.txt: bad; mend it"), 1, "geoviz: a\\nb.txt: bad; mend it\n"),
        (KeyboardInterrupt(), 130, "geoviz: stopped\n"),
    ],
)
def test_an_error_is_one_line_and_a_code(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("geoviz.cli.gazetteer.run_info", failing(error))
    assert main(["gazetteer", "info"]) == code
    assert capsys.readouterr() == ("", said)


def test_a_bug_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geoviz.cli.gazetteer.run_info", failing(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        main(["gazetteer", "info"])


def test_nothing_reaches_the_terminal_that_it_would_obey() -> None:
    hostile = "a\x1b[2J\rb\n\u202egpj.exe\u2028\x9b1m\ud800"
    assert one_line(hostile) == ("a\\x1b[2J\\rb\\n\\u202egpj.exe\\u2028\\x9b1m\\ud800")
    assert one_line("Zürich 北京 «Да»") == "Zürich 北京 «Да»"


def test_many_problems_are_counted_not_all_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    problems = Problems()
    for number in range(23):
        problems(f"row {number}")
    problems.close()
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "geoviz: and 3 more problems of this kind"
    assert len(problems.lines) == 23


def test_a_stream_of_few_characters_does_not_break_a_message(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    raw = io.BytesIO()
    narrow = io.TextIOWrapper(raw, encoding="ascii")
    monkeypatch.setattr(sys, "stderr", narrow)
    assert main(["map", str(tmp_path / "Zürich.txt")]) == 1
    narrow.flush()
    assert b"Z\\xfcrich.txt: no such file" in raw.getvalue()
