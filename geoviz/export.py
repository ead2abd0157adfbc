"""Story → one self-contained HTML file that makes no request.

    render_html(story, *, title="", day=None, basemap=None) -> str
    save_html(story, path, *, title="", day=None, basemap=None) -> Path

The page is the folium map of `render.map`, its scripts and styles put in line and
named by hash in a Content-Security-Policy that allows nothing else. An online basemap
that the caller names adds pictures from its hosts, and nothing besides.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

import folium
from branca.element import Element, Figure

from geoviz.models import Story
from geoviz.render.assets import Asset, assets, picture_js
from geoviz.render.element import DATA_ID, LATER_ID, StoryElement
from geoviz.render.embed import to_script_json
from geoviz.render.first_picture import first_picture
from geoviz.render.heading import default_title
from geoviz.render.map import to_map
from geoviz.render.tiles import online_basemap
from geoviz.story.filters import Filter
from geoviz.tables.staging import staged_file

_BASE = "geoviz-asset:"
_LINK = re.compile(
    r'<script src="(?P<js>[^"]*)"></script>|'
    r'<link rel="stylesheet" href="(?P<css>[^"]*)"/>'
)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_META = re.compile(r"<meta\b[^>]*/>", re.DOTALL)
_RUN = "<script>geoviz.runHeld();</script>\n"
_BLANK = re.compile(r"^\s*\n|^[ \t]+", re.MULTILINE)


def render_html(
    story: Story,
    *,
    title: str = "",
    day: str | None = None,
    basemap: str | None = None,
    opening: Filter | None = None,
) -> str:
    """The page as text: the same story gives the same bytes.

    Raises:
        DayError: not a DAY of this story.
        UnknownNameError: no such basemap.
        MissingDataError: a data file is not where it should be.
    """
    drawn = to_map(
        story,
        day=day,
        title=title,
        assets="static",
        static_url=_BASE,
        basemap=basemap,
        opening=opening,
    )
    figure = drawn.get_root()
    if not isinstance(figure, Figure):
        raise TypeError("a folium.Map stands in a Figure")
    figure.render()
    later = "".join(_taken(figure.html, LATER_ID))
    picture = _picture(drawn) if later else None
    by_url = {asset.url(_BASE): asset for asset in assets()}
    # folium's own charset and viewport (which forbids zooming) give way to ours.
    header = _BLANK.sub("", _META.sub("", figure.header.render()))
    header = _LINK.sub(lambda link: _inline(link, by_url), header)
    start = f"<script>\n{_BLANK.sub('', figure.script.render())}</script>\n"
    allowed = header + start
    if picture:
        header, scripts = _without_scripts(header)
        data = "".join(_taken(figure.html, DATA_ID))
        allowed += picture + _RUN
        start = f"{picture}{_held(scripts)}{data}{_held(start)}{_RUN}"
    hosts = online_basemap(basemap).origins if basemap else ()
    rules = policy(allowed, hosts)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{rules}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_reference(title or default_title(story))}</title>\n"
        '<link rel="icon" href="data:,">\n'
        f"{header}</head>\n<body>\n{figure.html.render().strip()}\n{start}"
        f"{later}</body>\n</html>\n"
    )


def save_html(
    story: Story,
    path: str | Path,
    *,
    title: str = "",
    day: str | None = None,
    basemap: str | None = None,
    opening: Filter | None = None,
) -> Path:
    """Write the page to `path`: all of it, or nothing.

    It opens on the day and the filter given, and removes nothing.

    Raises:
        OutputError: the file cannot be written.
        DayError: not a DAY of this story.
        UnknownNameError: no such basemap.
        MissingDataError: a data file is not where it should be.
    """
    page = render_html(story, title=title, day=day, basemap=basemap, opening=opening)
    target = Path(path)
    with staged_file(target) as staging:
        staging.write_bytes(page.encode())
    return target


def policy(markup: str, hosts: Sequence[str] = ()) -> str:
    """The Content-Security-Policy for the scripts in `markup`, by their hashes.

    Pictures may also come from `hosts`.

    Leaflet places what it draws by inline styles, hence `'unsafe-inline'` for these.
    """
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
        for body in _SCRIPT.findall(markup)
    )
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; "
        f"img-src {' '.join(('data:', 'blob:', *hosts))}; "
        "base-uri 'none'; form-action 'none'"
    )


def _picture(drawn: folium.Map) -> str | None:
    """What draws the first picture of a large story, before the rest of it is read."""
    (element,) = (
        one
        for one in drawn._children.values()  # noqa: SLF001 # branca has no other way
        if isinstance(one, StoryElement)
    )
    table = first_picture(element.payload)
    if table is None:
        return None
    ident = f"geoviz-first-{element.digest[:16]}"
    data = to_script_json(table)
    ids = to_script_json({"map": drawn.get_name(), "data": ident})
    return (
        f'<script type="application/json" id="{ident}">{data}</script>\n'
        f"<script>{picture_js()}geoviz.showPicture({ids});</script>\n"
    )


def _without_scripts(header: str) -> tuple[str, str]:
    """The header without the map's scripts, which the first picture does not need."""
    taken = [_inline_script(asset.text) for asset in assets() if asset.kind == "js"]
    for script in taken:
        header = header.replace(script, "", 1)
    return header, "".join(f"{script}\n" for script in taken)


def _held(scripts: str) -> str:
    """Scripts that run when the page says so; the policy knows them by their hashes."""
    return scripts.replace("<script>", '<script type="text/plain" class="gv-held">')


def _taken(parent: Element, prefix: str) -> Iterator[str]:
    """Take children out of the page by their names: they go below the scripts.

    A browser draws what it has read so far; the words of a large story, which the
    drawing needs last, would be read first.
    """
    children = parent._children  # noqa: SLF001 # branca has no other way
    for name in [name for name in children if name.startswith(prefix)]:
        yield f"{children.pop(name).render()}\n"


def _reference(text: str) -> str:
    """Text for markup, in ASCII: a browser reads such a page faster."""
    return escape(text).encode("ascii", "xmlcharrefreplace").decode("ascii")


def _inline(link: re.Match[str], by_url: dict[str, Asset]) -> str:
    asset = by_url[link["js"] or link["css"]]
    if asset.kind == "js":
        return _inline_script(asset.text)
    return f"<style>{asset.text}</style>"


def _inline_script(text: str) -> str:
    return f"<script>{text}</script>"
