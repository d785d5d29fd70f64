"""saikhao when, saikhao amounts."""

import json

from click.testing import CliRunner

from saikhao.cli import main


def run(*args: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, list(args))
    return done.exit_code, done.stdout, done.stderr


def test_when_shows_value_interval_anchor_and_rules() -> None:
    code, out, _ = run("when", "เมื่อวันศุกร์ที่แล้ว", "--lang", "th", "--on", "2024-11-30")
    assert code == 0
    for line in (
        "value     2024-11-29",
        "interval  2024-11-29 .. 2024-11-30",
        "anchor    2024-11-30",
        "weekday-relative:",
    ):
        assert line in out


def test_json_is_one_object_a_line() -> None:
    _, out, _ = run("when", "from 2019 to 2022 and today", "--on", "2024-11-30", "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert [(r["at"], r["value"]) for r in rows] == [("from 2019 to 2022", "2019/2022"), ("today", "2024-11-30")]


def test_findings_go_to_standard_error() -> None:
    code, out, err = run("when", "31 February 2024", "--lang", "en")
    assert (code, out) == (0, "") and "no-such-day" in err


def test_amounts_show_base_units() -> None:
    code, out, _ = run("amounts", "4 หมื่นล้านบาท")
    assert code == 0 and "in        money:THB 40000000000" in out


def test_wrong_usage_says_what_would_work() -> None:
    for args, says in (
        (("when", "x", "--on", "tomorrow"), "expected a day such as 2024-11-30"),
        (("when", "x", "--lang", "xx"), "expected one of en, th, vi"),
        (("amounts", " "), "expected a text"),
    ):
        code, _, err = run(*args)
        assert code == 2 and says in err
