"""A web page to its article."""

from __future__ import annotations

from datetime import date

import pytest

from geoviz.errors import EmptySourceError
from geoviz.read.article import Article
from geoviz.read.html_page import declared_encoding, read_page
from geoviz.read.html_tokens import Tag, tokens
from tests.work import lines_run


def article(page: str) -> Article:
    (item,) = read_page(page, "p.html")
    assert isinstance(item, Article)
    return item


LINKED = '<script type="application/ld+json">%s</script>'
PAGE = """<!DOCTYPE html><html lang="en-GB"><head>
<meta charset="utf-8"><title>Dam breaks | The Post</title>
<meta property="og:title" content="Dam breaks &amp; two towns flood">
<meta property="og:site_name" content="The Post">
<meta property="article:published_time" content="2024-05-06T22:10:00-04:00">
<style>p { color: red }</style><script>var a = "<p>no</p>";</script></head>
<body><nav><ul><li>Home</li></ul></nav>
<h1>Dam breaks</h1>
<p>Water   reached<br>Brumadinho at <b>3&nbsp;May</b>.</p>
<ul><li>First <i>town</i></li><li>Second town</li></ul>
<pre>kept
lines</pre>
<aside>Advert</aside><form><input value="x">Sign up</form>
<!-- <p>comment</p> --><footer>Imprint</footer></body></html>"""


def test_a_page_becomes_paragraphs() -> None:
    assert article(PAGE).text == (
        "Dam breaks\n\nWater reached\nBrumadinho at 3 May.\n\n• First town\n\n"
        "• Second town\n\nkept\nlines"
    )


def test_a_page_says_who_published_it_and_when() -> None:
    found = article(PAGE)
    assert found.title == "Dam breaks & two towns flood"
    assert found.publisher == "The Post"
    assert found.published == date(2024, 5, 6)
    assert found.language == "en"


def test_the_article_element_is_preferred_when_it_holds_enough() -> None:
    body = "Long enough words. " * 20
    page = f"<body><p>Most read</p><article><p>{body}</p></article></body>"
    assert article(page).text == body.strip()
    short = "<body><p>Around</p><article><p>Teaser</p></article></body>"
    assert article(short).text == "Around\n\nTeaser"


def test_a_page_wholly_inside_a_form_is_still_read() -> None:
    assert article("<form><p>Words</p></form>").text == "Words"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (
            LINKED % '{"@graph": [{"datePublished": "2023-01-02"}]}',
            date(2023, 1, 2),
        ),
        ('<time datetime="2022-03-04T05:06Z">a while ago</time>', date(2022, 3, 4)),
        (LINKED % "{broken", None),
        ('<meta name="date" content="soon">', None),
    ],
)
def test_other_places_that_state_the_day(head: str, day: date | None) -> None:
    assert article(f"{head}<p>Words</p>").published == day


def test_linked_data_names_the_publisher() -> None:
    head = LINKED % '{"publisher": {"name": "Wire"}}'
    assert article(f"{head}<p>Words</p>").publisher == "Wire"


@pytest.mark.parametrize("page", ["<p></p>", "<script>1</script>", "<!-- never"])
def test_a_page_without_text_is_a_problem(page: str) -> None:
    (item,) = read_page(page, "p.html")
    assert isinstance(item, EmptySourceError)


def test_text_that_looks_like_markup_after_unescaping_stays_text() -> None:
    assert article("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>").text == (
        "<script>alert(1)</script>"
    )


def test_tokens_of_odd_markup() -> None:
    page = "a < b<P CLASS=x id='1' id=2 data-q=\"a>b\"hidden>c</P\n>d<?x?></ >e<br/>"
    assert list(tokens(page)) == [
        "a <",
        " b",
        Tag("p", attributes={"class": "x", "id": "1", "data-q": "a>b", "hidden": ""}),
        "c",
        Tag("p", closing=True),
        "d",
        "e",
        Tag("br"),
    ]


def test_an_empty_drawing_does_not_hide_the_rest() -> None:
    assert article('<svg class="icon"/><p>Words</p>').text == "Words"


@pytest.mark.parametrize(
    "unit",
    [
        "<a ",
        "<!--",
        "<p a=' ",
        '<x y="',
        "< ",
        "</",
        "<![CDATA[",
        "<script>",
        "&#",
        "<li>",
    ],
)
def test_hostile_markup_is_read_in_linear_work(unit: str) -> None:
    def work(characters: int) -> int:
        page = unit * (characters // len(unit))
        return lines_run(lambda: list(read_page(page, "p.html")))

    work(100)
    assert work(20_000) < 5 * work(5_000) + 1_000
    list(read_page(unit * (200_000 // len(unit)), "p.html"))  # and it comes to an end


def test_only_known_encodings_are_taken_from_a_page() -> None:
    assert declared_encoding(b'<meta charset="Windows-1251">') == "windows-1251"
    assert declared_encoding(b'<meta charset="unicode_escape">') == ""
    assert declared_encoding(b"<p>none</p>") == ""
