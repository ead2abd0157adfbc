import json

from hypothesis import given
from hypothesis import strategies as st

from geoviz.render.outlines import ALPHABET, as_text, outlines_json
from geoviz.resources import data_path

STEPS = st.lists(st.lists(st.integers(-40_000, 40_000), min_size=2, max_size=2))


def steps(text: str) -> list[int]:
    """The numbers again, by the format's own description."""
    found, value, shift = [], 0, 0
    for char in text:
        group = ALPHABET.index(char)
        value |= (group & 31) << shift
        shift += 5
        if group < 32:
            found.append(-(value + 1) // 2 if value & 1 else value // 2)
            value = shift = 0
    return found


@given(STEPS)
def test_numbers_come_back(arc: list[list[int]]) -> None:
    assert steps(as_text(arc)) == [value for step in arc for value in step]


def test_small_steps_are_one_letter_each() -> None:
    assert len(as_text([[15, -16], [0, 3]])) == 4
    assert len(ALPHABET) == len(set(ALPHABET)) == 64


def test_the_page_s_outlines_are_the_data_s() -> None:
    carried = json.loads(outlines_json())
    data = json.loads(data_path("countries.topo.json").read_text(encoding="utf-8"))
    arcs = [steps(text) for text in carried["arcs"].split(" ")]
    assert arcs == [[value for step in arc for value in step] for arc in data["arcs"]]
    assert {**carried, "arcs": data["arcs"]} == data
