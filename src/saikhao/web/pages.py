"""The list of pages in the ledger."""

import msgspec

from saikhao.ledger import Ledger
from saikhao.web.dates import published
from saikhao.web.visible import visible


class Listed(msgspec.Struct, frozen=True):
    """One page: what it is, when it came out, and how much was found on it."""

    id: str
    uri: str
    lang: str
    title: str | None
    outlet: str | None
    published: str | None
    claims: int
    notes: int


def listed(ledger: Ledger) -> tuple[Listed, ...]:
    """All pages, in the order they were added."""
    return tuple(
        Listed(
            p.id,
            visible(p.uri),
            p.lang,
            p.title and visible(p.title),
            p.outlet and visible(p.outlet),
            published(p.published, p.published_between),
            p.claims,
            p.notes,
        )
        for p in ledger.pages()
    )
