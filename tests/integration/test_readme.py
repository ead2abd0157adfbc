"""The README's commands and examples do what it says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.chromium import VARIABLE, find

ROOT = Path(__file__).resolve().parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = [
    line
    for language, block in BLOCKS
    if language == "sh"
    for line in block.splitlines()
    if line.startswith("geoviz ") and not line.startswith("geoviz app")
]
TARGETS = re.findall(
    r"^make (\w+)", "\n".join(block for _, block in BLOCKS), re.MULTILINE
)


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seeds in it, where a reader of the README might stand."""
    folder = tmp_path_factory.mktemp("reader")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return folder


def test_the_two_commands_come_first() -> None:
    assert TARGETS[:2] == ["map", "test"]
    assert README.index("make map") < README.index("make test") < 700


@pytest.mark.parametrize("target", sorted(set(TARGETS)))
def test_every_target_is_in_the_makefile(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:.*##", makefile, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_works(command: str, workplace: Path) -> None:
    program, *arguments = shlex.split(command, comments=True)
    done = subprocess.run(
        [Path(sys.executable).with_name(program), *arguments],
        cwd=workplace,
        env=os.environ | ({VARIABLE: find() or ""} if ".p" in command else {}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_there_are_commands_to_try() -> None:
    assert {command.split()[1] for command in COMMANDS} >= {"extract", "geocode", "map"}


def test_every_python_example_runs(workplace: Path) -> None:
    examples = [block for language, block in BLOCKS if language == "python"]
    assert examples
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(examples)],
        cwd=workplace,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_every_link_to_a_file_leads_to_one() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)]+)\)", README)
    for link in links:
        assert (ROOT / link.partition("#")[0]).exists(), link
