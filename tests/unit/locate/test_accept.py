"""What a mention's company says of it, where its place lies, and why it was chosen."""

from __future__ import annotations

import math

import pytest

from geoviz.extract.document import Knowledge, extract
from geoviz.gazetteer.index import Index
from geoviz.locate.accept import Company
from geoviz.locate.names import Name
from geoviz.locate.reasons import Reasons
from geoviz.locate.score import Scorers, draft
from geoviz.locate.spot import likeliest, spot_of
from geoviz.locate.weights import Models, load_models
from geoviz.models import Document, ReadDocument, Toponym
from geoviz.read.blocks import cut_blocks

INDEX = Index.open()
SCORERS = Scorers(load_models(), INDEX)
FACTS = SCORERS.facts


def chance(score: float) -> float:
    return 1 / (1 + math.exp(-score))


def company(*said: tuple[str, float, int]) -> Company:
    """Of mentions given by name, log odds and sentence."""
    keys = sorted({key for key, _, _ in said})
    toponyms = tuple(
        Toponym(number, number + 1, key, "place", (1,), chance(score), sentence)
        for number, (key, score, sentence) in enumerate(said)
    )
    names = [Name(key, (1,)) for key in keys]
    return Company(toponyms, names, [keys.index(key) for key, _, _ in said])


@pytest.mark.parametrize("scores", [(2, -1, 3, -2), (-2, 3, -1, 2), (3, 2, -1, -2)])
def test_an_echo_is_of_the_others_alone(scores: tuple[float, ...]) -> None:
    found = company(*(("paris", score, 0) for score in scores))
    bests = {3: 2, 2: 3, -1: 3, -2: 3}
    worsts = {3: -2, 2: -2, -1: -2, -2: -1}
    for number, score in enumerate(scores):
        echo = found.echo(number)
        assert echo is not None
        assert echo.best == pytest.approx(bests[int(score)])
        assert echo.worst == pytest.approx(worsts[int(score)])
        assert echo.mean == pytest.approx((2 - score) / 3)
        assert echo.count == math.log(4)


def test_echoes_are_held_within_bounds() -> None:
    found = company(("paris", 7, 0), ("paris", 6, 0), ("paris", -8, 0))
    first, last = found.echo(0), found.echo(2)
    assert first is not None
    assert last is not None
    assert (first.best, first.worst) == (4, -4)
    assert (last.best, last.worst, last.mean) == (4, 0, 4)


def test_names_beside_and_elsewhere() -> None:
    found = company(("paris", 0, 0), ("lyon", 1, 0), ("nice", 2, 1))
    assert found.echo(0) is None
    assert found.in_sentence(0) == pytest.approx(chance(1))
    assert found.in_sentence(2) == -1
    assert found.in_document(2) == pytest.approx((0.5 + chance(1)) / 2)
    assert company(("paris", 0, 0)).in_document(0) == -1


def test_a_spot_is_shared_with_what_is_near() -> None:
    paris, versailles, texan = (
        INDEX.row_of(bare) for bare in ("2988507", "2969679", "4717560")
    )
    name = Name("paris", (paris, texan, versailles))
    spot = spot_of(name, [0.5, 0.3, 0.2], 0, FACTS)
    assert spot.share == pytest.approx(0.7)
    assert spot.lead == INDEX.prior(paris, "paris") - INDEX.prior(texan, "paris")
    spot = spot_of(name, [0.3, 0.5, 0.2], 1, FACTS)
    assert spot.share == 0.5
    assert spot.lead == INDEX.prior(texan, "paris") - INDEX.prior(paris, "paris")
    alone = spot_of(Name("paris", (paris,)), [1.0], 0, FACTS)
    assert (alone.share, alone.lead) == (1, 0)


@pytest.mark.parametrize(
    ("weight", "reasons"),
    [
        (0.3, ("named with “Texas” beside it",)),
        (0.1, ("a city",)),
    ],
)
def test_what_weighs_little_is_no_reason(
    weight: float, reasons: tuple[str, ...]
) -> None:
    text = "A fire in Paris, Texas, was put out."
    blocks, items = cut_blocks(text)
    read = ReadDocument(Document("a", text, ""), blocks, items)
    drafted = draft(extract(read, Knowledge.open(INDEX)), SCORERS)
    best = likeliest(drafted.shares[0])
    models = Models({}, {"within:adm1": weight, "prior": 9.0}, {}, {}, {}, {})
    assert drafted.names[0].key == "paris"
    assert Reasons(models, FACTS).of(drafted, 0, best) == reasons
