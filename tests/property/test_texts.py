"""Whatever is given for an article: no crash, true offsets, one order, linear time."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geoviz.gazetteer.index import Index
from geoviz.models import Story
from geoviz.pipeline import build_story
from geoviz.read.article import Article
from geoviz.read.documents import make_document
from geoviz.tables.columns import TABLES
from geoviz.tables.csv_file import write_csv
from geoviz.tables.geojson_file import write_geojson
from geoviz.tables.rows import rows
from tests.work import lines_run

PIECES = """Paris London Kim Washington Russia China Congo Georgia Jordan Reading Of
Time President Minister Mr Dr the a of in to from and with by on at after 3 September
2025 Tuesday 26 U.S. U.N. St. Xi’s d'Ivoire Russia-North Hong Kong-based e\u0301
Saa\u0303o travelled arrived met attended signed said train flight parade summit
. , ; : ! ? … " ' ’ “ ” ( ) [ ] - – — / • 1. published at 06:59 Image
source, Getty Image: Analysis By World
🇨🇳 👨\u200d👩 北京 Москва باريس \u200b \u200d \u202e \u202c \u2066 \u2069 \ufeff
\u00ad ſ ß İ ı ǆ \t \u2028 \u0085 \x1c \ufffd A AB aB =1+1 <b> </script> ${x} `
""".split(" ")
WORDS = [piece for line in PIECES for piece in line.split("\n") if piece]
TEXTS = (
    st.lists(st.sampled_from([*WORDS, "\n", "\n\n", "\r\n"]), max_size=80).map(" ".join)
    | st.lists(st.sampled_from([*WORDS, "\n"]), max_size=60).map("".join)
    | st.text(max_size=300)
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.open()


def story_of(index: Index, *texts: str, backwards: bool = False) -> Story:
    documents = [
        make_document(Article(text=text, origin="here"), f"{number}.txt")
        for number, text in enumerate(texts)
    ]
    return build_story(documents[::-1] if backwards else documents, index=index)


def check(story: Story) -> None:
    """What holds of every story."""
    texts = {document.doc_id: document.text for document in story.documents}
    for table in TABLES:
        for row in rows(story, table.name):
            cells = dict(zip(table.names, row.values, strict=True))
            words = cells.get("surface", cells.get("quote"))
            if "start" in cells:
                text = texts[str(cells["doc_id"])]
                start, end = cells["start"], cells["end"]
                assert isinstance(start, int)
                assert isinstance(end, int)
                assert 0 <= start < end
                assert text[start:end] == words, table.name
    for number, document in enumerate(story.documents):
        blocks = [(b.start, b.end) for b in story.blocks[number]]
        _in_order(blocks)
        assert all(document.text[a:b].strip() == document.text[a:b] for a, b in blocks)
        own = [m for m in story.mentions if m.doc_id == document.doc_id]
        _in_order([(m.start, m.end) for m in own])
        for mention in own:
            assert mention.sentence_start <= mention.start
            assert mention.end <= mention.sentence_end
            assert 0 <= mention.confidence <= 1
        _in_order(
            [(d.start, d.end) for d in story.dates if d.doc_id == document.doc_id]
        )
    ids: list[object] = [m.mention_id for m in story.mentions]
    ids += [p.place_id for p in story.places] + [e.event_id for e in story.events]
    ids += [r.route_id for r in story.routes] + [c.claim_id for c in story.claims]
    ids += [(p.person_id, p.event_id) for p in story.people]
    assert len(ids) == len(set(ids))


def _in_order(spans: Sequence[tuple[int, int]]) -> None:
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def written(story: Story) -> str:
    """All tables as CSV and GeoJSON."""
    out = io.StringIO(newline="")
    for table in TABLES:
        write_csv(out, table, rows(story, table.name))
        write_geojson(out, [(table, rows(story, table.name))])
    return out.getvalue()


@given(TEXTS)
@settings(max_examples=120, suppress_health_check=list(HealthCheck))
def test_any_text_gives_a_story_with_true_offsets(index: Index, text: str) -> None:
    check(story_of(index, text))


@given(st.lists(TEXTS, min_size=2, max_size=4))
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_the_order_of_the_documents_does_not_matter(
    index: Index, texts: list[str]
) -> None:
    story = story_of(index, *texts)
    check(story)
    assert written(story) == written(story_of(index, *texts, backwards=True))


NOISE = bytes(random.Random(1).randrange(256) for _ in range(3000))
NEWS = (
    "President Anna Berg of Norway flew from Oslo to Lima on Tuesday for talks with"
    " Peru’s leader.\n\nThey signed a treaty in Cusco, she said. "
)
STRANGE = {
    "a log file": "2025-09-03T12:01:33Z INFO [worker-3] GET /api/Paris?q=1 200\n",
    "source code": "def f(x: int) -> None:\n    return {'Paris': x[0], 'b': x}\n",
    "names in lines": "Mary Smith\nParis Jackson\nAustin Lincoln\nChad Jordan\n",
    "names with commas": "Mary Smith, Paris Jackson, Austin Lincoln, Xi Jinping, ",
    "short lines": "Paris\n",
    "noise": NOISE.decode("latin-1"),
    "capitals": NEWS.upper(),
    "lower case": NEWS.lower(),
    "one line": NEWS.replace("\n", " "),
    "news": NEWS,
    "Chinese": "俄罗斯总统普京星期二抵达北京，出席在天安门广场举行的阅兵式。",
    "Arabic": "وصل الرئيس الروسي فلاديمير بوتين إلى بكين يوم الثلاثاء. ",
    "emoji": "🇨🇳👨‍👩‍👧 e\u0301\u0301\u0301 Paris\u0301 ",
    "controls": "Pa\u200bris \u202eBerlin\u202c \u2066Rome\u2069 \ufeff",
    "one name": "Paris ",
    "one surname": "Kim ",
    "one title": "President ",
    "titles": "President of the ",
    "brackets": "(Paris ",
    "quotes": "“Paris ",
    "bare brackets": "(",
    "hyphens": "Russia-",
    "bare hyphens": "-",
    "commas": ",",
    "places with commas": "Paris, ",
    "initials": "A. ",
    "initialisms": "U.S. ",
    "a long word": "A",
    "a long number": "1",
    "accents": "\u0301",
    "stops": ".",
    "conjunctions": "Paris and ",
    "organisations": "University of ",
    "from and to": "He travelled from Oslo to ",
    "journeys": "She travelled from Oslo to Lima by train on Tuesday. ",
    "live items": "1. Berg arrives in Limapublished at 06:59\nText of it in Rome.\n\n",
    "list items": "- Xi Jinping, China\n",
    "captions": "Image source, Getty Images Image caption, ",
    "headings": "Berg in Lima\n\n",
    "dates": "3 September ",
    "counts": "12 people were killed in Lima, ",
    "meetings": "Berg-Xi talks ",
}
"""Texts that are no articles, to be repeated."""


@pytest.mark.parametrize("kind", STRANGE)
def test_work_is_linear_in_a_strange_text(index: Index, kind: str) -> None:
    """Four times the text takes little more than four times the work."""

    def text(size: int) -> str:
        return (STRANGE[kind] * (size // len(STRANGE[kind]) + 1))[:size]

    def work(size: int) -> int:
        return lines_run(lambda: story_of(index, text(size)))

    check(story_of(index, text(1000)))
    assert work(12_000) < 5 * work(3000) + 20_000


FOREIGN = {
    "fr": """Le président est arrivé mardi pour rencontrer son homologue, avant de se
        rendre dans la ville. Les deux dirigeants ont parlé de la guerre, selon le
        ministre, qui a dit que la paix est une question de temps.""",
    "de": """Der Kanzler ist am Dienstag in die Stadt gereist und hat mit dem Minister
        gesprochen. Er sagte, dass die Regierung nicht mit der Lage zufrieden ist und
        sich auf eine lange Zeit einstellen wird.""",
    "es": """El presidente llegó el martes a la ciudad para hablar con los ministros de
        la región. Los dos dijeron que no es el momento de la paz, pero que se han
        puesto de acuerdo en las cosas más importantes.""",
    "ru": """Президент прибыл во вторник на переговоры с министром. Он сказал, что это
        был долгий день, но не последний, и что он был рад видеть, как его приняли в
        стране, за что он и поблагодарил их.""",
    "zh": "总统星期二抵达，出席阅兵式。他说这是漫长的一天，但不是最后一天。" * 2,
    "ar": """وصل الرئيس يوم الثلاثاء إلى المدينة من أجل المحادثات مع الوزير وقد قال إن
        هذا كان من بين الأيام التي لم تكن كما كان في ما بعد على أن ذلك من هذه""",
}
"""Articles without a place, by language."""


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_told_and_hold_no_false_places(
    index: Index, language: str
) -> None:
    story = story_of(index, " ".join(FOREIGN[language].split()))
    assert story.documents[0].language == language
    assert [mention.surface for mention in story.mentions] == []
