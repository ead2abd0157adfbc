"""Appositions and relatives: "X, president of Iran", "Y's wife X"."""

from __future__ import annotations

from typing import Final

from geoviz.extract.names import NameRun, read_run
from geoviz.extract.person_countries import (
    FAR,
    behind_office,
    gives,
    past_before,
)
from geoviz.extract.person_country import Country
from geoviz.extract.person_scene import (
    ENDS,
    Reading,
    Scene,
    plain_modifier,
    spoken,
    title_text,
)
from geoviz.extract.person_shapes import (
    DETERMINERS,
    DOES,
    FAMILY_ADJECTIVES,
    MODIFIERS,
    POSSESSIVES,
    RELATIVES,
    TOP_HEADS,
)
from geoviz.extract.person_words import PersonWords
from geoviz.extract.titles import Title

_BEFORE_RELATIVE: Final = DETERMINERS | FAMILY_ADJECTIVES | POSSESSIVES


def relative_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Y's daughter, X", "his wife X"."""
    words, floor = scene.words, scene.floor
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
    name = spoken(words, begin, owner)
    return Reading(
        "relative_name",
        begin,
        relation + 1,
        f"{word} of {name}",
        words.key(relation),
    )


def name_relative(scene: Scene, run: NameRun) -> Reading | None:
    """Read "X, the sister of North Korean leader Y", "X, Y's brother"."""
    words, stop = scene.words, scene.stop
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
        name = spoken(words, owner.first, owner.last)
        text = f"{words.text(relation)} of {name}"
        head = words.key(relation)
        return Reading("name_relative", start, relation + 1, text, head)
    while words.key(position) in _BEFORE_RELATIVE:
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
            name = spoken(words, owner.first, owner.last)
            return Reading(
                "name_relative",
                relation,
                owner.last,
                f"{words.text(relation)} of {name}",
                words.key(relation),
                country=country,
            )
        if words.text(position) in ENDS:
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
    return position if position < scene.stop else -1


def name_title(scene: Scene, run: NameRun) -> Reading | None:
    """Read "X, president of Iran", "X, the Iranian president", "X, a CIA analyst"."""
    words, stop = scene.words, scene.stop
    start = position = _apposition(scene, run)
    if position < 0 or not scene.titles or scene.titles[-1].last <= position:
        return None
    gone = words.key(position + 1) == "was"
    if words.key(position) == "who" and (gone or words.key(position + 1) == "is"):
        position += 2  # "who was prime minister"
    gone &= position > start
    owned = words.key(position) in POSSESSIVES
    if owned or words.key(position) in DETERMINERS:
        position += 1
    before = _nationality(words, position)
    if before is not None and before.last < stop:
        position = before.last
    title = _reachable(scene, position)
    if title is None or title.plural:
        return None
    after = title.last
    following = words.tokens[after] if after < stop else None
    if following is not None and following.capitalised:
        return None  # the next name of a list and its title
    next_is_name = words.text(after) == "," and words.inside(after + 1)
    if next_is_name and owned and words.tokens[after + 1].capitalised:
        return None  # "her counterpart, Y"
    country = before
    if before is not None and not gives(words, before, title):
        country = None
    rule = "name_title" if country is None else "name_country_title"
    if country is None and words.key(after) in {"of", "from"}:
        country = behind_office(words, after + 1, stop)
        rule = "name_title_of_country" if country is not None else rule
    last = title.last
    if country is None and title.head in TOP_HEADS:
        last = _of_what(words, last, stop)
    first = min(position, title.first)
    past = past_before(words, before, start)
    if past >= 0:
        first = past
    return Reading(
        rule,
        first,
        last,
        ("former " if gone else "") + title_text(words, first, last, country),
        title.head,
        title.past or past >= 0 or gone,
        country=country,
    )


def _nationality(words: PersonWords, position: int) -> Country | None:
    """The country named at a token, or behind "former" and the like."""
    while words.key(position) in MODIFIERS:
        position += 1
    country = words.country_at(position)
    if country is not None and country.possessive:
        other = words.country_at(country.last)  # "Zambia's French coach"
        return other if other is not None and other.demonym else country
    return country


def _reachable(scene: Scene, position: int) -> Title | None:
    """The last title to the right with nothing but plain words before it."""
    words = scene.words
    best: Title | None = None
    for title in scene.titles:
        if title.last <= position:
            continue
        if title.first > position + 4 or not all(
            plain_modifier(words, i) or words.text(i).isdigit()
            for i in range(position, title.first)
        ):
            break
        best, position = title, title.last
    return best


def _of_what(words: PersonWords, position: int, stop: int) -> int:
    """Index one past "of Acme University": what one is president of, if no state."""
    end = position
    if words.key(end) not in {"of", "at", "for"}:
        return position
    while end < min(stop, position + FAR * 2):
        key = words.key(end)
        if not words.text(end)[0].isalpha() or key in DOES:
            break
        end += 1
    return end if end > position + 1 else position
