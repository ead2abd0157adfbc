"""Folding of names: the one form under which names are stored and looked up."""

from __future__ import annotations

import hashlib
import unicodedata
import zlib
from functools import lru_cache
from typing import Final

OPENING_BITS: Final = 1 << 22
"""Bits in which the openings of names are filed: some thirty for each of them."""
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
    if text.isascii():
        return " ".join(text.translate(_TABLE).lower().split())
    # The table comes first because NFKD would take "´" for a space and an accent, and
    # last because only then do "Ǽ" and "Þ" stand there as letters that it knows.
    plain = unicodedata.normalize("NFKD", text.translate(_TABLE)).casefold()
    kept = "".join(
        c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)
    )
    return " ".join(unicodedata.normalize("NFC", kept.translate(_TABLE)).split())


_fold_marked: Final = lru_cache(maxsize=65536)(fold_once)


def fold(text: str) -> str:
    """Lower case, no accents, plain apostrophes, dashes as spaces, no full stops.

    >>> fold("Xi’an"), fold("São Tomé"), fold("U.S."), fold("Nagorno-Karabakh")
    ("xi'an", 'sao tome', 'us', 'nagorno karabakh')
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    return _fold_marked(text)


def id_hash(bare_id: str) -> int:
    """The 63-bit number under which a row's id (without `place:`) is filed."""
    digest = hashlib.blake2b(bare_id.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1


_crc32: Final = zlib.crc32


def opening_bit(pair: str) -> int:
    """The bit under which two folded words that open a name are filed."""
    return _crc32(pair.encode()) % OPENING_BITS
