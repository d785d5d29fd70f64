"""A file that cannot be a ledger is refused with what is wrong and what would work."""

import sqlite3
from pathlib import Path

import pytest

from saikhao.ledger import Ledger, file
from saikhao.ledger.file import VERSION
from saikhao.model.errors import BadLedger


def test_a_new_file_is_a_ledger_and_opens_again(tmp_path: Path) -> None:
    Ledger.open(tmp_path / "a.db", create=True).close()
    with Ledger.open(tmp_path / "a.db") as ledger:
        assert list(ledger.pages()) == []
        assert ledger.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert ledger.db.execute("PRAGMA synchronous").fetchone() == (2,)
        assert ledger.db.execute("SELECT count(*) FROM pragma_table_list WHERE strict").fetchone()[0] >= 10


def text(path: Path) -> None:
    path.write_text("Saikhao is not in here. " * 100)


def other(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t (x)")
    db.close()


def newer(path: Path) -> None:
    Ledger.open(path, create=True).close()
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()


def cut_short(path: Path) -> None:
    Ledger.open(path, create=True).close()
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (text, "not a database; give a ledger's file"),
        (other, "but not a ledger"),
        (newer, f"written with schema {VERSION + 1}, this saikhao reads schema {VERSION}"),
        (cut_short, "damaged"),
        (Path.touch, "the file is empty"),
        (Path.mkdir, "this is a folder"),
        (lambda _: None, "no such file; `saikhao add FILE... --ledger"),
    ],
)
def test_what_is_no_ledger_is_refused(tmp_path: Path, make: object, said: str) -> None:
    path = tmp_path / "a.db"
    assert callable(make)
    make(path)
    with pytest.raises(BadLedger, match=r"^ledger .*a\.db: ") as wrong, Ledger.open(path) as ledger:
        list(ledger.pages())
    assert said in str(wrong.value)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadLedger, match="there is no folder"):
        Ledger.open(tmp_path / "no" / "a.db", create=True)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(BadLedger, match="its folder has to be there and writable"):
        Ledger.open("/proc/saikhao.db", create=True)


def test_an_empty_file_may_become_one(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    Ledger.open(tmp_path / "a.db", create=True).close()
    Ledger.open(tmp_path / "a.db").close()


def test_one_in_the_way_of_another_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out, tries = file._lay_out, []

    def in_the_way(db: sqlite3.Connection) -> None:
        tries.append(1)
        if len(tries) < 3:
            raise sqlite3.OperationalError("database is locked")  # as when two change the journal's mode at once
        lay_out(db)

    monkeypatch.setattr(file, "_lay_out", in_the_way)
    Ledger.open(tmp_path / "a.db", create=True).close()
    assert len(tries) == 3
    monkeypatch.setattr(file, "WAIT", 0.0)
    tries.clear()
    with pytest.raises(BadLedger, match="another process is writing to it"):
        Ledger.open(tmp_path / "b.db", create=True)
