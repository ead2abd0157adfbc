"""Story → a picture of the map (PNG), or the story on paper (PDF), by Chromium.

    save_png(story, path, *, title="", day=None, size=(1280, 800), scale=1,
             browser=None) -> Path
    save_pdf(story, path, *, title="", day=None, browser=None) -> Path

Both draw the page of `export.render_html`: the picture shows the map alone, with its
heading, keys and credits; the paper is A4, a map and its words for each story day (of
the chosen day alone where one is given). The same story gives the same bytes from the
same browser.
"""

from __future__ import annotations

import re
import struct
import tempfile
import zlib
from collections.abc import Iterator
from html import escape
from pathlib import Path
from zlib import crc32

from geoviz.browser import find_browser, run_browser
from geoviz.errors import BrowserError, PictureSizeError
from geoviz.export import render_html
from geoviz.models import Story
from geoviz.story.filters import Filter
from geoviz.tables.staging import check_file, staged_file

SIZE = (1280, 800)
"""Pixels across and down of a picture that is given no size."""

SMALLEST, LARGEST = 240, 8192
"""Pixels of a side. Chromium gives up on larger pictures."""

SECONDS = 120.0

WINDOW = 240
"""Pixels that a window is higher than the picture.

Chromium lays a page out for its window less the bars that it would have (143 pixels on
Linux), and makes it as large as was asked for only when it takes the picture; what came
into view by that may be painted in part. So the page stands in a frame of its own size,
in view from the first, and what lies below the frame is cut off.
"""

_FRAME = """\
<!DOCTYPE html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<style>body {{ margin: 0; overflow: hidden }}
iframe {{ position: fixed; inset: 0 auto auto 0; width: {width}px; height: {height}px;
border: 0 }}</style>
<iframe src="{address}"></iframe>
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src file:"
_DATED = re.compile(rb"(?<=Date \(D:)\d{14}[-+]\d\d'\d\d'(?=\))")
_BYTES = {0: 1, 2: 3, 4: 2, 6: 4}
"""Bytes of a pixel by the PNG's kind of colour, at eight bits."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def save_png(
    story: Story,
    path: str | Path,
    *,
    title: str = "",
    day: str | None = None,
    size: tuple[int, int] = SIZE,
    scale: int = 1,
    opening: Filter | None = None,
    browser: str | Path | None = None,
) -> Path:
    """Write a picture of the map: all of it, or nothing.

    Args:
        story: what was found in the articles.
        path: the file to write.
        title: heading; made from the story when empty.
        day: the DAY that is shown; None for all days.
        size: CSS pixels across and down.
        scale: picture pixels to a CSS pixel, for print (2 doubles both sides).
        opening: the filter that is shown; the heading then says "a selection".
        browser: path of a Chromium; None for the one installed.

    Raises:
        BrowserError: there is no browser, or it fails.
        PictureSizeError: too small or too large.
        OutputError: the file cannot be written.
        DayError: not a DAY of this story.
    """
    width, height = size
    for side in size:
        if not SMALLEST <= side * scale <= LARGEST or side < SMALLEST or scale < 1:
            raise PictureSizeError(
                f"{width}x{height} at scale {scale}: each side must have"
                f" {SMALLEST} to {LARGEST} pixels; choose another size"
            )
    target = Path(path)
    check_file(target)
    program = find_browser(browser)
    with tempfile.TemporaryDirectory(prefix="geoviz-picture-") as scratch:
        folder = Path(scratch)
        page = _write_page(story, folder, title, day, opening)
        frame = folder / "frame.html"
        frame.write_text(
            _FRAME.format(
                policy=_POLICY,
                width=width,
                height=height,
                address=escape(f"{page.name}#view=map&tell=drawn"),
            ),
            encoding="utf-8",
        )
        picture = folder / "picture.png"
        arguments = (
            f"--screenshot={picture}",
            f"--window-size={width},{height + WINDOW}",
            f"--force-device-scale-factor={scale}",
        )
        run_browser(program, frame.as_uri(), arguments, seconds=SECONDS)
        body = top_of(_read(picture, program), width * scale, height * scale)
    if not body:
        raise BrowserError(
            f"{program}: wrote no picture of {width * scale}x{height * scale};"
            " try another with --browser PATH"
        )
    return _write(body, target)


def save_pdf(
    story: Story,
    path: str | Path,
    *,
    title: str = "",
    day: str | None = None,
    browser: str | Path | None = None,
) -> Path:
    """Write the story on paper: all of it, or nothing; arguments as in `save_png`.

    Raises:
        BrowserError: there is no browser, or it fails.
        OutputError: the file cannot be written.
        DayError: not a DAY of this story.
    """
    target = Path(path)
    check_file(target)
    program = find_browser(browser)
    with tempfile.TemporaryDirectory(prefix="geoviz-picture-") as scratch:
        folder = Path(scratch)
        page = _write_page(story, folder, title, day)
        paper = folder / "paper.pdf"
        arguments = (f"--print-to-pdf={paper}", "--no-pdf-header-footer")
        address = f"{page.as_uri()}#tell=drawn"
        run_browser(program, address, arguments, seconds=SECONDS)
        body = _read(paper, program)
        if not body.startswith(b"%PDF-") or b"%%EOF" not in body[-64:]:
            raise BrowserError(
                f"{program}: wrote no whole PDF; try another with --browser PATH"
            )
    return _write(undated(body), target)


def top_of(png: bytes, width: int, height: int) -> bytes:
    """The first `height` rows of a PNG; nothing when it is not so wide or so high.

    A row is stored as what it adds to the row above, so those below can just go.
    """
    if png[:8] != _SIGNATURE:
        return b""
    chunks = list(_chunks(png[8:]))
    (_, header), rest = chunks[0], chunks[1:]
    across, down, depth, colour, *_, interlaced = struct.unpack(">IIBBBBB", header)
    if across != width or down < height or depth != 8 or interlaced:
        return b""
    row = 1 + width * _BYTES[colour]
    rows = zlib.decompress(b"".join(data for kind, data in rest if kind == b"IDAT"))
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(data))
        + kind
        + data
        + struct.pack(">I", crc32(kind + data))
        for kind, data in (
            (b"IHDR", struct.pack(">II", width, height) + header[8:]),
            (b"IDAT", zlib.compress(rows[: row * height], 9)),
            (b"IEND", b""),
        )
    )


def _chunks(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of each part of a PNG."""
    at = 0
    while at < len(body):
        (size,) = struct.unpack(">I", body[at : at + 4])
        yield body[at + 4 : at + 8], body[at + 8 : at + 8 + size]
        at += size + 12


def undated(body: bytes) -> bytes:
    """A PDF without the time at which it was made, of the same length.

    >>> undated(b"/CreationDate (D:20310512110000+02'00')")
    b"/CreationDate (D:19700101000000+00'00')"
    """
    return _DATED.sub(b"19700101000000+00'00'", body)


def _write_page(
    story: Story,
    folder: Path,
    title: str,
    day: str | None,
    opening: Filter | None = None,
) -> Path:
    page = folder / "map.html"
    text = render_html(story, title=title, day=day, opening=opening)
    page.write_text(text, encoding="utf-8")
    return page


def _read(file: Path, program: Path) -> bytes:
    if not file.is_file():
        raise BrowserError(
            f"{program}: wrote nothing (a browser installed as a snap may not use"
            " temporary files); try another with --browser PATH"
        )
    return file.read_bytes()


def _write(body: bytes, target: Path) -> Path:
    with staged_file(target) as staging:
        staging.write_bytes(body)
    return target
