"""The stretches of text attributions are read from: titles and body blocks, with their words."""

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

from saikhao.annotate.sheet import Sheet
from saikhao.packs.clauses import Clauses

TOLD = ("title", "dateline", "body")  # the roles whose words are the story itself
CREDIT = 90  # characters at a paragraph's end a credit may take


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
        end = part.start + len(piece[: _credit(sheet, part.lang, piece)].rstrip())
        if start >= end:
            continue
        inner = [start, *cuts[bisect_right(cuts, start) : bisect_left(cuts, end)], end]
        inner = [i for i in inner if not _in_number(text, i)]
        pairs = [(a, b) for a, b in pairwise(inner) if not text[a:b].isspace()]
        out.append(Passage(start, end, part.role, part.lang, tuple(a for a, _ in pairs), tuple(b for _, b in pairs)))
    return tuple(out)


def _in_number(text: str, at: int) -> bool:
    """True between the digits of one number and beside its marks: 1,300 and 9.5 are one word."""
    before, here = text[max(0, at - 2) : at], text[at : at + 2]
    if before[-1:].isdigit():
        return here[:1] in (".", ",") and here[1:].isdigit()
    return before[:1].isdigit() and before[-1:] in (".", ",") and here[:1].isdigit()


def _credit(sheet: Sheet, lang: str, piece: str) -> int:
    """Where a credit at the end of a paragraph begins; the paragraph's length where there is none."""
    if not (sheet.kit.packs.root / lang / "clauses.toml").exists():
        return len(piece)
    tail = max(0, len(piece) - CREDIT)
    spots = [piece.find(word, tail) for word in sheet.kit.packs.toml(lang, "clauses", Clauses).credit]
    return min((s for s in spots if s > 0), default=len(piece))
