"""Bytes to a page, whatever the bytes."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saikhao.model.page import Capture, Page
from saikhao.packs import Packs
from saikhao.read import read
from saikhao.read.sniff import LIMIT

PACKS = Packs()
HTML = b"<!doctype html><html><body><p>one</p><p>two</p></body></html>"


def page(data: bytes, name: str = "x", media: str | None = None) -> Page:
    return read(Capture(name, data, media), PACKS)


def codes(made: Page) -> list[str]:
    return [n.code for n in made.notes]


def sound(made: Page) -> None:
    """What every page keeps to: UTF-8 throughout, nodes in order, on the text, without overlap."""
    for text in (made.text, made.uri, *(m.exact + m.path for m in made.meta), *(n.detail for n in made.notes)):
        text.encode("utf-8")
    reach = 0
    for node in made.nodes:
        assert node.span.start >= reach and node.span.of(made.text).strip() == node.span.of(made.text)
        reach = node.span.end


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a", "a.gz", "a.mhtml"]))
def test_read_never_raises(data: bytes, name: str) -> None:
    sound(page(data, name))


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                b"<p>",
                b"</p",
                b"<!--",
                b"-->",
                b"<script>",
                b"<svg>",
                b"&#x0;",
                b"\x00",
                b"<![CDATA[<td>",
                b"<a href=x>",
                b"\xff",
                b"]]>",
                b"<html",
                b"<meta charset=",
                b"utf-16",
                b"'",
                b'"',
                b">",
                b"text",
            ]
        ),
        max_size=20,
    )
)
def test_no_markup_is_too_broken(parts: list[bytes]) -> None:
    sound(page(b"".join(parts), "a.html"))


@given(st.binary(max_size=120), st.integers(0, 60))
def test_a_packed_page_may_be_torn_anywhere(tail: bytes, cut: int) -> None:
    packed = gzip.compress(HTML)
    sound(page(packed[: len(packed) - cut] + tail, "a.html.gz"))


def test_a_packed_page_is_the_page_in_it() -> None:
    assert page(gzip.compress(HTML), "a.html.gz").text == "one\ntwo"


def test_a_torn_one_gives_what_came_before() -> None:
    import random

    body = "".join(f"<p>{random.Random(n).random()}</p>" for n in range(5000)).encode()
    made = page(gzip.compress(b"<html><body>" + body)[:-2000], "a.html.gz")
    assert "truncated" in codes(made) and len(made.nodes) > 1000


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"x" * (LIMIT + 1), "too-large"),
        (gzip.compress(b"x" * (LIMIT + 1)), "too-large"),
        (b"<html><body><script>var all = 1</script></body></html>", "no-text"),
        (b" \n\t ", "no-text"),
    ],
)
def test_what_cannot_be_read_is_noted(data: bytes, code: str) -> None:
    made = page(data)
    assert code in codes(made) and not made.text.strip()


@pytest.mark.parametrize(
    ("name", "data", "media", "kind"),
    [
        ("a.txt", HTML, None, "text"),  # the name is believed
        ("a.html", b"plain words", None, "html"),
        ("https://a.example/story", HTML, None, "html"),
        ("https://a.example/story.php?id=3", b"<p>x", None, "html"),
        ("a", b"plain words", None, "text"),
        ("a", b"<div><p>x</p><p>y</p><br></div>", None, "html"),  # markup without a frame
        ("a", b"a < b and b > c", None, "text"),
        ("a.txt", HTML, "text/html; charset=utf-8", "html"),  # the transport is believed before the name
        ("a.html", b"words", "text/plain", "text"),
    ],
)
def test_what_a_file_is(name: str, data: bytes, media: str | None, kind: str) -> None:
    assert page(data, name, media).kind == kind


def test_a_name_that_is_not_utf8_is_shown_and_noted() -> None:
    made = page(b"words", "caf\udce9.txt")
    assert made.uri == "caf\ufffd.txt" and "odd-path" in codes(made)


def test_the_same_bytes_give_the_same_page() -> None:
    assert page(HTML) == page(HTML) and page(HTML).id != page(HTML, "y").id


def test_a_page_of_many_megabytes() -> None:
    made = page(b"<html><body>" + b"<p>word word word word</p>" * 200_000)
    assert len(made.nodes) == 200_000
