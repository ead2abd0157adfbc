import base64
import json
import zlib

import pytest

from geoviz.render.packed import DataBlock, data_blocks
from geoviz.render.payload import LATER, story_payload
from tests.stories import HOSTILE_WORDS, summit


def opened(block: DataBlock) -> object:
    """What the page reads from a block."""
    text = zlib.decompress(base64.b64decode(block.text)) if block.packed else block.text
    return json.loads(text)


def test_a_small_story_is_one_plain_block() -> None:
    payload = story_payload(summit())
    (block,) = data_blocks(payload)
    assert not block.packed
    assert opened(block) == json.loads(json.dumps(payload))


def test_a_large_one_is_drawn_before_its_words_are_read() -> None:
    payload = json.loads(json.dumps(story_payload(summit())))
    early, later = data_blocks(payload, pays_from=1)
    assert (early.packed, later.packed) == (False, True)
    first, rest = opened(early), opened(later)
    assert isinstance(first, dict)
    assert isinstance(rest, dict)
    assert set(rest) == set(LATER)
    assert first | rest == payload


def test_without_words_there_is_no_second_block() -> None:
    payload = {k: v for k, v in story_payload(summit()).items() if k not in LATER}
    assert len(data_blocks(payload, pays_from=1)) == 1


def test_the_same_story_gives_the_same_block() -> None:
    one, other = (data_blocks(story_payload(summit()), pays_from=1) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("words", HOSTILE_WORDS)
def test_hostile_words_are_letters_of_base64_and_come_back(words: str) -> None:
    _, later = data_blocks({"title": "x", "texts": [words]}, pays_from=1)
    markup = later.markup("geoviz-later-1")
    assert set(later.text) <= set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
    )
    assert markup.count("<") == markup.count(">") == 2
    assert opened(later) == {"texts": [words]}


def test_half_a_surrogate_pair_can_be_packed() -> None:
    _, later = data_blocks({"title": "x", "texts": ["\ud83d"]}, pays_from=1)
    assert opened(later) == {"texts": ["\ud83d"]}
