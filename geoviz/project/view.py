"""The view that a project opens on: a day and a filter, as project.toml has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import cast

from geoviz.errors import ProjectError
from geoviz.models import FEATURES, Feature, Status
from geoviz.project.settings_file import ViewValue
from geoviz.story.filters import Filter

_STATUSES = ("planned", "happened", "reported")
_LISTS = tuple(one.name for one in fields(Filter) if one.name != "confidence")


def as_view(day: str | None, chosen: Filter) -> dict[str, ViewValue]:
    """A day and a filter as settings; what lets everything through is left out."""
    view: dict[str, ViewValue] = {"day": day} if day else {}
    for name in _LISTS:
        value = getattr(chosen, name)
        if value:
            view[name] = tuple(value)
    if chosen.confidence:
        view["confidence"] = chosen.confidence
    return view


def filter_in(view: Mapping[str, ViewValue]) -> Filter:
    """The filter that settings describe.

    Raises:
        ProjectError: a part of it has no such value.
    """
    unknown = sorted(set(view) - {"day", "confidence", *_LISTS})
    if unknown:
        raise ProjectError(
            f"project.toml: {unknown[0]!r} is no filter; there are day, confidence,"
            f" {', '.join(_LISTS)}"
        )
    lists = {name: _texts(name, view.get(name, ())) for name in _LISTS}
    for name, known in (("features", FEATURES), ("statuses", _STATUSES)):
        strange = sorted(set(lists[name]) - set(known))
        if strange:
            raise ProjectError(
                f"project.toml: {strange[0]!r} under {name} is none; write some of"
                f" {', '.join(known)}"
            )
    sure = view.get("confidence", 0.0)
    if isinstance(sure, bool) or not isinstance(sure, int | float) or not 0 <= sure < 1:
        raise ProjectError("project.toml: confidence is no number from 0 to 1")
    return Filter(
        documents=lists["documents"],
        publishers=lists["publishers"],
        features=cast(tuple[Feature, ...], lists["features"]),
        countries=lists["countries"],
        people=lists["people"],
        statuses=cast(tuple[Status, ...], lists["statuses"]),
        confidence=float(sure),
    )


def _texts(name: str, value: ViewValue) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple):
        return value
    raise ProjectError(f"project.toml: {name} under [view] is no list of texts")
