"""Sayings with a place in them: "sent to Coventry", "coals to Newcastle".

Each is written with `*` for the place. Sayings of English dictionaries; what is said of
the place itself ("from Land's End to John o' Groats") is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.scan import NameMatch
from geoviz.models import Token

_SAYINGS: Final = """
sent to * coventry
send him to * coventry
send her to * coventry
send them to * coventry
coals to * newcastle
when in * rome
roads lead to * rome
road leads to * rome
* rome was not built in a day
* rome wasn't built in a day
fiddle while * rome
fiddled while * rome
fiddling while * rome
fiddles while * rome
long way to * tipperary
see * naples and die
met his * waterloo
met her * waterloo
met their * waterloo
met its * waterloo
meet his * waterloo
meet her * waterloo
meet their * waterloo
all the tea in * china
what happens in * vegas
stays in * vegas
* houston we have a problem
from here to * timbuktu
not in * kansas anymore
* kansas any more
* paris syndrome
* stockholm syndrome
* trojan horse
* mexican wave
* chinese whispers
* chinese whisper
* dutch treat
gone for a * burton
* chinese walls
* chinese wall
* prague spring
* chicago manual of style
"""
_LONGEST: Final = 8
"""Tokens of a saying on either side of its place, commas among them."""


def _read(line: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """(the place, the words before it, the words after it) of a saying."""
    before, _, rest = line.rpartition("* ")
    place, *after = rest.split()
    return place, tuple(w for w in before.split() if w != "*"), tuple(after)


_BY_PLACE: Final[dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]] = {}
for _line in _SAYINGS.strip().splitlines():
    _place, _before, _after = _read(_line)
    _BY_PLACE.setdefault(_place, []).append((_before, _after))


def in_a_saying(tokens: Sequence[Token], match: NameMatch) -> bool:
    """Is the name at `match` said in one of them? Commas do not count."""
    sayings = _BY_PLACE.get(match.key)
    if sayings is None:
        return False
    left = [t.key for t in tokens[max(0, match.first - _LONGEST) : match.first]]
    right = [t.key for t in tokens[match.last : match.last + _LONGEST]]
    left = [word for word in left if word != ","]
    right = [word for word in right if word != ","]
    return any(
        tuple(left[len(left) - len(before) :]) == before
        and tuple(right[: len(after)]) == after
        for before, after in sayings
        if len(before) <= len(left)
    )
