"""The words of travel, one table each. Adding a verb or a vehicle is one line."""

from __future__ import annotations

from typing import Literal

Move = Literal["arrive", "depart", "travel", "journey"]
"""What a word of travel says: `journey` is a noun that says neither end."""

_MOVES: dict[Move, str] = {
    "arrive": """arrive arrives arrived arriving landed lands reached reaches
        disembarked docked docks moored arrival reach""",
    "depart": """left leaves leave leaving departed departs depart departing
    departure fled fleeing escaped""",
    "travel": """flew flies fly flying travelled traveled travels travel travelling
        traveling sailed sails sail sailing drove drives headed heads went crossed
        returned returns return flown driven ferried airlifted cycled trekked rode
        walked marched hitchhiked came taken took moved evacuated transferred brought
        carried transported bussed bused shipped repatriated deported extradited
        retreated withdrew poured streamed rushed relocated emigrated returning
        go goes going gone""",
    "journey": """journey trip voyage flight crossing ride tour drive march trek
        pilgrimage""",
}
MOVES: dict[str, Move] = {
    word: move for move, words in _MOVES.items() for word in words.split()
}
"""Word → what it says."""
PHRASES: dict[tuple[str, str], Move] = {
    ("set", "off"): "depart",
    ("set", "out"): "depart",
    ("set", "sail"): "depart",
    ("took", "off"): "depart",
    ("touched", "down"): "arrive",
    ("pulled", "into"): "arrive",
    ("flew", "into"): "arrive",
    ("flew", "in"): "arrive",
    ("came", "ashore"): "arrive",
    ("flew", "out"): "depart",
    ("got", "back"): "arrive",
    ("way", "from"): "travel",
    ("way", "to"): "travel",
    ("put", "in"): "arrive",
    ("walks", "into"): "arrive",
    ("walked", "into"): "arrive",
}
"""Two words that say another thing than the first alone."""
WEAK = frozenset(
    """took taken came went moved transferred left brought carried shipped rushed fled
    fleeing escaped withdrew poured streamed returning reach go goes going
    gone""".split()
)
"""Verbs that tell of a journey only beside a place or a vehicle."""
ON_FOOT = frozenset({"walked", "marched", "rode", "cycled", "trekked", "march"})
"""A walk to a place is no journey unless it is said from where."""
CARRYING = frozenset(
    """took taken brought carried transported bussed bused shipped repatriated moved
    evacuated airlifted ferried transferred rushed""".split()
)
"""Verbs that in the active voice take others along."""
FLEEING = frozenset({"fled", "fleeing", "escaped"})
"""Departures that may also say where to."""
NOUNS = frozenset({"arrival", "departure"}) | frozenset(_MOVES["journey"].split())
MODES: dict[str, str] = {
    **dict.fromkeys(("train", "trains", "railway", "rail", "locomotive"), "train"),
    **dict.fromkeys(
        """flew flies fly flown flying flight plane jet aircraft airliner helicopter
        airlifted touched plane airplane seaplane""".split(),
        "air",
    ),
    **dict.fromkeys(
        """motorcade convoy bus coach drove drives driven car truck lorry minibus taxi
        motorbike motorcycle cycled bicycle bike jeep van road""".split(),
        "road",
    ),
    **dict.fromkeys(
        """ship boat ferry yacht vessel sailed sails sail sailing sea steamer frigate
        catamaran trawler liner canoe docked moored dinghy""".split(),
        "sea",
    ),
    **dict.fromkeys("foot walked walking trekked marched hiked".split(), "foot"),
}
"""Words that give the means of travel."""
BY = {"air": "air", "sea": "sea", "road": "road", "land": "road", "rail": "train"}
"""Words that behind "by" give the means of travel."""
AIRCRAFT = (("air", "force", "one"), ("alitalia",), ("aeroflot",))
VEHICLES = frozenset(
    """train plane jet aircraft helicopter ship boat ferry yacht vessel convoy motorcade
    car bus coach flight airliner""".split()
)
"""Subjects that carry whoever the sentence is about."""
COMPANY = (
    ("accompanied", "by"),
    ("travelling", "with"),
    ("traveling", "with"),
    ("together", "with"),
)
WORDS = frozenset(MOVES) | {first for first, _ in (*PHRASES, *COMPANY)}
"""A sentence with none of these tells of no journey."""
COMPANY_END = frozenset({"indicates", "that"})
FIGURATIVE = frozenset(
    """shift away turn relations ties message led party road way journey policy prices
    drift power crisis centre center""".split()
)
"""Beside a word of travel these make it a figure of speech."""
UNITS = {"hour": 1.0, "hours": 1.0, "day": 24.0, "days": 24.0, "week": 168.0,
         "weeks": 168.0}  # fmt: skip
FASTEST_KMH = {"train": 450, "air": 2500, "road": 200, "sea": 120, "foot": 15}
"""No journey by that means is faster (the fastest in service, rounded up)."""
