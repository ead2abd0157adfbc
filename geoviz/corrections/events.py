"""Corrections of events: what, when, where, how sure; none at all; or one more.

They are done as soon as the events are found, so that people's parts, claims, places
and days follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from geoviz.corrections.anchor import Anchor
from geoviz.corrections.date_value import read_day
from geoviz.corrections.event_table import EventNames, EventTable
from geoviz.corrections.event_value import YES, event_id_in, lemma_in, read_event
from geoviz.corrections.ledger import Ledger
from geoviz.corrections.place_value import place_id_in
from geoviz.corrections.places import sentence_at
from geoviz.corrections.record import Correction
from geoviz.errors import CorrectionError, UnknownNameError
from geoviz.gazetteer.index import Index
from geoviz.models import Event, EventMention, Evidence, Status
from geoviz.story.events import Events, id_of_event
from geoviz.story.places import OFF_THE_MAP
from geoviz.story.reading import Reading, within
from geoviz.story.triggers import find_triggers

_BLANK = Event(
    event_id="",
    what="",
    day=None,
    day_end=None,
    time="",
    zone="",
    day_basis="",
    status="happened",
    place_ids=(),
)
_ADDED = "added"
"""In an id, in place of the word for the kind of event: an id has nobody's words."""
_FIELD = {"day_end": "day"}
"""Part of a value → the field of the evidence, where they are called differently."""


def correct_events(
    ledger: Ledger, events: Events, readings: Sequence[Reading], index: Index
) -> tuple[Events, EventNames]:
    """The events as people say they were, and what became of those that were found.

    Args:
        ledger: the corrections; told what each came to.
        events: what was found.
        readings: the documents, for the sentences and the places in them.
        index: the gazetteer, with people's own places.
    """
    wanted = list(_standing(ledger))
    if not wanted:
        return events, EventNames()
    places = {
        (one.doc_id, one.start, one.end): one.place_id
        for reading in readings
        for one in reading.mentions
        if one.place_id and one.kind not in OFF_THE_MAP
    }
    desk = _Desk(
        EventTable(events, places), readings, index, frozenset(places.values())
    )
    for number, correction, anchor in wanted:
        try:
            ledger.done(number, desk.correct(correction, anchor))
        except CorrectionError as reason:
            ledger.fail(number, str(reason))
    return desk.table.events(), desk.table.names()


def _standing(ledger: Ledger) -> Iterator[tuple[int, Correction, Anchor]]:
    """The corrections that hold, as they are to be done.

    To say that something is no event, or as it was found, is to say all about it: that
    ends whatever was said of it before in the same words. So does the next that is said
    of what was no event, and another event of the same name that was missed there.
    """
    held: dict[tuple[Anchor, str], list[int]] = {}
    every: dict[int, tuple[Correction, Anchor]] = {}
    for number, correction in ledger.of({"event"}):
        anchor = ledger.anchors[number]
        if anchor is None:
            continue
        mine = held.setdefault((anchor, _about(correction)), [])
        all_told = not correction.old or not correction.new or correction.confirms
        if all_told or (mine and not every[mine[-1]][0].new):
            mine.clear()
        mine.append(number)
        every[number] = correction, anchor
    kept = {number for numbers in held.values() for number in numbers}
    for number, (correction, anchor) in every.items():
        if number in kept:
            yield number, correction, anchor


def _about(correction: Correction) -> str:
    """Which event of its words a correction is about."""
    if correction.old:
        return event_id_in(correction.old) or correction.old.casefold()
    return read_event(correction.new).get("what", "").casefold()


class _Desk:
    """Does one correction after another, and knows the articles and the gazetteer."""

    def __init__(
        self,
        table: EventTable,
        readings: Sequence[Reading],
        index: Index,
        places: frozenset[str],
    ) -> None:
        self.table = table
        self.readings = {one.doc_id: one for one in readings}
        self.index = index
        self.places = places

    def correct(self, correction: Correction, anchor: Anchor) -> int:
        """Do it; how many events it decided.

        Raises:
            CorrectionError: it cannot be done; says why.
        """
        first = self._meant(correction, anchor)
        if not correction.new:
            if first:
                self.table.drop(first)
            return len({first} - {""})
        fields = read_event(correction.new)
        if first:
            old = self.table.now(first)
            if old is None:
                raise CorrectionError("another correction says that it is no event")
            self.table.change(first, self._changed(first, old, fields))
        else:
            first = self._added(fields, anchor)
        self.table.say(first, list(self._said(first, correction, anchor, fields)))
        return 1

    def _meant(self, correction: Correction, anchor: Anchor) -> str:
        """First id of the event that a correction is about; empty for none.

        None: what was to go is gone, or it is one that was missed. An event's id has in
        it when and where it is: where it is found no more, the only one of its kind, or
        of its name, in the same words is meant.

        Raises:
            CorrectionError: there is no such event, or there are several.
        """
        ident = event_id_in(correction.old) or event_id_in(correction.new)
        first = self.table.first(ident)
        if first or (correction.new and not correction.old and not ident):
            return first
        told = self.table.told(anchor)
        alike = [one for one in told if self._alike(one, ident, correction.old)]
        if len(alike) > 1:
            raise CorrectionError(
                "these words tell of several events; in old, name the one that is"
                f" meant: {', '.join(alike)}"
            )
        if not alike and (told or correction.new):
            raise CorrectionError("no such event is found in these words any more")
        for one in alike:
            if ident:
                self.table.named(ident, one)
        return alike[0] if alike else ""

    def _alike(self, first: str, ident: str, name: str) -> bool:
        if ident:
            return lemma_in(ident) == lemma_in(first) != ""
        event = self.table.now(first)
        return event is not None and name.casefold() in ("", event.what.casefold())

    def _changed(self, first: str, old: Event, fields: Mapping[str, str]) -> Event:
        """The event with what a correction names."""
        new = replace(
            old,
            what=fields.get("what", old.what),
            status=cast(Status, fields.get("status", old.status)),
            background=fields["background"] == YES
            if "background" in fields
            else old.background,
            place_ids=self._place(fields["place"])
            if "place" in fields
            else old.place_ids,
        )
        if "day" in fields or "day_end" in fields:
            new = _dated(new, fields)
        found = self.table.as_found(first)
        if found is None:  # one that was missed, put in only now
            return new
        if (new.day, new.place_ids) == (found.day, found.place_ids):
            return replace(new, event_id=first)
        lemma = lemma_in(first) or "event"
        ident = id_of_event(lemma, new.day, new.place_ids, [first])
        return replace(new, event_id=ident)

    def _place(self, value: str) -> tuple[str, ...]:
        if not value:
            return ()
        place_id = place_id_in(value)
        try:
            self.index.row_of(place_id)
        except UnknownNameError as cause:
            raise CorrectionError("the gazetteer no longer has the place") from cause
        if place_id not in self.places:
            raise CorrectionError(
                "no article names the place; say first which words do, by a correction"
                " of a place"
            )
        return (place_id,)

    def _added(self, fields: Mapping[str, str], anchor: Anchor) -> str:
        """Put in an event that was missed; the same one, told elsewhere, is one."""
        if not fields.get("what"):
            raise CorrectionError("an event that was missed needs what=...")
        mention = self._telling(anchor)
        new = self._changed("", _BLANK, fields)
        first = id_of_event(_ADDED, new.day, new.place_ids, [new.what])
        if not self.table.first(first):
            self.table.change(first, replace(new, event_id=first))
        self.table.tell(replace(mention, event_id=first))
        return first

    def _telling(self, anchor: Anchor) -> EventMention:
        """The words that tell of it: a word for a kind of event, if they have one."""
        extraction = self.readings[anchor.doc_id].extraction
        number = sentence_at(extraction.sentences, anchor.start, anchor.end)
        if number < 0:
            raise CorrectionError("the words stand outside of all sentences")
        sentence, tokens = extraction.sentences[number], extraction.tokens
        found = find_triggers(tokens, sentence, sentence.first_token, heading=False)
        spans = [
            (not one.is_noun, tokens[one.first].start, tokens[one.last - 1].end, lemma)
            for one in found
            if (lemma := one.term.lemma) and one.term.part != "anaphor"
        ]
        inside = [s for s in spans if anchor.start <= s[1] and s[2] <= anchor.end]
        _, start, end, lemma = min(inside, default=(0, anchor.start, anchor.end, ""))
        return EventMention("", anchor.doc_id, start, end, number, lemma)

    def _said(
        self,
        first: str,
        correction: Correction,
        anchor: Anchor,
        fields: Mapping[str, str],
    ) -> Iterator[Evidence]:
        """The words of a correction; for a place, those in them that name it."""
        for name in dict.fromkeys(
            _FIELD.get(part, part) for part in fields or ["what"]
        ):
            start, end, quote = anchor.start, anchor.end, correction.words
            if name == "place":
                place_id = place_id_in(fields["place"])
                mentions = self.readings[anchor.doc_id].mentions
                for one in within(mentions, start, end):
                    if one.place_id == place_id and place_id:
                        start, end, quote = one.start, one.end, one.surface
                        break
            yield Evidence(
                subject_id=first,
                field=name,
                doc_id=anchor.doc_id,
                start=start,
                end=end,
                quote=quote,
                rule=correction.note,
            )


def _dated(event: Event, fields: Mapping[str, str]) -> Event:
    """The event on its days; one that has no day has no end either.

    Raises:
        CorrectionError: it would end before it begins.
    """
    day = _day(fields["day"]) if "day" in fields else event.day
    end = _day(fields["day_end"]) if "day_end" in fields else event.day_end
    if (day is None and fields.get("day_end")) or (day and end and end < day):
        raise CorrectionError(
            "the event would end before it begins; give both day and day_end"
        )
    basis = event.day_basis
    if "day" in fields:
        basis = "explicit" if day else ""
    return replace(
        event,
        day=day,
        day_end=end if day and end != day else None,
        day_basis=basis,
    )


def _day(text: str) -> date | None:
    return read_day(text) if text else None
