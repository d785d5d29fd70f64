"""The commands over several pages: stories, relays, drift, forecasts, why, entities, entity."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from saikhao.cli import main

FIRST = "Bridge falls\n2 May 2031\nThe bridge at Orlen collapsed on Friday. At least 12 people died, police said.\n"
LATER = "Toll rises\n6 May 2031\nThe number of dead at the Orlen bridge rose to 19 people, police said.\n"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words], catch_exceptions=False)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("first.txt").write_text(FIRST)
    Path("later.txt").write_text(LATER)
    assert run("add", "first.txt", "later.txt").exit_code == 0
    return tmp_path


@pytest.mark.parametrize("command", ["stories", "drift", "forecasts", "entities"])
def test_lists_print_records(desk: Path, command: str) -> None:
    done = run(command, "--json")
    assert done.exit_code == 0
    assert all(isinstance(json.loads(line), dict) for line in done.stdout.splitlines())


def test_a_story_opens_by_one_of_its_pages(desk: Path) -> None:
    listed = [json.loads(line) for line in run("stories", "--json").stdout.splitlines()]
    assert [sorted(s["pages"]) for s in listed] == [["first.txt", "later.txt"]]
    assert run("stories", "first.txt").exit_code == 0
    assert run("relays", listed[0]["id"]).exit_code == 0


@pytest.mark.parametrize("command", ["stories", "relays", "why", "entity"])
def test_what_is_not_there_is_said(desk: Path, command: str) -> None:
    done = run(command, "nothing")
    assert done.exit_code == 2 and "nothing" in done.stderr


def test_a_difference_says_why(desk: Path) -> None:
    found = [json.loads(line) for line in run("drift", "--json").stdout.splitlines()]
    for link in found:
        assert link["why"] in run("why", link["id"]).stdout
