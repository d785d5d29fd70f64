"""What the pages of a ledger say together, for people: stories, relays, drifts, forecasts, entities, and why."""

from collections.abc import Iterator

import msgspec

from saikhao.annotate.kit import default
from saikhao.ledger import Ledger
from saikhao.link import link
from saikhao.link.forms import Form, same, within
from saikhao.model.links import At, Entity, Event, Forecast, Link, Links, Report, Story

ANSWERS = 0.72  # how alike a spelling must sound to find an entity


class Words(msgspec.Struct, frozen=True):
    """A place with what stands there."""

    page: str
    words: str


class Relay(msgspec.Struct, frozen=True):
    """A report with its pages, each with its day and the parties it names on the way, publisher first."""

    report: Report
    pages: tuple[tuple[str, str | None, tuple[str, ...]], ...]


class Record(msgspec.Struct, frozen=True):
    """How often what a source said would come did come."""

    source: str
    fulfilled: int
    differently: int
    failed: int
    open: int


class Shared:
    """The links of a ledger, found once, and what people ask of them."""

    def __init__(self, ledger: Ledger) -> None:
        self.analyses = {a.page.uri: a for p in ledger.pages() if (a := ledger.analysis(p.id))}
        self.links: Links = link(list(self.analyses.values()), default())

    def words(self, at: At) -> Words:
        """The words at a place, on one line."""
        return Words(at.page, " ".join(at.span.of(self.analyses[at.page].page.text).split()))

    def stories(self) -> list[Story]:
        """Running stories, those of most pages first."""
        return sorted(self.links.stories, key=lambda s: (-len(s.pages), s.id))

    def story(self, id: str) -> Story | None:
        """The story of this id, or the one a page (its address) belongs to."""
        return next((s for s in self.links.stories if s.id == id or id in s.pages), None)

    def events(self, story: Story) -> tuple[Event, ...]:
        """Its happenings by day."""
        return story.events

    def relays(self, story: Story) -> list[Relay]:
        """The reports its pages fall into, those of most pages first."""
        inside = [r for r in self.links.reports if set(r.pages) <= set(story.pages)]
        made = [Relay(r, tuple((uri, *self._way(uri)) for uri in r.pages)) for r in inside]
        return sorted(made, key=lambda r: (-len(r.pages), r.report.id))

    def _way(self, uri: str) -> tuple[str | None, tuple[str, ...]]:
        article = self.analyses[uri].article
        return article.published, tuple(h.party or h.kind for h in article.hops)

    def drifts(self) -> list[Link]:
        """Links where accounts differ, drifts within a report first."""
        rank = {"relay-drift": 0, "contradiction": 1, "update": 2}
        return sorted((x for x in self.links.links if x.kind in rank), key=lambda x: (rank[x.kind], x.left, x.right))

    def forecasts(self) -> list[Forecast]:
        """What was said to come: what came of it first, then what is open, by when it is due."""
        return sorted(self.links.forecasts, key=lambda f: (f.verdict == "open", f.due[1] or "9", f.claim))

    def records(self) -> list[Record]:
        """How each named source's forecasts did, those with most outcomes first. Small counts are only counts."""
        verdicts: dict[str, list[str]] = {}
        for f in self.links.forecasts:
            if f.source:
                verdicts.setdefault(f.source, []).append(f.verdict)
        kinds = ("fulfilled", "fulfilled-differently", "failed", "open")
        made = [Record(source, *(found.count(k) for k in kinds)) for source, found in verdicts.items()]
        return sorted(made, key=lambda r: (-(r.fulfilled + r.differently + r.failed), r.source))

    def why(self, id: str) -> Iterator[str]:
        """The reasons for a link, report, proposition, forecast, entity or story, by its id."""
        for x in self.links.links:
            if x.id == id:
                yield from (f"{x.kind}: {x.slot}: {x.values[0]} / {x.values[1]}", x.why, *map(_line, self._both(x)))
        for p in self.links.propositions:
            if p.id == id:
                yield from (p.gist, *p.primaries, p.why, *(_line(self.words(c)) for c in p.claims))
        for f in self.links.forecasts:
            if f.id == id:
                yield from (f"{f.verdict}: {f.why}", *(_line(self.words(at)) for at in (f.claim, f.outcome) if at))
        named = [(r.id, r.why) for r in self.links.reports] + [(e.id, e.why) for e in self.links.entities]
        yield from (why for found, why in named if found == id)

    def _both(self, link: Link) -> tuple[Words, Words]:
        return self.words(link.left), self.words(link.right)

    def entities(self, name: str | None = None) -> list[Entity]:
        """All entities, most mentioned first; with a name in any spelling or script, those it may mean."""
        if not name:
            return sorted(self.links.entities, key=lambda e: (-len(e.mentions), e.id))
        asked = Form(name, default())
        scored = [
            (max(_answers(asked, Form(n, default())) for n in (e.entity, *e.names)), e) for e in self.links.entities
        ]
        return [e for s, e in sorted(scored, key=lambda x: (-x[0], -len(x[1].mentions), x[1].id)) if s >= ANSWERS]


def _answers(asked: Form, name: Form) -> float:
    return max(same(asked, name)[0], within(asked.whole, name.whole))


def _line(found: Words) -> str:
    return f"{found.page}: {found.words}"
