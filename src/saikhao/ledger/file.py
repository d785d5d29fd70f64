"""The ledger's file: opened, created, or refused with what is wrong with it and what would work."""

import sqlite3
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from saikhao.model.errors import BadLedger

MARK = 0x53414B48  # "SAKH" in the file's header: tells a ledger from other SQLite files
VERSION = 1  # of schema.sql; raised whenever a table changes
WAIT = 30.0  # seconds for another writer's transaction


@contextmanager
def said(path: Path, doing: str) -> Iterator[None]:
    """SQLite's errors as `BadLedger`, with the file and what was being done to it."""
    try:
        yield
    except sqlite3.Error as wrong:
        raise BadLedger(f"ledger {path}: cannot {doing}: {wrong}{_advice(str(wrong))}") from wrong


def _advice(wrong: str) -> str:
    if "not a database" in wrong:
        return "; give a ledger's file, or a new name to begin one"
    if "locked" in wrong:
        return "; another process is writing to it: wait for it to end"
    if "readonly" in wrong or "unable to open" in wrong:
        return "; its folder has to be there and writable"
    if "full" in wrong:
        return "; make room and run it again: what was stored is safe"
    if "malformed" in wrong:
        return "; the file is damaged: add the pages again to a new ledger"
    return ""


def connect(path: Path, create: bool) -> sqlite3.Connection:
    """A connection to the ledger at `path`, made there if `create`; `BadLedger` where that cannot be."""
    if path.is_dir():
        raise BadLedger(f"ledger {path}: this is a folder; give a file in it, such as {path / 'saikhao.db'}")
    if not path.parent.is_dir():
        raise BadLedger(f"ledger {path}: there is no folder {path.parent}; make it first")
    if not path.exists() and not create:
        raise BadLedger(f"ledger {path}: there is no such file; `saikhao add FILE... --ledger {path}` makes one")
    with said(path, "open"):
        db = sqlite3.connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
        try:
            _patiently(lambda: _ready(db, path, create))
        except BaseException:
            db.close()
            raise
    return db


def _patiently(run: Callable[[], None]) -> None:
    """Until nobody is in the way: SQLite waits by itself for all but a change of the journal's mode."""
    end = time.monotonic() + WAIT
    while True:
        try:
            return run()
        except sqlite3.OperationalError as wrong:
            if "locked" not in str(wrong) or time.monotonic() > end:
                raise
            time.sleep(0.02)


def _ready(db: sqlite3.Connection, path: Path, create: bool) -> None:
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = FULL")  # what is acknowledged outlives a power cut; reading a page takes longer
    db.create_function("folded", 1, folded, deterministic=True)
    if not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        if not create:
            raise BadLedger(f"ledger {path}: the file is empty; `saikhao add FILE... --ledger {path}` fills it")
        _lay_out(db)
    mark, version = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if mark != MARK:
        raise BadLedger(f"ledger {path}: an SQLite file, but not a ledger; give another file")
    if version != VERSION:
        raise BadLedger(
            f"ledger {path}: written with schema {version}, this saikhao reads schema {VERSION};"
            " use the saikhao that wrote it, or add its pages to a new ledger"
        )


def _lay_out(db: sqlite3.Connection) -> None:
    """All tables in one transaction. A second process that creates the same file at the same time finds them made."""
    db.execute("PRAGMA journal_mode = WAL")
    sql = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    with transaction(db):
        if not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            for statement in sql.split(";\n"):
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {MARK}")
            db.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; takes the writer's lock at once, so that two writers wait for each other."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # a full disk has ended it already
            db.execute("ROLLBACK")
        raise


def folded(text: str | None) -> str | None:
    """For asking: composed, without case."""
    return None if text is None else unicodedata.normalize("NFC", text).casefold()
