"""A world of a few countries and names, so that people are read without the gazetteer.

The rows are made by hand: a country's row is its place in `COUNTRIES`. Names of people
known to the lexicon are few on purpose; most people in news are in no list.
"""

from __future__ import annotations

from typing import cast

from geoviz.extract.demonym_rows import DemonymRows
from geoviz.extract.people import find_people
from geoviz.extract.person_lexicon import NameWords
from geoviz.extract.scan import scan_names
from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.keys import fold
from geoviz.models import Document, Extraction, Feature, ReadDocument
from geoviz.read.blocks import cut_blocks

COUNTRIES = """AM Armenia|AZ Azerbaijan|BY Belarus|CD Democratic Republic of the Congo
CG Republic of the Congo|CN China|CU Cuba|DE Germany|DM Dominica|DO Dominican Republic
FR France|GB Britain|GE Georgia|ID Indonesia|IN India|IR Iran|JP Japan|KE Kenya
KG Kyrgyzstan|KH Cambodia|KP North Korea|KR South Korea|KZ Kazakhstan|LA Laos
MM Myanmar|MN Mongolia|MV Maldives|MY Malaysia|NE Niger|NG Nigeria|NP Nepal|PK Pakistan
RS Serbia|RU Russia|SK Slovakia|TJ Tajikistan|TM Turkmenistan|TW Taiwan|UA Ukraine
JO Jordan|EC Ecuador|PS Palestine|LC Saint Lucia|IQ Iraq|UG Uganda
US US|UZ Uzbekistan|VN Vietnam|ZW Zimbabwe|SU Soviet Union"""
DEMONYMS = """AM Armenian|AZ Azerbaijani|BY Belarusian|CD Congolese|CG Congolese
CN Chinese|CU Cuban|DE German|DM Dominican|DO Dominican|FR French|GB British
GE Georgian|ID Indonesian|IN Indian|IR Iranian|JP Japanese|KE Kenyan|KG Kyrgyz
KH Cambodian|KP North Korean|KR South Korean|KZ Kazakh|LA Lao|MN Mongolian|MV Maldivian
MY Malaysian|NG Nigerian|NP Nepali|PK Pakistani|RS Serbian|RU Russian|SK Slovak
TJ Tajik|TM Turkmen|TW Taiwanese|UA Ukrainian|US American|UZ Uzbek|VN Vietnamese
ZW Zimbabwean|EC Ecuadorean|PS Palestinian|JO Jordanian|CU Cubans|NG Nigerians"""
REGIONS = "US Georgia|US Texas|GB Wales|MT Saint Lucia's|CN Hebei|RU Kursk"
CITIES = "CN Beijing|CN Tianjin|KP Pyongyang|US Washington|FR Paris|US Kim|CN Hong Kong"
CITIES += "|US Cuba|US Springdale|CA Springdale"
GIVEN = """jan alexander aleksandar donald emma ian james jane john jordan laura mary
michael paul charles paris peter robert soo steve tessa vladimir israel dean"""
SURNAMES = """bicker curtis hilton jordan katz kim landale neill putin roe rosenberg
smith sung trump wong xi doe"""
WORDS = """the and of great former earlier new world make time parade show set stage all
green red wall condemns attack meets leaders king high north"""
RANKS = {
    "acting president": "head_of_state",
    "chancellor": "head_of_government",
    "king": "head_of_state",
    "president": "head_of_state",
    "premier": "head_of_government",
    "prime minister": "head_of_government",
    "foreign minister": "other",
}


def _pairs(text: str) -> list[tuple[str, str]]:
    entries = text.replace("\n", "|").split("|")
    return [(entry[:2], entry[3:]) for entry in entries]


class World:
    """Gazetteer index, demonyms and lexicon in one, as small as can be."""

    def __init__(self) -> None:
        self._features: list[Feature] = []
        self._codes: list[str] = []
        self._ids: list[str] = []
        self._names: dict[str, tuple[int, ...]] = {}
        self._demonyms: dict[str, tuple[int, ...]] = {}
        self._country_rows: dict[str, int] = {}
        for code, name in _pairs(COUNTRIES):
            historical = code == "SU"
            row = self._add(name, "historical" if historical else "country", code)
            if not historical:
                self._country_rows[code] = row
        congo = (self._country_rows["CD"], self._country_rows["CG"])
        self._names["congo"] = congo
        for code, name in _pairs(REGIONS):
            self._add(name, "region", code)
        for code, name in _pairs(CITIES):
            self._add(name, "city", code)
        for code, form in _pairs(DEMONYMS):
            known = self._demonyms.get(fold(form), ())
            self._demonyms[fold(form)] = (*known, self._country_rows[code])

    def _add(self, name: str, feature: Feature, code: str) -> int:
        row = len(self._features)
        self._features.append(feature)
        self._codes.append("" if feature == "historical" else code)
        self._ids.append(f"place:{fold(name).replace(' ', '-')}")
        self._names[fold(name)] = (*self._names.get(fold(name), ()), row)
        return row

    # --- gazetteer ----------------------------------------------------------------

    def prefixes(self, folded: str) -> list[str]:
        """Names that the text begins with, shortest first."""
        return sorted((n for n in self._names if folded.startswith(n)), key=len)

    def may_open(self, first: str, second: str) -> bool:
        """Does some name begin with the words?"""
        return any(name.startswith(f"{first} {second}") for name in self._names)

    def opens(self, first: str, second: str) -> bool:
        """Does a demonym begin with the two words?"""
        return any(name.startswith(f"{first} {second}") for name in self._demonyms)

    def folded_rows(self, key: str) -> tuple[int, ...]:
        """Rows of a folded name."""
        return self._names.get(key, ())

    def prior(self, row: int, key: str) -> float:  # noqa: ARG002
        """Countries before all else."""
        return 9.0 if self._features[row] == "country" else 5.0

    def feature(self, row: int) -> Feature:
        """Kind of place."""
        return self._features[row]

    def country(self, row: int) -> str:
        """Code of its country."""
        return self._codes[row]

    def country_row(self, country: str) -> int | None:
        """Row of a country."""
        return self._country_rows.get(country)

    def population(self, row: int) -> int:
        """Every town is large."""
        return 0 if self._features[row] == "country" else 20_000

    def row_of(self, place_id: str) -> int:
        """Row of an id."""
        return self._ids.index(place_id)

    def capital(self, country: str) -> int | None:
        """Row of a capital; only two are known here."""
        return {"CN": self._names["beijing"][0], "FR": self._names["paris"][0]}.get(
            country
        )

    def point(self, row: int) -> tuple[float, float] | None:
        """(lon, lat), made up."""
        return (float(row), 10.0)

    # --- demonyms and lexicon -----------------------------------------------------

    def rows(self, key: str) -> tuple[int, ...]:
        """Rows of a demonym."""
        return self._demonyms.get(key, ())

    def name_facts(self, key: str) -> tuple[int | None, float, float]:
        """Rank 100 for the few words known; weights as given name and surname."""
        rank = 100 if key in WORDS.split() else None
        return rank, float(key in GIVEN.split()), float(key in SURNAMES.split())

    def title(self, key: str) -> str | None:
        """Rank of a title."""
        return RANKS.get(key)


WORLD = World()
NAMES = NameWords(WORLD)


def read(text: str, doc_id: str = "a.txt") -> Extraction:
    """The people of a text, with tokens, sentences and blocks; nothing else."""
    blocks, items = cut_blocks(text)
    tokens = tokenise_blocks(text, blocks)
    sentences = split_sentences(blocks, tokens)
    matches = scan_names(tokens, cast(Index, WORLD), cast(DemonymRows, WORLD))
    people = find_people(text, tokens, sentences, blocks, matches, NAMES, WORLD)
    document = Document(doc_id, text, "")
    return Extraction(
        ReadDocument(document, blocks, items), tokens, sentences, (), (), people
    )


def told(text: str) -> list[tuple[str, str, str]]:
    """(name, title, country) of each mention of a person in a text."""
    return [
        (p.name, p.title, WORLD.country(p.country_row) if p.country_row >= 0 else "")
        for p in read(text).people
    ]
