"""Starts the app's server: what `geoviz app` does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

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
    "client.toolbarMode": "minimal",
    "server.fileWatcherType": "none",
    "server.headless": "true",
}
"""Streamlit settings that keep the server to itself; the command line wins over any
file of settings that the user has."""


def arguments(
    sources: Sequence[str], *, host: str | None, port: int | None
) -> list[str]:
    """The command line that Streamlit is given, program name left out.

    Args:
        sources: files and folders of articles; none means the bundled examples.
        host: address to listen on; None for this computer only.
        port: None for Streamlit's own choice, 8501.
    """
    settings = SETTINGS | {"server.address": host or "localhost"}
    if host:
        settings["browser.serverAddress"] = host
    if port is not None:
        settings["server.port"] = str(port)
    options = [f"--{name}={value}" for name, value in sorted(settings.items())]
    return ["run", str(MAIN), *options, "--", *sources]


def run(sources: Sequence[str], *, host: str | None, port: int | None) -> int:
    """Serve the app until it is stopped; the exit code.

    Raises:
        SourceNotFoundError: a source does not exist; nothing was started.
        AddressError: the host is not an address of this computer.
    """
    for source in sources:
        if not source or not Path(source).exists():
            raise not_found(source or "''")
    from streamlit.web import cli

    try:
        cli.main(
            arguments(sources, host=host, port=port),
            prog_name="streamlit",
            standalone_mode=False,
        )
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except KeyboardInterrupt:
        return 0
    except OSError as error:  # from binding the server's socket
        raise AddressError(
            f"{host or 'localhost'}: {error.strerror or error}; name an address of this"
            " computer with --host, or leave it out"
        ) from error
    return 0
