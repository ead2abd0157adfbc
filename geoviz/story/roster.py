"""Lists of people under words that say who attends: a heading, or a line ending ":"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import Block, Extraction, Role, Status

_ATTENDS: Final = frozenset(
    """attend attends attended attending attendance attendees attendee guests guest
    participants participating coming going present delegations mourners""".split()
)
_ABSENT: Final = frozenset(
    "absent absentees missing skipping skip skipped snub snubbed snubbing away".split()
)
_INVITED: Final = frozenset({"invited", "invitees", "invitations"})
_NOT: Final = frozenset({"not", "won't", "never", "didn't", "isn't", "aren't"})
_FUTURE: Final = frozenset({"will", "expected", "set", "coming", "going", "due", "to"})
_PAST: Final = frozenset({"attended", "was", "were", "came", "skipped", "snubbed"})


@dataclass(frozen=True, slots=True)
class Roster:
    """One list: its heading's sentence, and the first person of each item."""

    sentence: int
    """Of the words that say what the list is of."""
    numbers: tuple[int, ...]
    """Mentions, one an item, in text order."""
    role: Role
    status: Status | None
    """None where the words leave it to the event."""


def find_rosters(extraction: Extraction) -> list[Roster]:
    """The lists of one document, in text order."""
    blocks = extraction.read.blocks
    found: list[Roster] = []
    if not any(block.kind == "list_item" for block in blocks):
        return found
    first_in_block: dict[int, int] = {}
    for number, mention in enumerate(extraction.people):
        sentence = extraction.sentences[mention.sentence]
        block = blocks[sentence.block]
        if block.kind != "list_item":
            continue
        if sentence.first_token == token_at(extraction.tokens, block.start):
            first_in_block.setdefault(sentence.block, number)
    position = 0
    while position < len(blocks):
        if blocks[position].kind != "list_item":
            position += 1
            continue
        last = position
        while last < len(blocks) and blocks[last].kind == "list_item":
            last += 1
        items = range(position, last)
        numbers = [first_in_block[i] for i in items if i in first_in_block]
        lead = _lead(extraction, blocks, position)
        if numbers and lead >= 0:
            read = _read(extraction, lead)
            if read is not None:
                found.append(Roster(lead, tuple(numbers), *read))
        position = last
    return found


def _lead(extraction: Extraction, blocks: Sequence[Block], position: int) -> int:
    """The sentence right above a list that says what it is of; -1 for none."""
    if position == 0:
        return -1
    above = blocks[position - 1]
    text = extraction.read.document.text[above.start : above.end]
    if above.kind != "heading" and not text.endswith(":"):
        return -1
    sentences = extraction.sentences
    after = bisect_right(sentences, position - 1, key=lambda s: s.block)
    found = after > 0 and sentences[after - 1].block == position - 1
    return after - 1 if found else -1


def _read(extraction: Extraction, number: int) -> tuple[Role, Status | None] | None:
    sentence = extraction.sentences[number]
    tokens = extraction.tokens[sentence.first_token : sentence.last_token]
    keys = {token.key for token in tokens}
    status: Status | None = None
    if keys & _PAST:
        status = "happened"
    if keys & _FUTURE and not keys & {"attended", "came"}:
        status = "planned"
    if keys & _ABSENT or (keys & _NOT and keys & _ATTENDS):
        return "absent", status
    if keys & _ATTENDS:
        return "attendee", status
    return ("invited", status) if keys & _INVITED else None
