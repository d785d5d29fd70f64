"""Every page's analysis, one a line, as `read --json` prints it."""

from collections.abc import Iterator

from saikhao.ledger import Ledger
from saikhao.model.analysis import encode


def export(ledger: Ledger) -> Iterator[bytes]:
    """The newest capture of each address, in the order they were first added."""
    for page in ledger.pages():
        analysis = ledger.analysis(page.id)
        if analysis:
            yield encode(analysis)
