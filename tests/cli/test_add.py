"""`add` and `reread`: what is stored, what is said, how it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from saikhao.cli import main
from saikhao.ledger import Ledger

PAGE = "เรือข้ามฟากล่ม\n5 กันยายน 2572\nนางสาวมาลี ใจดี กล่าวว่า มีผู้สูญหาย 12 คนเมื่อวันจันทร์\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(f"{name}\n{PAGE}", encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words], catch_exceptions=False)


def uris() -> list[str]:
    with Ledger.open("n.db") as ledger:
        return [page.uri for page in ledger.pages()]


def test_pages_are_stored_and_stdout_stays_empty(desk: Path) -> None:
    done = run("add", "a.txt", "b.txt", "--ledger", "n.db")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("added 2 pages")
    assert uris() == ["a.txt", "b.txt"]


def test_the_default_ledger_is_in_this_folder(desk: Path) -> None:
    run("add", "a.txt")
    assert (desk / "saikhao.db").exists()


def test_what_cannot_be_read_is_named_and_the_rest_is_stored(desk: Path) -> None:
    Path("empty.txt").touch()
    done = run("add", "gone.txt", "empty.txt", "a.txt", "--ledger", "n.db")
    assert done.exit_code == 1
    assert "gone.txt: unreadable: No such file or directory" in done.stderr
    assert "empty.txt: empty: no bytes" in done.stderr
    assert "2 not read in full" in done.stderr and "noted: " in done.stderr
    assert uris() == ["a.txt"]  # of the others there are no bytes to keep


def test_a_file_that_has_gone_empty_does_not_push_out_what_was_there(desk: Path) -> None:
    run("add", "a.txt", "--ledger", "n.db")
    Path("a.txt").write_text("")
    assert run("add", "a.txt", "--ledger", "n.db").exit_code == 1
    with Ledger.open("n.db") as ledger:
        assert ledger.capture("a.txt").capture.data


def test_the_second_time_nothing_is_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("add", "a.txt", "--ledger", "n.db")
    monkeypatch.setattr("saikhao.run.pool.work", None)
    done = run("add", "a.txt", "--ledger", "n.db")
    assert done.exit_code == 0 and "added 0 pages, 0 claims, 1 unchanged" in done.stderr


def test_a_given_date_is_kept_and_another_reads_again(desk: Path) -> None:
    run("add", "a.txt", "--ledger", "n.db", "--on", "2029-09-05")
    Path("d.tsv").write_text("a.txt\t2029-09-06\n")
    for _ in range(2):
        run("add", "a.txt", "--ledger", "n.db", "--dates", "d.tsv")
        with Ledger.open("n.db") as ledger:
            assert [page.day for page in ledger.pages(every=True)] == ["2029-09-06"]


def test_json_acknowledges_each_page(desk: Path) -> None:
    done = run("add", ".", "--ledger", "n.db", "--json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["uri"] for line in lines] == ["a.txt", "b.txt"]
    with Ledger.open("n.db") as ledger:
        assert [page.id for page in ledger.pages()] == [line["page"] for line in lines]


def test_reread_takes_the_stored_captures(desk: Path) -> None:
    run("add", "a.txt", "--ledger", "n.db", "--on", "2029-09-05")
    Path("a.txt").unlink()
    with Ledger.open("n.db") as ledger:
        before = ledger.analysis("a.txt")
    done = run("reread", "--ledger", "n.db")
    assert done.exit_code == 0 and done.stderr.startswith("read again 1 page,")
    with Ledger.open("n.db") as ledger:
        assert ledger.analysis("a.txt") == before


def test_only_changed_reads_what_was_made_otherwise(desk: Path) -> None:
    run("add", "a.txt", "b.txt", "--ledger", "n.db")
    assert run("reread", "--only-changed", "--ledger", "n.db").stderr.startswith("read again 0 pages")
    with Ledger.open("n.db") as ledger:
        ledger.db.execute("UPDATE analysis SET made = '{}' WHERE page = 2")
    done = run("reread", "--only-changed", "--ledger", "n.db", "--json")
    assert [json.loads(line)["uri"] for line in done.stdout.splitlines()] == ["b.txt"]
    assert run("reread", "--only-changed", "--ledger", "n.db").stderr.startswith("read again 0 pages")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add"], "Missing argument"),
        (["add", "a.txt", "--ledger", "no/n.db"], "there is no folder no"),
        (["add", "a.txt", "--ledger", "a.txt"], "give a ledger's file"),
        (["add", "a.txt", "--on", "2567-13-01"], "'2567-13-01' is not a date such as 2024-11-30"),
        (["add", "a.txt", "--dates", "b.txt"], "b.txt: line 1: expected a name, a tab and a date"),
        (["add", "a.txt", "--dates", "gone.tsv"], "cannot read gone.tsv"),
        (["reread", "--ledger", "n.db"], "no such file"),
        (["nothing"], "No such command"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_would_work(desk: Path, words: list[str], said: str) -> None:
    done = run(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
