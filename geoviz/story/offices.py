"""Titles: which of those said of a person tells most, and what rank it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from geoviz.extract.person_shapes import PAST, PLURALS, RELATIVES, TOP_HEADS
from geoviz.gazetteer.keys import fold
from geoviz.models import Extraction, PersonMention, Rank
from geoviz.story.title_heads import title_head

STATE_LEADERS: Final = frozenset(
    {"leader", "supreme leader", "top leader", "paramount leader", "ruler"}
)
"""Titles that, said of a country, are its head's whatever the office is called."""
_HELD: Final = frozenset(
    """acting interim caretaker transitional new newly elected re incumbent current
    outgoing incoming embattled veteran longtime serving""".split()
)
"""Words before an office that leave it the same office."""
_NOT_SAID: Final = _HELD - {"acting", "interim", "caretaker", "transitional"}
"""Of these, the ones that a title is shown without ("new president")."""
_CLASS_TOP, _CLASS_OFFICE, _CLASS_RELATIVE, _CLASS_PRONOUN = 4, 3, 2, 1


class Titles(Protocol):
    """What is asked of the lexicon."""

    def title(self, key: str) -> str | None:
        """The rank of a folded title."""
        ...


def title_rank(title: str, titles: Titles) -> Rank:
    """The rank of a title; former offices and all below the top are `other`."""
    words = fold(title).split()
    if any(word in PAST for word in words):
        return "other"
    while words:
        rank = titles.title(" ".join(words))
        if rank == "head_of_state":
            return "head_of_state"
        if rank == "head_of_government":
            return "head_of_government"
        if rank is not None or words[0] not in _HELD:
            return "other"
        words = words[1:]
    return "other"


def best_title(
    mentions: Sequence[tuple[Extraction, PersonMention]], titles: Titles
) -> tuple[str, Rank, tuple[Extraction, PersonMention] | None]:
    """The most telling title: the highest office, then the one said most often."""
    if not any(mention.title for _, mention in mentions):
        return "", "other", None
    counts: dict[str, int] = {}
    forms: dict[str, dict[str, int]] = {}
    sources: dict[str, tuple[Extraction, PersonMention]] = {}
    ranks: dict[str, Rank] = {}
    classes: dict[str, int] = {}
    for extraction, mention in mentions:
        if not mention.title:
            continue
        title = _singular(mention.title)
        key = fold(title)
        counts[key] = counts.get(key, 0) + 1
        written = forms.setdefault(key, {})
        written[title] = written.get(title, 0) + 1
        if key not in ranks:
            ranks[key] = title_rank(title, titles)
            classes[key] = _class(title, ranks[key])
            sources[key] = (extraction, mention)
    if len(counts) == 1:  # as a rule
        (best,) = counts
        form = _commonest(forms[best])
        return _display(form, classes[best]), ranks[best], sources[best]
    past = sum(n for k, n in counts.items() if set(k.split()) & PAST)
    now = sum(n for k, n in counts.items() if classes[k] == _CLASS_TOP)
    if past > now:  # "the former president", once called "the president"
        for key, kind in list(classes.items()):
            if kind == _CLASS_TOP:
                classes[key] = _CLASS_PRONOUN
                ranks[key] = "other"
    specific = {k: title_head(k) != "leader" for k in counts}
    best = min(counts, key=lambda k: (-classes[k], not specific[k], -counts[k], k))
    form = _commonest(forms[best])
    return _display(form, classes[best]), ranks[best], sources[best]


def _commonest(written: dict[str, int]) -> str:
    """The form written most often; of equals, the first in the alphabet."""
    if len(written) == 1:
        (form,) = written
        return form
    return min(written, key=lambda f: (-written[f], f))


def _singular(title: str) -> str:
    words = title.split(" ")
    while len(words) > 1 and words[0].casefold() in _NOT_SAID:
        words = words[1:]
    last = words[-1].split("-")
    last[-1] = PLURALS.get(last[-1].casefold(), last[-1])
    return " ".join([*words[:-1], "-".join(last)])


def _class(title: str, rank: str) -> int:
    if title.split(" ", 1)[0].casefold() in RELATIVES:
        return _CLASS_RELATIVE if " of " in title else _CLASS_PRONOUN
    if rank in {"head_of_state", "head_of_government"}:
        return _CLASS_TOP
    return _CLASS_OFFICE


def _display(title: str, kind: int) -> str:
    """Offices at the top with capitals, former ones without, others as written."""
    if set(fold(title).split()) & PAST:
        first, _, rest = title.partition(" ")
        office = title_head(title) in TOP_HEADS or "prime minister" in rest.lower()
        return f"{first.lower()} {rest.lower() if office else rest}".strip()
    if kind == _CLASS_TOP and title_head(title) != "leader":
        words = title.split()
        return " ".join(w if w == "of" else w[:1].upper() + w[1:] for w in words)
    return title
