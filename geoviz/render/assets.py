"""What the page is made of besides the story: Leaflet, our own code, the outlines.

Leaflet comes from the package XStatic-Leaflet, never from a network. Our JavaScript is
a handful of ES modules under `static/`, each of one job; here they become one script,
in the order of `MODULES`, so that a page needs no module loader and no build.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from geoviz.errors import MissingDataError
from geoviz.render.embed import in_ascii
from geoviz.render.outlines import outlines_json
from geoviz.resources import static_path

MODULES = (
    "dom.js",
    "theme.js",
    "localname.js",
    "drawer.js",
    "words.js",
    "geo.js",
    "handover.js",
    "turn.js",
    "topojson.js",
    "quotes.js",
    "store.js",
    "fit.js",
    "linework.js",
    "packed.js",
    "patterns.js",
    "basemap.js",
    "ground.js",
    "copying.js",
    "figure.js",
    "hover.js",
    "shape.js",
    "marks.js",
    "homes.js",
    "stacks.js",
    "press.js",
    "stamps.js",
    "radius.js",
    "dots.js",
    "anchor.js",
    "room.js",
    "view.js",
    "places.js",
    "events.js",
    "routes.js",
    "spots.js",
    "labels.js",
    "legend.js",
    "controls.js",
    "stage.js",
    "keys.js",
    "drawing.js",
    "opening.js",
    "details.js",
    "dayfilter.js",
    "delegations.js",
    "evidence.js",
    "longlist.js",
    "lists.js",
    "spans.js",
    "reader.js",
    "search.js",
    "sheet.js",
    "picture.js",
    "print.js",
    "downloads.js",
    "share.js",
    "panel.js",
    "fragment.js",
    "main.js",
)
"""Our JavaScript, each after those that it imports from."""

PICTURE_MODULES = (
    "dom.js",
    "geo.js",
    "fit.js",
    "handover.js",
    "packed.js",
    "patterns.js",
    "shape.js",
    "legend.js",
    "stage.js",
    "press.js",
    "stamps.js",
    "radius.js",
    "firstpicture.js",
    "first.js",
)
"""Those that draw the first picture of a large story: its page has some of them twice,
which costs it less than waiting for all."""

STYLES = ("page.css", "print.css")
"""Our style sheets, which become one."""

_IMPORT = re.compile(r"^import\s[^;]*?;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const|async|function|class)", re.MULTILINE)
_COMMENT = re.compile(r"^\s*(?:/\*\*?(?:[^*]|\*(?!/))*\*/|//[^\n]*)\n", re.MULTILINE)
_CSS_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_INDENT = re.compile(r"^[ \t]+|[ \t]+$|\n(?=\n)", re.MULTILINE)
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*\n?", re.MULTILINE)
# Leaflet's own pictures (layer switcher, default pin) and a filter of old Explorers:
# nothing here uses them, and a relative address would be a request.
_CSS_URL = re.compile(r"[^;{}]*:[^;{}]*url\([^)]*\)[^;{}]*;")


@dataclass(frozen=True, slots=True)
class Asset:
    """One file that a page loads."""

    name: str
    kind: Literal["js", "css"]
    text: str

    def data_url(self) -> str:
        """The file itself as an address, for pages that may load nothing."""
        media = "text/javascript" if self.kind == "js" else "text/css"
        body = base64.b64encode(self.text.encode()).decode("ascii")
        return f"data:{media};charset=utf-8;base64,{body}"

    def url(self, base: str) -> str:
        """Its address on a server; changes whenever the content does."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()[:12]
        return f"{base.rstrip('/')}/{self.name}?v={digest}"


def assets() -> tuple[Asset, ...]:
    """All files of a page, in the order in which they are loaded.

    Raises:
        MissingDataError: one of them is not where it should be.
    """
    return (
        Asset("leaflet.css", "css", leaflet_css()),
        Asset("geoviz.css", "css", page_css()),
        Asset("leaflet.js", "js", leaflet_js()),
        Asset("geoviz.js", "js", page_js()),
        Asset("geoviz-outlines.js", "js", outlines_js()),
    )


def write_assets(folder: Path) -> tuple[Path, ...]:
    """Put the files into a folder that a server serves, for `assets="static"`.

    A file that is there already with the same content is left alone, so that a folder
    that cannot be written serves as long as it is up to date.
    """
    written = []
    for asset in assets():
        path = folder / asset.name
        body = asset.text.encode()
        if not path.is_file() or path.read_bytes() != body:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
        written.append(path)
    return tuple(written)


def leaflet_js() -> str:
    """Leaflet, minified, without the pointer to its source map."""
    return _SOURCE_MAP.sub("", _leaflet("leaflet.js")).strip() + "\n"


def leaflet_css() -> str:
    """Leaflet's style sheet without the pictures that it points to."""
    css = _CSS_COMMENT.sub("", _leaflet("leaflet.css").replace("\r\n", "\n"))
    return _INDENT.sub("", _CSS_URL.sub("", css)).strip() + "\n"


def _leaflet(name: str) -> str:
    from xstatic.pkg import leaflet

    path = Path(leaflet.BASE_DIR) / name
    if not path.is_file():
        raise MissingDataError(
            f"{name}: not found as {path}; reinstall with "
            "`pip install --force-reinstall xstatic-leaflet`"
        )
    return path.read_text(encoding="utf-8")


def page_js() -> str:
    """Our modules as one script, in a scope of its own."""
    return _script(MODULES)


def picture_js() -> str:
    """What draws the first picture of a large story, as one script."""
    return _script(PICTURE_MODULES)


def _script(modules: Sequence[str]) -> str:
    parts = [static_path(name).read_text(encoding="utf-8") for name in modules]
    code = "".join(map(as_script, parts))
    return f'(() => {{\n"use strict";\n{in_ascii(code)}}})();\n'


def as_script(module: str) -> str:
    """A module without `import`, `export`, whole-line comments and indents.

    The modules keep to what this needs: imports and exports begin a line, and no
    string runs over lines.
    """
    code = _EXPORT.sub("", _IMPORT.sub("", module))
    return _INDENT.sub("", _COMMENT.sub("", code)).lstrip("\n")


def page_css() -> str:
    """Our style sheets as one, comments and indents left out."""
    css = "\n".join(static_path(name).read_text(encoding="utf-8") for name in STYLES)
    return _INDENT.sub("", _CSS_COMMENT.sub("", css)).strip() + "\n"


def outlines_js() -> str:
    """The outlines as a script."""
    return f"window.geovizOutlines = {in_ascii(outlines_json())};\n"
