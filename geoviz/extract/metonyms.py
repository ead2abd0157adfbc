"""Does a place stand for its government? ("Moscow's war", "the Kremlin said").

Only capitals, countries' seats of government and the like can; the words around decide.
A place beside a preposition of place ("in Moscow") is a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.scan import NameMatch
from geoviz.models import Token

LOCATIVE: Final = frozenset(
    """in at near outside around inside across throughout within into onto via toward
    towards through off""".split()
)
"""Prepositions before which nothing but a place can stand."""
DIRECTIONAL: Final = frozenset(
    {"to", "from", "for", "leaving", "left", "reached", "visited"}
)
_PARTS: Final = frozenset(
    """central downtown eastern western northern southern greater suburban east west
    north south old nearby""".split()
)
_AGENT_VERBS: Final = frozenset(
    """accused accuses agreed agrees aims announced announces argued argues asked asks
    backed backs believes blamed blames called calls claimed claims condemned condemns
    considers continues decided declared declares declined demanded demands denied
    denies deployed described deploys expects fears has have hopes imposed insisted
    insists intends intended launched maintains needs offered opposes ordered pledged
    plans pledges pressed promised pushes refused refuses rejected rejects remains
    responded retaliated said says saw seeks sent signalled signaled sought supports
    sees threatened threatens told urged urges views voted vowed vows wants warned warns
    was will would could should must may might did does had
    accepted accepts acknowledged acknowledges approves banned bans barred blocks
    boycotted brokered cancelled canceled cautioned ceded concluded confirmed confirms
    criticised criticises criticized criticizes defended defends defied denounced
    denounces deported designated disavowed dismissed dismisses disputes downplayed
    endorsed endorses expelled expelled expressed froze granted hailed hails honoured
    imposes invited invites issued lauded lifted lobbied mulls mulled negotiated
    opposed orders ousted outlawed postponed praised praises proposed proposes protested
    ratified reaffirmed recalled recalls recognised recognises recognized recognizes
    reiterated repealed replied resisted resumed revoked ruled severed signed slammed
    stressed summoned summons supported suspended suspends tightened unveiled upheld
    vetoed vetoes voiced waived weighs welcomed welcomes withdrew
    agree deny insist say want warn""".split()
)
_AGENT_FOLLOWERS: Final = frozenset(
    """accept act agree allow answer apologise back call cooperate decide defend demand
    impose negotiate pay recognise refuse respond retaliate send sign stop tell urge
    withdraw vowed said insisted denied rejected accused warned refused pledged agreed
    called
    demanded threatened deployed intends ruled removed long already repeatedly also not
    never always been""".split()
)
_ADVERBS: Final = frozenset(
    "long already repeatedly also not never always been".split()
)
_AUXILIARIES: Final = frozenset(
    "has have had will would was did does could should must may might".split()
)
_TOWARDS: Final = frozenset({"of", "on", "against"})
"""Between a word of politics and whom it bears on: "sanctions on Moscow"."""
_TURNING: Final = frozenset({"away", "independence", "distance", "aid", "support"})
"""Before "from X": what governments, not places, are turned away from or give."""
_ADDRESSED: Final = frozenset(
    """accuse accused accuses accusing angered angers blame blamed blames blaming
    condemned condemning criticised criticized criticising criticizing defied
    embarrassed infuriated irked petitioned pressing pressured pressuring provoked
    reassured
    sanctioned sanctioning told urge urged urges urging warn warned warning warns
    thanked thanking lobbied""".split()
)
"""Verbs whose object is a party: "accused Moscow of", "urged Tehran to"."""
_SIDES: Final = frozenset(
    """aligned allied appointed approved backed brokered controlled friendly funded
    imposed installed leaning led mediated ordered orchestrated sponsored
    supported""".split()
)
"""After a hyphen: "Moscow-backed"; a government does these, never a town."""
_LEANINGS: Final = frozenset({"pro", "anti"})
_URGES: Final = frozenset(
    """urged asked told pressed pushed forced prompted allowed led got persuaded called
    helped ordered wants expects""".split()
)
_RELATION_NOUNS: Final = frozenset(
    """ties relations relationship alliance treaty talks negotiations pact agreement
    alignment rapprochement partnership tensions dialogue deal war conflict pressure
    sanctions help support aid arms weapons leaders message
    agreements alliances bargain ceasefire clashes compromise conflicts contacts
    cooperation diplomacy disagreement dispute disputes exchange exchanges feud friction
    friendship hostilities hotline mediation mistrust pacts rift rivalry row spat
    standoff stand-off struggle summit treaties trade truce trust understanding
    wars""".split()
)
_POLITICAL_NOUNS: Final = frozenset(
    """ability actions administration aggression ally allies ambitions army arsenal
    backing ballistic claim claims control decision defence defense demands diplomacy
    efforts focus forces foreign government influence interests intention intentions
    invasion leaders leadership message military missile missiles nuclear offer offer
    opposition plan plans policy policies position power pressure programme program
    proposal push refusal relations response rule sanctions security side stance state
    strategy support territorial threat threats ties troops view views war weapons
    willingness""".split()
)
_PLACING: Final = LOCATIVE | _PARTS
_BEFORE_NAMES: Final = LOCATIVE | DIRECTIONAL | {"of", "by"}
_DOERS: Final = _AGENT_VERBS | _POLITICAL_NOUNS | _ADDRESSED
"""Before "by" and a government: "imposed by", "the invasion by"."""
_HAVE: Final = frozenset({"has", "have", "had"})
_AFTER_HAVE: Final = _AGENT_FOLLOWERS | _AGENT_VERBS
_AFTER_AUXILIARY: Final = _AFTER_HAVE - _ADVERBS


def stands_for_government(
    tokens: Sequence[Token], match: NameMatch, first: int, last: int
) -> bool:
    """Is the capital at `match` the government that sits in it?

    `first` and `last` bound the sentence (token indices, last is one past). Rules read
    at most nine words on either side, so the cost is constant for each name.
    """
    begin = match.first
    if begin > first and tokens[begin - 1].key == "the":
        begin -= 1
    before = tokens[begin - 1].key if begin > first else ""
    if _takes_side(tokens, match, first, last):
        return True
    if before in _PLACING:
        return False
    if match.last < last and tokens[match.last].key == "'s":
        return _owns_politics(tokens, match.last + 1, last)
    said = _told_before(tokens, match, first, last)
    return _is_subject(tokens, match, last) if said is None else said


def _told_before(
    tokens: Sequence[Token], match: NameMatch, first: int, last: int
) -> bool | None:
    """What the words before the name say; None when they leave it open."""
    begin = match.first - (match.first > first and tokens[match.first - 1].key == "the")
    before = tokens[begin - 1].key if begin > first else ""
    further = tokens[begin - 2].key if begin - 2 >= first else ""
    related = _relation_before(tokens, begin - 1, first)
    if before in {"between", "among", "with"}:
        return related
    if before in _TOWARDS and related:
        return True
    if before in DIRECTIONAL:
        turned = before == "from" and further in _TURNING
        quoted = before == "to" and further == "according"
        return turned or quoted or (before == "for" and not further)
    if before in {",", "and"}:
        if _coordinated(tokens, match.first, first):
            return True
        return False if _placed(tokens, match.first, first) else None
    if before == "by":
        return further in _DOERS
    addressed = before in _ADDRESSED and not (
        match.last < last and tokens[match.last].capitalised
    )
    return True if addressed else None


def _is_subject(tokens: Sequence[Token], match: NameMatch, last: int) -> bool:
    """Do the words after it make it act?"""
    if match.last >= last:
        return False
    if tokens[match.last].key == "to" and _made_to_act(tokens, match, last):
        return True
    return _acts(tokens, _subject_end(tokens, match.last, last), last)


def _takes_side(
    tokens: Sequence[Token], match: NameMatch, first: int, last: int
) -> bool:
    """As in "Moscow-backed" and "pro-Ankara"."""
    hyphens = {"-", "‐", "‑"}
    after = match.last
    if after + 1 < last and tokens[after].text in hyphens:
        glued = tokens[after].start == match.end
        if glued and tokens[after + 1].key in _SIDES:
            return True
    before = match.first - 1
    return (
        before > first
        and tokens[before].text in hyphens
        and tokens[before].end == match.start
        and tokens[before - 1].key in _LEANINGS
    )


def _subject_end(tokens: Sequence[Token], position: int, last: int) -> int:
    """Past the other names of a subject: from "and" of "Oslo and Riga agreed" on."""
    end = position
    while end < min(position + 8, last) and (
        tokens[end].capitalised or tokens[end].key in {",", "and", "the"}
    ):
        end += 1
    joined = any(token.key == "and" for token in tokens[position:end])
    return end if joined and end < last else position


def _placed(tokens: Sequence[Token], position: int, first: int) -> bool:
    """Does a preposition stand before the names that this one is joined with?"""
    for number in range(position - 1, max(first, position - 9) - 1, -1):
        token = tokens[number]
        if not (token.capitalised or token.key in {",", "and", "the"}):
            return token.key in _BEFORE_NAMES
    return False


def _made_to_act(tokens: Sequence[Token], match: NameMatch, last: int) -> bool:
    """As in "prompting Paris to deploy troops", never "the road from X to Y"."""
    verb = match.last + 1
    before = tokens[match.first - 1].key if match.first else ""
    return (
        verb < last
        and tokens[verb].text.islower()
        and (before.endswith("ing") or before in _URGES)
    )


def _owns_politics(tokens: Sequence[Token], position: int, last: int) -> bool:
    """As in "Moscow's war", "Ankara's territorial claims", never "Riga's old town"."""
    words = [t for t in tokens[position : min(position + 3, last)] if t.text != "-"]
    if not words or words[0].capitalised:
        return False
    return any(t.key in _POLITICAL_NOUNS for t in words)


def _relation_before(tokens: Sequence[Token], position: int, first: int) -> bool:
    return any(
        t.key in _RELATION_NOUNS for t in tokens[max(first, position - 4) : position]
    )


def _coordinated(tokens: Sequence[Token], position: int, first: int) -> bool:
    """Second or third of "between Ankara, Riga and Moscow"."""
    for number in range(position - 1, max(first, position - 9) - 1, -1):
        token = tokens[number]
        if token.key in {"between", "among", "of", "with"}:
            return _relation_before(tokens, number, first)
        if not (token.capitalised or token.key in {",", "and", "the"}):
            return False
    return False


def _acts(tokens: Sequence[Token], position: int, last: int) -> bool:
    """Is the name the subject of a verb that only people and governments do?"""
    verb = tokens[position]
    if verb.key not in _AGENT_VERBS:
        return False
    if verb.key not in _AUXILIARIES:
        return True
    follow = tokens[position + 1 : min(position + 4, last)]
    agents = _AFTER_HAVE if verb.key in _HAVE else _AFTER_AUXILIARY
    return any(t.key in agents for t in follow)
