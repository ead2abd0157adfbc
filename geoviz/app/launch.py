"""Starts the app's server: what `geoviz app` does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from geoviz.app.config import Config, to_arguments
from geoviz.app.limits import UPLOAD_MB
from geoviz.errors import AddressError
from geoviz.read.text_file import not_found

MAIN = Path(__file__).with_name("main.py")
"""The script that Streamlit runs."""

SETTINGS: dict[str, str] = {
    "browser.gatherUsageStats": "false",
    # Without it the server asks an outside host for its own address.
    "browser.serverAddress": "localhost",
    # No links that carry an error's text, and with it an article's, to a search engine.
    "client.showErrorLinks": "false",
    # What went wrong inside is for the server's log, not for a guest's eyes.
    "client.showErrorDetails": "none",
    "client.toolbarMode": "minimal",
    "server.fileWatcherType": "none",
    "server.disconnectedSessionTTL": "60",
    "server.headless": "true",
    "server.maxUploadSize": str(UPLOAD_MB),
    "theme.dark.primaryColor": "#7cc4f2",
    "theme.light.primaryColor": "#005a8f",
}
"""Streamlit settings that keep the server to itself; the command line wins over any
file of settings that the user has."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server listens, and how it is reached from outside."""

    host: str | None = None
    """Address to listen on; None for this computer only."""
    port: int | None = None
    """None for Streamlit's own choice, 8501."""
    base_url: str = ""
    """Where a proxy puts it: a path (`/maps`) or a whole address
    (`https://news.example/maps`)."""


def arguments(config: Config, address: Address) -> list[str]:
    """The command line that Streamlit is given, program name left out.

    Raises:
        AddressError: the base address is none.
    """
    host = address.host
    settings = SETTINGS | {"server.address": host or "localhost"}
    if host:
        settings["browser.serverAddress"] = host
    if address.port is not None:
        settings["server.port"] = str(address.port)
    settings |= _outside(address.base_url)
    options = [f"--{name}={value}" for name, value in sorted(settings.items())]
    return ["run", str(MAIN), *options, "--", *to_arguments(config)]


_BASE = re.compile(
    r"(?:(https?)://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::(\d{1,5}))?)?"
    r"((?:/[A-Za-z0-9._~-]+)*)/?"
)


def _outside(base_url: str) -> dict[str, str]:
    """Settings for a proxy that serves the app under another address."""
    found = _BASE.fullmatch(base_url)
    if not found:
        raise AddressError(
            f"{base_url!r} is no base address; write a path such as /maps, or an"
            " address such as https://news.example/maps"
        )
    scheme, host, port, path = found.groups()
    settings = {"server.baseUrlPath": path.strip("/")} if path else {}
    if host:
        # The server takes requests of pages from there, and of no others.
        settings["browser.serverAddress"] = host
        settings["browser.serverPort"] = port or ("443" if scheme == "https" else "80")
    return settings


def health_url(address: Address) -> str:
    """Where a monitor asks whether the server is well; it answers `ok`.

    >>> health_url(Address(port=8600, base_url="/maps"))
    'http://localhost:8600/maps/_stcore/health'
    """
    path = _outside(address.base_url).get("server.baseUrlPath", "")
    under = f"/{path}" if path else ""
    port = address.port or 8501
    return f"http://{address.host or 'localhost'}:{port}{under}/_stcore/health"


def run(config: Config, address: Address) -> int:
    """Serve the app until it is stopped; the exit code.

    Raises:
        SourceNotFoundError: a source does not exist; nothing was started.
        AddressError: the host is not an address of this computer, or the base
            address is none.
    """
    for source in config.sources:
        if not source or not Path(source).exists():
            raise not_found(source or "''")
    command = arguments(config, address)
    from streamlit.web import cli

    try:
        cli.main(
            command,
            prog_name="streamlit",
            standalone_mode=False,
        )
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except KeyboardInterrupt:
        return 0
    except OSError as error:  # from binding the server's socket
        raise AddressError(
            f"{address.host or 'localhost'}: {error.strerror or error}; name an address"
            " of this computer with --host, or leave it out"
        ) from error
    return 0
