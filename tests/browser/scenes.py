"""What the golden pictures show: pages of the seeds and of two stories of our own.

A scene is a picture that a reader would look at: the page at a desk, by night, on a
phone, a day's map, a sheet of paper. `make pictures` draws them anew.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pypdfium2
import streamlit
from PIL import Image
from playwright.sync_api import Browser, Page

import geoviz
from geoviz.browser import DRAWN
from geoviz.models import Story

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).with_name("golden")

SOURCES = {
    "seeds": ROOT / "seeds",
    "earthquake": ROOT / "tests" / "collections" / "earthquake",
    "tour": ROOT / "tests" / "collections" / "tour",
    "examples": ROOT / "geoviz" / "examples",
}
TITLES = {
    "earthquake": "An earthquake in three countries",
    "tour": "Five capitals by air",
}
"""Headings that an editor would give; the others have those that are found."""
DAY_SIZE = (560, 420)
"""Pixels of a map in a sheet of days."""
FONTS = {
    "Golden Sans": "SourceSansVF-Upright.*.woff2",
    "Golden Serif": "SourceSerifVariable-Roman.*.woff2",
}
"""Families of the golden pictures, and the files of Streamlit's that they are."""
GAP = 6
PHONE = (390, 844)
DESK = (1280, 800)
PAPER_SCALE = 0.9
"""Picture pixels to a point of paper."""

ARRANGE = """() => {
  for (const name in window) if (/^map_/.test(name)) window[name].fire("moveend");
}"""
"""Leaflet's sign that a view has come to rest: the page places its names anew."""

Scene = Callable[[Browser, Path], Image.Image]


@cache
def story_of(name: str) -> Story:
    """The story of one of `SOURCES`."""
    paths = sorted(SOURCES[name].glob("*.txt"))
    return geoviz.build_story(geoviz.read_documents(*paths))


def page_of(name: str, folder: Path) -> Path:
    """Its page, made once for each folder, in fonts that are the same everywhere."""
    file = folder / f"{name}.html"
    if not file.exists():
        page = geoviz.save_html(story_of(name), file, title=TITLES.get(name, ""))
        file.write_text(in_own_fonts(page.read_text("utf-8")), "utf-8")
    return file


def in_own_fonts(page: str) -> str:
    """The page with the fonts that Streamlit brings along, carried inside it.

    A system's own fonts differ from machine to machine, and with them where lines end.
    """
    allowed = page.replace("default-src 'none';", "default-src 'none'; font-src data:;")
    return allowed.replace("</head>", f"{font_style()}\n</head>", 1)


def font_style() -> str:
    """The markup that brings the golden fonts, and has a map use them."""
    faces = "".join(font_face(family, pattern) for family, pattern in FONTS.items())
    sans, serif = FONTS
    return (
        f'<style>{faces}:root:root {{ --gv-font: "{sans}", sans-serif;'
        f' --gv-serif: "{serif}", serif; }}</style>'
    )


def font_face(family: str, pattern: str) -> str:
    """The style that calls one of Streamlit's fonts by a name."""
    media = Path(streamlit.__file__).parent / "static" / "static" / "media"
    (file,) = media.glob(pattern)
    body = base64.b64encode(file.read_bytes()).decode("ascii")
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: 200 900;'
        f' src: url("data:font/woff2;base64,{body}"); }}\n'
    )


def shot(
    browser: Browser,
    page: Path,
    fragment: str = "",
    *,
    size: tuple[int, int] = DESK,
    dark: bool = False,
) -> Image.Image:
    """What a browser window of this size shows of a page."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        locale="en-GB",
        has_touch=size == PHONE,
    )
    view = context.new_page()
    with view.expect_console_message(lambda message: message.text == DRAWN):
        view.goto(f"{page.as_uri()}#tell=drawn&{fragment}")
    settle(view)
    image = Image.open(io.BytesIO(view.screenshot()))
    context.close()
    return image.convert("RGB")


def settle(view: Page) -> None:
    """Wait for the fonts, and have what was measured without them measured again."""
    for family in FONTS:
        for style in ("400", "600", "700"):
            view.evaluate(f"document.fonts.load('{style} 12px \"{family}\"')")
    for _ in range(2):
        view.evaluate("dispatchEvent(new Event('resize'))")
        view.evaluate(ARRANGE)
        view.wait_for_timeout(250)


def sheet(images: list[Image.Image], across: int = 2) -> Image.Image:
    """Pictures of one size, side by side and below each other."""
    width, height = (side + GAP for side in images[0].size)
    down = -(-len(images) // across)
    whole = Image.new("RGB", (width * across - GAP, height * down - GAP), "#808080")
    for number, image in enumerate(images):
        whole.paste(image, (number % across * width, number // across * height))
    return whole


def days(name: str, *, size: tuple[int, int] = DAY_SIZE) -> Scene:
    """The map of all days, then of each."""

    def draw(browser: Browser, folder: Path) -> Image.Image:
        page = page_of(name, folder)
        parts = ["", *(f"&day={one.isoformat()}" for one in story_of(name).days)]
        maps = [shot(browser, page, f"view=map{one}", size=size) for one in parts]
        return sheet(maps)

    return draw


def whole(name: str, **options: object) -> Scene:
    """The whole page."""

    def draw(browser: Browser, folder: Path) -> Image.Image:
        return shot(browser, page_of(name, folder), **options)  # type: ignore[arg-type]

    return draw


def paper(name: str, first: int, count: int) -> Scene:
    """Some sheets of paper."""

    def draw(browser: Browser, folder: Path) -> Image.Image:
        file = folder / f"{name}.pdf"
        if not file.exists():
            view = browser.new_page()
            view.goto(page_of(name, folder).as_uri())
            settle(view)
            view.pdf(path=file, prefer_css_page_size=True)
            view.close()
        pages = pypdfium2.PdfDocument(file)
        images = [
            pages[number].render(scale=PAPER_SCALE).to_pil().convert("RGB")
            for number in range(first, first + count)
        ]
        return sheet(images)

    return draw


SCENES: dict[str, Scene] = {
    "desk-light": whole("seeds"),
    "desk-dark": whole("seeds", dark=True),
    "desk-evidence": whole("tour", fragment="day=2026-06-11&select=place:4035413"),
    "phone": whole("seeds", size=PHONE),
    "phone-tour": whole("tour", size=PHONE, dark=True),
    "print": paper("seeds", 0, 2),
    "seeds-days": days("seeds"),
    "earthquake-days": days("earthquake"),
    "tour-days": days("tour"),
    "examples": whole("examples", fragment="view=map", size=(900, 600)),
}
"""Each golden picture by the name of its file."""


def draw_all(browser: Browser, folder: Path) -> Iterator[tuple[str, Image.Image]]:
    """Every scene, drawn now; `folder` is for pages."""
    for name, scene in SCENES.items():
        yield name, scene(browser, folder)
