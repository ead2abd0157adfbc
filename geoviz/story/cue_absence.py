"""The words that say who stayed away from an event: one row each."""

from __future__ import annotations

from typing import Final

from geoviz.story.cue import Cue, cues

_SHUNS: Final = ("missed", "misses", "will miss", "snubbed", "snubs")
_OCCASIONS: Final = (
    "summit",
    "meeting",
    "funeral",
    "ceremony",
    "talks",
    "gathering",
    "parade",
)

ABSENCE: Final[tuple[Cue, ...]] = (
    *cues(
        "absent_represented",
        "absent",
        "before",
        "was represented | be represented | were represented | is represented"
        " | are represented",
    ),
    *cues(
        "absent",
        "absent",
        "after",
        "absent : | absentees : | apologies : | absent is | absent are | no sign of"
        " | leader missing was | absent was | absent were | absence of"
        " | missing from * was"
        " | missing from * were | absent from * was | absent from * were"
        " | not present was | not present were | apologies * from"
        " | conspicuous by * was",
    ),
    *cues(
        "absent",
        "absent",
        "after",
        "absentees were | absentees included | absentees include | absentee was"
        " | absentees are | absentee is | missing were | missing was",
    ),
    *cues(
        "absent_stays",
        "absent",
        "before",
        "stayed in | remained in | remained at | remained behind | stayed behind"
        " | kept away | was stuck in | was stranded in | was too ill | were too ill"
        " | was too frail | turned down a | turned down the | turned down his"
        " | recorded a message | recorded a tribute | was held up"
        " | was campaigning | missed his flight"
        " | missed her flight | did not . | did not ; | did not show | did not appear",
    ),
    *cues(
        "absent",
        "absent",
        "before",
        " | ".join(f"{verb} the {noun}" for verb in _SHUNS for noun in _OCCASIONS),
    ),
    *cues(
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
        " | cancelled a trip | cancelled his visit | cancelled her visit"
        " | declined to come | decided not to come | decided not to attend"
        " | decided not to travel | chose not to come | chose not to attend"
        " | has stayed away | sent a message | not invited to | cried off"
        " | too ill to travel"
        " | too ill to attend | gave his regrets | gave her regrets | begged off"
        " | will skip | not be there | skip the | skip it | was kept away"
        " | were kept away | did not make it"
        " | was not on the bench | was not there | were not there | is ill and",
    ),
)
"""Cues of absence."""
