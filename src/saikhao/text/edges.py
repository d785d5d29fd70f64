"""Where words begin and end, in scripts with spaces and in those without."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

# Scripts that write words without spaces, by Unicode block (Thai, Lao, Myanmar, Khmer).
_RUN = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")
_WORD = re.compile(r"\w+")
_LONGEST = 4000  # the segmenter is fed pieces of this many characters: time stays linear, whatever comes


def spaceless(c: str) -> bool:
    """True for a letter or mark of a script that writes words without spaces."""
    return bool(_RUN.match(c))


def segment(run: str) -> list[int]:
    """Word boundaries inside one run without spaces, 0 and `len(run)` included (thaibreak)."""
    from thaibreak import boundaries

    cuts: list[int] = []
    for base in range(0, len(run), _LONGEST):
        cuts.extend(base + b for b in boundaries(run[base : base + _LONGEST]))
    return cuts


class Edges:
    """The word edges of one text: `edges.at(i)` says whether a word may begin or end at offset `i`."""

    __slots__ = ("_flags", "cuts")

    def __init__(self, text: str) -> None:
        flags = bytearray(b"\x01") * (len(text) + 1)
        for m in _WORD.finditer(text):
            flags[m.start() + 1 : m.end()] = bytes(max(0, m.end() - m.start() - 1))
        for m in _RUN.finditer(text):
            start, end = m.span()
            flags[start : end + 1] = b"\x00" * (end - start + 1)
            for b in segment(m.group()):
                flags[start + b] = 1
            flags[start] = flags[end] = 1
        self._flags = flags
        self.cuts: tuple[int, ...] = tuple(i for i, f in enumerate(flags) if f)

    def at(self, i: int) -> bool:
        """True where a word begins or ends at offset `i`."""
        return bool(self._flags[i])

    def between(self, start: int, end: int) -> tuple[int, ...]:
        """The edges from `start` to `end`, both included, edges or not."""
        inner = self.cuts[bisect_right(self.cuts, start) : bisect_left(self.cuts, end)]
        return (start, *inner, end) if start < end else (start,)

    def around(self, start: int, end: int) -> bool:
        """True where both ends are word edges."""
        return bool(self._flags[start] and self._flags[end])


@lru_cache(maxsize=8)
def edges(text: str) -> Edges:
    """The edges of a (folded) text, worked out once a page."""
    return Edges(text)


class Shifted:
    """The edges of a piece of a text, by the piece's own offsets: nothing is segmented twice."""

    __slots__ = ("_by", "_whole")

    def __init__(self, whole: Edges, by: int) -> None:
        self._whole, self._by = whole, by

    def at(self, i: int) -> bool:
        """True where a word begins or ends at offset `i` of the piece."""
        return self._whole.at(i + self._by)

    def around(self, start: int, end: int) -> bool:
        """True where both ends are word edges."""
        return self._whole.around(start + self._by, end + self._by)
