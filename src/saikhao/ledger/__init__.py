"""The only state: a ledger of captures, what was read from them, and every place with its words.

with Ledger.open("news.db") as ledger:
    for page in ledger.pages(): ...                     # PageRow
    for row in ledger.claims(source="AFP"): ...         # ClaimRow
    found = ledger.claim(row.id)                        # Found: its analysis and the claim
    analysis = ledger.analysis(page.id)                 # Analysis, whole
"""

from saikhao.ledger.rows import Asked, ClaimRow, Fault, Found, PageRow
from saikhao.ledger.store import Ledger, Stored

__all__ = ["Asked", "ClaimRow", "Fault", "Found", "Ledger", "PageRow", "Stored"]
