"""Does a place stand for its team? ("Burnley beat Preston", "he played for Bolton").

Only in a text about sport, and never behind a preposition of place ("won at Burnley").
The words are those of match reports in English; a name listed beside one that stands
for its team does so as well ("Bury, Bolton and Oldham"), and so does a team's name
further on, unless it is said to be somewhere.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from geoviz.extract.metonyms import LOCATIVE
from geoviz.extract.page import Page, Standing

_SPORT: Final = frozenset(
    """batsman bowler champions championship club clubs cup defender derby fixture
    fixtures football footballer forward fullback goal goalkeeper goalless goals
    halftime innings keeper kickoff league leagues match matches midfield
    midfielder offside pitcher playoff playoffs premiership quarterback
    relegated relegation scorer season semifinal soccer striker strikers
    substitute tackle touchdown touchdowns tournament unbeaten wicket wickets
    winger wingers""".split()
)
_ENOUGH: Final = 3
"""Different words of sport that make a text one about it."""
_BEFORE: Final = frozenset(
    """against beat beaten beats defeated edged facing hammered hosting overcame
    overcome played plays thrashed trounced v versus vs""".split()
)
"""Right before a team. Those that a place may follow as well need sport around them."""
_FOR: Final = frozenset(
    """bowled captained debut goal goals keeper managed play played playing plays scored
    sign signed starred striker winner""".split()
)
"""Before "for" and a team."""
_TO: Final = frozenset("defeat defeated loss lose losing lost".split())
"""Before "to" and a team."""
_AFTER: Final = frozenset(
    """are beat beats drew edged face faced hammered have led lose lost meet scored
    thrashed trailed travel trounced were win won""".split()
)
"""What a team does; in the plural, no town does it."""
_STAFF: Final = frozenset(
    """boss captain coach defender fans fullback goalkeeper keeper manager midfielder
    pitcher quarterback striker supporters winger""".split()
)
"""After a team: "the Watford striker"."""
_PLACING: Final = LOCATIVE | {"from", "of", "to"}
_LISTED: Final = frozenset({",", "and", "or"})


def teams(page: Page) -> frozenset[int]:
    """Starts of the names in a page that stand for a team."""
    cued = [s for s in page.standings if _may(s) and _is_cued(page.columns.keys, s)]
    if not cued or not _about_sport(page.columns.keys):
        return frozenset()
    found = {standing.match.start for standing in cued}
    ordered = [s for s in page.standings if _may(s)]
    pairs = [p for p in pairwise(ordered) if _joined(page.columns.keys, *p)]
    for left, right in pairs:
        if left.match.start in found:
            found.add(right.match.start)
    for left, right in reversed(pairs):
        if right.match.start in found and not _is_placed(page.columns.keys, left):
            found.add(left.match.start)
    keys = {standing.match.key for standing in ordered if standing.match.start in found}
    found.update(
        standing.match.start
        for standing in ordered
        if standing.match.key in keys and not _is_placed(page.columns.keys, standing)
    )
    return frozenset(found)


def _is_placed(keys: list[str], standing: Standing) -> bool:
    """Is it said to be somewhere: "at Leeds", "from Leeds", "Leeds, England"?"""
    at = standing.match.first - 1
    before = keys[at] if at >= standing.first else ""
    return before in _PLACING or standing.after is not None


def _may(standing: Standing) -> bool:
    return standing.match.kind == "place"


def _about_sport(keys: list[str]) -> bool:
    return len(_SPORT.intersection(keys)) >= _ENOUGH


def _is_cued(keys: list[str], standing: Standing) -> bool:
    match = standing.match
    at = match.first - 1
    before = keys[at] if at >= standing.first else ""
    if before in _BEFORE:
        return True
    further = keys[at - 1] if at > standing.first else ""
    if (before == "for" and further in _FOR) or (before == "to" and further in _TO):
        return True
    if before in _PLACING or before in _LISTED:
        return False
    after = keys[match.last] if match.last < standing.last else ""
    return after in _AFTER or after in _STAFF or (after.isdigit() and len(after) < 4)


def _joined(keys: list[str], left: Standing, right: Standing) -> bool:
    """Do only a comma and "and" stand between two names of a sentence?"""
    if left.number != right.number or right.match.first - left.match.last > 2:
        return False
    between = frozenset(keys[left.match.last : right.match.first])
    return bool(between) and between <= _LISTED
