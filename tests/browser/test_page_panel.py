"""The panel: the table of delegations, claims side by side, theme, sheet, clocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from geoviz.export import save_html
from geoviz.models import Claim, Story
from tests.browser.conftest import DESK
from tests.browser.watch import Watch
from tests.stories import CLAIMS, EVENTS, LAKE_ID, SUMMIT_ID, quote, summit

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
"""axe-core; the package that carries it also wraps it, which is not needed."""

MOSCOW = "place:524901"


def story() -> Story:
    """The summit, with claims that differ, a rival place, and a clock in Moscow."""
    base = summit()
    claims = (
        Claim(
            "claim:five",
            "event:signing",
            "leaders",
            "Five leaders",
            "conflict",
            ("claim:count",),
            "five in the heading, six in the text",
        ),
        replace(CLAIMS[0], relation="conflict"),
        CLAIMS[1],
    )
    told = replace(base.mentions[0], alternatives=(("place:5037649", 0.21),))
    event = replace(EVENTS[1], time="11:00", zone="Europe/Moscow")
    people = tuple(
        replace(one, name="\u202egnissim") if one.name == "Neema Mushi" else one
        for one in base.people
    )
    return replace(
        base,
        claims=claims,
        mentions=(told, *base.mentions[1:]),
        events=(EVENTS[0], event, *EVENTS[2:]),
        people=people,
        evidence=(
            *base.evidence,
            quote("claim:five", "value", SUMMIT_ID, "Five leaders"),
            quote("person:ingrid-dahl", "role", LAKE_ID, "Ingrid Dahl"),
        ),
    )


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_html(story(), tmp_path_factory.mktemp("page") / "map.html")


@pytest.fixture
def open_at(page: Page, seen: Watch, file: Path) -> Iterator[Callable[..., Page]]:
    """Open the page at a fragment and a width; afterwards, nothing was amiss."""

    def opened(fragment: str = "", width: int = DESK["width"]) -> Page:
        height = DESK["height"] if width == DESK["width"] else 780
        page.set_viewport_size({"width": width, "height": height})
        page.goto(f"{file.as_uri()}{fragment}")
        return page

    yield opened
    assert seen.errors == []
    assert seen.outside == []


def column(page: Page, number: int) -> list[str]:
    """The words of a column of the table; 0 is the names."""
    rows = page.locator(".gv-table tbody tr")
    return [one.locator("> *").nth(number).inner_text() for one in rows.all()]


def open_table(page: Page) -> None:
    page.get_by_role("button", name="Delegations").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Delegations")).to_be_focused()


def test_the_table_has_who_came_as_what(open_at: Callable[..., Page]) -> None:
    page = open_at()
    open_table(page)
    assert column(page, 2) == ["Cuba", "Fiji", "Kenya", "Norway", "Tanzania", "Uganda"]
    dahl = page.locator("tr[data-id='person:ingrid-dahl'] > *")
    assert [one.inner_text() for one in dahl.all()] == [
        "Ingrid Dahl",
        "Prime Minister",
        "Norway",
        "Head of government",
        "announced",
        "2 articles\n2 quotes",
    ]
    expect(page.locator(".gv-delegations")).to_contain_text("6 people from 6 countries")
    expect(page.locator(".gv-made-up")).to_contain_text(
        "5 are listed, and the host makes 6"
    )


def test_the_table_is_sorted_by_keyboard(open_at: Callable[..., Page]) -> None:
    page = open_at()
    open_table(page)
    header = page.locator("th[aria-sort]")
    expect(header).to_have_count(1)
    expect(header).to_contain_text("Country")
    page.get_by_role("button", name="Title").focus()
    page.keyboard.press("Enter")
    expect(header).to_have_attribute("aria-sort", "ascending")
    expect(header.get_by_role("button")).to_be_focused()
    titles = column(page, 1)
    assert titles == sorted(titles)
    page.keyboard.press("Space")
    expect(header).to_have_attribute("aria-sort", "descending")
    assert column(page, 1) == titles[::-1]
    page.get_by_role("button", name="Rank").click()
    assert column(page, 3) == ["Head of state"] * 4 + ["Head of government"] * 2


def test_a_row_lights_country_arc_and_quote_and_selects(
    open_at: Callable[..., Page],
) -> None:
    page = open_at()
    open_table(page)
    row = page.locator("tr[data-id='person:grace-akello']")
    row.get_by_role("button").focus()
    expect(page.locator("path.gv-home.is-lit")).to_have_count(1)
    expect(page.locator("path.gv-arc.is-lit")).to_have_count(1)
    tip = page.locator(".gv-tip")
    expect(tip).to_contain_text("Uganda")
    expect(tip).to_contain_text("Ugandan President Grace Akello")
    page.keyboard.press("Enter")
    evidence = page.get_by_role("region", name="Evidence")
    expect(evidence.get_by_role("heading", level=2)).to_have_text("Grace Akello")
    expect(row).to_contain_class("is-selected")
    # One Escape for what is selected, one for the table, which gives the focus back.
    page.keyboard.press("Escape")
    expect(row).to_be_visible()
    assert "#" not in page.url
    page.keyboard.press("Escape")
    expect(page.locator(".gv-delegations")).to_be_hidden()
    expect(page.get_by_role("button", name="Delegations")).to_be_focused()
    expect(page.get_by_role("list", name="Places")).to_be_visible()


def test_a_country_on_the_map_lights_its_row(open_at: Callable[..., Page]) -> None:
    page = open_at()
    open_table(page)
    page.locator(".gv-capital[aria-label^='Cuba']").focus()
    row = page.locator("tr[data-id='person:marisol-peña']")
    expect(row).to_have_class("is-hinted")
    expect(page.locator(".gv-tip")).to_contain_text("Cuban President Marisol Peña")


def test_the_table_follows_the_day(open_at: Callable[..., Page]) -> None:
    page = open_at("#day=2031-05-13")
    expect(page.get_by_role("button", name="Delegations")).to_be_hidden()
    page.get_by_role("radio", name="Mon 12 May").click()
    open_table(page)
    assert len(column(page, 0)) == 6


def test_claims_that_differ_stand_side_by_side(open_at: Callable[..., Page]) -> None:
    page = open_at("#select=claim:five")
    evidence = page.get_by_role("region", name="Evidence")
    expect(evidence.get_by_role("img", name="The sources differ")).to_have_text("≠")
    sides = evidence.locator(".gv-side")
    expect(sides.locator("h3")).to_have_text(
        ["“Five leaders”", "“Six heads of state and government”"]
    )
    left, right = (one.bounding_box() for one in sides.all())
    assert left
    assert right
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] < right["x"]
    for words in ("Five leaders in Nairobi", "Mon 12 May"):
        expect(sides.first).to_contain_text(words.replace(" in ", " meet in "))
    expect(sides.last.locator("mark")).to_have_text("Six heads of state and government")


def test_what_a_number_is_made_up_of_is_counted(open_at: Callable[..., Page]) -> None:
    page = open_at("#select=claim:count")
    made = page.locator(".gv-counted li")
    expect(made).to_have_count(6)
    expect(made.first).to_contain_text("Grace Akello")
    expect(made.first).to_contain_text("President, Uganda")
    made.first.get_by_role("button").click()
    assert page.evaluate("location.hash") == "#select=person:grace-akello"


def test_runners_up_stand_under_the_quote(open_at: Callable[..., Page]) -> None:
    page = open_at("#select=place:1")
    evidence = page.get_by_role("region", name="Evidence")
    expect(evidence).to_contain_text(
        "rather than Minneapolis, town or city in Minnesota, United States "
        "(score 21 of 100)"
    )
    why = evidence.locator(".gv-why", has_text="rather than")
    expect(why).to_have_count(1)
    expect(why.locator("summary")).to_have_text(
        "place · 93% sure · not Minneapolis, town or city"
    )
    assert "rather than" not in evidence.inner_text()
    why.locator("summary").focus()
    page.keyboard.press("Enter")
    assert "why: same country as 5 others here" in evidence.inner_text()
    assert "rather than" in evidence.inner_text()


def test_times_of_day_have_their_zone(open_at: Callable[..., Page]) -> None:
    page = open_at("#day=2031-05-12")
    times = page.get_by_role("list", name="Times of day")
    expect(times.get_by_role("button")).to_have_text(
        "11:00 Moscow timeSigning of the Lakes Compact"
    )
    times.get_by_role("button").click()
    expect(page.get_by_role("region", name="Evidence")).to_contain_text(
        "Mon 12 May, 11:00 Moscow time · happened"
    )
    page.get_by_role("radio", name="All days").click()
    expect(times).to_be_hidden()


@pytest.mark.parametrize("width", [DESK["width"], 390, 360])
def test_the_timeline_is_one_row(open_at: Callable[..., Page], width: int) -> None:
    page = open_at("", width)
    boxes = [one.bounding_box() for one in page.locator(".gv-day").all()]
    bottoms = {round(box["y"] + box["height"]) for box in boxes if box}
    assert len(bottoms) == 1
    last = boxes[-1]
    assert last
    assert last["x"] + last["width"] <= width
    assert min(box["height"] for box in boxes if box) >= 24


def test_a_long_story_s_chosen_day_is_in_view(
    page: Page, seen: Watch, tmp_path: Path
) -> None:
    base = summit()
    days = tuple(date(2031, 5, number) for number in range(11, 29))
    events = tuple(
        replace(EVENTS[0], event_id=f"event:{day}", day=day, what="sitting")
        for day in days
    )
    long = replace(base, days=days, events=(*base.events, *events))
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{save_html(long, tmp_path / 'long.html').as_uri()}#day=2031-05-27")
    strip = page.locator(".gv-day-strip")
    expect(strip).to_contain_class("has-before")
    chosen = page.locator(".gv-day", has=page.get_by_role("radio", checked=True))
    expect(chosen).to_be_in_viewport()
    box, around = chosen.bounding_box(), strip.bounding_box()
    assert box
    assert around
    assert around["x"] <= box["x"]
    assert box["x"] + box["width"] <= around["x"] + around["width"]
    page.keyboard.press("Tab")
    page.get_by_role("radio", name="Tue 27 May").focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    assert page.evaluate("geoviz.getDay()") == "2031-05-24"
    expect(page.get_by_role("radio", name="Sat 24 May")).to_be_focused()
    assert seen.errors == []


def test_the_theme_is_switched_and_kept_in_the_address(
    open_at: Callable[..., Page],
) -> None:
    page = open_at("#day=2031-05-12")
    ground = "getComputedStyle(document.querySelector('.gv-panel')).backgroundColor"
    light = page.evaluate(ground)
    switch = page.get_by_role("button", name="Dark theme")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    dark = page.evaluate(ground)
    assert dark != light
    assert page.evaluate("location.hash") == "#day=2031-05-12&theme=dark"
    page.reload()
    assert page.evaluate(ground) == dark
    # Paper is light whatever the screen is.
    page.emulate_media(media="print")
    assert page.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--gv-ink')"
    ).strip() in {"#1d2329", "#000"}
    page.emulate_media(media="screen")
    page.evaluate("geoviz.setTheme(null)")
    assert page.evaluate(ground) == light
    assert page.evaluate("location.hash") == "#day=2031-05-12"


def map_height(page: Page) -> float:
    """Pixels of the map that the sheet leaves in sight."""
    box = page.get_by_role("complementary").bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("width", [390, 360])
def test_the_sheet_never_hides_the_map(
    open_at: Callable[..., Page], width: int
) -> None:
    page = open_at("", width)
    more = page.get_by_role("button", name="Show more of the")
    half = map_height(page)
    more.click()
    tall = map_height(page)
    assert 100 < tall < half
    expect(more).to_have_accessible_name("Show more of the map")
    more.click()
    low = map_height(page)
    assert low > half
    # Reading needs room: what is chosen on the map lifts the sheet again.
    page.evaluate("geoviz.select('place:1')")
    assert map_height(page) == pytest.approx(half, abs=1)
    page.get_by_role("button", name="Read in the article").first.click()
    article = page.get_by_role("region", name="Article").bounding_box()
    assert article
    assert article["y"] > 100
    # The handle stays in reach: an article may want more room.
    more.click()
    assert map_height(page) == pytest.approx(tall, abs=1)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_on_its_side_shows_map_and_words(open_at: Callable[..., Page]) -> None:
    page = open_at("#select=place:1")
    page.set_viewport_size({"width": 844, "height": 390})
    evidence = page.get_by_role("region", name="Evidence")
    expect(evidence.get_by_role("heading", level=2)).to_be_in_viewport()
    box, panel = evidence.bounding_box(), page.locator(".gv-panel").bounding_box()
    assert box
    assert panel
    assert box["y"] + box["height"] <= 391
    assert box["height"] > 150
    assert panel["x"] > 844 * 0.5


def test_what_is_selected_does_not_lie_under_the_legend(
    open_at: Callable[..., Page],
) -> None:
    page = open_at()
    legend = page.locator(".gv-legend").bounding_box()
    assert legend
    mark = page.locator('.gv-mark.gv-city[aria-label^="Mombasa"]')
    at = mark.bounding_box()
    assert at
    # Move the map until the mark is in the middle of the legend.
    by = (
        at["x"] + at["width"] / 2 - legend["x"] - legend["width"] / 2,
        at["y"] + at["height"] / 2 - legend["y"] - legend["height"] / 2,
    )
    for key, pixels in zip(("ArrowRight", "ArrowDown"), by, strict=True):
        opposite = {"ArrowRight": "ArrowLeft", "ArrowDown": "ArrowUp"}[key]
        page.locator(".gv-map").focus()
        for _ in range(round(abs(pixels) / 80)):
            page.keyboard.press(key if pixels > 0 else opposite)
            page.wait_for_timeout(350)
    hidden = mark.bounding_box()
    assert hidden
    assert legend["x"] < hidden["x"] < legend["x"] + legend["width"]
    assert legend["y"] < hidden["y"] < legend["y"] + legend["height"]
    page.evaluate("geoviz.select('place:2')")
    page.wait_for_function(
        """() => {
            const legend = document.querySelector(".gv-legend").getBoundingClientRect();
            const mark = document
                .querySelector('.gv-mark.gv-city[aria-label^="Mombasa"]')
                .getBoundingClientRect();
            return mark.left > legend.right || mark.top < legend.top;
        }"""
    )


def test_the_sheet_is_dragged(open_at: Callable[..., Page]) -> None:
    page = open_at("", 360)
    handle = page.get_by_role("button", name="Show more of the").bounding_box()
    assert handle
    x, y = handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 100)
    page.mouse.move(x, y + 260, steps=4)
    page.mouse.up()
    expect(page.locator("body")).to_have_attribute("data-sheet", "low")
    assert map_height(page) == pytest.approx(0.8 * 780, abs=14)


def test_by_touch(browser: Browser, file: Path) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(file.as_uri())
    page.locator('.gv-mark.gv-city[aria-label^="Mombasa"]').tap()
    evidence = page.get_by_role("region", name="Evidence")
    expect(evidence.get_by_role("heading", level=2)).to_have_text("Mombasa")
    evidence.get_by_role("button", name="Close the evidence").tap()
    expect(evidence.locator("mark")).to_have_count(0)
    page.locator(".gv-day", has_text="12 May").tap()
    assert page.evaluate("geoviz.getDay()") == "2031-05-12"
    page.get_by_role("button", name="Show more of the panel").tap()
    expect(page.locator("body")).to_have_attribute("data-sheet", "tall")
    small = page.evaluate(
        """() => [...document.querySelectorAll(
            "button, summary, select, .gv-day, .gv-choice, .gv-mark")]
          .filter((node) => node.checkVisibility({visibilityProperty: true})
            && !node.matches(".gv-text *, .gv-about *"))
          .map((node) => [node, node.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([node, box]) => node.outerHTML.slice(0, 90) + box.height)"""
    )
    assert small == []
    context.close()


def test_escape_closes_one_thing_at_a_time(open_at: Callable[..., Page]) -> None:
    page = open_at("#select=place:2")
    page.get_by_role("button", name="Read in the article").first.click()
    article = page.get_by_role("region", name="Article")
    # The focus may be anywhere: here, on the map.
    page.locator(".gv-mark:visible").first.focus()
    page.keyboard.press("Escape")
    expect(article).to_be_hidden()
    assert page.evaluate("location.hash") == "#select=place:2"
    page.keyboard.press("Escape")
    assert page.evaluate("location.hash") == ""


# A computer with a font for everything: each text looks like itself.
EVERY_FONT = """HTMLCanvasElement.prototype.getContext = () => ({
    fillText(text) { this.text = text; },
    getImageData() { return {data: [this.text]}; }});"""
NO_FONT = "HTMLCanvasElement.prototype.getContext = () => null;"


@pytest.mark.parametrize(
    ("fonts", "local"),
    [(EVERY_FONT, ["תל אביב"]), (NO_FONT, [])],
    ids=["fonts", "none"],
)
def test_a_local_name_stands_beside_where_it_can_be_written(
    page: Page, seen: Watch, tmp_path: Path, fonts: str, local: list[str]
) -> None:
    base = summit()
    places = (replace(base.places[0], place_id="place:293397"), *base.places[1:])
    events = tuple(
        replace(one, place_ids=("place:293397",)) if "place:1" in one.place_ids else one
        for one in base.events
    )
    made = save_html(replace(base, places=places, events=events), tmp_path / "map.html")
    page.add_init_script(fonts)
    page.goto(f"{made.as_uri()}#select=place:293397")
    heading = page.get_by_role("region", name="Evidence").locator("h2")
    expect(heading).to_have_text(" ".join(["Nairobi", *local]))
    expect(heading.locator("[lang=he][dir=auto]")).to_have_text(local)
    expect(page.locator(".gv-label [lang=he]")).to_have_text(local)
    page.get_by_role("searchbox").fill("אביב")
    expect(page.get_by_role("list", name="Search results")).to_contain_text("Nairobi")
    assert seen.errors == []


def test_escape_folds_a_card_while_the_focus_is_in_it(
    open_at: Callable[..., Page],
) -> None:
    page = open_at("#select=place:2", 360)
    summary = page.locator(".gv-layers summary")
    summary.click()
    page.get_by_role("checkbox", name="Journeys").focus()
    page.keyboard.press("Escape")
    expect(page.locator(".gv-layers")).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    assert page.evaluate("location.hash") == "#select=place:2"


STATES = {
    "a place": "geoviz.select('place:1')",
    "claims": "geoviz.select('claim:five')",
    "the reader": "document.querySelector('.gv-quote .gv-acts button').click()",
    "the table": "document.querySelector('.gv-open-table').click()",
    "search": "(() => { const box = document.querySelector('.gv-search');"
    " box.value = 'lake'; box.dispatchEvent(new Event('input')); })()",
}


@pytest.mark.parametrize("width", [DESK["width"], 360])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(
    open_at: Callable[..., Page], theme: str, width: int
) -> None:
    page = open_at(f"#day=2031-05-12&theme={theme}", width)
    page.evaluate(AXE)
    for name, act in STATES.items():
        page.evaluate(act)
        page.wait_for_timeout(50)
        found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
        told = [
            (one["id"], [node["html"][:160] for node in one["nodes"][:3]])
            for one in found
        ]
        assert told == [], name
        page.keyboard.press("Escape")
