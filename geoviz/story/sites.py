"""Sites that bear a place's name or belong to it: "X Castle", "X's airport".

What happens to the site happens at the place. An embassy, a team or a bank of a place
is no such site: it may be anywhere.
"""

from __future__ import annotations

from geoviz.story.clauses import Clauses

SITES = frozenset(
    """airport square bridge port harbour harbor market cathedral hospital station
    stadium university castle abbey prison jail streets centre center dam mine mosque
    synagogue palace zoo museum arena racecourse waterfront seafront marina suburb
    suburbs outskirts docks refinery""".split()
)
_FAR = 3
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

    As in "X Castle"; not "X Castle Street", and not "X Church Hall".
    """
    if after + 1 < clauses.last and clauses.tokens[after + 1].capitalised:
        return False
    return clauses.key(after) in SITES
