"""A story made by hand, so that drawing can be tested without the pipeline.

An invented summit in Nairobi with a train journey, a second day by the lake, and
people from five countries; and a hostile article that tries to be markup and code.
The places are real, with the coordinates of GeoNames; all else is made up.
"""

from __future__ import annotations

import hashlib
from datetime import date

from geoviz.models import (
    Block,
    Claim,
    DatedExpression,
    Document,
    Event,
    Evidence,
    Feature,
    Focus,
    Mention,
    Person,
    Place,
    Publication,
    Rank,
    Role,
    Route,
    Status,
    Story,
)

SUMMIT = """Five leaders meet in Nairobi for the Lakes Compact

Nairobi, 12 May 2031. Prime Minister Asha Wekesa travelled by train from Mombasa to \
Nairobi on Sunday, a journey of about six hours, with her adviser Joel Otieno.

On Monday the leaders signed the Lakes Compact at the Kenyatta International \
Convention Centre. Those present were Ugandan President Grace Akello, Tanzanian \
President Neema Mushi, Fijian Prime Minister Sitiveni Vula, Cuban President Marisol \
Peña and Norwegian Prime Minister Ingrid Dahl. Kenyan President Daniel Koech hosted \
them.

Six heads of state and government had been announced. The Compact covers Lake \
Victoria, the Serengeti and parts of Nakuru County; it says nothing of the Sahel.
"""

LAKE = """Day two: leaders take to the water 🚤 at Naivasha

The delegations were expected at Lake Naivasha on Tuesday for a boat trip. Norwegian \
Prime Minister Ingrid Dahl had already left for Oslo.

A first Compact was signed in Arusha in 2019, in the days of the East African \
Railways. Scholars in Reykjavik and Texas compare it to treaties of the Ottoman Empire.
"""

HOSTILE_WORDS = (
    '<img src=x onerror="window.hacked=1">',
    "${window.hacked=2}",
    "</script><script>window.hacked=3</script>",
    "`window.hacked=4`",
    "C:\\new\\table \\u{zz} \\",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "line\u2028separator\u2029here",
    "\u202eright to left\u202c",
    "]]> --> <!-- <![CDATA[",
    "javascript:window.hacked=5",
)
"""Each must reach the reader as it is written here."""

HOSTILE = "Greetings from <b>Voi</b>\n\n" + "\n".join(
    f"At Voi a poster said {words} and nothing else." for words in HOSTILE_WORDS
)

SUMMIT_ID = "lakes/summit.txt"
LAKE_ID = "lakes/day two.txt"
HOSTILE_ID = 'x"><img src=x onerror=window.hacked=6>${1}.txt'

SUN, MON, TUE = date(2031, 5, 11), date(2031, 5, 12), date(2031, 5, 13)

TEXTS = {SUMMIT_ID: SUMMIT, LAKE_ID: LAKE, HOSTILE_ID: HOSTILE}


def document(doc_id: str, text: str, title: str, published: date | None) -> Document:
    """A document with the digest that belongs to its text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(doc_id, text, digest, title, "The Invented Post", published, "en")


def find(doc_id: str, words: str, nth: int = 0) -> tuple[int, int]:
    """Offsets of the nth occurrence of words in a document."""
    at = -1
    for _ in range(nth + 1):
        at = TEXTS[doc_id].index(words, at + 1)
    return at, at + len(words)


def quote(
    subject: str,
    field: str,
    doc_id: str,
    words: str,
    rule: str = "stated",
    *,
    assumed: bool = False,
) -> Evidence:
    """Evidence by its words."""
    start, end = find(doc_id, words)
    return Evidence(subject, field, doc_id, start, end, words, rule, assumed)


def focus(doc_id: str, rank: int, of: Place, share: float, *reasons: str) -> Focus:
    """A place that a document is about."""
    return Focus(
        doc_id,
        rank,
        of.place_id,
        of.name,
        of.feature,
        of.country,
        of.lat,
        of.lon,
        share,
        reasons,
    )


def place(
    number: int,
    name: str,
    feature: Feature,
    country: str,
    point: tuple[float, float] | None,
    mentions: int,
    *,
    days: tuple[date, ...] = (),
) -> Place:
    """A place; `point` is (lat, lon)."""
    lat, lon = point or (None, None)
    precision = None if point is None else {"region": 90.0}.get(feature, 5.0)
    ident = f"place:{number}"
    return Place(
        ident, name, feature, country, "", lat, lon, precision, mentions, 1, days
    )


PLACES = (
    place(1, "Nairobi", "city", "KE", (-1.28333, 36.81667), 9, days=(SUN, MON)),
    place(2, "Mombasa", "city", "KE", (-4.05466, 39.66359), 2, days=(SUN,)),
    place(
        3,
        "Kenyatta International Convention Centre",
        "landmark",
        "KE",
        (-1.28873, 36.82302),
        1,
        days=(MON,),
    ),
    place(4, "Lake Naivasha", "natural", "KE", (-0.76667, 36.35), 1, days=(TUE,)),
    place(5, "Nakuru County", "region", "KE", (-0.5, 36.0), 1),
    place(6, "Lake Victoria", "natural", "", (-1.0, 33.0), 1),
    place(7, "Arusha", "city", "TZ", (-3.36667, 36.68333), 1),
    place(8, "Reykjavik", "city", "IS", (64.13548, -21.89541), 1),
    place(9, "Texas", "region", "US", (31.25044, -99.25061), 1),
    place(10, "Norway", "country", "NO", (62.0, 10.0), 1),
    place(11, "Oslo", "city", "NO", (59.91273, 10.74609), 1),
    place(12, "Voi", "city", "KE", (-3.39605, 38.55609), 10),
    place(13, "Ottoman Empire", "historical", "", None, 1),
    place(14, "the Sahel", "vague", "", None, 1),
    place(15, HOSTILE_WORDS[0], "city", "KE", (-2.5, 38.0), 1),
)

PLACE_WORDS = {
    1: (SUMMIT_ID, "Nairobi"),
    2: (SUMMIT_ID, "Mombasa"),
    3: (SUMMIT_ID, "Kenyatta International Convention Centre"),
    4: (LAKE_ID, "Lake Naivasha"),
    5: (SUMMIT_ID, "Nakuru County"),
    6: (SUMMIT_ID, "Lake Victoria"),
    7: (LAKE_ID, "Arusha"),
    8: (LAKE_ID, "Reykjavik"),
    9: (LAKE_ID, "Texas"),
    11: (LAKE_ID, "Oslo"),
    12: (HOSTILE_ID, "Voi"),
    13: (LAKE_ID, "Ottoman Empire"),
    14: (SUMMIT_ID, "the Sahel"),
    15: (HOSTILE_ID, HOSTILE_WORDS[0]),
}


def sentence(doc_id: str, start: int, end: int) -> tuple[int, int]:
    """The line around a span: good enough a sentence for a test."""
    text = TEXTS[doc_id]
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    return low, len(text) if high < 0 else high


def mentions() -> tuple[Mention, ...]:
    """One mention for each place named, Nairobi twice, and one name not placed."""
    found = [(number, *words, 0) for number, words in PLACE_WORDS.items()]
    found.append((1, SUMMIT_ID, "Nairobi", 1))
    found.append((0, LAKE_ID, "East African Railways", 0))
    rows = []
    for number, doc_id, words, nth in found:
        start, end = find(doc_id, words, nth)
        where = PLACES[number - 1] if number else None
        rows.append(
            Mention(
                doc_id=doc_id,
                start=start,
                end=end,
                surface=words,
                kind="place",
                row=number if where else -1,
                place_id=where.place_id if where else "",
                name=where.name if where else "",
                feature=where.feature if where else "",
                country=where.country if where else "",
                admin1="",
                lat=where.lat if where else None,
                lon=where.lon if where else None,
                confidence=0.93,
                reasons=("same country as 5 others here",),
                alternatives=(("place:99", 0.05),),
                sentence=0,
                sentence_start=sentence(doc_id, start, end)[0],
                sentence_end=sentence(doc_id, start, end)[1],
            )
        )
    return tuple(rows)


def person(
    name: str,
    title: str,
    country: str,
    point: tuple[float, float],
    role: Role = "attendee",
    status: Status = "happened",
) -> Person:
    """A person at the signing; `point` is (lat, lon) of the capital."""
    slug = name.lower().replace(" ", "-")
    rank: Rank = "head_of_state" if title == "President" else "head_of_government"
    return Person(
        person_id=f"person:{slug}",
        name=name,
        title=title,
        rank=rank,
        country=country,
        country_basis="demonym",
        event_id="event:signing",
        role=role,
        status=status,
        lat=point[0],
        lon=point[1],
    )


PEOPLE = (
    person("Grace Akello", "President", "UG", (0.31628, 32.58219)),
    person("Neema Mushi", "President", "TZ", (-6.17221, 35.73947)),
    person("Sitiveni Vula", "Prime Minister", "FJ", (-18.14161, 178.44149)),
    person("Marisol Peña", "President", "CU", (23.13302, -82.38304)),
    person(
        "Ingrid Dahl", "Prime Minister", "NO", (59.91273, 10.74609), status="planned"
    ),
    person("Daniel Koech", "President", "KE", (-1.28333, 36.81667), role="host"),
    Person(
        "person:joel-otieno",
        "Joel Otieno",
        "adviser",
        "other",
        "",
        "",
        "event:arrival",
        "companion",
        "happened",
        None,
        None,
    ),
)

EVENTS = (
    Event(
        "event:arrival",
        "arrival by train",
        SUN,
        None,
        "",
        "",
        "weekday",
        "happened",
        ("place:1",),
    ),
    Event(
        "event:signing",
        "signing of the Lakes Compact",
        MON,
        None,
        "11:00",
        "East Africa Time",
        "weekday",
        "happened",
        ("place:3",),
    ),
    Event(
        "event:boat",
        "boat trip",
        TUE,
        None,
        "",
        "",
        "weekday",
        "planned",
        ("place:4",),
    ),
    Event(
        "event:first",
        "first Compact signed",
        None,
        None,
        "",
        "",
        "explicit",
        "happened",
        ("place:7",),
        background=True,
    ),
)

ROUTES = (
    Route(
        route_id="route:wekesa",
        traveller="Asha Wekesa",
        companions=("Joel Otieno",),
        mode="train",
        origin="Mombasa",
        destination="Nairobi",
        origin_id="place:2",
        destination_id="place:1",
        stops=(),
        departed=SUN,
        departed_basis="weekday",
        arrived=SUN,
        arrived_basis="weekday",
        status="happened",
        direct_km=440.2,
        corridor_km=463.0,
        reference_km=472.0,
        implied_kmh=78.7,
        basis="schematic",
        line=(
            (39.66359, -4.05466),
            (38.55609, -3.39605),
            (37.98, -2.69),
            (36.81667, -1.28333),
        ),
        stations=("Mombasa", "Voi", "Mtito Andei", "Nairobi"),
        corridor="Mombasa - Nairobi",
        duration_h=6.0,
    ),
)

CLAIMS = (
    Claim(
        "claim:count",
        "event:signing",
        "leaders_taking_part",
        "Six heads of state and government",
        "refine",
        tuple(one.person_id for one in PEOPLE[:6]),
        "5 are listed, and the host makes 6",
    ),
    Claim(
        "claim:duration",
        "train journey of Asha Wekesa",
        "duration",
        "about six hours",
        "agree",
        ("route:wekesa",),
        "463 km at 77 km/h",
    ),
)

EVIDENCE = (
    quote("event:signing", "what", SUMMIT_ID, "signed the Lakes Compact"),
    quote("event:signing", "day", SUMMIT_ID, "On Monday", "weekday", assumed=True),
    quote("event:arrival", "what", SUMMIT_ID, "travelled by train"),
    quote("event:boat", "what", LAKE_ID, "expected at Lake Naivasha on Tuesday"),
    quote("event:first", "what", LAKE_ID, "first Compact was signed in Arusha"),
    quote("route:wekesa", "mode", SUMMIT_ID, "by train from Mombasa to Nairobi"),
    quote("claim:count", "value", SUMMIT_ID, "Six heads of state and government"),
    quote("claim:duration", "value", SUMMIT_ID, "about six hours"),
    quote("person:joel-otieno", "role", SUMMIT_ID, "her adviser Joel Otieno"),
    quote("person:grace-akello", "role", SUMMIT_ID, "Ugandan President Grace Akello"),
    quote("person:neema-mushi", "role", SUMMIT_ID, "Tanzanian President Neema Mushi"),
    quote("person:sitiveni-vula", "role", SUMMIT_ID, "Prime Minister Sitiveni Vula"),
    quote("person:marisol-peña", "role", SUMMIT_ID, "Cuban President Marisol Peña"),
    quote("person:ingrid-dahl", "role", SUMMIT_ID, "Prime Minister Ingrid Dahl"),
    quote("person:daniel-koech", "role", SUMMIT_ID, "Kenyan President Daniel Koech"),
    *(
        quote("place:12", "place", HOSTILE_ID, words, "poster")
        for words in HOSTILE_WORDS
    ),
)

DATES = (
    DatedExpression(LAKE_ID, *find(LAKE_ID, "2019"), "2019", "2019", "explicit", 0),
    DatedExpression(
        LAKE_ID,
        *find(LAKE_ID, "in the days of"),
        "in the days of",
        "",
        "inferred",
        0,
    ),
)

FOCUS = (
    focus(SUMMIT_ID, 1, PLACES[0], 0.52, "event 2", "opening 1"),
    focus(SUMMIT_ID, 2, PLACES[1], 0.31, "mention 2"),
    focus("", 1, PLACES[0], 0.4, "event 2", "opening 1"),
)


def summit() -> Story:
    """The whole story."""
    documents = (
        document(SUMMIT_ID, SUMMIT, "Five leaders meet in Nairobi", MON),
        document(LAKE_ID, LAKE, "Day two: leaders take to the water", None),
        document(HOSTILE_ID, HOSTILE, HOSTILE_WORDS[2], None),
    )
    return Story(
        documents=documents,
        publications=(
            Publication(SUMMIT_ID, MON, "stated"),
            Publication(LAKE_ID, TUE, "inferred", "shares its weekdays with summit"),
            Publication(HOSTILE_ID, None, "unknown"),
        ),
        blocks=tuple((Block("paragraph", 0, len(one.text)),) for one in documents),
        mentions=mentions(),
        dates=DATES,
        places=PLACES,
        people=PEOPLE,
        events=EVENTS,
        routes=ROUTES,
        claims=CLAIMS,
        evidence=EVIDENCE,
        days=(SUN, MON, TUE),
        problems=("lakes/broken.txt: not text in any encoding that is known",),
        focus=FOCUS,
    )


def empty() -> Story:
    """A story in which nothing was found."""
    blank = document("blank.txt", "", "", None)
    return Story(
        documents=(blank,),
        publications=(Publication("blank.txt", None, "unknown"),),
        blocks=((),),
        mentions=(),
        dates=(),
        places=(),
        people=(),
        events=(),
        routes=(),
        claims=(),
        evidence=(),
        days=(),
    )
