"""What is vendored is what its table says, unchanged, with its licence; nothing names another host."""

import hashlib
import re

import pytest

from saikhao.web.render import HERE

STATIC = HERE / "static"
OURS = {"saikhao.css", "page.js", "icon.svg", "VENDORED.md"}
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (STATIC / "VENDORED.md").read_text(encoding="utf-8").splitlines()[1:]
    if line.startswith("| ") and not line.startswith("| file ")
]


def test_every_file_is_ours_or_in_the_table() -> None:
    there = {str(p.relative_to(STATIC)) for p in STATIC.rglob("*") if p.is_file()}
    assert there == OURS | {row[0] for row in ROWS} | {row[3] for row in ROWS}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_bytes_and_licence(row: list[str]) -> None:
    file, package, licence, text, sha = row
    assert hashlib.sha256((STATIC / file).read_bytes()).hexdigest() == sha
    assert re.fullmatch(r"\S+ \d+\.\d+\.\d+", package)
    assert {"0BSD": "Zero-Clause BSD", "OFL-1.1": "SIL OPEN FONT LICENSE"}[licence] in (STATIC / text).read_text(
        "utf-8"
    )


def test_the_screen_asks_no_other_host() -> None:
    files = [STATIC / "saikhao.css", STATIC / "page.js", *(HERE / "templates").glob("*.html")]
    for file in files:
        assert not re.search(r"(https?:)?//[a-z]", re.sub(r"^\s*//.*$", "", file.read_text("utf-8"), flags=re.M)), file
    styles = (STATIC / "saikhao.css").read_text("utf-8")
    assert all((STATIC / url).is_file() for url in re.findall(r"url\(([^)]+)\)", styles))
