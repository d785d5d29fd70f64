"""Every line of an HTML page and the part it plays: by the element it stands in, its own words and its neighbours."""

from saikhao.annotate.boxes import LINKED, PROSE, Box, build, size
from saikhao.annotate.headline import headline
from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import says, words
from saikhao.model.article import Block
from saikhao.model.codes import Role
from saikhao.model.page import Page
from saikhao.world.markup import markup

AWAY = ("comment", "related", "furniture", "caption")  # what a paragraph of the story does not stand in
MOST = 0.5  # an element with more of the page's prose is no furniture, whatever it is called
_SAID: dict[str, Role] = {
    "rule": "furniture",
    "address": "furniture",
    "hashtags": "furniture",
    "furniture": "furniture",
    "more": "related",
    "related": "related",
    "comments": "comment",
    "byline": "byline",
    "caption": "caption",
    "source": "credit",
    "date": "dateline",
}


class Layout:
    """A page's boxes with the story's among them."""

    def __init__(self, page: Page, kit: Kit) -> None:
        self.page, self.known = page, words(kit)
        reader = kit.keep("markup", lambda: markup(kit.world))
        self.root, self.leaves = build(page, reader)
        self.texts = [n.span.of(page.text) for n in page.nodes]
        self.sizes = [size(n, page.text) for n in page.nodes]
        self.hints = self._hints()
        self.prose = [
            self.hints[i] not in AWAY and s >= PROSE and n.link_share < LINKED
            for i, (n, s) in enumerate(zip(page.nodes, self.sizes, strict=True))
        ]
        self.main = self._main()
        self.title = headline(page, self.leaves, self.main)

    def _hints(self) -> list[str]:
        """For each node the nearest role its elements speak of, those too large for theirs left out."""
        kept: dict[str, str] = {}
        whole = max(1, self.root.prose)
        for leaf in self.leaves:
            line = [b for b in leaf.up() if b.path not in kept]
            for box in reversed(line):
                up = kept.get(box.parent.path, "") if box.parent else ""
                own = next((h for h in box.hints if h in AWAY and box.prose <= MOST * whole), "")
                kept[box.path] = own or up
        return [kept[leaf.path] for leaf in self.leaves]

    def _main(self) -> Box:
        """The element that holds the story: from the root down, as long as one child has most of the prose."""
        for i, leaf in enumerate(self.leaves):
            if self.prose[i]:
                for box in leaf.up():
                    box.mass += self.sizes[i]
        box = self.root
        while True:
            best = max((c for c in box.children if isinstance(c, Box)), key=lambda b: b.mass, default=None)
            if best is None or best.mass < 0.6 * box.mass or not best.mass:
                return box
            if best.tag == "p" or sum(1 for i in range(best.first, best.last + 1) if self.prose[i]) < 2:
                return box
            box = best


def html_blocks(page: Page, kit: Kit) -> tuple[Block, ...]:
    """The blocks of an HTML page, one a node, in order."""
    if not page.nodes:
        return ()
    lay = Layout(page, kit)
    made = [_role(lay, i) for i in range(len(page.nodes))]
    return tuple(Block(n.span, role, page.lang, why) for n, (role, why) in zip(page.nodes, made, strict=True))


def _role(lay: Layout, i: int) -> tuple[Role, str]:
    node, leaf, hint = lay.page.nodes[i], lay.leaves[i], lay.hints[i]
    if lay.title and i == lay.title[0]:
        return "title", lay.title[1]
    said = says(lay.texts[i], lay.known)
    inside = lay.main.first <= i <= lay.main.last
    first = lay.title[0] if lay.title else lay.main.first
    if hint in AWAY:
        return hint, "markup"  # type: ignore[return-value]
    own = next(
        (h for b in leaf.up() for h in b.hints if h in ("byline", "dateline", "credit", "lead") and b.size < 400), ""
    )
    if own in ("byline", "dateline", "credit") and lay.sizes[i] < 150:
        return own, "markup"  # type: ignore[return-value]
    if said and not (said == "sections" and inside):
        return _SAID.get(said, "furniture"), said
    if not inside:
        if first < i < lay.main.first and node.link_share < LINKED and (own == "lead" or lay.sizes[i] >= PROSE):
            return "body", "lead"
        return "furniture", "outside the story"
    if i < first and not lay.prose[i]:
        return "furniture", "above the title"
    if node.link_share > 0.8:
        return "related", "a link"
    return "body", "story"
