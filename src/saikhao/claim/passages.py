"""The stretches of text attributions are read from: titles and body blocks, with their words."""

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

from saikhao.annotate.sheet import Sheet

TOLD = ("title", "dateline", "body")  # the roles whose words are the story itself


class Passage(NamedTuple):
    """A block to read, `[start, end)` in folded offsets without outer spaces, and the edges of its words: word `i`
    is `[starts[i], ends[i])`; spaces are no words."""

    start: int
    end: int
    role: str
    lang: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def word_at(self, offset: int) -> int:
        """The index of the first word that ends after `offset` (the number of words where there is none)."""
        return bisect_right(self.ends, offset)

    def before(self, offset: int) -> int:
        """The index of the last word that ends at or before `offset`; -1 where there is none."""
        return bisect_right(self.ends, offset) - 1


def passages(sheet: Sheet) -> tuple[Passage, ...]:
    """The told lines of a sheet, in order."""
    text, cuts = sheet.text, sheet.edges.cuts
    out = []
    for part in sheet.parts:
        if part.role not in TOLD:
            continue
        piece = text[part.start : part.end]
        start = part.start + len(piece) - len(piece.lstrip())
        end = part.start + len(piece.rstrip())
        if start >= end:
            continue
        inner = [start, *cuts[bisect_right(cuts, start) : bisect_left(cuts, end)], end]
        pairs = [(a, b) for a, b in pairwise(inner) if not text[a:b].isspace()]
        out.append(Passage(start, end, part.role, part.lang, tuple(a for a, _ in pairs), tuple(b for _, b in pairs)))
    return tuple(out)
