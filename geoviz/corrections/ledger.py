"""The corrections of one run: where each holds, and what it came to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from geoviz.corrections.anchor import Anchor, Anchors
from geoviz.corrections.record import Correction, Outcome
from geoviz.models import Document

_BREADTH = {"collection": 0, "document": 1, "here": 2}
Span = tuple[str, int, int]
"""Document, start, end."""


class Ledger:
    """Keeps, for each correction in the order given, its anchor and its outcome.

    Where two are about the same words, the narrower scope wins, and of equals the later
    one: `of` gives them in the order in which they are to be done.
    """

    def __init__(
        self, corrections: Sequence[Correction], documents: Sequence[Document]
    ) -> None:
        """Find the words of each correction in the documents."""
        anchors = Anchors(documents)
        self.corrections = tuple(corrections)
        self.anchors: list[Anchor | None] = []
        self._changed = [0] * len(self.corrections)
        self._problems = [""] * len(self.corrections)
        self.notes: dict[Span, str] = {}
        """The reason to be given for what rests on a span that was decided on."""
        for number, correction in enumerate(self.corrections):
            found = anchors.find(correction)
            self.anchors.append(found if isinstance(found, Anchor) else None)
            if isinstance(found, str):
                self._problems[number] = found

    def of(self, kinds: Collection[str]) -> Iterator[tuple[int, Correction]]:
        """Number and correction of these kinds, as they are to be done.

        One whose words are not found is still done in a whole collection: the words
        that are like them may well be there.
        """
        numbered = [
            (number, one)
            for number, one in enumerate(self.corrections)
            if one.kind in kinds
        ]
        for number, one in sorted(numbered, key=lambda each: _BREADTH[each[1].scope]):
            if self.anchors[number] is not None or one.scope == "collection":
                yield number, one

    def done(self, number: int, count: int = 1) -> None:
        """It decided so many more mentions, dates, people, events or journeys."""
        self._changed[number] += count
        if count and self.corrections[number].scope == "collection":
            self._problems[number] = ""

    def fail(self, number: int, why: str) -> None:
        """It cannot be done, for this reason."""
        self._problems[number] = self._problems[number] or why

    def outcomes(self) -> tuple[Outcome, ...]:
        """What each came to, in the order given."""
        return tuple(
            Outcome(
                correction=one,
                doc_id=anchor.doc_id if anchor else "",
                start=anchor.start if anchor else -1,
                end=anchor.end if anchor else -1,
                changed=changed,
                problem=problem,
            )
            for one, anchor, changed, problem in zip(
                self.corrections,
                self.anchors,
                self._changed,
                self._problems,
                strict=True,
            )
        )

    def problems(self) -> tuple[str, ...]:
        """Those that no longer apply, one line each."""
        return tuple(one.told for one in self.outcomes() if one.problem)
