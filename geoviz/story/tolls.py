"""Counts of the dead, the injured, the missing and of those who took part.

"At least 47 people were killed", "put the number of dead at 74", "counted 20,000
marchers": each is a row of the attribute that its words name, of the event it stands
with. A count for one town ("nine of the dead") and counts of years past are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from geoviz.story.numbers import bound_at, count_at
from geoviz.story.stated import Spoken, Stated, Told, event_told, of_years_past
from geoviz.story.terms import kinds_of_lemmas
from geoviz.story.verbs import REPORTING

_OUTCOMES: Final = {
    **dict.fromkeys(
        """killed dead died deaths fatalities drowned perished killing kills die bodies
        toll""".split(),
        "dead",
    ),
    **dict.fromkeys(
        "injured wounded hurt injuries injuring wounding".split(), "injured"
    ),
    **dict.fromkeys(("missing", "unaccounted"), "missing"),
    **dict.fromkeys(
        """marchers protesters demonstrators mourners spectators worshippers runners
        participants marched protested demonstrated rallied""".split(),
        "participants",
    ),
    **dict.fromkeys(("aboard",), "aboard"),
    **dict.fromkeys(
        "displaced evacuated homeless crossed fled refugees".split(), "displaced"
    ),
}
_THINGS: Final = frozenset(
    """countries nations towns cities villages states districts provinces days hours
    weeks months years times places houses homes buildings cars buses vehicles shops
    schools boats families percent miles km dollars pounds euros""".split()
)
"""Nouns that are counted and do not die."""
_RISEN: Final = frozenset(
    """risen rose rises climbed increased grown jumped revised raised up swelled
    doubled""".split()
)
_BEFORE: Final = frozenset(
    {"killing", "killed", "kills", "injuring", "wounding", "toll"}
)
_RECOUNTS: Final = frozenset({"count", "toll", "figure", "number", "tally", "estimate"})
TOLL_WORDS: Final = frozenset(_OUTCOMES) | _RECOUNTS | {"board", "manifest"}
_COUNTERS: Final = frozenset(
    "put puts spoke counted counts revised raised count".split()
)
_PEOPLE: Final = frozenset(
    """people persons civilians soldiers passengers hostages children women men students
    pupils workers miners villagers residents tourists police officers others
    of""".split()
)
_BREAKS: Final = frozenset(
    {",", ";", ".", "and", "but", "who", "which", "–", "—", "when"}
)
_PARTLY: Final = frozenset({"them", "these", "those", "whom", "the"})
_HARMFUL: Final = frozenset(
    "disaster accident attack raid aftershock effect casualty action spell".split()
)
_OF_JOURNEYS: Final = frozenset({"aboard", "displaced"})
_ATTENDED: Final = frozenset("protest ceremony contest gathering vote visit".split())
_AHEAD: Final = 7
_BEHIND: Final = 6
_FAR_SENTENCES: Final = 8
_ENDS: Final = _BREAKS | _THINGS
_COUNTED: Final = _PEOPLE - {"of"}


def tolls(
    sentences: list[Told], spoken: Spoken, background: frozenset[str]
) -> Iterator[Stated]:
    """Every count of the dead, injured, missing and participants with its event."""
    kinds = kinds_of_lemmas()
    last: dict[str, tuple[str, int]] = {}
    for told in sentences:
        if TOLL_WORDS.isdisjoint(told.keys) or of_years_past(told):
            continue
        for row in _in_sentence(told, spoken, kinds, background, last):
            last[told.reading.doc_id] = (row.attribute, told.index)
            yield row


def _in_sentence(
    told: Told,
    spoken: Spoken,
    kinds: Mapping[str, str],
    background: frozenset[str],
    last: Mapping[str, tuple[str, int]],
) -> Iterator[Stated]:
    keys, tokens = told.keys, told.tokens
    position = 0
    while position < len(keys):
        first, bound = bound_at(keys, position)
        count = count_at(keys, first) if first < len(keys) else None
        if count is None or (tokens[first - 1].text == "-" if first else False):
            position += 1
            continue
        number, approximate, length = count
        after = first + length
        attribute, end = _attribute(keys, position, after)
        recount = False
        if not attribute and _on_board(keys, position, after):
            attribute, end = "aboard", after
        if not attribute and _is_recount(keys, position):
            known = last.get(told.reading.doc_id)
            if known and told.index - known[1] <= _FAR_SENTENCES:
                attribute, end, recount = known[0], after, True
        if attribute:
            event = _event(told, attribute, spoken, kinds, background)
            if event is not None:
                start, stop = tokens[position].start, tokens[end - 1].end
                yield Stated(
                    subject=event,
                    attribute=attribute,
                    value=told.reading.quote(start, stop),
                    number=number,
                    approximate=approximate or bound == "upper",
                    doc_id=told.reading.doc_id,
                    start=start,
                    end=stop,
                    rule=f"count_of_{attribute}",
                    at_least=bound == "lower" or keys[first] == "over",
                    told=not REPORTING.isdisjoint(keys),
                    rising=not _RISEN.isdisjoint(keys[max(0, position - 4) : position]),
                    recount=recount
                    or not _COUNTERS.isdisjoint(keys[max(0, position - 8) : position]),
                )
        position = max(after, position + 1)


def _attribute(keys: list[str], start: int, after: int) -> tuple[str, int]:
    """What the number counts, by the words behind it, then before; and its end."""
    if keys[after : after + 1] == ["more"] or keys[start - 1 : start] == ["another"]:
        return "", after  # "three more were killed": a part
    if keys[after : after + 1] == ["of"] and _PARTLY & set(keys[after + 1 : after + 2]):
        return "", after  # "nine of the dead"
    for position in range(after, min(len(keys), after + _AHEAD)):
        key = keys[position]
        if key in _OUTCOMES and key not in {"killing", "injuring", "toll", "bodies"}:
            return _OUTCOMES[key], position + 1
        if key in _ENDS or key.isdigit() or key in _BEFORE:
            break
    end = after
    while end < len(keys) and keys[end] in _COUNTED:
        end += 1
    for position in range(start - 1, max(-1, start - _BEHIND), -1):
        key = keys[position]
        if key in _BEFORE or (key == "dead" and keys[start - 1] in {"at", "to"}):
            return _OUTCOMES[key], end
        if key in _BREAKS or key.isdigit():
            break
    return "", after


def _on_board(keys: list[str], start: int, after: int) -> bool:
    """As in "the manifest listed 118 names", "put the number on board at 150"."""
    near = list(keys[max(0, start - 5) : start])
    behind = list(keys[after : after + 4])
    if "manifest" in keys and "names" in behind:
        return True
    return any(
        pair == ["on", "board"]
        for pair in map(list, (*pairwise(near), *pairwise(behind)))
    )


def _is_recount(keys: list[str], start: int) -> bool:
    """As in "an earlier count of 89", "put the number at 30,000"."""
    near = keys[max(0, start - 4) : start]
    joint = keys[start - 1] if start else ""
    return bool(_RECOUNTS & set(near)) and joint in {"at", "of", "to", "was", "is"}


def _event(
    told: Told,
    attribute: str,
    spoken: Spoken,
    kinds: Mapping[str, str],
    background: frozenset[str],
) -> str | None:
    """The event of a fitting class in the sentence, else the last one told of."""
    wanted = _ATTENDED if attribute == "participants" else _HARMFUL
    if attribute in _OF_JOURNEYS:
        wanted = wanted | {"departure", "travel", "arrival", "deed"}
    return event_told(told, lambda one: kinds.get(one) in wanted, spoken, background)
