"""Things and people that bear a place's name: "our chairman, Reading", "Derby by name".

What a writer calls "our" or "my", with a noun that is no place's, is not the town of
that name: "Cordoba, our old franking machine". Nouns of places leave the name what it
is ("our capital, Kampala"). So with "a boy called Jordan", "Project Boston", and with
initials: "(J Preston)", "Preston, J.".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.metonyms import LOCATIVE
from geoviz.extract.scan import NameMatch
from geoviz.extract.sorts import BREEDS
from geoviz.models import Token

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
_ENDS: Final = frozenset({",", ".", ";"})
_LONGEST: Final = 5
"""Words in the longest noun phrase that is read, the possessive among them."""


def names_a_bearer(
    tokens: Sequence[Token], match: NameMatch, first: int, last: int
) -> bool:
    """Is the name at `match` said to be somebody's or something's own?

    `first` and `last` bound the sentence (token indices, last is one past).
    """
    if _called(tokens, match.first, first) or _with_initial(tokens, match, first, last):
        return True
    if _of_staff(tokens, match, first, last) or _is_an_animal(tokens, match, last):
        return True
    after = [token.key for token in tokens[match.last : min(match.last + 2, last)]]
    if after == ["by", "name"]:
        return True
    if after[:1] == [","] and after[1:] and after[1] in _OWN:
        return _phrase(tokens, match.last + 1, last)
    ends = match.last == last or tokens[match.last].text in _ENDS
    return ends and _named_before(tokens, match.first, first)


def _of_staff(tokens: Sequence[Token], match: NameMatch, first: int, last: int) -> bool:
    """As in "Madison in accounts", "Mr Benin Okafor", "the Windsor room"."""
    before = match.first - 1
    if before > first and tokens[before].text == ".":
        before -= 1
    after = tokens[match.last : min(match.last + 5, last)]
    if not after or match.last - match.first > 1:
        return False
    if before >= first:
        addressed = tokens[before]
        if addressed.key in _ADDRESSES and addressed.capitalised:
            return (
                after[0].capitalised
                and after[0].start - match.end == 1
                and not _is_place_noun(after[0])
            )
        if addressed.key == "the" and after[0].key in _ROOMS:
            return True
        if addressed.key in LOCATIVE:
            return False
    if after[0].key not in {"in", "from"} or len(after) < 2:
        return False
    office = after[1 + (after[1].key == "the") :]
    if not office:
        return False
    words = [token.key for token in office[:2]]
    return (
        words[0] in _OFFICES
        or words == ["post", "room"]
        or office[0].text in {"IT", "HR", "Legal"}
    )


def _is_an_animal(tokens: Sequence[Token], match: NameMatch, last: int) -> bool:
    """As in "Paris is a shy terrier", "Sydney, a ginger tom,"."""
    if match.last + 2 >= last or tokens[match.last].key not in {",", "is", "was"}:
        return False
    if tokens[match.last + 1].key not in {"a", "an", "the"}:
        return False
    for at in range(match.last + 2, min(match.last + 2 + _LONGEST, last)):
        key = tokens[at].key
        if key in _ANIMALS:
            following = tokens[at + 1] if at + 1 < last else None
            return (
                following is None
                or not following.text[0].isalpha()
                or (
                    following.key
                    in {"that", "who", "which", "with", "from", "in", "of"}
                )
            )
        if not tokens[at].text.islower():
            return False
    return False


def _phrase(tokens: Sequence[Token], begin: int, last: int) -> bool:
    """Does "our old franking machine" end, at a mark, on a noun of no place?"""
    for at in range(begin + 1, min(begin + _LONGEST + 1, last)):
        token = tokens[at]
        if token.text in _ENDS:
            return at > begin + 1
        if _is_place_noun(token) or not token.text.islower():
            return False
    return False


def _named_before(tokens: Sequence[Token], begin: int, first: int) -> bool:
    """Does "our new winger," stand before the name?"""
    if begin - 3 < first or tokens[begin - 1].text != ",":
        return False
    for at in range(begin - 2, max(first, begin - 2 - _LONGEST) - 1, -1):
        token = tokens[at]
        if token.key in _OWN:
            return at < begin - 2
        if _is_place_noun(token) or not (token.text.islower() or token.text == "-"):
            return False
    return False


def _is_place_noun(token: Token) -> bool:
    key = token.key
    return not _PLACE_NOUNS.isdisjoint((key, key.removesuffix("s"), key[:-3] + "y"))


def _called(tokens: Sequence[Token], begin: int, first: int) -> bool:
    """As in "a boy called Jordan", "USS Missouri"; not "a village called Jordan"."""
    if begin <= first:
        return False
    before = tokens[begin - 1]
    if before.text in _SHIPS:
        return True
    if before.key in _SCHEMES:
        return before.capitalised
    if before.key not in _CALLED or begin - 2 < first:
        return False
    noun = tokens[begin - 2]
    if not noun.text.islower() or noun.key in _NO_NOUNS or _is_place_noun(noun):
        return False
    # "the jury named Paris", "a diplomat called Moscow": only "a boy", "an old dog"
    phrase = [token.key for token in tokens[max(first, begin - 5) : begin - 2]]
    return not {"a", "an"}.isdisjoint(phrase)


def _with_initial(
    tokens: Sequence[Token], match: NameMatch, first: int, last: int
) -> bool:
    """As in "(J Preston)" and "Preston, J."; not "Plan B Preston"."""
    after = tokens[match.last : min(match.last + 4, last)]
    if (
        len(after) > 2
        and (after[0].text, after[2].text) == (",", ".")
        and _is_initial(after[1])
        and after[2].start == after[1].end
        and not (after[3:] and after[3].capitalised)  # "W. Va.", "D. C."
    ):
        return True
    at = match.first - 1
    if at < first or not _is_initial(tokens[at]) or tokens[at].text in {"A", "I"}:
        return False
    if at == first:
        return True
    before = tokens[at - 1]  # "Plan B", "1110 E California Street"
    return before.key not in _LETTERED and not before.text[0].isdigit()


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isalpha() and token.capitalised
