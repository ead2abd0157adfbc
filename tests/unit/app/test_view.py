from geoviz.app.choice import Choice
from geoviz.app.subjects import Subjects
from geoviz.app.view import View, on_day
from geoviz.render.visibility import shown_by_day
from geoviz.story.filters import Filter
from tests.stories import LAKE_ID, summit


def seen(choice: Choice) -> dict[str, set[str]]:
    story = summit()
    kept = View(story, Subjects(story), shown_by_day(story)).seen(choice)
    return {
        "places": {one.place_id for one in kept.places},
        "events": {one.event_id for one in kept.events},
        "people": {one.person_id for one in kept.people},
        "routes": {one.route_id for one in kept.routes},
    }


def test_the_tables_hold_what_the_map_shows() -> None:
    story = summit()
    everything = seen(Choice())
    assert everything["places"] == {one.place_id for one in story.places}
    assert seen(Choice("2031-05-13"))["places"] == {"place:4"}
    assert seen(Choice("2031-05-12"))["events"] == {"event:signing"}
    both = seen(Choice("2031-05-12/2031-05-13"))
    assert both["events"] == {"event:signing", "event:boat"}
    assert "place:7" in seen(Choice("background"))["places"]


def test_day_and_filter_hold_together() -> None:
    shown = seen(Choice("2031-05-12", Filter(documents=(LAKE_ID,))))
    assert shown["events"] == set()


def test_all_days_is_the_story_itself() -> None:
    story = summit()
    assert on_day(story, shown_by_day(story), None) is story
