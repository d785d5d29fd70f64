"""The ledger: captures, what was read from them, and every place with its words. The only state there is."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, Unpack

import msgspec

from saikhao.ledger import write
from saikhao.ledger.file import connect, folded, said, transaction
from saikhao.ledger.rows import Asked, ClaimRow, Found, PageRow
from saikhao.model.analysis import Analysis, Made, decode
from saikhao.model.errors import BadLedger
from saikhao.model.ids import page_id
from saikhao.model.page import Capture
from saikhao.model.place import Outside, Span

PAGES = """
SELECT c.id, c.uri, a.lang, a.title, a.outlet, a.published, a.earliest, a.latest, c.day, c.newest,
  (SELECT count(*) FROM claim WHERE claim.page = c.page), a.notes
FROM capture c JOIN analysis a USING (page)"""

CLAIMS = """
SELECT k.id, c.id, c.uri, a.lang, a.outlet, a.published,
  (SELECT group_concat(exact, ' ... ') FROM (SELECT p.exact FROM claim_span s JOIN place p USING (page, start, stop)
    WHERE s.page = k.page AND s.claim = k.n ORDER BY s.n)),
  (SELECT min(start) FROM claim_span s WHERE s.page = k.page AND s.claim = k.n),
  (SELECT max(stop) FROM claim_span s WHERE s.page = k.page AND s.claim = k.n),
  k.status, k.polarity, k.event, k.attribution, p.exact, t.entity, t.name,
  x.value, k.earliest, k.latest
FROM claim k JOIN capture c USING (page) JOIN analysis a USING (page)
  LEFT JOIN attribution t ON t.page = k.page AND t.id = k.attribution
  LEFT JOIN place p ON p.page = t.page AND p.start = t.start AND p.stop = t.stop
  LEFT JOIN timex x ON x.page = k.page AND x.n = k.timex"""

# A page by its id, or the newest one of its address; an id goes before an address that reads like one.
ONE = "WHERE c.id = :ref OR (c.uri = :ref AND c.newest) ORDER BY c.id = :ref DESC LIMIT 1"
TEXT_ORDER = "k.page, k.n"
TIME_ORDER = "coalesce(k.earliest, k.latest) NULLS LAST, k.latest, k.page, k.n"


class Stored(NamedTuple):
    """A capture as it lies in the ledger, with its page's id and the publication date given for it."""

    id: str
    capture: Capture
    day: str | None
    newest: bool


class Ledger:
    """One ledger file. `with Ledger.open("news.db") as ledger: ...`

    Reading answers for the newest capture of each address unless it is asked by a page's own id. Each thread takes a
    `Ledger` of its own; any number may read while one writes.
    """

    def __init__(self, path: Path, create: bool = False) -> None:
        self.path = path
        self.db = connect(path, create)

    @classmethod
    def open(cls, path: str | Path, create: bool = False) -> "Ledger":
        """The ledger at `path`, made there if `create`; `BadLedger` says what is wrong and what would work."""
        return cls(Path(path), create)

    def close(self) -> None:
        """Give the file back."""
        self.db.close()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # reading

    def pages(self, every: bool = False) -> Iterator[PageRow]:
        """The newest capture of each address (or `every` capture) in the order they were first added."""
        where = "" if every else " WHERE c.newest"
        for row in self._each(f"{PAGES}{where} ORDER BY c.page", []):
            yield _page(row)

    def page(self, ref: str) -> PageRow | None:
        """The page of this id, or the newest one of this address; None where there is neither."""
        rows = self._ask(f"{PAGES} {ONE}", {"ref": ref})
        return _page(rows[0]) if rows else None

    def analysis(self, ref: str) -> Analysis | None:
        """The whole analysis of a page, by its id or its address (then the newest)."""
        rows = self._ask(f"SELECT a.data FROM analysis a JOIN capture c USING (page) {ONE}", {"ref": ref})
        return decode(zlib.decompress(rows[0][0])) if rows else None

    def hops(self, ref: str) -> tuple[str | None, ...]:
        """The parties a page's account came by, publisher first, None for one without a name."""
        rows = self._ask(
            f"SELECT party FROM hop WHERE page = (SELECT c.page FROM capture c {ONE}) ORDER BY n", {"ref": ref}
        )
        return tuple(party for (party,) in rows)

    def captures(self, uri: str | None = None, but: Made | None = None) -> Iterator[Stored]:
        """The captures of one address, or of all, oldest first; `but` leaves out those read with that."""
        keys = self._ask(
            "SELECT id FROM capture JOIN analysis USING (page) WHERE (? IS NULL OR uri = ?) AND made IS NOT ?"
            " ORDER BY page",
            [uri, uri, but and write.made(but)],
        )
        for (id,) in keys:
            stored = self.capture(id)
            if stored:
                yield stored

    def capture(self, ref: str) -> Stored | None:
        """The capture with the id of this page, or the newest of this address."""
        rows = self._ask(f"SELECT c.* FROM capture c {ONE}", {"ref": ref})
        return _stored(rows[0]) if rows else None

    def claims(self, by_time: bool = False, **asked: Unpack[Asked]) -> Iterator[ClaimRow]:
        """Claims in the order of their pages and of the text, or of when they happen, undated last."""
        where, args = _where(asked)
        order = TIME_ORDER if by_time else TEXT_ORDER
        for row in self._each(f"{CLAIMS} WHERE {' AND '.join(where)} ORDER BY {order}", args):
            yield _claim(row)

    def claim(self, id: str) -> Found | None:
        """A claim with the analysis it stands in; None where no page has one of this id."""
        rows = self._ask("SELECT c.id, k.n FROM claim k JOIN capture c USING (page) WHERE k.id = ?", [id])
        analysis = self.analysis(rows[0][0]) if rows else None
        return Found(analysis, analysis.claims[rows[0][1]]) if analysis else None

    # writing

    def holds(self, capture: Capture, day: str | None, made: Made) -> bool:
        """True where this very capture is the newest of its address and was read with the same `made` and `day`."""
        rows = self._ask(
            "SELECT c.newest, c.media, c.given, c.day, a.made FROM capture c JOIN analysis a USING (page) WHERE id = ?",
            [page_id(capture.uri, capture.data)],
        )
        return rows == [(1, capture.media, write.given(capture), day, write.made(made))]

    def add(self, capture: Capture, analysis: Analysis, day: str | None = None) -> None:
        """Store a page, in one transaction: its capture, now the newest of its address, and what was read from it.
        `Misplaced` where a span does not fit the text, `BadLedger` where the analysis is of another capture."""
        if analysis.page.id != page_id(capture.uri, capture.data):
            raise BadLedger(f"ledger {self.path}: {analysis.page.uri}: the analysis is not of this capture")
        with said(self.path, f"store {capture.uri}"), transaction(self.db):
            key = write.write_capture(self.db, capture, analysis.page.id, day)
            write.write_analysis(self.db, key, analysis)

    def replace(self, analysis: Analysis) -> None:
        """Store a new analysis of a capture that is here; which capture of its address is the newest stays."""
        with said(self.path, f"store {analysis.page.uri}"), transaction(self.db):
            keys = self._ask("SELECT page FROM capture WHERE id = ?", [analysis.page.id])
            if not keys:
                raise BadLedger(f"ledger {self.path}: {analysis.page.uri}: no such capture is here; add it")
            write.write_analysis(self.db, keys[0][0], analysis)

    def remove(self, ref: str) -> int:
        """Take out the page of this id, or every capture of this address; how many that were."""
        with said(self.path, f"remove {ref}"), transaction(self.db):
            uris = self._ask("DELETE FROM capture WHERE id = ? OR uri = ? RETURNING uri", [ref, ref])
            self.db.executemany(
                "UPDATE capture SET newest = 1 WHERE page = (SELECT max(page) FROM capture WHERE uri = ?)"
                " AND NOT EXISTS (SELECT 1 FROM capture WHERE uri = ? AND newest)",
                [(uri, uri) for (uri,) in uris],
            )
        return len(uris)

    def size(self) -> tuple[int, int]:
        """How many captures and how many places it holds."""
        [(pages, places)] = self._ask("SELECT (SELECT count(*) FROM capture), (SELECT count(*) FROM place)", [])
        return pages, places

    def _ask(self, sql: str, args: list[Any] | dict[str, Any]) -> list[Any]:
        return list(self._each(sql, args))

    def _each(self, sql: str, args: list[Any] | dict[str, Any]) -> Iterator[Any]:
        with said(self.path, "read"):
            for row in self.db.execute(sql, args):  # noqa: UP028 - `yield from` would close it after its ledger
                yield row


def _where(asked: Asked) -> tuple[list[str], list[str]]:
    """Conditions on CLAIMS, and their values."""
    page, source = asked.get("page"), folded(asked.get("source"))
    where, args = (["(c.id = ? OR (c.uri = ? AND c.newest))"], [page, page]) if page else (["c.newest"], [])
    if source:
        where.append("(instr(folded(p.exact), ?) OR instr(folded(t.entity), ?) OR instr(folded(t.name), ?))")
        args += [source] * 3
    for column, value in (("k.status", asked.get("status")), ("a.lang", asked.get("lang"))):
        if value:
            where.append(f"{column} = ?")
            args.append(value)
    return where, args


def _page(row: Any) -> PageRow:
    id, uri, lang, title, outlet, published, earliest, latest, day, newest, claims, notes = row
    between = (earliest, latest)
    return PageRow(id, uri, lang, title, outlet, published, between, day, bool(newest), claims, notes)


def _claim(row: Any) -> ClaimRow:
    return ClaimRow(*(*row[:7], Span(*row[7:9]), *row[9:-2], tuple(row[-2:])))


def _stored(row: Any) -> Stored:
    _, id, uri, newest, media, given, day, _, data = row
    beside = msgspec.json.decode(given, type=tuple[Outside, ...])
    return Stored(id, Capture(uri, zlib.decompress(data), media, beside), day, bool(newest))
