"""The shelf list counts what is in the files."""

from pathlib import Path

from saikhao.packs import Packs
from saikhao.views.packs import entries, shelves


def test_every_language_and_the_world_are_listed() -> None:
    found = {shelf.code: shelf for shelf in shelves()}
    assert list(found) == [*Packs().langs, "world"]
    assert all(shelf.files and len(shelf.fingerprint) == 64 for shelf in found.values())


def test_entries_are_rows_and_values(tmp_path: Path) -> None:
    tsv, toml = tmp_path / "a.tsv", tmp_path / "a.toml"
    tsv.write_text("# comment\nname\tkind\nx\ty\n\nz\tw\n")
    toml.write_text('a = ["x", "y"]\n[[rule]]\nname = "n"\n[[rule]]\nname = "m"\n')
    assert (entries(tsv), entries(toml)) == (2, 4)
