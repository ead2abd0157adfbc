"""The page of the seeds; what it should say is read from the articles by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import geoviz
from tests.browser.watch import Watch

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    story = geoviz.build_story(geoviz.read_documents(str(SEEDS)))
    file = geoviz.save_html(story, tmp_path_factory.mktemp("seeds") / "map.html")
    return file.as_uri()


def test_a_live_page_s_clocks_are_told_where_the_story_is(
    page: Page, seen: Watch, address: str
) -> None:
    page.goto(f"{address}#select=place:538555")
    evidence = page.get_by_role("region", name="Evidence")
    # "... the "liberation" of the Kursk region" stands in the entry of 06:59.
    expect(evidence).to_contain_text(
        "entry of 06:59 British Summer Time (13:59 Beijing time)"
    )
    expect(evidence).to_contain_text("rather than Kursk, town or city in Russia")
    evidence.get_by_role("button", name="Read in the article").first.click()
    stamp = page.locator(".gv-stamp").first
    expect(stamp).to_have_text("published at 07:27 British Summer Time")
    expect(stamp).to_have_attribute("data-there", "14:27 Beijing time")
    assert seen.errors == []


def test_the_day_of_the_parade(page: Page, seen: Watch, address: str) -> None:
    page.goto(f"{address}#day=2025-09-03")
    tops = {
        round(box["y"] + box["height"])
        for one in page.locator(".gv-day-row .gv-day").all()
        if (box := one.bounding_box())
    }
    assert len(tops) == 1
    # The live page: It is just past 13:00 in China, at a lunch reception.
    times = page.get_by_role("list", name="Times of day")
    expect(times).to_contain_text("13:00 Beijing time")
    page.get_by_role("button", name="Delegations").click()
    cuba = page.locator("tr[data-id='person:miguel-diaz-canel']")
    expect(cuba).to_contain_text("Cuba")
    expect(cuba).to_contain_text("announced")
    # "26 heads of state", in the words of the live page.
    expect(page.locator(".gv-made-up")).to_contain_text("24 listed and 2 named apart")
    assert seen.errors == []
