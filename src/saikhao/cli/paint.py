"""Text for a terminal: one console, colours only where they can be seen."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

STATUS = {
    "asserted": "green",
    "planned": "cyan",
    "forecast": "blue",
    "possible": "magenta",
    "alleged": "yellow",
    "denied": "red",
    "conditional": "magenta",
    "asked": "white",
}


@cache
def console() -> "Console":
    """Standard output. Piped, it is as wide as its lines: nothing is cut."""
    import sys

    from rich.console import Console

    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def line(*parts: tuple[str, str] | str) -> None:
    """One line of (words, style) and plain words; what the page says is never taken for markup."""
    from rich.text import Text

    console().print(Text.assemble(*parts))


def plain(text: str) -> str:
    """The words on one line, with controls and direction marks made visible: a page cannot draw on the screen."""
    return "".join(c if c.isprintable() else " " if c.isspace() else f"<{ord(c):04X}>" for c in text)
