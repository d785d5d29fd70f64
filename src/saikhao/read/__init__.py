"""Bytes -> Page."""

import msgspec

from saikhao.model.page import Capture, Page
from saikhao.packs import Packs
from saikhao.read.sniff import sniff


def read(capture: Capture, packs: Packs) -> Page:
    """The page in a capture. Never raises for what the bytes hold: a page that reads badly carries notes, one that
    cannot be read at all has no text and a note that says why."""
    from saikhao.read.html import read_html
    from saikhao.read.page import page
    from saikhao.read.plaintext import read_text

    what = sniff(capture)
    if what.given:
        capture = msgspec.structs.replace(capture, given=capture.given + what.given)
    if what.kind == "html":
        return read_html(capture, packs, what.data, what.charset, what.notes)
    if what.kind == "text":
        return read_text(capture, packs, what.data, what.notes)
    return page(capture, packs, "", "text", notes=what.notes)
