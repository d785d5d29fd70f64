"""`saikhao read --blocks`."""

from pathlib import Path

from click.testing import CliRunner

from dumps import INQUIRY
from saikhao.cli import main


def test_the_page_is_printed_with_roles_and_reasons(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(INQUIRY, encoding="utf-8")
    out = CliRunner().invoke(main, ["read", "--blocks", str(tmp_path / "page.txt")]).stdout
    lines = out.splitlines()
    assert any(x.startswith("title") and "Ferry operator" in x for x in lines)
    assert any(x.startswith("related") and "(more)" in x for x in lines)
    assert any(x.startswith("published") and "2027-05-14" in x for x in lines)
    assert any(x.startswith("hop") and "unnamed (unknown-agency)" in x for x in lines)
