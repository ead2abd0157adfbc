"""The shapes in which English news names a person, each a named rule in `SHAPES`.

A shape looks at a run of name-like tokens and its neighbours, and says what the words
give: a title, a country. No shape takes a country from the name itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from geoviz.extract.names import NameRun, read_run
from geoviz.extract.person_shapes import (
    ADJECTIVAL,
    CORPORATE,
    DOES,
    FAMILY_ADJECTIVES,
    HONORIFICS,
    LED_BY,
    NEVER_NAMES,
    PARTS_OF_PLACES,
    PAST,
    POSSESSIVES,
    RELATIVES,
    SUBNATIONAL,
    THINGS,
    TOP_HEADS,
    TOPIC_HEADS,
)
from geoviz.extract.person_words import Country, PersonWords
from geoviz.extract.titles import Title
from geoviz.models import BlockKind, Sentence

_ENDS = frozenset([",", ".", ";", ")", "–", "—", ":", "", "!", "?", "”", '"'])
_DETERMINERS = frozenset({"the", "a", "an"})
_FAR = 3
"""Unknown words allowed between a country and the head of a title."""
_PLURALS_KEPT = frozenset({"affairs", "sports", "politics", "human", "rights", "arms"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words around a name say."""

    rule: str
    first: int = -1
    """Token span of the words that give the title; -1 for none."""
    last: int = -1
    title: str = ""
    head: str = ""
    past: bool = False
    plural: bool = False
    country: Country | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A run that is a person, with what its surroundings say."""

    run: NameRun
    sentence: int
    reading: Reading


@dataclass(slots=True)
class Scene:
    """A sentence while its names are judged, left to right."""

    words: PersonWords
    sentence: Sentence
    kind: BlockKind
    titles: Sequence[Title]
    by_last: Mapping[int, Title]
    shared: tuple[Reading, int] | None = None
    """A plural title and the index one past the last name that it was given to."""
    enumerated: Title | None = field(default=None)
    """A plural title that a list of names opens up ("officials such as")."""


def _title_text(
    words: PersonWords, first: int, last: int, country: Country | None
) -> str:
    """The title as written; the words of the country given within left out."""
    given = country is not None and (country.row >= 0 or country.ambiguous)
    pieces: list[str] = []
    end = -1
    for i in range(first, last):
        token = words.tokens[i]
        if given and (words.stops[i] or token.key == "'s" or token.text in {"’", "'"}):
            end = -1
            continue
        glued = end == token.start or (pieces and pieces[-1][-1] in "-‐‑")
        pieces.append(("" if glued or not pieces else " ") + token.text)
        end = token.end
    return "".join(pieces)


# --- country before a title -----------------------------------------------------


def _plain_modifier(words: PersonWords, position: int) -> bool:
    token = words.tokens[position]
    if token.text in {"-", "‐", "‑"}:
        return True
    if not token.text[0].islower() or token.key in NEVER_NAMES:
        return False
    if token.key in _PLURALS_KEPT:
        return True
    return not token.key.endswith(("ed", "s", "ing", "ly")) and token.key.isalpha()


def country_left(words: PersonWords, title: Title, floor: int) -> Country | None:
    """The country that stands before a title, up to three unknown words away."""
    subnational = title.head in SUBNATIONAL
    if subnational:
        for i in range(title.first, title.last):
            found = words.region_at(i)
            if found is not None:
                return found
    position = title.first
    far = 0
    while position > floor:
        country = words.country_before(position, subnational=subnational)
        if country is not None:
            return country if _gives(words, country, title) else None
        if far == _FAR or not _plain_modifier(words, position - 1):
            return None
        far += words.tokens[position - 1].text[0].isalpha()
        position -= 1
    return None


def _gives(words: PersonWords, country: Country, title: Title) -> bool:
    """Does the country before a title say where the person is from?"""
    following = words.key(country.last)
    capital = words.inside(country.last) and words.tokens[country.last].capitalised
    if capital and country.last < title.last - 1:
        attributive = [words.key(i) for i in range(country.last, title.last - 1)]
        if any(word in CORPORATE for word in attributive) and not country.possessive:
            return False
    if country.demonym or country.possessive:
        return True
    if words.tokens[country.first].key in ADJECTIVAL:
        return True
    return title.head not in TOPIC_HEADS and following not in RELATIVES


def _past_before(words: PersonWords, country: Country | None, floor: int) -> int:
    """Index of a "former" right before the country, else -1."""
    if country is None or country.first <= floor:
        return -1
    position = country.first - 1
    if words.text(position) in {"-", "‐", "‑"} and position > floor:
        position -= 1
    opening = position == floor and words.key(position) == "then"
    return position if words.key(position) in PAST and not opening else -1


def country_right(
    words: PersonWords, run: NameRun, *, subnational: bool = False
) -> tuple[Country, str] | None:
    """The country that follows a name: "of Iran", "(Iran)"."""
    mark = words.text(run.last)
    if mark not in {"of", "("}:
        return None
    country = words.region_at(run.last + 1) if subnational else None
    country = country or words.country_at(run.last + 1)
    if country is None or country.demonym or country.possessive:
        return None
    if mark == "(" and words.text(country.last) != ")":
        return None
    return country, "of_country" if mark == "of" else "country_in_brackets"


def _led_by(scene: Scene, position: int) -> Country | None:
    """The country of a delegation "led by" what stands at token `position`."""
    words = scene.words
    if words.key(position - 1) != "by" or words.key(position - 2) not in LED_BY:
        return None
    floor = max(scene.sentence.first_token, position - 10)
    for i in range(position - 2, floor - 1, -1):
        country = words.country_before(i)
        if country is not None:
            return country
    return None


def _labelled(scene: Scene, position: int) -> Country | None:
    """The country that labels a line: "Iran: ...", "From South Korea, ..."."""
    words, first = scene.words, scene.sentence.first_token
    opening = words.key(first)
    country = words.country_at(first + 1 if opening == "from" else first)
    if country is None or country.demonym or country.possessive:
        return None
    marks = {","} if opening == "from" else {":", "–", "—", "-"}
    if words.text(country.last) not in marks or country.last + 1 != position:
        return None
    return country


# --- shapes ---------------------------------------------------------------------


def _read(scene: Scene, title: Title, rule: str, country: Country | None) -> Reading:
    words = scene.words
    first = title.first
    past = _past_before(words, country, scene.sentence.first_token)
    if past >= 0:
        first = past
    elif country is not None and country.row < 0 and not country.ambiguous:
        first = min(first, country.first)  # "European Commission President"
    elif country is not None and country.last <= first:
        between = range(country.last, first)
        if all(_plain_modifier(words, i) for i in between):
            first = country.last
    return Reading(
        rule,
        first,
        title.last,
        _title_text(words, first, title.last, country),
        title.head,
        title.past or past >= 0,
        title.plural,
        country,
    )


def title_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Iranian President X", "China's leader X", "President X of Iran"."""
    words = scene.words
    title = scene.by_last.get(run.first)
    if (
        title is None
        or words.tokens[run.first].start - words.tokens[run.first - 1].end > 1
    ):
        return None
    floor = scene.sentence.first_token
    country = country_left(words, title, floor)
    rule = "title_name"
    if country is not None:
        rule = "demonym_title_name" if country.demonym else "country_title_name"
    else:
        right = country_right(words, run, subnational=title.head in SUBNATIONAL)
        if right is not None:
            country, rule = right[0], f"title_name_{right[1]}"
        else:
            for finder, name in ((_led_by, "led_by"), (_labelled, "labelled")):
                country = finder(scene, title.first)
                if country is not None:
                    rule = f"{name}_title_name"
                    break
    return _read(scene, title, rule, country)


def title_of_country_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "President of the Republic of the Congo X"."""
    words = scene.words
    country = words.country_before(run.first)
    if country is None or country.possessive or country.demonym:
        return None
    before = country.first - (words.key(country.first - 1) == "the")
    title = scene.by_last.get(before - 1)
    if title is None or words.key(before - 1) not in {"of", "for", "to"}:
        return None
    if words.key(before - 1) != "of":  # "US envoy for Ukraine X"
        home = country_left(words, title, scene.sentence.first_token)
        return _read(scene, title, "title_for_country_name", home)
    reading = _read(scene, title, "title_of_country_name", None)
    return replace(reading, country=country)


def honorific_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Mr X"."""
    position = run.first - 1
    if scene.words.text(position) == ".":
        position -= 1
    if position < scene.sentence.first_token:
        return None
    token = scene.words.tokens[position]
    if token.key not in HONORIFICS or not token.capitalised:
        return None
    return Reading("honorific_name")


def relative_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Y's daughter, X", "his wife X"."""
    words, floor = scene.words, scene.sentence.first_token
    relation = run.first - 1 - (words.text(run.first - 1) == ",")
    if relation <= floor or words.key(relation) not in RELATIVES:
        return None
    owner = relation - 1
    while owner > floor and words.key(owner) in FAMILY_ADJECTIVES:
        owner -= 1
    word = words.text(relation)
    if words.key(owner) in POSSESSIVES:
        return Reading(
            "relative_pronoun", relation, relation + 1, word, words.key(relation)
        )
    if words.key(owner) != "'s":
        return None
    begin = owner
    while begin > floor and (
        words.tokens[begin - 1].capitalised or words.text(begin - 1) in {"-", "‐"}
    ):
        begin -= 1
    for title in scene.titles:
        if begin <= title.first < title.last <= owner:
            begin = title.last
    while begin < owner and words.breaks[begin]:
        begin += 1
    if begin == owner:
        return None
    name = _spoken(words, begin, owner)
    return Reading(
        "relative_name",
        begin,
        relation + 1,
        f"{word} of {name}",
        words.key(relation),
    )


def _spoken(words: PersonWords, first: int, last: int) -> str:
    pieces = []
    for i in range(first, last):
        gap = i > first and words.tokens[i].start > words.tokens[i - 1].end
        pieces.append((" " if gap else "") + words.text(i))
    return "".join(pieces)


def name_relative(scene: Scene, run: NameRun) -> Reading | None:
    """Read "X, the sister of North Korean leader Y", "X, Y's brother"."""
    words, stop = scene.words, scene.sentence.last_token
    position = _apposition(scene, run)
    if position < 0:
        return None
    start = position
    owner = read_run(words.tokens, position, stop, words.breaks)
    if owner is not None and words.key(owner.last) == "'s":
        relation = owner.last + 1
        while words.key(relation) in FAMILY_ADJECTIVES:
            relation += 1
        if words.key(relation) not in RELATIVES or relation >= stop:
            return None
        name = _spoken(words, owner.first, owner.last)
        text = f"{words.text(relation)} of {name}"
        head = words.key(relation)
        return Reading("name_relative", start, relation + 1, text, head)
    while words.key(position) in _DETERMINERS | FAMILY_ADJECTIVES | POSSESSIVES:
        position += 1
    if position >= stop or words.key(position) not in RELATIVES:
        return None
    relation = position
    if words.key(position + 1) != "of":
        return None
    position += 2
    country: Country | None = None
    while position < stop:
        found = words.country_at(position)
        if found is not None:
            country, position = found, found.last
            continue
        owner = (
            None
            if any(t.first <= position < t.last for t in scene.titles)
            else read_run(words.tokens, position, stop, words.breaks)
        )
        if owner is not None:
            name = _spoken(words, owner.first, owner.last)
            return Reading(
                "name_relative",
                relation,
                owner.last,
                f"{words.text(relation)} of {name}",
                words.key(relation),
                country=country,
            )
        if words.text(position) in _ENDS:
            return None
        position += 1
    return None


def _apposition(scene: Scene, run: NameRun) -> int:
    """Index of the first token after the comma behind a name and its age; -1."""
    words = scene.words
    position = run.last
    if words.text(position) != ",":
        return -1
    position += 1
    if words.text(position).isdigit() and words.text(position + 1) == ",":
        position += 2
    return position if position < scene.sentence.last_token else -1


def name_title(scene: Scene, run: NameRun) -> Reading | None:
    """Read "X, president of Iran", "X, the Iranian president", "X, a CIA analyst"."""
    words, stop = scene.words, scene.sentence.last_token
    start = position = _apposition(scene, run)
    if position < 0:
        return None
    if words.key(position) in _DETERMINERS | {"its", "their"}:
        position += 1
    before = words.country_at(position)
    if before is not None and before.last < stop:
        position = before.last
    title = _reachable(scene, position)
    if title is None or title.plural:
        return None
    after = title.last
    following = words.tokens[after] if after < stop else None
    if following is not None and following.capitalised:
        return None  # the next name of a list and its title
    country = before
    if before is not None and not _gives(words, before, title):
        country = None
    rule = "name_title" if country is None else "name_country_title"
    if country is None and words.key(after) in {"of", "from"}:
        country = words.country_at(after + 1)
        rule = "name_title_of_country" if country is not None else rule
    last = title.last
    if country is None and title.head in TOP_HEADS:
        last = _of_what(words, last, stop)
    first = min(position, title.first)
    past = _past_before(words, before, start)
    if past >= 0:
        first = past
    return Reading(
        rule,
        first,
        last,
        _title_text(words, first, last, country),
        title.head,
        title.past or past >= 0,
        country=country,
    )


def _of_what(words: PersonWords, position: int, stop: int) -> int:
    """Index one past "of Acme University": what one is president of, if no state."""
    end = position
    if words.key(end) not in {"of", "at", "for"}:
        return position
    while end < min(stop, position + _FAR * 2):
        key = words.key(end)
        if not words.text(end)[0].isalpha() or key in DOES:
            break
        end += 1
    return end if end > position + 1 else position


def _reachable(scene: Scene, position: int) -> Title | None:
    """The last title to the right with nothing but plain words before it."""
    words = scene.words
    best: Title | None = None
    for title in scene.titles:
        if title.last <= position:
            continue
        if title.first > position + 4 or not all(
            _plain_modifier(words, i) or words.text(i).isdigit()
            for i in range(position, title.first)
        ):
            break
        best, position = title, title.last
    return best


def title_comma_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "the Iranian leader, X,"."""
    words, floor = scene.words, scene.sentence.first_token
    if words.text(run.first - 1) != "," or words.text(run.last) not in _ENDS:
        return None
    title = scene.by_last.get(run.first - 1)
    if title is None or title.plural:
        return None
    country = country_left(words, title, floor)
    begin = title.first if country is None else country.first
    definite = words.key(begin - 1) in POSSESSIVES | {"the"} and begin > floor
    if not definite and (country is None or not country.possessive):
        return None
    rule = "title_comma_name" if country is None else "country_title_comma_name"
    return _read(scene, title, rule, country)


def shared_title(scene: Scene, run: NameRun) -> Reading | None:
    """The second and later names after a title in the plural ("presidents X and Y")."""
    if scene.shared is None:
        return None
    reading, last = scene.shared
    between = [scene.words.key(i) for i in range(last, run.first)]
    if not between or any(word not in {",", "and", "&"} for word in between):
        return None
    right = country_right(scene.words, run)
    country = right[0] if right is not None else None
    if country is None and reading.rule != "title_name_of_country":
        country = reading.country
    return replace(reading, rule="shared_title_name", country=country)


def possessive_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "China's Xi Jinping", "Kenyan Eliud Kipchoge"."""
    words = scene.words
    country = words.country_before(run.first)
    if country is None or not (country.possessive or country.demonym):
        return None
    rule = "possessive_name" if country.possessive else "demonym_name"
    return Reading(rule, country=country)


def name_country(scene: Scene, run: NameRun) -> Reading | None:
    """Read "X of Iran", "X (Iran)", "Iran: X", "the delegation of Iran led by X"."""
    right = country_right(scene.words, run)
    if right is not None:
        return Reading(f"name_{right[1]}", country=right[0])
    country = _led_by(scene, run.first)
    if country is not None:
        return Reading("led_by_name", country=country)
    country = _labelled(scene, run.first)
    if country is not None:
        return Reading("labelled_name", country=country)
    if scene.kind == "list_item" and scene.words.text(run.last) == ",":
        country = scene.words.country_at(run.last + 1)
        if country is not None and country.last >= scene.sentence.last_token - 1:
            return Reading("name_comma_country", country=country)
    return None


Shape = Callable[[Scene, NameRun], Reading | None]

SURE: tuple[Shape, ...] = (
    title_name,
    title_of_country_name,
    honorific_name,
    shared_title,
    relative_name,
    name_relative,
    name_title,
    title_comma_name,
)
"""Shapes that themselves show the run to be a person, in the order tried."""
UNSURE: tuple[Shape, ...] = (possessive_name, name_country)
"""Shapes that add a country to a run that is a person for other reasons."""


def is_office_of(words: PersonWords, run: NameRun) -> bool:
    """Is the run itself a thing, whatever stands before it ("King County")?"""
    following = words.key(run.last)
    if following == "&" or words.within_place(run):
        return True
    if following == "'s" and words.key(run.last + 1) in PARTS_OF_PLACES:
        return words.tokens[run.last + 1].capitalised
    glued = words.inside(run.last) and words.tokens[run.last].capitalised
    return words.is_thing(run) or (glued and following in THINGS)
