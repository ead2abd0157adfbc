"""Story → `folium.Map`.

    to_map(story, *, day=None, title="", assets="inline", static_url="", panel=True,
           basemap=None)

In an app: call `geoviz.render.assets.write_assets(folder)` once with the folder that
the server serves, then `to_map(..., assets="static", static_url="/app/static",
panel=False)`; keep the map's arguments the same from run to run and send
`DayChange(day, documents=..., select=...)` as `feature_group_to_add`. Every mark is a
Leaflet layer that answers a click with an exact point; `clicks.clicked(story, lat,
lon)` turns `last_object_clicked` into the id of what was clicked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import folium

from geoviz.coordinates import latlon
from geoviz.models import Story
from geoviz.render.assets import assets as page_assets
from geoviz.render.days import check_day
from geoviz.render.element import StoryElement
from geoviz.render.embed import Json
from geoviz.render.payload import LATER, story_payload
from geoviz.render.tiles import online_basemap
from geoviz.story.filters import Filter, passing

Assets = Literal["inline", "static"]


def to_map(
    story: Story,
    *,
    day: str | None = None,
    title: str = "",
    assets: Assets = "inline",
    static_url: str = "",
    panel: bool = True,
    words: bool = True,
    basemap: str | None = None,
    opening: Filter | None = None,
) -> folium.Map:
    """The story's map, shown by a notebook as it stands, with no network.

    Args:
        story: what was found in the articles.
        day: opening DAY; None for all days. It removes nothing.
        title: heading of the page; made from the story when empty.
        assets: `inline` puts Leaflet, our code and the outlines into the page;
            `static` links them under `static_url`.
        static_url: where the files of `write_assets` are served.
        panel: draw the panel with filter, lists and evidence beside the map.
        words: carry the articles' texts and the quotes; an app that shows these itself
            sends nine tenths less without, and filters by `geoviz.setFilter`. The
            panel cannot do without.
        basemap: name (`osm`) or address of tiles that the page asks for when it is
            opened; None asks for nothing.
        opening: the filter on which the page opens; the page says so, and shows all
            when asked.

    Raises:
        DayError: not a DAY of this story.
        UnknownNameError: no such basemap.
        MissingDataError: a data file is not where it should be.
    """
    day = check_day(day, story.days)
    payload = story_payload(story, title=title, day=day)
    if not (words or panel):
        payload = {name: one for name, one in payload.items() if name not in LATER}
    if basemap:
        payload["basemap"] = online_basemap(basemap).payload()
    if opening is not None and opening != Filter():
        payload["only"] = _passing(story, opening)
    element = StoryElement(payload, panel=panel)
    # The page fits the view to the story when it knows its own size; this is where
    # folium's own map starts from.
    centre = next(_points(story), (0.0, 0.0))
    drawn = folium.Map(
        location=latlon(centre),
        zoom_start=4,
        tiles=None,
        zoom_control=False,
        attribution_control=False,
        zoom_snap=0.25,
        min_zoom=1,
        max_zoom=17,
        world_copy_jump=False,
        font_size="1rem",
    )
    element.name(drawn)
    files = page_assets()
    # On the instance: the lists of the class are those of every folium map.
    drawn.default_js = []
    drawn.default_css = []
    for one in files:
        url = one.data_url() if assets == "inline" else one.url(static_url)
        links = drawn.default_js if one.kind == "js" else drawn.default_css
        links.append((one.name.replace(".", "_"), url))
    element.add_to(drawn)
    return drawn


def _passing(story: Story, opening: Filter) -> Json:
    """The ids that a filter lets through, as `geoviz.setFilter` takes them."""
    let = passing(story, opening)
    return {
        "places": sorted(let.places),
        "people": sorted(let.people),
        "events": sorted(let.events),
        "routes": sorted(let.routes),
    }


def _points(story: Story) -> Iterator[tuple[float, float]]:
    """(lon, lat) of places, those with story days first."""
    for place in sorted(story.places, key=lambda one: not one.days):
        if place.lon is not None and place.lat is not None:
            yield place.lon, place.lat
