"""Countries that one mention takes from another: compatriots, consorts, epithets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from geoviz.extract.person_country import Country
from geoviz.extract.person_nations import plural_nation
from geoviz.extract.person_scene import Found, Reading
from geoviz.extract.person_shapes import DOES, STATE_HEADS
from geoviz.extract.person_words import PersonWords
from geoviz.models import Sentence

_CONSORTS = (
    frozenset({"king", "queen"}),
    frozenset({"prince", "princess"}),
    frozenset({"emperor", "empress"}),
    frozenset({"duke", "duchess"}),
)
_SAME = frozenset({"compatriot", "countryman", "countrywoman"})
_THEN = frozenset({"then", "later", "also", "who", "never", "once", "again", "still"})


def echoed(
    words: PersonWords, found: Sequence[Found], sentence: int, here: Found
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
        return replace(reading, country=country, rule="context_compatriot_name")
    if _joined(words, before, here) and _together(before.reading, reading):
        return replace(reading, country=country, rule=f"context_{reading.rule}")
    return reading


def consort(words: PersonWords, before: Found, here: Found) -> Found:
    """The one named before, with the country of "King X and Queen Y of A"."""
    country, reading = here.reading.country, before.reading
    if country is None or country.row < 0 or reading.country is not None:
        return before
    heads = {reading.head, here.reading.head}
    if heads not in _CONSORTS or not _joined(words, before, here):
        return before
    rule = f"context_{reading.rule}"
    return replace(before, reading=replace(reading, country=country, rule=rule))


def _counterpart(reading: Reading, found: Sequence[Found]) -> Reading:
    """The reading; a "counterpart" holds the office of the one named before."""
    if reading.head != "counterpart" or not found:
        return reading
    other = found[-1].reading
    if other.head not in STATE_HEADS or other.past or not other.title:
        return reading
    return replace(reading, title=other.title, head=other.head)


def _joined(words: PersonWords, before: Found, here: Found) -> bool:
    """Does only "and" part the one name from the title of the other?"""
    last, country = before.run.last, before.reading.country
    if country is not None and country.first > last:
        last = country.last
    first = here.reading.first
    joint = [words.key(i) for i in range(last, first)]
    return joint in (["and"], [",", "and"]) and first < here.run.first


def _together(a: Reading, b: Reading) -> bool:
    """Do the titles go together: king and queen, two ministers of one cabinet?"""
    if {a.head, b.head} in _CONSORTS and a.head != b.head:
        return True
    ministers = a.head == b.head == "minister" and not (a.past or b.past)
    own = a.rule.endswith("_title_name")
    return ministers and own and b.title.islower() and a.title.lower() != b.title


def read_epithets(
    words: PersonWords, sentences: Sequence[Sentence], found: Sequence[Found]
) -> list[Found]:
    """The mentions, with the country of "The Iranian said": the only one just named."""
    by_sentence: dict[int, list[int]] = {}
    for index, each in enumerate(found):
        by_sentence.setdefault(each.sentence, []).append(index)
    result = list(found)
    for index, country in _epithets(words, sentences, by_sentence).items():
        each = result[index]
        if each.reading.country is None and _acts(words, each):
            rule = f"context_{each.reading.rule}"
            reading = replace(each.reading, country=country, rule=rule)
            result[index] = replace(each, reading=reading)
    return result


def _epithets(
    words: PersonWords,
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[int]],
) -> Mapping[int, Country]:
    """Index of a mention → what the sentence after it calls the person."""
    given: dict[int, Country] = {}
    for number in sorted(by_sentence):
        if len(by_sentence[number]) != 1 or number + 1 >= len(sentences):
            continue
        first = sentences[number + 1].first_token
        if words.text(first) != "The":
            continue
        country = words.country_at(first + 1)
        if country is None or not country.demonym or country.row < 0:
            continue
        verb = country.last + (words.key(country.last) in _THEN)
        if words.key(verb) in DOES and not plural_nation(words, country):
            given[by_sentence[number][0]] = country
    return given


def _acts(words: PersonWords, found: Found) -> bool:
    """Is the person the subject of a verb, to judge by the word behind the name?"""
    return words.key(found.run.last) in DOES or words.text(found.run.last) == ","
