"""data/gazetteer.csv as fast look-ups; heavy parts are loaded when first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geoviz.gazetteer.demonyms import Demonyms
    from geoviz.gazetteer.geocoder import Gazetteer
    from geoviz.gazetteer.index import Index
    from geoviz.gazetteer.lexicon import Lexicon
    from geoviz.gazetteer.place import GazetteerPlace

_HOMES = {
    "Demonyms": "demonyms",
    "Gazetteer": "geocoder",
    "GazetteerPlace": "place",
    "Index": "index",
    "Lexicon": "lexicon",
}

__all__ = ["Demonyms", "Gazetteer", "GazetteerPlace", "Index", "Lexicon"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
