"""What comes in: a capture, and the page read from it."""

import msgspec

from saikhao.model.place import Outside, Place, Span


class Capture(msgspec.Struct, frozen=True):
    """Bytes with where they come from. `media` is a MIME type where it is known; `given` holds what stands beside them
    (headers, a manifest row, a feed entry) as outside places."""

    uri: str
    data: bytes
    media: str | None = None
    given: tuple[Outside, ...] = ()


class Note(msgspec.Struct, frozen=True):
    """A finding: something that reads badly. The run goes on."""

    code: str
    span: Place | None = None
    detail: str = ""


class Node(msgspec.Struct, frozen=True):
    """One line or block element of the page's text. `path` names it ("html/body/main/article/p[3]"; "line[7]"),
    `attrs` are its own and its ancestors' telling attributes (class, id, role, itemprop), nearest first,
    `link_share` the share of its characters inside links, `votes` the extractors that take it for the article."""

    span: Span
    path: str = ""
    attrs: tuple[tuple[str, str], ...] = ()
    link_share: float = 0.0
    votes: tuple[str, ...] = ()


class PageText(msgspec.Struct, frozen=True):
    """A page as later stages and readers see it: its text, whole, furniture included."""

    id: str
    uri: str
    lang: str
    sha256: str
    text: str


class Page(PageText, frozen=True):
    """A page as `annotate` sees it: the text with its nodes (in order, not overlapping) and what stands outside it."""

    kind: str = "text"  # "text" or "html"
    nodes: tuple[Node, ...] = ()
    meta: tuple[Outside, ...] = ()
    notes: tuple[Note, ...] = ()

    def bare(self) -> PageText:
        """The page without nodes and meta, as an analysis stores it."""
        return PageText(self.id, self.uri, self.lang, self.sha256, self.text)
