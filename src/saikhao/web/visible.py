"""Page text made safe to look at: what hides or reorders becomes one visible sign each, so that offsets stay."""

import re
import unicodedata

# Blank letters and joiners that no general category tells from visible ones, and selectors that can carry hidden data.
BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\U000e0000-\U000e01ef"
FORMAT = "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
FORMAT += "\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
HIDDEN = re.compile(f"[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{FORMAT}{BLANK}]+")

LOZENGE, RETURN = "\u25ca", "\u21b5"


def sign(c: str) -> str:
    """The visible stand-in for one hidden character: control pictures where there are any, else a lozenge."""
    code = ord(c)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return RETURN if c in "\u2028\u2029" else LOZENGE


def name(c: str) -> str:
    """How Unicode names a character: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(c):04X} {unicodedata.name(c, '')}".strip()


def unbroken(text: str) -> str:
    """Line ends as HTML keeps them, character for character: a carriage return before a line feed is a space, alone
    it is a line feed. Same length."""
    return text.replace("\r\n", " \n").replace("\r", "\n")


def pieces(text: str) -> list[tuple[str, str | None]]:
    """(what to show, names of what is hidden there or None), in order; together as long as `text`."""
    out: list[tuple[str, str | None]] = []
    at = 0
    for run in HIDDEN.finditer(text):
        if run.start() > at:
            out.append((text[at : run.start()], None))
        out.append(("".join(map(sign, run.group())), ", ".join(map(name, dict.fromkeys(run.group())))))
        at = run.end()
    if at < len(text):
        out.append((text[at:], None))
    return out


def visible(text: str) -> str:
    """`text` with a sign for each hidden character: as long as it was."""
    return HIDDEN.sub(lambda run: "".join(map(sign, run.group())), unbroken(text))
