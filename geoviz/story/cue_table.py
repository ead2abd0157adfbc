"""The words that say what part someone has in an event: one row each.

Each cue gives the words, on which side of them the people stand, the role, and whether
the event must be named in the sentence. Adding one is one line.
"""

from __future__ import annotations

from typing import Final

from geoviz.story.cue import Cue, cues
from geoviz.story.cue_absence import ABSENCE

CUES: Final[tuple[Cue, ...]] = (
    *cues("attendee_by", "attendee", "after", "attended by | joined by"),
    *cues(
        "attendee_opened_by",
        "attendee",
        "after",
        "was opened by | were opened by | opened * by | was chaired by | chaired by"
        " | presided over by | was addressed by | addressed by | was closed by"
        " | was unveiled by | was led by | officiated by | was headed by"
        " | were headed by",
        named=True,
    ),
    *cues(
        "attendee_together",
        "attendee",
        "after",
        "brought together | brings together | bringing together | will bring together"
        " | bring together",
        named=True,
    ),
    *cues("attendee_represents", "attendee", "after", "represented by"),
    *cues(
        "attendee_guests",
        "attendee",
        "after",
        "chairmanship of | in his * speech , | in her * speech , | in his * address ,"
        " | in her * address , | in his * remarks , | in her * remarks ,"
        " | guests were | guests are | guests included | guests include"
        " | guests * included | guests * include | guests will include"
        " | dignitaries included | leaders included | leaders include"
        " | mourners included | present were | present included | present are"
        " | present include | on hand were | participants included"
        " | participants include | delegates included | speakers included"
        " | speakers include | speakers were | speakers are | speakers * included"
        " | speakers * include | chairing * was | presiding was | presiding over * was"
        " | leading the mourners was | leading the mourners were | attending were"
        " | attending was | also attending was | also present was"
        " | around the table were | around the table sat | at the table were"
        " | at the table sat | on the platform were | on the podium were"
        " | on the stage were | in the front row were | in the front row sat"
        " | in the front row was | in the pews were | in the pews was"
        " | in the crowd was | in the crowd were | in the audience was"
        " | those who came were | taking part are | taking part were | taking part was"
        " | delegations were led by | delegations are led by | those expected include"
        " | those expected are | those attending were | those attending include"
        " | guests including | before guests including | present : | attending :"
        " | attendees : | participants : | guests : | in attendance : | delegates :"
        " | those present : | those attending : | speakers : | first to arrive was"
        " | first to land was | last to arrive was | played host * to",
    ),
    *cues(
        "attendee_among_were",
        "attendee",
        "after",
        "among * were | among * are | among * was | among * included"
        " | in the audience were | in attendance were | also present were"
        " | also there were | also attending were",
    ),
    *cues("attendee_sent", "attendee", "after", "sent | was sending"),
    *cues(
        "attendee_mourns",
        "attendee",
        "before",
        "led the mourners | led mourners | led tributes | led the tributes"
        " | led the procession | led the nation in | headed the mourners",
    ),
    *cues(
        "attendee_expected",
        "attendee",
        "both",
        "is expected | are expected | was expected | were expected | expected are"
        " | expected were",
    ),
    *cues("attendee_spoke", "attendee", "before", "also spoke", named=True),
    *cues(
        "attendee_performs",
        "attendee",
        "before",
        "read the lesson | read a lesson | read a poem | read a psalm | read from"
        " | read the eulogy | walked behind | led prayers | led the prayers"
        " | led the service | led the congregation | led the singing"
        " | carried the coffin | bore the coffin"
        " | carried the torch | presided | presided at | cut the ribbon"
        " | gave the address | gave an address | gave the sermon"
        " | arrived late | arrived first | arrived last | flew home before"
        " | left before the end | left early | walked out | lit a candle"
        " | laid a wreath | laid flowers | proposed a toast | raised a toast"
        " | embraced both | watched from | was watching from"
        " | joined by video | joined by telephone | cast his vote | cast her vote"
        " | cast his ballot | cast her ballot | scored twice | scored the | equalised"
        " | was sent off | saved a penalty | headed home | scored a hat-trick",
    ),
    *cues(
        "attendee_beside",
        "attendee",
        "both",
        "shook hands with | shaking hands with | refused to shake hands with"
        " | sat beside | sat next to | sat between | stood beside | stood next to"
        " | dined with | lunched with | walked beside",
        named=True,
    ),
    *cues(
        "attendee_met",
        "attendee",
        "both",
        "met | held talks with | had talks with | spoke with | sat down with"
        " | conferred with | dined with | lunched with",
    ),
    *cues(
        "attendee_tells",
        "attendee",
        "before",
        "told his fellow | told her fellow | told fellow | told the other leaders"
        " | sat at | stayed for the | left before the | was the surprise guest"
        " | was a surprise guest | was a guest | in his speech to | in her speech to"
        " | in his address to | in her address to | in his remarks to"
        " | in his first appearance | in her first appearance",
    ),
    *cues("host_plays", "host", "before", "played host | plays host | play host"),
    *cues(
        "attendee_unveils",
        "attendee",
        "before",
        "unveiled | unveils | unveil | will unveil | handed over | presented the",
        named=True,
    ),
    *cues(
        "attendee_signs",
        "attendee",
        "before",
        "signed the | signs the | sign the | signed a | initialled the",
        named=True,
    ),
    *cues(
        "attendee_among",
        "attendee",
        "before",
        " | ".join(
            f"{was} among * {noun}"
            for was in ("was", "were", "is", "are")
            for noun in (
                "guests mourners leaders royals dignitaries speakers participants"
                " delegates spectators crowd audience protesters marchers demonstrators"
                " pilgrims worshippers celebrities attendees"
            ).split()
        ),
    ),
    *cues(
        "attendee_among",
        "attendee",
        "before",
        "was among those present | were among those present"
        " | was among those who attended | were among those who attended"
        " | was in the audience"
        " | were in the audience | sat in on | were guests of honour"
        " | were guests of honor | was guest of honour | was guest of honor"
        " | was the guest of honour | was the guest of honor",
    ),
    *cues(
        "attendee_chairs",
        "attendee",
        "before",
        "chaired | chairs | chair | co-chaired | presided over | presides over"
        " | preside over",
    ),
    *cues(
        "attendee_leads",
        "attendee",
        "before",
        "led the * delegation | leads the * delegation | lead the * delegation"
        " | heads the * delegation | headed the * delegation | head the * delegation"
        " | leading the * delegation | heading the * delegation | led a * delegation"
        " | represented * at | represents * at | represent * at | representing * at",
        named=True,
    ),
    *cues(
        "attendee_honours",
        "attendee",
        "before",
        "gave * address | gives * address | conducted the | conduct the | will conduct"
        " | officiated at | officiates at | will officiate at | turned up | mediated"
        " | mediates | stood in for | deputised for | gave * speech"
        " | delivered * speech | made * speech | delivered the eulogy"
        " | gave the eulogy | delivered * eulogy | laid a wreath | laid wreaths"
        " | paid tribute at | took the stage | was guest of honour"
        " | was guest of honor | was a guest at | were guests at | took his seat"
        " | took her seat | took their seats",
        named=True,
    ),
    *cues(
        "attendee_flanks",
        "attendee",
        "after",
        "flanked by | guided by | shown round by | shown around by | escorted by"
        " | introduced by",
        named=True,
    ),
    *cues(
        "attendee_attends",
        "attendee",
        "both",
        "attended | attend | attends | attending | in attendance",
        by="alongside",
    ),
    *cues(
        "attendee_takes_part",
        "attendee",
        "before",
        "took part | take part | takes part | taking part | participated | participate"
        " | participates | participating | show up | showed up | shows up | was present"
        " | were present | is present | are present | will be present"
        " | were there | was there | are there | will be there | is there",
        named=True,
    ),
    *cues(
        "attendee_joins",
        "attendee",
        "both",
        "joined | join | joins | joining",
        named=True,
    ),
    *cues(
        "attendee_appears",
        "attendee",
        "both",
        "appeared | appear | appears | stood | stand | stands | walked | watched"
        " | gathered | sat | assembled | marched",
        named=True,
        by="with alongside",
    ),
    *cues(
        "attendee_arrives_for",
        "attendee",
        "before",
        "arrived * for | arrived * ahead of | arrives * for | arrived * to attend"
        " | arrives * to attend | travelled * for | traveled * for | flew * for"
        " | arrived at | arrives at | travels * for | was in * for | is in * for"
        " | were in * for | are in * for",
        named=True,
    ),
    *cues(
        "attendee_speaks",
        "attendee",
        "before",
        "addressed | told | spoke at | speaks at | speaking at | opened | closed"
        " | opens | open | close | closes | speak at",
        named=True,
    ),
    *cues("host_hosts", "host", "before", "hosted | hosts | hosting | host"),
    *cues("host_by", "host", "after", "hosted by"),
    *cues(
        "host_gives",
        "host",
        "after",
        "given by | laid on by | thrown by | as a guest of | as the guest of"
        " | as guest of | at the invitation of | on the invitation of",
        named=True,
    ),
    *cues(
        "attendee_watching",
        "attendee",
        "after",
        "in the presence of | watched by | in front of | heard from"
        " | was accompanied by | was accompanied * by | were accompanied by"
        " | swore in | swears in | will swear in | was cut by | was cut * by",
        named=True,
    ),
    *cues(
        "host_welcomes",
        "host",
        "before",
        "welcomed | welcomes | welcoming | greeted | received | will receive"
        " | will welcome",
    ),
    *cues(
        "host_named",
        "host",
        "after",
        "the host , | his host , | her host , | their host , | whose host ,",
    ),
    *ABSENCE,
    *cues(
        "invited",
        "invited",
        "before",
        "accepted an invitation | accepted the invitation | accepted his invitation"
        " | accepted her invitation",
    ),
    *cues("invited", "invited", "after", "invited | invitation to"),
    *cues(
        "invited",
        "invited",
        "before",
        "was invited | been invited | were invited | are invited | is invited",
    ),
    *cues("present_seen", "present", "after", "shows | showed | saw | seen were"),
    *cues("present_seen", "present", "before", "was seen | were seen | was spotted"),
)
"""All cues; of several that begin at one token the longest is taken."""

CUES_BY_FIRST: Final[dict[str, tuple[Cue, ...]]] = {
    key: tuple(
        sorted(
            (cue for cue in CUES if cue.words[0] == key),
            key=lambda cue: (-len(cue.words), cue.rule),
        )
    )
    for key in {cue.words[0] for cue in CUES}
}
