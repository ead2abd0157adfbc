"""Towns of datelines: they are places, and without more the well-known ones.

Cities that stand alone are from the list of the Associated Press Stylebook, others from
the datelines of agencies; what is no dateline was written by hand.
"""

from __future__ import annotations

import pytest

from geoviz.locate.resolve import locate_all
from geoviz.models import Mention
from tests.shipped import extraction, knowledge

TOWNS = """\
Atlanta US;Baghdad IQ;Barcelona ES;Beirut LB;Berlin DE;Boston US;Brussels BE;Cairo EG
Chicago US;Dallas US;Denver US;Dublin IE;Frankfurt DE;Geneva CH;Glasgow GB;Havana CU
Houston US;Jerusalem IL;Lima PE;London GB;Madrid ES;Manila PH;Miami US;Milan IT
Montreal CA;Moscow RU;Munich DE;Nairobi KE;Naples IT;Paris FR;Philadelphia US;Phoenix US
Rome IT;San Francisco US;Santiago CL;Seattle US;Sydney AU;Toronto CA;Vienna AT;Zurich CH
"""


def first(text: str) -> Mention:
    (mentions,) = locate_all([extraction(text)], knowledge().index)
    return mentions[0]


@pytest.mark.parametrize("town", TOWNS.replace("\n", ";").strip(";").split(";"))
def test_a_city_alone_is_the_well_known_one(town: str) -> None:
    name, _, country = town.rpartition(" ")
    text = (
        f"{name.upper()} (Reuters) - The minister said on Friday that the virus had"
        " spread from Nigeria to Peru."
    )
    mention = first(text)
    assert (mention.surface, mention.country) == (name.upper(), country)
    assert "stands in the dateline" in mention.reasons


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("SYDNEY, Sept 3 (AFP) — Rain fell.", "AU"),
        ("Geneva, 8 August — New cases were reported from Guinea.", "CH"),
        ("FLORENCE, Italy (AP) _ A tower fell.", "IT"),
        ("LYON — Police arrested two men.", "FR"),
        ("Fire in the harbour\n\nCAPE TOWN (Reuters) - A fire broke out.", "ZA"),
    ],
)
def test_datelines_of_every_shape(text: str, country: str) -> None:
    mention = first(text)
    assert mention.country == country
    assert "stands in the dateline" in mention.reasons


def test_the_state_beside_it_counts_more() -> None:
    text = "PARIS, Tenn. (AP) — A fire broke out on Friday in Paris."
    assert {first(text).admin1} == {"Tennessee"}


@pytest.mark.parametrize(
    "text",
    [
        "PARIS HILTON (CNN) — She sang.",
        "Sydney Young — a life in pictures",
        "Boston-based firms (and others) - said no.",
        "Paris, where he lived — and died — was quiet.",
        "Rome (and its hills) were dark.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert not any(one.dateline for one in extraction(text).toponyms)
