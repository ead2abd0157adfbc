"""The app on the hand-made story of tests/stories.py, hostile article included."""

from geoviz.app.main import frame, page
from tests.stories import summit

frame()
page(summit())
