"""A page laid out for the annotators: folded once, word edges once, its readable parts with their language."""

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from saikhao.annotate.kit import Kit
from saikhao.model.article import Article
from saikhao.model.codes import Role
from saikhao.model.page import Page
from saikhao.model.place import Span
from saikhao.text.edges import Edges
from saikhao.text.edges import edges as word_edges
from saikhao.text.fold import Folded, fold

T = TypeVar("T")

READ: tuple[Role, ...] = (
    "title",
    "byline",
    "dateline",
    "body",
    "caption",
    "credit",
)  # furniture is never read


class Part(NamedTuple):
    """A block to be read, `[start, end)` in folded offsets."""

    start: int
    end: int
    role: Role
    lang: str


class Sheet:
    """Annotators work on `sheet.text` (folded) and give back `sheet.span(start, end)` (the page's own offsets)."""

    def __init__(self, page: Page, article: Article, kit: Kit) -> None:
        self.page, self.article, self.kit = page, article, kit
        self._kept: dict[str, object] = {}

    @cached_property
    def folded(self) -> Folded:
        return fold(self.page.text)

    @property
    def text(self) -> str:
        """The page's text, folded."""
        return self.folded.text

    @cached_property
    def edges(self) -> Edges:
        """Word edges of the folded text."""
        return word_edges(self.text)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The blocks that are read, in order."""
        to = self.folded.offset
        return tuple(
            Part(to(b.span.start), to(b.span.end), b.role, b.lang)
            for b in self.article.blocks
            if b.role in READ and b.lang in self.kit.packs.langs
        )

    def keep(self, key: str, build: Callable[[], T]) -> T:
        """What `build` makes, made once a page: `sheet.keep("marks", lambda: ...)`."""
        if key not in self._kept:
            self._kept[key] = build()
        return cast(T, self._kept[key])

    def span(self, start: int, end: int) -> Span:
        """From folded offsets back to the page."""
        return self.folded.span(start, end)

    def words(self, span: Span) -> str:
        """The folded words of a page span."""
        return self.text[self.folded.offset(span.start) : self.folded.offset(span.end)]
