"""MHTML, a page as a browser saves it: one mail with the page and its pictures as parts."""

import re

from saikhao.model.page import Note
from saikhao.model.place import Outside

_HEAD = re.compile(rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}", re.M)
_TYPE = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)
_OPENS = (b"from:", b"mime-version:", b"snapshot-content-location:", b"content-type:", b"subject:", b"date:")


class Part:
    """The page's part: its bytes, charset, and the headers that say where and when it was saved."""

    __slots__ = ("charset", "data", "given", "notes")

    def __init__(
        self, data: bytes, charset: str | None, given: tuple[Outside, ...], notes: tuple[Note, ...] = ()
    ) -> None:
        self.data, self.charset, self.given, self.notes = data, charset, given, notes


def is_mhtml(data: bytes) -> bool:
    """True where the bytes begin with mail headers of a multipart/related message."""
    start = data[:64].lstrip().lower()
    if not start.startswith(_OPENS):
        return False
    head = _HEAD.match(data[:8192].replace(b"\r\n", b"\n").lstrip())
    return bool(head and _TYPE.search(head.group()))


def unpack(data: bytes) -> Part | None:
    """The first HTML part; None where there is none. Broken parts are read as far as they go (the stdlib's mail parser
    does not raise)."""
    from email import message_from_bytes, policy

    mail = message_from_bytes(data.lstrip(), policy=policy.compat32)
    given = tuple(
        Outside("header", name, " ".join(str(mail[name]).split()))
        for name in ("Snapshot-Content-Location", "Date", "Subject")
        if mail[name]
    )
    for part in mail.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            body = part.get_payload(decode=True)
            at = tuple(Outside("header", k, str(part[k]).strip()) for k in ("Content-Location",) if part[k])
            return Part(body if isinstance(body, bytes) else b"", part.get_content_charset(), given + at)
    return None
