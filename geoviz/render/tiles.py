"""The ground that a page may fetch while it is looked at: opt-in, by name.

    online_basemap("osm") -> OnlineBasemap

Names and attributions are those of xyzservices, read from its file, not from a network.
Nothing here asks any host: the page does, when it is opened, and its policy lets it
ask the hosts of the one basemap alone.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from html.parser import HTMLParser

from geoviz.errors import UnknownNameError
from geoviz.render.embed import Json

ALIASES = {"osm": "OpenStreetMap.Mapnik"}
"""Short names of our own."""

# Scheme and host, then the path: what stands in a policy must be nothing but a host.
_TEMPLATE = re.compile(
    r"(?P<origin>https?://(?:(?:\{s\}\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])"
    r"(?::\d{1,5})?)/[^\s\"'<>\\]+",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\{(\w+)\}")
_LEAFLET_FILLS = frozenset({"s", "x", "y", "z", "r"})
_DEEPEST = 19


@dataclass(frozen=True, slots=True)
class OnlineBasemap:
    """Tiles of a service, with what must be said of it."""

    name: str
    url: str
    """Template of Leaflet's: `{z}`, `{x}`, `{y}`, and `{s}` for a subdomain."""
    credits: tuple[tuple[str, str], ...]
    """Who must be named: (words, address), the address empty for words alone."""
    max_zoom: int = _DEEPEST
    min_zoom: int = 0
    subdomains: str = ""

    @property
    def origins(self) -> tuple[str, ...]:
        """Scheme and host of every address that the page may ask."""
        found = _TEMPLATE.fullmatch(self.url)
        origin = found["origin"] if found else ""
        letters = self.subdomains if "{s}" in origin else " "
        return tuple(origin.replace("{s}", one) for one in letters)

    def payload(self) -> dict[str, Json]:
        """As JSON."""
        return {
            "name": self.name,
            "url": self.url,
            "credits": [list(one) for one in self.credits],
            "maxZoom": self.max_zoom,
            "minZoom": self.min_zoom,
            "subdomains": self.subdomains,
        }


def online_basemap(name: str) -> OnlineBasemap:
    """The basemap of a name (`osm`, `OpenTopoMap`, ...) or of a template of tiles.

    Raises:
        UnknownNameError: no such name, a template without its fields, or a service
            that wants a key.
    """
    if "://" in name:
        host = name.split("/")[2] or name
        letters = "abc" if "{s}" in name else ""
        return _checked(
            OnlineBasemap(host, name, ((f"Ground: {host}", ""),), subdomains=letters)
        )
    from xyzservices import providers

    known = providers.flatten()
    by_key = {_key(one): one for one in known}
    wanted = by_key.get(_key(ALIASES.get(name.casefold(), name)))
    if wanted is None:
        near = difflib.get_close_matches(_key(name), by_key, n=3, cutoff=0.5)
        likely = ", ".join(by_key[one] for one in near) or "OpenTopoMap, CyclOSM"
        raise UnknownNameError(
            f"--basemap {name}: no basemap of this name; there are osm, {likely} and"
            " others, listed at https://xyzservices.readthedocs.io; or give an address"
            " with {z}, {x} and {y}"
        )
    found = known[wanted]
    if found.get("status") == "broken":
        raise UnknownNameError(
            f"--basemap {name}: this service is no longer there; try osm"
        )
    url = _FIELD.sub(
        lambda field: (
            field[0]
            if field[1] in _LEAFLET_FILLS
            else str(found.get(field[1], field[0]))
        ),
        str(found["url"]),
    )
    return _checked(
        OnlineBasemap(
            wanted,
            url.replace("{r}", ""),
            credit_parts(str(found.get("html_attribution", found["attribution"]))),
            int(found.get("max_zoom", 18)),
            int(found.get("min_zoom", 0)),
            str(found.get("subdomains", "abc")) if "{s}" in url else "",
        )
    )


def _checked(basemap: OnlineBasemap) -> OnlineBasemap:
    """Refuse what could not be asked, or would be more than a host in the policy."""
    fields = set(_FIELD.findall(basemap.url))
    if not fields >= {"x", "y", "z"} or "insert your" in basemap.url:
        raise UnknownNameError(
            f"--basemap {basemap.name}: needs a key or is no template of tiles; give"
            " the address with your key, and with {z}, {x} and {y}, in place of the"
            " name"
        )
    if not _TEMPLATE.fullmatch(basemap.url) or fields - _LEAFLET_FILLS:
        raise UnknownNameError(
            f"--basemap {basemap.name}: not an address of tiles; write it as"
            " https://tiles.example.org/{z}/{x}/{y}.png"
        )
    return basemap


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())


class _Credits(HTMLParser):
    """Words and links of an attribution; every other tag is dropped."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[tuple[str, str]] = []
        self.link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith(("https://", "http://")):
            self.link = href

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.link = ""

    def handle_data(self, data: str) -> None:
        if data:
            self.parts.append((data, self.link))


def credit_parts(attribution: str) -> tuple[tuple[str, str], ...]:
    """An attribution's markup as words and addresses, so that it is text in the page.

    >>> credit_parts('&copy; <a href="https://osm.org/copyright">OSM</a> friends')
    (('© ', ''), ('OSM', 'https://osm.org/copyright'), (' friends', ''))
    """
    reader = _Credits()
    reader.feed(attribution)
    reader.close()
    return tuple(reader.parts)
