"""A text file -> Page."""

import hashlib

from saikhao.model.ids import page_id
from saikhao.model.page import Capture, Page
from saikhao.packs import Packs
from saikhao.packs.language import language


def read_text(capture: Capture, packs: Packs) -> Page:
    text = capture.data.decode("utf-8", "replace")
    return Page(
        page_id(capture.uri, capture.data),
        capture.uri,
        language(text, packs),
        hashlib.sha256(text.encode()).hexdigest(),
        text,
    )
