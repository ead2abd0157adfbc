"""Tokens → runs of capitalised words, and whether a run names an organisation.

A run may hold small words between capitals ("Great Hall of the People"). A possessive
ends it ("South Korea's National Intelligence Service" are two).
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.columns import Columns
from geoviz.extract.dates.words import MONTHS, WEEKDAYS
from geoviz.models import Sentence

_LINKS: Final = frozenset(
    {"of", "the", "for", "and", "&", "de", "la", "du", "del", "on"}
)
_MAX_LINKS: Final = 2
ORGANISATION_HEADS: Final = frozenset(
    """academy administration agency airlines airways alliance army assembly
    association authority bank board brigade broadcasting brothers bureau campaign
    centre center chamber church club co coalition college commission committee
    community company conference congress consortium constabulary corp corporation
    council court cup daily department dynamics federation fc force forces forum
    foundation front fund gazette group guard guards hospital hotel images inc
    industries initiative institute institution intelligence journal laboratory
    league library ltd magazine mail media militia ministry monitor mosque movement
    museum navy network networks news newspaper observatory office olympics open
    orchestra organisation organization partners party plc police post pravda press
    program programme project radio register regiment reporter reserve review school
    senate service services society star stock study symphony team telegraph
    television theatre theater times treaty tribune troupe trust tv union united
    university watch weekly yearbook times-news conservatory festival championship
    championships marathon derby sun herald observer chronicle examiner dispatch
    bulletin bluffs airlines air airport accord accords agreement declaration
    convention protocol treaty doctrine syndrome virus fever flu zoo schools cartel
    mafia tigers inquirer sentinel chronicles courier advertiser mercury argus guardian
    independent reporter broadcaster bureaus trust trusts charity charities festival
    orchestra philharmonic ballet opera airways railways railroad shipping
    motors petroleum oil energy bancorp insurance holdings pharmaceuticals securities
    broadcasting tribunal commissioner superintendent ombudsman coroner senate
    parliament legislature assembly rangers scouts conventions dictionary encyclopaedia
    encyclopedia foods gambit logistics waltz""".split()
)
"""Last words of names of organisations, works, contests and papers."""
_CALENDAR: Final = frozenset((*MONTHS, *WEEKDAYS))
_FESTIVE: Final = frozenset("ash black bloody cyber easter good palm shrove".split())
"""Before a weekday: one day of all ("Good Friday")."""
_TEAM_OF_A_DAY: Final = ("sheffield", "wednesday")
_TEAMS: Final = frozenset(
    """49ers albion angels argyle astros athletics badgers bears bengals blackhawks
    blues braves brewers broncos browns bruins buccaneers buckeyes bucks bulldogs bulls
    canadiens canucks capitals cardinals cavaliers celtics chargers chiefs clippers
    colts commanders cowboys coyotes cubs devils diamondbacks dodgers dolphins ducks
    eagles falcons flames flyers giants grizzlies gophers hawks heat hornets hotspur
    hurricanes huskies islanders jaguars jays jazz jets kraken lakers leafs lightning
    lions longhorns mariners marlins mavericks mets nationals nets nuggets oilers
    orioles pacers packers padres panthers patriots pelicans penguins phillies pirates
    pistons predators raiders rams raptors ravens rays redskins rockets rockies rovers
    royals sabres saints seahawks senators sharks sixers sox spartans spurs steelers
    suns texans thunder timberwolves titans twins vikings wanderers warriors wednesday
    wildcats wizards wolverines yankees""".split()
)
"""Last words of names of teams."""
_SCHOLARS: Final = frozenset(
    "university universities diocese archdiocese bishop archbishop".split()
)
"""Lower-case words before "of" that make an organisation of what follows."""
_PLACE_HEADS: Final = frozenset(
    {"airport", "bluffs", "hotel", "mosque", "church", "library"}
)
_HEADS: Final = _TEAMS | (ORGANISATION_HEADS - _PLACE_HEADS)
_WITHIN_NAMES: Final = frozenset(
    "police fire health education transport department ministry bureau schools".split()
)
"""Words that make an office or force of what stands before them ("Ely Fire Chief")."""
_LEADS: Final = frozenset(
    "nhs bbc itv television tv radio greenpeace sport bluecross blueshield".split()
)
"""First words of names of organisations that end with a place ("Radio Wales")."""
_SIGNS: Final = _HEADS | _LEADS | _WITHIN_NAMES
"""Without one of these, no part of a run names an organisation."""
_MOST_ORGANISATIONS: Final = 8
"""In one run: each name in it is held against all of them."""
_PARTERS: Final = frozenset({"of", "for"})
SOURCE_NOUNS: Final = frozenset(
    """agency airline automaker bank brand broadcaster carmaker chain channel club
    company conglomerate daily firm giant group insurer label magazine maker
    manufacturer network newspaper outlet paper producer publisher retailer site
    startup station supplier tabloid team website winemaker weekly""".split()
)
"""A name right after one of these is a company or a paper ("newspaper X")."""
_WORK_NOUNS: Final = frozenset(
    """album carrier colt corvette cruiser destroyer dredger ferry filly film freighter
    frigate gelding liner mare minesweeper movie musical novel opera racehorse schooner
    ship stallion steamer submarine tanker trawler tug vessel warship yacht""".split()
)
"""A name right after one of these is a work or a ship ("the film Casablanca")."""
_NOUNS_BEFORE: Final = SOURCE_NOUNS | _WORK_NOUNS


class Chunk:
    """A run of capitalised words, by token indices (last is one past)."""

    __slots__ = ("_begin", "_columns", "_organisations", "first", "last")

    first: int
    last: int
    _columns: Columns
    _begin: int
    _organisations: tuple[tuple[int, int], ...] | None

    def __init__(self, columns: Columns, first: int, last: int, begin: int) -> None:
        """Take the run, and `begin`, the first token of its sentence."""
        self.first = first
        self.last = last
        self._columns = columns
        self._begin = begin
        self._organisations = None

    def organisations(self) -> tuple[tuple[int, int], ...]:
        """Parts that name an organisation, first and one past the last token.

        One that a noun calls so ("newspaper Izvestia") begins with the noun. Worked out
        when first asked for, since few runs hold a place's name.
        """
        if self._organisations is None:
            self._organisations = _organisations_at(
                self._columns, self.first, self.last, self._begin
            )
        return self._organisations

    def in_organisation(self, first: int, last: int) -> bool:
        """Does the name at these tokens stand in the longer one of an organisation?"""
        return any(
            a < last and first < b and (a < first or last < b)
            for a, b in self.organisations()
        )


def find_chunks(columns: Columns, sentence: Sentence) -> list[Chunk]:
    """The capitalised runs of a sentence in text order."""
    capitalised = columns.capitalised
    begin, stop = sentence.first_token, sentence.last_token
    found: list[Chunk] = []
    position = begin
    while position < stop:
        if not capitalised[position]:
            position += 1
            continue
        last = _run_end(columns, position, stop)
        found.append(Chunk(columns, position, last, begin))
        position = last
    return found


def _run_end(columns: Columns, first: int, stop: int) -> int:
    texts, keys, capitalised = columns.texts, columns.keys, columns.capitalised
    last = first + 1
    while last < stop:
        if columns.gap(last) > 1:
            break
        if capitalised[last] or (len(texts[last]) < 3 and texts[last].isdigit()):
            if keys[last] in _CALENDAR and _tells_when(columns, last, stop):
                break
            last += 1
            continue
        ahead = last
        while ahead < stop and ahead - last < _MAX_LINKS and keys[ahead] in _LINKS:
            ahead += 1
        linked = last < ahead < stop and capitalised[ahead]
        if not linked or keys[last] == "and":
            break
        if keys[ahead] in _CALENDAR and _tells_when(columns, ahead, stop):
            break
        last = ahead + 1
    return last


def _tells_when(columns: Columns, at: int, stop: int) -> bool:
    """Is a weekday or month a date rather than part of a name?

    It is in "in Venice on Monday", "in Akron Tuesday" and "in Paris March 3", not in
    "Good Friday Agreement" or "Black Sunday".
    """
    keys = columns.keys
    if keys[at] in MONTHS:
        return at + 1 < stop and columns.texts[at + 1][0].isdigit()
    before = keys[at - 1]
    if before in _FESTIVE:
        return False
    if (before, keys[at]) == _TEAM_OF_A_DAY:
        return at > 1 and keys[at - 2] in {"at", "in", "near"}
    return at + 1 == stop or not columns.capitalised[at + 1]


def _organisations_at(
    columns: Columns, first: int, last: int, begin: int
) -> tuple[tuple[int, int], ...]:
    """The organisations in a run, by the words before it and those in it.

    `begin` is the first token of its sentence.
    """
    keys = columns.keys
    if first > begin:
        before = keys[first - 1]
        if before in _NOUNS_BEFORE:
            return ((first - 1, last),)
        if before == "of" and first - 1 > begin and keys[first - 2] in _SCHOLARS:
            return ((first - 2, last),)
    if last - first == 1:
        return ()
    words = keys[first:last]
    if not any(word in _SIGNS for word in words):
        return ()
    return tuple([(first + a, first + b) for a, b in _organisations(words)])


def _organisations(words: list[str]) -> list[tuple[int, int]]:
    """Parts of a run that name an organisation.

    The run is cut at "of" and "for". A part that ends with a head is one ("Duke
    University"); with the parts after it where more follow ("University of Texas").
    """
    starts = [0]
    ends: list[int] = []
    for at in range(1, len(words) - 1):  # a line in capitals may end with "OF"
        if words[at] in _PARTERS:
            starts.append(at + 2 if words[at + 1] == "the" else at + 1)
            ends.append(at)
    ends.append(len(words))
    if words[0] in _LEADS:
        return [(0, ends[0])]
    found: list[tuple[int, int]] = []
    for part, end in enumerate(ends):
        start = starts[part]
        closes = end == len(words)
        head = words[end - 1]
        if head.isdigit() and end - start > 2:
            head = words[end - 2]  # "School 59"
        if head in _HEADS and (end - start > 1 or not closes):
            found.append((start, len(words)))
            break
        inner = [n for n in range(start + 1, end) if words[n] in _WITHIN_NAMES]
        if inner and len(found) < _MOST_ORGANISATIONS:
            found.append((start, inner[-1] + 1))
    return found
