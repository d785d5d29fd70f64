"""A page's text laid out line by line: the part each line plays, and the pieces of it that are lit."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from saikhao.model.article import Block
from saikhao.model.place import Span
from saikhao.web.visible import pieces, unbroken

ASIDE = ("furniture", "related", "comment")  # dimmed


class Lit(msgspec.Struct, frozen=True):
    """A place to light and what it is: source, cue, content, outer."""

    span: Span
    kind: str


class Piece(msgspec.Struct, frozen=True):
    """Some characters of a line: what to show, what lights them, what is hidden in them."""

    text: str
    kinds: tuple[str, ...] = ()
    hidden: str | None = None


class Line(msgspec.Struct, frozen=True):
    """One line with its line end. The pieces of all lines together are as long as the page's text."""

    span: Span
    role: str | None
    why: str
    lang: str | None
    pieces: tuple[Piece, ...]

    @property
    def blank(self) -> bool:
        """True where there is nothing to read."""
        return all(p.text.isspace() for p in self.pieces)

    @property
    def aside(self) -> bool:
        """True where the line is not part of the article."""
        return self.role in ASIDE


def lines(text: str, blocks: Sequence[Block], lit: Sequence[Lit] = ()) -> list[Line]:
    """Every line of a page, in order. Linear in the text where few places are lit."""
    shown = unbroken(text)
    starts = [b.span.start for b in blocks]
    out: list[Line] = []
    at = 0
    for raw in _kept(shown):
        span = Span(at, at + len(raw))
        block = _block(span, blocks, starts)
        role, why, lang = (block.role, block.why, block.lang) if block else (None, "", None)
        out.append(Line(span, role, why, lang, tuple(_pieces(shown, span, lit))))
        at = span.end
    return out


def _kept(text: str) -> list[str]:
    """Lines with their line feeds; no other character ends a line."""
    parts = text.split("\n")
    return [p + "\n" for p in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _block(line: Span, blocks: Sequence[Block], starts: list[int]) -> Block | None:
    """The block that covers most of a line (the first of equals)."""
    first = max(0, bisect_right(starts, line.start) - 1)
    best, most = None, 0
    for block in blocks[first:]:
        if block.span.start >= line.end:
            break
        shared = min(block.span.end, line.end) - max(block.span.start, line.start)
        if shared > most:
            best, most = block, shared
    return best


def _pieces(text: str, line: Span, lit: Sequence[Lit]) -> list[Piece]:
    """A line cut wherever a lit place begins or ends, or a hidden character stands."""
    here = [x for x in lit if x.span.meets(line)]
    edges = {line.start, line.end} | {e for x in here for e in (x.span.start, x.span.end) if line.start < e < line.end}
    cuts = sorted(edges)
    return [
        Piece(shown, _kinds(here, start, end), hidden)
        for start, end in pairwise(cuts)
        for shown, hidden in pieces(text[start:end])
    ]


def _kinds(lit: Sequence[Lit], start: int, end: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(x.kind for x in lit if x.span.start <= start and end <= x.span.end))
