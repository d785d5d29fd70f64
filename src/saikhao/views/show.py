"""One claim with its evidence: its words in context, on whose word it stands, and why it was read so."""

import msgspec

from saikhao.ledger import Found, Ledger
from saikhao.ledger.write import called
from saikhao.model.analysis import Analysis
from saikhao.model.article import Hop
from saikhao.model.claim import Attribution
from saikhao.model.marks import Amount, Mention, Reason, Timex
from saikhao.model.place import Span

CONTEXT = 80  # characters of the page shown before and after a claim's words


class Step(msgspec.Struct, frozen=True):
    """One party on the way of a claim to this page, nearest to the claim first. `kind` is "speaker" or a hop's kind;
    `who` None where the page leaves it out. `words` name it and `cue` makes it speak, as they stand in the page."""

    kind: str
    who: str | None
    words: str | None
    cue: str | None
    span: Span | None
    status: str | None = None
    why: tuple[Reason, ...] = ()


class Shown(msgspec.Struct, frozen=True):
    """A claim as a person looks at it. `before` and `after` are what stands around `words`, and `parts` its places with
    their words; `chain` leads from who says it outwards to the page that carries it. The `name` of a mention is
    what it is called: its usual English name, else the words of its first mention."""

    id: str
    page: str
    uri: str
    outlet: str | None
    published: str | None
    title: str | None
    lang: str
    status: str
    polarity: str
    event: str | None
    before: str
    words: str
    after: str
    parts: tuple[tuple[Span, str], ...]
    chain: tuple[Step, ...]
    roles: dict[str, tuple[Mention, ...]]
    times: tuple[Timex, ...]
    amounts: tuple[Amount, ...]
    places: tuple[Mention, ...]
    why: tuple[tuple[Reason, str | None], ...]


def show(ledger: Ledger, id: str) -> Shown | None:
    """The claim of this id; None where the ledger has none."""
    found = ledger.claim(id)
    return shown(found) if found else None


def shown(found: Found) -> Shown:
    """A claim with everything that belongs to it looked up in its analysis."""
    analysis, claim = found.analysis, found.claim
    page, article, text = analysis.page, analysis.article, analysis.page.text
    start, end = min(s.start for s in claim.spans), max(s.end for s in claim.spans)
    event = claim.event

    names = called(analysis)

    def of(ids: tuple[str, ...]) -> tuple[Mention, ...]:
        return tuple(msgspec.structs.replace(m, name=names[m.entity]) for m in analysis.mentions if m.id in ids)

    return Shown(
        claim.id,
        page.id,
        page.uri,
        article.outlet,
        article.published,
        _words(text, article.title),
        page.lang,
        claim.status,
        claim.polarity,
        event.type if event else None,
        text[max(0, start - CONTEXT) : start],
        text[start:end],
        text[end : end + CONTEXT],
        tuple((s, s.of(text)) for s in claim.spans),
        Chains(analysis).of(claim.attribution),
        {role: of(ids) for role, ids in event.roles.items()} if event else {},
        tuple(t for t in analysis.timexes if t.id in claim.times),
        tuple(a for a in analysis.amounts if a.id in claim.amounts),
        of(claim.places),
        tuple((r, _words(text, r.span)) for r in claim.why),
    )


class Chains:
    """The ways by which the claims of one page came to it."""

    def __init__(self, analysis: Analysis) -> None:
        self.text = analysis.page.text
        self.said = {a.id: a for a in analysis.attributions}
        self.names = called(analysis)
        self.hops = tuple(self._hop(hop) for hop in reversed(analysis.article.hops))

    def of(self, attribution: str | None) -> tuple[Step, ...]:
        """From a claim's own speaker over those who quote it to the page's hops, origin first, its outlet last."""
        steps: dict[str, Step] = {}  # by attribution: a circle of parents ends
        while attribution in self.said and attribution not in steps:
            at = self.said[attribution]
            steps[attribution] = self._speaker(at)
            attribution = at.parent
        return (*steps.values(), *self.hops)

    def _speaker(self, at: Attribution) -> Step:
        words = _words(self.text, at.source)
        name = self.names.get(at.entity or "")
        cue = " ... ".join(c.of(self.text) for c in at.cue) or None
        return Step("speaker", name or words, words, cue, at.source, at.status, at.why)

    def _hop(self, hop: Hop) -> Step:
        words = _words(self.text, hop.span)
        return Step(hop.kind, hop.party or words, words, None, hop.span)


def _words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None
