"""The verbs of travel and what each says; adding a verb is one line.

A line is a lemma or a phrase of two to four words, then what sets it apart:
`air`, `road`, `sea`, `foot`, `train`: the means of travel that the verb gives;
`weak`: tells of a journey only beside a place that one comes from or goes to;
`takes`: takes others along in the active voice ("brought 40 survivors to"); `alone`:
and is said as well of those who go by themselves ("flew to");
`near`: tells of a walk about a place unless it is said from where, or straight to a
town;
`object`: its object is an end ("reached X", "left X");
`flees`: a departure that may also say where to.
Verbs are listed in the past; the other forms follow from the spelling.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from geoviz.story.verb_forms import PARTS, forms_of

Move = Literal["arrive", "depart", "travel", "journey"]
"""What a word of travel says: `journey` is a noun that says neither end."""
MEANS: Final = frozenset({"air", "road", "sea", "foot", "train"})


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word of travel says, and what it needs beside it."""

    move: Move
    mode: str = ""
    weak: bool = False
    takes: bool = False
    alone: bool = True
    near: bool = False
    object: bool = False
    flees: bool = False
    form: str = "past"
    """`past`, `base`, `s`, `ing`, `phrase` or `noun`."""


_LINES: Final[dict[Move, str]] = {
    "arrive": """
        arrive
        land air
        disembark
        dock sea
        berth sea
        moor sea
        reach object
        enter weak object
        touched_down air
        came_ashore sea
        put_in sea
        put_into sea
        dropped_anchor sea
        tied_up sea
        pulled_into
        rolled_into weak
        swept_into weak
        limped_into weak
        flew_into air
        jetted_into air
        poured_into weak
        streamed_into weak
        flew_in air
        sailed_into sea
        steamed_into sea
        drove_into road weak
        walked_into foot near
        marched_into foot near
        crossed_into weak
        got_back
        got_to weak
        got_there
        got_off weak
        alight weak
        called_at weak
        got_in
        made_it_to weak
        made_it_back weak
        parachute air weak
        join weak
        due_in weak
        due_at weak
        due_back_in weak
        expected_back_in weak
        expected_back_at weak
        stepped_ashore sea
        expected_in weak
        expected_at weak
    """,
    "depart": """
        leave weak object
        depart object
        flee weak object flees
        escape weak flees
        embark weak
        decamp weak flees
        set_off
        set_out
        set_forth
        set_sail sea
        took_off air
        put_to_sea sea
        put_out_from sea
        weighed_anchor sea
        started_out weak
        rolled_out_of weak
        pulled_out_of weak
        flew_out air
        sailed_out sea
        board weak
    """,
    "travel": """
        fly air takes alone
        travel
        sail sea takes alone
        drive road takes alone
        head
        go weak
        come weak
        cross weak
        return takes alone
        hike foot near
        trek foot near
        walk foot near
        march foot near
        tramp foot near
        trudge foot near
        run near weak
        ride near
        cycle road near
        ski near
        skate near
        bike road near
        pedal road near
        hitchhike road
        hitch road weak
        hitched_a_ride road weak
        hitched_a_lift road weak
        thumbed_a_lift road weak
        move weak takes alone
        retreat
        withdraw weak takes alone
        pour weak
        stream weak
        flock weak
        trickle weak
        rush weak takes alone
        hurry weak takes
        hasten weak
        race weak
        speed weak
        dash weak
        relocate weak takes alone
        resettle weak takes alone
        emigrate
        immigrate
        migrate weak
        journey
        jet air
        row sea weak near
        paddle sea near
        kayak sea near
        canoe sea near
        swim weak near
        steam sea weak
        cruise sea weak
        motor weak
        proceed weak
        continue weak
        advance weak
        venture weak
        backpack weak
        descended_on weak
        converged_on weak
        pushed_on weak
        pressed_on weak
        carried_on weak
        turned_back weak
        made_landfall_at weak
        his_way
        her_way
        its_way
        their_way
        on_the_way weak
        en_route
        bound_for
        headed_for
        under_tow sea weak
        take weak takes
        bring weak takes
        carry weak takes
        transport takes
        bus road takes
        ship weak takes
        repatriate takes
        evacuate takes
        airlift air takes
        ferry takes
        transfer weak takes alone
        deport takes
        extradite takes
        expel weak takes
        send weak takes
        dispatch weak takes
        despatch weak takes
        deploy weak takes
        redeploy weak takes
        escort weak takes
        accompany weak takes
        tow weak takes
        divert weak takes
        convey weak takes
        smuggle weak takes
        traffic weak takes
        shift weak takes alone
        whisk weak takes
        recall weak takes
        remove weak takes
        bundle weak takes
        shepherd weak takes
        winch air weak takes
        lift weak takes
        medevac air takes
        helicopter air takes
        wheel weak takes
    """,
}
_NOUNS: Final[dict[Move, str]] = {
    "arrive": "arrival return",
    "depart": "departure",
    "journey": """journey trip voyage flight crossing ride drive march trek hike walk
        pilgrimage passage expedition evacuation transfer""",
}
_NOUN_MODES: Final = {
    "voyage": "sea",
    "flight": "air",
    "drive": "road",
    "march": "foot",
    "trek": "foot",
    "hike": "foot",
    "walk": "foot",
}


def _senses() -> dict[tuple[str, ...], Sense]:
    found: dict[tuple[str, ...], Sense] = {}
    for move, lines in _LINES.items():
        for line in filter(None, (each.split() for each in lines.splitlines())):
            words, marks = tuple(line[0].split("_")), set(line[1:])
            sense = Sense(
                move,
                mode=next(iter(marks & MEANS), ""),
                weak="weak" in marks,
                takes="takes" in marks,
                alone="takes" not in marks or "alone" in marks,
                near="near" in marks,
                object="object" in marks,
                flees="flees" in marks,
                form="phrase",
            )
            if len(words) > 1:
                for first in (words[0], *PARTS.get(words[0], "").split()):
                    found[first, *words[1:]] = sense
                continue
            for form, which in forms_of(words[0]):
                found.setdefault((form,), replace(sense, form=which))
    return found


VERBS: Final[dict[tuple[str, ...], Sense]] = _senses()
"""Words of a verb of travel → what it says."""
NOUNS: Final[dict[str, Sense]] = {
    word: Sense(move, _NOUN_MODES.get(word, ""), form="noun")
    for move, words in _NOUNS.items()
    for word in words.split()
}
"""Nouns of travel → what they say; some are verbs elsewhere."""
_BY_FIRST: Final[dict[str, list[tuple[str, ...]]]] = {}
for _words in sorted(VERBS, key=lambda words: (-len(words), words)):
    _BY_FIRST.setdefault(_words[0], []).append(_words)


def verbs_from(word: str) -> list[tuple[str, ...]]:
    """The verbs of travel that begin with a word, longest first."""
    return _BY_FIRST.get(word, [])
