"""Fetching from a server on this machine: what is fetched, and what is refused."""

import gzip
import itertools
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from saikhao.model.page import Capture
from saikhao.packs import Packs
from saikhao.read import read
from saikhao.read.fetch import Fetcher, Limits

PACKS = Packs()
HTML = "<html><body><p>ข่าว</p></body></html>".encode()
ROBOTS = b"User-agent: *\nDisallow: /secret\nCrawl-delay: 2\n"


class Server(BaseHTTPRequestHandler):
    """Answers by path."""

    seen: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        Server.seen.append((self.path, self.headers["Host"]))
        kind, _, rest = self.path.removeprefix("/").partition("/")
        if kind == "robots.txt":
            self._say(200, ROBOTS)
        elif kind == "loop":
            self._say(302, b"", Location="/loop")
        elif kind == "to":
            self._say(302, b"", Location=rest)
        elif kind == "packed":
            self._say(200, gzip.compress(HTML), **{"Content-Encoding": "gzip"})
        elif kind == "bomb":
            self._say(200, gzip.compress(b"x" * 1_000_000), **{"Content-Encoding": "gzip"})
        elif kind == "large":
            self._say(200, b"x" * 100_000)
        elif kind == "endless":
            self._drip()
        elif kind == "missing":
            self._say(404, b"no")
        else:
            self._say(200, HTML, **{"Last-Modified": "Sat, 30 Nov 2024 00:00:00 GMT"})

    def _say(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for key, value in ({"Content-Type": "text/html; charset=utf-8"} | headers).items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.01)
        except OSError:
            pass

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def fetcher(waits: list[float] | None = None, allow_local: bool = True, **limits: float) -> Fetcher:
    """With a name service of its own: every name is this machine. Time passes a millisecond at a look."""
    ticks = itertools.count()
    return Fetcher(
        Limits(timeout=5, **limits),  # type: ignore[arg-type]
        allow_local,
        names=lambda *_: ["127.0.0.1"],
        clock=lambda: next(ticks) / 1000,
        sleep=(waits if waits is not None else []).append,
    )


def codes(capture: Capture) -> list[str]:
    return [n.code for n in read(capture, PACKS).notes]


def test_a_page_with_what_came_beside_it(port: int) -> None:
    got = fetcher().fetch(f"http://news.example:{port}/story?id=1")
    assert (got.data, got.media) == (HTML, "text/html; charset=utf-8") and read(got, PACKS).text == "ข่าว"
    assert ("header", "last-modified", "Sat, 30 Nov 2024 00:00:00 GMT") in [(g.at, g.path, g.exact) for g in got.given]
    assert Server.seen[-1] == ("/story?id=1", f"news.example:{port}")


def test_a_packed_answer_is_unpacked(port: int) -> None:
    assert fetcher().fetch(f"http://a.example:{port}/packed").data == HTML


def test_a_redirect_is_followed_and_told(port: int) -> None:
    got = fetcher().fetch(f"http://a.example:{port}/to//story")
    assert got.uri.endswith("/to//story") and got.data == HTML
    assert [g.exact for g in got.given if g.path == "redirect"] == [f"http://a.example:{port}/story"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/loop", "refused"),
        ("/secret/plan", "refused"),  # robots.txt
        ("/to//secret", "refused"),  # robots.txt of where it leads
        ("/to/file:///etc/passwd", "refused"),
        ("/missing", "http-status"),
    ],
)
def test_what_is_not_fetched(port: int, path: str, code: str) -> None:
    assert codes(fetcher().fetch(f"http://a.example:{port}{path}"))[0] == code


@pytest.mark.parametrize("uri", ["file:///etc/passwd", "ftp://a.example/x", "http://", "http://user@a.example/", "x"])
def test_other_schemes_are_refused(uri: str) -> None:
    assert codes(fetcher().fetch(uri))[0] == "refused"


def test_what_is_too_large_is_not_read_to_its_end(port: int) -> None:
    assert codes(fetcher(size=1000).fetch(f"http://a.example:{port}/large"))[0] == "too-large"
    assert codes(fetcher(size=10_000).fetch(f"http://a.example:{port}/bomb"))[0] == "too-large"


def test_an_answer_that_never_ends_does(port: int) -> None:
    got = fetcher(deadline=0.05).fetch(f"http://a.example:{port}/endless")
    assert codes(got)[0] == "refused"


def test_nobody_there() -> None:
    assert codes(fetcher().fetch("http://a.example:1/"))[0] == "unreachable"


def test_local_addresses_are_refused_before_they_are_reached(port: int) -> None:
    before = len(Server.seen)
    for uri in (f"http://127.0.0.1:{port}/", f"http://localhost:{port}/", f"http://innocent.example:{port}/"):
        assert codes(fetcher(allow_local=False).fetch(uri))[0] == "refused"
    assert len(Server.seen) == before


def test_an_answer_of_the_name_service_is_checked_at_each_step(port: int) -> None:
    """The first step's host is allowed, the host it redirects to is not."""
    before = len(Server.seen)
    maker = fetcher(allow_local=False)
    maker._names = lambda host, _: ["8.8.8.8"] if host == "public.example" else ["127.0.0.1"]

    def first(uri: str, size: int, ends: float) -> object:
        from saikhao.read.fetch import Answer

        if "public.example" in uri:
            here = f"http://private.example:{port}/story"
            return Answer(uri, 404 if uri.endswith("robots.txt") else 302, {"location": here}, b"")
        return Fetcher._once(maker, uri, size, ends)

    maker._once = first  # type: ignore[assignment, method-assign]
    assert codes(maker.fetch("http://public.example/"))[0] == "refused" and len(Server.seen) == before


def test_one_host_is_not_hurried(port: int) -> None:
    waits: list[float] = []
    maker = fetcher(waits)
    maker.fetch(f"http://slow.example:{port}/1")
    maker.fetch(f"http://slow.example:{port}/2")
    assert len(waits) == 2 and all(1.9 < w <= 2 for w in waits)  # robots.txt asks for two seconds
    maker.fetch(f"http://other.example:{port}/1")
    assert len(waits) == 3  # its robots.txt and its page, nothing for the other host's sake


def test_robots_txt_is_asked_once(port: int) -> None:
    maker = fetcher()
    before = len(Server.seen)
    for n in range(3):
        maker.fetch(f"http://once.example:{port}/{n}")
    assert [path for path, _ in Server.seen[before:]] == ["/robots.txt", "/0", "/1", "/2"]
