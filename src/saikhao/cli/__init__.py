"""The command line: one file a command group, loaded when its command is called."""

from importlib import import_module
from typing import Any

import click

from saikhao import __version__
from saikhao.model.errors import SaikhaoError

# command -> module; the module's attribute of the command's name is a click command. These modules are imported for
# `--help`: what a command needs beyond click and the model it imports when it is called.
COMMANDS = {
    "add": "saikhao.cli.add",
    "amounts": "saikhao.cli.when",
    "check": "saikhao.cli.keep",
    "claims": "saikhao.cli.claims",
    "drift": "saikhao.cli.stories",
    "entities": "saikhao.cli.stories",
    "entity": "saikhao.cli.stories",
    "export": "saikhao.cli.export",
    "forecasts": "saikhao.cli.stories",
    "names": "saikhao.cli.names",
    "packs": "saikhao.cli.packs",
    "read": "saikhao.cli.read",
    "relays": "saikhao.cli.stories",
    "remove": "saikhao.cli.keep",
    "reread": "saikhao.cli.add",
    "schema": "saikhao.cli.schema",
    "serve": "saikhao.cli.serve",
    "show": "saikhao.cli.show",
    "stories": "saikhao.cli.stories",
    "timeline": "saikhao.cli.claims",
    "when": "saikhao.cli.when",
    "why": "saikhao.cli.stories",
}


class Lazy(click.Group):
    """A group that imports a command's module only when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In alphabetical order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of this name, its module imported."""
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[name]), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """What the caller did wrong is said in one line, with exit code 2."""
        try:
            return super().invoke(ctx)
        except SaikhaoError as wrong:
            raise click.UsageError(str(wrong)) from wrong


@click.group(cls=Lazy)
@click.version_option(__version__, prog_name="saikhao")
def main() -> None:
    """Read news pages and write down who says what, on whose word, with the exact words that prove it."""
