"""Mentions are joined into people, and people of one name are kept apart."""

from __future__ import annotations

from geoviz.story.identity import Identity, identify
from tests.people_world import WORLD, read


def people(*texts: str) -> dict[str, Identity]:
    """Identities by name, from one document a text."""
    documents = [read(text, f"{n}.txt") for n, text in enumerate(texts)]
    found = identify(documents, WORLD, WORLD)
    assert len({i.person_id for i in found}) == len(found)
    return {identity.name: identity for identity in found}


def test_spellings_across_documents_are_one_person() -> None:
    found = people(
        "North Korean leader Kim Jong Un came. Kim Jong Un left.",
        "North Korean leader Kim Jong-un stood there. Kim smiled.",
        "It was Kim Jong-Un's train. Mr Kim waved.",
    )
    assert list(found) == ["Kim Jong Un"]
    assert len(found["Kim Jong Un"].mentions) == 6
    assert found["Kim Jong Un"].country == "KP"
    assert found["Kim Jong Un"].rank == "head_of_state"


def test_a_second_surname_is_left_out_at_times() -> None:
    found = people("Peter Doe leads. Peter Doe Roe was sworn in. Doe spoke.")
    (person,) = found.values()
    assert len(person.mentions) == 3


def test_a_prince_is_not_the_president_of_that_given_name() -> None:
    found = people("President William Doe spoke.", "Prince William of Jordan came.")
    assert (found["William"].title, found["William"].country) == ("Prince", "JO")
    assert len(found["William Doe"].mentions) == 1


def test_a_bare_surname_is_the_leader_not_the_analyst() -> None:
    text = (
        "North Korean leader Kim Jong Un came. Kim’s presence signals, said Soo Kim, "
        "a former CIA analyst. Kim left with Kim Yo Jong, the sister of Kim Jong Un."
    )
    found = people(text)
    assert len(found["Soo Kim"].mentions) == 1
    assert len(found["Kim Jong Un"].mentions) == 4
    assert found["Kim Yo Jong"].title == "sister of Kim Jong Un"


def test_a_relative_called_by_the_given_name_in_another_text() -> None:
    found = people(
        "Kim Jong Un's daughter, Kim Ju Ae, sat. "
        "North Korean leader Kim Jong Un spoke.",
        "North Korean leader Kim Jong-un came, accompanied by his daughter, Ju-ae.",
    )
    assert set(found) == {"Kim Jong Un", "Kim Ju Ae"}
    daughter = found["Kim Ju Ae"]
    assert (daughter.title, daughter.country) == ("daughter of Kim Jong Un", "KP")
    assert daughter.country_basis == "relative"
    assert len(daughter.mentions) == 2
    assert [e.assumed for e in daughter.evidence if e.field == "country"] == [True]


def test_officials_who_accompany_a_leader_are_of_the_leaders_country() -> None:
    found = people(
        "North Korean leader Kim Jong Un came. Kim was accompanied by several "
        "officials, including Foreign Minister Choe Son Hui, senior policymaker "
        "Jo Yong Won and party secretary Kim Tok Hun. Foreign Minister Jane Roe spoke."
    )
    minister = found["Choe Son Hui"]
    assert (minister.country, minister.country_basis) == ("KP", "accompanied")
    assert found["Jo Yong Won"].country == found["Kim Tok Hun"].country == "KP"
    assert found["Jane Roe"].country == ""
    (quote,) = [e for e in minister.evidence if e.field == "country"]
    assert (quote.quote, quote.assumed) == ("accompanied by", True)


def test_two_people_of_one_name() -> None:
    found = identify(
        [
            read("British footballer John Smith scored. Smith smiled.", "a.txt"),
            read("American senator John Smith voted. Smith left.", "b.txt"),
        ],
        WORLD,
        WORLD,
    )
    assert [(i.country, i.title, len(i.mentions)) for i in found] == [
        ("GB", "footballer", 2),
        ("US", "senator", 2),
    ]
    assert [i.person_id for i in found] == [
        "person:john-smith-gb-footballer",
        "person:john-smith-us-senator",
    ]


def test_contradictory_countries_are_settled_by_count_and_noted() -> None:
    found = people(
        "French President Emma Roe spoke. French President Emma Roe left.",
        "German President Emma Roe waved.",
    )
    assert found["Emma Roe"].country == "FR"
    assert found["Emma Roe"].note == "also said to be of DE"


def test_titles() -> None:
    found = people(
        "Chinese leader Xi Jinping spoke. China's president Xi Jinping left.",
        "Former president Hu Jintao sat with "
        "vice-presidents Zeng Qinghong and Wang Yi.",
        "John Doe, president of Acme University, spoke. Vice President Jane Roe left.",
    )
    assert (found["Xi Jinping"].title, found["Xi Jinping"].rank) == (
        "President",
        "head_of_state",
    )
    assert (found["Hu Jintao"].title, found["Hu Jintao"].rank) == (
        "former president",
        "other",
    )
    assert found["Wang Yi"].title == "vice-president"
    assert found["Jane Roe"].rank == "other"
    assert found["John Doe"].rank == "other"


def test_people_without_words_for_their_country_have_none() -> None:
    found = people("Vladimir Putin met John Smith. Xi Jinping left.")
    assert {i.country for i in found.values()} == {""}


def test_evidence_quotes_the_text() -> None:
    text = "Then China’s President Xi Jinping spoke. Xi left."
    (person,) = people(text).values()
    assert [(e.field, e.quote, e.subject_id) for e in person.evidence] == [
        ("name", "Xi Jinping", "person:xi-jinping"),
        ("title", "President", "person:xi-jinping"),
        ("country", "China", "person:xi-jinping"),
    ]
    assert all(text[e.start : e.end] == e.quote for e in person.evidence)


def test_ids_do_not_depend_on_the_order_of_documents() -> None:
    texts = [
        "British footballer John Smith scored.",
        "American senator John Smith voted.",
        "North Korean leader Kim Jong Un came. Mr Kim left.",
        "Mr Kim met Mr Doe.",
    ]
    documents = [read(text, f"{n}.txt") for n, text in enumerate(texts)]
    there = identify(documents, WORLD, WORLD)
    back = identify(documents[::-1], WORLD, WORLD)
    assert there == back
