r"""Builds data/words.csv and data/person_names.csv.

    pip install wordfreq==3.1.1 spylls==0.1.7 english-words==2.0.2 names==0.3.0 \
        Faker==40.54.0
    python -m tools.build_words

words.csv: the commonest words of wordfreq that an English dictionary writes in lower
case, so that "Of", "Time" and "Reading" can be told from places. The names of countries
are left out ("turkey", "china"): their frequency is the country's.

person_names.csv: names of the 1990 US census (public domain, by way of `names`), of
Faker's locales (Cyrillic ones romanised) and of tools/person_names.csv, by hand. The
weight is the percentage of bearers in the list where the name is commonest; a list
without frequencies counts each name alike, up to `EVEN` per cent.
"""

from __future__ import annotations

import csv
import importlib
import pkgutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "data" / "words.csv"
NAMES = ROOT / "data" / "person_names.csv"
NAMES_BY_HAND = ROOT / "tools" / "person_names.csv"
COUNTRIES = ROOT / "tools" / "places" / "countries.csv"

PINS = {
    "wordfreq": "3.1.1",
    "spylls": "0.1.7",
    "english-words": "2.0.2",
    "names": "0.3.0",
    "Faker": "40.54.0",
}
COUNT = 30_000
EVEN = 0.05
SMALLEST = 0.001
"""Census surnames below a thousandth of a per cent are left out: 70,000 of them."""

_CYRILLIC = dict(
    zip(
        "абвгґдђеёєжзиіїйјклљмнњопрстћуўфхцчџшщъыьэюя",
        "a b v h g d dj e e ye zh z i i i i j k l lj m n nj o p r s t c u u f kh ts ch "
        "dz sh shch _ y _ e yu ya".split(),
        strict=True,
    )
) | {"ъ": "", "ь": "", "ѓ": "gj", "ќ": "kj", "ѕ": "dz"}
_G_IS_G = ("ru", "bg", "mk", "sr")


def check_versions() -> None:
    """Refuse other versions than the pinned ones: the files would differ."""
    for package, pin in PINS.items():
        if (found := version(package)) != pin:
            raise SystemExit(f"{package} {found}: pip install {package}=={pin}")


def words() -> list[str]:
    """The commonest lower-case words, commonest first."""
    # By name, since none of the three is among the project's own requirements.
    dictionaries = importlib.import_module("spylls.hunspell").Dictionary
    american = dictionaries.from_files("en_US")
    english_words = importlib.import_module("english_words")
    webster = english_words.get_english_words_set(["web2"], lower=False)
    top_n_list = importlib.import_module("wordfreq").top_n_list
    with COUNTRIES.open(encoding="utf-8", newline="") as text:
        refused = {row["name"].lower() for row in csv.DictReader(text)}

    def common(word: str) -> bool:
        if not word.isascii() or not word.isalpha() or word in refused:
            return False
        if len(word) == 1:
            return word in {"a", "i"}
        if american.lookup(word):
            return True
        name = word.capitalize()
        return word in webster and name not in webster and not american.lookup(name)

    found = []
    for word in top_n_list("en", 100_000):
        if common(word):
            found.append(word)
            if len(found) == COUNT:
                break
    return found


def romanise(name: str, language: str) -> str:
    """Cyrillic to Latin as news agencies write it, roughly; others untouched."""
    plain = []
    for c in name:
        latin = _CYRILLIC.get(c.lower(), c.lower())
        if c.lower() == "г" and language in _G_IS_G:
            latin = "g"
        plain.append(latin.capitalize() if c.isupper() else latin)
    text = "".join(plain)
    for ending, short in (("iy", "y"), ("yy", "y"), ("ii", "y"), ("yi", "y")):
        if text.endswith(ending):
            return text[: -len(ending)] + short
    return text


def latin(name: str) -> bool:
    """Is `name` one word of Latin letters, with a capital?"""
    return (
        len(name) > 1
        and name[0].isupper()
        and all(c.isalpha() or c in "'’-" for c in name)
        and all("LATIN" in unicodedata.name(c) for c in name if c.isalpha())
    )


def census() -> Iterator[tuple[str, str, float]]:
    """(name, kind, per cent) of the 1990 US census."""
    folder = Path(str(importlib.import_module("names").__file__)).parent
    for file, kind in (
        ("dist.male.first", "given"),
        ("dist.female.first", "given"),
        ("dist.all.last", "surname"),
    ):
        for line in (folder / file).read_text("ascii").splitlines():
            name, percent, _cumulative, _rank = line.split()
            if float(percent) >= SMALLEST:
                yield name.capitalize(), kind, float(percent)


def locales() -> Iterator[tuple[str, str, float]]:
    """(name, kind, per cent) of every list of names in Faker's locales."""
    package = importlib.import_module("faker.providers.person")
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        provider = importlib.import_module(f"{package.__name__}.{module}").Provider
        for attribute in sorted(vars(provider)):
            kind = _kind(attribute)
            listed = getattr(provider, attribute)
            if kind and isinstance(listed, (tuple, list, set, dict)) and listed:
                for name, share in _shares(listed).items():
                    yield romanise(name, module.split("_")[0]), kind, share


def _kind(attribute: str) -> str:
    if attribute.startswith(("first_name", "first_romanized")):
        return "given"
    if attribute.startswith(("last_name", "last_romanized")):
        return "surname"
    return ""


def _shares(listed: Iterable[object] | Mapping[str, float]) -> dict[str, float]:
    if isinstance(listed, Mapping):
        total = sum(listed.values()) or 1.0
        return {str(n): min(100 * w / total, 1.0) for n, w in listed.items()}
    entries = [e[-1] if isinstance(e, tuple) else e for e in listed]
    return {str(n): min(EVEN, 100 / len(entries)) for n in entries}


def by_hand() -> Iterator[tuple[str, str, float]]:
    """(name, kind, per cent) of tools/person_names.csv."""
    with NAMES_BY_HAND.open(encoding="utf-8", newline="") as text:
        for row in csv.DictReader(text):
            for name in row["names"].split():
                yield name, row["kind"], float(row["weight"])


def person_names() -> list[tuple[str, str, str]]:
    """(name, kind, weight), one row for each name and kind, sorted."""
    best: dict[tuple[str, str], float] = {}
    for source in (census(), locales(), by_hand()):
        for name, kind, share in source:
            if latin(name):
                best[name, kind] = max(best.get((name, kind), 0.0), share)
    return [(n, k, f"{w:.3f}") for (n, k), w in sorted(best.items())]


def write(path: Path, header: tuple[str, ...], rows: Iterable[Iterable[object]]) -> int:
    """Write a table, UTF-8 with plain newlines; the number of its rows."""
    listed = list(rows)
    with path.open("w", encoding="utf-8", newline="") as text:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(listed)
    return len(listed)


def main() -> None:
    """Build and write both files."""
    check_versions()
    number = write(
        WORDS, ("word", "rank"), ((w, n) for n, w in enumerate(words(), start=1))
    )
    print(f"{WORDS.relative_to(ROOT)}: {number} words")
    number = write(NAMES, ("name", "kind", "weight"), person_names())
    print(f"{NAMES.relative_to(ROOT)}: {number} names")


if __name__ == "__main__":
    main()
