"""One decision of a person about some words of an article, and what became of it.

A correction quotes the words it is about, with the characters around them, as the Web
Annotation Data Model does (W3C 2017, sections 4.2.4 and 4.2.5: a text quote and a text
position selector). So it holds for the very text it was made on by its offsets, and for
a changed text where the same words are found again (`anchor.py`).

What `old` and `new` hold depends on the kind; `values.py` reads and writes them:

- `place`, of a mention: a place of the gazetteer, `place:2038349 Name`; the one that
  was found already confirms the mention;
- `not a place`, of a mention: empty;
- `moved pin`, of a mention: `lat=48.1; lon=11.5`;
- `own place`, of a mention: `name=...; feature=city; country=DE; lat=48.1; lon=11.5`;
- `added place`, of words that were missed: as for `place` or `own place`;
- `date`, of a date or of words that were missed: as in the table `dates`, with a clock
  time if there is one (`2025-09-03 14:30`); `unknown`; empty: not a date;
- `country`, of a person's name: ISO 3166-1 alpha-2 code; empty: none is known;
- `role`, of a person's name: `role=host; event=event:1f; what=parade; day=2025-09-03`;
- `not a person`, of a person's name: empty;
- `added person`, of words that name a person who was missed: `name=...; country=KE;
  title=...`; without `name` the words are the name;
- `event`, of words that tell of an event: `what=...; day=2025-09-03; place=place:1`;
  what it does not name stays as it was; the id that was found, `event:... name`,
  confirms it; empty: not an event; without `old`: an event that was missed;
- `route`, of words on a journey: `traveller=...; origin=place:1; departed=2025-09-03`;
  what it does not name stays as it was; the id that was found, `route:1f ...`, confirms
  it; empty: not a journey.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Kind = Literal[
    "place",
    "not a place",
    "moved pin",
    "own place",
    "added place",
    "date",
    "country",
    "role",
    "not a person",
    "added person",
    "event",
    "route",
]
Scope = Literal["here", "document", "collection"]
"""These words here; all like them in the document; all like them in the collection.

Like a mention of a place or a date are the same words, as are those of a person who was
missed; like a mention of a person are the others of that person."""

KINDS: tuple[Kind, ...] = get_args(Kind)
SCOPES: tuple[Scope, ...] = get_args(Scope)
CONTEXT = 32
"""Characters kept on either side of the words."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision: a row of `corrections.csv`."""

    doc_id: str
    sha256: str
    """Hex digest of the text that the offsets point into."""
    start: int
    end: int
    words: str
    """`text[start:end]`."""
    kind: Kind
    old: str = ""
    """What was found before."""
    new: str = ""
    scope: Scope = "here"
    who: str = ""
    when: date | None = None
    """The day on which it was decided."""
    why: str = ""
    before: str = ""
    """The characters before the words, 32 at most."""
    after: str = ""
    """The characters after them."""

    @property
    def note(self) -> str:
        """The decision as a reason: who, when and why."""
        done = "confirmed" if self.confirms else "corrected"
        who = f" by {self.who}" if self.who else ""
        when = f" on {self.when.isoformat()}" if self.when else ""
        return f"{done}{who}{when}" + (f": {self.why}" if self.why else "")

    @property
    def confirms(self) -> bool:
        """Does it say that what was found is right?"""
        if self.kind in ("place", "event", "route"):  # an id, and a name for the reader
            return self.old.partition(" ")[0] == self.new.partition(" ")[0] != ""
        if self.kind == "date":
            return self.old == self.new != ""
        return self.kind == "country" and self.old == self.new

    @property
    def told(self) -> str:
        """The correction for a message: the words, the document, the kind, who."""
        who = f" by {self.who}" if self.who else ""
        return f"{self.doc_id}: “{self.words}” ({self.kind}{who})"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a correction when the story was built."""

    correction: Correction
    doc_id: str
    """The document in which the words were found; empty when they were not."""
    start: int
    """Offsets there; -1 when they were not found."""
    end: int
    changed: int
    """How many mentions, dates, people, events or journeys it decided."""
    problem: str = ""
    """Why it no longer applies; empty when it does."""

    @property
    def told(self) -> str:
        """That it no longer applies, for a message; empty when it does."""
        if not self.problem:
            return ""
        return (
            f"{self.correction.told}: this correction no longer applies; {self.problem}"
        )
