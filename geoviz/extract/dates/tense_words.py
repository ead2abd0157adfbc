"""Words by which the tense of a date is told; `tense.py` says how."""

from __future__ import annotations

from typing import Final

MODALS: Final = frozenset(
    "will 'll shall would wo may might could should must can cannot ca".split()
)
CONTRACTED: Final = {
    "aren't": "are",
    "can't": "can",
    "couldn't": "was",
    "didn't": "had",
    "hadn't": "had",
    "hasn't": "has",
    "haven't": "have",
    "isn't": "is",
    "mustn't": "must",
    "shouldn't": "should",
    "wasn't": "was",
    "weren't": "were",
    "won't": "will",
    "wouldn't": "would",
}
"""Written as one word with "not" → the verb, or "was" and "had" where that is past."""
ENDINGS: Final = {"'ll": "will", "'re": "are", "'ve": "have", "i'm": "am"}
"""End of a word that a verb has grown together with → the verb."""
HAVE: Final = frozenset("has have had having 've".split())
BE: Final = frozenset("is are am be being been was were 're 'm".split())
NOW: Final = frozenset("is are am 're 'm".split())
EXPECTING: Final = frozenset(
    """due set scheduled expected planned plans plan planning slated likely going about
    ready agreed agree agrees hopes hope hoping hoped intends intend intended wants want
    wanted vowed vow vows promised promises pledged pledges preparing prepared prepares
    supposed poised invited seeks seeking sought threatened threatens deadline expects
    expecting aims aim aiming aimed proposed proposal proposes timetabled earmarked
    booked tipped believed unlikely eager keen anticipated forecast projected arranged
    ordered voted summoned is are was were 's""".split()
)
"""Words that look ahead: before "to", or before "for" and "on"."""
AHEAD_FOR: Final = frozenset(
    """due set scheduled planned slated expected deadline date called timetabled
    earmarked booked forecast billed planning arranged postponed delayed rescheduled
    tickets plans predicted reserved""".split()
)
AHEAD: Final = frozenset("expected scheduled slated due planned set tipped".split())
UNTIL: Final = frozenset("until till by through".split())
RANGE: Final = frozenset("to through until till - – and".split())
WANTING: Final = frozenset(
    """looking hoping seeking trying aiming planning asking pushing pressing
    demanding racing expecting preparing expected due scheduled supposed""".split()
)
STARTING: Final = frozenset(
    "starting beginning commencing effective due scheduled slated".split()
)
AS_SOON: Final = frozenset("soon early late".split())
BEGINS: Final = frozenset(
    """begins begin starts start opens open ends end closes close concludes kicks meets
    faces hosts holds expires votes departs leaves resumes travels goes runs heads
    launches pitches plays returns takes meet go flies fly leave travel return
    arrives reopens airs sails turns comes premieres marries marry celebrates chooses
    choose visits elects welcomes premiers tours gives moves addresses sentences
    speaks convenes adjourns awaits await brings sees marks gets works
    sits docks lands lapses matures wraps finishes debates unveils hears rules retires
    joins competes performs dines rides rises becomes""".split()
)
"""Verbs that in the present tense tell of a fixed plan ("the trial opens Monday")."""
BEGIN_MANY: Final = frozenset(
    """resume start begin open end close play vote kick arrive convene gather reopen
    depart land head finish expire launch follow come sail run face hold skate swim dine
    appear speak""".split()
)
"""The same of a plural: "the matches resume on Saturday"."""
MANY: Final = frozenset(
    "they we both all data women men people children police".split()
)
PLAYING: Final = frozenset("play host face visit meet tour entertain".split())
"""What one side does with another: "Greece play Spain on Saturday"."""
SHUT: Final = frozenset("closed open shut off free back on out".split())
CALLED_OFF: Final = frozenset(
    "cancelled canceled postponed called moved put sold".split()
)
REACHING: Final = frozenset(
    """reached rose fell climbed grew spread arrived dropped topped swelled exceeded
    passed doubled decided""".split()
)
CONTESTS: Final = frozenset(
    """match game final semifinal semi-final race clash test fight bout derby playoff
    qualifier friendly opener tie""".split()
)
RESULTS: Final = frozenset("results earnings figures profit profits".split())
ARRANGED: Final = frozenset(
    """meeting arriving leaving travelling traveling visiting holding hosting heading
    flying returning starting opening closing launching playing speaking attending
    facing going coming beginning holding expiring resuming voting""".split()
)
CONTROL: Final = frozenset(
    """urged urges asks tells wants wanted expects expected allows requires ordered
    orders""".split()
)
"""Verbs that send somebody to do something: "urged people to vote on Sunday"."""
PUT_OFF: Final = frozenset(
    """postponed delayed adjourned deferred extended suspended moved rescheduled pushed
    off remanded""".split()
)
HELD: Final = PUT_OFF - {"off", "moved"} | frozenset("jailed banned barred".split())
LASTED: Final = frozenset(
    "had stayed lasted did couldn't didn't wasn't weren't hadn't".split()
)
"""What tells of the past before "until" ("he couldn't start until Monday")."""
ANSWERS: Final = frozenset("reaction reactions response responses answer".split())
FOLLOWING: Final = frozenset("after following from".split())
BREAKS: Final = frozenset({";", "—", "–", ":"})
"""What stands before a new clause."""
IF: Final = frozenset("if once unless".split())
OFFERING: Final = frozenset(
    "offering promising proposing threatening inviting planning".split()
)
"""Participles that look ahead: "a letter offering talks on Tuesday"."""
PAST: Final = frozenset(
    """said told went came met left took began held fell rose won lost sent made flew
    drove shot hit struck broke brought built bought caught chose drew fought found gave
    grew heard kept knew laid led meant paid put ran saw sold set shook showed sank
    spoke spent stood swept taught thought threw understood wore wrote became got did
    was were had cut burst beat bore bound dug fled hung hurt lit overtook overthrew
    quit read rang rode sought shut slept slid split spread stuck stole swore swung tore
    withdrew woke wound underwent fed felt dealt died lay sat blew froze hid shrank
    sang""".split()
)
UNCHANGED: Final = frozenset(
    "set hit shut cut put burst quit read spread split hurt beat".split()
)
"""Past forms that are infinitives as well."""
NOT_ED: Final = frozenset(
    """need indeed speed feed seed bed hundred united embed breed exceed proceed succeed
    weed red shed sled wed fed led bred reed deed heed greed creed bleed kindred sacred
    naked wicked rugged ted fred ed med armed armoured armored so-called unprecedented
    limited alleged""".split()
)
ADJECTIVE_AFTER: Final = frozenset(
    "a an the its his her their this that these those our my your".split()
)
REPORTING: Final = frozenset(
    "said says told adding added announced reported confirmed".split()
)
ADVERBS: Final = frozenset("not also now still".split())
ING_VERBS: Final = frozenset(
    "bring cling fling ring sing spring string swing wring".split()
)
"""Infinitives that look like participles."""
NOUN_NEXT: Final = frozenset(
    """the a an his her its their this that these those my our your most many some all
    more several both each every one two three""".split()
)
OPENING: Final = frozenset({",", "that", "“", '"', "but", "and"})
"""What stands before a date that opens its clause."""
TELLING: Final = (
    MODALS | HAVE | BE | AHEAD | BEGINS | BEGIN_MANY | PLAYING | IF | PAST | OFFERING
) | frozenset("'s falls plans plan reports expect expects".split())
"""Words that may say something of the tense, besides those in "-ed"."""
