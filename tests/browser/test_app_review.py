"""A wrong place corrected in the browser: undone, saved, opened again, taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from geoviz.project.archive import unpack
from tests.browser.app_page import choose, go, the_map, visible, wait_for_rest
from tests.browser.conftest import DESK
from tests.browser.network import Namespace
from tests.browser.server import Server, serve
from tests.browser.watch import Watch, watch
from tests.unit.corrections.story import MISSOURI, OHIO, TEXT

ROOT = Path(__file__).resolve().parent.parent.parent
PORT = 8597


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, cut_network: Namespace
) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("review")
    articles = folder / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text(TEXT, encoding="utf-8")
    command = ["-m", "geoviz", "app", str(articles), f"--port={PORT}"]
    with serve(command, folder, cut_network, cwd=ROOT, port=PORT) as running:
        yield running


@pytest.fixture
def review(page: Page, seen: Watch, server: Server) -> Page:
    assert seen.errors == []
    page.goto(server.url)
    the_map(page)
    go(page, "Review")
    expect(asked(page)).to_have_text("Paris")  # the least certain comes first
    return page


def asked(page: Page) -> Locator:
    """The words that are asked about."""
    return page.locator(".gv-passage mark.gv-asked")


def to_decide(page: Page, count: int) -> None:
    expect(page.get_by_text(re.compile(rf"of {count} to decide"))).to_be_visible()


def skip_to(page: Page, words: str) -> None:
    for _ in range(20):
        if asked(page).inner_text() == words:
            return
        page.keyboard.press("s")
        wait_for_rest(page)
        page.wait_for_timeout(200)
    raise AssertionError(f"nothing asks about {words}")


def correct_springfield(page: Page) -> None:
    """All of them lie in Missouri, says Ada."""
    skip_to(page, "Springfield")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_label("Your name").press("Enter")
    page.get_by_text("All 5 like it in this article").click()
    page.get_by_label("Another place").fill("Springfield, Missouri")
    page.get_by_label("Another place").press("Enter")
    page.get_by_role("button", name=re.compile("^Springfield, Missouri")).first.click()
    expect(page.get_by_text("Decisions so far: 1")).to_be_visible()


def test_one_key_decides_and_one_takes_it_back(review: Page, seen: Watch) -> None:
    to_decide(review, 9)
    review.keyboard.press("x")
    to_decide(review, 8)
    expect(asked(review)).not_to_have_text("Paris")
    review.get_by_text("Decisions so far: 1").click()
    expect(review.get_by_text("“Paris”: not a place")).to_be_visible()
    review.keyboard.press("u")
    to_decide(review, 9)
    expect(asked(review)).to_have_text("Paris")
    review.keyboard.press("y")
    to_decide(review, 8)
    review.keyboard.press("a")
    to_decide(review, 7)
    assert seen.outside == []
    assert seen.errors == []


def test_a_key_typed_into_a_field_decides_nothing(review: Page) -> None:
    box = review.get_by_label("Your name")
    box.click()
    box.press_sequentially("Max Bau")
    box.press("Enter")
    expect(box).to_have_value("Max Bau")
    to_decide(review, 9)
    expect(review.get_by_text("Decisions so far")).to_have_count(0)


def test_a_wrong_place_corrected_saved_opened_and_taken_away(
    review: Page, seen: Watch, server: Server, browser: Browser, tmp_path: Path
) -> None:
    correct_springfield(review)
    review.keyboard.press("u")
    expect(review.get_by_text("Decisions so far")).to_have_count(0)
    review.keyboard.press("y")
    expect(review.get_by_text("Decisions so far: 1")).to_be_visible()

    go(review, "Explore")
    the_map(review)
    review.wait_for_function(
        """id => [...document.querySelectorAll('iframe')].some(
            frame => frame.contentWindow.geoviz?.visible?.().places.includes(id))""",
        arg=MISSOURI,
    )
    assert OHIO not in visible(review)["places"]

    go(review, "Take away")
    with review.expect_download() as saved:
        review.get_by_role("button", name="Project (zip)").click()
    project = tmp_path / "floods.zip"
    saved.value.save_as(project)
    kept = unpack(project.read_bytes(), "floods.zip")
    assert [(one.words, one.who) for one in kept.corrections] == [
        ("Springfield", "Ada")
    ]
    with review.expect_download() as taken:
        review.get_by_role("button", name="Map (HTML)").click()
    exported = tmp_path / "map.html"
    taken.value.save_as(exported)
    assert seen.outside == []
    assert server.tried() == []

    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    alone = watch(page)
    page.goto(exported.as_uri() + f"#select={MISSOURI}")
    evidence = page.get_by_role("region", name="Evidence")
    expect(evidence).to_contain_text("corrected by Ada")
    assert MISSOURI in page.evaluate("geoviz.visible().places")
    assert OHIO not in page.evaluate("geoviz.visible().places")
    assert alone.outside == []
    context.close()

    # Another session, another day: the project is opened, and all is there.
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(server.url)
    the_map(page)
    go(page, "Review")
    expect(page.get_by_text("Decisions so far")).to_have_count(0)
    go(page, "Documents")
    page.locator("input[type=file]").first.set_input_files(project)
    page.locator(".st-key-uploads-1").wait_for()  # it is read, and more may be brought
    wait_for_rest(page)
    go(page, "Review")
    expect(page.get_by_text("Decisions so far: 1")).to_be_visible()
    context.close()


def test_missed_words_become_a_pin_of_ones_own(review: Page) -> None:
    review.get_by_role("radio", name="Missed words").click()
    article = review.locator(".gv-passage.gv-tall")
    expect(article).to_contain_text("Camp Dobro")
    # Selected as a reader does it, by the mouse.
    box = article.evaluate(
        """node => {
            const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
            for (let text; (text = walk.nextNode());) {
                const at = text.data.indexOf('Camp Dobro');
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(text, at);
                range.setEnd(text, at + 10);
                const {left, right, top, bottom} = range.getBoundingClientRect();
                return {left, right, y: (top + bottom) / 2};
            }
        }"""
    )
    review.mouse.move(box["left"] + 1, box["y"])
    review.mouse.down()
    review.mouse.move(box["right"], box["y"], steps=5)
    review.mouse.up()
    expect(article.locator("mark.gv-chosen")).to_have_text("Camp Dobro")
    review.get_by_text("A pin of your own", exact=True).click()
    review.get_by_label("Latitude").fill("39.9")
    review.get_by_label("Longitude").fill("-83.8")
    review.get_by_role("button", name="Set the pin").click()
    expect(review.get_by_text("Decisions so far: 1")).to_be_visible()
    go(review, "Explore")
    the_map(review)
    review.wait_for_function(
        """() => [...document.querySelectorAll('iframe')].some(frame =>
            frame.contentWindow.geoviz?.visible?.().places.some(
                id => id.startsWith('place:own-')))"""
    )


def made(page: Page, count: int, words: str) -> None:
    """So many decisions were made, and the last of them says this."""
    expander = page.get_by_text(f"Decisions so far: {count}")
    expect(expander).to_be_visible()
    wait_for_rest(page)
    if not page.get_by_text(words).is_visible():
        expander.click()
    expect(page.get_by_text(words)).to_be_visible()


def test_dates_people_and_journeys_are_corrected_the_same_way(review: Page) -> None:
    review.get_by_role("radio", name="Dates").click()
    box = review.get_by_role("textbox", name="It means")
    box.fill("2025-08-26")
    review.get_by_role("button", name="Set the date").click()
    made(review, 1, "date → 2025-08-26")
    box.fill("soon")
    review.get_by_role("button", name="Set the date").click()
    expect(review.get_by_text("'soon' is no date")).to_be_visible()

    review.get_by_role("radio", name="People").click()
    expect(asked(review)).to_have_text("Anna Berg")
    choose(review, "Home country", "Sweden")
    review.get_by_role("button", name="Set the country").click()
    made(review, 2, "“Anna Berg”: country → SE")
    expect(review.get_by_text("Nothing of this is left to decide.")).to_be_visible()

    review.get_by_role("radio", name="Journeys").click()
    choose(review, "By", "road")
    review.get_by_role("button", name="Set the journey").click()
    made(review, 3, "route → mode=road")
    review.keyboard.press("u")
    expect(review.get_by_text("Decisions so far: 2")).to_be_visible()
    review.keyboard.press("x")
    made(review, 3, "train from Chicago to Springfield on Wednesday.”: route (")


def test_an_event_is_dropped_put_back_and_changed(review: Page, seen: Watch) -> None:
    review.get_by_role("radio", name="Events (4)").click()
    expect(asked(review)).to_have_text("Hundreds met in Paris on Friday.")
    to_decide(review, 4)
    wait_for_rest(review)
    review.keyboard.press("x")
    made(review, 1, "“Hundreds met in Paris on Friday.”: event (")
    to_decide(review, 3)
    review.keyboard.press("u")
    to_decide(review, 4)
    expect(asked(review)).to_have_text("Hundreds met in Paris on Friday.")
    review.keyboard.press("a")
    made(review, 1, "Hundreds met in Paris, 2025-08-29")

    skip_to(review, "A flood hit Springfield on Tuesday.")
    box = review.get_by_role("textbox", name="What took place")
    expect(box).to_have_value("Flood")
    wait_for_rest(review)
    box.fill("Great flood")
    choose(review, "Place", "Chicago, US")
    review.get_by_role("button", name="Set the event").click()
    made(
        review, 2, "event → what=Great flood; place=place:4887398 Chicago, Illinois, US"
    )
    expect(review.get_by_text("no longer applies")).to_have_count(0)
    assert seen.errors == []


def choose_words(page: Page, words: str, what: str) -> None:
    """Words of the article that were missed, typed, and what they are."""
    box = page.get_by_label("Or type the words")
    box.fill(words)
    box.press("Enter")
    expect(page.locator(".gv-passage mark.gv-chosen")).to_have_text(words)
    page.get_by_text(what, exact=True).click()


def test_a_person_and_an_event_that_were_missed(review: Page, seen: Watch) -> None:
    review.get_by_role("radio", name="Missed words").click()
    choose_words(review, "Camp Dobro", "a person")
    name = review.get_by_role("textbox", name="Name", exact=True)
    expect(name).to_have_value("Camp Dobro")
    name.fill("Joel <b>Dobro</b>")
    choose(review, "Home country", "Kenya")
    review.get_by_role("button", name="Add the person").click()
    made(review, 1, "“Camp Dobro”: added person → name=Joel <b>Dobro</b>; country=KE")

    choose_words(review, "Camp Dobro was flooded", "an event")
    review.get_by_role("button", name="Add the event").click()
    expect(review.get_by_text("Write what took place.")).to_be_visible()
    review.get_by_role("textbox", name="What took place").fill("Camp flooded")
    review.get_by_role("spinbutton", name="year, Day").click()
    review.keyboard.type("20250901")
    review.get_by_role("button", name="Add the event").click()
    made(review, 2, "event → what=Camp flooded; day=2025-09-01")

    # Who was missed is one like any other, and takes part in what was missed.
    review.get_by_role("radio", name="People (2)").click()
    skip_to(review, "Camp Dobro")
    expect(review.get_by_text("Joel <b>Dobro</b>, KE")).to_be_visible()
    wait_for_rest(review)
    choose(review, "Event", "Camp flooded, 2025-09-01")
    choose(review, "Part in it", "present")
    review.get_by_role("button", name="Set the part").click()
    made(review, 3, "“Camp Dobro”: role → role=present; event=event:added-2025-09-01-")
    expect(review.get_by_text("no longer applies")).to_have_count(0)

    go(review, "Explore")
    the_map(review).wait_for_function(
        "() => geoviz.visible().people.includes('person:joel-b-dobro-b')"
    )
    assert seen.outside == []
    assert seen.errors == []
