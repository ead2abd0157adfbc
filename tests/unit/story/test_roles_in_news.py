"""Roles in whole short articles, with the events that are found in them."""

from __future__ import annotations

import pytest

from tests.unit.story.told import story

SUMMIT = "Leaders met for a summit in Paris on Monday.\n\n"


def roles(text: str) -> dict[str, tuple[str, str]]:
    """(role, status) by name; those without a part in any event are left out."""
    return {p.name: (p.role, p.status) for p in story(text).people if p.event_id}


def test_a_host_welcomes_a_list_of_guests() -> None:
    text = (
        "Japanese Prime Minister Fumio Kishida welcomed U.S. President Joe Biden, "
        "French President Emmanuel Macron and German Chancellor Olaf Scholz to a "
        "summit in Hiroshima on Monday, overshadowed by the war in Ukraine. "
        "Ukrainian President Volodymyr Zelenskiy is expected to join the summit."
    )
    assert roles(text) == {
        "Fumio Kishida": ("host", "happened"),
        "Joe Biden": ("attendee", "happened"),
        "Emmanuel Macron": ("attendee", "happened"),
        "Olaf Scholz": ("attendee", "happened"),
        "Volodymyr Zelenskiy": ("attendee", "planned"),
    }


def test_one_who_is_only_expected_hosts_nothing_at_home() -> None:
    text = (
        "French President Emmanuel Macron is expected to join a summit in Paris on "
        "Friday. German Chancellor Olaf Scholz will attend the summit."
    )
    assert roles(text)["Emmanuel Macron"] == ("attendee", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "Iranian President Ali Bakri cancelled his trip.",
        "Iranian President Ali Bakri did not attend.",
        "Iranian President Ali Bakri did not come.",
        "Iranian President Ali Bakri stayed away and sent his deputy.",
        "Iranian President Ali Bakri missed the summit.",
        "Notable absentees were Iranian President Ali Bakri and others.",
    ],
)
def test_absent(text: str) -> None:
    assert roles(SUMMIT + text) == {"Ali Bakri": ("absent", "happened")}


@pytest.mark.parametrize(
    "text",
    [
        "Iranian President Ali Bakri took part for the first time.",
        "Iran was represented by President Ali Bakri.",
        "Among the guests were Iranian President Ali Bakri and some bankers.",
        "Guests at the summit included Iranian President Ali Bakri.",
        "Iranian President Ali Bakri chaired the summit.",
        "Several leaders attended, as did Iranian President Ali Bakri.",
        "Iranian President Ali Bakri was also there.",
    ],
)
def test_attendee(text: str) -> None:
    assert roles(SUMMIT + text) == {"Ali Bakri": ("attendee", "happened")}


@pytest.mark.parametrize(
    "text",
    [
        "Iranian President Ali Bakri missed the opportunity.",
        "Iranian President Ali Bakri spoke to reporters in Tehran.",
        "Iranian President Ali Bakri is expected to win the election.",
        "Analysts said the summit was a test for Iranian President Ali Bakri.",
    ],
)
def test_no_part(text: str) -> None:
    assert roles(SUMMIT + text) == {}


def test_leaders_of_delegations_meet() -> None:
    text = (
        "The Sudanese delegation, led by Majzoub al-Khalifa, and the rebel "
        "delegation, headed by Ahmed Lissan, met in Abuja on Monday."
    )
    assert roles(text) == {
        "Majzoub al-Khalifa": ("attendee", "happened"),
        "Ahmed Lissan": ("attendee", "happened"),
    }


def test_signers() -> None:
    text = (
        "U.S. President Barack Obama and his Russian counterpart Dmitry Medvedev "
        "signed a treaty in Prague on Monday."
    )
    assert roles(text) == {
        "Barack Obama": ("attendee", "happened"),
        "Dmitry Medvedev": ("attendee", "happened"),
    }


def test_who_is_received_is_no_host() -> None:
    text = SUMMIT + "Iranian President Ali Bakri was received by the mayor."
    assert roles(text) == {}


def test_one_who_shortens_a_name_of_three_parts_is_the_same_person() -> None:
    text = (
        "Santos Reyes takes oath\n\nRicardo Santos Reyes was sworn in on Monday at a "
        "ceremony attended by Iranian President Ali Bakri."
    )
    assert [p.name for p in story(text).people] == ["Ali Bakri", "Ricardo Santos Reyes"]
