"""One page: its whole text, and everything that was read from it, layer by layer."""

import msgspec

from saikhao.model.analysis import Analysis
from saikhao.model.place import Outside
from saikhao.web.claim import Relay, evidence, relay
from saikhao.web.dates import published
from saikhao.web.index import Index
from saikhao.web.lines import Lit
from saikhao.web.readings import Reading, readings
from saikhao.web.visible import visible


class Told(msgspec.Struct, frozen=True):
    """A claim in the margin of its page: words, who says it (None: the page itself, or not named), what to light."""

    id: str
    words: str
    who: str | None
    attributed: bool
    status: str
    polarity: str
    lit: tuple[Lit, ...]


class Finding(msgspec.Struct, frozen=True):
    """A note about the page, with the words it is about."""

    code: str
    words: str | None
    detail: str


class PageView(msgspec.Struct, frozen=True):
    """A page told whole; `text` is the page's text untouched, `claims` and `readings` point into it. `newer` is the id
    of the capture of this address that counts, None where that is this one."""

    id: str
    uri: str
    lang: str
    title: str | None
    outlet: str | None
    published: str | None
    published_why: str
    given_date: str | None
    canonical: str | None
    relays: tuple[Relay, ...]
    claims: tuple[Told, ...]
    readings: tuple[Reading, ...]
    notes: tuple[Finding, ...]
    newer: str | None
    text: str


def view(analysis: Analysis, newer: str | None = None) -> PageView:
    """A page of the ledger, told whole."""
    index, page, article = Index(analysis), analysis.page, analysis.article
    return PageView(
        page.id,
        visible(page.uri),
        page.lang,
        index.words(article.title) if article.title else None,
        article.outlet and visible(article.outlet),
        published(article.published, article.published_between),
        visible(article.published_why),
        article.given_date,
        article.canonical and visible(article.canonical),
        tuple(relay(index, h) for h in reversed(article.hops)),
        tuple(_told(index)),
        tuple(readings(index)),
        tuple(_findings(index)),
        newer,
        page.text,
    )


def _told(index: Index) -> list[Told]:
    """The claims in the order of the text, the wider before what it holds."""
    out: list[Told] = []
    for c in sorted(index.analysis.claims, key=lambda c: (c.spans[0].start, -c.spans[0].end)):
        around = index.nest(c)
        name = index.who(around[-1]) if around else None
        lit = evidence(index, c)
        out.append(Told(c.id, index.words(*c.spans), name, bool(around), c.status, c.polarity, lit))
    return out


def _findings(index: Index) -> list[Finding]:
    out: list[Finding] = []
    for note in index.analysis.notes:
        place = note.span
        words = visible(place.exact) if isinstance(place, Outside) else index.words(place) if place else None
        out.append(Finding(note.code, words, visible(note.detail)))
    return out


def places(view: PageView) -> dict[str, list[tuple[str, int, int]]]:
    """What the browser lights: id of a claim or reading -> (kind, start, end) in code points."""
    things: tuple[Told | Reading, ...] = (*view.claims, *view.readings)
    return {x.id: [(p.kind, p.span.start, p.span.end) for p in x.lit] for x in things}
