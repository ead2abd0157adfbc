"""The country outlines as a page carries them: arcs as text, a third of their JSON.

Each arc is a chain of small whole numbers, the steps from point to point. A step is
made positive (zigzag: 0, -1, 1, -2 become 0, 1, 2, 3) and written in groups of five
bits, the lowest first, each but the last with 32 added: the way of Google's encoded
polylines (developers.google.com/maps/documentation/utilities/polylinealgorithm). One
character stands for each group; a space parts two arcs. `topojson.js` reads it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from geoviz.render.embed import escape_script
from geoviz.resources import data_path

OUTLINES = "countries.topo.json"

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""The character of each group; none that HTML, JSON or a template would act on."""

_MORE = 32


def outlines_json() -> str:
    """The country outlines as JSON that can stand in a page.

    Raises:
        MissingDataError: the file is not there.
    """
    topology = json.loads(data_path(OUTLINES).read_text(encoding="utf-8"))
    topology["arcs"] = " ".join(map(as_text, topology["arcs"]))
    text = json.dumps(topology, ensure_ascii=False, separators=(",", ":"))
    return escape_script(text)


def as_text(arc: Iterable[Sequence[int]]) -> str:
    """An arc's steps as characters.

    >>> as_text([[0, -1], [1, 40]])
    '012m2'
    """
    found = []
    for step in arc:
        for value in step:
            rest = 2 * value if value >= 0 else -2 * value - 1
            while rest >= _MORE:
                found.append(ALPHABET[_MORE + rest % _MORE])
                rest //= _MORE
            found.append(ALPHABET[rest])
    return "".join(found)
