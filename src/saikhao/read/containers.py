"""A file -> the captures in it: itself, or one for each page of an archive, a table, a feed or a manifest."""

import gzip
import io
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from saikhao.model.page import Capture
from saikhao.read.faults import faulty
from saikhao.read.feed import entries, is_feed
from saikhao.read.jsonl import PRESETS, Fields, rows
from saikhao.read.manifest import is_manifest, listed
from saikhao.read.sniff import LIMIT
from saikhao.read.warc import records

HEAD = 8192
GZIP = b"\x1f\x8b"


def captures(source: Path | str | bytes, name: str | None = None, fields: Fields | str = "any") -> Iterator[Capture]:
    """The captures of a file (path) or of bytes (with the `name` they go by), one at a time: archives and tables are
    streamed, never held whole. `OSError` where the file itself cannot be opened; whatever is wrong inside it becomes a
    capture that carries a note, after all that came before it."""
    columns = PRESETS[fields] if isinstance(fields, str) else fields
    if isinstance(source, bytes):
        yield from _inside(io.BytesIO(source), name or "-", columns)
        return
    with Path(source).open("rb") as stream:
        yield from _inside(stream, name or str(source), columns)


def _inside(stream: IO[bytes], name: str, fields: Fields) -> Iterator[Capture]:
    head = _head(stream)
    kind = _kind(name.lower().removesuffix(".gz"), head)
    if kind == "warc":
        yield from records(stream, name)
    elif kind == "page":
        yield _whole(stream, name)
    elif kind == "feed":
        yield from entries(b"".join(_lines(stream, name, [])), name)
    else:
        torn: list[Capture] = []
        lines = _lines(stream, name, torn)
        yield from rows(lines, name, fields) if kind == "rows" else listed(lines, name)
        yield from torn


def _head(stream: IO[bytes]) -> bytes:
    """The first bytes, unpacked, without moving on."""
    raw = stream.read(HEAD)
    stream.seek(0)
    if not raw.startswith(GZIP):
        return raw
    try:
        return zlib.decompressobj(31).decompress(raw, HEAD)
    except zlib.error:
        return b""


def _kind(name: str, head: bytes) -> str:
    if head.startswith(b"WARC/") or name.endswith((".warc", ".wet")):
        return "warc"
    if name.endswith((".jsonl", ".ndjson", ".jsonlines")):
        return "rows"
    if is_manifest(head):
        return "manifest"
    return "feed" if is_feed(head) else "page"


def _whole(stream: IO[bytes], name: str) -> Capture:
    """A single page, unpacked only when it is read: the capture keeps the bytes as they came, none of a file too large
    for a page."""
    data = stream.read(LIMIT + 1)
    return Capture(name, data) if len(data) <= LIMIT else faulty(name, "too-large", f"more than {LIMIT} bytes")


def _lines(stream: IO[bytes], name: str, torn: list[Capture]) -> Iterator[bytes]:
    """The lines of a file that may be packed; where it is torn, what came before, and a note in `torn`."""
    packed = stream.read(2) == GZIP
    stream.seek(0)
    source: Iterable[bytes] = gzip.GzipFile(fileobj=stream) if packed else stream
    seen = 0
    try:
        for line in source:
            seen += 1
            yield line
    except (EOFError, OSError, zlib.error) as wrong:
        torn.append(faulty(f"{name}#{seen + 1}", "truncated", f"the file breaks off after {seen} lines: {wrong}"))
