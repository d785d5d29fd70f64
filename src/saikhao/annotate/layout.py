"""An HTML page laid out: its lines with their elements, its headline and story, what the markup says of each line."""

import re
from functools import cached_property

from saikhao.annotate.boxes import AWAY, Box, build
from saikhao.annotate.headline import headline
from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import says, words
from saikhao.annotate.story import Story, story
from saikhao.model.page import Page
from saikhao.world.markup import markup

PROSE = 60  # characters, spaces not counted: from here a line may be a paragraph
LINKED = 0.4  # a paragraph has less of its characters in links
MOST = 0.5  # an element with more of the page's prose is not beside the story, whatever it is called
LINK = 0.8  # a line with more of its characters in links is one
REST = 0.35  # of the story's prose: a heading of other stories with less below it ends the story
LEADS = ("lead", "teaser")  # of this story above it, of another one further down
SMALL = ("byline", "dateline", "credit")
LINE = 300  # characters of the largest element that is wholly a byline, date line or credit
HEADS = frozenset(("h2", "h3", "h4"))
ENDS = ("related", "comments")
WEAK = frozenset(("li", "dd", "dt", "td", "th", "summary", "h1", "h5", "h6", *HEADS))
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff]")  # one such sign says as much as two letters


class Layout:
    """What the roles of a page's lines are read from. Lists run parallel to `page.nodes`."""

    def __init__(self, page: Page, kit: Kit) -> None:
        self.page, self.kit = page, kit
        self._words = words(kit)
        self._says: list[str | None] = [None] * len(page.nodes)
        self._kept: dict[str, str] = {}
        self.texts = [n.span.of(page.text) for n in page.nodes]
        self.sizes = [len(t) - t.count(" ") + len(_WIDE.findall(t)) for t in self.texts]
        self.prose = [s >= PROSE and n.link_share < LINKED for n, s in zip(page.nodes, self.sizes, strict=True)]
        self.leaves = build(page, self.sizes, self.prose, kit.keep("markup", lambda: markup(kit.world)))
        self.title = headline(page, self.leaves)
        self.first = self.title.node if self.title else -1
        self.story = story(self.leaves, [self._weight(i) for i in range(len(page.nodes))])

    @property
    def last(self) -> int:
        """The last line of the story's elements."""
        return self.story.last if self.story else -1

    def says(self, i: int) -> str:
        """What a line's own words make it, "" for nothing."""
        if self._says[i] is None:
            self._says[i] = says(self.texts[i], self._words)
        return self._says[i] or ""

    @cached_property
    def _whole(self) -> int:
        return sum(size for size, fits in zip(self.sizes, self.prose, strict=True) if fits)

    def _weight(self, i: int) -> float:
        """How much a line reads like a paragraph of the story, in characters."""
        if not self.prose[i]:
            return 0.0
        leaf, node = self.leaves[i], self.page.nodes[i]
        around = {h for b in leaf.up() if self._speaks(b) for h in b.hints}
        weight = self.sizes[i] * (1 - node.link_share)
        weight *= 0.4 if leaf.block.tag in WEAK else 1
        weight *= 0.5 if i < self.first else 1
        weight *= 0.2 if around & AWAY else 1
        weight *= 1.5 if "body" in around else 1
        return weight * (2 if node.votes else 1)

    def _speaks(self, box: Box) -> bool:
        """False for an element too large for its hints: it holds the headline or most of the prose."""
        return not box.first <= self.first <= box.last and box.prose <= MOST * self._whole

    def hint(self, i: int) -> str:
        """The nearest role that the markup around a line speaks of; what holds the story itself is not asked."""
        line: list[Box] = []
        box: Box | None = self.leaves[i]
        found: str | None = None
        while box is not None and found is None:
            line.append(box)
            found = self._kept.get(box.path)
            if found is None:
                found = self._hint(box)
            box = box.parent
        self._kept.update((b.path, found or "") for b in line)
        return found or ""

    def _hint(self, box: Box) -> str | None:
        """What an element itself says: a role, "" where nothing around it is to be asked, None for nothing."""
        if self.story and self._holds(box, self.story):
            return ""
        if box.tag == "blockquote" and not {"comment", "related"} & set(box.hints):
            return ""  # what is quoted, a post too, is told by the story
        for role in box.hints:
            if role in AWAY or role in LEADS or (role in SMALL and box.size < LINE):
                return role
        return None

    def _holds(self, box: Box, tale: Story) -> bool:
        """True for an element around the whole story, or around its best part with most of its prose."""
        if box.first <= tale.first and tale.last <= box.last:
            return True
        return box.first <= tale.top.first and tale.top.last <= box.last and box.prose > MOST * self._told_size

    @cached_property
    def _told_size(self) -> int:
        return sum(self.sizes[i] for i in self._told)

    @cached_property
    def held(self) -> list[bool]:
        """Whether each line stands among the story's paragraphs."""
        tale = self.story
        return [tale is not None and tale.holds(leaf) for leaf in self.leaves]

    @cached_property
    def _told(self) -> list[int]:
        return [i for i, (held, prose) in enumerate(zip(self.held, self.prose, strict=True)) if held and prose]

    @cached_property
    def opens(self) -> int:
        """The story's first paragraph; past the last line where there is none."""
        return next((i for i in self._told if i > self.first), len(self.texts))

    @cached_property
    def closes(self) -> int:
        """The line within the story's elements where it is over: a plain heading of other stories or of comments with
        little of the prose below it, or the first of the linked headlines with a paragraph each that end the page. Past
        the last line where there is none."""
        for i in range(self.opens + 1, len(self.texts)):
            if self.held[i] and self.page.nodes[i].link_share < LINKED and self.says(i) in ENDS:
                below = [j for j in self._told if j > i]
                marked = any(self.leaves[j].block.tag == "p" and not self._teases(j) for j in below)
                if not marked and sum(self.sizes[j] for j in below) < REST * self._told_size:
                    return i
        return self._teasers()

    def _teasers(self) -> int:
        """Where the story's paragraphs end in teasers; a large part of a story's are none, but a list."""
        count = next((n for n, j in enumerate(reversed(self._told)) if not self._teases(j)), 0)
        tail = self._told[len(self._told) - count :]
        if not tail or sum(self.sizes[j] for j in tail) > REST * self._told_size:
            return len(self.texts)
        return tail[0] - 1

    def _teases(self, i: int) -> bool:
        """True for a paragraph right below a heading that is a link."""
        above = self.leaves[i - 1] if i else None
        return above is not None and above.rank != "" and self.page.nodes[i - 1].link_share > LINK
