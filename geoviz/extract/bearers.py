"""Things and people that bear a place's name: "our chairman, Reading", "Derby by name".

What a writer calls "our" or "my", with a noun that is no place's, is not the town of
that name: "Cordoba, our old franking machine". Nouns of places leave the name what it
is ("our capital, Kampala").
"""

from __future__ import annotations

from collections.abc import Sequence

from geoviz.extract.scan import NameMatch
from geoviz.models import Token

_OWN = frozenset({"my", "our"})
_PLACE_NOUNS = frozenset(
    """ally area base birthplace borough branch camp capital city coast colony
    community constituency continent country county destination district enemy
    favourite favorite home homeland hometown host hub island kingdom land location
    neighbor neighborhood neighbour neighbourhood office paradise
    parish partner port province region republic rival seat site spot state station
    stop suburb territory town valley venue village ward world""".split()
)
_ENDS = frozenset({",", ".", ";"})
_LONGEST = 5
"""Words in the longest noun phrase that is read, the possessive among them."""


def names_a_bearer(
    tokens: Sequence[Token], match: NameMatch, first: int, last: int
) -> bool:
    """Is the name at `match` said to be somebody's or something's own?

    `first` and `last` bound the sentence (token indices, last is one past).
    """
    after = [token.key for token in tokens[match.last : min(match.last + 2, last)]]
    if after == ["by", "name"]:
        return True
    if after[:1] == [","] and after[1:] and after[1] in _OWN:
        return _phrase(tokens, match.last + 1, last)
    ends = match.last == last or tokens[match.last].text in _ENDS
    return ends and _named_before(tokens, match.first, first)


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
