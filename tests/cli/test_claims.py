"""`claims`, `timeline`, `show`, `remove`, `check`, `export` on a ledger made by hand."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flood import TEXT, analysis, capture
from saikhao.cli import main
from saikhao.ledger import Ledger
from saikhao.model.analysis import encode

ID = analysis().claims[0].id


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Ledger.open("saikhao.db", create=True) as ledger:
        ledger.add(capture(), analysis())


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words], catch_exceptions=False)


def test_claims_are_listed_with_who_says_them() -> None:
    first, second = run("claims").stdout.splitlines()
    assert first.startswith(f"{ID}  alleged") and "นางสาวมาลี (Malee): มีผู้อพยพ 1,200 คน" in first
    assert "forecast" in second and "Tha News: ฝนจะตกต่อ" in second


def test_a_long_claim_is_cut_for_a_person_and_whole_as_data() -> None:
    long = capture("long.txt", TEXT + "ต่อ" * 100)
    with Ledger.open("saikhao.db") as ledger:
        ledger.add(long, analysis(long))
    assert run("claims", "--page", "long.txt").stdout.endswith(" ...\n")
    row = json.loads(run("claims", "--page", "long.txt", "--json").stdout.splitlines()[1])
    assert row["words"] == "ฝนจะตกต่อ" + "ต่อ" * 100


def test_a_page_cannot_draw_on_the_screen() -> None:
    odd = capture("odd.txt", TEXT.replace("ฝน", "\u202eฝน\u200b \x1b[31m"))
    with Ledger.open("saikhao.db") as ledger:
        ledger.add(odd, analysis(odd))
    out = run("claims", "--page", "odd.txt").stdout
    assert "<202E>ฝน <001B>[31mจะตกต่อ" in out and "\x1b" not in out


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (["--source", "malee"], 1),
        (["--status", "denied"], 0),
        (["--page", "flood.txt"], 2),
        (["--lang", "th", "--limit", "1"], 1),
    ],
)
def test_claims_are_asked_for(words: list[str], lines: int) -> None:
    assert len(run("claims", *words).stdout.splitlines()) == lines
    assert [json.loads(line)["lang"] for line in run("claims", *words, "--json").stdout.splitlines()] == ["th"] * lines


def test_a_timeline_has_a_heading_for_each_time() -> None:
    lines = run("timeline").stdout.splitlines()
    assert lines[0] == "2029-09-04" and ID in lines[1] and lines[2] == "no date"
    assert json.loads(run("timeline", "--json").stdout.splitlines()[0])["first"] == "2029-09-04"


def test_show_gives_words_chain_and_why() -> None:
    out = run("show", ID).stdout
    for words in ("alleged", "มีผู้อพยพ 1,200 คน", 'Malee "นางสาวมาลี" "กล่าวว่า"', "Meridian", "2029-09-04", "speech"):
        assert words in out
    way = out[out.index("On whose word") :]
    assert way.index("Malee") < way.index("เมอริเดียน") < way.index("Meridian") < way.index("Tha News")
    assert json.loads(run("show", ID, "--json").stdout)["id"] == ID


def test_show_of_an_unknown_id_says_how_to_find_one() -> None:
    done = run("show", "c0")
    assert done.exit_code == 2 and "`saikhao claims --ledger saikhao.db` lists them" in done.stderr


def test_remove() -> None:
    assert run("remove", "flood.txt").exit_code == 0
    assert run("claims").stdout == ""
    assert run("remove", "flood.txt").exit_code == 1


def test_check_is_quiet_on_a_whole_ledger_and_ends_with_1_on_a_fault() -> None:
    done = run("check")
    assert (done.exit_code, done.stdout) == (0, "") and "no faults" in done.stderr
    with Ledger.open("saikhao.db") as ledger:
        ledger.db.execute("UPDATE place SET exact = 'x' || substr(exact, 2) WHERE start = 0")
    done = run("check")
    assert done.exit_code == 1 and "flood.txt" in done.stdout and "the text says" in done.stdout


def test_export_of_analyses() -> None:
    assert run("export", "--format", "analyses").stdout_bytes == encode(analysis()) + b"\n"


def test_export_of_links_names_every_page() -> None:
    links = json.loads(run("export", "--format", "links").stdout)
    assert [page["uri"] for page in links["pages"]] == ["flood.txt"]
