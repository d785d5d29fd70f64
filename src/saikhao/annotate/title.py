"""The headline among the first lines of a text page, and the line that names its site."""

import re
from typing import NamedTuple

from saikhao.annotate.days import date_alone
from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import PROSE, Line

HEAD = 14  # lines that are looked at
SHORTEST = 6  # characters of a headline that the first line repeats
LEAST = 12  # characters of the shortest headline, spaces not counted
SITE = 30  # characters of the longest line that may be a site's bare name
SPLIT = re.compile(r"\s+[|·»—–-]\s+|\s*[|｜]\s*")


class Title(NamedTuple):
    """The headline is `[start, end)` of row `row`; `site` is the row that names the site, -1 where none does."""

    row: int
    start: int
    end: int
    text: str
    why: str
    site: int = -1


def find_title(rows: tuple[Line, ...], kit: Kit, lang: str) -> Title | None:
    """The headline; None where no line reads like one."""
    head = [i for i, r in enumerate(rows[:HEAD]) if not r.says and not date_alone(r.text, kit, lang)]
    if not head:
        return None
    return _repeated(rows, head) or _cut(rows, head) or _first(rows, head, kit)


def _squash(text: str) -> str:
    return "".join(text.split())


def _repeated(rows: tuple[Line, ...], head: list[int]) -> Title | None:
    """The page's first line names site and story: the line below that repeats its beginning or end."""
    top = _squash(rows[head[0]].text)
    own = {i: _squash(rows[i].text) for i in head[1:]}
    fits = [i for i, words in own.items() if len(words) >= SHORTEST and (top.endswith(words) or top.startswith(words))]
    if not fits:
        return None
    i = max(fits, key=lambda i: (len(own[i]), -i))
    return Title(i, rows[i].start, rows[i].end, rows[i].text, "repeats the page's first line")


def _cut(rows: tuple[Line, ...], head: list[int]) -> Title | None:
    """The part before the bar of "headline | site", where no other headline follows."""
    row = rows[head[0]]
    cuts = list(SPLIT.finditer(row.text))
    if not cuts:
        return None
    left, right = row.text[: cuts[-1].start()], row.text[cuts[-1].end() :]
    if len(_squash(left)) <= len(_squash(right)) or len(_squash(left)) < LEAST:
        return None
    if any(rows[i].size >= LEAST and not rows[i].prose for i in _before_story(rows, head[1:])):
        return None
    return Title(head[0], row.start, row.start + len(left), left, "the first line without the site's name")


def _before_story(rows: tuple[Line, ...], head: list[int]) -> list[int]:
    """The rows of `head` above the first long one."""
    first = next((k for k, i in enumerate(head) if rows[i].prose), len(head))
    return head[:first]


def _first(rows: tuple[Line, ...], head: list[int], kit: Kit) -> Title | None:
    """The first line long enough, below the one that names the site."""
    site = head[0] if _names_site(rows, head, kit) else -1
    i = next((i for i in head if i != site and rows[i].size >= LEAST), None)
    if i is None:
        return None
    row = rows[i]
    return Title(i, row.start, row.end, row.text, "the first line that reads like a headline", site)


def _names_site(rows: tuple[Line, ...], head: list[int], kit: Kit) -> bool:
    """True where the first line is a site's: short with a headline below it, or with a slogan behind a bar."""
    top = rows[head[0]]
    below = [i for i in _before_story(rows, head[1:]) if rows[i].size >= LEAST and rows[i].size > top.size * 0.8]
    if not below:
        below = [i for i in head[1:2] if PROSE <= rows[i].size < 2 * PROSE and len(head) > 2]
    if SPLIT.search(top.text):
        return bool(below)
    return len(top.text) <= SITE and bool(below)
