"""Countries that one mention takes from another: compatriots, consorts, epithets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.dates.words import MONTHS, WEEKDAYS
from geoviz.extract.person_country import Country
from geoviz.extract.person_nations import plural_nation
from geoviz.extract.person_scene import Found, Reading
from geoviz.extract.person_shapes import DOES, STATE_HEADS
from geoviz.extract.person_words import PersonWords
from geoviz.models import Sentence

_CONSORTS: Final = (
    frozenset({"king", "queen"}),
    frozenset({"prince", "princess"}),
    frozenset({"emperor", "empress"}),
    frozenset({"duke", "duchess"}),
)
_SAME: Final = frozenset({"compatriot", "countryman", "countrywoman"})
_DAYS: Final = frozenset((*MONTHS, *WEEKDAYS))
_YEARS_OLD: Final = ["-", "year", "-", "old"]
_COLLECTIVE: Final = ("sh", "ch", "ese")
"""Endings of nations whose name means all of them: "the French protested"."""
_SINGULAR: Final = frozenset({"was", "is", "has"})
_SHORT: Final = 3
"""Letters of "red", "bed": no verb is as short."""
_THEN: Final = frozenset(
    {"then", "later", "also", "who", "never", "once", "again", "still"}
)


def echoed(
    words: PersonWords, found: list[Found], sentence: int, here: Found
) -> Reading:
    """The reading of a name, with what the name before it in the sentence lends."""
    reading = _counterpart(here.reading, found)
    if reading.country is not None or not found or found[-1].sentence != sentence:
        return reading
    before = found[-1]
    country = before.reading.country
    if country is None or country.row < 0:
        return reading
    if reading.head in _SAME or words.key(here.run.first - 1) in _SAME:
        return reading.with_country("context_compatriot_name", country)
    if _joined(words, before, here) and _together(before.reading, reading):
        return reading.with_country(f"context_{reading.rule}", country)
    return reading


def consort(words: PersonWords, before: Found, here: Found) -> Found:
    """The one named before, with the country of "King X and Queen Y of A"."""
    country, reading = here.reading.country, before.reading
    if country is None or country.row < 0 or reading.country is not None:
        return before
    heads = {reading.head, here.reading.head}
    if heads not in _CONSORTS or not _joined(words, before, here):
        return before
    reading = reading.with_country(f"context_{reading.rule}", country)
    return Found(before.run, before.sentence, reading)


def _counterpart(reading: Reading, found: list[Found]) -> Reading:
    """The reading; a "counterpart" holds the office of the one named before."""
    if reading.head != "counterpart" or not found:
        return reading
    other = found[-1].reading
    if other.head not in STATE_HEADS or other.past or not other.title:
        return reading
    return reading.with_title(other.title, other.head)


def _joined(words: PersonWords, before: Found, here: Found) -> bool:
    """Does only "and" part the one name from the title of the other?"""
    last, country = before.run.last, before.reading.country
    if country is not None and country.first > last:
        last = country.last
    first = here.reading.first
    if not 0 < first - last < 3 or words.key(first - 1) != "and":
        return False
    return (first - last == 1 or words.key(last) == ",") and first < here.run.first


def _together(a: Reading, b: Reading) -> bool:
    """Do the titles go together: king and queen, two ministers of one cabinet?"""
    if {a.head, b.head} in _CONSORTS and a.head != b.head:
        return True
    ministers = a.head == b.head == "minister" and not (a.past or b.past)
    own = a.rule.endswith("_title_name")
    return ministers and own and b.title.islower() and a.title.lower() != b.title


def read_epithets(
    words: PersonWords, sentences: Sequence[Sentence], found: list[Found]
) -> list[Found]:
    """The mentions, with the country of "The Iranian said": the only one just named.

    Mentions come, and go, in text order.
    """
    result: list[Found] = []
    for index, each in enumerate(found):
        result.append(each)
        number, behind = each.sentence, index + 1
        alone = (index == 0 or found[index - 1].sentence != number) and (
            behind == len(found) or found[behind].sentence != number
        )
        if not alone or each.reading.country is not None:
            continue
        country = None
        if number + 1 < len(sentences) and _acts(words, each):
            country = _epithet(words, sentences[number + 1].first_token, "The")
        country = country or _behind_comma(words, each, sentences[number].last_token)
        if country is not None:
            rule = f"context_{each.reading.rule}"
            reading = each.reading.with_country(rule, country)
            result[-1] = Found(each.run, number, reading)
    return result


def _epithet(words: PersonWords, first: int, article: str) -> Country | None:
    """The country of "The Iranian said", "the 41-year-old Kenyan clocked"."""
    if words.text(first) != article:
        return None
    at = first + 1
    if [words.key(i) for i in range(at + 1, at + 5)] == _YEARS_OLD:
        at += 5
    country = words.country_at(at)
    if country is None or not country.demonym or country.row < 0:
        return None
    verb = words.key(country.last + (words.key(country.last) in _THEN))
    if words.key(country.last - 1).endswith(_COLLECTIVE) and verb not in _SINGULAR:
        return None
    does = verb in DOES or (verb.endswith("ed") and len(verb) > _SHORT)
    return country if does and not plural_nation(words, country) else None


def _behind_comma(words: PersonWords, found: Found, last: int) -> Country | None:
    """As in "X will run in May, the Kenyan announced": later in the same sentence."""
    if not words.home_within(found.run.last, last):
        return None
    for at in range(found.run.last, last - 2):
        if words.text(at) != "," or words.text(at + 1) != "the":
            continue
        before = words.tokens[at - 1]
        named = words.closing(at) is not None
        if before.capitalised and before.key not in _DAYS and not named:
            continue  # "met X, the Kenyan": of X
        country = _epithet(words, at + 1, "the")
        if country is not None:
            return country
    return None


def _acts(words: PersonWords, found: Found) -> bool:
    """Is the person the subject of a verb, to judge by the word behind the name?"""
    return words.key(found.run.last) in DOES or words.text(found.run.last) == ","
