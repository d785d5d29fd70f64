"""Ids from content: the same page and place give the same id on every machine, in every run."""

import base64
import hashlib

from saikhao.model.place import Span

LENGTH = 10  # bytes: 80 bits, 16 letters; a million pages of a hundred claims collide with odds of 1 in 200 million


def digest(*parts: str | bytes) -> str:
    """16 lower-case letters and digits from the parts; where one part ends is part of the content."""
    h = hashlib.blake2b(digest_size=LENGTH)
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        h.update(len(raw).to_bytes(8, "big"))
        h.update(raw)
    return base64.b32encode(h.digest()).decode().lower()


def page_id(uri: str, data: bytes) -> str:
    """Two addresses with one text are two pages; two captures of one address too."""
    return "p" + digest("page", uri, hashlib.sha256(data).digest())


def mark_id(kind: str, page: str, *spans: Span | None) -> str:
    """Id of something found at `spans` of a page: values are left out, so a better reading keeps its permalink."""
    return kind[0] + digest(kind, page, *("-" if s is None else f"{s.start}:{s.end}" for s in spans))
