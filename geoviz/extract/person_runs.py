"""Sentences → runs of name-like tokens, between the titles and other words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import Final

from geoviz.extract.names import NameRun, read_run
from geoviz.extract.person_shapes import HONORIFICS, NOBLE
from geoviz.extract.person_words import PersonWords
from geoviz.extract.titles import Title
from geoviz.models import Block, Sentence, Token

_ARTICLES: Final = frozenset({"al", "el"})


class RunCutter:
    """Cuts the runs of one document."""

    def __init__(self, words: PersonWords, blocks: Sequence[Block]) -> None:
        """Take the document's tokens and blocks."""
        self.words = words
        self.blocks = blocks
        self._begins = [
            at
            for at, token in enumerate(words.tokens)
            if token.capitalised or _may_open(token)
        ]
        """Tokens that a name may begin with, by their letters alone."""
        self.breaks = list(words.breaks)
        """Tokens that end a name."""

    def name_ends(self, title: Title) -> bool:
        """Is the supposed title the end of a name ("Stephen King")?"""
        words = self.words
        if not words.tokens[title.last - 1].capitalised:
            return False
        if title.last - title.first < 2:  # "Dean Curtis"
            if title.head in NOBLE:
                return False
            name = words.usual_given(words.key(title.first))
            return name and words.known_surname(words.key(title.last))
        begin = title.first + (words.key(title.first) in HONORIFICS)
        first = words.key(begin)  # "Sir William Dean"
        following = title.last
        capital = words.inside(following) and words.tokens[following].capitalised
        return (
            not capital
            and words.known_given(first)
            and words.known_surname(words.key(title.last - 1))
            and words.tokens[begin].capitalised
        )

    def runs(self, sentence: Sentence, titles: Sequence[Title]) -> list[NameRun]:
        """The runs of a sentence, left to right; the words of titles are left out."""
        words = self.words
        covered: set[int] = set()
        for title in titles:
            if title.last < sentence.last_token:
                following = words.tokens[title.last]
                if following.capitalised or title.plural or following.text == ",":
                    covered.update(range(title.first, title.last))
        self._close_heading(sentence)
        first, last = sentence.first_token, sentence.last_token
        stops = self._stops(sentence, covered) if covered else ()
        runs: list[NameRun] = []
        resume = first
        begin = bisect_left(self._begins, first)
        for position in self._begins[begin : bisect_left(self._begins, last, begin)]:
            if position < resume or position in covered:
                continue
            if position == first and words.ordinary(words.key(position)):
                continue
            stop = stops[position - first] if covered else last
            run = read_run(words.tokens, position, stop, self.breaks)
            if run is not None:
                runs.append(run)
                resume = run.last
        return runs

    def _stops(self, sentence: Sentence, covered: Collection[int]) -> Sequence[int]:
        """For each token, where a name that begins there must end.

        At a title, where words alone lead to one; else with the sentence.
        """
        words, stop = self.words, sentence.last_token
        stops = []
        for i in range(sentence.last_token - 1, sentence.first_token - 1, -1):
            if i in covered:
                stop = i
            elif not words.tokens[i].text[0].isalpha() and words.text(i) not in "-.":
                stop = sentence.last_token
            stops.append(stop)
        return stops[::-1]

    def _close_heading(self, sentence: Sentence) -> None:
        """In a heading of capitals, let all words that are no names end one."""
        words = self.words
        if self.blocks[sentence.block].kind != "heading":
            return
        own = range(sentence.first_token, sentence.last_token)
        long = [i for i in own if len(words.text(i)) > 3 and words.text(i).isalpha()]
        if sum(words.tokens[i].capitalised for i in long) * 5 < len(long) * 3:
            return
        for i in own:
            key = words.key(i)
            known = words.known_given(key) or words.known_surname(key)
            self.breaks[i] |= not words.unheard(key) and not known


def _may_open(token: Token) -> bool:
    """May a name begin with this token though it has no capital ("al-Assad")?"""
    text = token.text
    return token.key in _ARTICLES or (len(text) > 3 and text[1] in "'’")
