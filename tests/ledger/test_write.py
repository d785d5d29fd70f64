"""A wrong span cannot be written: not by the ledger, not by its tables."""

import sqlite3
from pathlib import Path

import msgspec
import pytest

from flood import TEXT, analysis, capture
from saikhao.ledger import Ledger
from saikhao.ledger.check import faults
from saikhao.ledger.file import transaction
from saikhao.ledger.write import write_places
from saikhao.model.analysis import Analysis
from saikhao.model.errors import BadLedger, Misplaced
from saikhao.model.place import Quote, Span


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def broken(what: str) -> Analysis:
    """The sample with one thing wrong."""
    good, past = analysis(), Span(3, len(TEXT) + 1)
    if what == "claim":
        return msgspec.structs.replace(good, claims=(msgspec.structs.replace(good.claims[0], spans=(past,)),))
    if what == "timex":
        return msgspec.structs.replace(good, timexes=(msgspec.structs.replace(good.timexes[0], span=past),))
    return msgspec.structs.replace(good, claims=(msgspec.structs.replace(good.claims[0], attribution="a0"),))


@pytest.mark.parametrize("what", ["claim", "timex", "reference"])
def test_a_wrong_place_is_refused_and_nothing_of_its_page_stays(path: Path, what: str) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.add(capture("good.txt"), analysis(capture("good.txt")))
        with pytest.raises(Misplaced, match=r"page flood.txt: \$\."):
            ledger.add(capture(), broken(what))
        assert [page.uri for page in ledger.pages()] == ["good.txt"]
        assert list(ledger.captures("flood.txt")) == []


def test_a_quote_that_the_text_does_not_say_is_refused(path: Path) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.add(capture(), analysis())
        with pytest.raises(Misplaced, match="the text says"), transaction(ledger.db):
            write_places(ledger.db, 1, TEXT, [Quote(Span(0, 4), "ไฟไห", "", "")])


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ((1, 2, 9, "short", "", ""), "CHECK"),
        ((1, -1, 4, "abcde", "", ""), "CHECK"),
        ((1, 4, 4, "", "", ""), "CHECK"),
        ((7, 0, 4, "abcd", "", ""), "FOREIGN KEY"),
        ((1, "x", 4, "abcd", "", ""), "cannot store TEXT"),
    ],
)
def test_the_tables_refuse_what_cannot_be_a_quote(path: Path, row: tuple[object, ...], wrong: str) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.add(capture(), analysis())
        with pytest.raises(sqlite3.IntegrityError, match=wrong):
            ledger.db.execute("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)", row)


def test_a_claims_place_needs_its_quote(path: Path) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.add(capture(), analysis())
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            ledger.db.execute("INSERT INTO claim_span VALUES (1, 0, 1, 0, 3)")


def test_an_analysis_of_other_bytes_is_refused(path: Path) -> None:
    with Ledger.open(path, create=True) as ledger, pytest.raises(BadLedger, match="not of this capture"):
        ledger.add(capture("other.txt"), analysis())


def test_a_nul_and_a_letter_past_the_first_plane_keep_their_places(path: Path) -> None:
    odd = capture("odd.txt", TEXT.replace("ฝน", "\x00🌊ฝน"))
    with Ledger.open(path, create=True) as ledger:
        ledger.add(odd, analysis(odd))
        *_, told = ledger.claims()
        assert told.words == told.span.of(odd.data.decode()) and "🌊" in told.words


def test_a_full_disk_says_so_and_leaves_the_ledger_whole(path: Path) -> None:
    with Ledger.open(path, create=True) as ledger:
        ledger.add(capture(), analysis())
        [(used,)] = ledger.db.execute("PRAGMA page_count")
        ledger.db.execute(f"PRAGMA max_page_count = {used}")
        with pytest.raises(BadLedger, match="full; make room and run it again"):
            for i in range(100):
                ledger.add(capture(f"{i}.txt"), analysis(capture(f"{i}.txt")))
        assert list(faults(ledger)) == []
        ledger.db.execute("PRAGMA max_page_count = 100000")
        ledger.add(capture("last.txt"), analysis(capture("last.txt")))
        assert ledger.page("last.txt")
