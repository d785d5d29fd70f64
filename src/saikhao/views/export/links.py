"""What the pages of the ledger say together, as one line of JSON."""

from collections.abc import Iterator

import msgspec

from saikhao.annotate.kit import default
from saikhao.ledger import Ledger
from saikhao.link import link


def export(ledger: Ledger) -> Iterator[bytes]:
    """The links between the newest captures of all addresses, found anew: they follow from the analyses alone."""
    analyses = [analysis for page in ledger.pages() if (analysis := ledger.analysis(page.id))]
    yield msgspec.json.encode(link(analyses, default()), order="deterministic")
