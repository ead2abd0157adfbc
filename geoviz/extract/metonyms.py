"""Does a place stand for its government? ("Moscow's war", "the Kremlin said").

Only capitals, countries' seats of government and the like can; the words around decide.
A place beside a preposition of place ("in Moscow") is a place.
"""

from __future__ import annotations

from collections.abc import Sequence

from geoviz.extract.scan import NameMatch
from geoviz.models import Token

LOCATIVE = frozenset(
    """in at near outside around inside across throughout within into onto via toward
    towards through off""".split()
)
"""Prepositions before which nothing but a place can stand."""
DIRECTIONAL = frozenset({"to", "from", "for", "leaving", "left", "reached", "visited"})
_PARTS = frozenset(
    """central downtown eastern western northern southern greater suburban east west
    north south old nearby""".split()
)
_AGENT_VERBS = frozenset(
    """accused accuses agreed agrees aims announced announces argued argues asked asks
    backed backs believes blamed blames called calls claimed claims condemned condemns
    considers continues decided declared declares declined demanded demands denied
    denies deployed described deploys expects fears has have hopes imposed insisted
    insists intends intended launched maintains needs offered opposes ordered pledged
    plans pledges pressed promised pushes refused refuses rejected rejects remains
    responded retaliated said says saw seeks sent signalled signaled sought supports
    sees threatened threatens told urged urges views voted vowed vows wants warned warns
    was will would could should must may might did does had""".split()
)
_AGENT_FOLLOWERS = frozenset(
    """accept act agree allow answer apologise back call cooperate decide defend demand
    impose negotiate pay recognise refuse respond retaliate send sign stop tell urge
    withdraw vowed said insisted denied rejected accused warned refused pledged agreed
    called
    demanded threatened deployed intends ruled removed long already repeatedly also not
    never always been""".split()
)
_TOWARDS = frozenset({"of", "on", "against"})
"""Between a word of politics and whom it bears on: "sanctions on Moscow"."""
_TURNING = frozenset({"away", "independence", "distance", "aid", "support"})
"""Before "from X": what governments, not places, are turned away from or give."""
_URGES = frozenset(
    """urged asked told pressed pushed forced prompted allowed led got persuaded called
    helped ordered wants expects""".split()
)
_RELATION_NOUNS = frozenset(
    """ties relations relationship alliance treaty talks negotiations pact agreement
    alignment rapprochement partnership tensions dialogue deal war conflict pressure
    sanctions help support aid arms weapons leaders message""".split()
)
_POLITICAL_NOUNS = frozenset(
    """ability actions administration aggression ally allies ambitions army arsenal
    backing ballistic claim claims control decision defence defense demands diplomacy
    efforts focus forces foreign government influence interests intention intentions
    invasion leaders leadership message military missile missiles nuclear offer offer
    opposition plan plans policy policies position power pressure programme program
    proposal push refusal relations response rule sanctions security side stance state
    strategy support territorial threat threats ties troops view views war weapons
    willingness""".split()
)


def stands_for_government(
    tokens: Sequence[Token], match: NameMatch, first: int, last: int
) -> bool:
    """Is the capital at `match` the government that sits in it?

    `first` and `last` bound the sentence (token indices, last is one past). Rules read
    at most four words on either side, so the cost is constant for each name.
    """
    before = tokens[match.first - 1].key if match.first > first else ""
    if before == "the":
        before = tokens[match.first - 2].key if match.first - 1 > first else ""
    after = tokens[match.last] if match.last < last else None
    if before in LOCATIVE | _PARTS:
        return False
    if after is not None and after.key == "'s":
        return _owns_politics(tokens, match.last + 1, last)
    if before in {"between", "among", "with"}:
        return _relation_before(tokens, match.first - 1, first) or before != "with"
    if before in _TOWARDS and _relation_before(tokens, match.first - 1, first):
        return True
    if before in DIRECTIONAL:
        away = before == "from" and match.first - 2 >= first
        turned = away and tokens[match.first - 2].key in _TURNING
        return turned or (before == "for" and match.first - 2 < first)
    if before in {",", "and"}:
        return _coordinated(tokens, match.first, first)
    return after is not None and (
        (after.key == "to" and _made_to_act(tokens, match, last))
        or _acts(tokens, match.last, last)
    )


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
        if token.key in {"between", "among"}:
            return True
        if token.key in {"of", "with"}:
            return _relation_before(tokens, number, first)
        if not (token.capitalised or token.key in {",", "and", "the"}):
            return False
    return False


def _acts(tokens: Sequence[Token], position: int, last: int) -> bool:
    """Is the name the subject of a verb that only people and governments do?"""
    verb = tokens[position]
    if verb.key not in _AGENT_VERBS:
        return False
    if verb.key not in {"has", "have", "had", "will", "would", "was", "did", "does"} | {
        "could",
        "should",
        "must",
        "may",
        "might",
    }:
        return True
    follow = tokens[position + 1 : min(position + 4, last)]
    return any(t.key in _AGENT_FOLLOWERS or t.key in _AGENT_VERBS for t in follow[:3])
