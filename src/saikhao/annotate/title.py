"""The headline among the first lines of a text page."""

import re
from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import Line, words

HEAD = 14  # lines that are looked at
LEAST = 12  # characters of the shortest headline, spaces not counted
_SPLIT = re.compile(r"\s+[|·»—–-]\s+|\s*[|｜]\s*")


class Title(NamedTuple):
    row: int
    start: int
    end: int
    text: str
    why: str


def find_title(rows: tuple[Line, ...], kit: Kit) -> Title | None:
    """The headline; None where no line reads like one."""
    head = [i for i, r in enumerate(rows[:HEAD]) if not r.says]
    if not head:
        return None
    return _repeated(rows, head) or _cut(rows, head, kit) or _first(rows, head, kit)


def _squash(text: str) -> str:
    return "".join(text.split())


def _made(rows: tuple[Line, ...], i: int, why: str) -> Title:
    return Title(i, rows[i].start, rows[i].end, rows[i].text, why)


def _repeated(rows: tuple[Line, ...], head: list[int]) -> Title | None:
    """The page's first line names site and story: the line that repeats its end, or a line that stands twice."""
    top = _squash(rows[head[0]].text)
    for i in head[1:]:
        own = _squash(rows[i].text)
        if len(own) >= LEAST and (top.endswith(own) or top.startswith(own)):
            return _made(rows, i, "repeats the page's first line")
    return None


def _cut(rows: tuple[Line, ...], head: list[int], kit: Kit) -> Title | None:
    """ "headline | site" as the first line, with no other headline below."""
    row = rows[head[0]]
    cuts = list(_SPLIT.finditer(row.text))
    if not cuts:
        return None
    left, right = row.text[: cuts[-1].start()], row.text[cuts[-1].end() :]
    if len(_squash(left)) <= len(_squash(right)) or len(_squash(left)) < LEAST:
        return None
    rest = [i for i in head[1:] if not rows[i].prose and rows[i].size >= LEAST]
    if rest and rest[0] == head[0] + 1 and not _SPLIT.search(rows[rest[0]].text):
        return None
    return Title(head[0], row.start, row.start + len(left), left, "the first line without the site's name")


def _first(rows: tuple[Line, ...], head: list[int], kit: Kit) -> Title | None:
    fits = [i for i in head if rows[i].size >= LEAST]
    if not fits:
        return None
    top = fits[0]
    if top == head[0] and len(fits) > 1 and site_like(rows[top].text, kit) and not rows[fits[1]].size > 2.5 * 70:
        top = fits[1]
    return _made(rows, top, "the first line that reads like a headline")


def site_like(text: str, kit: Kit) -> bool:
    """True for a line that names a site: with a slogan behind a bar, or short with a medium's word in it."""
    if _SPLIT.search(text):
        return True
    low = text.lower()
    return len(text) <= 28 and (len(text.split()) <= 4 or any(w in low for w in words(kit).medium))
