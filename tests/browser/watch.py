"""A page under watch: every request that it makes and every error that it reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request

_LOCAL_SCHEMES = frozenset({"about", "blob", "data", "file"})
_LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(slots=True)
class Watch:
    """What happened on a page since it was watched."""

    requests: list[str] = field(default_factory=list)
    """Address of each request, those that failed included."""
    errors: list[str] = field(default_factory=list)
    """Console errors and uncaught exceptions."""

    @property
    def outside(self) -> list[str]:
        """Requests that were meant to leave this computer."""
        return [url for url in self.requests if not _is_local(url)]


def watch(page: Page) -> Watch:
    """Watch a page, its frames and its sockets, from now on."""
    seen = Watch()

    def on_request(request: Request) -> None:
        seen.requests.append(request.url)

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            seen.errors.append(f"{message.text} ({message.location['url']})")

    page.on("request", on_request)
    page.on("websocket", lambda socket: seen.requests.append(socket.url))
    page.on("console", on_console)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    return seen


def _is_local(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in _LOCAL_SCHEMES or parts.hostname in _LOCAL_HOSTS
