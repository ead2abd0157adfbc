"""What is remembered of words is bounded: in number, and in their length."""

from __future__ import annotations

from geoviz.extract.memo import Memo, keep

MOST = 65_536


def test_words_are_forgotten_once_there_are_too_many() -> None:
    known: dict[str, int] = {}
    for number in range(MOST):
        keep(known, str(number), number)
    assert len(known) == MOST
    assert keep(known, "one more", 1) == 1
    assert known == {"one more": 1}


def test_long_words_are_not_kept() -> None:
    known: dict[str, int] = {}
    for length in (40, 41):
        assert keep(known, "a" * length, length) == length
    assert list(known.values()) == [40]


def test_a_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(length)
    assert [memo[word] for word in ("sea", "river", "sea")] == [3, 5, 3]
    assert asked == ["sea", "river"]
