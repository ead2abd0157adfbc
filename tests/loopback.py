"""A geocoding server on loopback that answers as it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

Reply = Callable[[BaseHTTPRequestHandler], None]


class GeocodingServer:
    """Answers as it is told; remembers the questions and who asked."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply
        self.queries: list[str] = []
        self.agents: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.queries += parse_qs(urlsplit(self.path).query).get("q", [])
                outer.agents.append(self.headers["User-Agent"])
                outer.reply(self)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}"
        threading.Thread(
            target=self.http.serve_forever, args=(0.02,), daemon=True
        ).start()

    def close(self) -> None:
        """Take no more questions."""
        self.http.shutdown()
        self.http.server_close()


def answering(body: str | bytes, status: int = 200, **headers: str) -> Reply:
    """A reply with this body, whatever is asked."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        data = body.encode() if isinstance(body, str) else body
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        try:
            handler.wfile.write(data)
        except OSError:
            return  # the client has had enough, as it should

    return reply
