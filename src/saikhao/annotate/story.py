"""Where the story stands on an HTML page: the elements that hold its paragraphs.

Each paragraph speaks for the element around it; the kind of element that gathers most is the story's (after Arc90's
Readability), with its likes nearby, as where advertisements cut a story into pieces.
"""

from saikhao.annotate.boxes import Box, meet

NEAR = 5  # levels up within which an element can belong to the same story
PART = 0.25  # of the best element's score an unlike one needs


class Story:
    """`holders` are the elements that hold the story's paragraphs, `top` the one that holds most; `first` and `last`
    are lines."""

    __slots__ = ("_paths", "_signs", "first", "last", "top")

    def __init__(self, holders: list[Box], top: Box) -> None:
        self._paths = {h.path for h in holders}
        self._signs = {h.sign for h in holders}
        self.top = top
        self.first = min(h.first for h in holders)
        self.last = max(h.last for h in holders)

    def holds(self, leaf: Box) -> bool:
        """True where a line of this element stands among the story's paragraphs: in one of its elements, or in one like
        them that holds no paragraph (a subhead of its own, a short line)."""
        box: Box | None = leaf
        while box is not None:
            if box.path in self._paths:
                return True
            box = box.parent
        return self.first < leaf.first < self.last and self.beside(leaf)

    def beside(self, leaf: Box) -> bool:
        """True where a line speaks for one of the story's own elements, as its paragraphs do."""
        return holder(leaf).sign in self._signs


def holder(leaf: Box) -> Box:
    """The element a paragraph speaks for: the one around it, or its own where that holds several lines."""
    block = leaf.block
    if block.parent is None or (block.own > 1 and block.tag != "p"):
        return block
    return block.parent


def story(leaves: list[Box], weights: list[float]) -> Story | None:
    """The story among the lines: `weights` say how much each reads like one of its paragraphs. None without any."""
    holders: dict[str, Box] = {}
    kinds: dict[object, float] = {}
    for leaf, weight in zip(leaves, weights, strict=True):
        if weight > 0:
            box = holder(leaf)
            holders[box.path] = box
            box.score += weight
            kinds[box.sign] = kinds.get(box.sign, 0.0) + weight
    if not holders:
        return None
    top = max(holders.values(), key=lambda b: (kinds[b.sign], b.score, -b.first))
    return _with_likes(top, sorted(holders.values(), key=lambda b: b.first))


def _with_likes(top: Box, holders: list[Box]) -> Story:
    return Story([box for box in holders if box is top or _belongs(box, top)], top)


def _belongs(box: Box, top: Box) -> bool:
    near = meet(box, top)
    if near is top:
        return True
    if near is not box and (top.depth - near.depth > NEAR or _apart(box, near)):
        return False
    return box.sign == top.sign or box.score >= PART * top.score


def _apart(box: Box, near: Box) -> bool:
    """True where an article element of its own stands between."""
    for up in box.up():
        if up is near:
            return False
        if up.tag == "article":
            return True
    return False
