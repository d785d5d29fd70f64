"""The command line: one file a command group, loaded when its command is called."""

from importlib import import_module

import click

from saikhao import __version__

# command -> module; the module's attribute of the command's name is a click command.
COMMANDS = {"read": "saikhao.cli.read"}


class Lazy(click.Group):
    """A group that imports a command's module only when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[name]), name)
        return command


@click.group(cls=Lazy)
@click.version_option(__version__, prog_name="saikhao")
def main() -> None:
    """Read news pages and write down who says what, on whose word, with the exact words that prove it."""
