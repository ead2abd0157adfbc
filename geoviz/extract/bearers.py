"""Things and people that bear a place's name: "our chairman, Reading", "Derby by name".

What a writer calls "our" or "my", with a noun that is no place's, is not the town of
that name: "Cordoba, our old franking machine". Nouns of places leave the name what it
is ("our capital, Kampala"). So with "a boy called Jordan", "Project Boston", and with
initials: "(J Preston)", "Preston, J.".
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.columns import Columns
from geoviz.extract.metonyms import LOCATIVE
from geoviz.extract.scan import NameMatch
from geoviz.extract.sorts import BREEDS

_OWN: Final = frozenset({"my", "our"})
_PLACE_NOUNS: Final = frozenset(
    """ally area base bay beach birthplace borough branch camp cape capital city coast
    colony commune community compound constituency continent country county crossing
    desert destination district enclave enemy estate farm favorite favourite forest
    fort hamlet hill home homeland hometown host hotel hub island junction kingdom
    lake land location metropolis mountain municipality neighbor neighborhood
    neighbour neighbourhood oasis office outpost paradise parish park part partner
    patch peninsula place port province quarter region republic resort ridge rival
    river sea seat settlement shore site spot state station stop street suburb
    territory town township valley venue village ward world zone""".split()
)
_CALLED: Final = frozenset({"called", "christened", "codenamed", "named", "nicknamed"})
_NO_NOUNS: Final = frozenset(
    "also and are be been being first is it later now once or still was were".split()
)
"""Before "called": nothing is told of what is called so ("is now called")."""
_SHIPS: Final = frozenset(
    """BRP FV HMAS HMCS HMNZS HMS INS JS KRI MS MT MV PNS RMS ROKS RRS SS SV USCGC USNS
    USS""".split()
)
"""Prefixes of ships, in capitals: a ship may be anywhere."""
_SCHEMES: Final = frozenset({"project", "operation", "exercise"})
_LETTERED: Final = frozenset(
    """block class division exhibit gate grade group hall hepatitis league option part
    phase plan platform point route row section serie series team terminal type unit
    vitamin zone""".split()
)
"""Before a letter that is no initial ("Plan B", "Serie A")."""
_ADDRESSES: Final = frozenset(
    "mr mrs ms mx dr coun cllr sgt capt cpl insp supt".split()
)
"""Forms of address and ranks: with two capitals behind them, those are a name."""
_ROOMS: Final = frozenset("ballroom boardroom lounge room suite".split())
_ANIMALS: Final = BREEDS | frozenset(
    """budgie cat colt dog donkey elephant ferret filly foal gelding giraffe gorilla
    hamster horse hound kitten mare orangutan panda parrot pony puppy rabbit stallion
    tabby tiger tom tomcat tortoise""".split()
)
"""What may be called after a town, and is no town's."""
_OFFICES: Final = frozenset(
    """accounting accounts canteen mailroom marketing payroll procurement
    purchasing""".split()
)
"""Departments of a firm, after the name of one who works there."""
_BEHIND_PEOPLE: Final = frozenset({"in", "from"})
"""Before the office that someone works in."""
_SECTIONS: Final = frozenset({"IT", "HR", "Legal"})
_COPULAS: Final = frozenset({",", "is", "was"})
_A: Final = frozenset({"a", "an"})
_ARTICLES: Final = _A | {"the"}
_BEHIND_ANIMALS: Final = frozenset({"that", "who", "which", "with", "from", "in", "of"})
_ENDS: Final = frozenset({",", ".", ";"})
_LONGEST: Final = 5
"""Words in the longest noun phrase that is read, the possessive among them."""


def names_a_bearer(columns: Columns, match: NameMatch, first: int, last: int) -> bool:
    """Is the name at `match` said to be somebody's or something's own?

    `first` and `last` bound the sentence (token indices, last is one past).
    """
    begin, end = match.first, match.last
    if _called(columns, begin, first) or _with_initial(
        columns, begin, end, first, last
    ):
        return True
    if end < last:
        if end - begin == 1 and _of_staff(columns, begin, first, last):
            return True
        if end + 1 < last:
            after, further = columns.keys[end], columns.keys[end + 1]
            if after in _COPULAS and _is_an_animal(columns, end, last):
                return True
            if after == "by" and further == "name":
                return True
            if after == "," and further in _OWN:
                return _phrase(columns, end + 1, last)
        if columns.texts[end] not in _ENDS:
            return False
    return _named_before(columns, begin, first)


def _of_staff(columns: Columns, at: int, first: int, last: int) -> bool:
    """As in "Madison in accounts", "Mr Benin Okafor", "the Windsor room"."""
    keys, texts = columns.keys, columns.texts
    before = at - 1
    if before > first and texts[before] == ".":
        before -= 1
    following = keys[at + 1]
    if before >= first:
        addressed = keys[before]
        if addressed in _ADDRESSES and columns.capitalised[before]:
            return (
                columns.capitalised[at + 1]
                and columns.gap(at + 1) == 1
                and not _is_place_noun(following)
            )
        if addressed == "the" and following in _ROOMS:
            return True
        if addressed in LOCATIVE:
            return False
    if following not in _BEHIND_PEOPLE or at + 2 >= last:
        return False
    office = at + 2 + (keys[at + 2] == "the")
    if office >= last:
        return False
    if keys[office] in _OFFICES or texts[office] in _SECTIONS:
        return True
    return keys[office] == "post" and office + 1 < last and keys[office + 1] == "room"


def _is_an_animal(columns: Columns, end: int, last: int) -> bool:
    """As in "Paris is a shy terrier", "Sydney, a ginger tom,"."""
    keys, texts = columns.keys, columns.texts
    if end + 2 >= last or keys[end + 1] not in _ARTICLES:
        return False
    for at in range(end + 2, min(end + 2 + _LONGEST, last)):
        if keys[at] in _ANIMALS:
            return (
                at + 1 == last
                or not texts[at + 1][0].isalpha()
                or keys[at + 1] in _BEHIND_ANIMALS
            )
        if not texts[at].islower():
            return False
    return False


def _phrase(columns: Columns, begin: int, last: int) -> bool:
    """Does "our old franking machine" end, at a mark, on a noun of no place?"""
    for at in range(begin + 1, min(begin + _LONGEST + 1, last)):
        text = columns.texts[at]
        if text in _ENDS:
            return at > begin + 1
        if _is_place_noun(columns.keys[at]) or not text.islower():
            return False
    return False


def _named_before(columns: Columns, begin: int, first: int) -> bool:
    """Does "our new winger," stand before the name?"""
    texts, keys = columns.texts, columns.keys
    if begin - 3 < first or texts[begin - 1] != ",":
        return False
    for at in range(begin - 2, max(first, begin - 2 - _LONGEST) - 1, -1):
        if keys[at] in _OWN:
            return at < begin - 2
        if _is_place_noun(keys[at]) or not (texts[at].islower() or texts[at] == "-"):
            return False
    return False


def _is_place_noun(key: str) -> bool:
    if key in _PLACE_NOUNS:
        return True
    return key.removesuffix("s") in _PLACE_NOUNS or key[:-3] + "y" in _PLACE_NOUNS


def _called(columns: Columns, begin: int, first: int) -> bool:
    """As in "a boy called Jordan", "USS Missouri"; not "a village called Jordan"."""
    if begin <= first:
        return False
    keys = columns.keys
    before = keys[begin - 1]
    if columns.texts[begin - 1] in _SHIPS:
        return True
    if before in _SCHEMES:
        return columns.capitalised[begin - 1]
    if before not in _CALLED or begin - 2 < first:
        return False
    noun = keys[begin - 2]
    if (
        not columns.texts[begin - 2].islower()
        or noun in _NO_NOUNS
        or _is_place_noun(noun)
    ):
        return False
    # "the jury named Paris", "a diplomat called Moscow": only "a boy", "an old dog"
    return not _A.isdisjoint(keys[max(first, begin - 5) : begin - 2])


def _with_initial(
    columns: Columns, begin: int, end: int, first: int, last: int
) -> bool:
    """As in "(J Preston)" and "Preston, J."; not "Plan B Preston"."""
    texts = columns.texts
    if (
        end + 2 < last
        and texts[end] == ","
        and texts[end + 2] == "."
        and _is_initial(columns, end + 1)
        and columns.gap(end + 2) == 0
        and not (end + 3 < last and columns.capitalised[end + 3])  # "W. Va.", "D. C."
    ):
        return True
    at = begin - 1
    if at < first or not _is_initial(columns, at) or texts[at] in {"A", "I"}:
        return False
    if at == first:
        return True
    # "Plan B", "1110 E California Street"
    return columns.keys[at - 1] not in _LETTERED and not texts[at - 1][0].isdigit()


def _is_initial(columns: Columns, at: int) -> bool:
    text = columns.texts[at]
    return columns.capitalised[at] and len(text) == 1 and text.isalpha()
