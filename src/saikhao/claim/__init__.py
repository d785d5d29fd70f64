"""Annotations -> attributions -> claims."""

from saikhao.annotate import Annotations
from saikhao.annotate.sheet import Sheet
from saikhao.claim.attributions import attributions
from saikhao.claim.claims import claims
from saikhao.model.claim import Attribution, Claim


def claim(found: Annotations, sheet: Sheet) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    """Who says what on this page, and what the page tells on its own word."""
    said = attributions(found, sheet)
    return said, claims(found, said)
