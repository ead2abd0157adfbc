"""Sentences → runs of name-like tokens, between the titles and other words."""

from __future__ import annotations

from geoviz.extract.names import NameRun, read_run
from geoviz.extract.person_shapes import HONORIFICS, NOBLE
from geoviz.extract.person_words import PersonWords
from geoviz.extract.titles import Title
from geoviz.extract.word_kinds import BEGINS_NAME, ENDS_TITLE
from geoviz.models import Block, Sentence, Token


def marked(
    tokens: tuple[Token, ...], sentence: Sentence
) -> tuple[list[int], list[int]]:
    """The tokens of a sentence that may end a title; those that may begin a name."""
    ends: list[int] = []
    begins: list[int] = []
    for at in range(sentence.first_token, sentence.last_token):
        kinds = tokens[at].kinds
        if kinds == 0:
            continue  # three words in four
        if kinds & ENDS_TITLE != 0:
            ends.append(at)
        if kinds & BEGINS_NAME != 0:
            begins.append(at)
    return ends, begins


class RunCutter:
    """Cuts the runs of one document, sentence by sentence."""

    def __init__(self, words: PersonWords, blocks: tuple[Block, ...]) -> None:
        """Take the document's tokens and blocks."""
        self.words = words
        self.blocks = blocks
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

    def openings(self, sentence: Sentence, begins: list[int]) -> list[int]:
        """Those of a sentence's tokens that a name may in fact begin with.

        `begins` are all that may by their letters alone. The first word of a sentence
        has a capital whatever it is.
        """
        words, first = self.words, sentence.first_token
        return [
            at
            for at in begins
            if not self.breaks[at] and (at > first or not words.ordinary(words.key(at)))
        ]

    def runs(
        self, sentence: Sentence, openings: list[int], titles: list[Title]
    ) -> list[NameRun]:
        """The runs of a sentence, left to right; the words of titles are left out."""
        words, stop = self.words, sentence.last_token
        covering = [t for t in titles if self._covers(t, stop)]
        self._close_heading(sentence)
        runs: list[NameRun] = []
        resume = title = 0
        for position in openings:
            if position < resume:
                continue
            while title < len(covering) and covering[title].last <= position:
                title += 1
            ahead = covering[title].first if title < len(covering) else stop
            if ahead <= position:
                continue
            run = read_run(words.tokens, position, stop, self.breaks)
            reaches = run is not None and run.last >= ahead
            if reaches and ahead < stop and self._leads_on(position, ahead):
                run = read_run(words.tokens, position, ahead, self.breaks)
            if run is not None:
                runs.append(run)
                resume = run.last
        return runs

    def _covers(self, title: Title, stop: int) -> bool:
        """May no name hold the words of a title of the sentence that ends at `stop`?"""
        if title.last >= stop:
            return False
        following = self.words.tokens[title.last]
        return title.plural or following.capitalised or following.text == ","

    def _leads_on(self, position: int, stop: int) -> bool:
        """Do words alone, no marks between them, lead from one token to another?"""
        words = self.words
        return all(
            words.tokens[i].text[0].isalpha() or words.text(i) in {"-", "."}
            for i in range(position, stop)
        )

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
