"""The relay chain: who handed the report on to whom, the page's own publisher first, the origin last."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from saikhao.annotate.days import days
from saikhao.annotate.draft import Draft, Piece
from saikhao.annotate.lines import words
from saikhao.annotate.media import host, media
from saikhao.annotate.outlet import ADDRESS, Publisher, initials, same
from saikhao.annotate.relay_cues import cues
from saikhao.annotate.relays import Relays
from saikhao.model.article import Hop
from saikhao.model.codes import HopKind
from saikhao.model.place import Place, Span
from saikhao.packs.hops import HopWords
from saikhao.world.outlets import Outlet

NAME = 60  # characters of a party's name
_TWICE = re.compile(r"(.{2,60}?)\s?\1(?=\W|\d|$)")
_EDGE = " \t\"'“”‘’()[]|·•,.;:–—/-"


class Lead(NamedTuple):
    """A party with its place in the chain: the lower `step`, the nearer to the publisher."""

    step: int
    at: int
    party: str | None
    kind: HopKind
    span: Span | None
    evidence: Place | None
    why: str
    known: Outlet | None
    country: str = ""
    host: str = ""
    alias: str = ""


def hops(draft: Draft, by: Publisher | None) -> tuple[Hop, ...]:
    """The chain. One party counts once, at the place nearest to the publisher."""
    leads = [*_publisher(draft, by), *_bylines(draft), *_credits(draft), *_text(draft)]
    chain: list[Lead] = []
    named = any(x.step == 1 and not x.host for x in leads)
    for lead in sorted(leads, key=lambda x: (x.step, bool(x.host), x.at)):
        if lead.host and lead.known is None and named:
            continue  # the byline says whose address it is
        twin = next((i for i, other in enumerate(chain) if _one(lead, other)), None)
        if twin is None:
            chain.append(lead)
        elif lead.kind == "agency" and chain[twin].kind == "outlet" and chain[twin].known is None:
            chain[twin] = chain[twin]._replace(kind="agency")
    chain = [_origin(lead, chain) for lead in chain]
    chain.sort(key=lambda x: (x.step, x.at))
    return tuple(Hop(x.party, x.kind, x.span, x.evidence, x.why) for x in chain)


def _one(a: Lead, b: Lead) -> bool:
    """True where two leads are one party."""
    if a.party is None or b.party is None:
        return a.party is b.party
    if a.known and b.known:
        return a.known.name == b.known.name
    if a.alias == b.party or b.alias == a.party:
        return True
    if a.country and b.country:
        return a.country == b.country
    if (b.host or a.host) and same(_label(a), _label(b)):
        return True
    return same(a.party, b.party) or initials(a.party, b.party) or initials(b.party, a.party)


def _label(lead: Lead) -> str:
    """A name to compare: of a host the part that is the site's own ("herald" of "news.herald.example")."""
    parts = lead.host.split(".")
    return max(parts[:-1], key=len) if len(parts) > 1 else lead.party or ""


def _origin(lead: Lead, chain: list[Lead]) -> Lead:
    """A state's own voice that others on the page relay is where the report comes from: the end of the chain."""
    relayed = sum(1 for x in chain if x.step > 0) > 1 or any(x.step == 1 for x in chain)
    if lead.step == 3 and lead.known and lead.known.state and relayed:
        return lead._replace(step=4, kind="origin")
    return lead._replace(step=4) if lead.kind == "origin" else lead


def _publisher(draft: Draft, by: Publisher | None) -> Iterator[Lead]:
    """The page's own outlet; an agency that prints its short form in brackets goes by that."""
    if by is None:
        return
    span = by.evidence if isinstance(by.evidence, Span) else None
    kind: HopKind = by.known.kind if by.known else "agency" if _agency_name(draft, by.name) else "outlet"
    party = by.name
    if kind == "agency" and by.known is None:
        m = re.search(re.escape(by.name) + r"\s*[(\[]([A-Z]{2,6})[)\]]", draft.folded.text)
        if m and initials(by.name, m.group(1)):
            party, span = m.group(1), draft.span(m.start(1), m.end(1))
    yield Lead(0, -1, party, kind, span, span or by.evidence, by.why, by.known)


def _agency_name(draft: Draft, name: str) -> bool:
    """True for a name with an agency's word in it, or at the end of one of its words: "Northwire"."""
    low = name.casefold()
    parts = low.split()
    return any(
        f" {w} " in f" {low} " or any(p.endswith(w) for p in parts) or low.startswith(w) for w in _all(draft, "wire")
    )


def _unnamed(draft: Draft, name: str) -> bool:
    return name.casefold() in _all(draft, "unknown")


def _all(draft: Draft, field: str) -> frozenset[str]:
    """One list of `hops.toml` of all languages, in lower case."""
    packs = draft.kit.packs
    return draft.kit.keep(
        ("hops", "all", field),
        lambda: frozenset(
            w.casefold() for lang in packs.langs for w in getattr(packs.toml(lang, "hops", HopWords), field)
        ),
    )


def _bylines(draft: Draft) -> Iterator[Lead]:
    """Media in bylines: a name that stands twice, glued, or a known one."""
    known = media(draft.kit)
    for piece in draft.of("byline", "dateline"):
        end = min((d.start for d in days(piece.text, draft.kit, draft.page.lang, piece.lang)), default=len(piece.text))
        text = piece.text[:end].rstrip(_EDGE)
        m = _TWICE.fullmatch(text)
        if m and not m.group(1)[0].islower():
            yield _lead(
                draft, piece, len(m.group(1).rstrip()) and m.start(1), m.end(1), 1, "stands twice in the byline"
            )
            continue
        for part in re.finditer(r"[^|·•/–—,]+", text):
            name = part.group().strip(_EDGE)
            at = part.start() + part.group().find(name) if name else 0
            if name and known.named(name):
                yield _lead(draft, piece, at, at + len(name), 1, "in the byline")


def _lead(draft: Draft, piece: Piece, start: int, end: int, step: int, why: str, kind: HopKind = "outlet") -> Lead:
    name = piece.text[start:end]
    row = media(draft.kit).named(name)
    span = draft.span(piece.start + start, piece.start + end)
    kind = row.kind if row else "agency" if _agency_name(draft, name) else kind
    return Lead(step, piece.start + start, row.name if row else name, kind, span, span, why, row)


def _credits(draft: Draft) -> Iterator[Lead]:
    """Credit lines: "Source: X", "name (source: X)", and the source's address."""
    ends = max((p.start for p in draft.of("body")), default=0)
    for piece in draft.of("credit"):
        address = ADDRESS.search(piece.text)
        if address:
            yield from _addressed(draft, piece, address)
            continue
        yield from (x for x in _credited(draft, piece) if x.known or piece.start > ends or x.party is None)


def _credited(draft: Draft, piece: Piece) -> Iterator[Lead]:
    known = words(draft.kit)
    inner = re.search(r"[(\[]([^()\[\]]+)[)\]]\W*$", piece.text)
    at, text = (inner.start(1), inner.group(1)) if inner else (0, piece.text)
    m = known.opening.match(text) or known.bare.match(text)
    kind = known.opened(text + " ")
    if not m or kind != "source":
        return
    c = cues(piece.lang if piece.lang in draft.kit.packs.langs else draft.kit.packs.langs[0], draft.kit)
    for part in re.finditer(r"[^,/&|;]+", text[m.end() :]):
        name = part.group().strip(_EDGE)
        if not name or len(name) > NAME:
            continue
        start = at + m.end() + part.start() + part.group().find(name)
        if _unnamed(draft, name):
            span = draft.span(piece.start + start, piece.start + start + len(name))
            yield Lead(2, piece.start + start, None, "unknown-agency", span, span, "credit line", None)
            continue
        head = c.head.match(name)
        cut = head.end() if head and head.end() < len(name) else 0
        agency: HopKind = "agency" if head and c.kinds[head.group(1).casefold()] == "agency" else "outlet"
        yield _lead(draft, piece, start + cut, start + len(name), 2, "credit line", agency)


def _addressed(draft: Draft, piece: Piece, address: re.Match[str]) -> Iterator[Lead]:
    """The outlet at the address a credit line points at; where world/ does not know it, the host."""
    row = media(draft.kit).at(address.group())
    name = host(address.group())
    if row or name:
        span = draft.span(piece.start + address.start(), piece.start + address.end())
        kind: HopKind = row.kind if row else "outlet"
        yield Lead(
            1, piece.start, row.name if row else name, kind, span, span, "the source's address", row, "", name or ""
        )


def _text(draft: Draft) -> Iterator[Lead]:
    """Media that the story itself names as those it has its words from."""
    for piece in draft.of("title", "dateline", "body"):
        if piece.lang not in draft.kit.packs.langs:
            continue
        for n in Relays(draft, piece).all():
            span = draft.span(n.start, n.end)
            step = 2 if n.why == "in brackets" else 3
            yield Lead(step, n.start, n.party, n.kind, span, span, n.why, n.known, n.country, "", n.alias)
