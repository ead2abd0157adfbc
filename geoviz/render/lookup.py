"""What the gazetteer adds to a story that is drawn: names of places not in it."""

from __future__ import annotations

from functools import cached_property

from geoviz.errors import UnknownNameError
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.place import GazetteerPlace
from geoviz.render.local_names import local_name


class Lookup:
    """The gazetteer, opened when it is first asked.

    Args:
        index: the one that the story was read with; the shipped one by default.
    """

    def __init__(self, index: Index | None = None) -> None:
        self._given = index

    @cached_property
    def _index(self) -> Index:
        return self._given or Index.open()

    def place(self, place_id: str) -> GazetteerPlace | None:
        """The place with this id; None when the gazetteer does not have it."""
        try:
            return self._index.place(self._index.row_of(place_id))
        except UnknownNameError:
            return None

    def where(self, place: GazetteerPlace) -> str:
        """The division and the country that a place lies in: "Texas, United States"."""
        row = self._index.country_row(place.country)
        country = "" if row is None else self._index.name(row)
        around = [place.admin1, "" if place.feature == "country" else country]
        return ", ".join(one for one in around if one and one != place.name)

    def local(self, place_id: str) -> tuple[str, str]:
        """What a place is called where it lies, and in which language; empty in doubt.

        Countries are called many things in their own languages; nothing is said of
        them.
        """
        try:
            row = self._index.row_of(place_id)
        except UnknownNameError:
            return "", ""
        if self._index.feature(row) == "country":
            return "", ""
        index = self._index
        return local_name(index.country(row), index.names(row), index.name(row))

    def zone_city(self, zone: str, country: str) -> str:
        """The town that people of a country call a time zone after, or its own name.

        The capital where it keeps that time, else the town in the zone's IANA name.

        >>> look = Lookup()
        >>> look.zone_city("Africa/Nairobi", "KE"), look.zone_city("Asia/Omsk", "RU")
        ('Nairobi', 'Omsk')
        """
        row = self._index.capital(country) if country else None
        if row is not None and self._index.place(row).timezone == zone:
            return self._index.name(row)
        return zone.rpartition("/")[2].replace("_", " ")
