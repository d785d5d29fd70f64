"""Every line of an HTML page and the part it plays: by the element it stands in, its own words and its neighbours."""

import re

from saikhao.annotate.boxes import AWAY, Box, build
from saikhao.annotate.headline import headline
from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import says, words
from saikhao.annotate.story import story
from saikhao.model.article import Block
from saikhao.model.codes import Role
from saikhao.model.page import Page
from saikhao.model.place import Span
from saikhao.world.markup import markup

PROSE = 60  # characters, spaces not counted: from here a line may be a paragraph
LINKED = 0.4  # a paragraph has less of its characters in links
MOST = 0.5  # an element with more of the page's prose is not beside the story, whatever it is called
LEADS = ("lead", "teaser")  # of this story above it, of another one further down
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
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff]")  # one such sign says as much as two letters
_HEADS = frozenset(("h2", "h3", "h4"))
_WEAK = frozenset(("li", "dd", "dt", "td", "th", "summary", "h1", "h5", "h6", *_HEADS))


class Layout:
    """A page's lines with their boxes, its headline and its story."""

    def __init__(self, page: Page, kit: Kit) -> None:
        self.page, self.known = page, words(kit)
        text = page.text
        self.texts = [n.span.of(text) for n in page.nodes]
        self.sizes = [len(t) - t.count(" ") + len(_WIDE.findall(t)) for t in self.texts]
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
        if self.title and i < self.title.node:
            weight *= 0.5
        around = [h for b in leaf.up() if self._speaks(b) for h in b.hints]
        if any(h in AWAY for h in around):
            weight *= 0.2
        if "body" in around:
            weight *= 1.5
        if self.page.nodes[i].votes:
            weight *= 2
        return weight

    def _speaks(self, box: Box) -> bool:
        """False for an element too large for its hints: it holds the headline or most of the prose."""
        holds = self.title is not None and box.first <= self.title.node <= box.last
        return not holds and box.prose <= MOST * self.whole

    def hint(self, i: int) -> str:
        """The nearest role that the markup around a line speaks of; what holds the story itself is not asked."""
        for box in self.leaves[i].up():
            if self.story and box.first <= self.story.first and self.story.last <= box.last:
                return ""
            if box.tag == "blockquote" and "comment" not in box.hints and "related" not in box.hints:
                return ""  # what is quoted, a post too, is told by the story
            for role in box.hints:
                if role in AWAY or (role in SMALL and box.size < 300) or role in LEADS:
                    return role
        return ""


def html_blocks(page: Page, kit: Kit) -> tuple[Block, ...]:
    """The blocks of an HTML page, one a node, in order."""
    if not page.nodes:
        return ()
    lay = Layout(page, kit)
    out: list[Block] = []
    for i, node in enumerate(page.nodes):
        role, why = _role(lay, i)
        start = node.span.start
        if role == "title" and lay.title and lay.title.start:
            start += lay.title.start
            lead_in = page.text[node.span.start : start].rstrip()
            out.append(Block(Span(node.span.start, node.span.start + len(lead_in)), "furniture", page.lang, "kicker"))
        out.append(Block(Span(start, node.span.end), role, page.lang, why))
    return tuple(out)


def _role(lay: Layout, i: int) -> tuple[Role, str]:
    node, leaf, tale = lay.page.nodes[i], lay.leaves[i], lay.story
    if lay.title and i == lay.title.node:
        return "title", lay.title.why
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
    if lay.title and i < lay.title.node and not lay.prose[i]:
        return "furniture", "above the title"
    if hint == "teaser" and i > tale.first and not tale.beside(leaf):
        return "related", "a teaser inside the story"
    if node.link_share > 0.8:
        return "related", "a link"
    return "body", "story"


def _outside(lay: Layout, i: int, hint: str) -> tuple[Role, str]:
    """A line that stands in none of the story's elements."""
    tale, node = lay.story, lay.page.nodes[i]
    first = lay.title.node if lay.title else -1
    if tale and node.link_share < LINKED:
        if first < i < tale.first and (hint in LEADS or lay.prose[i]):
            return "body", "lead"
        tag = lay.leaves[i].block.tag
        if tale.first < i < tale.last and (tag in _HEADS or (lay.prose[i] and tag not in _WEAK)):
            return "body", "between the story's paragraphs"
    return "furniture", "outside the story"
