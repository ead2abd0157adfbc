"""A program that answers every address with one white tile and prints what was asked.

The first line is the port that it took.
"""

from __future__ import annotations

import struct
import sys
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


WHITE = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\x00\xff"))
    + _chunk(b"IEND", b"")
)
"""A PNG of one white pixel."""


class Tiles(BaseHTTPRequestHandler):
    """Answers every address with the same tile."""

    def do_GET(self) -> None:
        """Answer, and say what was asked."""
        print(self.path, flush=True)
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.end_headers()
        self.wfile.write(WHITE)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing more."""


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", 0), Tiles) as server:
        print(server.server_address[1], flush=True)
        sys.stdin.close()
        server.serve_forever()
