"""One claim: its words in the page, the chain they came by, how they were read and why."""

import msgspec

from saikhao.model.analysis import Analysis
from saikhao.model.article import Hop
from saikhao.model.claim import Attribution, Claim
from saikhao.model.place import Outside, Span, joined
from saikhao.web.dates import published
from saikhao.web.index import Index
from saikhao.web.lines import Line, Lit, lines
from saikhao.web.readings import Reading, Step, named, readings, step
from saikhao.web.visible import visible

FAR = 1500  # characters: evidence further away is shown on the page only


class Relay(msgspec.Struct, frozen=True):
    """A party that handed the account on: `proof` are the words that show it, `span` or `outside` where they stand."""

    party: str | None
    kind: str
    proof: str | None
    span: Span | None
    outside: Outside | None


class Saying(msgspec.Struct, frozen=True):
    """One attribution of the nest: who, by which words, with what commitment. `who` is None where it is not known."""

    id: str
    who: str | None
    known_as: str | None
    named: bool
    cue: str
    status: str
    polarity: str
    mode: str
    why: tuple[Step, ...]


class ClaimView(msgspec.Struct, frozen=True):
    """A claim told whole. `relays` run from the origin to this page, `sayings` from the outermost to the innermost.
    `newer` is the id of the capture of this address that counts, None where the claim is of that one."""

    id: str
    page: str
    uri: str
    lang: str
    title: str | None
    outlet: str | None
    published: str | None
    words: str
    spans: tuple[Span, ...]
    status: str
    polarity: str
    event: str | None
    relays: tuple[Relay, ...]
    sayings: tuple[Saying, ...]
    times: tuple[Reading, ...]
    amounts: tuple[Reading, ...]
    places: tuple[Reading, ...]
    roles: tuple[tuple[str, tuple[Reading, ...]], ...]
    why: tuple[Step, ...]
    newer: str | None


def evidence(index: Index, claim: Claim) -> tuple[Lit, ...]:
    """What to light for a claim: its content, its own source and cue, and those of the attributions around it."""
    around = index.nest(claim)
    lit = [Lit(s, "content") for s in claim.spans]
    for a in around:
        own = a is around[-1]
        lit += [Lit(a.source, "source" if own else "outer")] if a.source else []
        lit += [Lit(s, "cue" if own else "outer") for s in a.cue]
    return tuple(lit)


def relay(index: Index, hop: Hop) -> Relay:
    """A hop with the words that prove it."""
    proof = hop.evidence or hop.span
    outside = proof if isinstance(proof, Outside) else None
    span = proof if isinstance(proof, Span) else None
    words = visible(outside.exact) if outside else index.words(span) if span else None
    return Relay(hop.party and visible(hop.party), hop.kind, words, span, outside)


def saying(index: Index, a: Attribution) -> Saying:
    """An attribution, told."""
    why = tuple(step(index.page.text, w) for w in a.why)
    name, known = index.who(a), index.english(a.entity)
    other = known if known and known not in (name or "") else None
    return Saying(a.id, name, other, a.source is not None, index.words(*a.cue), a.status, a.polarity, a.mode, why)


def view(analysis: Analysis, claim: Claim, newer: str | None = None) -> ClaimView:
    """A claim of this analysis, told whole."""
    index, page, article = Index(analysis), analysis.page, analysis.article
    found = tuple(readings(index))
    roles = claim.event.roles.items() if claim.event else ()
    return ClaimView(
        claim.id,
        page.id,
        visible(page.uri),
        language(analysis, claim.spans),
        index.words(article.title) if article.title else None,
        article.outlet and visible(article.outlet),
        published(article.published, article.published_between),
        index.words(*claim.spans),
        claim.spans,
        claim.status,
        claim.polarity,
        claim.event.type if claim.event else None,
        tuple(relay(index, h) for h in reversed(article.hops)),
        tuple(saying(index, a) for a in index.nest(claim)),
        named(found, claim.times),
        named(found, claim.amounts),
        named(found, claim.places),
        tuple((role, named(found, ids)) for role, ids in roles),
        tuple(step(page.text, w) for w in claim.why),
        newer,
    )


def language(analysis: Analysis, spans: tuple[Span, ...]) -> str:
    """The language of the block a claim begins in, else the page's."""
    blocks = (b.lang for b in analysis.article.blocks if b.span.meets(spans[0]))
    return next((lang for lang in blocks if lang != "und"), analysis.page.lang)


def context(analysis: Analysis, claim: Claim) -> list[Line]:
    """The lines of the page that a claim and its evidence stand in, lit; at most some before and after the claim."""
    lit = evidence(Index(analysis), claim)
    reach = joined(claim.spans)
    near = [x for x in lit if abs(x.span.start - reach.start) < FAR or x.span.meets(reach)]
    return [
        line
        for line in lines(analysis.page.text, analysis.article.blocks, lit)
        if not line.blank and any(x.span.meets(line.span) for x in near)
    ]
