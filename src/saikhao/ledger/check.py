"""Does the ledger hold? Every capture against its id, every text against its hash, every quote against its text."""

import hashlib
import zlib
from collections.abc import Iterator

import msgspec

from saikhao.ledger.rows import Fault
from saikhao.ledger.store import Ledger
from saikhao.model.analysis import Analysis, checked, quotes
from saikhao.model.errors import Misplaced
from saikhao.model.ids import page_id
from saikhao.model.place import Quote, Span


def faults(ledger: Ledger) -> Iterator[Fault]:
    """Everything that does not hold, in the order of the pages; nothing where all is well."""
    for (wrong,) in ledger.db.execute("PRAGMA integrity_check(1)").fetchall():
        if wrong != "ok":
            yield Fault("", "", f"the file is damaged: {wrong}")
            return
    for table, _, parent, _ in ledger.db.execute("PRAGMA foreign_key_check").fetchall():
        yield Fault("", "", f"a row of {table} points at a {parent} that is not there")
    rows = ledger.db.execute("SELECT c.page, c.id, c.uri, a.page FROM capture c LEFT JOIN analysis a USING (page)")
    for key, id, uri, analysed in rows.fetchall():
        if analysed is None:
            yield Fault(id, uri, "a capture without an analysis")
            continue
        for detail in _page_faults(ledger, key, id):
            yield Fault(id, uri, detail)


def _page_faults(ledger: Ledger, key: int, id: str) -> Iterator[str]:
    try:
        stored, analysis = ledger.capture(id), ledger.analysis(id)
    except (zlib.error, msgspec.MsgspecError, ValueError) as wrong:
        yield f"cannot be unpacked: {wrong}"
        return
    if not stored or not analysis:
        return
    if not id == analysis.page.id == page_id(stored.capture.uri, stored.capture.data):
        yield "the capture is not what it was: its id says otherwise"
    if hashlib.sha256(analysis.page.text.encode()).hexdigest() != analysis.page.sha256:
        yield "the text is not what was read: its hash says otherwise"
    rows = ledger.db.execute("SELECT start, stop, exact, prefix, suffix FROM place WHERE page = ?", [key]).fetchall()
    yield from _place_faults(analysis, [Quote(Span(*row[:2]), *row[2:]) for row in rows])


def _place_faults(analysis: Analysis, rows: list[Quote]) -> Iterator[str]:
    """Every quote against the text; and the rows are the places of the analysis, no more and no fewer."""
    for quote in rows:
        try:
            if quote.check(analysis.page.text) != Quote.take(analysis.page.text, quote.span):
                yield f"the context of [{quote.span.start}, {quote.span.end}] is not that of the text"
        except Misplaced as wrong:
            yield str(wrong)
    try:
        places = {quote.span for _, quote in quotes(checked(analysis))}
    except Misplaced as wrong:
        yield str(wrong)
        return
    for span in sorted(places ^ {quote.span for quote in rows}):
        yield f"[{span.start}, {span.end}] stands only in {'the analysis' if span in places else 'a row'}"
