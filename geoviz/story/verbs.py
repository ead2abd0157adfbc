"""Which words are verbs, and of which sort: what can be told without a tagger.

Lists and endings only. They serve to see whether another verb stands between an event
and a date or place, so a missed verb costs a little precision and nothing else.
"""

from __future__ import annotations

from typing import Final

from geoviz.models import Token

REPORTING: Final = frozenset(
    """said says say saying told tells added adds announced announces reported reports
    confirmed confirms stated states insisted warned warns claimed claims declared
    according wrote writes tweeted recalled explained noted quoted revealed admitted
    denied believes think thinks thought estimated""".split()
)
"""Verbs of telling: a date or place beside them is that of the telling."""
BE: Final = frozenset("is are am be been being was were 's".split())
HAVE: Final = frozenset("has have had having".split())
MODALS: Final = frozenset(
    "will 'll shall would may might could should must can cannot".split()
)
AUXILIARIES: Final = BE | HAVE | MODALS | {"do", "did", "does", "not", "never", "to"}
PHASE_START: Final = frozenset(
    """began begin begins beginning started start starts starting opened opens
    open""".split()
)
PHASE_END: Final = frozenset(
    """ended ends end ending concluded concludes concluding finished finishes closed
    closes wrapped""".split()
)
HOLDING: Final = (
    frozenset(
        """held hold holds holding take took takes taking taken place staged attend
        attended attends attending host hosted hosts hosting join joined celebrate
        celebrated conduct conducted organised organized organise scheduled planned set
        due expected postponed rescheduled going get got getting underway under follow
        followed follows occurred happened came comes hit hits lasted continued resumed
        resume marked mark led carry carried carrying out watched addressed saw survived
        left launched launch launches mounted staged staging waged chaired convened gave
        gives delivered delivers paid made scored won lost opened reopened
        underwent collapsed stalled adjourned played contested fought""".split()
    )
    | PHASE_START
    | PHASE_END
)
"""Verbs that say of an event that it is: they lend it their dates and places."""
_IRREGULAR: Final = frozenset(
    """went came met left took began held fell rose won lost sent made flew drove shot
    hit struck broke brought built bought caught chose drew fought found gave grew heard
    kept knew laid led meant paid put ran saw sold set shook showed sank spoke spent
    stood swept taught threw understood wore became got did cut burst beat dug fled hung
    hurt lit overthrew quit read rang rode sought shut slept slid split spread stole
    swore swung tore withdrew woke wound underwent fed felt dealt lay sat blew froze hid
    shrank sang ate bit bore bred clung crept flung forbade forgave knelt leapt lent
    outran overcame overran overtook rebuilt retook resold spun sprang strode stuck
    stung swam undertook upheld wept withheld withstood cast shed slew rewrote mistook
    bade foresaw slunk slung bled drank lapsed relit resat undid undercut""".split()
)
PARTICIPLES: Final = frozenset(
    """taken given driven flown gone begun broken chosen stolen hidden risen thrown torn
    sworn frozen beaten fallen awoken bitten borne drawn drowned eaten forbidden
    forgiven grown handwritten overcome overrun overtaken overthrown ridden rung seen
    shaken shown shrunk slain spoken strewn stricken sunk sung swollen undertaken woken
    worn written undergone withdrawn laid made run come become mistaken rewritten
    retaken""".split()
)
"""Participles that are no past tense: verbs only after "was", "has" and the like."""
_NOUNS_TOO: Final = frozenset({"states", "reports", "claims"})
"""Verbs of telling that are nouns as often ("Gulf states")."""
_PLANNED: Final = frozenset(
    "begins starts opens ends closes concludes finishes".split()
)
_NOT_ED: Final = frozenset(
    """need indeed speed feed seed bed hundred united embed breed exceed proceed succeed
    weed red shed sled wed bred deed heed greed creed bleed kindred sacred naked wicked
    rugged so-called unprecedented limited alleged armed armoured armored""".split()
)
INFINITIVES: Final = frozenset(
    """appear discuss talk make take give get see help stop ask call go come return seek
    try find buy build raise speak begin start end decide consider work play pay use
    leave join attend hold open close mark meet visit inspect be have do unveil address
    lay host tour plant sign launch inaugurate receive deliver pay watch fly travel
    sail drive hand present chair brief face play perform address dine lunch
    announce publish release reopen resume vote""".split()
)
"""What is a verb after "to" beyond doubt ("to death", "to traffic" are none)."""
_GOVERNING: Final = frozenset(
    """plans planned plan planning expected scheduled wants wanted hopes hoped intends
    intended refused agreed began continued started able forced ordered tried
    vowed pledged promised threatened""".split()
)
"""Words whose "to" is followed by a verb, whatever that is."""
_BEFORE_NOUN: Final = frozenset(
    "a an the its his her their this that these those our my your 's of".split()
)
_ALWAYS: Final = _PLANNED | REPORTING | (AUXILIARIES - {"'s", "to", "not", "never"})
"""Verbs whatever stands before them."""
_FORMS: Final = _IRREGULAR | PARTICIPLES
_OF_PARTICIPLES: Final = BE | HAVE


def is_verb(tokens: tuple[Token, ...], position: int, first: int) -> bool:
    """Is the token a finite verb or a participle, as far as its form shows?"""
    token = tokens[position]
    if token.capitalised or not _has_form(tokens, position, first):
        return False
    return token.text[:1].islower()


def _has_form(tokens: tuple[Token, ...], position: int, first: int) -> bool:
    """Has a word the form of a verb, if it is not written as a name?"""
    key = tokens[position].key
    if key in _ALWAYS:
        if key not in _NOUNS_TOO:
            return True
        following = tokens[position + 1].text if position + 1 < len(tokens) else ""
        return following in {"that", "“", '"', ","}
    before = tokens[position - 1].key if position > first else ""
    if before == "to" and (
        key in INFINITIVES
        or (position > first + 1 and tokens[position - 2].key in _GOVERNING)
    ):
        return True
    by_list = key in _FORMS and (key in _IRREGULAR or before in _OF_PARTICIPLES)
    by_end = key.endswith("ed") and len(key) > 3 and key not in _NOT_ED
    return (by_list or by_end) and before not in _BEFORE_NOUN


def is_past(key: str) -> bool:
    """Is it a past form by its spelling or by the table ("left", "landed")?"""
    return key in _IRREGULAR or (key.endswith("ed") and key not in _NOT_ED)


def after_auxiliary(tokens: tuple[Token, ...], position: int, first: int) -> bool:
    """Does "to", "will" or another auxiliary that takes an infinitive stand before?

    Up to two adverbs may stand between ("will also visit").
    """
    for back in range(position - 1, max(first, position - 3) - 1, -1):
        key = tokens[back].key
        if key in MODALS or key == "to":
            return tokens[back].text not in {"May", "Will"} or back == first
        if not (key.endswith("ly") or key in {"also", "not", "now", "then", "all"}):
            return False
    return False
