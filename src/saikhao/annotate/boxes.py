"""The elements of an HTML page, built again from its nodes: which holds which lines, and what its markup says."""

import sys
from collections.abc import Iterator

from saikhao.model.page import Node, Page
from saikhao.world.markup import Reader

AWAY = frozenset(("comment", "related", "furniture", "caption"))  # what a paragraph of the story does not stand in
WHOLE = frozenset(("html", "body", "main", "article"))  # named for what the page has, not for what it is
INLINE = frozenset("a abbr b bdi big cite code em font i kbd mark q s small span strong sub sup time tt u".split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
FAR = sys.maxsize

Attrs = tuple[tuple[str, str], ...]


class Box:
    """An element that holds text: `first` and `last` are its lines, `own` the number of those no inner block holds,
    `size` their characters, `prose` those of them in paragraphs, `hints` the roles its tag and attributes speak of,
    `sign` what it has in common with its likes (its path, counting aside, and its class)."""

    __slots__ = ("depth", "first", "hints", "last", "own", "parent", "path", "prose", "score", "sign", "size", "tag")

    def __init__(self, path: str, parent: "Box | None", attrs: Attrs, said: tuple[str, ...]) -> None:
        self.path, self.parent, self.hints = path, parent, said
        self.tag = attrs[0][1] if attrs else ""
        self.depth: int = parent.depth + 1 if parent else 0
        shape = attrs[1][1] if len(attrs) > 1 and attrs[1][0] == "class" else ""
        self.sign: tuple[str, str] = (f"{parent.sign[0]}/{self.tag}" if parent else "", shape)
        self.size = self.own = self.prose = 0
        self.score = 0.0
        self.first, self.last = FAR, -1

    def up(self) -> Iterator["Box"]:
        """Itself, its parent, and so on to the root."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent

    @property
    def rank(self) -> str:
        """The heading it stands in, "" where it stands in none."""
        return next((b.tag for b in self.up() if b.tag in HEADINGS), "")

    @property
    def block(self) -> "Box":
        """The nearest element that is no mere run of words: itself or above."""
        box = self
        while box.tag in INLINE and box.parent is not None:
            box = box.parent
        return box


def hints(attrs: Attrs, tag: str, reader: Reader) -> tuple[str, ...]:
    """The roles an element's tag and attributes speak of, the tag's first. What is called the story's text is not
    also something beside it ("article-body paywall")."""
    out = [reader.tags[tag]] if tag in reader.tags else []
    for key, value in attrs:
        if key == "hidden":
            out.append("furniture")
        elif key != "tag":
            out.extend(reader.roles(value))
    if tag in WHOLE or "body" in out:
        out = [role for role in out if role not in AWAY]
    return tuple(dict.fromkeys(out))


def levels(node: Node, count: int) -> list[Attrs]:
    """A node's attributes, one group for each of the `count` innermost elements, itself first."""
    out: list[list[tuple[str, str]]] = []
    for pair in node.attrs:
        if pair[0] == "tag":
            if len(out) == count:
                break
            out.append([])
        out[-1].append(pair)
    return [tuple(group) for group in out] + [()] * (count - len(out))


def build(page: Page, sizes: list[int], prose: list[bool], reader: Reader) -> list[Box]:
    """For each node the box it is a line of. `sizes` are the nodes' characters, `prose` says which are paragraphs."""
    forest = _Forest(reader)
    leaves = [forest.box(node) for node in page.nodes]
    for i, leaf in enumerate(leaves):
        leaf.block.own += 1
        leaf.size += sizes[i]
        leaf.prose += sizes[i] if prose[i] else 0
        leaf.first, leaf.last = min(leaf.first, i), i
    for box in reversed(forest.known.values()):  # inner ones were made after those around them
        if box.parent is not None:
            up = box.parent
            up.size += box.size
            up.prose += box.prose
            up.first, up.last = min(up.first, box.first), max(up.last, box.last)
    return leaves


class _Forest:
    """The boxes made so far, by path."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.known: dict[str, Box] = {"": Box("", None, (), ())}
        self._hints: dict[Attrs, tuple[str, ...]] = {}

    def box(self, node: Node) -> Box:
        """The box of a node, made with those around it where they are new."""
        missing, path = [], node.path
        while path not in self.known:
            missing.append(path)
            path = path.rpartition("/")[0]
        box = self.known[path]
        if missing:
            for path, attrs in zip(reversed(missing), reversed(levels(node, len(missing))), strict=True):
                box = self.known[path] = Box(path, box, attrs, self._said(attrs))
        return box

    def _said(self, attrs: Attrs) -> tuple[str, ...]:
        """`hints`, asked once for the many elements that are alike."""
        found = self._hints.get(attrs)
        if found is None:
            found = self._hints[attrs] = hints(attrs, attrs[0][1] if attrs else "", self.reader)
        return found


def meet(a: Box, b: Box) -> Box:
    """The smallest element that holds both."""
    while a is not b:
        if a.depth >= b.depth and a.parent is not None:
            a = a.parent
        elif b.parent is not None:
            b = b.parent
    return a
