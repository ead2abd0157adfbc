"""Counts of leaders at an event: "14 heads of state", set against those listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from geoviz.models import Evidence, Person, Relation
from geoviz.story.numbers import count_at
from geoviz.story.stated import Spoken, Stated, Told, event_near

_LISTED: Final = frozenset({"attendee_list"})
_COUNTED: Final = (
    ("heads", "of", "state"),
    ("heads", "of", "government"),
    ("world", "leaders"),
    ("foreign", "leaders"),
    ("state", "leaders"),
    ("other", "countries"),
    ("countries",),
    ("presidents",),
    ("leaders",),
    ("delegations",),
    ("nations",),
)
LEADER_WORDS: Final = frozenset(
    "state leaders countries presidents delegations nations".split()
)
_COMING: Final = frozenset(
    """attend attended attending attends gathered gather join joined present invited
    including among host hosted welcomed met part guests""".split()
)
"""Words of taking part, where the event itself is named beside."""
_FEWEST: Final = 4
_ATTENDED: Final = frozenset({"gathering", "ceremony", "contest", "protest", "any"})
"""Classes of events that leaders attend; "any" for words such as "the event"."""


def leader_counts(sentences: list[Told], spoken: Spoken) -> Iterator[Stated]:
    """As in "14 heads of state", at an event told of beside it."""
    for told in sentences:
        keys, tokens = told.keys, told.tokens
        if LEADER_WORDS.isdisjoint(keys):
            continue
        for position in range(len(keys)):
            count = count_at(keys, position)
            if count is None:
                continue
            number, approximate, length = count
            follow = keys[position + length : position + length + 3]
            noun = next((n for n in _COUNTED if tuple(follow[: len(n)]) == n), None)
            if noun is None or number < _FEWEST:
                continue
            event = event_near(told.reading, told.index, spoken, _ATTENDED)
            here = (told.reading.doc_id, told.index) in spoken
            if event is None or not (here or _COMING & set(keys)):
                continue
            start = tokens[position].start
            end = tokens[position + length + len(noun) - 1].end
            yield Stated(
                event,
                "attendees",
                told.reading.quote(start, end),
                number,
                approximate,
                told.reading.doc_id,
                start,
                end,
                "count_of_leaders",
            )
            break


def beside_the_list(
    row: Stated, people: Sequence[Person], evidence: Sequence[Evidence]
) -> tuple[Relation, str, tuple[str, ...]] | None:
    """How the number the text gives comes about from the attendees found.

    None when no attendee is known by name: then there is nothing to compare.
    """
    attending = [
        p for p in people if p.event_id == row.subject and p.role == "attendee"
    ]
    ids = {p.person_id for p in attending}
    if not ids:
        return None
    listed = {
        e.subject_id
        for e in evidence
        if e.field == "role" and e.rule in _LISTED and e.subject_id in ids
    }
    named = [p.name for p in attending if p.person_id not in listed]
    parts = []
    if listed:
        parts.append(f"{len(listed)} listed")
    if named:
        names = ", ".join(sorted(named)) if len(named) <= 6 else ""
        parts.append(f"{len(named)} named apart" + (f" ({names})" if names else ""))
    found = len(ids)
    counted = " and ".join(parts)
    members = tuple(sorted(ids))
    number = row.number or 0.0
    if row.approximate:
        fits = abs(found - number) <= max(3.0, number * 0.25)
        relation: Relation = "refine" if fits else "conflict"
    else:
        relation = "agree" if found == number else "conflict"
    return relation, f"{counted}: {found} in all, the text says “{row.value}”", members
