"""saikhao names"""

from pathlib import Path

from click.testing import CliRunner

from saikhao.cli import main


def test_each_thing_is_shown_once_with_what_found_it(tmp_path: Path) -> None:
    page = tmp_path / "story.txt"
    page.write_text(
        "Quill denies rift\n\nForeign Minister Lara Quill spoke in Oslo on Tuesday about the harvest. "
        "Quill said the talks with the Orlan Farmers Union would go on for weeks.\n",
        encoding="utf-8",
    )
    done = CliRunner().invoke(main, ["names", str(page), "--every"])
    assert done.exit_code == 0
    assert "Lara Quill" in done.output
    assert "Oslo" in done.output
    assert done.output.count("person") == 1
