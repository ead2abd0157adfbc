"""Sites that bear a place's name or belong to it: "X Castle", "X's airport".

What happens to the site happens at the place. An embassy, a team or a bank of a place
is no such site: it may be anywhere.
"""

from __future__ import annotations

from typing import Final

from geoviz.story.clauses import Clauses

SITES: Final = frozenset(
    """airport square bridge port harbour harbor market cathedral hospital station
    stadium university castle abbey prison jail streets centre center dam mine mosque
    synagogue palace zoo museum arena racecourse waterfront seafront marina suburb
    suburbs outskirts docks refinery""".split()
)
_NAMED: Final = SITES | frozenset(
    """court courthouse infirmary library clinic hall college school seminary
    barracks""".split()
)
"""Sites whose names may begin with the place's, words such as "Crown" between."""
_MIDDLE: Final = frozenset(
    """crown magistrates high district county city municipal central supreme state
    international general memorial university children royal national regional main
    grand federal criminal town civic provincial old new railway bus train fire police
    medical college teaching 's '""".split()
)
"""Words between a place and its site within a name ("Leeds Crown Court")."""
_LOCALS: Final = frozenset(
    """police firefighters court magistrates residents commuters dockers schools
    schoolchildren hospital hospitals shopkeepers taxi prosecutors councillors fire
    judge jury""".split()
)
"""Those behind a town's name who act in the town ("Nairobi police")."""
_INHABITANTS: Final = frozenset(
    "residents inhabitants townspeople townsfolk villagers islanders schools".split()
)
_FAR: Final = 3
"""Words from a possessive to its site ("X's main railway station")."""


def belongs(clauses: Clauses, first: int, after: int) -> bool:
    """Is the name at tokens `[first, after)` that of the place of a site?

    As in "X's airport" and "the main square of X".
    """
    if clauses.key(after) == "'s":
        near = range(after + 1, after + 1 + _FAR)
        return any(clauses.key(i) in SITES for i in near)
    return clauses.key(first - 1) == "of" and clauses.key(first - 2) in SITES


def bears(clauses: Clauses, after: int) -> bool:
    """Is a name that ends before token `after` the first part of a site's name?

    As in "X Castle" and "X Crown Court"; not "X Castle Street", nor "X Church Hall".
    """
    for last in range(after, after + _FAR + 1):
        if clauses.key(last) in (SITES if last == after else _NAMED):
            on = last + 1 < clauses.last and clauses.tokens[last + 1].capitalised
            if not on:
                return True
        if clauses.key(last) not in _MIDDLE:
            return False
    return False


def of_locals(clauses: Clauses, first: int, after: int) -> bool:
    """Is the name that of those who act there: "X police", "residents of X"?"""
    if clauses.key(first - 1) == "of":
        return clauses.key(first - 2) in _INHABITANTS
    return clauses.key(after) in _LOCALS and clauses.tokens[after].text.islower()
