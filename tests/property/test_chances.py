"""The chances made straight from the weights are those of the features in words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from geoviz.extract.document import Knowledge, extract
from geoviz.gazetteer.index import Index
from geoviz.locate.accept import describe_mentions, describe_spot, logistic
from geoviz.locate.candidates import weigh
from geoviz.locate.chances import Chances
from geoviz.locate.homes import homes_of
from geoviz.locate.score import Draft, Scorers, draft, draft_at_home
from geoviz.locate.spot import Choice, likeliest
from geoviz.locate.weights import load_models
from geoviz.models import Document, ReadDocument
from geoviz.read.blocks import cut_blocks

_INDEX = Index.open()
_KNOWLEDGE = Knowledge.open(_INDEX)
_MODELS = load_models()
_SCORERS = Scorers(_MODELS, _INDEX)
_FACTS = _SCORERS.facts
_PLACES = (
    "Paris", "Georgia", "Springfield", "Victoria", "Ontario", "London", "France",
    "Cambridge", "Ohio", "Kursk", "Russia", "Asia", "the French", "Buenos Aires",
)  # fmt: skip
_SENTENCES = (
    "A fire in {} was put out.",
    "They went from {} to {} and {}.",
    "Police in {}, {}, said so.",
    "Mr {} met {} leaders.",
    "{} and the {} government were at odds.",
    "Bank of {} shares fell.",
    "{} beat {} on Monday.",
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Some sentences with names of places, several of them more than once."""
    count = draw(st.integers(1, 6))
    sentences = [draw(st.sampled_from(_SENTENCES)) for _ in range(count)]
    return " ".join(
        sentence.format(*(draw(st.sampled_from(_PLACES)) for _ in range(3)))
        for sentence in sentences
    )


def read(number: int, text: str) -> Draft:
    blocks, items = cut_blocks(text)
    document = Document(str(number), text, "", publisher="The Daily")
    return draft(extract(ReadDocument(document, blocks, items), _KNOWLEDGE), _SCORERS)


@settings(max_examples=60, deadline=None)
@given(st.lists(texts(), min_size=1, max_size=3), st.booleans())
def test_chances_are_those_of_the_features(articles: list[str], at_home: bool) -> None:
    drafts = [read(number, text) for number, text in enumerate(articles)]
    if at_home:
        homes = homes_of(drafts, _FACTS)
        drafts = [
            draft_at_home(one, _SCORERS, home)
            for one, home in zip(drafts, homes, strict=True)
        ]
    chances = Chances(_MODELS, _FACTS)
    for drafted in drafts:
        best = [likeliest(shares) for shares in drafted.shares]
        assert chances.of_places(drafted, best) == [
            logistic(weigh(features, _MODELS.accept))
            for features in describe_mentions(drafted, _FACTS)
        ]
        known = drafted.home.documents > 0
        for toponym, owner in zip(
            drafted.extraction.toponyms, drafted.owner, strict=True
        ):
            choice = Choice(drafted, owner, best[owner], _FACTS)
            features = describe_spot(
                toponym,
                choice.name,
                choice.fact,
                choice.spot,
                choice.described,
                at_home=known,
            )
            found = chances.of_spot(toponym, choice, at_home=known)
            assert found == logistic(weigh(features, _MODELS.spot))
