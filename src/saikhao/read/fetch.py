"""Fetching pages, politely: robots.txt is kept to, no host is hurried, nothing private is reached, nothing is endless.

A fetched page is a capture like any other and is stored as one, so that reading it again needs no network.
"""

import time
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import urllib3
from urllib3.exceptions import HTTPError

from saikhao import __version__
from saikhao.model.page import Capture
from saikhao.model.place import Outside
from saikhao.read.addresses import Refused, Resolve, resolve, target
from saikhao.read.faults import faulty
from saikhao.read.gz import inflate
from saikhao.read.sniff import LIMIT

NAME = "saikhao"
AGENT = f"{NAME}/{__version__}"
ROBOTS = 500_000  # bytes of a robots.txt that are read (RFC 9309 asks for 500 kB)
MOVED = (301, 302, 303, 307, 308)
SLOWEST = 30.0  # seconds between two requests that a robots.txt may ask for
CHUNK = 65_536


class Limits(NamedTuple):
    """`timeout` in seconds: to connect, and for each wait for bytes; `deadline` in seconds: for the whole answer;
    `size` in bytes, unpacked; `pause` in seconds between two requests to one host."""

    timeout: float = 15.0
    deadline: float = 60.0
    size: int = LIMIT
    redirects: int = 5
    pause: float = 1.0


USUAL = Limits()


class Answer(NamedTuple):
    """The last answer of a chain of redirects; `at` is where it came from."""

    at: str
    status: int
    headers: dict[str, str]
    data: bytes


class Fetcher:
    """`Fetcher().fetch(address)`. Keeps robots.txt and the time of the last request for each host."""

    def __init__(
        self,
        limits: Limits = USUAL,
        allow_local: bool = False,
        names: Resolve = resolve,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.limits, self.allow_local = limits, allow_local
        self._names, self._clock, self._sleep = names, clock, sleep
        self._robots: dict[str, RobotFileParser] = {}
        self._last: dict[str, float] = {}

    def fetch(self, uri: str) -> Capture:
        """The page at an address. What cannot be had becomes a capture with a note: `refused`, `unreachable`,
        `http-status`, `too-large`."""
        try:
            answer = self._get(uri, self.limits.size, robots=True)
        except Refused as wrong:
            return faulty(uri, "refused", str(wrong))
        except Oversize as wrong:
            return faulty(uri, "too-large", str(wrong))
        except (HTTPError, OSError, ValueError) as wrong:
            return faulty(uri, "unreachable", f"{type(wrong).__name__}: {wrong}")
        if answer.status != 200:
            return faulty(uri, "http-status", f"the server answered {answer.status}")
        given = [Outside("header", k, answer.headers[k]) for k in ("date", "last-modified") if k in answer.headers]
        if answer.at != uri:
            given.append(Outside("address", "redirect", answer.at))
        return Capture(uri, answer.data, answer.headers.get("content-type"), tuple(given))

    def _get(self, uri: str, size: int, robots: bool) -> Answer:
        """Follows redirects; every step is checked anew."""
        ends = self._clock() + self.limits.deadline
        for _ in range(self.limits.redirects + 1):
            if robots:
                self._allowed(uri)
            answer = self._once(uri, size, ends)
            if answer.status not in MOVED or "location" not in answer.headers:
                return answer
            uri = urljoin(uri, answer.headers["location"])
        raise Refused(f"more than {self.limits.redirects} redirects")

    def _once(self, uri: str, size: int, ends: float) -> Answer:
        parts = urlsplit(uri)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise Refused(f"{uri}: only http and https are fetched")
        if parts.username is not None:
            raise Refused(f"{uri}: an address with a user's name in it")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        at = target(parts.hostname, port, self.allow_local, self._names)
        path = urllib3.util.Url(path=parts.path or "/", query=parts.query or None).url
        self._wait(parts.netloc)
        pool = self._pool(parts.scheme, at.host, at.ip, at.port)
        try:
            answer = pool.urlopen(
                "GET",
                path,
                headers={"Host": parts.netloc, "User-Agent": AGENT, "Accept-Encoding": "gzip"},
                redirect=False,
                retries=False,
                preload_content=False,
                assert_same_host=False,
            )
            headers = {k.lower(): v for k, v in answer.headers.items()}
            return Answer(uri, answer.status, headers, self._body(answer, size, ends))
        finally:
            pool.close()

    def _pool(self, scheme: str, host: str, ip: str, port: int) -> urllib3.HTTPConnectionPool:
        """A connection to the checked address, not to the name, which might answer otherwise the next time."""
        if scheme == "http":
            return urllib3.HTTPConnectionPool(ip, port, timeout=self.limits.timeout)
        return urllib3.HTTPSConnectionPool(
            ip, port, timeout=self.limits.timeout, server_hostname=host, assert_hostname=host
        )

    def _body(self, answer: urllib3.BaseHTTPResponse, size: int, ends: float) -> bytes:
        """The body, unpacked at the end: `Oversize` past `size`, `Refused` past the deadline (a server may drip bytes
        for ever). Bytes are taken as they come, without waiting for a full chunk."""
        pieces: list[bytes] = []
        got = 0
        while piece := answer.read1(CHUNK, decode_content=False):
            pieces.append(piece)
            got += len(piece)
            if got > size:
                raise Oversize(f"more than {size} bytes")
            if self._clock() > ends:
                raise Refused(f"the answer took longer than {self.limits.deadline:g} seconds")
        data = b"".join(pieces)
        if "gzip" in answer.headers.get("content-encoding", ""):
            data, _ = inflate(data, size + 1)
            if len(data) > size:
                raise Oversize(f"more than {size} bytes, unpacked")
        return data

    def _wait(self, host: str) -> None:
        rules = self._robots.get(host)
        asked = float(rules.crawl_delay(NAME) or 0) if rules else 0.0
        pause = max(self.limits.pause, min(asked, SLOWEST))
        if host in self._last:
            self._sleep(max(0.0, self._last[host] + pause - self._clock()))
        self._last[host] = self._clock()

    def _allowed(self, uri: str) -> None:
        """`Refused` where the host's robots.txt says so. Without one (4xx) all is allowed; where it cannot be had
        (5xx), nothing is (RFC 9309)."""
        parts = urlsplit(uri)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return  # refused by name in a moment
        if parts.netloc not in self._robots:
            answer = self._get(f"{parts.scheme}://{parts.netloc}/robots.txt", ROBOTS, robots=False)
            rules = RobotFileParser()
            if answer.status == 200:
                rules.parse(answer.data.decode("utf-8", "replace").splitlines())
            else:
                rules.parse([] if answer.status < 500 else ["User-agent: *", "Disallow: /"])
            self._robots[parts.netloc] = rules
        if not self._robots[parts.netloc].can_fetch(NAME, uri):
            raise Refused(f"{parts.netloc}/robots.txt does not allow it")


class Oversize(Exception):
    """An answer larger than what is read."""
