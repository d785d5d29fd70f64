"""What a capture's bytes are: an HTML page, a text file, or nothing that can be read."""

import re
from typing import NamedTuple

from saikhao.model.page import Capture, Note
from saikhao.read.gz import inflate

LIMIT = 32_000_000  # bytes of one page, unpacked
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MARKUP = re.compile(rb"</?(?:p|div|h1|h2|table|span|br|meta|title|script|article)\b[^<>]{0,300}>", re.I)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)
_MAGIC = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x7fELF",
    b"RIFF",
    b"OggS",
    b"ID3",
    b"\x00\x00\x00\x18ftyp",
    b"SQLite format 3\x00",
    b"\xd0\xcf\x11\xe0",
    b"7z\xbc\xaf",
    b"\xfd7zXZ",
    b"BZh",
)
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
PAGES = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx")
TEXTS = (".txt", ".text", ".md")


class Sniffed(NamedTuple):
    """`kind` is "html", "text" or "none"; `data` the bytes to read, unpacked."""

    kind: str
    data: bytes
    charset: str | None = None
    notes: tuple[Note, ...] = ()


def sniff(capture: Capture) -> Sniffed:
    """Judged by what was said (MIME type), then the name, then the bytes. A `.txt` is text, whatever it holds."""
    data = capture.data
    notes: tuple[Note, ...] = ()
    if data[:2] == b"\x1f\x8b":
        data, notes = inflate(data, LIMIT + 1)
    if not data:
        return Sniffed("none", data, None, (*notes, Note("empty", None, "no bytes")))
    if len(data) > LIMIT:
        return Sniffed(
            "none", b"", None, (*notes, Note("too-large", None, f"{len(data)} bytes, at most {LIMIT} are read"))
        )
    if binary(data):
        return Sniffed("none", b"", None, (*notes, Note("binary", None, "neither text nor HTML")))
    charset = _CHARSET.search(capture.media or "")
    return Sniffed(_kind(capture, data), data, charset.group(1) if charset else None, notes)


def _kind(capture: Capture, data: bytes) -> str:
    media = (capture.media or "").lower()
    if "html" in media:
        return "html"
    if media.startswith("text/plain"):
        return "text"
    name = capture.uri.lower().partition("?")[0].partition("#")[0].removesuffix(".gz")
    if name.endswith(TEXTS):
        return "text"
    if name.endswith(PAGES) or _HTML.match(data[:4096]):
        return "html"
    return "html" if len(_MARKUP.findall(data[:20_000])) >= 5 else "text"


def binary(data: bytes) -> bool:
    """True for the signatures of common binary formats and for bytes full of control characters."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False  # UTF-16 and UTF-32 are full of NULs
    head = data[:65536]
    return data.startswith(_MAGIC) or len(head) - len(head.translate(None, _CONTROL)) > 0.05 * len(head) + 1
