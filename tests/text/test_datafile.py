"""Errors in knowledge files say what, where and what would work."""

from pathlib import Path

import msgspec
import pytest

from saikhao.model.errors import BadData
from saikhao.text import datafile


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    forms: tuple[str, ...] = ()
    size: int = 0


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_tsv(tmp_path: Path) -> None:
    path = write(tmp_path, "a.tsv", "name\tforms\tsize\n# a comment\nKyiv\tเคียฟ|Kiev\t3\nRome\t\t\n")
    assert datafile.tsv(path, Row, "world") == (Row("Kyiv", ("เคียฟ", "Kiev"), 3), Row("Rome"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name\tsize\nKyiv\tbig\n", r"world: a\.tsv: line 2: .*int.*\$\.size"),
        ("name\ncolour\n\nx\ty\n", r"world: a\.tsv: line 4: expected 1 cells, got 2"),
        ("name\tshape\nKyiv\tround\n", r"world: a\.tsv: line 2: .*unknown field"),
    ],
)
def test_tsv_errors(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadData, match=said):
        datafile.tsv(write(tmp_path, "a.tsv", text), Row, "world")


def test_toml_errors(tmp_path: Path) -> None:
    with pytest.raises(BadData, match=r"pack th: r\.toml: .*\$\.size"):
        datafile.toml(write(tmp_path, "r.toml", 'name = "x"\nsize = "big"\n'), Row, "pack th")
    with pytest.raises(BadData, match="not TOML"):
        datafile.toml(write(tmp_path, "r.toml", "name = ["), Row, "pack th")
    with pytest.raises(BadData, match="missing"):
        datafile.toml(tmp_path / "none.toml", Row, "pack th")


def test_fingerprint_knows_names_and_bytes(tmp_path: Path) -> None:
    a, b = write(tmp_path, "a", "1"), write(tmp_path, "b", "2")
    first = datafile.fingerprint([a, b])
    assert first == datafile.fingerprint([b, a])
    assert first != datafile.fingerprint([write(tmp_path, "a", "2"), b])
