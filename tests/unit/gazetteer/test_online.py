"""The opt-in look-up, against real HTTP servers on loopback: good, slow and lying."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from geoviz.errors import OnlineError
from geoviz.gazetteer import Gazetteer, Index
from geoviz.gazetteer.online import OnlineGeocoder
from tests.loopback import GeocodingServer, Reply, answering

pytestmark = pytest.mark.enable_socket

HARWINTON = [
    {
        "place_id": 1,
        "lat": "41.7690",
        "lon": "-73.0600",
        "display_name": "Harwinton, Connecticut, United States",
    }
]


def point(lat: object, lon: object, name: object = "Nowhere") -> Reply:
    answer = [{"place_id": 1, "lat": lat, "lon": lon, "display_name": name}]
    return answering(json.dumps(answer))


@pytest.fixture
def server() -> Iterator[GeocodingServer]:
    found = GeocodingServer(answering(json.dumps(HARWINTON)))
    yield found
    found.close()


@pytest.fixture
def ask(server: GeocodingServer, tmp_path: Path) -> OnlineGeocoder:
    return asking(server, tmp_path)


def asking(
    server: GeocodingServer, folder: Path, delay_s: float = 0.0
) -> OnlineGeocoder:
    return OnlineGeocoder.named(
        "nominatim",
        user_agent="geoviz tests",
        url=server.url,
        cache=folder / "answers",
        delay_s=delay_s,
        timeout_s=0.5,
    )


def test_a_name_is_found_and_marked(
    server: GeocodingServer, ask: OnlineGeocoder
) -> None:
    found = ask.geocode("Harwinton")
    assert isinstance(found, Location)
    assert found.address == "Harwinton, Connecticut, United States"
    assert (found.latitude, found.longitude) == (41.769, -73.06)
    assert set(found.raw) == {"place_id", "name", "source"}
    assert found.raw["name"] == "Harwinton"
    assert found.raw["source"] == "online: nominatim"
    assert found.raw["place_id"].startswith("online:nominatim-")
    assert server.agents == ["geoviz tests"]


def test_a_question_is_asked_once(
    server: GeocodingServer, ask: OnlineGeocoder, tmp_path: Path
) -> None:
    first = ask.geocode("Harwinton")
    again = asking(server, tmp_path).geocode("  Harwinton ")
    assert server.queries == ["Harwinton"]
    assert isinstance(first, Location)
    assert isinstance(again, Location)
    assert (first.address, first.point, first.raw) == (
        again.address,
        again.point,
        again.raw,
    )


def test_that_nothing_was_found_is_remembered_too(
    server: GeocodingServer, ask: OnlineGeocoder
) -> None:
    server.reply = answering("[]")
    assert ask.geocode("Xyzzy") is None
    assert ask.geocode("Xyzzy") is None
    assert server.queries == ["Xyzzy"]


def test_a_failure_is_not_remembered(
    server: GeocodingServer, ask: OnlineGeocoder
) -> None:
    server.reply = answering("no", status=503)
    with pytest.raises(OnlineError):
        ask.geocode("Harwinton")
    server.reply = answering(json.dumps(HARWINTON))
    assert ask.geocode("Harwinton") is not None


@pytest.mark.parametrize("content", ["", "[", "[]", '{"query": "Harwinton", "lat": 1}'])
def test_a_broken_cache_is_asked_past(
    server: GeocodingServer, ask: OnlineGeocoder, tmp_path: Path, content: str
) -> None:
    ask.geocode("Harwinton")
    (file,) = (tmp_path / "answers" / "nominatim").iterdir()
    file.write_text(content, "utf-8")
    assert isinstance(ask.geocode("Harwinton"), Location)
    assert len(server.queries) == 2


def test_questions_are_asked_slowly(server: GeocodingServer, tmp_path: Path) -> None:
    slow = asking(server, tmp_path, delay_s=0.2)
    start = time.monotonic()
    slow.geocode("A place")
    slow.geocode("Another place")
    assert time.monotonic() - start >= 0.2


def hanging(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(1.2)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(20):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return
        time.sleep(0.1)


def hanging_up(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


def gibberish(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x00\xff not http at all\r\n\r\n")


LIARS: list[tuple[str, Reply]] = [
    ("NaN", point("nan", "nan")),
    ("infinity", point("inf", "0")),
    ("a latitude of 91", point("91", "0")),
    ("a longitude of 500", point("0", "500")),
    ("no number", point("here", "there")),
    ("nothing", point(None, None)),
    ("a list", point([1], {})),
    ("an object for a list", answering('{"lat": 1}')),
    ("a number", answering("7")),
    ("a text", answering('"<script>"')),
    ("a row that is none", answering("[1]")),
    ("no display name", answering('[{"lat": "1", "lon": "1"}]')),
    ("no JSON", answering("<html>")),
    ("an empty page", answering("")),
    ("bytes", answering(b"\xff\xfe\x00")),
    ("deep nesting", answering("[" * 200_000)),
    ("two megabytes", answering(" " * 2_000_000)),
    ("403", answering("go away", status=403)),
    ("429", answering("slower", status=429)),
    ("500", answering("oh", status=500)),
    ("another host", answering("", status=302, Location="http://127.0.0.2:9/")),
    ("a file", answering("", status=302, Location="file:///etc/passwd")),
    ("silence", hanging),
    ("drops", dripping),
    ("a hang-up", hanging_up),
    ("gibberish", gibberish),
]


@pytest.mark.parametrize("liar", LIARS, ids=lambda liar: str(liar[0]))
def test_a_bad_server_gives_one_clear_line(
    server: GeocodingServer, ask: OnlineGeocoder, liar: tuple[str, Reply]
) -> None:
    server.reply = liar[1]
    with pytest.raises(OnlineError) as caught:
        ask.geocode("Harwinton\x1b[31m")
    message = str(caught.value)
    assert message.startswith("nominatim could not tell where 'Harwinton [31m' is: ")
    assert message.endswith("; try later, or leave out --geocoder")
    assert message.isprintable()


def test_nobody_there(tmp_path: Path, server: GeocodingServer) -> None:
    server.http.shutdown()
    server.http.server_close()
    with pytest.raises(OnlineError, match="cannot be reached"):
        asking(server, tmp_path).geocode("Harwinton")


def test_an_address_is_one_plain_line(
    server: GeocodingServer, ask: OnlineGeocoder
) -> None:
    server.reply = point("1", "2", "Harwinton\n\x1b[2J\u202e, " + "x" * 9_000)
    found = ask.geocode("Harwinton")
    assert isinstance(found, Location)
    assert found.address.isprintable()
    assert len(found.address) <= 300


@pytest.mark.parametrize(
    ("service", "agent", "url"),
    [
        ("nosuchservice", "me", None),
        ("nominatim", " ", None),
        ("nominatim", "me\r\nX-Evil: 1", None),
        ("nominatim", "me", "file:///etc"),
        ("googlev3", "me", None),
        ("../up", "me", None),
    ],
)
def test_what_cannot_be_set_up_is_said(
    service: str, agent: str, url: str | None
) -> None:
    with pytest.raises(OnlineError):
        OnlineGeocoder.named(service, user_agent=agent, url=url)


class Own(Geocoder):  # type: ignore[misc]  # geopy has no types
    """A geocoder of the caller's own, without a network."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self.answer = answer

    def geocode(self, *_: object, **__: object) -> object:
        return self.answer


@pytest.mark.parametrize("answer", ["text", 7, [], {"lat": 1}])
def test_an_answer_of_another_type_is_refused(answer: object, tmp_path: Path) -> None:
    own = OnlineGeocoder(Own(answer), service="own", cache=tmp_path, delay_s=0)
    with pytest.raises(OnlineError, match="another shape"):
        own.geocode("Harwinton")


def test_the_gazetteer_asks_only_for_what_it_lacks(
    server: GeocodingServer, ask: OnlineGeocoder, index: Index
) -> None:
    gazetteer = Gazetteer(index=index, fallback=ask)
    for query in ("Kursk", "Springfield, IL", "Asia"):
        gazetteer.geocode(query)
    gazetteer.geocode("Harwinton", country="US")
    assert server.queries == ["Asia"]
    found = gazetteer.geocode("Harwinton")
    assert isinstance(found, Location)
    assert found.raw["source"] == "online: nominatim"
