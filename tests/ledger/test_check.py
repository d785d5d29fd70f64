"""`check` finds what was tampered with; a ledger as written is whole."""

import zlib
from pathlib import Path

import pytest

from flood import analysis, capture
from saikhao.ledger import Ledger
from saikhao.ledger.check import faults


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE place SET exact = 'x' || substr(exact, 2) WHERE start = 0", "the text says"),
        ("UPDATE place SET prefix = 'x' WHERE start > 0", "the context of"),
        ("DELETE FROM place WHERE start = 0", "stands only in the analysis"),
        ("UPDATE capture SET data = other()", "its id says otherwise"),
        ("UPDATE capture SET data = x'00'", "cannot be unpacked"),
        ("UPDATE analysis SET data = changed(data)", "its hash says otherwise"),
        ("DELETE FROM analysis", "a capture without an analysis"),
        ("INSERT INTO claim_span VALUES (1, 0, 9, 0, 1)", "points at a place that is not there"),
    ],
)
def test_every_kind_of_damage_is_found(tmp_path: Path, sql: str, said: str) -> None:
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        ledger.add(capture(), analysis())
        assert list(faults(ledger)) == []
        ledger.db.execute("PRAGMA foreign_keys = " + ("ON" if sql.startswith("DELETE FROM analysis") else "OFF"))
        ledger.db.create_function("other", 0, lambda: zlib.compress(b"other bytes"))
        ledger.db.create_function("changed", 1, lambda d: zlib.compress(zlib.decompress(d).replace(b"2572", b"2573")))
        ledger.db.execute(sql)
        found = list(faults(ledger))
        assert any(said in fault.detail for fault in found), found
