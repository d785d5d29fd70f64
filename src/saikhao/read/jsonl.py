"""JSON Lines: one capture for each row, by field names."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from saikhao.model.page import Capture
from saikhao.model.place import Outside
from saikhao.read.faults import faulty


class Fields(msgspec.Struct, frozen=True):
    """Which field of a row holds what; of several names the first that a row has. `captured` is when the row was
    fetched, never when its page was published."""

    uri: tuple[str, ...] = ("url", "uri", "link", "address", "path", "id")
    html: tuple[str, ...] = ("html", "raw_html", "content_html")
    text: tuple[str, ...] = ("text", "content", "raw_content", "body", "article", "maintext")
    title: tuple[str, ...] = ("title", "headline")
    published: tuple[str, ...] = (
        "published",
        "date_publish",
        "publish_date",
        "date_published",
        "datePublished",
        "pub_date",
    )
    captured: tuple[str, ...] = (
        "captured",
        "date",
        "date_crawled",
        "date_download",
        "crawl_date",
        "timestamp",
        "fetched",
    )


PRESETS = {
    "any": Fields(),
    # Common Crawl's news and web extracts: url, html or content, and the crawl's timestamp
    "common-crawl": Fields(
        uri=("url", "uri"), html=("html", "content"), text=("text",), captured=("timestamp", "date")
    ),
    # FineWeb, FineWeb-2 and their like: text with url, and `date` as the crawl's
    "fineweb": Fields(uri=("url", "id"), html=(), text=("text",), published=(), captured=("date",)),
    # news-please and CC-News
    "news-please": Fields(
        uri=("url",), html=(), text=("maintext", "text"), published=("date_publish",), captured=("date_download",)
    ),
}
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|div|p|article)\b", re.I)


def rows(lines: Iterable[bytes], name: str, fields: Fields = PRESETS["any"]) -> Iterator[Capture]:
    """The rows of a file, one a line. A line that is no object with a text or HTML field gives a note of its own."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(line.removeprefix(b"\xef\xbb\xbf"), f"{name}#{number}", fields)


def _row(line: bytes, place: str, fields: Fields) -> Capture:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as wrong:
        return faulty(place, "bad-row", f"not JSON: {wrong}", line)
    if not isinstance(row, dict):
        return faulty(place, "bad-row", "not an object", line)
    uri = str(_first(row, fields.uri) or place)
    given = tuple(_given(row, fields))
    for names, media in ((fields.html, "text/html"), (fields.text, "text/plain")):
        said = _first(row, names)
        if said is not None:
            kind = "text/html" if _MARKUP.match(said) else media
            return Capture(uri, said.encode("utf-8", "replace"), f"{kind}; charset=utf-8", given)
    return faulty(uri, "bad-row", f"none of the fields {', '.join((*fields.html, *fields.text))}", line)


def _first(row: dict[str, Any], names: tuple[str, ...]) -> str | None:
    return next((row[n] for n in names if isinstance(row.get(n), str) and row[n]), None)


def _given(row: dict[str, Any], fields: Fields) -> Iterator[Outside]:
    for at, path, names in (
        ("manifest", "title", fields.title),
        ("manifest", "published", fields.published),
        ("capture", "date", fields.captured),
    ):
        said = _first(row, names)
        if said:
            yield Outside(at, path, said.encode("utf-8", "replace").decode())  # type: ignore[arg-type]
