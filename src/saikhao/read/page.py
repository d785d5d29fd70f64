"""The last step of every reader: text, nodes and notes become a `Page`."""

import hashlib
import re
from collections.abc import Iterable

from saikhao.model.ids import page_id
from saikhao.model.page import Capture, Node, Note, Page
from saikhao.model.place import Outside
from saikhao.packs import Packs
from saikhao.packs.language import language
from saikhao.read.faults import split

_LONE = re.compile("[\ud800-\udfff]")
SAMPLE = 20_000  # characters looked at for the page's language


def page(
    capture: Capture,
    packs: Packs,
    text: str,
    kind: str,
    nodes: Iterable[Node] = (),
    meta: Iterable[Outside] = (),
    notes: Iterable[Note] = (),
) -> Page:
    """A page with its id (from address and bytes), language and the hash of its text."""
    given, faults = split(capture.given)
    uri, odd = _address(capture.uri)
    return Page(
        page_id(capture.uri, capture.data),
        uri,
        language(text[:SAMPLE], packs),
        hashlib.sha256(text.encode()).hexdigest(),
        text,
        kind,
        tuple(nodes),
        given + tuple(meta),
        faults + odd + tuple(notes),
    )


def _address(uri: str) -> tuple[str, tuple[Note, ...]]:
    """The address as given. A file name that is not UTF-8 reaches Python with lone surrogates, which JSON and SQLite
    refuse: each such byte shows as U+FFFD."""
    try:
        uri.encode("utf-8")
    except UnicodeEncodeError:
        return _LONE.sub("\ufffd", uri), (Note("odd-path", None, "the file's name is not UTF-8"),)
    return uri, ()
