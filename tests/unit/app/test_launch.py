import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from geoviz.app.launch import SETTINGS, arguments, run
from geoviz.errors import SourceNotFoundError


def test_the_server_keeps_to_itself() -> None:
    line = arguments(["a", "b"], host=None, port=None)
    assert "--browser.gatherUsageStats=false" in line
    assert "--browser.serverAddress=localhost" in line
    assert "--server.address=localhost" in line
    assert "--server.headless=true" in line
    assert line[line.index("--") :] == ["--", "a", "b"]


def test_the_file_of_settings_says_the_same(root: Path) -> None:
    with (root / ".streamlit" / "config.toml").open("rb") as file:
        sections = tomllib.load(file)
    flat = {
        f"{section}.{name}": str(value).lower() if isinstance(value, bool) else value
        for section, values in sections.items()
        for name, value in values.items()
    }
    assert flat == SETTINGS | {"server.address": "localhost"}


def test_host_and_port_are_passed_on() -> None:
    line = arguments([], host="0.0.0.0", port=8600)
    assert "--server.address=0.0.0.0" in line
    # Streamlit asks an outside host for its address unless it is told one.
    assert "--browser.serverAddress=0.0.0.0" in line
    assert "--server.port=8600" in line


def test_the_script_that_streamlit_runs_is_there() -> None:
    assert Path(arguments([], host=None, port=None)[1]).is_file()


def test_a_missing_source_is_named_before_anything_starts(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    with pytest.raises(SourceNotFoundError, match="gone: no such file or folder"):
        run([str(gone)], host=None, port=None)


def test_an_address_of_another_computer_is_refused() -> None:
    # 203.0.113.0/24 is kept for documentation (RFC 5737): no computer has it.
    command = [sys.executable, "-m", "geoviz", "app", "--host", "203.0.113.5"]
    done = subprocess.run(
        [*command, "--port", "8779"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "203.0.113.5" in done.stderr
    assert "--host" in done.stderr
    assert "Traceback" not in done.stderr
