"""Archives, tables, feeds and manifests, opened one capture at a time."""

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saikhao.model.page import Capture
from saikhao.packs import Packs
from saikhao.read import read
from saikhao.read.containers import captures
from saikhao.read.feed import entries
from saikhao.read.jsonl import Fields
from saikhao.read.sniff import LIMIT

PACKS = Packs()
HTML = b"<html><body><p>one</p></body></html>"


def texts(made: Iterator[Capture]) -> list[tuple[str, str]]:
    return [(c.uri, read(c, PACKS).text) for c in made]


def noted(made: Iterator[Capture]) -> list[tuple[str, list[str]]]:
    return [(c.uri, [n.code for n in read(c, PACKS).notes]) for c in made]


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(r, ensure_ascii=False).encode() + b"\n" for r in rows)


def warc(*pages: tuple[str, bytes], status: str = "200 OK", media: str = "text/html", packed: bool = True) -> bytes:
    """A small archive, each record a gzip member of its own, as crawlers write them."""
    out = io.BytesIO()
    for uri, body in pages:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        record = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-11-30T01:02:03Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode() + http + b"\r\n\r\n"  # fmt: skip
        out.write(gzip.compress(record) if packed else record)
    return out.getvalue()


def test_a_page_is_itself(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(HTML)
    assert list(captures(file)) == [Capture(str(file), HTML)]


def test_a_page_too_large_is_not_kept() -> None:
    made = next(captures(b"x " * (LIMIT // 2 + 1), "a.txt"))
    assert made.data == b"" and [n.code for n in read(made, PACKS).notes] == ["too-large"]


def test_a_packed_page_keeps_its_bytes() -> None:
    data = gzip.compress(HTML)
    made = list(captures(data, "a.html.gz"))
    assert made == [Capture("a.html.gz", data)] and read(made[0], PACKS).text == "one"


@pytest.mark.parametrize("packed", [True, False])
def test_the_answers_of_an_archive(packed: bool) -> None:
    data = warc(("https://a.example/1", HTML), ("https://a.example/2", b"<p>two"), packed=packed)
    made = list(captures(data, "x.warc.gz"))
    assert texts(iter(made)) == [("https://a.example/1", "one"), ("https://a.example/2", "two")]
    assert [(o.at, o.path, o.exact) for o in made[0].given] == [("capture", "date", "2024-11-30T01:02:03Z")]


def test_what_is_no_page_is_left_out() -> None:
    missing = warc(("https://a.example/404", HTML), status="404 Not Found")
    picture = warc(("https://a.example/p", b"\x89PNG"), media="image/png")
    assert texts(captures(missing + picture + warc(("https://a.example/1", HTML)), "x.warc")) == [
        ("https://a.example/1", "one")
    ]


def test_a_torn_archive_gives_what_came_before_and_a_note() -> None:
    data = warc(*[(f"https://a.example/{n}", HTML) for n in range(3)])
    made = noted(captures(data[:-20], "x.warc.gz"))
    assert [uri for uri, _ in made[:2]] == ["https://a.example/0", "https://a.example/1"]
    assert "truncated" in made[-1][1]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 700), st.binary(max_size=30))
def test_an_archive_may_be_torn_anywhere(cut: int, tail: bytes) -> None:
    data = warc(*[(f"https://a.example/{n}", HTML) for n in range(3)])
    for capture in captures(data[: max(1, len(data) - cut)] + tail, "x.warc.gz"):
        read(capture, PACKS)


def test_rows_by_their_usual_names() -> None:
    data = lines({"url": "u1", "text": "words"}, {"link": "u2", "html": "<p>more</p>"}, {"id": "u3", "content": "<p>x"})
    assert texts(captures(data, "x.jsonl")) == [("u1", "words"), ("u2", "more"), ("u3", "x")]


def test_rows_by_given_names() -> None:
    fields = Fields(uri=("where",), text=("what",), html=(), published=("when",))
    made = list(captures(lines({"where": "u", "what": "w", "when": "2024-11-30"}), "x.jsonl", fields))
    assert (made[0].uri, made[0].data) == ("u", b"w")
    assert [(o.at, o.path, o.exact) for o in made[0].given] == [("manifest", "published", "2024-11-30")]


def test_a_crawl_date_is_no_publication_date() -> None:
    row = {"text": "w", "url": "u", "date": "2021-01-01", "dump": "CC-MAIN"}
    made = next(iter(captures(lines(row), "x.jsonl", "fineweb")))
    assert [(o.at, o.path) for o in made.given] == [("capture", "date")]


def test_a_broken_row_is_noted_and_the_rest_is_read() -> None:
    data = (
        lines({"url": "u1", "text": "one"})
        + b'{"url": "u\n'
        + b"[1, 2]\n\n"
        + lines({"a": 1}, {"url": "u2", "text": "two"})
    )
    made = noted(captures(data, "x.jsonl"))
    assert [c[:1] for _, c in made] == [[], ["bad-row"], ["bad-row"], ["bad-row"], []]
    assert made[1][0] == "x.jsonl#2"


def test_a_torn_packed_table_gives_the_rows_before() -> None:
    rows = [{"url": f"u{n}", "text": f"{n * 7919 % 10007} words"} for n in range(3000)]
    made = noted(captures(gzip.compress(lines(*rows))[:-500], "x.jsonl.gz"))
    assert len(made) > 1000 and made[0] == ("u0", []) and "truncated" in made[-1][1]


def test_the_entries_of_a_feed() -> None:
    rss = b"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <item><title>One &amp; all</title><link>https://a.example/1</link><pubDate>Sat, 30 Nov 2024 07:00:00 +0700</pubDate>
    <description>short</description><content:encoded><![CDATA[<p>long text</p>]]></content:encoded></item>
    <item><title>Two</title><guid>tag:2</guid></item></channel></rss>"""
    made = list(captures(rss, "feed.xml"))
    assert texts(iter(made)) == [("https://a.example/1", "One & all\nlong text"), ("tag:2", "Two")]
    assert ("feed", "published", "Sat, 30 Nov 2024 07:00:00 +0700") in [(o.at, o.path, o.exact) for o in made[0].given]


def test_the_entries_of_an_atom_feed() -> None:
    atom = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><link rel="self" href="s"/>
    <link href="https://a.example/1"/><author><name>N</name></author><published>2024-11-30T00:00:00Z</published>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p><p>b</p></div></content></entry></feed>"""
    made = next(iter(captures(atom, "feed.atom")))
    assert made.uri == "https://a.example/1" and read(made, PACKS).text == "T\na\nb"
    assert ("author", "N") in [(o.path, o.exact) for o in made.given]


def test_a_feed_reads_no_file_and_bombs_nothing() -> None:
    evil = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">
    <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>x &f;&b;</title></item></channel></rss>"""
    made = texts(entries(evil, "feed.xml"))
    assert len(made) == 1 and "root:" not in made[0][1] and len(made[0][1]) < 20


def test_a_broken_feed_gives_what_can_be_made_out() -> None:
    assert texts(captures(b"<rss><channel><item><title>one</title></item><item><ti", "f.xml"))[0][1] == "one"
    assert noted(captures(b"<rss></rss>", "f.xml"))[0][1][0] == "bad-feed"


def test_a_manifest_names_files_and_what_is_known_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words", encoding="utf-8")
    table = tmp_path / "list.tsv"
    table.write_text(
        "path\taddress\tcaptured-at\tpublished\na.txt\thttps://a.example/a\t2024-12-01\t2024-11-30\ngone.txt\t\t\t\n",
        encoding="utf-8",
    )
    first, second = captures(table)
    assert (first.uri, first.data) == ("https://a.example/a", b"words")
    assert [(o.at, o.path, o.exact) for o in first.given] == [
        ("manifest", "published", "2024-11-30"),
        ("capture", "date", "2024-12-01"),
    ]
    assert read(second, PACKS).notes[0].code == "unreadable"


def test_a_file_that_is_not_there_is_the_callers_business(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(captures(tmp_path / "none"))


def test_captures_come_as_they_are_asked_for() -> None:
    rows = captures(lines(*[{"url": str(n), "text": "w"} for n in range(10)]), "x.jsonl")
    assert next(rows).uri == "0" and next(rows).uri == "1"


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.jsonl", "a.jsonl.gz", "a.warc", "a.xml", "a.tsv", "a"]))
def test_no_file_is_too_broken(data: bytes, name: str) -> None:
    for capture in captures(data, name):
        read(capture, PACKS)
