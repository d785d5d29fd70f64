"""A page with its blocks, before the article is put together from them."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from saikhao.annotate.blocks import blocks
from saikhao.annotate.kit import Kit
from saikhao.model.codes import Role
from saikhao.model.page import Page
from saikhao.model.place import Outside, Span
from saikhao.text.edges import Edges, edges
from saikhao.text.fold import Folded, fold


class Piece(NamedTuple):
    """A block in folded offsets, with its folded words."""

    start: int
    end: int
    role: Role
    lang: str
    text: str
    why: str


class Draft:
    """What title, outlet, date and hops are read from."""

    def __init__(self, page: Page, kit: Kit) -> None:
        self.page, self.kit = page, kit
        self.folded: Folded = fold(page.text)
        self.blocks = blocks(page, self.folded, kit)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        to, text = self.folded.offset, self.folded.text
        ranges = ((to(b.span.start), to(b.span.end), b) for b in self.blocks)
        return tuple(Piece(s, e, b.role, b.lang, text[s:e], b.why) for s, e, b in ranges)

    @cached_property
    def edges(self) -> Edges:
        return edges(self.folded.text)

    def of(self, *roles: Role) -> tuple[Piece, ...]:
        """The pieces with one of these roles, in order."""
        return tuple(p for p in self.pieces if p.role in roles)

    @cached_property
    def title(self) -> int:
        """The index of the title among the pieces, -1 where there is none."""
        return next((i for i, p in enumerate(self.pieces) if p.role == "title"), -1)

    @cached_property
    def head(self) -> tuple[Piece, ...]:
        """What stands above the story's first paragraph, the title left out."""
        first = next((i for i, p in enumerate(self.pieces) if p.role == "body"), len(self.pieces))
        return tuple(p for i, p in enumerate(self.pieces[:first]) if i != self.title)

    def span(self, start: int, end: int) -> Span:
        """From folded offsets back to the page."""
        return self.folded.span(start, end)

    def outside(self, *paths: str) -> Iterator[Outside]:
        """What stands outside the text under one of these paths, in the order of `paths`."""
        for path in paths:
            yield from (m for m in self.page.meta if m.path.lower() == path.lower())
