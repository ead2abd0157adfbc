"""Who is there by what they do: opens, comforts, plays, is received. By hand.

After each name its role, or those that are right; nobody else may have one.
"""

from __future__ import annotations

import pytest

from tests.unit.story.test_roles_of_parts import test_parts as check
from tests.unit.story.told import story

TOLD = [
    (
        ("President Mary McAleese opened a bridge in Sligo on Monday."),
        "McAleese attendee|host",
    ),
    (
        (
            "Agriculture minister Tom Pike laid the foundation stone of a dam "
            "near Leon on Monday."
        ),
        "Pike attendee",
    ),
    (
        ("Governor Rita Cole swore in Judge Alan Hart on Monday."),
        "Cole attendee|host; Hart attendee",
    ),
    (
        (
            "Health minister Ama Boateng launched the vaccination campaign in "
            "Kumasi on Monday."
        ),
        "Boateng attendee",
    ),
    (
        (
            "Prime Minister John Key comforted relatives of the victims in "
            "Greymouth on Monday."
        ),
        "Key attendee|present",
    ),
    (
        (
            "WHO director Margaret Chan toured a clinic in Freetown on Monday "
            "with President Ernest Koroma."
        ),
        "Chan attendee; Koroma attendee|host",
    ),
    (
        ("Ellen Sirleaf was sworn in as president in Monrovia on Monday."),
        "Sirleaf attendee",
    ),
    (
        ("Vice President Riek Machar mediated at the talks in Juba on Monday."),
        "Machar attendee|host",
    ),
    (
        (
            "Councillor Jane Moss told a meeting of the council in Truro on "
            "Monday that the library would close."
        ),
        "Moss attendee",
    ),
    (
        (
            "King Harald gave a lunch in Oslo on Monday in honour of President "
            "Rudolf Schuster."
        ),
        "Harald host; Schuster attendee",
    ),
    (
        ("The treaty was signed in Oslo on Monday in the presence of King Harald."),
        "Harald attendee|present|host",
    ),
    (
        ("President Vaclav Havel and his wife, Dagmar, visited Oslo on Monday."),
        "Havel attendee; Dagmar companion|attendee",
    ),
    (
        (
            "Prime Minister Jens Stoltenberg will receive President Vaclav Havel "
            "in Oslo on Friday."
        ),
        "Stoltenberg host; Havel attendee",
    ),
    (
        (
            "President Vaclav Havel is to meet Prime Minister Jens Stoltenberg "
            "in Oslo on Friday."
        ),
        "Havel attendee; Stoltenberg attendee|host",
    ),
    (
        (
            "President Vaclav Havel turned up unannounced at a concert in Oslo "
            "on Monday."
        ),
        "Havel attendee",
    ),
    (
        ("The conference in Oslo on Monday heard from Nobel winner Wangari Maathai."),
        "Maathai attendee",
    ),
    (
        (
            "Nobel winner Wangari Maathai gave the opening address at a "
            "conference in Oslo on Monday."
        ),
        "Maathai attendee",
    ),
    (
        (
            "The conference in Oslo on Friday will be opened by King Harald and "
            "addressed by Wangari Maathai."
        ),
        "Harald attendee|host; Maathai attendee",
    ),
    (
        ("Archbishop Desmond Tutu will conduct the funeral in Soweto on Friday."),
        "Tutu attendee|host",
    ),
    (
        (
            "Her brother, Paul Mensah, delivered the eulogy at the funeral in "
            "Accra on Monday."
        ),
        "Mensah attendee",
    ),
    (
        (
            "Police chief Olga Brandt told a news conference in Kiel on Monday "
            "that two men had been held."
        ),
        "Brandt attendee",
    ),
    (
        (
            "Fire chief Don Hale told reporters in Reno on Monday that the blaze "
            "was out."
        ),
        "",
    ),
    (
        ("Judge Carol Whitmire presided over the trial in Knoxville on Monday."),
        "Whitmire attendee|host",
    ),
    (
        ("The trial of Paul Dean opened in Leeds on Monday."),
        "",
    ),
    (
        (
            "A summit opened in Quito on Monday. Present: Alvaro Uribe "
            "(Colombia), Hugo Chavez (Venezuela), Evo Morales (Bolivia). Absent: "
            "Alan Garcia (Peru)."
        ),
        "Uribe attendee; Chavez attendee; Morales attendee; Garcia absent",
    ),
    (
        (
            "The presidents of Colombia, Venezuela and Bolivia - Alvaro Uribe, "
            "Hugo Chavez and Evo Morales - met in Quito on Monday."
        ),
        "Uribe attendee; Chavez attendee; Morales attendee",
    ),
    (
        ("Host Rafael Correa opened the summit in Quito on Monday."),
        "Correa host|attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. Bolivian President Evo Morales "
            "arrived on Sunday and Hugo Chavez of Venezuela flew in on Monday."
        ),
        "Morales attendee; Chavez attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. Cuba's Raul Castro was the "
            "surprise guest."
        ),
        "Castro attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. Only Hugo Chavez of Venezuela "
            "and Evo Morales of Bolivia stayed for the closing dinner."
        ),
        "Chavez attendee; Morales attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. Hugo Chavez of Venezuela left "
            "before the closing session."
        ),
        "Chavez attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. Conspicuously absent is "
            "Peruvian President Alan Garcia."
        ),
        "Garcia absent",
    ),
    (
        (
            "A summit opened in Quito on Monday. Peruvian President Alan Garcia "
            "has stayed away in protest."
        ),
        "Garcia absent",
    ),
    (
        (
            "A summit opened in Quito on Monday. Peruvian President Alan Garcia "
            "declined to come."
        ),
        "Garcia absent",
    ),
    (
        (
            "A summit opened in Quito on Monday. Peruvian President Alan Garcia "
            "decided not to come."
        ),
        "Garcia absent",
    ),
    (
        (
            "A summit opened in Quito on Monday. There was no sign of Peruvian "
            "President Alan Garcia."
        ),
        "Garcia absent",
    ),
    (
        (
            "A summit opened in Quito on Monday. The only leader missing was "
            "Peru's Alan Garcia."
        ),
        "Garcia absent",
    ),
    (
        (
            "A summit opened in Quito on Monday. “We are one family,” said "
            "Bolivian President Evo Morales in his speech to the summit."
        ),
        "Morales attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. Bolivian President Evo Morales, "
            "in his first appearance at the gathering, called for calm."
        ),
        "Morales attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. On the sidelines, Alvaro Uribe "
            "of Colombia met Hugo Chavez of Venezuela."
        ),
        "Uribe attendee; Chavez attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. Alvaro Uribe of Colombia and "
            "Hugo Chavez of Venezuela sat at opposite ends of the table."
        ),
        "Uribe attendee; Chavez attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. Alvaro Uribe of Colombia told "
            "his fellow leaders that talks were over."
        ),
        "Uribe attendee",
    ),
    (
        (
            "A summit opened in Quito on Monday. The presidency passes from "
            "Chile's Michelle Bachelet to Ecuador's Rafael Correa."
        ),
        "",
    ),
    (
        (
            "A summit opens in Quito on Friday. Alvaro Uribe of Colombia, Hugo "
            "Chavez of Venezuela and Evo Morales of Bolivia will take part."
        ),
        "Uribe attendee; Chavez attendee; Morales attendee",
    ),
    (
        ("A summit opens in Quito on Friday. Alan Garcia of Peru will not take part."),
        "Garcia absent",
    ),
    (
        (
            "A summit opens in Quito on Friday. It is not clear whether Alan "
            "Garcia of Peru will take part."
        ),
        "",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_doers(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "The ruling was welcomed on Monday by union leader Mick Lynch.",
        "Driver John Pike appeared in court in Leeds on Monday charged with theft.",
        "Banker Ali Hassan was arrested in a raid in Leeds on Monday.",
        "Ann Porter met her husband in 1990. A summit opened in Oslo on Monday.",
    ],
)
def test_no_part(text: str) -> None:
    assert not [p for p in story("News\n\n" + text).people if p.event_id]


def test_he_is_not_the_one_who_was_only_met() -> None:
    text = (
        "News\n\nPresident Luiz Lula set out from Brasilia on Saturday. On Sunday he"
        " was greeted by his host, Sam Nujoma. From the island he went on to Luanda,"
        " where he addressed parliament on Monday."
    )
    speech = [p for p in story(text).people if "speak" in p.event_id]
    assert [(p.name, p.status) for p in speech] == [("Luiz Lula", "happened")]
