"""The app on the hand-made story of tests/stories.py, hostile article included."""

from geoviz.app import session
from geoviz.app.config import Config
from geoviz.app.main import show
from geoviz.app.session import Work
from tests.stories import summit

if session.is_new():
    story = summit()
    session.keep(Work(originals=story.documents, problems=story.problems, story=story))
show(Config(("summit",)))
