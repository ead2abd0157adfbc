import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from geoviz.app.config import Config, from_arguments
from geoviz.app.launch import SETTINGS, Address, arguments, health_url, run
from geoviz.errors import AddressError, SourceNotFoundError


def test_the_server_keeps_to_itself() -> None:
    line = arguments(Config(("a", "b")), Address())
    assert "--browser.gatherUsageStats=false" in line
    assert "--browser.serverAddress=localhost" in line
    assert "--server.address=localhost" in line
    assert "--server.headless=true" in line
    assert from_arguments(line[line.index("--") + 1 :]) == Config(("a", "b"))


BOTH = ("True", "False")


def flattened(values: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from flattened(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value


def test_the_file_of_settings_says_the_same(root: Path) -> None:
    with (root / ".streamlit" / "config.toml").open("rb") as file:
        sections = tomllib.load(file)
    flat = {name: str(value) for name, value in flattened(sections)}
    flat = {name: one.lower() if one in BOTH else one for name, one in flat.items()}
    assert flat == SETTINGS | {"server.address": "localhost"}


def test_host_and_port_are_passed_on() -> None:
    line = arguments(Config(), Address("0.0.0.0", 8600))
    assert "--server.address=0.0.0.0" in line
    # Streamlit asks an outside host for its address unless it is told one.
    assert "--browser.serverAddress=0.0.0.0" in line
    assert "--server.port=8600" in line


@pytest.mark.parametrize(
    ("base", "settings"),
    [
        ("", []),
        ("/maps", ["--server.baseUrlPath=maps"]),
        ("/maps/today/", ["--server.baseUrlPath=maps/today"]),
        (
            "https://news.example/maps",
            [
                "--browser.serverAddress=news.example",
                "--browser.serverPort=443",
                "--server.baseUrlPath=maps",
            ],
        ),
        (
            "http://news.example:8080",
            ["--browser.serverAddress=news.example", "--browser.serverPort=8080"],
        ),
    ],
)
def test_the_address_behind_a_proxy_is_passed_on(
    base: str, settings: list[str]
) -> None:
    line = arguments(Config(), Address(base_url=base))
    for one in settings:
        assert one in line
    assert ("baseUrlPath" in " ".join(line)) is ("maps" in base)


@pytest.mark.parametrize(
    "base", ["maps?x=1", "ftp://a/b", "//x", "/a b", "javascript:"]
)
def test_a_base_address_that_is_none_is_refused(base: str) -> None:
    with pytest.raises(AddressError, match="is no base address; write a path"):
        arguments(Config(), Address(base_url=base))


def test_the_health_check_lies_under_the_base_address() -> None:
    assert health_url(Address()) == "http://localhost:8501/_stcore/health"
    address = Address("10.0.0.2", 80, "https://news.example/maps")
    assert health_url(address) == "http://10.0.0.2:80/maps/_stcore/health"


def test_folders_are_closed_unless_the_server_opens_them() -> None:
    closed = arguments(Config(("--allow-folders",)), Address())
    assert not from_arguments(closed[closed.index("--") + 1 :]).allow_folders
    config = Config(("--", "a"), allow_folders=True)
    line = arguments(config, Address())
    assert from_arguments(line[line.index("--") + 1 :]) == config


def test_the_script_that_streamlit_runs_is_there() -> None:
    assert Path(arguments(Config(), Address())[1]).is_file()


def test_a_missing_source_is_named_before_anything_starts(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    with pytest.raises(SourceNotFoundError, match="gone: no such file or folder"):
        run(Config((str(gone),)), Address())


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
