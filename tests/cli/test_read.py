"""`read`: one line for every input, in order, whatever it is."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from saikhao.cli import main
from saikhao.model.analysis import decode

PAGE = "เรือข้ามฟากล่ม\nสำนักข่าวเมอริเดียน 5 กันยายน 2572\nนางสาวมาลี กล่าวว่า มีผู้สูญหาย 12 คน\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(PAGE, encoding="utf-8")
    Path("b.html").write_text("<html><body><p>Ferry sinks</p></body></html>")
    Path("c.bin").write_bytes(bytes(range(256)) * 20)
    return tmp_path


def run(*words: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [*words], input=given, catch_exceptions=False)


def test_one_line_for_every_input_in_order() -> None:
    done = run("read", "c.bin", "a.txt", "gone.txt", "b.html", "a.txt", "--json")
    pages = [decode(line.encode()) for line in done.stdout.splitlines()]
    assert [page.page.uri for page in pages] == ["c.bin", "a.txt", "gone.txt", "b.html", "a.txt"]
    assert [bool(page.page.text) for page in pages] == [False, True, False, True, True]
    assert pages[0].notes and pages[2].notes[0].code == "unreadable"
    assert done.exit_code == 1


def test_all_read_ends_with_0() -> None:
    assert run("read", "a.txt", "b.html", "--json").exit_code == 0


def test_a_given_date_is_never_the_published_one() -> None:
    Path("a.txt").write_text("ข่าวเมื่อวันจันทร์\n", encoding="utf-8")
    article = json.loads(run("read", "a.txt", "--json", "--on", "2029-09-05").stdout)["article"]
    assert (article["given_date"], article["published"]) == ("2029-09-05", None)


def test_standard_input() -> None:
    for words, uri in (([], "-"), (["--address", "http://a.example/1"], "http://a.example/1")):
        line = json.loads(run("read", "-", "--json", *words, given=PAGE.encode()).stdout)
        assert (line["page"]["uri"], line["page"]["text"]) == (uri, PAGE)


def test_a_person_gets_a_summary() -> None:
    done = run("read", "a.txt", "b.html")
    assert "2572" in done.stdout and "b.html" in done.stdout
    assert done.stderr.startswith("read 2 pages")
