"""Which verbs tell of a deed, alone or with the words behind them: word lists.

Verbs of saying, thinking and being, and those of prices, tell of none. Many others do
or do not by what follows: "dismissed the army chief" is a deed, "dismissed the claim"
a word; "lost 3-0" is one, "lost hope" none.
"""

from __future__ import annotations

from typing import Final

from geoviz.story.clauses import Clauses
from geoviz.story.traveller_nouns import PERSONS
from geoviz.story.verbs import BE, REPORTING

__all__ = ["PRICES", "TIMETABLED", "tells", "tells_planned"]

PRICES: Final = frozenset(
    """market markets shares stocks prices stock price currency pound dollar euro rouble
    index economy economies ratings profits sales hopes inflation unemployment yields
    futures bonds""".split()
)
"""What rises, falls and collapses without anything being done."""
_NO_DEED: Final = REPORTING | frozenset(
    """asked asks urged urges calls demanded demands welcomed welcomes praised
    praises condemned condemns criticised criticized hailed hails blamed blames accused
    accuses thanked expressed voiced argued argues vowed vows pledged promised hoped
    wanted liked loved felt knew understood expected seemed appears remained
    stayed looked became grew rose gained climbed slipped surged
    tumbled soared eased traded lasted valued priced cost earned
    worked lived slept waited needed used based known described cited suggested
    refused declined failed threatened apologised apologized posted replied
    responded commented answered published broadcast aired obtained
    interviewed printed shown showed uploaded shared considered
    discussed predicted forecast feared worried doubted supported opposed backed
    defended stressed underlined emphasised emphasized reiterated repeated
    acknowledged intended tried attempted sought continued followed
    dated born involved involving concerned left saw heard read wore
    kept had meant learned learnt did let hung held
    including regarding owed owned contained included required allowed enabled entitled
    titled attending dreamed dreamt imagined rumoured rumored supposed happened
    occurred aged alleged related linked compared given scheduled planned due
    enjoyed hated wished wondered noticed mentioned mused quipped joked""".split()
)
"""Verbs that tell of no deed by themselves, or of too little."""
_WITH_MORE: Final = {
    "went": frozenset(
        "down missing ahead into on out under up off to home back over".split()
    ),
    "got": frozenset("back home under married underway".split()),
    "came": frozenset("down into to under out off ashore home".split()),
    "brought": frozenset(
        "back home ashore to into in under out down forward up".split()
    ),
    "set": frozenset(
        "fire up foot ablaze off out bail sail alight record free".split()
    ),
    "put": frozenset("out down up in to".split()),
    "made": frozenset("landfall contact a an his her its two".split()),
    "fell": frozenset("ill from into to in down off on overboard".split()),
    "took": frozenset(
        """over oath off possession delivery charge command refuge shelter samples aim
        custody them him her survivors patients residents passengers""".split()
    ),
    "held": frozenset(),
    "found": frozenset("dead guilty alive safe hidden unharmed body bodies".split()),
    "lost": frozenset(
        """power control it ground consciousness majority seat match game final vote
        appeal case title to contact""".split()
    ),
    "scheduled": frozenset({"for"}),
    "planned": frozenset({"for"}),
    "declared": frozenset(
        """winner emergency mourning war independence holiday over dead bankrupt void
        champion champions disaster ceasefire truce curfew elected outbreak""".split()
    ),
    "confirmed": frozenset("case cases death deaths as infection infections".split()),
    "reported": frozenset("case cases death deaths infections".split()),
    "called": frozenset("off election elections strike".split()),
    "appeared": frozenset("in at before on".split()),
    "plunged": frozenset("into off from down".split()),
    "jumped": frozenset("from into off overboard".split()),
    "slid": frozenset("off into down".split()),
    "tumbled": frozenset("down off from".split()),
    "climbed": frozenset("mount onto over into".split()),
    "surged": frozenset("through onto".split()),
    "marked": frozenset("anniversary centenary birthday occasion end".split()),
    "led": frozenset("prayers mourners tributes procession convoy raid".split()),
    "lay": frozenset({"state"}),
    "stood": frozenset("down guard silence vigil".split()),
    "sat": frozenset("exams exam".split()),
    "admitted": frozenset(
        """charge charges murder manslaughter killing causing guilt theft patients
        hospital stealing""".split()
    ),
    "issued": frozenset(
        """warning warnings warrant warrants order orders decree alert fine
        fines""".split()
    ),
    "conducted": frozenset("raid raids test tests search searches strikes".split()),
    "continued": frozenset({"to"}),
    "seen": frozenset({"last"}),
    "given": frozenset("welcome tour award medal salute sentence".split()),
    "shown": frozenset({"around", "round"}),
    "dropped": frozenset({"in", "out"}),
    "decided": frozenset({"to"}),
    "agreed": frozenset({"to"}),
    "hit": frozenset(),
}
"""Of those, the word beside them with which they do tell of one; none: any will do."""
_OF_BODIES: Final = frozenset({"decided", "agreed"})
"""What counts as done only where a body with a vote does it."""
_BODIES: Final = frozenset(
    """council councillors councilors parliament cabinet senate senators court judges
    jurors jury board committee commission ministers lawmakers legislators assembly
    government governors trustees commissioners members panel""".split()
)
_TAKING: Final = frozenset(
    """dismissed rejected released named lost cut reached accepted adopted joined
    recalled dropped ended watched attended hosted addressed survived found conceded
    lifted""".split()
)
"""Verbs that tell of a deed unless what follows is words or thoughts."""
_WORDS: Final = frozenset(
    """claim claims allegation allegations criticism criticisms suggestion suggestions
    idea ideas notion report reports concern concerns fear fears call calls rumour
    rumours rumor rumors accusation accusations speculation charge argument arguments
    demand demands question questions view views statement figures data results footage
    video photo photos photograph photographs picture pictures image images names
    details documents album film single book survey study list findings transcript
    trailer plans outlook guidance stake dividend target targets rating earnings
    revenue profit profits estimates forecast minutes update letter remarks comments
    hint hints possibility prospect prospects hope hopes patience interest faith
    confidence conclusion conclusions point ground age peak low high level levels
    tv television that it how why whether as percent cent reaction""".split()
)
"""Objects that are said or thought, or too abstract to be anyone's doing."""

_PRINTED: Final = frozenset(
    """published issued posted broadcast aired released shown uploaded discussed
    considered led shared tried called conducted continued used allowed required
    answered responded decided""".split()
)
"""Verbs that in the past say too little, and enough of what is planned."""
_FINANCE: Final = frozenset(
    """outlook guidance stake dividend forecast rating ratings stock shares
    yields earnings estimates forecasts""".split()
)
"""Objects of what companies, markets and those who watch them do."""
_PEAKS: Final = frozenset({"high", "low", "highs", "lows"})
_RECORDS: Final = frozenset("month year week day record new session time fresh".split())
_STILL_NOTHING: Final = frozenset(
    """dismissed rejected lost accepted survived conceded agreed appeared admitted lay
    seen climbed slid jumped plunged tumbled surged marked declared confirmed
    reported""".split()
)
"""Verbs whose plans say too little, whatever their past does."""
_NOTHING_PLANNED: Final = ((_NO_DEED | _STILL_NOTHING) - _PRINTED) | frozenset(
    "be have do get say seek want know see mean make take remain become".split()
)
TIMETABLED: Final = {
    "takes": frozenset("effect over office".split()),
    "comes": frozenset("into".split()),
    "goes": frozenset("on to before".split()),
    **dict.fromkeys(
        """returns resumes reopens expires faces kicks travels flies hosts hands
        launches gives moves sentences arrives leaves visits votes
        addresses""".split(),
        frozenset[str](),
    ),
}
"""Verbs in the present that with a day to come tell of a timetable; with which word."""
_PASSIVE_ONLY: Final = frozenset({"welcomed", "greeted", "received"})
"""Done to guests in the passive; in the active voice also to news."""
_SCORED: Final = frozenset({"lost", "won", "drew"})
_REACH: Final = 8
_OBJECT: Final = 6
_SUBJECT: Final = 8
_OBJECT_ENDS: Final = frozenset(
    "on in at from after before by for with when and of to against over".split()
)
_NOT_DONE: Final = _NO_DEED | _TAKING


def tells(clauses: Clauses, position: int, stop: int) -> bool:
    """Does a verb in the past tell of something done?

    `stop` is the first token of the day that it is asked for.
    """
    key = clauses.key(position)
    if _of_finance(clauses, position):
        return False
    beside = {clauses.key(i) for i in range(position + 1, position + 1 + _REACH)}
    passive = clauses.key(position - 1) in BE or (
        clauses.key(position - 2) in BE and clauses.key(position - 1).endswith("ly")
    )
    if key == "failed":
        return clauses.key(position + 1) != "to"
    if key == "seen":
        return clauses.key(position - 1) == "last"
    if _told_by_more(clauses, position, passive=passive):
        return True
    if key == "agreed" and clauses.key(position + 1) == "with":
        return True
    if key in _OF_BODIES and not _of_body(clauses, position):
        return False
    if key in _WITH_MORE:
        return not _WITH_MORE[key] or bool(_WITH_MORE[key] & beside)
    return key not in _NOT_DONE and position < stop


def _told_by_more(clauses: Clauses, position: int, *, passive: bool) -> bool:
    """Does what stands around the verb make it a deed?"""
    key, after = clauses.key(position), clauses.key(position + 1)
    return (
        (key in _PASSIVE_ONLY and passive)
        or (key in _PASSIVE_ONLY and _guest(clauses, position))
        or (key == "found" and passive and after not in {"to", "that"})
        or (key == "took" and _carried(clauses, position))
        or (key in _SCORED and _score(clauses, position))
        or (key in _TAKING and _takes(clauses, position, passive=passive))
    )


def tells_planned(key: str) -> bool:
    """Does the infinitive of a plan ("will publish") tell of something to be done?"""
    return not _NOTHING_PLANNED & {key, key + "s", key + "d", key + "ed"}


def _takes(clauses: Clauses, position: int, *, passive: bool) -> bool:
    """Has the verb an object (in the passive a subject) that something is done to?"""
    if passive:
        near = range(max(clauses.start(position), position - _SUBJECT), position)
        return not any(clauses.key(i) in _WORDS for i in near)
    after = position + 1
    if clauses.key(position) in {"ended", "conceded"}:
        return not clauses.key(after).isdigit() and clauses.key(after) not in _WORDS
    if not clauses.key(after)[:1].isalnum() or clauses.key(after) in _OBJECT_ENDS:
        return False
    for i in range(after, after + _OBJECT):
        if clauses.key(i) in _WORDS:
            return False
        if i > after and clauses.key(i) in _OBJECT_ENDS:
            break
    return not (clauses.key(after).isdigit() and clauses.key(after + 1) in {"%", "."})


def _of_finance(clauses: Clauses, position: int) -> bool:
    """As in "raised its guidance", "upgraded the stock", "touched a 12-month high"."""
    for i in range(position + 1, position + 1 + _OBJECT):
        key = clauses.key(i)
        peak = key in _PEAKS and clauses.key(i - 1) in _RECORDS
        if key in _FINANCE or peak:
            return True
        if key in _OBJECT_ENDS:
            return False
    return False


def _guest(clauses: Clauses, position: int) -> bool:
    """As in "welcomed the queen", not "welcomed the ruling"."""
    near = range(position + 1, position + 4)
    return any(clauses.key(i) in PERSONS for i in near)


def _carried(clauses: Clauses, position: int) -> bool:
    """As in "took 160 residents to Sale"."""
    for i in range(position + 2, position + _REACH):
        if clauses.key(i) == "to" and i + 1 < clauses.last:
            return clauses.tokens[i + 1].capitalised or clauses.key(i + 1) == "the"
    return False


def _score(clauses: Clauses, position: int) -> bool:
    """As in "lost 3-0"."""
    first, dash = clauses.key(position + 1), clauses.key(position + 2)
    return first.isdigit() and dash in {"-", "–"}


def _of_body(clauses: Clauses, position: int) -> bool:
    near = range(max(clauses.start(position), position - _SUBJECT), position)
    return any(clauses.key(i) in _BODIES for i in near)
