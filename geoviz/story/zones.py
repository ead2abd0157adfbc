"""Names of time zones as news writes them → IANA names, and clocks put forward.

Abbreviations with several meanings of equal weight (IST, CST outside of North America,
AST) are left out or read as news in English most often uses them; the table says which.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

_LONDON: Final = "Europe/London"
_EAST, _CENTRAL = "America/New_York", "America/Chicago"
_MOUNTAIN, _PACIFIC = "America/Denver", "America/Los_Angeles"
_ZONES: Final[dict[str, str]] = {
    **dict.fromkeys(
        ("gmt", "utc", "z", "greenwich mean time", "coordinated universal time"), "UTC"
    ),
    **dict.fromkeys(("bst", "british summer time", "uk time", "london time"), _LONDON),
    **dict.fromkeys(("et", "est", "edt", "eastern time", "new york time"), _EAST),
    **dict.fromkeys(("eastern standard time", "eastern daylight time"), _EAST),
    **dict.fromkeys(("ct", "cst", "cdt", "central time"), _CENTRAL),
    **dict.fromkeys(("mt", "mst", "mdt", "mountain time"), _MOUNTAIN),
    **dict.fromkeys(("pt", "pst", "pdt", "pacific time"), _PACIFIC),
    **dict.fromkeys(("cet", "cest", "central european time"), "Europe/Berlin"),
    **dict.fromkeys(("central european summer time", "berlin time"), "Europe/Berlin"),
    **dict.fromkeys(("eet", "eest", "kyiv time", "kiev time"), "Europe/Kyiv"),
    **dict.fromkeys(("msk", "moscow time"), "Europe/Moscow"),
    **dict.fromkeys(("beijing time", "china standard time"), "Asia/Shanghai"),
    **dict.fromkeys(("jst", "japan standard time", "tokyo time"), "Asia/Tokyo"),
    **dict.fromkeys(("kst", "korea standard time", "seoul time"), "Asia/Seoul"),
    **dict.fromkeys(("hkt", "hong kong time"), "Asia/Hong_Kong"),
    **dict.fromkeys(("sgt", "singapore time"), "Asia/Singapore"),
    **dict.fromkeys(("india standard time", "indian standard time"), "Asia/Kolkata"),
    **dict.fromkeys(("pkt", "pakistan standard time"), "Asia/Karachi"),
    **dict.fromkeys(("trt", "istanbul time", "turkish time"), "Europe/Istanbul"),
    **dict.fromkeys(("aest", "aedt", "sydney time"), "Australia/Sydney"),
    **dict.fromkeys(("nzst", "nzdt"), "Pacific/Auckland"),
    **dict.fromkeys(("sast",), "Africa/Johannesburg"),
    **dict.fromkeys(("eat", "nairobi time"), "Africa/Nairobi"),
    **dict.fromkeys(("wat", "lagos time"), "Africa/Lagos"),
    **dict.fromkeys(("wib", "jakarta time"), "Asia/Jakarta"),
    **dict.fromkeys(("paris time",), "Europe/Paris"),
    **dict.fromkeys(("tehran time",), "Asia/Tehran"),
    **dict.fromkeys(("jerusalem time", "israel time"), "Asia/Jerusalem"),
}
_OFFSET: Final = re.compile(r"(?:gmt|utc) ?([+-]) ?(\d{1,2})")


def zone_name(written: str) -> str:
    """IANA name of a zone as written; empty for "local time" and unknown ones.

    >>> zone_name("British Summer Time"), zone_name("GMT +8"), zone_name("local time")
    ('Europe/London', 'Etc/GMT-8', '')
    """
    key = " ".join(written.casefold().split())
    if offset := _OFFSET.fullmatch(key):
        hours = int(offset[2])
        sign = "-" if offset[1] == "+" else "+"  # POSIX counts westward
        return f"Etc/GMT{sign}{hours}" if 0 < hours <= 12 else "UTC" * (hours == 0)
    return _ZONES.get(key, "")


def convert_clock(day: date, clock: str, zone: str, target: str) -> tuple[date, str]:
    """Day and `HH:MM` in zone `target` when it is `clock` on `day` in `zone`.

    Zones are IANA names. Without the zone's rules on this computer, or with an empty
    name, the clock is returned as it was.

    >>> convert_clock(date(2025, 9, 3), "17:30", "Europe/London", "Asia/Shanghai")
    (datetime.date(2025, 9, 4), '00:30')
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # only clocks need it

    if not zone or not target:
        return day, clock
    try:
        here, there = ZoneInfo(zone), ZoneInfo(target)
    except (ZoneInfoNotFoundError, ValueError):
        return day, clock
    hour, minute = (int(part) for part in clock.split(":"))
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=here)
    moved = moment.astimezone(there)
    return moved.date(), f"{moved:%H:%M}"
