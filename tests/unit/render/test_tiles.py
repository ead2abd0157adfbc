"""Online basemaps: by name, with their credits, and never more than their hosts."""

from __future__ import annotations

import pytest

from geoviz.errors import UnknownNameError
from geoviz.render.tiles import credit_parts, online_basemap


def test_osm_is_openstreetmap_with_its_credit() -> None:
    osm = online_basemap("osm")
    assert osm.url == "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
    assert osm.origins == ("https://tile.openstreetmap.org",)
    assert osm.credits == (
        ("© ", ""),
        ("OpenStreetMap", "https://www.openstreetmap.org/copyright"),
        (" contributors", ""),
    )
    assert online_basemap("openstreetmap mapnik") == osm


def test_each_subdomain_is_a_host_of_its_own_and_none_is_a_wildcard() -> None:
    assert online_basemap("opentopomap").origins == tuple(
        f"https://{letter}.tile.opentopomap.org" for letter in "abc"
    )
    own = online_basemap("https://{s}.tiles.example.org:8443/{z}/{x}/{y}.png?k=1")
    assert own.origins[0] == "https://a.tiles.example.org:8443"
    assert own.credits == (("Ground: {s}.tiles.example.org:8443", ""),)


@pytest.mark.parametrize(
    "address",
    [
        "https://tiles.example.org/{z}/{x}.png",
        "https://x.org; script-src */{z}/{x}/{y}",
        "https://*.example.org/{z}/{x}/{y}.png",
        "https://user@example.org/{z}/{x}/{y}.png",
        "javascript://x/{z}/{x}/{y}",
        'https://x.org/{z}/{x}/{y}"><script>',
        "https://x.org/{z}/{x}/{y}/{constructor}",
        "://",
        "https://",
    ],
)
def test_what_is_no_address_of_tiles_is_refused(address: str) -> None:
    with pytest.raises(UnknownNameError, match="--basemap"):
        online_basemap(address)


def test_an_unknown_name_lists_those_like_it() -> None:
    with pytest.raises(UnknownNameError, match="OpenTopoMap"):
        online_basemap("open topo")


def test_a_service_that_wants_a_key_says_so() -> None:
    with pytest.raises(UnknownNameError, match="needs a key"):
        online_basemap("CartoDB.Positron")


def test_a_credit_s_markup_is_words_and_web_addresses_only() -> None:
    hostile = (
        '<a href="javascript:x">A</a><script>b</script><img src=x onerror=y>&lt;i&gt;'
    )
    assert credit_parts(hostile) == (("A", ""), ("b", ""), ("<i>", ""))
