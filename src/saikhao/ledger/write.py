"""An analysis as rows. Nothing is written whose words are not in the text at its place."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator

import msgspec

from saikhao.model.analysis import Analysis, Made, encode, quotes
from saikhao.model.claim import Attribution, Claim
from saikhao.model.page import Capture
from saikhao.model.place import Quote, Span

Row = tuple[object, ...]
Time = tuple[int, str | None, str | None]  # which timex, and its interval


def made(made: Made) -> str:
    """What decided an analysis, as one string to compare."""
    return msgspec.json.encode(made, order="deterministic").decode()


def given(capture: Capture) -> str:
    """What stood beside a capture's bytes, as JSON."""
    return msgspec.json.encode(capture.given).decode()


def insert(db: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Rows of all columns of a table."""
    width = len(db.execute(f"SELECT * FROM {table} LIMIT 0").description)
    db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", rows)


def write_capture(db: sqlite3.Connection, capture: Capture, id: str, day: str | None) -> int:
    """The capture's row, made the newest of its address; its key."""
    db.execute("UPDATE capture SET newest = 0 WHERE uri = ? AND newest", [capture.uri])
    row = (id, capture.uri, 1, capture.media, given(capture), day, len(capture.data), zlib.compress(capture.data))
    key: int = db.execute(
        "INSERT INTO capture (id, uri, newest, media, given, day, size, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET newest = 1, media = excluded.media, given = excluded.given, day = excluded.day"
        " RETURNING page",
        row,
    ).fetchone()[0]
    return key


def write_analysis(db: sqlite3.Connection, key: int, analysis: Analysis) -> None:
    """The analysis of capture `key` with its rows, in place of an earlier one; `Misplaced` where a place is wrong."""
    db.execute("DELETE FROM analysis WHERE page = ?", [key])
    article, text = analysis.article, analysis.page.text
    title = article.title and article.title.of(text)
    head = (key, analysis.page.lang, title, article.outlet, article.published, *article.published_between)
    insert(db, "analysis", [(*head, len(analysis.notes), made(analysis.made), zlib.compress(encode(analysis)))])
    write_places(db, key, text, (quote for _, quote in quotes(analysis)))
    _write_marks(db, key, analysis)
    _write_claims(db, key, analysis)


def write_places(db: sqlite3.Connection, key: int, text: str, found: Iterable[Quote]) -> None:
    """One row for every place, however often it is named; each is checked against the text."""
    places = {q.span: q.check(text) for q in found}
    insert(db, "place", ((key, s.start, s.end, q.exact, q.prefix, q.suffix) for s, q in sorted(places.items())))


def _write_marks(db: sqlite3.Connection, key: int, analysis: Analysis) -> None:
    mentions = enumerate(analysis.mentions)
    insert(db, "mention", ((key, n, m.id, *_ends(m.span), m.kind, m.entity, m.name) for n, m in mentions))
    timexes = enumerate(analysis.timexes)
    insert(db, "timex", ((key, n, t.id, *_ends(t.span), t.type, t.value, *t.interval) for n, t in timexes))
    amounts = enumerate(analysis.amounts)
    insert(db, "amount", ((key, n, a.id, *_ends(a.span), a.low, a.high, a.unit, a.of) for n, a in amounts))
    insert(db, "hop", ((key, n, h.party, h.kind) for n, h in enumerate(analysis.article.hops)))


def _write_claims(db: sqlite3.Connection, key: int, analysis: Analysis) -> None:
    names = called(analysis)
    insert(db, "attribution", (_attribution(key, n, a, names) for n, a in enumerate(analysis.attributions)))
    times = {t.id: (n, *t.interval) for n, t in reversed(list(enumerate(analysis.timexes)))}
    claims = list(enumerate(analysis.claims))
    insert(db, "claim", (_claim(key, n, c, times) for n, c in claims))
    insert(db, "claim_span", ((key, n, k, *_ends(s)) for n, c in claims for k, s in enumerate(c.spans)))
    insert(db, "claim_mark", ((key, n, k, *row) for n, c in claims for k, row in enumerate(_rests_on(c))))


def called(analysis: Analysis) -> dict[str, str]:
    """What to call each entity: its usual English name where it is known, else the words of its first mention."""
    first = {m.entity: m.span.of(analysis.page.text) for m in reversed(analysis.mentions)}
    return first | {m.entity: m.name for m in reversed(analysis.mentions) if m.name}


def _claim(key: int, n: int, c: Claim, times: dict[str, Time]) -> Row:
    when = next((times[t] for t in c.times if t in times and times[t][1:] != (None, None)), (None, None, None))
    return (key, n, c.id, c.attribution, c.status, c.polarity, c.event and c.event.type, *when)


def _attribution(key: int, n: int, a: Attribution, names: dict[str, str]) -> Row:
    name = names.get(a.entity) if a.entity else None
    return (key, n, a.id, a.parent, *_ends(a.source), a.entity, name, a.mode, a.status, a.polarity)


def _rests_on(claim: Claim) -> Iterator[tuple[str, str]]:
    """(slot, id of what fills it)."""
    slots = {"time": claim.times, "amount": claim.amounts, "place": claim.places}
    for slot, marks in (slots | (claim.event.roles if claim.event else {})).items():
        for mark in marks:
            yield slot, mark


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)
