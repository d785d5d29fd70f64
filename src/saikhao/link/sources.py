"""On whose word a clause stands: the innermost named source, a spokesman counted as the body he speaks for."""

from saikhao.annotate.kit import Kit
from saikhao.link.pieces import Piece
from saikhao.link.story import Story
from saikhao.link.words import words
from saikhao.model.claim import Attribution
from saikhao.text.edges import Edges
from saikhao.text.fold import fold

# Meanings of the words for those who speak for a body and not for themselves.
VOICES = frozenset({"r-spokes", "r-chair"})
CLOSE = 300  # characters back in which the body that somebody speaks for is named
ROLES = frozenset({"r-ministry", "r-company", "x-board", "r-police", "r-court"})
BRIEF = 25  # characters of a source that names a role and no more ("the ministry")
CROWD = frozenset({"r-official", "r-diplomat", "r-analyst", "x-engineer", "r-witness", "r-lawyer"})


class Source:
    """Who a clause goes back to: `key` (None where nobody is named), what his words mean, whom they name."""

    __slots__ = ("key", "means", "names", "relayed", "teller", "text")

    def __init__(self, key: str | None, means: frozenset[str], names: frozenset[str], text: str, relayed: bool) -> None:
        self.key, self.means, self.names, self.text, self.relayed = key, means, names, text, relayed
        self.teller = key  # who tells it on the page: the outermost that is no medium


class Sources:
    """The sources of a story's clauses; who speaks for whom is read from all its pages."""

    def __init__(self, story: Story, kit: Kit) -> None:
        self.story, self.kit = story, kit
        self._body = self._bodies()
        self._kept: dict[int, Source] = {}

    def of(self, i: int) -> Source:
        """The source of clause `i`."""
        if i not in self._kept:
            self._kept[i] = self._source(self.story.pieces[i])
        return self._kept[i]

    def _source(self, p: Piece) -> Source:
        chain = [a for a in (p.said, *p.outer) if a]
        for a in chain:
            made = self._read(p.page, a)
            if made and not self._medium(made):
                read = [up for b in chain if (up := self._read(p.page, b)) is not None]
                out = Source(made.key, made.means, made.names, made.text, any(map(self._medium, read)))
                out.teller = next((up.key for up in reversed(read) if not self._medium(up)), made.key)
                return out
        return Source(None, frozenset(), frozenset(), "", False)

    def _medium(self, source: Source) -> bool:
        return "s-news" in source.means or source.relayed

    def _read(self, page: int, a: Attribution) -> Source | None:
        """The source of one attribution: its entity, and the words that name it."""
        text = self.story.pages[page].page.text
        said = fold(a.source.of(text)).text if a.source else ""
        means = self._means(page, said)
        inside = [m for m in self.story.pages[page].mentions if a.source and a.source.meets(m.span)]
        names = frozenset(self.story.entity[page].get(m.entity, m.entity) for m in inside)
        known = self.story.entity[page].get(a.entity or "")
        if not said and not known and not a.entity:
            return None
        key = known or (min(names) if len(names) == 1 and not means & CROWD else None) or a.entity
        key = self._body.get(key or "", key)
        return Source(key, means, names, said, False)

    def _means(self, page: int, said: str) -> frozenset[str]:
        lists = words(self.kit, self.story.pages[page].article.lang)
        if lists is None or not said:
            return frozenset()
        return frozenset(m for w in lists.concepts.find(said, Edges(said)) for m in w.means if m[0] != "u")

    def _bodies(self) -> dict[str, str]:
        """Person -> body, where somewhere the words beside a person's name make him the voice of one body."""
        out: dict[str, str] = {}
        for n, page in enumerate(self.story.pages):
            for a in page.attributions:
                if not a.source:
                    continue
                said = fold(a.source.of(page.page.text)).text
                inside = [m for m in page.mentions if a.source.meets(m.span)]
                who = sorted({self.story.entity[n].get(m.entity, m.entity) for m in inside if m.kind == "person"})
                bodies = sorted({self.story.entity[n].get(m.entity, m.entity) for m in inside if m.kind == "org"})
                if len(who) == 1 and self._means(n, said) & VOICES:
                    before = [m for m in page.mentions if m.kind == "org" and 0 < a.source.start - m.span.end < CLOSE]
                    bodies = bodies or [self.story.entity[n].get(m.entity, m.entity) for m in before[-1:]]
                    if len(bodies) == 1:
                        out.setdefault(who[0], bodies[0])
        return out


def same_source(a: Source, b: Source) -> bool:
    """True where both clauses go back to one source."""
    if a.key and b.key and a.key == b.key:
        return True
    if a.names and b.names and not a.names & b.names:
        return False
    brief = min((x for x in (a, b) if not x.names), key=lambda x: len(x.text), default=None)
    if a.means & b.means & ROLES and brief and 0 < len(brief.text) <= BRIEF:
        return True
    return bool(a.text and b.text and a.means & b.means & CROWD and (a.relayed or b.relayed))


def same_teller(a: Source, b: Source) -> bool:
    """True where both clauses are told by one."""
    return bool(a.teller and a.teller == b.teller)
