"""What is done only by those who are there: verbs, by what must stand behind them.

"Sang", "wept" and "sat" say by themselves that one is there; "gave", "told" and "took"
say so with some objects ("gave a speech", "told the congregation"), "opened" and "led"
with all but some ("opened fire", "led in the polls").
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

BODILY: Final = frozenset(
    """sat stood knelt walked marched paced strode climbed danced sang played performed
    wept cried sobbed smiled laughed beamed grinned nodded bowed saluted waved clapped
    applauded cheered jeered heckled posed listened gazed hugged embraced kissed clasped
    carried bore lit laid planted cut hung pinned handed presented introduced recited
    prayed preached celebrated concelebrated officiated presided chaired welcomed
    greeted received briefed escorted showed accompanied dined lunched toasted seconded
    testified spoke addressed arrived entered signed initialled exchanged administered
    conducted toured inspected unveiled distributed embarked stepped unlocked swore
    shook hoisted cradled blew rowed paraded mingled knocked scored headed thanked
    unfurled intoned blessed baptised crowned rode strolled raised lowered""".split()
)
"""Done in person; those of `NOT_WITH` not with every object."""
_AUDIENCES: Final = frozenset(
    """congregation crowd crowds mourners delegates guests commissioners councillors
    councilors council board meeting committee judge court jury audience rally session
    assembly worshippers pilgrims supporters residents marchers protesters villagers
    pupils students graduates conference gathering ceremony hearing summit panel
    fellow""".split()
)
_WORDS: Final = frozenset(
    """speech speeches address addresses toast toasts reading readings eulogy eulogies
    sermon homily lecture recital performance evidence testimony thumbs lunch dinner
    banquet reception blessing salute concert remarks oration tribute welcome
    presentation""".split()
)
WITH: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys("told urged reminded assured begged asked".split(), _AUDIENCES),
    "stayed": frozenset({"hour", "hours", "minutes", "end"}),
    "pressed": frozenset({"button", "switch", "lever", "hand", "hands"}),
    "released": frozenset("balloons balloon doves dove pigeons".split()),
    "moderated": frozenset({""}),
    "shared": frozenset("row podium stage table platform bench car pew".split()),
    "gave": _WORDS,
    "made": frozenset("speech speeches toast toasts remarks entrance bow".split()),
    "delivered": _WORDS | {"message"},
    "took": frozenset(
        """oath stage floor seat seats notes bow podium microphone place places salute
        vows questions stand lectern""".split()
    ),
    "held": frozenset(
        """hands hand candle candles banner banners placard placards portrait portraits
        flag flags aloft torch umbrella service vigil""".split()
    ),
    "proposed": frozenset({"toast", "toasts"}),
    "paid": frozenset({"tribute", "respects", "homage"}),
    "came": frozenset(
        """dressed alone late first last with to in wearing from forward over""".split()
    ),
    "left": frozenset("early before without room hall halfway podium stage".split()),
    "had": frozenset("seat seats".split()),
    "wiped": frozenset({"tears", "tear", "eyes"}),
    "followed": frozenset("him her them behind".split()),
    "slipped": frozenset("in away out into".split()),
    "fell": frozenset({"knees"}),
    "brought": frozenset(
        "greetings flowers wreath wreaths gifts gift message condolences".split()
    ),
    "waited": frozenset({"outside", "tarmac", "steps", "gate", "door"}),
    "led": frozenset(
        """prayer prayers singing mourners march procession delegation tributes service
        choir chants crowd visitors congregation hymn hymns guests him her them applause
        cheers dancing worship parade""".split()
    ),
    "opened": frozenset(
        """session meeting summit conference ceremony festival proceedings talks debate
        hearing exhibition event games match gate gates door doors bridge museum
        hospital school concert congress assembly forum""".split()
    ),
    "closed": frozenset(
        """session meeting summit conference ceremony festival proceedings talks debate
        event congress assembly forum""".split()
    ),
    "read": frozenset(
        """message letter letters statement names list poem poems psalm passage passages
        charges verdict verse verses prayer prayers lesson speech extract extracts
        tribute out aloud from bible text declaration eulogy lines will""".split()
    ),
    "looked": frozenset({"on"}),
    "watched": frozenset(
        """from as the him her it them troops players dancers proceedings""".split()
    ),
    "accepted": frozenset("award prize medal trophy flag sword half honour".split()),
    "collected": frozenset("award prize medal trophy cup".split()),
    "waded": frozenset({""}),
    "moved": frozenset({"to", "that"}),
    "joined": frozenset(
        """crowd march marchers mourners protesters protest demonstration procession
        queue them him her others line dancing service players vigil rally""".split()
    ),
    "burned": frozenset("copy copies flag flags effigy effigies".split()),
    "threw": frozenset("flower flowers rose roses petals wreath ball pitch".split()),
    "tasted": frozenset({""}),
}
"""Verbs that say so with one of these words close behind; "" for any."""
ALONE: Final = frozenset({"followed", "watched"})
"""Verbs that say so too with nothing behind them."""
NOT_WITH: Final[Mapping[str, frozenset[str]]] = {
    "played": frozenset("down role part for in host".split()),
    "cut": frozenset("short off taxes jobs rates interest spending ties costs".split()),
    "laid": frozenset("off out claim blame down".split()),
    "carried": frozenset("out on over".split()),
    "raised": frozenset(
        """concern concerns questions doubts money funds rates interest taxes prices
        hopes fears issue alarm toll""".split()
    ),
    "lowered": frozenset("rates interest taxes prices age".split()),
    "headed": frozenset("for to the a towards toward by off out".split()),
    "spoke": frozenset(
        """reporters radio television telephone phone newspaper agency bbc cnn reuters
        afp ap journalists tv""".split()
    ),
    "showed": frozenset("signs interest that how no little up".split()),
    "stood": frozenset("by down trial accused for firm at".split()),
    "entered": frozenset("politics parliament the race office talks".split()),
    "climbed": frozenset("to from by".split()),
    "signed": frozenset("off up a law decree order contract".split()),
    "introduced": frozenset(
        "bill law legislation measures curfew restrictions tax taxes ban".split()
    ),
    "thanked": frozenset("statement".split()),
    "received": frozenset(
        """letter call report reports threats sentence award treatment news
        million votes more""".split()
    ),
    "presented": frozenset("evidence to as report bill budget plan plans".split()),
    "blew": frozenset("up himself herself".split()),
    "marched": frozenset({"into"}),
    "bore": frozenset("out the brunt responsibility".split()),
    "greeted": frozenset("news decision announcement".split()),
    "welcomed": frozenset(
        """news decision announcement ruling verdict move deal agreement the a
        plan""".split()
    ),
    "celebrated": frozenset("his her birthday anniversary".split()),
    "scored": frozenset({"points"}),
    "swore": frozenset("to that".split()),
    "cried": frozenset("off foul out".split()),
    "waved": frozenset({"aside"}),
    "walked": frozenset("free off away".split()),
    "smiled": frozenset({"on"}),
    "addressed": frozenset("issue issues concerns letter problem nation".split()),
    "shook": frozenset("off up".split()),
    "exchanged": frozenset("fire letters".split()),
    "administered": frozenset("justice fund funds first".split()),
}
"""Words close behind with which a bodily verb says nothing of being there."""
TOWARDS: Final = frozenset(
    """embraced hugged kissed handed presented introduced escorted briefed accompanied
    joined saluted toasted told gave led greeted welcomed received""".split()
)
"""What is done to somebody who is there as well."""
GIVING: Final = frozenset("handed presented gave introduced bowed".split())
"""Verbs behind which "to" leads to somebody who is there."""
BESIDE: Final = frozenset(
    "with beside alongside between opposite behind next near to flanked".split()
)
"""Words behind these verbs that lead to others who are there."""
