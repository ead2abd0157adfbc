"""Who travels when nobody is named: "a rescue team", "two planes", "the MV Salama".

A traveller without a name is called by the words of the sentence. A later "they" or
"the ship" means the one of its kind told of last, a few sentences back at most.
"""

from __future__ import annotations

from dataclasses import dataclass

from geoviz.story.clauses import Clauses
from geoviz.story.numbers import number_of
from geoviz.story.verbs import AUXILIARIES, is_verb

_PEOPLE = frozenset(
    """soldiers troops sailors residents evacuees pilgrims rescuers team teams
    delegation delegations mission officials diplomats leaders ministers passengers
    refugees migrants tourists players squad crew crews workers families family
    children survivors people doctors nurses students envoys envoy astronauts
    cosmonauts hostages prisoners detainees inmates fighters rebels militants gunmen
    protesters marchers demonstrators campaigners inspectors experts firefighters
    paramedics volunteers supporters fans villagers farmers fishermen miners
    climbers musicians actors relatives mourners citizens nationals civilians
    contingent battalion brigade unit peacekeepers marines paratroopers commandos
    police detectives investigators journalists monitors observers negotiators
    mediators athletes swimmers cyclists orchestra choir band troupe patients
    patient victims injured wounded girl boy child baby woman man couple sisters
    brothers suspect suspects expedition party group members lawmakers senators mps
    pope monarch emperor hundreds thousands dozens scores""".split()
)
_VEHICLES: dict[str, str] = {
    **dict.fromkeys(
        """plane planes aircraft jet jets airliner airliners helicopter helicopters
        flight flights airplane airplanes bomber bombers airlift""".split(),
        "air",
    ),
    **dict.fromkeys(
        """ship ships boat boats ferry ferries vessel vessels yacht yachts tanker
        tankers freighter frigate destroyer flotilla trawler liner submarine carrier
        lifeboat icebreaker sloop tug tugs dinghy""".split(),
        "sea",
    ),
    **dict.fromkeys(
        """bus buses coach coaches convoy convoys truck trucks lorry lorries motorcade
        ambulance ambulances van minibus vehicle vehicles column wagon wagons tractor
        tractors""".split(),
        "road",
    ),
    **dict.fromkeys(("train", "trains"), "train"),
}
"""Vehicles that are said to travel themselves → the means of travel."""
_SHIPS = frozenset(
    {"mv", "ms", "mt", "hms", "uss", "rms", "hmas", "ins", "mts", "hmcs"}
)
_SAILS = frozenset({"sailed", "sails", "docked", "docks", "moored"})
_PRONOUNS = frozenset({"they", "it", "them", "she", "he"})
_SINGLE = frozenset({"girl", "boy", "child", "baby", "woman", "man", "patient", "pope"})
_PLURAL_ENDINGS = ("ers", "ors", "ists", "men", "women", "ians")
_ENDINGS = ("ist", "man", "woman", "orter", "ier", "icer", "otter", "inner", "acher")
_NO_PEOPLE = frozenset(
    """number order letter paper flower power other water river summer winter weather
    matter error factor sector motor tractor door floor color colour minor major
    corridor mirror doctor terror horror error figure barrier frontier premier carrier
    courier supplier atelier chandelier earlier easier list human german roman
    container computer counter quarter border shoulder tower shower corner dinner
    finger bomber danger anger hunger ladder leather feather sister brother danger
    cover centre center meter metre litre acre theatre trailer tanker freighter liner
    bunker helicopter chapter character answer offer member remember september
    october november december""".split()
)
"""Words that end as nouns for people do, and are none (or are listed elsewhere)."""
_BEFORE = frozenset(
    """in at on to of for from by with after before during since until about against
    over into near as than via through""".split()
)
_COUNTING = frozenset({"than", "over", "about", "near"})
"""Before a number: "more than 40 soldiers"."""
_SKIPPED = frozenset("also then later safely already now just first both all".split())
_SENTENCES_BACK = 2
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class Group:
    """A traveller without a name."""

    key: str
    """An id that no person has."""
    label: str
    """The words: "two planes"."""
    head: str
    kind: str
    """`people`, `person`, or the means of travel of a vehicle."""
    sentence: int
    start: int
    """Offsets of the words."""
    end: int


class Groups:
    """The travellers without a name of one document, as it is read on."""

    def __init__(self, number: int) -> None:
        """Take the document's number in the collection."""
        self.number = number
        self.last: list[Group] = []

    def subject(self, clauses: Clauses, verb: int, sentence: int) -> Group | None:
        """The group or vehicle that does what the verb at a token says."""
        stop = _before_auxiliaries(clauses, verb)
        start = clauses.start(verb)
        while start < stop and clauses.key(start) in {",", "and", "but"}:
            start += 1
        if start >= stop:
            return None
        if stop - start == 1 and clauses.key(start) in _PRONOUNS:
            return self._meant(clauses.key(start), sentence)
        # "On Monday, 20 soldiers flew"; "The team, from Leeds, flew"
        commas = [i for i in range(start, stop) if clauses.key(i) == ","]
        if commas and commas[-1] == stop - 1:
            stop = commas[0]
        elif commas:
            start = commas[-1] + 1
        found = self._in(clauses, start, stop, sentence)
        if found is None and clauses.key(verb) in _SAILS:
            return self._called(clauses, start, stop, sentence)
        return found

    def _called(
        self, clauses: Clauses, start: int, stop: int, sentence: int
    ) -> Group | None:
        """As in "The Aurelia Glory sailed": by its name alone."""
        name = clauses.tokens[stop - 1]
        if clauses.key(start) != "the" or not name.capitalised or stop - start > 6:
            return None
        if any(is_verb(clauses.tokens, i, clauses.first) for i in range(start, stop)):
            return None
        span = clauses.tokens[start].start, name.end
        return self._new(clauses, span, ("ship", "sea"), sentence)

    def spoken_of(self, clauses: Clauses, sentence: int) -> Group | None:
        """The first group of a sentence, whatever it does."""
        for position in range(clauses.first, clauses.last):
            kind = _kind(clauses.key(position))
            if kind and not _is_modifier(clauses, position, clauses.last):
                start = position
                while start > clauses.first and _describes(clauses, start - 1):
                    start -= 1
                return self._group(clauses, (start, position), kind, sentence)
        return None

    def object(self, clauses: Clauses, verb: int, sentence: int) -> Group | None:
        """The group that a verb such as "brought" takes along: right behind it."""
        stop = verb + 1
        while stop < min(clauses.last, verb + 1 + _LONGEST):
            key = clauses.key(stop)
            if key in _BEFORE - {"of"} or key in {",", "back", "home", "ashore", "on"}:
                break
            stop += 1
        return self._in(clauses, verb + 1, stop, sentence)

    def _in(
        self, clauses: Clauses, start: int, stop: int, sentence: int
    ) -> Group | None:
        """The first group named in a stretch that holds no verb before it."""
        for position in range(start, stop):
            key = clauses.key(position)
            if key in _SHIPS and position + 1 < clauses.last:
                return self._ship(clauses, position, sentence)
            kind = _kind(key)
            if kind and not _is_modifier(clauses, position, stop):
                return self._group(clauses, (start, position), kind, sentence)
            counted = number_of(key) is not None or key in {"others", "rest"}
            if counted and position == stop - 1 and key not in {"a", "an", "half"}:
                return self._group(clauses, (start, position), "people", sentence)
            if key in {"of", "and", "'s", "-"}:
                continue
            if key in _BEFORE - _COUNTING or is_verb(
                clauses.tokens, position, clauses.first
            ):
                return None
        return None

    def _group(
        self, clauses: Clauses, span: tuple[int, int], kind: str, sentence: int
    ) -> Group | None:
        start, head = span
        while start < head and clauses.key(start) in {",", "and", "but", "meanwhile"}:
            start += 1
        if clauses.key(start) == "no":
            return None
        start = max(start, head - _LONGEST + 1)
        definite = clauses.key(start) in {"the", "its", "their", "his", "her"}
        if definite:
            known = self._known(clauses.key(head), kind, sentence)
            if known is not None:
                return known
        tokens = clauses.tokens
        first, last = tokens[start].start, tokens[head].end
        return self._new(clauses, (first, last), (clauses.key(head), kind), sentence)

    def _ship(self, clauses: Clauses, position: int, sentence: int) -> Group | None:
        """As in "the MV Salama"."""
        last = position + 1
        while last < clauses.last and clauses.tokens[last].capitalised:
            last += 1
        if last == position + 1:
            return None
        span = clauses.tokens[position].start, clauses.tokens[last - 1].end
        return self._new(clauses, span, ("ship", "sea"), sentence)

    def _new(
        self,
        clauses: Clauses,
        span: tuple[int, int],
        head: tuple[str, str],
        sentence: int,
    ) -> Group:
        first, last = span
        words: list[str] = []
        previous = first
        for token in clauses.tokens[clauses.first : clauses.last]:
            if first <= token.start < last:
                glue = "" if not words or token.start == previous else " "
                words.append(glue + token.text)
                previous = token.end
        label = "".join(words)
        key = f"group:{self.number}:{first}"
        group = Group(key, label, head[0], head[1], sentence, first, last)
        self.last = [*self.last[-7:], group]
        return group

    def _known(self, head: str, kind: str, sentence: int) -> Group | None:
        """The one of that word, or that vehicle of another word, told of before."""
        for group in reversed(self.last):
            if sentence - group.sentence > _SENTENCES_BACK * 3:
                break
            same = group.head == head or (
                kind == group.kind and kind not in {"people", "person"}
            )
            if same:
                return group
        return None

    def _meant(self, pronoun: str, sentence: int) -> Group | None:
        """Whom "they" or "it" means: the last of the fitting kind."""
        for group in reversed(self.last):
            if sentence - group.sentence > _SENTENCES_BACK:
                break
            single = group.head in _SINGLE
            vehicle = group.kind not in {"people", "person"}
            fits = {
                "it": vehicle,
                "she": single,
                "he": single,
            }.get(pronoun, not vehicle)
            if fits:
                return group
        return None


def mode_of(group: Group) -> str:
    """The means of travel that a vehicle is; "" for people."""
    return "" if group.kind in {"people", "person"} else group.kind


def is_people(key: str) -> bool:
    """Is it a noun for one or more people?"""
    return _kind(key) in {"people", "person"}


def _kind(key: str) -> str:
    if key in _VEHICLES:
        return _VEHICLES[key]
    if key in _SINGLE:
        return "person"
    if key in _PEOPLE:
        return "people"
    if key in _NO_PEOPLE or key.removesuffix("s") in _NO_PEOPLE:
        return ""
    if key.endswith(_PLURAL_ENDINGS):
        return "people"
    return "person" if key.endswith(_ENDINGS) else ""


def _describes(clauses: Clauses, position: int) -> bool:
    """May the word stand between a noun and its article?"""
    key = clauses.key(position)
    return (
        (key.isalnum() or key == "-")
        and key not in _BEFORE
        and key not in {"and", "that", "who", "which", "where", "when"}
        and not is_verb(clauses.tokens, position, clauses.first)
    )


def _is_modifier(clauses: Clauses, position: int, stop: int) -> bool:
    """Does another noun of the list follow ("a rescue team", "police officers")?

    "Hundreds of people": the people are meant.
    """
    after = position + 1
    if after < stop and clauses.key(after) == "of":
        rest = range(after + 1, min(stop, after + 5))
        return any(_kind(clauses.key(i)) for i in rest)
    return after < stop and (
        clauses.key(after) in {"'s", "-"}
        or (clauses.key(after).isalpha() and _kind(clauses.key(after)) != "")
        or (
            clauses.tokens[after].text.islower()
            and clauses.key(after) not in _BEFORE
            and clauses.key(after) not in {"and", "who", "which", "that", "carrying"}
            and not is_verb(clauses.tokens, after, clauses.first)
            and number_of(clauses.key(after)) is None
            and clauses.key(after).isalpha()
        )
    )


def _before_auxiliaries(clauses: Clauses, verb: int) -> int:
    """One past the subject: the verb's place less its auxiliaries and adverbs."""
    stop = verb
    while stop > clauses.first and (
        clauses.key(stop - 1) in AUXILIARIES
        or clauses.key(stop - 1) in _SKIPPED
        or clauses.key(stop - 1).endswith("ly")
    ):
        stop -= 1
    return stop
