"""The heading of a page for which nobody gave one."""

from __future__ import annotations

from dataclasses import replace

from geoviz.render.heading import default_title
from tests.stories import PLACES, empty, summit


def test_an_event_that_half_of_the_articles_tell_of() -> None:
    story = summit()
    assert default_title(replace(story, documents=story.documents[:2])) == (
        "Signing of the Lakes Compact, Kenyatta International Convention Centre"
    )


def test_what_both_of_two_articles_tell_of_comes_first() -> None:
    """The signing has more quotes and guests, but one of the two articles alone."""
    story = summit()
    first, second = (one.doc_id for one in story.documents[:2])
    mention = next(one for one in story.mentions if one.doc_id == first)
    mentions = (*story.mentions, replace(mention, doc_id=second))
    shared = next(p for p in story.places if p.place_id == mention.place_id)
    signing = next(one for one in story.events if "igning" in one.what)
    flood = replace(
        signing, event_id="event:flood", what="flood", place_ids=(shared.place_id,)
    )
    both = replace(
        story,
        documents=story.documents[:2],
        mentions=mentions,
        events=(signing, flood),
    )
    assert default_title(both) == f"Flood, {shared.name}"


def test_articles_on_different_things_are_only_counted() -> None:
    """One of three tells of the signing; none of its guests is in the others."""
    assert default_title(summit()) == f"{len(PLACES)} places in 3 articles"


def test_a_place_that_half_of_the_articles_name() -> None:
    shared = replace(PLACES[2], documents=2)
    story = replace(summit(), events=(), places=(PLACES[0], shared))
    assert default_title(story) == f"{shared.name}: 3 articles"


def test_a_lone_article_has_its_own_headline() -> None:
    story = summit()
    alone = replace(story, documents=story.documents[:1])
    assert default_title(alone) == "Five leaders meet in Nairobi"


def test_nothing_found() -> None:
    assert default_title(empty()) == "1 article"
