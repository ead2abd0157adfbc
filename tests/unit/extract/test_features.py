"""Features of a name: what it is, what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from geoviz.extract.demonym_rows import DemonymRows
from geoviz.extract.features import Describer
from geoviz.extract.page import Page, read_page
from geoviz.extract.scan import scan_names
from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.lexicon import Lexicon
from geoviz.models import Block, Feature, PersonMention

NAMES = {"georgia": 0, "mason": 1, "ohio": 2}


class World:
    """A gazetteer, a lexicon and no demonyms, in ten lines."""

    def prefixes(self, folded: str) -> list[str]:
        return [name for name in NAMES if folded.startswith(name)]

    def may_open(self, first: str, second: str) -> bool:
        return any(name.startswith(f"{first} {second}") for name in NAMES)

    def opens(self, first: str, second: str) -> bool:  # noqa: ARG002
        return False

    def folded_rows(self, key: str) -> tuple[int, ...]:
        return (NAMES[key],) if key in NAMES else ()

    def rows(self, key: str) -> tuple[int, ...]:  # noqa: ARG002
        return ()

    def feature(self, row: int) -> Feature:
        return "country" if row == 0 else "city" if row == 1 else "region"

    def code(self, row: int) -> str:
        return ("PCLI", "PPL", "ADM1")[row]

    def population(self, row: int) -> int:  # noqa: ARG002
        return 30_000

    def name(self, row: int) -> str:
        return ("Georgia", "Mason", "Ohio")[row]

    def prior(self, row: int, key: str) -> float:  # noqa: ARG002
        return 4.5

    def word_rank(self, key: str) -> int | None:
        return 2_500 if key == "mason" else None

    def given(self, key: str) -> float:
        return 0.5 if key == "georgia" else 0.0

    def surname(self, key: str) -> float:
        return 2.0 if key == "mason" else 0.0

    def title(self, key: str) -> str | None:  # noqa: ARG002
        return None


WORLD = World()


def read(text: str, people: tuple[PersonMention, ...] = ()) -> Page:
    blocks = (Block("paragraph", 0, len(text)),)
    tokens = tokenise_blocks(text, blocks)
    sentences = split_sentences(blocks, tokens)
    matches = scan_names(tokens, cast(Index, WORLD), cast(DemonymRows, WORLD))
    return read_page(tokens, sentences, blocks, matches, people)


def describer(weights: Mapping[str, float] | None = None) -> Describer:
    return Describer(cast(Index, WORLD), cast(Lexicon, WORLD), weights)


def describe(text: str, people: tuple[PersonMention, ...] = ()) -> list[set[str]]:
    page = read(text, people)
    return [set(describer().describe(page, standing)) for standing in page.standings]


def test_a_town_that_is_a_surname() -> None:
    (found,) = describe("He lived in Mason for years.")
    assert {"kind=city_15k", "left=in", "right=for", "surname:small=4"} <= found
    assert "rank:small=3k" in found
    assert not any(name.startswith("joined") for name in found)


def test_a_name_and_its_state() -> None:
    town, state = describe("A fire in Mason, Ohio, was put out.")
    assert {"joined_after=adm1", "joined_after:small"} <= town
    assert {"joined_before=city_15k", "joined_before:great", "kind=adm1"} <= state


def test_numbers_and_capitals_beside_are_told_by_their_sort() -> None:
    (found,) = describe("about 1,200 Mason Huffington workers")
    assert {"left=#", "right=Xx", "partial:small=after"} <= found


def test_names_of_people_in_the_document_count() -> None:
    text = "Ann Mason left. Mason was late."
    person = PersonMention(0, 9, "Ann Mason", 0, "full_name")
    (found,) = describe(text, (person,))
    assert "surname_here:small" in found


def test_storms_and_lower_case_count() -> None:
    (_, found) = describe("Hurricane Mason grew. A mason said Mason was weak.")
    assert {"storm_here:small", "lowered:small"} <= found


def test_the_tally_is_the_sum_of_the_weights_of_the_names() -> None:
    """Though it never spells a name: each has a weight here, and no two the same."""
    texts = (
        "A fire in Mason, Ohio, was put out. W.Va. and Mason = it: MASON",
        "Hurricane Mason grew. A mason said Mason was weak.",
        "about 1,200 Mason Huffington workers of the Bank of Ohio",
        "Georgia. In Ohio.",
    )
    for text in texts:
        page = read(text)
        for standing in page.standings:
            names = describer().describe(page, standing)
            assert len(set(names)) == len(names)
            weights = {name: 1.7**at for at, name in enumerate(names)}
            expected = 0.0
            for name in names:
                expected += weights[name]
            assert describer(weights).tally(page, standing).score == expected
