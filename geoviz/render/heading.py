"""The heading of a page for which nobody gave one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from geoviz.gazetteer.keys import fold
from geoviz.models import Event, Story


def default_title(story: Story) -> str:
    """What the articles are about, as far as they are about one thing.

    The headline of a lone article; else the largest event, where at least half of the
    articles tell of it, or name where it is or who came; else the place that half of
    them name; else how much there is. The largest event is that of the most
    articles, then of the most attendees, then of the most quotes; one of two articles
    has its own only where nothing that happens is in both.
    """
    count = len(story.documents)
    if count == 1 and story.documents[0].title:
        return story.documents[0].title
    event = _main_event(story)
    if event is not None:
        names = {place.place_id: place.name for place in story.places}
        where = next((names[one] for one in event.place_ids if one in names), "")
        what = event.what[:1].upper() + event.what[1:]
        return what if fold(where) in fold(what) else f"{what}, {where}"
    articles = "1 article" if count == 1 else f"{count} articles"
    shared = [one for one in story.places if 2 * one.documents >= count]
    place = max(shared, key=lambda one: one.mentions, default=None)
    if place is not None:
        return f"{place.name}: {articles}"
    return f"{len(story.places)} places in {articles}" if story.places else articles


def _main_event(story: Story) -> Event | None:
    """The largest event that at least half of the articles are about."""
    guests: dict[str, list[str]] = {}
    for one in story.people:
        if one.role == "attendee":
            guests.setdefault(one.event_id, []).append(one.person_id)
    quotes: Counter[str] = Counter()
    articles: dict[str, set[str]] = {}
    for row in story.evidence:
        quotes[row.subject_id] += 1
        articles.setdefault(row.subject_id, set()).add(row.doc_id)
    for mention in story.mentions:
        articles.setdefault(mention.place_id, set()).add(mention.doc_id)

    def about(ids: Iterable[str]) -> int:
        return len(set().union(*(articles.get(one, ()) for one in ids)))

    def size(event: Event) -> tuple[int, int, int]:
        ident = event.event_id
        return about((ident,)), len(guests.get(ident, ())), quotes[ident]

    count = len(story.documents)
    alone: Event | None = None
    for event in sorted(story.events, key=size, reverse=True):
        if event.day is None or event.background:
            continue
        who = guests.get(event.event_id, ())
        told = about((event.event_id, *event.place_ids, *who))
        if 2 * told < count:
            continue
        if told > 1 or count == 1:
            return event
        alone = alone or event
    return alone
