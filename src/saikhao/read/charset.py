"""Bytes -> text: byte order marks, declared and real encodings, one U+FFFD for each byte that cannot be decoded."""

import codecs
import re
from typing import NamedTuple

BAD = "\ufffd"
_MARKS = (  # the longer marks first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the web calls an encoding -> the codec browsers decode it with (WHATWG Encoding Standard).
_LABELS = {
    "tis-620": "cp874",
    "iso-8859-11": "cp874",
    "windows-874": "cp874",
    "dos-874": "cp874",
    "x-windows-874": "cp874",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "iso-8859-9": "cp1254",
    "utf8": "utf-8",
    "unicode": "utf-8",
    "utf-16": "utf-8",  # a page whose declaration can be read as bytes is not UTF-16
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
_DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_HIGH = re.compile(rb"[\x80-\xff]")
_THAI = re.compile(rb"[\xa1-\xda\xdf-\xfb]{2,}")  # Thai letters and signs as windows-874 writes them
SURE = 0.9  # of the bytes above ASCII must stand in runs of Thai for an undeclared windows-874 to be believed
FEW = 16  # that many bytes above ASCII, at least


class Decoded(NamedTuple):
    """`encoding` is the codec used, `declared` what the page said, `bad` the number of undecodable bytes."""

    text: str
    encoding: str
    declared: str | None
    bad: int
    guessed: bool = False


def _each(wrong: UnicodeError) -> tuple[str, int]:
    """Error handler: one U+FFFD for every undecodable byte."""
    assert isinstance(wrong, UnicodeDecodeError)
    return BAD * (wrong.end - wrong.start), wrong.end


codecs.register_error("saikhao-each-byte", _each)


def _decode(data: bytes, codec: str) -> tuple[str, int]:
    """The text, and how many replacement characters decoding put into it."""
    try:
        return _clean(data.decode(codec)), 0
    except UnicodeError:
        text = _clean(data.decode(codec, "saikhao-each-byte"))
        return text, max(1, text.count(BAD) - data.count(BAD.encode("utf-8")))


def _clean(text: str) -> str:
    """Without lone surrogates, which some codecs let through and UTF-8 cannot store."""
    try:
        text.encode("utf-8")
        return text
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")


def codec(label: str | None) -> str | None:
    """The codec for an encoding's label, None where it is unknown."""
    if not label:
        return None
    name = label.strip().lower()
    try:
        return (
            codecs.lookup(_LABELS.get(name, name)).name
            if codecs.lookup(_LABELS.get(name, name))._is_text_encoding
            else None
        )
    except (LookupError, ValueError):
        return None


def thai_bytes(data: bytes) -> bool:
    """True where the bytes above ASCII read as Thai in windows-874: nearly all of them in runs of Thai letters."""
    high = len(_HIGH.findall(data))
    return high >= FEW and sum(map(len, _THAI.findall(data))) >= SURE * high


def _marked(data: bytes) -> Decoded | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            text, bad = _decode(data[len(mark) :], name)
            return Decoded(text, name, name, bad)
    return None


def decode_text(data: bytes) -> Decoded:
    """A text file: by its byte order mark, else UTF-8; windows-874 only where no byte above ASCII makes sense in UTF-8
    and nearly all do as Thai."""
    marked = _marked(data)
    if marked:
        return marked
    text, bad = _decode(data, "utf-8")
    if bad and _foreign(text, bad) and thai_bytes(data):
        text, bad = _decode(data, "cp874")
        return Decoded(text, "cp874", None, bad, True)
    return Decoded(text, "utf-8", None, bad)


def _foreign(text: str, bad: int) -> bool:
    """True where what UTF-8 could not decode outweighs what it could: the file was never UTF-8."""
    return bad > sum(not c.isascii() for c in text) - bad


def decode_html(data: bytes, header: str | None = None) -> Decoded:
    """A page: byte order mark, then what the transport says, then its own declaration - and where that does not fit
    the bytes, what does: UTF-8 that decodes without an error is UTF-8 whatever it is called."""
    marked = _marked(data)
    if marked:
        return marked
    found = _DECLARED.search(data, 0, 8192) or _XML.match(data[:256])
    declared = header or (found.group(1).decode("ascii", "replace") if found else None)
    name = codec(declared)
    text, bad = _decode(data, "utf-8")
    if not bad or (name == "utf-8" and not _foreign(text, bad)):
        return Decoded(text, "utf-8", declared, bad)
    if name and name != "utf-8":
        text, bad = _decode(data, name)
        return Decoded(text, name, declared, bad)
    if not name and not _foreign(text, bad):
        return Decoded(text, "utf-8", declared, bad)
    name = "cp874" if thai_bytes(data) else "cp1252"
    text, bad = _decode(data, name)
    return Decoded(text, name, declared, bad, True)
