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
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


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
    """The words on one line, without zero-width characters and with controls and direction marks made visible: a page
    cannot draw on the screen."""
    return "".join(c if c.isprintable() else " " if c.isspace() else _shown(c) for c in text)


def _shown(c: str) -> str:
    return "" if c in ZERO_WIDTH else f"<{ord(c):04X}>"
