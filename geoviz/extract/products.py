"""Products called after places: the cars of known makers, wines in a text about wine.

"The Hyundai Santa Fe" is no town, nor is "the Tucson" in a text that names its maker;
"a Chablis" is one only where nothing else is said of wine. Models are those of the
makers' own lists; wines those of wine lists. Read by the words beside and, only for a
name that is on one of the lists, by the words of the whole text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.metonyms import LOCATIVE
from geoviz.extract.scan import NameMatch
from geoviz.models import Token

_MODELS_OF: Final = {
    "buick": "lucerne park-avenue verano",
    "cadillac": "calais eldorado seville",
    "chevrolet chevy": "bel-air biscayne colorado malibu monte-carlo silverado tahoe"
        " traverse uplander",
    "chrysler": "aspen cordoba newport new-yorker pacifica sebring",
    "dacia": "logan",
    "daewoo": "lanos",
    "dodge": "aspen dakota durango monaco",
    "ferrari": "california maranello modena portofino roma",
    "fiat": "croma panda siena",
    "ford": "capri cortina fairmont galaxie granada orion sierra torino",
    "gmc": "canyon denali savana sierra yukon",
    "hyundai": "santa-cruz santa-fe tucson",
    "jeep": "cherokee",
    "kia": "rio sedona sorento telluride",
    "lamborghini": "murcielago",
    "lexus": "",
    "mercury": "monterey montego milan",
    "mitsubishi": "carisma montero",
    "nissan": "murano",
    "opel vauxhall": "ascona manta monterey",
    "plymouth": "",
    "pontiac": "bonneville catalina le-mans montana parisienne ventura",
    "seat": "alhambra arona ateca cordoba ibiza leon malaga marbella ronda tarraco"
        " toledo",
    "skoda": "octavia",
    "toyota": "avalon sequoia sienna tacoma tundra",
    "volkswagen vw": "",
}  # fmt: skip
_MAKERS: Final[dict[str, frozenset[str]]] = {
    maker: frozenset(model.replace("-", " ") for model in models.split())
    for makers, models in _MODELS_OF.items()
    for maker in makers.split()
}
_MODELS: Final = frozenset().union(*_MAKERS.values())
_ARTICLES: Final = frozenset({"a", "an", "the"})
_WINES: Final = frozenset(
    """barolo beaujolais bordeaux burgundy chablis champagne chianti madeira malaga
    marsala rioja sancerre sauternes""".split()
)
_CELLAR: Final = frozenset(
    """bottle bottles brut carafe chardonnay claret cork corks decant decanted
    decanter glass glasses grape grapes malbec merlot pinot port prosecco red riesling
    sauvignon sherry sommelier sparkling vintage vintages wine wines""".split()
)
_ENOUGH: Final = 3
"""Different words of the cellar that make a text one about wine."""
_PLACING: Final = LOCATIVE | {"from", "of", "to", "between"}
_OF_A_REGION: Final = frozenset(
    """growers harvest hills producers region slopes valley vines vineyard vineyards
    villages vintners winemaker winemakers""".split()
)
"""After a wine's name: then it is the region's."""


def names_a_product(tokens: Sequence[Token], match: NameMatch) -> bool:
    """Is the name at `match` a car's or a wine's?"""
    if match.key in _MODELS and _is_model(tokens, match):
        return True
    if match.key in _MAKERS and _is_maker(tokens, match):
        return True
    return match.key in _WINES and _is_wine(tokens, match)


def _is_maker(tokens: Sequence[Token], match: NameMatch) -> bool:
    """A maker called after a place, before its model ("Pontiac Bonneville")."""
    following = tokens[match.last].key if match.last < len(tokens) else ""
    return any(model.split()[0] == following for model in _MAKERS[match.key])


def _is_model(tokens: Sequence[Token], match: NameMatch) -> bool:
    before = tokens[match.first - 1] if match.first else None
    if before is None:
        return False
    if before.capitalised and match.key in _MAKERS.get(before.key, ()):
        return True
    if before.key not in _ARTICLES:
        return False
    makers = {t.key for t in tokens if t.capitalised and t.key in _MAKERS}
    return any(match.key in _MAKERS[maker] for maker in makers)


def _is_wine(tokens: Sequence[Token], match: NameMatch) -> bool:
    if match.first and tokens[match.first - 1].key in _PLACING:
        return False
    following = tokens[match.last] if match.last < len(tokens) else None
    if following is not None and (
        following.key in _OF_A_REGION or following.key in {"'s", "and"}
    ):
        return False
    said = {token.key for token in tokens}
    return len(said & _CELLAR) >= _ENOUGH
