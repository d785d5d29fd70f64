"""Annotations -> attributions -> claims."""

from saikhao.annotate import Annotations
from saikhao.annotate.sheet import Sheet
from saikhao.claim.attributions import attributions, statements
from saikhao.claim.claims import claims
from saikhao.claim.look import Look
from saikhao.model.claim import Attribution, Claim


def claim(found: Annotations, sheet: Sheet) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    """Who says what on this page, and what the page tells on its own word."""
    look = Look(sheet, found.mentions, found.timexes)
    said = statements(look)
    records = attributions(look, said)
    return records, claims(found, look, said, records)
