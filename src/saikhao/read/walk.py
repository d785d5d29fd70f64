"""One pass over a page's markup: its visible text, line by line, with the element behind each line.

libxml2's tokenizer (HTML5 since 2.14) calls `Walk` back; no tree is built, so depth has no limit, and a page costs one
pass. The text is what the contract says: text nodes without script, style, noscript, template, svg; white space
collapsed; a line at every block element, br, li, td, th, option.
"""

from typing import NamedTuple

from lxml import etree

from saikhao.model.page import Node
from saikhao.model.place import Span

BREAKS = frozenset(
    "address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr html li main nav ol option p pre section select summary table tbody td th thead tfoot tr "
    "ul".split()
)
HIDDEN = frozenset(("head", "script", "style", "noscript", "template", "svg", "title"))
TELLING = ("class", "id", "role", "itemprop", "rel", "data-testid", "data-component")
MOST = 96  # attributes a node carries, the outermost elements' are left out
LONG = 300  # characters of one attribute
DEEP = 64  # steps of a path; deeper ones are written `<first 64 steps>//<own step>`
Pairs = tuple[tuple[str, str], ...]


class Aside(NamedTuple):
    """An element that says something beside the text: meta, link, time, title, a script of data, anything itemprop."""

    tag: str
    attrs: dict[str, str]
    text: str


class Box:
    """An open element. Path and attributes are worked out when a line asks for them: most elements have none."""

    __slots__ = ("_pairs", "_path", "counts", "depth", "given", "nth", "parent", "tag")

    def __init__(self, tag: str, given: dict[str, str], parent: "Box | None") -> None:
        self.tag, self.given, self.parent = tag, given, parent
        self.counts: dict[str, int] | None = None  # of its children so far, by tag
        self._path: str | None = None
        self._pairs: Pairs = ()
        self.nth = self.depth = 1
        if parent is not None:
            self.depth = parent.depth + 1
            if parent.counts is None:
                parent.counts = {tag: 1}
            else:
                self.nth = parent.counts[tag] = parent.counts.get(tag, 0) + 1

    @property
    def path(self) -> str:
        """`html/body/main/p[3]`."""
        if self._path is None:
            self._fill()
        return self._path or ""

    @property
    def attrs(self) -> Pairs:
        """Its own telling attributes and its ancestors', nearest first; each element's begin with its tag."""
        if self._path is None:
            self._fill()
        return self._pairs

    def _fill(self) -> None:
        """Path and attributes of this box and of the ancestors that have none yet, from the top down."""
        line: list[Box] = []
        box: Box | None = self
        while box is not None and box._path is None:
            line.append(box)
            box = box.parent
        for box in reversed(line):
            up, own = box.parent, _telling(box.tag, box.given)
            step = box.tag if box.nth == 1 else f"{box.tag}[{box.nth}]"
            if up is None:
                box._path, box._pairs = step, own
                continue
            stem = up._path or ""
            if box.depth > DEEP + 1:
                stem = stem.rpartition("//")[0]
            box._path = f"{stem}{'//' if box.depth > DEEP else '/'}{step}"
            box._pairs = (own + up._pairs)[:MOST]


def _telling(tag: str, given: dict[str, str]) -> Pairs:
    """An element's tag and those of its attributes that tell its part."""
    if not given:
        return (("tag", tag),)
    return (("tag", tag), *((k, given[k][:LONG]) for k in TELLING if given.get(k)), *_unseen(given))


def _unseen(attrs: dict[str, str]) -> Pairs:
    """("hidden", "") for what the page itself keeps from sight. CSS files are not read; `class="hidden"` is believed
    where no other class brings it back on some screen ("hidden md:block")."""
    style, names = attrs.get("style", ""), attrs.get("class", "")
    if (
        "hidden" in attrs
        or attrs.get("aria-hidden") == "true"
        or ("display" in style and "display:none" in style.replace(" ", ""))
        or ("hidden" in names and "hidden" in names.split() and ":" not in names)
    ):
        return (("hidden", ""),)
    return ()


class Walk:
    """The parser's target: `lines`, `nodes` and `asides` are what it gathered."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.nodes: list[Node] = []
        self.asides: list[Aside] = []
        self.scripts = 0  # characters of code and style
        self._stack: list[Box] = []
        self._hide = 0  # how many of the open elements hide their text
        self._links = 0  # how many of them are links
        self._keep: list[tuple[int, Aside, list[str]]] = []  # open asides: depth, what, its text so far
        self._at = 0
        self._clear()

    def _clear(self) -> None:
        self._buffer: list[str] = []
        self._box: Box | None = None
        self._low = 0  # the least depth since the line's first words
        self._size = self._linked = 0

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        if tag in BREAKS and not self._hide:
            self._flush()
        stack = self._stack
        stack.append(Box(tag, attrs, stack[-1] if stack else None))
        if tag in HIDDEN:
            self._hide += 1
        elif tag == "a" and "href" in attrs:
            self._links += 1
        if tag in ("meta", "link", "time", "title", "script", "html") or "itemprop" in attrs:
            self._aside(tag, dict(attrs))

    def _aside(self, tag: str, attrs: dict[str, str]) -> None:
        if tag in ("title", "time") or (tag == "script" and "json" in attrs.get("type", "")):
            self._keep.append((len(self._stack), Aside(tag, attrs, ""), []))
        elif tag != "script":
            self.asides.append(Aside(tag, attrs, ""))

    def end(self, tag: str) -> None:
        if tag in BREAKS and not self._hide:
            self._flush()
        stack = self._stack
        if self._keep and self._keep[-1][0] == len(stack):
            _, aside, text = self._keep.pop()
            self.asides.append(aside._replace(text="".join(text)))
        box = stack.pop()
        if box.tag in HIDDEN:
            self._hide -= 1
        elif box.tag == "a" and "href" in box.given:
            self._links -= 1
        if len(stack) < self._low:
            self._low = len(stack)

    def data(self, text: str) -> None:
        if self._keep:
            self._keep[-1][2].append(text)
        if self._hide:
            self.scripts += len(text)
            return
        self._buffer.append(text)
        size = len(text.strip())
        if not size:
            return
        if self._box is None:
            self._low = len(self._stack)
        self._box = self._stack[self._low - 1]
        self._size += size
        if self._links:
            self._linked += size

    def close(self) -> "Walk":
        self._flush()
        return self

    def _flush(self) -> None:
        """The line so far, if there is one, becomes a node."""
        if self._box is not None:
            line = " ".join("".join(self._buffer).split())
            span = Span(self._at, self._at + len(line))
            self.nodes.append(Node(span, self._box.path, self._box.attrs, round(self._linked / self._size, 3)))
            self.lines.append(line)
            self._at = span.end + 1
        if self._buffer:
            self._clear()


def walk(text: str) -> Walk:
    """The lines of a page's markup. Whatever the markup: the tokenizer recovers, an empty page has no lines."""
    target = Walk()
    parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")
    data = text.encode("utf-8", "replace")
    if data.strip():
        try:
            etree.fromstring(data, parser)
        except etree.XMLSyntaxError:  # a page of comments only
            target.close()
    return target
