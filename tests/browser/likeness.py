"""Are two pictures of a page alike, whatever the edges of lines and letters?

Two measures. Colour: what the map says, it says in strong colours (marks, homes, sea),
and text has none, so colour is compared closely, in cells of `FINE` pixels. Brightness:
text has nothing else, and is drawn a little differently from machine to machine, so it
is compared in cells of `COARSE` pixels, of which some may differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

FINE = 4
COARSE = 20
COLOUR = 14.0
"""Steps of 255 by which a cell's Cb or Cr may differ."""
BRIGHTNESS = 30.0
"""Steps of 255 by which a cell's Y may differ."""
FEW_CELLS = 40
"""Cells of colour that may differ: fewer than a mark that moved makes."""
SHARE = 0.03
"""Share of the cells of brightness that may differ."""

Cells = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two pictures are apart."""

    coloured: int
    """Cells whose colour differs."""
    brightness: float
    """Share of cells whose brightness differs."""
    places: tuple[tuple[int, int], ...]
    """(x, y) in pixels of some cells whose colour differs."""

    @property
    def alike(self) -> bool:
        """Would a reader call them the same?"""
        return self.coloured <= FEW_CELLS and self.brightness <= SHARE


def cells(image: Image.Image, size: int) -> Cells:
    """Mean Y, Cb and Cr of each square of `size` pixels; what is left over is cut."""
    values = np.asarray(image.convert("YCbCr"), dtype=np.float64)
    rows, columns = values.shape[0] // size, values.shape[1] // size
    cut = values[: rows * size, : columns * size]
    mean: Cells = cut.reshape(rows, size, columns, size, 3).mean(axis=(1, 3))
    return mean


def likeness(now: Image.Image, kept: Image.Image) -> Likeness:
    """Compare two pictures of the same size.

    Raises:
        ValueError: their sizes differ.
    """
    if now.size != kept.size:
        raise ValueError(f"sizes differ: {now.size} now, {kept.size} kept")
    fine = np.abs(cells(now, FINE) - cells(kept, FINE))[:, :, 1:].max(axis=2) > COLOUR
    coarse = np.abs(cells(now, COARSE) - cells(kept, COARSE))[:, :, 0] > BRIGHTNESS
    rows, columns = np.nonzero(fine)
    places = tuple(
        (int(x) * FINE, int(y) * FINE)
        for x, y in list(zip(columns, rows, strict=True))[:: max(1, len(rows) // 5)]
    )
    return Likeness(int(fine.sum()), float(coarse.mean()), places)


def assert_as_kept(now: Image.Image, kept: Path, build: Path) -> None:
    """A picture is like the one that was kept; else it is saved below `build`."""
    with Image.open(kept) as image:
        found = likeness(now, image.convert("RGB"))
    if not found.alike:
        build.mkdir(parents=True, exist_ok=True)
        now.save(build / kept.name)
    assert found.alike, (
        f"{found}; see {build / kept.name}; if it is right: make pictures"
    )
