"""The elements of an HTML page, built again from its nodes: which holds which lines, and what its markup says."""

import re
from collections.abc import Iterator

from saikhao.model.page import Node, Page
from saikhao.world.markup import Reader

AWAY = frozenset(("comment", "related", "furniture", "caption"))  # what a paragraph of the story does not stand in
WHOLE = frozenset(("html", "body", "main", "article"))  # named for what the page has, not for what it is
INLINE = frozenset("a abbr b bdi big cite code em font i kbd mark q s small span strong sub sup time tt u".split())
_NTH = re.compile(r"\[\d+\]")


class Box:
    """An element that holds text: `first` and `last` are its lines, `own` the number of those no inner block holds,
    `size` their characters, `prose` those of them in paragraphs, `hints` the roles its tag and attributes speak of,
    `sign` what it has in common with its likes (its path, counting aside, and its class)."""

    __slots__ = ("depth", "first", "hints", "last", "own", "parent", "path", "prose", "score", "sign", "size", "tag")

    def __init__(self, path: str, parent: "Box | None", attrs: tuple[tuple[str, str], ...], reader: Reader) -> None:
        self.path, self.parent = path, parent
        step = path.rpartition("/")[2].partition("[")[0]
        self.tag = step
        self.depth: int = parent.depth + 1 if parent else 0
        self.hints = hints(step, attrs, reader)
        shape = next((v for k, v in attrs if k == "class"), "")
        self.sign: tuple[str, str] = (_NTH.sub("", path), shape)
        self.size = self.own = self.prose = 0
        self.score = 0.0
        self.first = self.last = -1

    def up(self) -> Iterator["Box"]:
        """Itself, its parent, and so on to the root."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent

    @property
    def block(self) -> "Box":
        """The nearest element that is no mere run of words: itself or above."""
        return next((b for b in self.up() if b.tag not in INLINE), self)


def hints(tag: str, attrs: tuple[tuple[str, str], ...], reader: Reader) -> tuple[str, ...]:
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


def levels(node: Node) -> list[tuple[tuple[str, str], ...]]:
    """A node's attributes, one group for each element from itself outwards."""
    out: list[list[tuple[str, str]]] = []
    for pair in node.attrs:
        if pair[0] == "tag":
            out.append([])
        if out:
            out[-1].append(pair)
    return [tuple(group) for group in out]


def build(page: Page, sizes: list[int], prose: list[bool], reader: Reader) -> list[Box]:
    """For each node the box it is a line of. `sizes` are the nodes' characters, `prose` says which are paragraphs."""
    known: dict[str, Box] = {"": Box("", None, (), reader)}
    leaves = []
    for i, node in enumerate(page.nodes):
        box = known.get(node.path) or _box(node, known, reader)
        leaves.append(box)
        box.block.own += 1
        for up in box.up():
            up.size += sizes[i]
            up.prose += sizes[i] if prose[i] else 0
            up.first = i if up.first < 0 else up.first
            up.last = i
    return leaves


def _box(node: Node, known: dict[str, Box], reader: Reader) -> Box:
    """A new box, and those around it that are new too."""
    missing, path = [], node.path
    while path not in known:
        missing.append(path)
        path = path.rpartition("/")[0]
    box, attrs = known[path], levels(node)
    for i in range(len(missing) - 1, -1, -1):
        box = known[missing[i]] = Box(missing[i], box, attrs[i] if i < len(attrs) else (), reader)
    return box


def meet(a: Box, b: Box) -> Box:
    """The smallest element that holds both."""
    while a is not b:
        if a.depth >= b.depth and a.parent is not None:
            a = a.parent
        elif b.parent is not None:
            b = b.parent
    return a
