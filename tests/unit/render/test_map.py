import copy
import json
import re
import subprocess
import sys

import folium
import pytest
from folium.folium import _default_css, _default_js
from streamlit_folium import generate_leaflet_string

from geoviz.errors import DayError
from geoviz.render import DayChange, to_map
from tests.stories import HOSTILE_ID, HOSTILE_WORDS, empty, summit


def rendered(drawn: folium.Map) -> str:
    page: str = drawn.get_root().render()
    return page


def test_links_nothing_outside() -> None:
    page = rendered(to_map(summit()))
    links = re.findall(r'(?:src|href)="([^"]{0,40})', page)
    assert len(links) == 5
    assert all(link.startswith("data:text/") for link in links)


def test_leaves_the_maps_of_others_alone() -> None:
    before = copy.deepcopy((_default_js, _default_css))
    to_map(summit())
    assert (folium.Map.default_js, folium.Map.default_css) == before


def test_links_static_files_under_the_address_given() -> None:
    page = rendered(to_map(summit(), assets="static", static_url="/app/static"))
    links = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert [link.split("?")[0] for link in links] == [
        "/app/static/leaflet.js",
        "/app/static/geoviz.js",
        "/app/static/geoviz-outlines.js",
        "/app/static/leaflet.css",
        "/app/static/geoviz.css",
    ]
    assert len(page) < 60_000


def test_depends_on_nothing_but_the_story() -> None:
    assert rendered(to_map(summit())) == rendered(to_map(summit()))
    assert rendered(to_map(summit())) != rendered(to_map(empty()))


def test_words_of_the_articles_are_in_the_data_block_alone() -> None:
    page = rendered(to_map(summit(), title=HOSTILE_WORDS[2], assets="static"))
    block = re.search(
        r'<script type="application/json" id="geoviz-data-\w+">(.*?)</script>', page
    )
    assert block
    payload = json.loads(block[1])
    for words in HOSTILE_WORDS:
        assert any(words in text for text in payload["texts"])
    rest = page.replace(block[1], "")
    for trace in ("hacked", "Nairobi", "{{", "7 * 7", HOSTILE_ID):
        assert trace not in rest


def test_opens_on_a_day_of_the_story() -> None:
    assert '"day":"2031-05-12"' in rendered(to_map(summit(), day="2031-05-12"))
    with pytest.raises(DayError, match="2031-05-11, 2031-05-12, 2031-05-13"):
        to_map(summit(), day="2031-06-01")


def test_a_notebook_shows_it_in_a_frame() -> None:
    assert to_map(summit())._repr_html_().startswith("<div")


def script(group: DayChange) -> str:
    text: str = generate_leaflet_string(group, base_id="feature_group_0")
    return text


def test_a_day_change_is_calls_alone() -> None:
    assert script(DayChange("2031-05-12")).split() == [
        "var",
        "feature_group_feature_group_0",
        "=",
        "L.featureGroup();",
        "geoviz.setDocuments(null);",
        'geoviz.setDay("2031-05-12");',
    ]
    assert "geoviz.setDay(null);" in script(DayChange(None))
    assert "geoviz.select(null);" in script(DayChange(None, select=""))
    assert 'geoviz.select("place:1");' in script(DayChange(None, select="place:1"))


def test_hostile_ids_stay_strings_in_a_day_change() -> None:
    text = script(DayChange(None, documents=[HOSTILE_ID, "a_b_c1.txt", "</script>"]))
    argument = re.search(r"setDocuments\((.*?)\); geoviz", text)
    assert argument
    assert json.loads(argument[1]) == [HOSTILE_ID, "a_b_c1.txt", "</script>"]
    assert "<" not in text


def test_importing_the_package_loads_no_folium() -> None:
    code = (
        "import sys, geoviz.render, geoviz.render.payload, geoviz.render.clicks\n"
        "sys.exit('folium' in sys.modules or 'pandas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
