"""The last step of every reader: text, nodes and notes become a `Page`."""

import hashlib
from collections.abc import Iterable

from saikhao.model.ids import page_id
from saikhao.model.page import Capture, Node, Note, Page
from saikhao.model.place import Outside
from saikhao.packs import Packs
from saikhao.packs.language import language

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
    return Page(
        page_id(capture.uri, capture.data),
        capture.uri,
        language(text[:SAMPLE], packs),
        hashlib.sha256(text.encode()).hexdigest(),
        text,
        kind,
        tuple(nodes),
        capture.given + tuple(meta),
        tuple(notes),
    )
