"""Titles and roles on a page: the words that introduce people, and say what they are."""

from typing import Literal, NamedTuple

from saikhao.annotate.lists import marks
from saikhao.annotate.sheet import Sheet


class Role(NamedTuple):
    """A title (before a name) or the head of a role, at folded offsets `[start, end)`."""

    start: int
    end: int
    kind: Literal["title", "role"]


def roles(sheet: Sheet) -> tuple[Role, ...]:
    """All of the page, in order, longest first where two begin together; a word that is both counts as a title
    where a name may follow and as a role too, so callers see both."""
    return sheet.keep("names.roles", lambda: _roles(sheet))


def _roles(sheet: Sheet) -> tuple[Role, ...]:
    out: list[Role] = []
    for mark in marks(sheet):
        if "person.titles" in mark.lists:
            out.append(Role(mark.start, mark.end, "title"))
        if "person.roles" in mark.lists:
            out.append(Role(mark.start, mark.end, "role"))
    return tuple(out)
