"""A web page to its article: paragraphs, title, publisher and publication day.

Kept simple on purpose. The article is what lies in `<article>` or `<main>` when that
holds a fair amount of text, else the whole body; menus, footers, asides, forms and
scripts are left out. Each block element becomes a paragraph, with a blank line
between; list items begin with a bullet. The text so made is what offsets point into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geoviz.errors import EmptySourceError, SourceError
from geoviz.read.article import Article
from geoviz.read.html_tokens import Tag, tokens
from geoviz.read.page_metadata import PageMetadata

_UNSEEN = frozenset(
    "script style noscript template svg math iframe object canvas audio video select"
    " textarea xmp title".split()
)
_FURNITURE = frozenset("nav footer aside form button dialog menu".split())
_BLOCKS = _FURNITURE | frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset"
    " figcaption figure h1 h2 h3 h4 h5 h6 head header hgroup hr html li main ol p pre"
    " section summary table tbody tfoot thead tr ul".split()
)
_CENTRES = ("article", "main")
_ENOUGH = 200
"""Characters that `<article>` or `<main>` must hold to be taken for the article."""
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE
)
_ENCODINGS = re.compile(
    r"utf-?8|iso-?8859-\d{1,2}|latin-?1|windows-(?:125\d|874)|cp125\d|koi8-[ru]|big5"
    r"|gbk|gb2312|gb18030|shift[_-]jis|euc-(?:jp|kr)"
)


def declared_encoding(data: bytes) -> str:
    """The encoding that a page's own `<meta charset>` names, if it is a known one."""
    found = _CHARSET.search(data[:4096])
    name = found[1].decode("ascii", "replace").lower() if found else ""
    return name if _ENCODINGS.fullmatch(name) else ""


def read_page(page: str, name: str) -> Iterator[Article | SourceError]:
    """The one article of a page.

    Args:
        page: the decoded file.
        name: how messages call it.

    Yields:
        The article, or an EmptySourceError when the page holds no text.
    """
    whole, bare, metadata = _Paragraphs(), _Paragraphs(), PageMetadata()
    centres = {centre: _Paragraphs() for centre in _CENTRES}
    depth: dict[str, int] = {}
    for token in tokens(page):
        metadata.feed(token)
        if isinstance(token, Tag):
            _count(depth, token)
        if any(depth.get(unseen) for unseen in _UNSEEN):
            continue
        bare.feed(token)
        if any(depth.get(furniture) for furniture in _FURNITURE):
            continue
        whole.feed(token)
        for centre, paragraphs in centres.items():
            if depth.get(centre):
                paragraphs.feed(token)
    texts = [centres[centre].text() for centre in _CENTRES]
    text = next((text for text in texts if len(text) >= _ENOUGH), "")
    # A page wholly inside a <form> (old ASP.NET) is still read.
    text = text or whole.text() or bare.text()
    if not text:
        yield EmptySourceError(
            f"{name}: the page holds no text; save the page of an article"
        )
        return
    yield Article(
        text=text,
        title=metadata.title,
        publisher=metadata.publisher,
        published=metadata.published,
        language=metadata.language,
        origin=name,
    )


def _count(depth: dict[str, int], tag: Tag) -> None:
    if tag.empty:
        return
    if tag.name in _UNSEEN or tag.name in _FURNITURE or tag.name in _CENTRES:
        change = -1 if tag.closing else 1
        depth[tag.name] = max(0, depth.get(tag.name, 0) + change)


class _Paragraphs:
    """Collects text into paragraphs, white space collapsed as a browser does."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._parts: list[str] = []
        self._bullet = False
        self._preformatted = 0

    def feed(self, token: Tag | str) -> None:
        if isinstance(token, str):
            self._parts.append(
                token.replace("\n", "\v") if self._preformatted else token
            )
        elif token.name == "br":
            self._parts.append("\v")
        elif token.name in ("td", "th"):
            self._parts.append(" ")
        elif token.name in _BLOCKS:
            self._end()
            if token.name == "li":
                self._bullet = not token.closing
            elif token.name == "pre":
                change = -1 if token.closing else 1
                self._preformatted = max(0, self._preformatted + change)

    def _end(self) -> None:
        lines = "".join(self._parts).split("\v")
        self._parts.clear()
        kept = [" ".join(line.split()) for line in lines]
        paragraph = "\n".join(line for line in kept if line)
        if paragraph:
            self._done.append("• " + paragraph if self._bullet else paragraph)
            self._bullet = False

    def text(self) -> str:
        """The paragraphs so far, a blank line between each two."""
        self._end()
        return "\n\n".join(self._done)
