"""The gazetteer with a few more places behind its last row: people's own, answers.

Later stages ask the index for a mention's place by its row or id; so a place of one's
own, or one that a service in the network gave, is a row like any other, and none of
them needs to know of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from geoviz.gazetteer.index import Index
from geoviz.gazetteer.place import GazetteerPlace
from geoviz.locate.placement import Located
from geoviz.models import Feature

_CODE = "OWN"
"""In the place of a GeoNames feature code."""


class AddedPlace(Located, Protocol):
    """What both a place of one's own and one that a service gave have."""

    @property
    def lat(self) -> float:
        """Degrees north; a place without a point is not added."""
        ...

    @property
    def lon(self) -> float:
        """Degrees east."""
        ...

    @property
    def precision_km(self) -> float | None:
        """Radius within which it lies; None when not known."""
        ...


class Atlas(Index):
    """An `Index` with rows of one's own after the table's; names find none of them."""

    def __init__(self, base: Index, own: Iterable[AddedPlace]) -> None:
        """Open the same files once more, which maps them and reads next to nothing.

        Args:
            base: the gazetteer; one with more places keeps them, first.
            own: places to add; the order gives the rows.
        """
        super().__init__(base.folder)
        self._first = super().__len__()
        known: tuple[AddedPlace, ...] = base.added if isinstance(base, Atlas) else ()
        self._own = tuple({one.place_id: one for one in (*known, *own)}.values())
        self._own_rows: Mapping[str, int] = {
            one.place_id: self._first + number for number, one in enumerate(self._own)
        }

    def __len__(self) -> int:
        """The number of rows, own ones included."""
        return self._first + len(self._own)

    @property
    def added(self) -> tuple[AddedPlace, ...]:
        """The places added, in the order of their rows."""
        return self._own

    def _mine(self, row: int) -> AddedPlace | None:
        number = row - self._first
        return self._own[number] if 0 <= number < len(self._own) else None

    def place(self, row: int) -> GazetteerPlace:
        """The whole record."""
        mine = self._mine(row)
        if mine is None:
            return super().place(row)
        return GazetteerPlace(
            place_id=mine.place_id,
            name=mine.name,
            feature=mine.feature,
            code=_CODE,
            country=mine.country,
            countries=(mine.country,) if mine.country else (),
            admin1=mine.admin1,
            admin1_code="",
            admin2_code="",
            lon=mine.lon,
            lat=mine.lat,
            population=0,
            precision_km=mine.precision_km,
            timezone="",
        )

    def title(self, row: int) -> tuple[str, str, str]:
        """Its id, its primary name, and the name of its first-level division."""
        mine = self._mine(row)
        if mine is None:
            return super().title(row)
        return mine.place_id, mine.name, mine.admin1

    def name(self, row: int) -> str:
        """The primary name."""
        mine = self._mine(row)
        return mine.name if mine else super().name(row)

    def names(self, row: int) -> tuple[str, ...]:
        """The primary name and the alternates."""
        mine = self._mine(row)
        return (mine.name,) if mine else super().names(row)

    def row_of(self, place_id: str) -> int:
        """The row with this id.

        Raises:
            UnknownNameError: there is none.
        """
        row = self._own_rows.get(place_id)
        return super().row_of(place_id) if row is None else row

    def feature(self, row: int) -> Feature:
        """The kind of place."""
        mine = self._mine(row)
        return mine.feature if mine else super().feature(row)

    def code(self, row: int) -> str:
        """The GeoNames feature code, or `OWN`."""
        return _CODE if self._mine(row) else super().code(row)

    def country(self, row: int) -> str:
        """Its country's code; empty for none."""
        mine = self._mine(row)
        return mine.country if mine else super().country(row)

    def admin1_code(self, row: int) -> str:
        """The code of its first-level division; empty for one's own."""
        return "" if self._mine(row) else super().admin1_code(row)

    def population(self, row: int) -> int:
        """People; 0 when not known."""
        return 0 if self._mine(row) else super().population(row)

    def point(self, row: int) -> tuple[float, float] | None:
        """(lon, lat)."""
        mine = self._mine(row)
        return (mine.lon, mine.lat) if mine else super().point(row)
