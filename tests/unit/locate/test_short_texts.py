"""One to three sentences from newsrooms around the world: where each name is.

Written by hand from the texts alone. `IE` is the country that a name must be placed in,
`US Ohio` also the division; `metonym IR` adds the kind; `-` is no place at all.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from geoviz.extract.document import Knowledge, extract
from geoviz.gazetteer.index import Index
from geoviz.locate.resolve import locate_all
from geoviz.models import Document, Mention, ReadDocument
from geoviz.read.blocks import cut_blocks

Locate = Callable[[str], dict[str, Mention]]


@pytest.fixture(scope="module")
def locate() -> Locate:
    index = Index.open()
    knowledge = Knowledge.open(index)

    def find(text: str) -> dict[str, Mention]:
        blocks, items = cut_blocks(text)
        read = ReadDocument(Document("a", text, "0" * 64), blocks, items)
        (mentions,) = locate_all([extract(read, knowledge)], index)
        return {mention.surface: mention for mention in mentions}

    return find


def told(mention: Mention | None) -> tuple[str, str, str]:
    """Kind, country and division of a mention; `-` for none."""
    if mention is None:
        return "-", "", ""
    return mention.kind, mention.country, mention.admin1


# One well-known name and nothing else to go by.
ALONE = [
    ("A fire broke out in a warehouse in Dublin on Monday night.", {"Dublin": "IE"}),
    ("Thousands marched through Athens against pension cuts.", {"Athens": "GR"}),
    ("Derby council has approved plans for a bus station.", {"Derby": "GB"}),
    ("The ferry from Bergen was cancelled because of high winds.", {"Bergen": "NO"}),
    ("Police in Tripoli arrested three men.", {"Tripoli": "LY", "Police": "-"}),
    ("Tourists flock to Cusco each year.", {"Cusco": "PE Cusco"}),
    ("Storms hit Vienna on Sunday.", {"Vienna": "AT"}),
    ("They met in Rome. The mayor said so.", {"Rome": "IT"}),
    ("A march in Lima drew thousands. Lima was calm.", {"Lima": "PE"}),
    ("The minister flew to Wellington.", {"Wellington": "NZ"}),
    ("A ship ran aground off Naples.", {"Naples": "IT"}),
    ("A bomb went off in Hyderabad.", {"Hyderabad": "IN"}),
    ("Kingston was calm on Tuesday.", {"Kingston": "JM"}),
    ("Pilgrims in Mecca prayed.", {"Mecca": "SA"}),
    ("Accra's mayor opened the market.", {"Accra": "GH"}),
]
# Well-known cities of different countries, each alone of its own.
MIXED = [
    (
        "The firm keeps offices in Chicago, Rotterdam, Sao Paulo and Melbourne.",
        {"Chicago": "US", "Rotterdam": "NL", "Melbourne": "AU"},
    ),
    (
        "The band will play in Manchester, Turin and Seoul in May.",
        {"Manchester": "GB", "Turin": "IT", "Seoul": "KR"},
    ),
    (
        "Shares fell in Zurich. Analysts in Birmingham and Edinburgh were calm.",
        {"Zurich": "CH", "Birmingham": "GB", "Edinburgh": "GB"},
    ),
    (
        "Beans go by rail to Trieste, Hamburg and Antwerp.",
        {"Trieste": "IT", "Hamburg": "DE", "Antwerp": "BE"},
    ),
    ("The singer moved to Manchester in 1961 and retired.", {"Manchester": "GB"}),
    ("A water taxi sank in Venice on Monday.", {"Venice": "IT"}),
    ("Firefighters in Florence rescued a cat on Friday.", {"Florence": "IT"}),
    (
        "A charity match in Antigua on Saturday drew players from Barbados.",
        {"Antigua": "AG", "Barbados": "BB"},
    ),
    (
        "Tourists in Antigua and Quetzaltenango were told to leave Guatemala.",
        {"Antigua": "GT", "Guatemala": "GT"},
    ),
]
AFRICA = [
    (
        "NAIROBI, Kenya (AP) - At least 12 people died near Machakos.",
        {"NAIROBI": "KE", "Kenya": "KE", "Machakos": "KE"},
    ),
    (
        "KAMPALA, Uganda — Police fired tear gas in Gulu and Mbale on Tuesday.",
        {"KAMPALA": "UG", "Gulu": "UG", "Mbale": "UG"},
    ),
    ("Kano, Kaduna and Jos saw heavy rain.", {"Kano": "NG", "Kaduna": "NG"}),
    ("Lagos traffic was bad as Ikeja flooded.", {"Lagos": "NG", "Ikeja": "NG"}),
    (
        "Fighting in Goma forced thousands to flee to Bukavu and Rwanda.",
        {"Goma": "CD", "Bukavu": "CD", "Rwanda": "RW"},
    ),
    (
        "Khartoum and Omdurman were shelled; El Fasher is besieged.",
        {"Khartoum": "SD", "Omdurman": "SD", "El Fasher": "SD"},
    ),
    (
        "Kinshasa accused Kigali of backing M23 rebels in North Kivu.",
        {"Kinshasa": "metonym CD", "Kigali": "metonym RW", "North Kivu": "CD"},
    ),
    (
        "Dakar, Bamako and Ouagadougou; Niamey too.",
        {"Dakar": "SN", "Bamako": "ML", "Ouagadougou": "BF", "Niamey": "NE"},
    ),
]
SOUTH_ASIA = [
    (
        "KATHMANDU: Two trekkers were rescued near Namche Bazaar on Friday.",
        {"KATHMANDU": "NP", "Namche Bazaar": "NP"},
    ),
    (
        "Villagers in Bihar's Gaya district blocked the Patna highway.",
        {"Bihar": "IN Bihar", "Gaya": "IN Bihar", "Patna": "IN Bihar"},
    ),
    ("Lahore High Court freed Imran Khan.", {"Lahore": "embedded PK", "Khan": "-"}),
    (
        "In Bengaluru, Chennai and Kolkata trains ran late.",
        {"Bengaluru": "IN", "Chennai": "IN", "Kolkata": "IN"},
    ),
    ("Peshawar, Quetta and Multan voted.", {"Peshawar": "PK", "Multan": "PK"}),
    ("Sylhet and Cox's Bazar were flooded.", {"Sylhet": "BD", "Cox's Bazar": "BD"}),
    (
        "COLOMBO (Reuters) - Sri Lanka's navy held 12 fishermen off Jaffna.",
        {"COLOMBO": "LK", "Sri Lanka": "LK", "Jaffna": "LK"},
    ),
    (
        "The Reserve Bank of India kept rates on hold in Mumbai.",
        {"India": "embedded IN", "Mumbai": "IN"},
    ),
]
LATIN_AMERICA = [
    (
        "BOGOTA, Colombia — Soldiers patrolled the streets of Cali and Medellín.",
        {"BOGOTA": "CO", "Cali": "CO", "Medellín": "CO"},
    ),
    (
        "The mayor of Córdoba met her counterpart from Rosario in Buenos Aires.",
        {"Córdoba": "AR", "Rosario": "AR", "Buenos Aires": "AR"},
    ),
    (
        "Quito declared an emergency in Guayas and Manabí.",
        {"Quito": "metonym EC", "Guayas": "EC", "Manabí": "EC"},
    ),
    (
        "Tourists were stranded in Cusco after a landslide near Machu Picchu.",
        {"Cusco": "PE", "Machu Picchu": "PE"},
    ),
    ("San José, Costa Rica, hosted the summit.", {"San José": "CR"}),
    ("A landslide in Petrópolis, north of Rio, killed 40.", {"Petrópolis": "BR"}),
    (
        "Saint Lucia's prime minister will travel to Kingston next week.",
        {"Saint Lucia": "LC", "Kingston": "JM"},
    ),
    ("The port of St. George's, Grenada, closed.", {"St. George's": "GD"}),
    ("Georgetown and Caracas dispute Essequibo.", {"Georgetown": "GY"}),
]
OCEANIA = [
    ("SUVA, Fiji — A cyclone is heading for Vanua Levu.", {"SUVA": "FJ"}),
    (
        "PORT MORESBY — Tribal fighting in Enga Province has killed 20.",
        {"PORT MORESBY": "PG", "Enga": "PG"},
    ),
    (
        "Perth's northern suburbs lost power; Joondalup was worst hit.",
        {"Perth": "AU Western Australia", "Joondalup": "AU Western Australia"},
    ),
    (
        "Brisbane and Townsville are bracing for Cyclone Jasper.",
        {"Brisbane": "AU", "Townsville": "AU", "Jasper": "-"},
    ),
    (
        "SYDNEY: A bushfire near Bega forced evacuations.",
        {"SYDNEY": "AU", "Bega": "AU New South Wales"},
    ),
    (
        "Two hikers from Christchurch were found near Dunedin.",
        {"Christchurch": "NZ", "Dunedin": "NZ"},
    ),
    ("Ballarat, Bendigo and Geelong face rate rises.", {"Geelong": "AU Victoria"}),
]
EUROPE = [
    (
        "Police in Pristina and Mitrovica are on alert; Belgrade condemned the raid.",
        {"Pristina": "XK", "Mitrovica": "XK", "Belgrade": "metonym RS"},
    ),
    (
        "The road from Skopje to Tetovo was closed by snow.",
        {"Skopje": "MK", "Tetovo": "MK"},
    ),
    (
        "Protesters in Banja Luka and Mostar marched to Sarajevo.",
        {"Banja Luka": "BA", "Mostar": "BA", "Sarajevo": "BA"},
    ),
    (
        "TBILISI — Crowds gathered on Rustaveli Avenue.",
        {"TBILISI": "GE", "Rustaveli Avenue": "GE"},
    ),
    (
        "The Armenian premier met his Azerbaijani counterpart in Sochi.",
        {"Armenian": "demonym AM", "Azerbaijani": "demonym AZ", "Sochi": "RU"},
    ),
    (
        "Police in Paris and London have opened an inquiry.",
        {"Paris": "place FR", "London": "place GB"},
    ),
    ("A boat capsized off Lampedusa, near Agrigento.", {"Lampedusa": "IT"}),
]
LOCAL = [
    ("A Peoria, Ill., man was hurt near Pekin.", {"Pekin": "US Illinois"}),
    (
        "A DeKalb County, IL, judge sentenced the man to ten years.",
        {"DeKalb County": "US Illinois", "IL": "US Illinois"},
    ),
    (
        "Boston police arrested a Worcester man in Cambridge on Sunday.",
        {"Worcester": "US Massachusetts", "Cambridge": "US Massachusetts"},
    ),
    (
        "Madison, Wis., and Madison, Ala., share a name.",
        {"Wis": "US Wisconsin", "Ala": "US Alabama"},
    ),
    (
        "Deputies in Polk County, Florida, arrested a man from Lakeland.",
        {"Polk County": "US Florida", "Lakeland": "US Florida"},
    ),
    (
        "Harris County deputies found the car in Katy, west of Houston.",
        {"Harris County": "US Texas", "Katy": "US Texas", "Houston": "US Texas"},
    ),
    (
        "London, Ont. police charged a man from St. Thomas.",
        {"London": "CA Ontario", "St. Thomas": "CA Ontario"},
    ),
    (
        "RCMP in Red Deer, Alta., said the crash on Highway 2 killed two.",
        {"Red Deer": "CA Alberta", "Alta": "CA Alberta"},
    ),
    (
        "Police in Surrey, B.C., said a teen from Langley was hurt.",
        {"Surrey": "CA British Columbia", "Langley": "CA British Columbia"},
    ),
    (
        "The Halifax Regional Council met Tuesday in Dartmouth.",
        {"Halifax": "embedded CA", "Dartmouth": "CA Nova Scotia"},
    ),
    (
        "The M25 was closed near Heathrow after a crash at Slough.",
        {"Heathrow": "GB England", "Slough": "GB England"},
    ),
    (
        "Bath and North East Somerset Council will close libraries in Keynsham.",
        {"Keynsham": "GB England"},
    ),
    ("Snow fell in Manchester and Leeds.", {"Manchester": "GB", "Leeds": "GB"}),
    (
        "A man of Stroud, Ontario, was hurt, police in Toronto said.",
        {"Stroud": "place", "Toronto": "CA Ontario"},  # not in the gazetteer
    ),
]
GOVERNMENTS = [
    ("Moscow said it would respond.", {"Moscow": "metonym RU"}),
    (
        "Washington and Tehran agreed to resume talks.",
        {"Washington": "metonym US District of Columbia", "Tehran": "metonym IR"},
    ),
    ("The Kremlin denied the report.", {"Kremlin": "metonym RU"}),
    ("Downing Street declined to comment.", {"Downing Street": "metonym GB"}),
    ("Brussels wants tougher rules on steel.", {"Brussels": "metonym BE"}),
    (
        "Critics accused Beijing of stalling and urged Ankara to act.",
        {"Beijing": "metonym CN", "Ankara": "metonym TR"},
    ),
    ("Flights between Tashkent and Bishkek resumed.", {"Tashkent": "place UZ"}),
    ("Hamas and Hezbollah rejected the plan, Israel said.", {"Hamas": "-"}),
    ("The European Union agreed on new rules.", {"Union": "-"}),
    (
        "The White House said the president would visit Riyadh.",
        {"White House": "metonym US", "Riyadh": "SA"},
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *ALONE, *MIXED, *AFRICA, *SOUTH_ASIA, *LATIN_AMERICA, *OCEANIA, *EUROPE,
        *LOCAL, *GOVERNMENTS,
    ],
)  # fmt: skip
def test_names_in_short_texts(
    text: str, expected: dict[str, str], locate: Locate
) -> None:
    found = locate(text)
    for surface, where in expected.items():
        kind, country, division = told(found.get(surface))
        parts = where.split(" ")
        if parts[0].islower() or parts[0] == "-":
            assert kind == parts.pop(0), surface
        if parts:
            assert country == parts.pop(0), surface
        if parts:
            assert division == " ".join(parts), surface


# Not English, not news: hardly any place.
NO_PLACES = [
    (
        "Shall I compare thee to a summer's day?\nThou art more lovely and more calm:\n"
        "Rough winds do shake the darling buds of May,\nAnd Summer's lease hath a date."
    ),
    "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand",
    (
        "2025-11-22 06:41:12 INFO Main Server started on Port 8080\n"
        "2025-11-22 06:41:13 WARN Pool Worker failed: Connection reset by Peer"
    ),
    "To be, or not to be, that is the question: Whether 'tis nobler in the mind",
    "LOREM IPSUM DOLOR SIT AMET CONSECTETUR ADIPISCING ELIT",
    "Lincoln, Abraham\nWashington, Denzel\nLondon, Jack\nJordan, Michael",
    "Paris Hilton, Austin Butler, Jordan Peterson, Brooklyn Beckham, Chelsea Clinton",
    "Dr. Lincoln met Mr. Houston and Ms. Berlin; Sgt. Troy agreed.",
    "See www.Paris.fr, mail desk@Madrid.example, or open C:\\Users\\Madison\\file.",
]


@pytest.mark.parametrize("text", NO_PLACES)
def test_what_is_no_news_names_no_places(text: str, locate: Locate) -> None:
    assert not [m for m in locate(text).values() if m.place_id]
