from dataclasses import replace

from geoviz.app.subjects import Quote, Subject, Subjects
from geoviz.models import Story
from tests.stories import HOSTILE_ID, HOSTILE_WORDS, summit


def subjects(story: Story) -> dict[str, Subject]:
    index = Subjects(story)
    found = {ident: index.get(ident) for ident in index.things}
    return {ident: one for ident, one in found.items() if one is not None}


def quotes(story: Story, ident: str) -> list[Quote]:
    return Subjects(story).quotes(ident)


def test_every_place_person_event_journey_and_claim_is_listed() -> None:
    story = summit()
    listed = subjects(story)
    assert len(listed) == 15 + 7 + 4 + 1 + 2
    assert listed["place:2"].label == "Place: Mombasa, KE"
    assert listed["person:grace-akello"].label == "Person: Grace Akello, President, UG"
    assert listed["event:signing"].label == (
        "Event: signing of the Lakes Compact, 2031-05-12"
    )
    assert listed["route:wekesa"].label == "Journey: Asha Wekesa, Mombasa to Nairobi"
    assert "along the corridor: 463 km" in listed["route:wekesa"].facts


def test_unknown_things_are_said_to_be_unknown() -> None:
    listed = subjects(summit())
    assert "not placed: it has no point on a map" in listed["place:14"].facts
    assert "home country not stated" in listed["person:joel-otieno"].facts
    assert "not dated" in listed["event:first"].label


def test_a_person_at_two_events_is_listed_once_with_both_roles() -> None:
    story = summit()
    again = replace(story.people[0], event_id="event:boat", role="absent")
    listed = subjects(replace(story, people=(*story.people, again)))
    facts = listed["person:grace-akello"].facts
    assert facts == ("home country UG", "attendee, happened", "absent, happened")


def test_quotes_are_the_articles_own_words() -> None:
    story = summit()
    for ident in subjects(story):
        for quote in quotes(story, ident):
            assert quote.words in quote.document.text
            around = quote.before + quote.words + quote.after
            assert around in quote.document.text


def test_a_span_that_supports_two_fields_is_quoted_once() -> None:
    story = summit()
    first = next(one for one in story.evidence if one.subject_id == "event:signing")
    both = first._replace(field="status", rule="past tense", assumed=True)
    found = quotes(replace(story, evidence=(*story.evidence, both)), "event:signing")
    assert [quote.words for quote in found] == ["On Monday", "signed the Lakes Compact"]
    assert found[1].supports == "what: stated · status: past tense"
    assert found[1].assumed


def test_hostile_words_are_quoted_as_they_stand() -> None:
    words = [quote.words for quote in quotes(summit(), "place:12")]
    assert sorted(words) == sorted(("Voi", *HOSTILE_WORDS))


def test_a_long_paragraph_is_cut_around_the_quote() -> None:
    story = summit()
    text = "x" * 5000 + "Voi" + "y" * 5000
    document = replace(story.documents[2], text=text)
    mention = next(one for one in story.mentions if one.place_id == "place:12")
    moved = replace(mention, start=5000, end=5003)
    cut = replace(
        story,
        documents=(*story.documents[:2], document),
        mentions=(moved,),
        evidence=(),
    )
    (quote,) = quotes(cut, "place:12")
    assert quote.document.doc_id == HOSTILE_ID
    assert quote.words == "Voi"
    assert (quote.before, quote.after) == ("x" * 240, "y" * 240)


def test_spans_are_offsets_as_javascript_counts() -> None:
    story = summit()
    lake = story.documents[1]
    assert "🚤" in lake.text
    units = lake.text.encode("utf-16-le")
    found = {
        (ident, units[2 * start : 2 * end].decode("utf-16-le"))
        for start, end, ident, _ in Subjects(story).spans(lake.doc_id)
    }
    assert ("place:4", "Lake Naivasha") in found
    assert ("place:11", "Oslo") in found


def test_an_unknown_id_has_nothing() -> None:
    index = Subjects(summit())
    assert index.get("place:none") is None
    assert index.kind("place:none") is None
    assert index.quotes("place:none") == []
    assert index.spans("none.txt") == []
    assert index.first_document("place:none") == ""
