"""The other words of travel: means, company, purposes, figures of speech, speeds."""

from __future__ import annotations

from typing import Final

from geoviz.story.travel_verbs import NOUNS, VERBS
from geoviz.story.traveller_nouns import VEHICLES

MODES: Final[dict[str, str]] = {
    **VEHICLES,
    **dict.fromkeys(
        """railway rail eurostar amtrak sleeper carriage carriages""".split(), "train"
    ),
    **dict.fromkeys(
        """flew flies fly flown flying airlifted airlift plane airplane airborne
        parachute runway""".split(),
        "air",
    ),
    **dict.fromkeys(
        """drove drives driven coach bicycle bike bikes motorbike jeep horseback
        hitchhiked""".split(),
        "road",
    ),
    **dict.fromkeys("sailed sails sail sailing docked moored".split(), "sea"),
    **dict.fromkeys("foot trekked hiked".split(), "foot"),
}
"""Words that give the means of travel."""
BY: Final = {"air": "air", "sea": "sea", "boat": "sea", "road": "road", "land": "road",
      "rail": "train"}  # fmt: skip
"""Words that behind "by" give the means of travel."""
AIRCRAFT: Final = (
    ("air", "force", "one"),
    ("air", "force", "two"),
    ("alitalia",),
    ("aeroflot",),
)
STOPPING: Final = frozenset(
    {"stopping", "stopped", "stopover", "stop", "stops", "refuelled"}
)
COMPANY: Final = (
    ("accompanied", "by"),
    ("travelling", "with"),
    ("traveling", "with"),
    ("together", "with"),
)
COMPANY_OPENINGS: Final = frozenset(first for first, _ in COMPANY)
COMPANY_END: Final = frozenset({"indicates", "that"})
FIGURATIVE: Final = frozenset(
    """shift away turn relations ties message led party road way journey policy prices
    drift power crisis centre center""".split()
)
"""Beside a word of travel these make it a figure of speech."""
PURPOSES: Final = frozenset(
    """attend address join visit meet open watch hold host speak sign see mark receive
    inspect brief seek collect deliver take compete play give pay celebrate discuss
    negotiate""".split()
)
"""Verbs of what one goes for: "flew to attend a summit in B"."""
VENUES: Final = frozenset(
    """airport airports hospital base camp port station stadium border centre center
    area region district suburb suburbs province islands island coast peninsula
    embassy palace summit talks conference meeting games festival headquarters office
    university harbour harbor prison jail shelter shelters clinic front town city
    village capital valley strip delta hospitals morgue camps bases hostel hotel court
    home school church centres centers quay dock docks pier runway airfield airstrip
    airbase barracks site sites scene resort resorts funeral wedding ceremony
    inauguration forum congress tournament cup final finals match matches convention
    retreat training safety market factory farm detention custody exile rally concert
    service mausoleum monument memorial cemetery mosque temple cathedral shrine
    monastery consulate mission residence villa estate ranch lodge chalet facility
    headquarter depot hangar gathering lecture championships championship negotiations
    consultations session assembly infirmary""".split()
)
"""Nouns that say where in or of a place ("the Sale relief centre")."""
UNMADE: Final = frozenset(
    """cancelled canceled postponed delayed grounded scrapped suspended missed aborted
    costs cost takes take lasts runs fares fare tickets ticket""".split()
)
"""Beside a noun of travel or a vehicle: a journey that nobody made."""
FICTION: Final = frozenset(
    """film movie novel thriller drama opera musical sequel documentary sitcom
    protagonist heroine hero""".split()
)
"""What tells of journeys that nobody made."""
KEPT: Final = frozenset(
    """barred banned stopped prevented blocked kept refrained dissuaded deterred
    discouraged prohibited stop prevent ban bar block""".split()
)
"""Before "from" and a participle of travel: not done."""
DOUBTED: Final = frozenset(
    """supposed meant tempted reluctant believed thought feared suspected rumoured
    rumored""".split()
)
"""Before "to" and a verb of travel: it may not have come about."""
PLANNING: Final = frozenset(
    """expected due set scheduled going plans plan planned planning intends intend is
    are was were be able managed forced had has have agreed about ready hours days
    minutes preparing prepares decided began continued returned likely not also
    then""".split()
)
"""Before "to" and a verb of travel: it is planned, or came about."""
ATTEMPTS: Final = frozenset(
    """tried try tries trying attempted attempting attempt hoping wanting failed failing
    intending intended wishing prepared struggled""".split()
)
"""Before "to" and a verb of travel: not done."""
HABITS: Final = frozenset(
    """every each usually often regularly normally typically always sometimes annually
    commute commutes rarely daily weekly""".split()
)
"""Beside a verb of travel: what is done again and again."""
UNITS: Final = {"hour": 1.0, "hours": 1.0, "day": 24.0, "days": 24.0, "week": 168.0,
         "weeks": 168.0}  # fmt: skip
FASTEST_KMH: Final = {"train": 450, "air": 2500, "road": 200, "sea": 120, "foot": 15}
"""No journey by that means is faster (the fastest in service, rounded up)."""
WORDS: Final = (
    frozenset(words[0] for words in VERBS)
    | frozenset(NOUNS)
    | frozenset(VEHICLES)
    | frozenset({"catch", "catches", "catching", "caught"})
    | COMPANY_OPENINGS
)
"""A sentence with none of these tells of no journey."""
_PLAIN: Final = frozenset({"his", "her", "its", "their", "on", "under"})
ANCHORS: Final = (WORDS - _PLAIN) | {words[-1] for words in VERBS if words[0] in _PLAIN}
"""As `WORDS`, but of phrases such as "on the way" the word that tells most."""
