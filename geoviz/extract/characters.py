"""People known by one name that is a place's too: Savannah of a story, not of Georgia.

A given name that laughs, nods or pours the tea is a person's, and then wherever the
document says it without a preposition of place. Verbs that governments and teams share
with people ("said", "won") tell nothing, but for "said" between a quotation and a stop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from geoviz.extract.metonyms import LOCATIVE
from geoviz.extract.page import Page, Standing
from geoviz.models import Token

_ACTS: Final = frozenset(
    """blinked blushed chuckled coughed cried fainted flinched frowned gasped giggled
    glanced grinned groaned grumbled hesitated hugged kissed knelt laughed leaned
    leant mumbled murmured muttered nodded paused poured remarked screamed shivered
    shouted shrugged sighed smiled smirked sneezed sniffed sobbed squeezed squinted
    stammered stared swallowed texted thanked waved wept whispered winced winked
    yawned yelled""".split()
)
"""What only a person does."""
_SPEECH: Final = frozenset(
    "answered asked cried murmured replied said shouted whispered".split()
)
_CAST: Final = 3
"""Characters that make a story."""
_CLOSING: Final = frozenset("\"”’'")
_STOPS: Final = frozenset(",.;:!?")


def characters(page: Page, is_given: Callable[[str], bool]) -> frozenset[str]:
    """Folded names of one word that the document uses for a person.

    Where there are several, as in a story, each given name is one's that no
    preposition of place ever stands before.
    """
    found = {
        standing.match.key
        for standing in page.standings
        if _acts(page.tokens, standing) and is_given(standing.match.key)
    }
    if len(found) >= _CAST:
        located = {s.match.key for s in page.standings if is_located(page, s)}
        found.update(
            standing.match.key
            for standing in page.standings
            if standing.match.last - standing.match.first == 1
            and standing.match.key not in located
            and is_given(standing.match.key)
        )
    return frozenset(found)


def is_located(page: Page, standing: Standing) -> bool:
    """Does a preposition of place stand before it?"""
    at = standing.match.first - 1
    return at >= standing.first and page.tokens[at].key in LOCATIVE


def _acts(tokens: Sequence[Token], standing: Standing) -> bool:
    match = standing.match
    if match.last - match.first > 1 or match.kind != "place":
        return False
    following = tokens[match.last] if match.last < standing.last else None
    if following is not None and following.key in _ACTS:
        return True
    at = match.first - 1
    return (
        at > standing.first
        and tokens[at].key in _SPEECH
        and tokens[at - 1].text in _CLOSING
        and (following is None or following.text in _STOPS)
    )
