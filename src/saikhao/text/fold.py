"""Folded copies of a text, with the way back to the page's own offsets."""

import sys
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from saikhao.model.place import Span


@cache
def _table() -> dict[int, str]:
    """Digits of every script become ASCII, every space and control one space, format characters nothing."""
    table: dict[int, str] = {}
    for code in range(sys.maxunicode + 1):
        kind = unicodedata.category(chr(code))
        if kind == "Nd" and code > 0x7F:
            table[code] = str(unicodedata.digit(chr(code)))
        elif kind == "Cf":
            table[code] = ""
        elif kind in ("Zs", "Cc") and code not in (0x0A, 0x20):
            table[code] = " "
    return table


class Folded:
    """A folded copy. `text` is what to match on; `span` and `origin` lead back to the source, `offset` leads in."""

    __slots__ = ("_ends", "_starts", "size", "text")

    def __init__(self, text: str, size: int, starts: "array[int] | None", ends: "array[int] | None") -> None:
        self.text, self.size, self._starts, self._ends = text, size, starts, ends

    def span(self, start: int, end: int) -> Span:
        """The source span of folded `[start, end)`."""
        if self._starts is None or self._ends is None:
            return Span(start, end)
        return Span(self._starts[start], self._ends[end - 1])

    def origin(self, i: int) -> int:
        """The source offset of folded offset `i`; the text's end leads to the source's end."""
        if self._starts is None:
            return i
        return self._starts[i] if i < len(self._starts) else self.size

    def offset(self, source: int) -> int:
        """The folded offset at, or first after, a source offset."""
        return source if self._starts is None else bisect_left(self._starts, source)


def _clusters(text: str, table: dict[int, str]) -> Iterator[tuple[str, int, int]]:
    """(folded cluster, start, end): a base with its combining marks, format characters left out."""
    base, start, end = "", 0, 0
    for i, c in enumerate(text):
        c = table.get(ord(c), c)
        if not c:
            continue
        if base and unicodedata.combining(c):
            base, end = base + c, i + 1
            continue
        if base:
            yield base, start, end
        base, start, end = c, i, i + 1
    if base:
        yield base, start, end


@lru_cache(maxsize=4)
def fold(text: str) -> Folded:
    """NFC, digits of all scripts as ASCII, every space (NUL and controls too) a plain one, zero-width and format
    characters gone. Letters keep their case, lines stay lines. Linear; offsets move only where they must."""
    table = _table()
    plain = text.translate(table)
    if len(plain) == len(text) and unicodedata.is_normalized("NFC", plain):
        return Folded(plain, len(text), None, None)
    out: list[str] = []
    starts, ends = array("l"), array("l")
    for cluster, start, end in _clusters(text, table):
        made = unicodedata.normalize("NFC", cluster)
        same = len(made) == len(cluster) == end - start
        for k in range(len(made)):
            starts.append(start + k if same else start)
            ends.append(start + k + 1 if same else end)
        out.append(made)
    return Folded("".join(out), len(text), starts, ends)
