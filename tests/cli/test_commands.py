"""What holds for every command: an example, its section in the docs, a quick start, stdout for data only."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from saikhao.cli import COMMANDS, main

HEAVY = ("msgspec", "rich", "lxml", "sqlite3", "tomllib", "starlette", "asyncio", "saikhao.annotate", "saikhao.read")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example(name: str) -> None:
    done = CliRunner().invoke(main, [name, "--help"])
    assert done.exit_code == 0
    assert "Example:" in done.output and f"  saikhao {name} " in done.output + " "


def test_every_command_is_a_command() -> None:
    group = click.Context(main)
    for name in COMMANDS:
        command = main.get_command(group, name)
        assert command and command.name == name and command.help


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from saikhao.cli import main; main(['--help'], standalone_mode=False);"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_packs_and_schema_print_data() -> None:
    assert "world" in CliRunner().invoke(main, ["packs"]).stdout
    assert '"$ref": "#/$defs/Analysis"' in CliRunner().invoke(main, ["schema", "analysis"]).stdout
    assert CliRunner().invoke(main, ["schema", "nothing"]).exit_code == 2
