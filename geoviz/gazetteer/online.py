"""Names that the gazetteer lacks, asked of a geocoder in the network when told to.

The only file of the package that opens a connection, and nothing imports it unless the
user names a service. What comes back is not trusted: an answer is bounded in size and
time, its point is checked, its address is stripped of control characters, and none of
the service's own fields is passed on. Answers are kept on disk, one file a query, so
that the same question is asked once.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
import unicodedata
import warnings
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from geopy.adapters import AdapterHTTPError, BaseSyncAdapter
from geopy.exc import (
    ConfigurationError,
    GeocoderNotFound,
    GeocoderParseError,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
    GeopyError,
)
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import get_geocoder_for_service
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from geoviz import resources
from geoviz.errors import OnlineError

TIMEOUT_S = 10.0
"""For a whole answer, however slowly it drips."""
DELAY_S = 1.0
"""Between two questions: Nominatim's usage policy allows one a second."""
_MAX_BYTES = 1_000_000
_MAX_ADDRESS = 300
_SERVICE = re.compile(r"[a-z0-9_]{1,40}").fullmatch


class OnlineGeocoder(Geocoder):
    """Any geopy geocoder, asked slowly, checked, and remembered on disk.

    Fits `Gazetteer(fallback=...)`. `raw` of a Location holds `source` (the service),
    `place_id` (`online:` and a hash) and `name`; never the service's own fields.
    """

    def __init__(
        self,
        geocoder: Geocoder,
        *,
        service: str,
        cache: Path | None = None,
        delay_s: float = DELAY_S,
    ) -> None:
        """Wrap a geocoder.

        Args:
            geocoder: It may use the network.
            service: Its name, for `raw["source"]` and for the cache.
            cache: Folder of the answers; default: one in the user's cache.
            delay_s: The least time between two questions, in seconds.

        Raises:
            OnlineError: the name of the service is none.
        """
        super().__init__(timeout=TIMEOUT_S)
        if not _SERVICE(service):
            raise OnlineError(f"{service!r} names no service; use a-z, 0-9 and _")
        self.service = service
        self._cache = (cache or resources.cache_dir() / "online") / service
        self._ask = RateLimiter(
            geocoder.geocode,
            min_delay_seconds=delay_s,
            max_retries=0,
            swallow_exceptions=False,
        )

    @classmethod
    def named(
        cls,
        service: str,
        *,
        user_agent: str,
        url: str | None = None,
        cache: Path | None = None,
        delay_s: float = DELAY_S,
        timeout_s: float = TIMEOUT_S,
    ) -> OnlineGeocoder:
        """A service of geopy by its name, such as `nominatim` or `photon`.

        Args:
            service: As `geopy.geocoders.get_geocoder_for_service` knows it.
            user_agent: Who asks; services turn away those who do not say.
            url: Scheme and host of a server of one's own, for services that allow it.
            cache: As for the class.
            delay_s: As for the class.
            timeout_s: For a whole answer, in seconds.

        Raises:
            OnlineError: no such service, one that needs a key, no user agent, or a URL
                that is none.
        """
        if not user_agent.strip() or not user_agent.isprintable():
            raise OnlineError(
                f"{service} must be told who asks: --user-agent 'name and contact'"
            )
        options: dict[str, Any] = {
            "user_agent": user_agent,
            "timeout": timeout_s,
            "adapter_factory": _BoundedAdapter,
        }
        if url is not None:
            parts = urlsplit(url)
            if parts.scheme not in {"http", "https"} or not parts.netloc:
                raise OnlineError(f"{url!r} is no URL such as https://example.org")
            options |= {
                "scheme": parts.scheme,
                "domain": parts.netloc + parts.path.rstrip("/"),
            }
        try:
            geocoder = get_geocoder_for_service(service)(**options)
        except GeocoderNotFound:
            raise OnlineError(
                f"geopy knows no service {service!r}; try nominatim or photon"
            ) from None
        except (ConfigurationError, TypeError) as cause:
            raise OnlineError(
                f"{service} cannot be set up so ({cause}); services that need a key "
                "are passed to OnlineGeocoder in Python"
            ) from cause
        return cls(geocoder, service=service, cache=cache, delay_s=delay_s)

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
    ) -> Location | list[Location] | None:
        """The service's first answer; None when it has none.

        Raises:
            OnlineError: the service failed, was too slow, or answered nonsense; the
                message names it, the query and the way out.
        """
        del timeout  # the service's own was set when it was made
        text = " ".join(query.split())
        if not text:
            return None
        found = self._remembered(text)
        if found is None:
            found = self._answer(text)
            self._remember(text, found)
        location = self._location(text, found)
        return location if exactly_one or location is None else [location]

    def _answer(self, query: str) -> dict[str, Any]:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # geopy warns of a latitude it refuses
                answer = self._ask(query, exactly_one=True)
        except AdapterHTTPError as cause:
            raise self._failed(query, f"HTTP {cause.status_code}") from cause
        except (GeopyError, OSError, HTTPException) as cause:
            raise self._failed(query, str(cause) or type(cause).__name__) from cause
        except (ArithmeticError, AttributeError, LookupError, RecursionError) as cause:
            raise self._failed(query, "its answer has another shape") from cause
        except (TypeError, ValueError) as cause:
            raise self._failed(query, "its answer has another shape") from cause
        if answer is None:
            return {"query": query}
        if not isinstance(answer, Location):
            raise self._failed(query, "its answer has another shape")
        lat, lon = answer.latitude, answer.longitude
        # geopy takes a missing number for 0 and turns 500 degrees to 140.
        stated = _stated(answer.raw) or (lat, lon)
        if (lat, lon) == (0, 0) or not _is_point(*stated) or not _is_point(lat, lon):
            raise self._failed(query, f"{stated} is no point on the globe")
        return {
            "query": query,
            "address": _plain(str(answer.address)) or query,
            "lat": float(lat),
            "lon": float(lon),
        }

    def _failed(self, query: str, why: str) -> OnlineError:
        return OnlineError(
            f"{self.service} could not tell where {_plain(query)!r} is: "
            f"{_plain(why)[:200]}; try later, or leave out --geocoder"
        )

    def _location(self, query: str, found: dict[str, Any]) -> Location | None:
        if "lat" not in found:
            return None
        raw = {
            "place_id": f"online:{self.service}-{_digest(query)[:16]}",
            "name": found["address"].split(",")[0].strip() or query,
            "source": f"online: {self.service}",
        }
        return Location(found["address"], Point(found["lat"], found["lon"]), raw)

    def _file(self, query: str) -> Path:
        return self._cache / f"{_digest(query)}.json"

    def _remembered(self, query: str) -> dict[str, Any] | None:
        """What was answered before; None when nothing was, or the file is broken."""
        try:
            found = json.loads(self._file(query).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        if not isinstance(found, dict) or found.get("query") != query:
            return None
        if "lat" in found and not (
            _is_point(found["lat"], found.get("lon"))
            and isinstance(found.get("address"), str)
        ):
            return None
        return found

    def _remember(self, query: str, found: dict[str, Any]) -> None:
        path = self._file(query)
        with suppress(OSError):  # without a cache the question is asked again
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_suffix(".tmp")
            draft.write_text(json.dumps(found, ensure_ascii=False), "utf-8")
            draft.replace(path)


class _SameHost(HTTPRedirectHandler):
    """Follows a redirect within the host only: the user named one service."""

    def redirect_request(self, req: Request, *details: Any) -> Request | None:
        page, url = details[0], details[-1]
        if urlsplit(url).netloc != urlsplit(req.full_url).netloc:
            page.close()
            raise GeocoderServiceError("it sends the question on to another host")
        return super().redirect_request(req, *details)


class _BoundedAdapter(BaseSyncAdapter):
    """As geopy's own for urllib, with a limit of size and one of time for the whole."""

    def __init__(self, *, proxies: object, ssl_context: object) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self._open = build_opener(_SameHost).open

    def get_json(
        self, url: str, *, timeout: float | None, headers: dict[str, str]
    ) -> Any:
        try:
            return json.loads(self.get_text(url, timeout=timeout, headers=headers))
        except (ValueError, RecursionError) as cause:
            raise GeocoderParseError("its answer is no JSON") from cause

    def get_text(
        self, url: str, *, timeout: float | None, headers: dict[str, str]
    ) -> str:
        limit = timeout or TIMEOUT_S
        end = time.monotonic() + limit
        body = bytearray()
        request = Request(url, headers=headers)  # noqa: S310 (http or https, see `named`)
        try:
            with self._open(request, timeout=limit) as page:
                while chunk := page.read1(65_536):
                    body += chunk
                    if len(body) > _MAX_BYTES:
                        raise GeocoderServiceError("its answer is over a megabyte")
                    if time.monotonic() > end:
                        raise GeocoderTimedOut(f"no whole answer in {limit:g} s")
        except HTTPError as cause:
            with cause:
                raise AdapterHTTPError(
                    f"HTTP {cause.code}", status_code=cause.code, headers={}, text=None
                ) from cause
        except TimeoutError as cause:
            raise GeocoderTimedOut(f"no answer in {limit:g} s") from cause
        except OSError as cause:
            if isinstance(getattr(cause, "reason", None), TimeoutError):
                raise GeocoderTimedOut(f"no answer in {limit:g} s") from cause
            raise GeocoderUnavailable(f"it cannot be reached ({cause})") from cause
        return bytes(body).decode("utf-8", "replace")


def _stated(raw: object) -> tuple[object, object] | None:
    """The latitude and longitude as the service wrote them, where they can be seen."""
    if not isinstance(raw, dict):
        return None
    if "lat" in raw and "lon" in raw:
        return raw["lat"], raw["lon"]
    shape = raw.get("geometry")
    pair = shape.get("coordinates") if isinstance(shape, dict) else None
    return (pair[1], pair[0]) if isinstance(pair, list) and len(pair) == 2 else None


def _is_point(lat: object, lon: object) -> bool:
    try:
        north, east = float(lat), float(lon)  # type: ignore[arg-type]  # that is asked
    except (TypeError, ValueError):
        return False
    return abs(north) <= 90 and abs(east) <= 180  # no comparison holds for NaN


def _plain(text: str) -> str:
    """One line of it, without control characters and marks of direction."""
    kept = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text)
    return " ".join(kept.split())[:_MAX_ADDRESS]


def _digest(query: str) -> str:
    return hashlib.blake2b(query.encode(), digest_size=16).hexdigest()
