from dataclasses import replace

from geoviz.app.choice import article_labels
from tests.stories import HOSTILE_ID, LAKE_ID, SUMMIT_ID, summit


def test_articles_go_by_their_titles() -> None:
    labels = article_labels(summit())
    assert labels[SUMMIT_ID] == "Five leaders meet in Nairobi"


def test_two_articles_of_one_title_are_told_apart_by_id() -> None:
    story = summit()
    lake = replace(story.documents[1], title="Five leaders meet in Nairobi")
    labels = article_labels(
        replace(story, documents=(story.documents[0], lake, story.documents[2]))
    )
    assert labels[SUMMIT_ID] == f"Five leaders meet in Nairobi ({SUMMIT_ID})"
    assert labels[LAKE_ID] == f"Five leaders meet in Nairobi ({LAKE_ID})"
    assert len(set(labels.values())) == 3


def test_an_article_without_title_goes_by_its_id() -> None:
    story = summit()
    bare = replace(story.documents[2], title="")
    labels = article_labels(replace(story, documents=(*story.documents[:2], bare)))
    assert labels[HOSTILE_ID] == HOSTILE_ID
