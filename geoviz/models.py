"""Every record that passes between two stages, in the order of the pipeline.

Read top to bottom, this file retells the whole line: a `Document` is cut into
`Block`s; the blocks yield `Sentence`s, `Toponym`s, `DateExpression`s and
`PersonMention`s (spans, nothing decided); each toponym becomes a `Mention` of a
place; once the whole collection is read, the calendar gives each document its
`Publication` and each expression its `DatedExpression`; then come `Event`s,
`Person`s, `Route`s and `Claim`s, and for each of them the `Evidence`, and the
`Focus` of each document. The `Story` holds them all.

Conventions. Offsets are Unicode code points into `Document.text`, half-open, so
`text[start:end]` is the quoted words. Coordinates are degrees, WGS 84 (EPSG:4326);
a pair is always (lon, lat). Countries are ISO 3166-1 alpha-2 codes. Days are ISO
8601 calendar days in the local calendar of the place. Ids are derived from content.
A later stage adds a record, it never rewrites one: all are frozen, but for a few of
which an article has hundreds. Those are tuples, or classes whose constructor is written
out: made several times faster than a frozen dataclass.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from geoviz.errors import CoordinateError
from geoviz.pickling import pickle_by_fields

if TYPE_CHECKING:
    from geoviz.corrections.record import Outcome
    from geoviz.frames.story_frames import StoryFrames

Feature = Literal[
    "country",
    "region",
    "city",
    "landmark",
    "natural",
    "continent",
    "historical",
    "vague",
]
"""Kind of place. `continent`, `historical` and `vague` carry no point."""

MentionKind = Literal["place", "metonym", "demonym", "embedded"]
BlockKind = Literal[
    "heading",
    "paragraph",
    "list_item",
    "caption",
    "credit",
    "byline",
    "timestamp",
    "boilerplate",
]
DateBasis = Literal["explicit", "weekday", "relative", "clock", "inferred"]
PublishedBasis = Literal["given", "stated", "inferred", "unknown"]
Status = Literal["planned", "happened", "reported"]
Rank = Literal["head_of_state", "head_of_government", "other"]
Role = Literal[
    "attendee", "host", "companion", "present", "absent", "invited", "mentioned"
]
RouteBasis = Literal["stated", "schematic", "snapped"]
Relation = Literal["agree", "refine", "conflict"]

FEATURES: Final[tuple[Feature, ...]] = get_args(Feature)
POINTLESS_FEATURES: Final[frozenset[Feature]] = frozenset(
    {"continent", "historical", "vague"}
)


def check_point(lon: float | None, lat: float | None, owner: str) -> None:
    """Refuse half a point, NaN and anything off the globe; (None, None) is "unknown".

    Raises:
        CoordinateError: naming `owner` and the offending pair.
    """
    if lon is None and lat is None:
        return
    if lon is None or lat is None or not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise CoordinateError(f"{owner}: not a longitude and latitude: ({lon}, {lat})")


def four_decimals(share: float) -> float:
    """A probability as the records hold it: `round(share, 4)`, several times as fast.

    Whole ten-thousandths divided by ten thousand are the very number that `round`
    gives. Only beside a tie, which takes digits to decide, it is asked itself.
    """
    scaled = share * 10_000.0
    if not 0.0 <= scaled <= 10_000.0:
        return round(share, 4)
    whole = int(scaled)
    rest = scaled - whole
    if 0.499_999 < rest < 0.500_001:
        return round(share, 4)
    return (whole + 1 if rest > 0.5 else whole) / 10_000.0


# --- read -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read."""

    doc_id: str
    """Path relative to the source (with `/`), or a table row's id."""
    text: str
    """The whole decoded text, newlines untouched; all offsets point into it."""
    sha256: str
    """Hex digest of the UTF-8 encoded text."""
    title: str = ""
    """From metadata, else the first heading; may be empty."""
    publisher: str = ""
    published: date | None = None
    """Publication day as given by metadata or by the caller; never guessed here."""
    language: str = "und"
    """ISO 639-1 code, or `und` when it could not be told."""


class Block(NamedTuple):
    """A stretch of one kind: the unit within which sentences are looked for."""

    kind: BlockKind
    start: int
    end: int
    item: int = -1
    """Number of the live-page item it belongs to, from 0; -1 outside of items."""
    heading: int = -1
    """Index (in the document's blocks) of the nearest heading above; -1 if none."""


@dataclass(frozen=True, slots=True)
class LiveItem:
    """One dated entry of a live page."""

    start: int
    end: int
    clock: str
    """Local clock time as written, `HH:MM`."""
    zone: str
    """Time zone as written ("British Summer Time"); empty if none."""
    stamp_start: int
    """Offsets of the words that give the time."""
    stamp_end: int


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document and its cut into blocks. Blocks are in text order, disjoint."""

    document: Document
    blocks: tuple[Block, ...]
    items: tuple[LiveItem, ...] = ()


# --- extract --------------------------------------------------------------------


@dataclass(init=False, slots=True, unsafe_hash=True)
class Token:
    """A word, number or single mark of punctuation.

    Not frozen: every word of an article becomes one, and made by hand it costs a tenth
    of a tuple where the code is compiled.
    """

    start: int
    end: int
    text: str
    key: str
    """`text` folded for look-up: lower case, no accents, plain apostrophes."""
    capitalised: bool
    """Does the token begin with an upper-case letter?"""
    date_class: int
    """Its part in dates: a position in `CLASSES` of `extract/dates/words.py`."""
    kinds: int
    """What it may be in titles and names, as bits of `extract/word_kinds.py`."""

    def __init__(  # noqa: PLR0917 (a record, made for every word)
        self,
        start: int,
        end: int,
        text: str,
        key: str,
        capitalised: bool,  # noqa: FBT001 (a field like the others)
        date_class: int = 0,
        kinds: int = 0,
    ) -> None:
        """Take what the text holds there."""
        self.start = start
        self.end = end
        self.text = text
        self.key = key
        self.capitalised = capitalised
        self.date_class = date_class
        self.kinds = kinds


@dataclass(init=False, slots=True, unsafe_hash=True)
class Sentence:
    """A sentence, a heading, a list item or a caption, by offsets and by tokens.

    Made as a token is, and for the same reason.
    """

    start: int
    end: int
    block: int
    """Index of the block it lies in."""
    first_token: int
    """Index of its first token in the document's tokens."""
    last_token: int
    """Index one past its last token."""

    def __init__(
        self, start: int, end: int, block: int, first_token: int, last_token: int
    ) -> None:
        """Take what the text holds there."""
        self.start = start
        self.end = end
        self.block = block
        self.first_token = first_token
        self.last_token = last_token


@dataclass(init=False, slots=True, unsafe_hash=True)
class Toponym:
    """A span that may name a place, with every place it could be.

    Not frozen, as little as a token, and for the same reason.
    """

    start: int
    end: int
    surface: str
    kind: MentionKind
    rows: tuple[int, ...]
    """Row numbers in the gazetteer, likeliest first by prior alone; never empty."""
    likelihood: float
    """Probability that the span names a place at all, 0 to 1."""
    sentence: int
    """Index of its sentence."""
    reasons: tuple[str, ...]
    partial: str
    """`before`, `after`, `both`: where a longer capitalised name goes on."""
    dateline: bool
    """Is it the town of a dateline?"""
    team: bool
    """As a metonym: does it stand for its team, rather than for a government?"""

    def __init__(  # noqa: PLR0917 (a record, made for every name)
        self,
        start: int,
        end: int,
        surface: str,
        kind: MentionKind,
        rows: tuple[int, ...],
        likelihood: float,
        sentence: int,
        reasons: tuple[str, ...] = (),
        partial: str = "",
        *,
        dateline: bool = False,
        team: bool = False,
    ) -> None:
        """Take what was found; `likelihood` as `four_decimals` gives it."""
        self.start = start
        self.end = end
        self.surface = surface
        self.kind = kind
        self.rows = rows
        self.likelihood = likelihood
        self.sentence = sentence
        self.reasons = reasons
        self.partial = partial
        self.dateline = dateline
        self.team = team


class DateExpression(NamedTuple):
    """A date in words, parsed but not anchored to any calendar day."""

    start: int
    end: int
    surface: str
    form: str
    """Name of the rule that read it, e.g. `weekday`, `day_month`, `days_ago`."""
    sentence: int
    fields: tuple[tuple[str, int | str], ...] = ()
    """What the words state, e.g. `(("weekday", 2),)`; see `extract/dates.py`."""


@dataclass(init=False, slots=True, unsafe_hash=True)
class PersonMention:
    """A person as named once, with title and country as the words beside give them.

    Made by hand as a `Token` is.
    """

    start: int
    end: int
    name: str
    """The name as written, titles and honorifics left out."""
    sentence: int
    rule: str
    """Name of the shape that read it, e.g. `demonym_title_name`."""
    title: str
    title_start: int
    title_end: int
    country_start: int
    """Offsets of the words that give the country; -1 when nothing does."""
    country_end: int
    country_row: int
    """Gazetteer row of that country; -1 when unknown."""

    def __init__(  # noqa: PLR0917 (a record)
        self,
        start: int,
        end: int,
        name: str,
        sentence: int,
        rule: str,
        title: str = "",
        title_start: int = -1,
        title_end: int = -1,
        country_start: int = -1,
        country_end: int = -1,
        country_row: int = -1,
    ) -> None:
        """Take what the words give."""
        self.start = start
        self.end = end
        self.name = name
        self.sentence = sentence
        self.rule = rule
        self.title = title
        self.title_start = title_start
        self.title_end = title_end
        self.country_start = country_start
        self.country_end = country_end
        self.country_row = country_row


@dataclass(init=False, slots=True, unsafe_hash=True)
class Extraction:
    """All spans of one document; nothing is decided yet."""

    read: ReadDocument
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    toponyms: tuple[Toponym, ...]
    dates: tuple[DateExpression, ...]
    people: tuple[PersonMention, ...]

    def __init__(
        self,
        read: ReadDocument,
        tokens: tuple[Token, ...],
        sentences: tuple[Sentence, ...],
        toponyms: tuple[Toponym, ...],
        dates: tuple[DateExpression, ...],
        people: tuple[PersonMention, ...],
    ) -> None:
        """Take what was found in it."""
        self.read = read
        self.tokens = tokens
        self.sentences = sentences
        self.toponyms = toponyms
        self.dates = dates
        self.people = people


# --- locate ---------------------------------------------------------------------


@dataclass(init=False, slots=True, unsafe_hash=True)
class Mention:
    """One mention of a place: a row of the table `mentions`.

    Made by hand as a `Token` is. Its point is one of the gazetteer, whose points are
    checked when it is compiled.
    """

    doc_id: str
    start: int
    end: int
    surface: str
    kind: MentionKind
    row: int
    """Row in the gazetteer; -1 when not placed."""
    place_id: str
    """Empty when not placed (then coordinates are None)."""
    name: str
    feature: Feature | Literal[""]
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    confidence: float
    """Probability that it is a place and lies within 161 km of the point given."""
    reasons: tuple[str, ...]
    alternatives: tuple[tuple[str, float], ...]
    """Runners-up: (place_id, score), best first."""
    sentence: int
    sentence_start: int
    sentence_end: int

    def __init__(
        self,
        *,
        doc_id: str,
        start: int,
        end: int,
        surface: str,
        kind: MentionKind,
        row: int,
        place_id: str,
        name: str,
        feature: Feature | Literal[""],
        country: str,
        admin1: str,
        lat: float | None,
        lon: float | None,
        confidence: float,
        reasons: tuple[str, ...],
        alternatives: tuple[tuple[str, float], ...],
        sentence: int,
        sentence_start: int,
        sentence_end: int,
    ) -> None:
        """Take what was found."""
        self.doc_id = doc_id
        self.start = start
        self.end = end
        self.surface = surface
        self.kind = kind
        self.row = row
        self.place_id = place_id
        self.name = name
        self.feature = feature
        self.country = country
        self.admin1 = admin1
        self.lat = lat
        self.lon = lon
        self.confidence = confidence
        self.reasons = reasons
        self.alternatives = alternatives
        self.sentence = sentence
        self.sentence_start = sentence_start
        self.sentence_end = sentence_end

    @property
    def mention_id(self) -> str:
        """Stable id of the span, worked out anew when asked for: few ever ask."""
        span = f"{self.doc_id}\0{self.start}\0{self.end}"
        return f"mention:{hashlib.sha256(span.encode()).hexdigest()[:16]}"


# --- story ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Publication:
    """The day on which a document was published, and how that is known."""

    doc_id: str
    day: date | None
    basis: PublishedBasis
    note: str = ""
    """Why, in words; for `inferred` the neighbours it was inferred from."""


@dataclass(init=False, slots=True, unsafe_hash=True)
class DatedExpression:
    """A date expression anchored to the calendar: a row of the table `dates`.

    Made by hand as a `Token` is.
    """

    doc_id: str
    start: int
    end: int
    surface: str
    value: str
    """`2025-09-03`, `2025-W36`, `2025-09`, `2025`, `a/b`; empty when not known."""
    basis: DateBasis
    sentence: int
    time: str = ""
    """`HH:MM` where the words give a clock time."""
    zone: str = ""
    note: str = ""
    """What is doubtful about it, e.g. a weekday that contradicts the calendar."""

    def __init__(  # noqa: PLR0917 (the fields in their order)
        self,
        doc_id: str,
        start: int,
        end: int,
        surface: str,
        value: str,
        basis: DateBasis,
        sentence: int,
        time: str = "",
        zone: str = "",
        note: str = "",
    ) -> None:
        """Take the words and the day that they come to."""
        self.doc_id = doc_id
        self.start = start
        self.end = end
        self.surface = surface
        self.value = value
        self.basis = basis
        self.sentence = sentence
        self.time = time
        self.zone = zone
        self.note = note

    @property
    def day(self) -> date | None:
        """The calendar day, when the value is as narrow as a day."""
        return date.fromisoformat(self.value) if len(self.value) == 10 else None


class Evidence(NamedTuple):
    """The words that put something on the map: a row of the table `evidence`."""

    subject_id: str
    """Id of the place, person, event, route or claim that the words support."""
    field: str
    """Which of its fields: `role`, `country`, `day`, `place`, ..."""
    doc_id: str
    start: int
    end: int
    quote: str
    rule: str
    assumed: bool = False
    """True when the field is concluded, not stated, from these words."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the collection mentions: a row of the table `places`."""

    place_id: str
    name: str
    feature: Feature
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    precision_km: float | None
    """Radius within which the named thing lies; None without a point."""
    mentions: int
    documents: int
    days: tuple[date, ...]
    """Story days on which an event or route end is here."""

    def __post_init__(self) -> None:
        check_point(self.lon, self.lat, self.place_id)


@dataclass(init=False, slots=True, unsafe_hash=True)
class EventMention:
    """Words of one document that tell of an event. Made by hand as a `Token` is."""

    event_id: str
    doc_id: str
    start: int
    end: int
    sentence: int
    trigger: str
    """The lemma that names it: `parade`, `summit`, `arrive`."""

    def __init__(
        self,
        event_id: str,
        doc_id: str,
        start: int,
        end: int,
        sentence: int,
        trigger: str,
    ) -> None:
        """Take the event and the words."""
        self.event_id = event_id
        self.doc_id = doc_id
        self.start = start
        self.end = end
        self.sentence = sentence
        self.trigger = trigger


@dataclass(frozen=True, slots=True)
class Event:
    """Something that took place or will: a row of the table `events`."""

    event_id: str
    what: str
    day: date | None
    day_end: date | None
    """Last day when it is stated; None for an event of one day or unknown end."""
    time: str
    zone: str
    day_basis: DateBasis | Literal[""]
    status: Status
    place_ids: tuple[str, ...]
    background: bool = False
    """True when it is no part of what is reported (years past, context)."""


@dataclass(init=False, slots=True, unsafe_hash=True)
class Person:
    """A person in one event: a row of the table `people`. Made by hand as a `Token`."""

    person_id: str
    name: str
    title: str
    rank: Rank
    country: str
    """Home country; empty when no words give one."""
    country_basis: str
    """Name of the rule that gave the country."""
    event_id: str
    role: Role
    status: Status
    lat: float | None
    """Point of the home country's capital."""
    lon: float | None

    def __init__(  # noqa: PLR0917 (the fields in their order)
        self,
        person_id: str,
        name: str,
        title: str,
        rank: Rank,
        country: str,
        country_basis: str,
        event_id: str,
        role: Role,
        status: Status,
        lat: float | None,
        lon: float | None,
    ) -> None:
        """Take who has which part in what; refuses what is no point."""
        self.person_id = person_id
        self.name = name
        self.title = title
        self.rank = rank
        self.country = country
        self.country_basis = country_basis
        self.event_id = event_id
        self.role = role
        self.status = status
        self.lat = lat
        self.lon = lon
        check_point(lon, lat, person_id)


@dataclass(frozen=True, slots=True)
class Route:
    """A journey: a row of the table `routes`."""

    route_id: str
    traveller: str
    companions: tuple[str, ...]
    mode: str
    """`train`, `air`, `road`, `sea`, `foot`; empty when not stated."""
    origin: str
    destination: str
    origin_id: str
    destination_id: str
    stops: tuple[str, ...]
    departed: date | None
    departed_basis: DateBasis | Literal[""]
    arrived: date | None
    arrived_basis: DateBasis | Literal[""]
    status: Status
    direct_km: float | None
    """Geodesic distance between the two ends on WGS 84."""
    corridor_km: float | None
    """Length of the chain of station towns; snapped, of the way along the lines."""
    reference_km: float | None
    """Published length of the corridor, with its source in the data."""
    implied_kmh: float | None
    """Distance over the duration that the words give."""
    basis: RouteBasis
    line: tuple[tuple[float, float], ...]
    """(lon, lat) from origin to destination; empty when an end has no point. Snapped,
    it begins and ends on the railway lines given, `origin_gap_km` and
    `destination_gap_km` from the points of the two ends."""
    stations: tuple[str, ...] = ()
    """Names of the corridor's station towns, one for each point of `line`."""
    corridor: str = ""
    """Name of the corridor used; empty for none."""
    duration_h: float | None = None
    origin_gap_km: float | None = None
    """Geodesic distance of the origin from the railway lines given; None unless
    snapped."""
    destination_gap_km: float | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements about one attribute of one subject, compared: a row of `claims`."""

    claim_id: str
    subject: str
    attribute: str
    value: str
    """The value as the words state it."""
    relation: Relation
    members: tuple[str, ...]
    """Ids (people, claims) that the claim is made up of or compared with."""
    derivation: str
    """How the members come to the value, in words."""


@dataclass(frozen=True, slots=True)
class Focus:
    """A place that an article, or the collection, is about: a row of `focus`."""

    doc_id: str
    """Empty for the collection as a whole."""
    rank: int
    """1 for the place it is about most."""
    place_id: str
    name: str
    feature: Feature | Literal[""]
    country: str
    lat: float | None
    lon: float | None
    share: float
    """Its weight over that of all places mentioned, 0 to 1."""
    reasons: tuple[str, ...]
    """How its mentions stand, the commonest first: `event 2`, `opening 1`."""

    def __post_init__(self) -> None:
        check_point(self.lon, self.lat, self.place_id)


@dataclass(frozen=True, slots=True)
class Story:
    """Everything found in a collection. Each tuple is in a stable order."""

    documents: tuple[Document, ...]
    publications: tuple[Publication, ...]
    """One for each document, in the same order."""
    blocks: tuple[tuple[Block, ...], ...]
    """The blocks of each document, in the same order."""
    mentions: tuple[Mention, ...]
    dates: tuple[DatedExpression, ...]
    places: tuple[Place, ...]
    people: tuple[Person, ...]
    events: tuple[Event, ...]
    routes: tuple[Route, ...]
    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...]
    days: tuple[date, ...]
    """The story days, in order."""
    problems: tuple[str, ...] = field(default=())
    """What could not be read or placed, one line each, for the reader."""
    focus: tuple[Focus, ...] = field(default=())
    """What each document is about, best first, in the order of the documents; then
    what the collection is about."""
    corrections: tuple[Outcome, ...] = field(default=())
    """What became of each decision of a person, in the order they were made."""

    def frames(self) -> StoryFrames:
        """The tables as GeoDataFrames, each made when first asked for."""
        # The one import that goes up the layers, so that a story can be used as
        # geopandas users expect; it costs nothing until it is called.
        from geoviz.frames.story_frames import StoryFrames

        return StoryFrames(self)


pickle_by_fields(list(globals().values()))
