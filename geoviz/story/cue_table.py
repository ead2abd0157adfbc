"""The words that say what part someone has in an event: one row each.

Each cue gives the words, on which side of them the people stand, the role, and whether
the event must be named in the sentence. Adding one is one line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from geoviz.models import Role

Side = Literal["before", "after", "both"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that give people a role."""

    rule: str
    words: tuple[str, ...]
    """Folded; `*` stands for up to six words that name no person."""
    side: Side
    role: Role
    named: bool
    """Must the sentence itself name the event?"""
    by: tuple[str, ...] = ()
    """What leads to the people after it ("by", "with"); empty for none."""


_SHUNS = ("missed", "misses", "will miss", "snubbed", "snubs")
_OCCASIONS = (
    "summit",
    "meeting",
    "funeral",
    "ceremony",
    "talks",
    "gathering",
    "parade",
)


def _cues(rule: str, role: Role, side: Side, words: str, **more: object) -> list[Cue]:
    named = bool(more.get("named", False))
    by = tuple(str(more.get("by", "")).split())
    return [
        Cue(rule, tuple(each.split()), side, role, named, by)
        for each in words.split(" | ")
    ]


CUES: tuple[Cue, ...] = (
    *_cues("attendee_by", "attendee", "after", "attended by | joined by"),
    *_cues("attendee_represents", "attendee", "after", "represented by"),
    *_cues(
        "attendee_guests",
        "attendee",
        "after",
        "guests were | guests are | guests included | guests include"
        " | guests * included | guests * include | guests will include"
        " | dignitaries included | leaders included | leaders include"
        " | mourners included | present were | present included | present are"
        " | present include | on hand were | participants included"
        " | participants include | delegates included",
    ),
    *_cues(
        "attendee_among_were",
        "attendee",
        "after",
        "among * were | among * are | among * was | among * included"
        " | in the audience were | in attendance were | also present were"
        " | also there were | also attending were",
    ),
    *_cues("attendee_sent", "attendee", "after", "sent | was sending"),
    *_cues(
        "attendee_mourns",
        "attendee",
        "before",
        "led the mourners | led mourners | led tributes | led the tributes"
        " | led the procession | led the nation in | headed the mourners",
    ),
    *_cues(
        "attendee_expected",
        "attendee",
        "both",
        "is expected | are expected | was expected | were expected | expected are"
        " | expected were",
    ),
    *_cues("attendee_spoke", "attendee", "before", "also spoke", named=True),
    *_cues(
        "attendee_signs",
        "attendee",
        "before",
        "signed the | signs the | sign the | signed a | initialled the",
        named=True,
    ),
    *_cues(
        "attendee_among",
        "attendee",
        "before",
        "was among the guests | were among the guests | was among the mourners"
        " | were among the mourners | was among those present"
        " | were among those present | was among those who attended"
        " | were among those who attended | was in the audience"
        " | were in the audience | sat in on | were guests of honour"
        " | were guests of honor | was guest of honour | was guest of honor"
        " | was the guest of honour | was the guest of honor",
    ),
    *_cues(
        "attendee_chairs",
        "attendee",
        "before",
        "chaired | chairs | chair | co-chaired | presided over | presides over"
        " | preside over",
    ),
    *_cues(
        "attendee_leads",
        "attendee",
        "before",
        "led the * delegation | leads the * delegation | lead the * delegation"
        " | heads the * delegation | headed the * delegation | head the * delegation"
        " | leading the * delegation | heading the * delegation | led a * delegation"
        " | represented * at | represents * at | represent * at | representing * at",
        named=True,
    ),
    *_cues(
        "attendee_honours",
        "attendee",
        "before",
        "gave * speech | delivered * speech | made * speech | delivered the eulogy"
        " | gave the eulogy | delivered * eulogy | laid a wreath | laid wreaths"
        " | paid tribute at | took the stage | was guest of honour"
        " | was guest of honor | was a guest at | were guests at | took his seat"
        " | took her seat | took their seats",
        named=True,
    ),
    *_cues("attendee_flanks", "attendee", "after", "flanked by", named=True),
    *_cues(
        "attendee_attends",
        "attendee",
        "both",
        "attended | attend | attends | attending | in attendance",
        by="alongside",
    ),
    *_cues(
        "attendee_takes_part",
        "attendee",
        "before",
        "took part | take part | takes part | taking part | participated | participate"
        " | participates | participating | show up | showed up | shows up | was present"
        " | were present | is present | are present | will be present"
        " | were there | was there | are there | will be there | is there",
        named=True,
    ),
    *_cues(
        "attendee_joins",
        "attendee",
        "both",
        "joined | join | joins | joining",
        named=True,
    ),
    *_cues(
        "attendee_appears",
        "attendee",
        "both",
        "appeared | appear | appears | stood | stand | stands | walked | watched"
        " | gathered | sat | assembled | marched",
        named=True,
        by="with alongside",
    ),
    *_cues(
        "attendee_arrives_for",
        "attendee",
        "before",
        "arrived * for | arrived * ahead of | arrives * for | arrived * to attend"
        " | arrives * to attend | travelled * for | traveled * for | flew * for"
        " | arrived at | arrives at | travels * for | was in * for | is in * for"
        " | were in * for | are in * for",
        named=True,
    ),
    *_cues(
        "attendee_speaks",
        "attendee",
        "before",
        "addressed | told | spoke at | speaks at | speaking at | opened | closed"
        " | opens | open | close | closes | speak at",
        named=True,
    ),
    *_cues("host_hosts", "host", "before", "hosted | hosts | hosting | host"),
    *_cues("host_by", "host", "after", "hosted by"),
    *_cues(
        "host_welcomes",
        "host",
        "before",
        "welcomed | welcomes | welcoming | greeted | received | will receive"
        " | will welcome",
    ),
    *_cues("absent", "absent", "after", "absent was | absent were | absence of"),
    *_cues(
        "absent",
        "absent",
        "after",
        "absentees were | absentees included | absentees include | absentee was"
        " | absentees are | absentee is | missing were | missing was",
    ),
    *_cues(
        "absent",
        "absent",
        "before",
        " | ".join(f"{verb} the {noun}" for verb in _SHUNS for noun in _OCCASIONS),
    ),
    *_cues(
        "absent",
        "absent",
        "before",
        "was absent | is absent | absent from | skipped | skips | skipping"
        " | stayed away | boycotted | boycotts | declined to attend"
        " | refused to attend | not invited | sat out | pulled out | stays away"
        " | staying away | staying at home | cancelled his trip | cancelled her trip"
        " | canceled his trip | canceled her trip | called off his trip"
        " | called off her trip | cancelled his attendance | cancelled plans to attend"
        " | sent his deputy | sent her deputy | sent his foreign minister"
        " | sent her foreign minister | sent his prime minister | sent his son"
        " | sent a deputy | sending his deputy | sending her deputy"
        " | did not come | did not travel | did not turn up | did not show up"
        " | did not go | dropped out | stayed at home | stayed home"
        " | stays at home | failed to attend | failed to show up"
        " | failed to turn up | declined the invitation | declined an invitation"
        " | turned down an invitation | turned down the invitation"
        " | pulls out | gave it a miss"
        " | unable to attend | sent his apologies | sent her apologies"
        " | sent apologies | sent their apologies | sent regrets | sent his regrets"
        " | sent her regrets | excused himself | excused herself | turned back"
        " | sent a recorded message | did not make the trip | was barred from"
        " | stayed in | cancelled a trip | cancelled his visit | cancelled her visit",
    ),
    *_cues("invited", "invited", "after", "invited | invitation to"),
    *_cues(
        "invited",
        "invited",
        "before",
        "was invited | been invited | were invited | are invited | is invited",
    ),
    *_cues("present_seen", "present", "after", "shows | showed | saw | seen were"),
    *_cues("present_seen", "present", "before", "was seen | were seen | was spotted"),
)
"""All cues; of several that begin at one token the longest is taken."""

CUES_BY_FIRST: Mapping[str, tuple[Cue, ...]] = {
    key: tuple(
        sorted(
            (cue for cue in CUES if cue.words[0] == key),
            key=lambda cue: (-len(cue.words), cue.rule),
        )
    )
    for key in {cue.words[0] for cue in CUES}
}
