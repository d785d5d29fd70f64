"""What a capture's bytes are: an HTML page, a text file, or nothing that can be read."""

import re
from typing import NamedTuple

from saikhao.model.page import Capture, Note
from saikhao.model.place import Outside
from saikhao.read.faults import split as faults
from saikhao.read.gz import inflate

LIMIT = 32_000_000  # bytes of one page, unpacked
FEW = 16  # control characters any file may have
NOISE = 0.05  # share of control characters no text in a legacy encoding has
MUCH = 0.4  # nor any text
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
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
    """`kind` is "html", "text", or "" for what cannot be read; `data` the bytes to read, unpacked; `given` what stands
    beside them there."""

    kind: str
    data: bytes
    charset: str | None = None
    notes: tuple[Note, ...] = ()
    given: tuple[Outside, ...] = ()


def sniff(capture: Capture) -> Sniffed:
    """Judged by what was said (MIME type), then the name, then the bytes. A `.txt` is text, whatever it holds."""
    data = capture.data
    if not data and faults(capture.given)[1]:
        return Sniffed("", data)  # why there are no bytes is said there
    notes: tuple[Note, ...] = ()
    if data[:2] == b"\x1f\x8b":
        data, notes = inflate(data, LIMIT + 1)
    wrong = _unreadable(data)
    if wrong:
        return Sniffed("", b"", None, (*notes, wrong))
    charset = _CHARSET.search(capture.media or "")
    if _saved(capture, data):
        return _mail(data, notes)
    return Sniffed(_kind(capture, data), data, charset.group(1) if charset else None, notes)


def _unreadable(data: bytes) -> Note | None:
    if not data:
        return Note("empty", None, "no bytes")
    if len(data) > LIMIT:
        return Note("too-large", None, f"more than {LIMIT} bytes")
    return Note("binary", None, "neither text nor HTML") if binary(data) else None


def _saved(capture: Capture, data: bytes) -> bool:
    from saikhao.read.mhtml import is_mhtml

    return not _name(capture).endswith(TEXTS) and is_mhtml(data)


def _mail(data: bytes, notes: tuple[Note, ...]) -> Sniffed:
    from saikhao.read.mhtml import unpack

    part = unpack(data)
    if part is None:
        return Sniffed("", b"", None, (*notes, Note("no-text", None, "the saved page has no HTML part")))
    wrong = _unreadable(part.data)
    if wrong:
        return Sniffed("", b"", None, (*notes, wrong), part.given)
    return Sniffed("html", part.data, part.charset, notes, part.given)


def _name(capture: Capture) -> str:
    return capture.uri.lower().partition("?")[0].partition("#")[0].removesuffix(".gz")


def _kind(capture: Capture, data: bytes) -> str:
    media = (capture.media or "").lower()
    if "html" in media:
        return "html"
    name = _name(capture)
    if media.startswith("text/plain") or name.endswith(TEXTS):
        return "text"
    if name.endswith(PAGES) or _HTML.match(data[:4096]):
        return "html"
    return "html" if len(_MARKUP.findall(data[:20_000])) >= 5 else "text"


def binary(data: bytes) -> bool:
    """True for the signatures of common binary formats, for bytes full of control characters, and for fewer of these
    where the rest is not UTF-8 either. A stray NUL makes no text binary."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False  # UTF-16 and UTF-32 are full of NULs
    if data.startswith(_MAGIC):
        return True
    head = data[:65536]
    noise = len(head) - len(head.translate(None, _CONTROL))
    if noise < FEW or noise < NOISE * len(head):
        return False
    return noise > MUCH * len(head) or head.decode("utf-8", "replace").count("\ufffd") > NOISE * len(head)
