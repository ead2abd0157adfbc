"""Who does what a verb says: is there a subject, is it news, is it an invitation?"""

from __future__ import annotations

from typing import Final

from geoviz.models import Sentence, Token
from geoviz.story.clauses import Clauses
from geoviz.story.verbs import AUXILIARIES

_REACH: Final = 24
_SUBJECT_REACH: Final = 6
_OURSELVES: Final = frozenset(
    {"you", "i", "i'm", "i'd", "i'll", "you'll", "we", "we'll"}
)
_NOBODY: Final = frozenset("nobody none nothing neither no-one".split())
_INVITING: Final = frozenset(
    """come visit join book enjoy see buy call bring meet win save try get find click
    read watch register donate don't discover""".split()
)
"""What an advertisement begins with."""
_ADDRESSED: Final = frozenset({"our", "your", "you"})
_OF_NOUNS: Final = frozenset("to by of for from on in at that between with".split())
_NO_SUBJECT: Final = AUXILIARIES | frozenset(
    "one there what this that and but when as while after before on".split()
)


def has_subject(clauses: Clauses, position: int) -> bool:
    """Does someone or something stand before the verb in its clause?"""
    clause = clauses.of(position)
    opened = told = False
    for i in range(max(clauses.first, position - _REACH), position):
        if clauses.of(i) != clause:
            continue
        key = clauses.key(i)
        if key in _NOBODY:
            return False
        if told or not key[:1].isalpha():
            continue
        if key == "no" and not opened:
            return False
        opened = True
        told = key not in _NO_SUBJECT
    return told


def own_doing(clauses: Clauses, verb: int) -> bool:
    """Do "you" or "I" do it? Advice, fiction and diaries are no news."""
    start = max(clauses.start(verb), verb - _SUBJECT_REACH)
    return any(clauses.key(i) in _OURSELVES for i in range(start, verb))


def invites(tokens: tuple[Token, ...], sentence: Sentence) -> bool:
    """As in "Come to our open day on Saturday", "Book by Friday": an advertisement."""
    first = tokens[sentence.first_token]
    if first.key not in _INVITING or sentence.last_token - sentence.first_token < 3:
        return False
    after = tokens[sentence.first_token + 1].key
    words = {t.key for t in tokens[sentence.first_token : sentence.last_token]}
    if words & _ADDRESSED:
        return True
    ends = tokens[sentence.last_token - 1].text == "!"
    return ends and after not in _OF_NOUNS
