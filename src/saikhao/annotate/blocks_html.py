"""Every line of an HTML page and the part it plays: by the element it stands in, its own words and its neighbours."""

from saikhao.annotate.boxes import AWAY, Box, build
from saikhao.annotate.headline import headline
from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import says, words
from saikhao.annotate.story import story
from saikhao.model.article import Block
from saikhao.model.codes import Role
from saikhao.model.page import Page
from saikhao.world.markup import markup

PROSE = 60  # characters, spaces not counted: from here a line may be a paragraph
LINKED = 0.4  # a paragraph has less of its characters in links
MOST = 0.5  # an element with more of the page's prose is not beside the story, whatever it is called
SMALL: dict[str, Role] = {"byline": "byline", "dateline": "dateline", "credit": "credit"}
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
_WEAK = frozenset(("li", "dd", "dt", "td", "th", "summary", "h1", "h2", "h3", "h4", "h5", "h6"))


class Layout:
    """A page's lines with their boxes, its headline and its story."""

    def __init__(self, page: Page, kit: Kit) -> None:
        self.page, self.known = page, words(kit)
        text = page.text
        self.texts = [n.span.of(text) for n in page.nodes]
        self.sizes = [len(t) - t.count(" ") for t in self.texts]
        self.leaves = build(page, self.sizes, kit.keep("markup", lambda: markup(kit.world)))
        self.title = headline(page, self.leaves)
        self.prose = [s >= PROSE and n.link_share < LINKED for n, s in zip(page.nodes, self.sizes, strict=True)]
        for leaf, size, fits in zip(self.leaves, self.sizes, self.prose, strict=True):
            if fits:
                for box in leaf.up():
                    box.prose += size
        self.whole = sum(size for size, fits in zip(self.sizes, self.prose, strict=True) if fits)
        self.story = story(self.leaves, [self._weight(i) for i in range(len(page.nodes))])

    def _weight(self, i: int) -> float:
        """How much a line reads like a paragraph of the story, in characters."""
        if not self.prose[i]:
            return 0.0
        leaf = self.leaves[i]
        weight = self.sizes[i] * (1 - self.page.nodes[i].link_share)
        if leaf.block.tag in _WEAK:
            weight *= 0.4
        if self.title and i < self.title[0]:
            weight *= 0.5
        around = [h for b in leaf.up() if self._speaks(b) for h in b.hints]
        if any(h in AWAY for h in around):
            weight *= 0.2
        if "body" in around:
            weight *= 1.5
        return weight

    def _speaks(self, box: Box) -> bool:
        """False for an element too large for its hints: it holds the headline or most of the prose."""
        holds = self.title is not None and box.first <= self.title[0] <= box.last
        return not holds and box.prose <= MOST * self.whole

    def hint(self, i: int) -> str:
        """The nearest role that the markup around a line speaks of; what holds the story itself is not asked."""
        for box in self.leaves[i].up():
            if self.story and box.first <= self.story.first and self.story.last <= box.last:
                return ""
            for role in box.hints:
                if role in AWAY or (role in SMALL and box.size < 300) or role == "lead":
                    return role
        return ""


def html_blocks(page: Page, kit: Kit) -> tuple[Block, ...]:
    """The blocks of an HTML page, one a node, in order."""
    if not page.nodes:
        return ()
    lay = Layout(page, kit)
    made = [_role(lay, i) for i in range(len(page.nodes))]
    return tuple(Block(n.span, role, page.lang, why) for n, (role, why) in zip(page.nodes, made, strict=True))


def _role(lay: Layout, i: int) -> tuple[Role, str]:
    node, leaf, tale = lay.page.nodes[i], lay.leaves[i], lay.story
    if lay.title and i == lay.title[0]:
        return "title", lay.title[1]
    said, hint = says(lay.texts[i], lay.known), lay.hint(i)
    if hint in AWAY:
        return hint, "markup"  # type: ignore[return-value]
    if hint in SMALL and lay.sizes[i] < 150:
        return SMALL[hint], "markup"
    held = tale is not None and tale.holds(leaf)
    if said and not (said == "sections" and held):
        return _SAID.get(said, "furniture"), said
    if not tale or not held:
        return _outside(lay, i, hint)
    if lay.title and i < lay.title[0] and not lay.prose[i]:
        return "furniture", "above the title"
    if node.link_share > 0.8:
        return "related", "a link"
    return "body", "story"


def _outside(lay: Layout, i: int, hint: str) -> tuple[Role, str]:
    """A line that stands in none of the story's elements."""
    tale, node = lay.story, lay.page.nodes[i]
    first = lay.title[0] if lay.title else -1
    if tale and node.link_share < LINKED:
        if first < i < tale.first and (hint == "lead" or lay.prose[i]):
            return "body", "lead"
        if tale.first < i < tale.last and lay.prose[i] and lay.leaves[i].block.tag not in _WEAK:
            return "body", "between the story's paragraphs"
    return "furniture", "outside the story"
