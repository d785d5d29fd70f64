"""Bytes -> Page."""

from saikhao.model.page import Capture, Page
from saikhao.packs import Packs
from saikhao.read.plaintext import read_text


def read(capture: Capture, packs: Packs) -> Page:
    """The page in a capture. Never raises for what the bytes hold: a page that reads badly carries notes."""
    return read_text(capture, packs)
