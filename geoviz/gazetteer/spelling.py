"""Names close to a misspelt one, by a bounded number of slips.

A slip is what Damerau (1964) and Levenshtein (1966) count: a letter left out, put in,
or put for another, or two neighbours exchanged (here in the restricted form: no part is
edited twice). Names of four to seven letters may have one, longer ones two, shorter
ones none.

Nothing scans the names. The neighbourhood of the query is written out letter by letter
along the trie, and a beginning that no name has is dropped at once: of the millions of
strings within two slips some thousands are ever formed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_SHORTEST = 4
_ONE_SLIP = 7
"""The longest name, in letters, that is allowed one slip only."""
_ALPHABETS = {
    "LATIN": "abcdefghijklmnopqrstuvwxyz",
    "CYRILLIC": "абвгдежзийклмнопрстуфхцчшщъыьэюяіў",
    "GREEK": "αβγδεζηθικλμνξοπρσςτυφχψω",
    "ARABIC": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىپچژگکی",
    "HEBREW": "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
}
"""Folded letters; of other scripts only the letters of the query itself are tried."""
_LONGEST = 40
"""Longer queries are sentences, and no spelling of a name."""


def allowed_slips(key: str) -> int:
    """How many slips a folded name may have: 0, 1 or 2.

    >>> allowed_slips("oslo"), allowed_slips("albania"), allowed_slips("budapest")
    (1, 1, 2)
    """
    letters = sum(c.isalpha() for c in key)
    if letters < _SHORTEST or len(key) > _LONGEST:
        return 0
    return 1 if letters <= _ONE_SLIP else 2


def near_names(
    key: str, begins: Callable[[str], bool], has: Callable[[str], bool], slips: int
) -> dict[str, int]:
    """Names within `slips` of the folded name `key`, each with its number of slips.

    Args:
        key: The name as written, folded.
        begins: Does some name begin with these letters?
        has: Is this a name?
        slips: The greatest number of slips.

    Returns:
        Names and slips; `key` itself is left out. The first letter is taken to be
        right: typists seldom miss it (Pollock and Zamora 1984, Automatic spelling
        correction in scientific and scholarly text), and names that differ in it are
        mostly other names.
    """
    letters = _alphabet(key)
    found: dict[str, int] = {}
    seen: dict[tuple[str, int], int] = {}
    todo = [(key[:1], 1, 0)]  # the beginning so far, letters of the key used, slips

    def go(prefix: str, used: int, made: int) -> None:
        if made <= slips and seen.get((prefix, used), slips + 1) > made:
            seen[prefix, used] = made
            if begins(prefix):
                todo.append((prefix, used, made))

    while todo:
        prefix, used, made = todo.pop()
        rest = key[used : used + 2]
        if not rest and made and has(prefix):
            found[prefix] = min(made, found.get(prefix, made))
        if rest:
            go(prefix + rest[0], used + 1, made)
        if made == slips:
            continue
        if rest:
            go(prefix, used + 1, made + 1)  # a letter too many in the key
        if len(rest) == 2 and rest[0] != rest[1]:
            go(prefix + rest[1] + rest[0], used + 2, made + 1)
        for letter in letters:
            go(prefix + letter, used, made + 1)  # a letter left out of the key
            if rest and letter != rest[0]:
                go(prefix + letter, used + 1, made + 1)
    found.pop(key, None)
    return found


def _alphabet(key: str) -> str:
    """The letters that a slip in `key` can be: those of its own script."""
    scripts = {unicodedata.name(c, "?").split()[0] for c in key if c.isalpha()}
    known = "".join(_ALPHABETS.get(script, "") for script in sorted(scripts))
    return "".join(dict.fromkeys(known + key + " '"))
