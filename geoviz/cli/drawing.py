"""What `geoviz map` writes: a page, a picture or paper, by the ending of the name."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from geoviz.models import Story
from geoviz.story.filters import Filter

_SIZE = re.compile(r"(\d{2,5})x(\d{2,5})")
_PICTURE = ".png"
_PAPER = ".pdf"


def add_drawing(parser: argparse.ArgumentParser) -> None:
    """The options of pictures, and of the ground under a page's map."""
    parser.add_argument(
        "--basemap",
        metavar="NAME",
        help="an online ground under the page's map: osm, another name that xyzservices"
        " knows, or the address of tiles with {z}, {x} and {y}; the page then asks that"
        " host, and only that, when it is opened",
    )
    parser.add_argument(
        "--size",
        type=_size,
        metavar="WxH",
        help="pixels of a .png (default: 1280x800)",
    )
    parser.add_argument(
        "--scale",
        type=int,
        choices=(1, 2, 3, 4),
        help="a .png of so many times the pixels, for print (default: 1)",
    )
    parser.add_argument(
        "--browser",
        metavar="PATH",
        help="the Chromium that draws .png and .pdf (default: $GEOVIZ_CHROMIUM, else"
        " the one installed)",
    )


def check_drawing(options: argparse.Namespace) -> None:
    """Refuse options that mean nothing for the file, before any work is done."""
    ending = options.output.suffix.lower()
    wrong = [
        name
        for name, given, endings in (
            ("--size", options.size, (_PICTURE,)),
            ("--scale", options.scale, (_PICTURE,)),
            ("--browser", options.browser, (_PICTURE, _PAPER)),
        )
        if given and ending not in endings
    ]
    if wrong:
        options.parser.error(f"{wrong[0]} is for a picture: name one with -o map.png")
    if options.basemap and ending in (_PICTURE, _PAPER):
        options.parser.error(
            f"--basemap is for a page: a {ending} is drawn without any network"
        )
    if options.basemap:
        from geoviz.render.tiles import online_basemap

        online_basemap(options.basemap)  # an unknown name is said at once
    elif ending in (_PICTURE, _PAPER):
        from geoviz.browser import find_browser

        find_browser(options.browser)


def draw(
    story: Story,
    options: argparse.Namespace,
    *,
    title: str,
    day: str | None,
    opening: Filter | None = None,
) -> Path:
    """Write what the ending of the output's name asks for.

    Raises:
        GeovizError: it cannot be drawn or written.
    """
    ending = options.output.suffix.lower()
    if ending == _PICTURE:
        from geoviz.pictures import SIZE, save_png

        return save_png(
            story,
            options.output,
            title=title,
            day=day,
            size=options.size or SIZE,
            scale=options.scale or 1,
            opening=opening,
            browser=options.browser,
        )
    if ending == _PAPER:
        from geoviz.pictures import save_pdf

        return save_pdf(
            story, options.output, title=title, day=day, browser=options.browser
        )
    from geoviz.export import save_html

    return save_html(
        story,
        options.output,
        title=title,
        day=day,
        basemap=options.basemap,
        opening=opening,
    )


def _size(text: str) -> tuple[int, int]:
    """Width and height in pixels, as argparse wants them read."""
    found = _SIZE.fullmatch(text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it as 1280x800")
    return int(found[1]), int(found[2])
