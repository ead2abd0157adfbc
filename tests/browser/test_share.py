"""What leaves the page: links, code to embed, data, a picture, with hostile words."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from geoviz.export import save_html
from tests.browser.conftest import DESK, PHONE
from tests.browser.watch import Watch
from tests.stories import HOSTILE_ID, HOSTILE_WORDS, summit

TITLE = 'Lakes "><img src=x onerror=window.hacked=7> ../${`}'


@pytest.fixture(params=["desk", "phone"])
def shared(
    request: pytest.FixtureRequest, page: Page, seen: Watch, tmp_path: Path
) -> Page:
    """The page with the card for sharing open, at a desk and on a phone."""
    page.set_viewport_size(DESK if request.param == "desk" else PHONE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(save_html(summit(), tmp_path / "my map.html", title=TITLE).as_uri())
    page.get_by_text("Share and download").click()
    return page


def saved(page: Page, button: str) -> tuple[str, bytes]:
    """Name and content of the file that a button gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def copied(page: Page, button: str) -> str:
    node = page.get_by_role("button", name=button)
    node.click()
    expect(page.get_by_role("button", name="Copied")).to_have_count(1)
    text: str = page.evaluate("navigator.clipboard.readText()")
    expect(node).to_be_visible()  # says what it does again
    return text


def test_every_way_of_sharing(shared: Page, seen: Watch, tmp_path: Path) -> None:
    page = shared
    page.evaluate('geoviz.select("place:12")')
    for one in page.locator(".gv-share button").all():
        box = one.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= page.viewport_size["width"]  # type: ignore[index]
    page.evaluate("geoviz.select(null); geoviz.setDay('2031-05-12')")

    link = copied(page, "Copy link")
    assert link.endswith("/my%20map.html#day=2031-05-12")
    code = copied(page, "Copy embed code")
    assert code.startswith('<iframe src="my%20map.html#day=2031-05-12" title="Lakes ')
    assert code.count("<") == 2
    page.evaluate("geoviz.setDay(null)")

    name, body = saved(page, "Places (CSV)")
    assert name == "Lakes-img-src-x-onerror-window-hacked-7.csv"
    rows = list(csv.DictReader(io.StringIO(body.decode(), newline="")))
    assert HOSTILE_WORDS[0] in {row["name"] for row in rows}

    name, body = saved(page, "Quotes (CSV)")
    assert name == "Lakes-img-src-x-onerror-window-hacked-7-quotes.csv"
    rows = list(csv.DictReader(io.StringIO(body.decode(), newline="")))
    texts = {one.doc_id: one.text for one in summit().documents}
    assert {row["doc_id"] for row in rows} == set(texts)
    for row in rows:
        quote = re.sub(r"^'(?='*([\t\r]|\s*[=+\-@＝＋－＠]))", "", row["quote"])
        assert texts[row["doc_id"]][int(row["start"]) : int(row["end"])] == quote
    assert set(HOSTILE_WORDS) <= {row["quote"] for row in rows}

    name, body = saved(page, "Map data (GeoJSON)")
    assert name.endswith(".geojson")
    kinds = [one["geometry"]["type"] for one in json.loads(body)["features"]]
    assert kinds.count("LineString") == 1

    name, body = saved(page, "Picture (PNG)")
    assert name.endswith(".png")
    box = page.locator(".gv-map").bounding_box()
    assert box
    with Image.open(io.BytesIO(body)) as image:
        assert image.width == round(box["width"] * 2)
        assert image.height > box["height"] * 2
        middle = image.convert("RGB").crop((0, 120, image.width, image.height - 240))
    counted = middle.getcolors(middle.width * middle.height) or []
    assert (0xD9, 0xE3, 0xEA) in {colour for _, colour in counted}
    expect(page.locator(".gv-share [role=status]")).to_have_text(
        "The picture is saved."
    )

    assert page.evaluate("window.hacked") is None
    assert seen.errors == []
    assert seen.outside == []
    assert HOSTILE_ID in texts


def test_a_picture_by_night_is_dark(page: Page, seen: Watch, tmp_path: Path) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(save_html(summit(), tmp_path / "map.html").as_uri())
    page.get_by_text("Share and download").click()
    _, body = saved(page, "Picture (PNG)")
    with Image.open(io.BytesIO(body)) as image:
        corner = image.convert("RGB").getpixel((6, 6))
    assert isinstance(corner, tuple)
    assert max(corner) < 70
    assert seen.errors == []


def test_a_map_alone_is_a_view_of_its_own(
    page: Page, seen: Watch, tmp_path: Path
) -> None:
    file = save_html(summit(), tmp_path / "map.html")
    page.goto(f"{file.as_uri()}#view=map&day=2031-05-12")
    expect(page.locator(".gv-sheet-head")).to_contain_text("Mon 12 May")
    expect(page.get_by_role("complementary")).to_have_count(0)
    expect(page.get_by_role("button", name="Zoom in", exact=True)).to_have_count(0)
    keys = page.locator(".gv-foot li")
    expect(keys.filter(has_text="Home of someone")).to_have_count(1)
    expect(keys.filter(has_text="Journey")).to_have_count(0)
    page.evaluate("geoviz.setDay('2031-05-11')")
    expect(keys.filter(has_text="Journey")).to_have_count(1)
    expect(keys.filter(has_text="Home of someone")).to_have_count(0)
    assert page.url.endswith("#view=map&day=2031-05-11")
    assert seen.errors == []
