"""A story's data as the blocks of a page: plain JSON, the words compressed if they pay.

A small story is one block of JSON that anyone can read in the file. A large one is two:
what the map is drawn from, as JSON; and the articles with their quotes, deflated (zlib,
RFC 1950) and written in base64, which the page reads once the map is on the screen.
Either way article text can only reach the page as JSON, and is shown through
`textContent`.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from geoviz.render.embed import Json, in_ascii, to_script_json
from geoviz.render.payload import LATER

PAYS_FROM = 256_000
"""Characters of JSON; below, a page would gain less than its own scripts weigh."""

_LEVEL = 6
"""Level 9 takes three times as long and saves one part in two hundred."""


@dataclass(frozen=True, slots=True)
class DataBlock:
    """What stands in one `<script>` of data."""

    text: str
    packed: bool

    def markup(self, ident: str) -> str:
        """The element; `packed.js` reads it."""
        if self.packed:
            kind = 'type="text/plain" data-packed="deflate"'
        else:
            kind = 'type="application/json"'
        return f'<script {kind} id="{ident}">{self.text}</script>'


def data_blocks(
    payload: Mapping[str, Json], *, pays_from: int = PAYS_FROM
) -> tuple[DataBlock, ...]:
    """One plain block, or the one to draw from and the compressed one with the words.

    Args:
        payload: from `payload.story_payload`, perhaps without the words.
        pays_from: characters of JSON from which on words are compressed.
    """
    text = to_script_json(payload)
    if len(text) < pays_from:
        return (DataBlock(text, packed=False),)
    later = {name: value for name, value in payload.items() if name in LATER}
    early = {name: value for name, value in payload.items() if name not in LATER}
    plain = DataBlock(in_ascii(to_script_json(early)), packed=False)
    return (plain, _packed(later)) if later else (plain,)


def _packed(value: Mapping[str, Json]) -> DataBlock:
    body = zlib.compress(to_script_json(value).encode(), _LEVEL)
    return DataBlock(base64.b64encode(body).decode("ascii"), packed=True)
