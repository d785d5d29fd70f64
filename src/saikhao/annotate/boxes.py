"""The elements of an HTML page, built again from its nodes: which holds which lines, and what its markup says."""

from collections.abc import Iterator

from saikhao.model.page import Node, Page
from saikhao.world.markup import Reader

PROSE = 60  # characters, spaces not counted: from here a line may be a paragraph
LINKED = 0.4  # a paragraph has less of its characters in links


class Box:
    """An element that holds text. `hints` are the roles its own tag and attributes speak of."""

    __slots__ = (
        "children",
        "depth",
        "first",
        "hints",
        "last",
        "mass",
        "parent",
        "path",
        "prose",
        "sign",
        "size",
        "tag",
    )

    def __init__(self, path: str, parent: "Box | None", own: tuple[tuple[str, str], ...], reader: Reader) -> None:
        self.path, self.parent = path, parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.tag = path.rpartition("/")[2].partition("[")[0]
        self.hints = hints(self.tag, own, reader)
        self.sign = (self.tag, tuple(v for k, v in own if k == "class"))
        self.children: list[Box | int] = []  # boxes, and the nodes that are its own lines, in order
        self.size = self.prose = self.mass = 0
        self.first = self.last = -1

    def up(self) -> Iterator["Box"]:
        """Itself, its parent, and so on to the root."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent

    def within(self, other: "Box") -> bool:
        """True where it is `other` or stands inside it."""
        return other.first <= self.first and self.last <= other.last and other in self.up()


def hints(tag: str, own: tuple[tuple[str, str], ...], reader: Reader) -> tuple[str, ...]:
    """The roles an element's tag and attributes speak of, the tag's first."""
    out = [reader.tags[tag]] if tag in reader.tags else []
    for key, value in own:
        if key == "hidden":
            out.append("furniture")
        elif key != "tag":
            out.extend(reader.roles(value))
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


def size(node: Node, text: str) -> int:
    """Characters of a node, spaces not counted."""
    return len(node.span) - text.count(" ", node.span.start, node.span.end)


def build(page: Page, reader: Reader) -> tuple[Box, list[Box]]:
    """The root box, and for each node the box it is a line of."""
    known: dict[str, Box] = {}
    root = Box("", None, (), reader)
    leaves = []
    for i, node in enumerate(page.nodes):
        box = _box(node, root, known, reader)
        box.children.append(i)
        leaves.append(box)
        chars = size(node, page.text)
        prose = chars if chars >= PROSE and node.link_share < LINKED else 0
        for up in box.up():
            up.size += chars
            up.prose += prose
            up.first = i if up.first < 0 else up.first
            up.last = i
    return root, leaves


def _box(node: Node, root: Box, known: dict[str, Box], reader: Reader) -> Box:
    found = known.get(node.path)
    if found is not None:
        return found
    missing, path = [], node.path
    while path and path not in known:
        missing.append(path)
        path = path.rpartition("/")[0]
    box, own = known.get(path, root), levels(node)
    for i in range(len(missing) - 1, -1, -1):
        made = Box(missing[i], box, own[i] if i < len(own) else (), reader)
        box.children.append(made)
        known[missing[i]] = box = made
    return box
