"""Sentences → triggers: the words that name an event, figures of speech left out."""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.words import MONTHS, WEEKDAYS
from geoviz.models import Sentence, Token
from geoviz.story.terms import Term, kinds_of_lemmas, openings, terms_at
from geoviz.story.traveller_nouns import PERSONS
from geoviz.story.verbs import BE, MODALS, after_auxiliary, is_verb

DETERMINERS: Final = frozenset(
    """a an the this that his her their its our my your another one no any each every
    's today's tomorrow's yesterday's""".split()
)
_MODIFYING: Final = ("al", "ic", "ry", "ous", "ive", "rst", "ast", "nd", "ful", "day")
_NAMED_KINDS: Final = frozenset({"ceremony", "gathering", "contest", "meeting", "any"})
"""Classes whose nouns may stand in a proper name ("Victory Day Parade")."""
_NAMED_LEMMAS: Final = frozenset(
    {"storm", "hurricane", "typhoon", "cyclone", "tornado"}
)
_BODIES: Final = frozenset({"congress", "assembly", "forum", "convention", "game"})
"""Nouns that in a proper name mean a body ("National Congress")."""
_ATTRIBUTIVE: Final = frozenset({"final", "semi-final", "quarter-final"})
"""Nouns that are adjectives as often."""
_AFTER_NOUN: Final = frozenset(
    """in at on of against between to for with when where after before by and or was is
    will would were has had took takes between""".split()
)
_LEADING: Final = frozenset({"on", "in", "at"})
_FALLS: Final = frozenset({"crash", "collapse", "rally", "explode", "sinking"})
FALLING: Final = frozenset(
    """market markets shares stocks prices stock price currency pound dollar euro rouble
    index economy economies website server system software talks negotiations deal trial
    case bank firm company government coalition ratings profits sales hopes""".split()
)
"""Subjects that crash or collapse without anybody being hurt."""
_SUBJECT_REACH: Final = 16
_NEAR: Final = 6
_PARTS: Final = frozenset(
    {";", ",", "who", "which", "that", "when", "where", "after", "before"}
)
_HEADS: Final = frozenset(
    """official officials chief chiefs service services crew crews department brigade
    station stations room rooms hall venue venues site sites zone zones victim victims
    alarm alarms officer officers commission commissioner campaign campaigns results
    result law laws observers monitors ground grounds season director directors team
    teams expert experts scene suspect suspects helicopter helicopters aircraft plan
    plans warning warnings insurance investigator investigators survivor survivors
    fund funds organiser organisers organizers participants host hosts centre center
    delegates hotel damage relief risk fears threat threats ban route report reports
    tickets ticket coverage record records book books mat mats mask masks
    bike dates date committee call calls organisers anniversary
    group groups capability capabilities weapon weapons""".split()
)
"""Nouns before which an event's noun is only a modifier ("crash investigators")."""
_NOMINAL: Final = DETERMINERS | {"of", "s"}
"""Before a word these show it to be a noun."""
_PASSIVE: Final = BE | MODALS | {"that"}
"""Before a word these show it to be a verb."""
_HEADING: Final = _HEADS | PERSONS


class Trigger:
    """Words that name an event, by token indices."""

    __slots__ = ("first", "is_noun", "last", "term")

    def __init__(self, first: int, last: int, term: Term) -> None:
        """Take the first token, one past the last, and what they name."""
        self.first = first
        self.last = last
        self.term = term
        self.is_noun = term.part in {"noun", "anaphor"}
        """A noun, as against a verb?"""


def find_triggers(
    tokens: tuple[Token, ...], sentence: Sentence, first: int, *, heading: bool
) -> list[Trigger]:
    """The triggers of a sentence from token `first` (past a dateline) on, in order."""
    found: list[Trigger] = []
    titled = heading and _is_titled(tokens, sentence)
    known = openings()
    position, stop = first, sentence.last_token
    while position < stop:
        if tokens[position].key not in known:
            position += 1
            continue
        match = terms_at(tokens, position, stop)
        if match is None:
            position += 1
            continue
        options, last = match
        if tokens[last - 1].key in _LEADING and _is_day(tokens, last, sentence):
            position += 1  # "a salute was fired on Monday"
            continue
        term = _choose(options, tokens, (position, last), sentence, titled=titled)
        if term is not None and term.part != "none":
            found.append(Trigger(position, last, term))
        position = last if term is not None else position + 1
    return found


def _is_day(tokens: tuple[Token, ...], position: int, sentence: Sentence) -> bool:
    """Does a weekday or a month stand there?"""
    return position < sentence.last_token and (
        tokens[position].key in WEEKDAYS or tokens[position].key in MONTHS
    )


def _is_titled(tokens: tuple[Token, ...], sentence: Sentence) -> bool:
    """Is it a heading with most words in capitals, so that capitals tell nothing?"""
    words = [
        t for t in tokens[sentence.first_token : sentence.last_token] if len(t.text) > 3
    ]
    return sum(t.capitalised for t in words) * 3 > len(words) * 2


def _choose(
    options: tuple[Term, ...],
    tokens: tuple[Token, ...],
    span: tuple[int, int],
    sentence: Sentence,
    *,
    titled: bool,
) -> Term | None:
    """Noun or verb, by the words before; None when the words name no event here."""
    first = span[0]
    for option in options:
        if option.part == "none":
            return option  # a trap
    before = tokens[first - 1] if first > sentence.first_token else None
    nominal = before is not None and (
        before.key in _NOMINAL
        or (before.text == "-" and first - 2 >= sentence.first_token)
    )
    if all(o.part == "anaphor" for o in options):
        return options[0] if nominal or _modified(before) else None
    for option in options:
        if option.part in {"bare", "aux"}:
            if after_auxiliary(tokens, first, sentence.first_token):
                return option
            break
    falls = any(o.lemma in _FALLS for o in options)
    meets = any(o.kind == "meeting" and o.part == "verb" for o in options)
    if (falls and _of_markets(tokens, first, sentence)) or (
        meets and _of_lands(tokens, first, sentence)
    ):
        return None
    nouns = [o for o in options if o.part in {"noun", "anaphor"}]
    after = tokens[span[1]] if span[1] < sentence.last_token else None
    named = after is not None and after.capitalised
    # guests are received by name; letters and news are received as well
    verbs = [o for o in options if o.part == "verb" and (named or o.lemma != "receive")]
    if verbs and _is_name_part(tokens, span, sentence, titled=titled):
        return None
    modified = not tokens[first].capitalised and _modified(before)
    if nouns and (nominal or modified or not verbs):
        return _noun(nouns[0], tokens, span, sentence, titled=titled)
    passive = before is not None and before.key in _PASSIVE
    if verbs and (nouns or passive or not nominal):
        return _of_weather(verbs, tokens, first, sentence) or verbs[0]
    return None


def _of_markets(tokens: tuple[Token, ...], first: int, sentence: Sentence) -> bool:
    """As in "stock markets crashed", "talks with ministers collapsed"."""
    for number in range(
        first - 1, max(sentence.first_token, first - _SUBJECT_REACH) - 1, -1
    ):
        if tokens[number].key in FALLING and not _within_phrase(
            tokens, number, sentence.first_token
        ):
            return True
        if first - number > _NEAR and (
            tokens[number].text in _PARTS
            or is_verb(tokens, number, sentence.first_token)
        ):
            return False
    return False


def _within_phrase(tokens: tuple[Token, ...], position: int, first: int) -> bool:
    """As in "carrying roses for the European market": no subject."""
    near = tokens[max(first, position - 3) : position]
    return any(token.key in {"for", "to", "from", "on", "in"} for token in near)


def _of_weather(
    verbs: list[Term], tokens: tuple[Token, ...], first: int, sentence: Sentence
) -> Term | None:
    """As in "a hurricane ploughed into the town": what a storm does, no accident."""
    effect = None
    for verb in verbs:
        if verb.kind == "effect":
            effect = verb
            break
    if effect is None or len(verbs) < 2:
        return effect
    kinds = kinds_of_lemmas()
    start = max(sentence.first_token, first - _NEAR)
    stormy = any(
        kinds.get(tokens[number].key) == "disaster" for number in range(start, first)
    )
    return effect if stormy else None


def _of_lands(tokens: tuple[Token, ...], first: int, sentence: Sentence) -> bool:
    """As in "the highlands where three countries meet"."""
    start = max(sentence.first_token, first - _NEAR - 2)
    return tokens[first].key == "meet" and any(
        tokens[number].key == "where" for number in range(start, first)
    )


def _noun(
    term: Term,
    tokens: tuple[Token, ...],
    span: tuple[int, int],
    sentence: Sentence,
    *,
    titled: bool,
) -> Term | None:
    first, last = span
    follower = tokens[last] if last < sentence.last_token else None
    if follower is not None and follower.key in _HEADING:
        return None
    if (
        term.lemma in _ATTRIBUTIVE
        and follower is not None
        and follower.text.islower()
        and follower.key not in _AFTER_NOUN
    ):
        return None  # "a final reading"
    if follower is not None and follower.text == "-":
        return None  # "fire-damaged", "summit-level"
    if _is_name_part(tokens, span, sentence, titled=titled):
        before = tokens[first - 1]
        if term.kind not in _NAMED_KINDS and term.lemma not in _NAMED_LEMMAS:
            return None
        if follower is not None and follower.capitalised and before.capitalised:
            return None
        if term.lemma in _BODIES and before.text.isalpha() and before.capitalised:
            return None
    return term


def _is_name_part(
    tokens: tuple[Token, ...],
    span: tuple[int, int],
    sentence: Sentence,
    *,
    titled: bool,
) -> bool:
    """Is it a capitalised word beside another one, away from the sentence's start?"""
    first, last = span
    if titled or not tokens[first].capitalised:
        return False
    if first > sentence.first_token and tokens[first - 1].capitalised:
        return True
    opening = range(sentence.first_token, first)
    if all(not tokens[i].text[0].isalpha() for i in opening):  # "14.00 Departure for"
        return last < sentence.last_token and (
            tokens[last].capitalised and len(tokens[last].text) > 1
        )
    return True


def _modified(before: Token | None) -> bool:
    return (
        before is not None
        and before.text.islower()
        and before.key.endswith(_MODIFYING)
        and before.key not in {"and", "only", "still", "yesterday", "today"}
    )
