"""The forms of the verbs of travel, from the lemma, by spelling and a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_IRREGULAR: Final = {
    "leave": "left left",
    "flee": "fled fled",
    "fly": "flew flown",
    "drive": "drove driven",
    "go": "went gone",
    "come": "came come",
    "run": "ran run",
    "ride": "rode ridden",
    "withdraw": "withdrew withdrawn",
    "speed": "sped sped",
    "swim": "swam swum",
    "take": "took taken",
    "bring": "brought brought",
    "send": "sent sent",
}
PARTS: Final = {
    "came": "come comes coming",
    "put": "puts putting",
    "dropped": "drop drops dropping",
    "touched": "touch touches touching",
    "tied": "tie ties tying",
    "pulled": "pull pulls pulling",
    "rolled": "roll rolls rolling",
    "swept": "sweep sweeps sweeping",
    "limped": "limp limps limping",
    "flew": "fly flies flying flown",
    "sailed": "sail sails sailing",
    "steamed": "steam steams steaming",
    "drove": "drive drives driving driven",
    "walked": "walk walks walking",
    "marched": "march marches marching",
    "crossed": "cross crosses crossing",
    "got": "get gets getting",
    "made": "make makes making",
    "set": "sets setting",
    "took": "take takes taking taken",
    "weighed": "weigh weighs weighing",
    "started": "start starts starting",
    "descended": "descend descends descending",
    "converged": "converge converges converging",
    "pushed": "push pushes pushing",
    "pressed": "press presses pressing",
    "carried": "carry carries carrying",
    "turned": "turn turns turning",
    "headed": "heads heading",
    "stepped": "step steps stepping",
    "called": "call calls calling",
    "hitched": "hitch hitches hitching",
    "thumbed": "thumb thumbs thumbing",
}
"""First words of phrases → their other forms."""
_DOUBLED: Final = frozenset(
    {"bus", "trek", "jet", "ship", "run", "swim", "transfer", "expel"}
)
_DOUBLED_BRITISH: Final = frozenset({"travel", "pedal"})


def forms_of(lemma: str) -> Iterator[tuple[str, str]]:
    """(form, which form) of a verb: `base`, `s`, `ing` or `past`.

    >>> dict(forms_of("fly"))
    {'fly': 'base', 'flies': 's', 'flying': 'ing', 'flew': 'past', 'flown': 'past'}
    """
    yield lemma, "base"
    if lemma.endswith(("ss", "sh", "ch", "go")):
        yield lemma + "es", "s"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield lemma[:-1] + "ies", "s"
    else:
        yield lemma + "s", "s"
    stem = lemma
    if lemma in _DOUBLED or lemma in _DOUBLED_BRITISH:
        stem = lemma + lemma[-1]
    elif lemma.endswith("e") and lemma != "flee":
        stem = lemma[:-1]
    yield stem + "ing", "ing"
    if lemma in _DOUBLED_BRITISH:
        yield lemma + "ing", "ing"
        yield lemma + "ed", "past"
    if lemma in _IRREGULAR:
        for past in dict.fromkeys(_IRREGULAR[lemma].split()):
            if past != lemma:
                yield past, "past"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield lemma[:-1] + "ied", "past"
    else:
        yield stem + "ed", "past"
    if lemma == "bus":
        yield "busing", "ing"
        yield "bused", "past"
