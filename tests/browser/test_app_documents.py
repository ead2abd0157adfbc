"""Articles brought to the app: uploads of three kinds, days, limits, hostile files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser.app_page import (
    go,
    rows,
    the_map,
    visible,
    wait_for_day,
    wait_for_rest,
)
from tests.browser.conftest import DESK
from tests.browser.network import Namespace
from tests.browser.server import Server, serve
from tests.browser.watch import Watch
from tests.files import archive, endless_pdf, pdf

PORT = 8596

FERRY = pdf(
    [
        [
            "Ferry from Mombasa runs aground off Kilifi",
            "",
            "Mombasa, 14 May 2031. A ferry with 200 people ran aground off Kili-",
            "fi on Wednesday, the coast guard in Mombasa said. Nobody was hurt.",
        ]
    ],
    title="Ferry from Mombasa runs aground off Kilifi",
)
FLOOD = b"""<!doctype html><html><head>
<title>Floods shut the fish market in Bergen</title>
<meta property="og:site_name" content="The Fjord Paper">
<meta property="article:published_time" content="2031-05-16"></head><body><article>
<h1>Floods shut the fish market in Bergen</h1>
<p>Heavy rain flooded the fish market in Bergen on Thursday, police in Bergen said.
Nobody was hurt.</p></article></body></html>"""
TABLE = b"""id,title,text
fair,Fair opens in Tartu,"A book fair opened in Tartu on Friday, visitors said."
"""


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, cut_network: Namespace
) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("documents")
    command = ["-m", "geoviz", "app", "--port", str(PORT)]
    with serve(command, folder, cut_network, cwd=folder, port=PORT) as running:
        yield running


def file(name: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


def upload(page: Page, *files: FilePayload) -> None:
    page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(
        list(files)
    )


def opened(page: Page, server: Server) -> None:
    page.goto(server.url)
    expect(page.get_by_text("The examples (3)")).to_be_visible(timeout=60_000)
    wait_for_rest(page)


def read(page: Page, heading: str) -> None:
    """Until what was brought has been read and mapped."""
    expect(page.get_by_text(heading)).to_be_visible(timeout=60_000)
    wait_for_rest(page)


def cells(page: Page, column: int) -> list[str]:
    """A column of the table of articles."""
    rows = page.locator("[data-testid=stDataFrame] table[role=grid] tbody tr")
    rows.first.wait_for(state="attached")
    return [
        rows.nth(n).locator("td").nth(column).text_content() or ""
        for n in range(rows.count())
    ]


def test_three_articles_become_a_map(page: Page, seen: Watch, server: Server) -> None:
    opened(page, server)
    upload(
        page,
        file("ferry.pdf", FERRY),
        file("flood.html", FLOOD),
        file("fairs.csv", TABLE),
    )
    read(page, "Your articles (3)")
    assert cells(page, 0) == [
        "Fair opens in Tartu",
        "Ferry from Mombasa runs aground off Kilifi",
        "Floods shut the fish market in Bergen",
    ]
    assert cells(page, 1) == ["", "", "The Fjord Paper"]
    assert cells(page, 2)[1:] == ["2031-05-14", "2031-05-16"]
    page.get_by_role("link", name="Explore the map").click()
    frame = the_map(page)
    frame.get_by_role("button", name="Kilifi").first.click()
    # The word that the page's end divides is whole again.
    expect(page.locator(".evidence mark").first).to_have_text("Kilifi")
    page.get_by_text("Thu 15 May 2031").click()
    wait_for_day(page, "2031-05-15")
    expect(rows(page).filter(has_text="Bergen")).to_have_count(1)
    expect(rows(page).filter(has_text="Kilifi")).to_have_count(0)
    expect(frame.get_by_role("button", name="Kilifi")).to_have_count(0)
    # The choice is still there when one comes back from another page.
    go(page, "Documents")
    read(page, "Your articles (3)")
    go(page, "Explore")
    wait_for_day(page, "2031-05-15")
    assert seen.outside == []
    assert seen.errors == []
    assert server.tried() == []


def test_an_undated_article_is_asked_for_its_day(page: Page, server: Server) -> None:
    opened(page, server)
    page.get_by_role("tab", name="Paste text").click()
    page.get_by_label("The article's text").fill(
        "A book fair opened in Tartu on Friday. Visitors came from Riga on Friday."
    )
    page.get_by_label("Publisher").fill("<b>Paper</b> **one**")
    page.get_by_role("button", name="Add this text").click()
    read(page, "Your articles (1)")
    assert cells(page, 1) == ["<b>Paper</b> **one**"]
    expect(page.get_by_text("has no publication day")).to_be_visible()
    page.get_by_role("spinbutton", name="year, Publication day of these").click()
    page.keyboard.type("20310517")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Use for all without a day").click()
    expect(page.get_by_text("has no publication day")).to_have_count(0)
    wait_for_rest(page)
    assert cells(page, 2) == ["2031-05-17"]
    assert cells(page, 3) == ["given"]
    go(page, "Explore")
    the_map(page)
    page.get_by_text("Fri 16 May 2031").click()
    wait_for_day(page, "2031-05-16")
    assert visible(page)["places"]


def test_two_browsers_see_only_their_own(browser: Browser, server: Server) -> None:
    with (
        browser.new_context(viewport=DESK) as one,
        browser.new_context(viewport=DESK) as other,
    ):
        mine, theirs = one.new_page(), other.new_page()
        opened(mine, server)
        opened(theirs, server)
        upload(mine, file("ferry.pdf", FERRY))
        upload(theirs, file("flood.html", FLOOD))
        read(mine, "Your articles (1)")
        read(theirs, "Your articles (1)")
        for page, own, foreign in (
            (mine, "Mombasa", "Bergen"),
            (theirs, "Bergen", "Mombasa"),
        ):
            go(page, "Explore")
            the_map(page)
            wait_for_rest(page)
            everything = " ".join(frame.content() for frame in page.frames)
            assert own in everything
            assert foreign not in everything


def test_hostile_files_are_refused_and_the_session_lives_on(
    page: Page, seen: Watch, server: Server
) -> None:
    opened(page, server)
    name = "<img src=x onerror=alert(1)>**[x](javascript:1).txt"
    upload(
        page,
        file(name, b"Rain fell in Oslo on 12 May 2031."),
        file("out.zip", archive({"../../escape.txt": b"Out."})),
        file("bomb.zip", archive({"a.txt": b" " * 30_000_000})),
        file("endless.pdf", endless_pdf()),
        file("broken.docx", b"PK\x03\x04 broken"),
        file("empty.txt", b"\n"),
    )
    read(page, "Your articles (1)")
    expect(page.get_by_text("Not read: 5")).to_be_visible()
    for line in (
        "out.zip: is not read, since a name in it leads out of it",
        "bomb.zip: unpacks to more than 150 times its size",
        "endless.pdf: reading it took more than 20 seconds, so it was stopped",
        "broken.docx: is broken, or no zip archive",
        "empty.txt: the file is empty",
    ):
        expect(page.get_by_text(line)).to_have_count(1)
    assert cells(page, 6) == [name]
    assert not Path("escape.txt").exists()
    # The session goes on.
    upload(page, file("flood.html", FLOOD))
    read(page, "Your articles (2)")
    for frame in page.frames:
        assert frame.locator("img[onerror], a[href^=javascript]").count() == 0
    assert seen.outside == []
    assert seen.errors == []


def test_too_large_a_file_is_refused_in_the_browser(page: Page, server: Server) -> None:
    opened(page, server)
    page.locator("[data-testid=stFileUploaderDropzoneInput]").wait_for(state="attached")
    page.evaluate(
        """() => {
          const input = document.querySelector(
            "[data-testid=stFileUploaderDropzoneInput]");
          const files = new DataTransfer();
          files.items.add(new File([new Blob([new Uint8Array(200e6)])], "long.txt"));
          input.files = files.files;
          input.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
    )
    expect(page.get_by_text("File must be 50.0MB or smaller")).to_be_visible()
    expect(page.get_by_text("The examples (3)")).to_be_visible()


def test_work_can_be_cancelled(page: Page, server: Server) -> None:
    opened(page, server)
    upload(page, file("ferry.pdf", FERRY), file("endless.pdf", endless_pdf()))
    page.locator(".st-key-job").get_by_role("button", name="Cancel").click()
    expect(
        page.get_by_text("Cancelled; everything is as it was before.")
    ).to_be_visible(timeout=60_000)
    expect(page.get_by_text("The examples (3)")).to_be_visible()


def test_no_folder_of_the_server_is_offered(page: Page, server: Server) -> None:
    opened(page, server)
    expect(page.get_by_role("tab", name="Upload files")).to_be_visible()
    expect(page.get_by_role("tab", name="Open a folder")).to_have_count(0)
