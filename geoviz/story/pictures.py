"""The pictures of a document: captions and credits that stand together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from geoviz.models import Extraction
from geoviz.story.stage import Part

_KINDS: Final = frozenset({"caption", "credit"})
_FILE: Final = "file"
"""In a caption: the picture was taken on another day."""


def pictured(extraction: Extraction) -> list[tuple[int, list[int]]]:
    """Each picture: the block of the heading it stands under, and its sentences.

    The heading is -1 where it is the article's title, which says less. Pictures from
    the files are left out.
    """
    blocks = extraction.read.blocks
    found: list[tuple[int, list[int]]] = []
    in_block: dict[int, list[int]] = {}
    for number, sentence in enumerate(extraction.sentences):
        if blocks[sentence.block].kind in _KINDS:
            in_block.setdefault(sentence.block, []).append(number)
    position = 0
    while position < len(blocks):
        first = position
        sentences: list[int] = []
        while position < len(blocks) and blocks[position].kind in _KINDS:
            sentences += in_block.get(position, [])
            position += 1
        if position == first:
            position += 1
            continue
        block = blocks[first]
        if not any(_is_old(extraction, number) for number in sentences):
            found.append((block.heading if block.item >= 0 else -1, sentences))
    return found


def parts_of_picture(
    extraction: Extraction, seen: Mapping[int, Sequence[str]], events: Collection[str]
) -> list[Part]:
    """The parts in some events of those whom the captions of one picture name.

    `seen` gives the ids of the people of each sentence.
    """
    found: list[Part] = []
    for number, people in seen.items():
        told = extraction.sentences[number]
        for person_id in people:
            for event_id in sorted(events):
                part = Part(
                    person_id,
                    event_id,
                    "present",
                    "happened",
                    "attendee_caption",
                    start=told.start,
                    end=told.end,
                    confirms=True,
                )
                found.append(part)
    return found


def _is_old(extraction: Extraction, number: int) -> bool:
    sentence = extraction.sentences[number]
    words = extraction.tokens[sentence.first_token : sentence.last_token]
    return any(token.key == _FILE for token in words)
