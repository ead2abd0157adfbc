"""Folding of names: the one form under which names are stored and looked up."""

from __future__ import annotations

import hashlib
import unicodedata
import zlib
from typing import Final

OPENING_BITS: Final = 1 << 22
"""Bits in which the openings of names are filed: some thirty for each of them."""
_MARKS: Final = 1 << 29
"""Marks of words: compiled code multiplies smaller numbers than 2**30 several times as
fast as others."""
_KEPT: Final = 65_536
"""Folded texts remembered, and as many words' marks; beyond that all are forgotten, so
that memory is bounded."""
_LONGEST: Final = 40
"""Characters of the longest word whose mark is: longer ones hardly come twice."""
_APOSTROPHES: Final = "’‘ʼʻ`´ʹ′"
_DASHES: Final = "-‐‑‒–—―/"
_TABLE: Final = str.maketrans(
    {
        # `translate` takes ten times as long over a letter that it looks for in vain.
        **{letter: letter for letter in map(chr, range(128))},
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_DASHES, " "),
        ".": None,
        "·": " ",
        "\u200c": None,
        "\u200d": None,
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
    }
)


def fold_once(text: str) -> str:
    """What `fold` gives, of a name that comes by once: nothing is remembered."""
    if text.isascii():  # what the table says of these letters, four times as fast
        plain = text.lower().replace(".", "").replace("-", " ")
        return " ".join(plain.replace("/", " ").replace("`", "'").split())
    # The table comes first because NFKD would take "´" for a space and an accent, and
    # last because only then do "Ǽ" and "Þ" stand there as letters that it knows.
    plain = unicodedata.normalize("NFKD", text.translate(_TABLE)).casefold()
    kept = "".join(
        c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)
    )
    return " ".join(unicodedata.normalize("NFC", kept.translate(_TABLE)).split())


_known: Final[dict[str, str]] = {}


def fold(text: str) -> str:
    """Lower case, no accents, plain apostrophes, dashes as spaces, no full stops.

    >>> fold("Xi’an"), fold("São Tomé"), fold("U.S."), fold("Nagorno-Karabakh")
    ("xi'an", 'sao tome', 'us', 'nagorno karabakh')
    """
    if text.isalnum() and text.isascii():
        return text.lower()
    known = _known.get(text)
    if known is None:
        if len(_known) >= _KEPT:
            _known.clear()
        known = _known[text] = fold_once(text)
    return known


def id_hash(bare_id: str) -> int:
    """The 63-bit number under which a row's id (without `place:`) is filed."""
    digest = hashlib.blake2b(bare_id.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1


_crc32: Final = zlib.crc32


def opening_bits(first: str, second: str) -> tuple[int, int]:
    """The two bits under which two folded words that open a name are filed."""
    one, two = _mark(first), _mark(second)
    return _bit(one, two), _other_bit(one, two)


def _mark(word: str) -> int:
    return _crc32(word.encode()) % _MARKS


def _bit(first: int, second: int) -> int:
    return (first * 31 + second) % OPENING_BITS


def _other_bit(first: int, second: int) -> int:
    return ((first + second * 31) >> 10) % OPENING_BITS


class Openings:
    """Answers whether two words may open a name, by the bits that are set for names.

    Asked at nearly every capital: the marks of words are remembered, and the bits are
    held as bytes, half a megabyte, since to read one out of a mapped file takes longer.
    """

    __slots__ = ("_bits", "_marks")

    def __init__(self, bits: bytes) -> None:
        """Take the bits, eight to a byte."""
        self._bits = bits
        self._marks: dict[str, int] = {}

    def may_hold(self, first: str, second: str) -> bool:
        """May they open a name? Of those that do not, chance lets one in 200 pass."""
        one, two = self._of(first), self._of(second)
        return self._has(_bit(one, two)) and self._has(_other_bit(one, two))

    def _has(self, bit: int) -> bool:
        return self._bits[bit >> 3] & (1 << (bit & 7)) != 0

    def _of(self, word: str) -> int:
        known = self._marks.get(word)
        if known is None:
            known = _mark(word)
            if len(word) <= _LONGEST:
                if len(self._marks) >= _KEPT:
                    self._marks.clear()
                self._marks[word] = known
        return known
