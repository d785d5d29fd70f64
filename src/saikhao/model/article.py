"""The article without the furniture: its blocks, where it says it comes from, and when."""

import msgspec

from saikhao.model.codes import HopKind, Role
from saikhao.model.place import Place, Span


class Block(msgspec.Struct, frozen=True):
    """One line or element and the part it plays. `why` names the rule that gave it its role."""

    span: Span
    role: Role
    lang: str = "und"
    why: str = ""


class Hop(msgspec.Struct, frozen=True):
    """A step of the relay chain (IPTC NewsML-G2 hopHistory). `party` is the name in world/ where known, else the
    page's words, None for an unnamed agency; `span` the words that name it, `evidence` the place that proves it."""

    party: str | None
    kind: HopKind
    span: Span | None = None
    evidence: Place | None = None
    why: str = ""


class Article(msgspec.Struct, frozen=True):
    """What `annotate` knows of the article as a whole. Dates are ISO; `published_between` are inclusive days."""

    title: Span | None = None
    outlet: str | None = None
    outlet_evidence: Place | None = None
    canonical: str | None = None
    bylines: tuple[Span, ...] = ()
    lang: str = "und"
    published: str | None = None
    published_evidence: Place | None = None
    published_between: tuple[str | None, str | None] = (None, None)
    published_why: str = ""
    given_date: str | None = None
    blocks: tuple[Block, ...] = ()
    hops: tuple[Hop, ...] = ()

    def spans(self, *roles: Role) -> tuple[Span, ...]:
        """The places of all blocks with one of these roles, in order."""
        return tuple(b.span for b in self.blocks if b.role in roles)
