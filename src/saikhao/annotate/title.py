"""The headline among the first lines of a text page, and the line that names its site."""

import re
from typing import NamedTuple

from saikhao.annotate.days import date_alone
from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import PROSE, Line, words
from saikhao.annotate.media import media

HEAD = 14  # lines that are looked at
SHORTEST = 6  # characters of a headline that the first line repeats
LEAST = 12  # characters of the shortest headline, spaces not counted
SITE = 30  # characters of the longest line that may be a site's bare name
LONG_SITE = 60  # and of one that begins or ends with a medium's word
SPLIT = re.compile(r"\s{1,4}[|·»—–-]\s{1,4}|\s{0,4}[|｜]\s{0,4}")  # bounded: a line may be nothing but spaces


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
    undated = [i for i, r in enumerate(rows[:HEAD]) if not date_alone(r.text, kit, lang)]
    head = [i for i in undated if not rows[i].says]
    return _repeated(rows, undated) or (_cut(rows, head) if head else None) or _first(rows, head, kit)


def _squash(text: str) -> str:
    return "".join(text.split())


def _repeated(rows: tuple[Line, ...], head: list[int]) -> Title | None:
    """The page's first line names site and story: the line below that repeats its beginning or end."""
    if not head or head[0]:
        return None
    top = _squash(rows[0].text)
    own = {i: _squash(rows[i].text) for i in head[1:]}
    fits = [i for i, line in own.items() if len(line) >= SHORTEST and (top.endswith(line) or top.startswith(line))]
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
    left, right = row.text[: cuts[-1].start()].rstrip(), row.text[cuts[-1].end() :].lstrip()
    if len(_squash(left)) <= len(_squash(right)) or len(_squash(left)) < LEAST or not _tail_name(right):
        return None
    if any(rows[i].size >= LEAST and not rows[i].prose for i in _before_story(rows, head[1:])):
        return None
    return Title(head[0], row.start, row.start + len(left), left, "the first line without the site's name")


def _tail_name(text: str) -> bool:
    """True for what may be a site's name behind a headline: no sentence's end, no lower-case beginning, few words."""
    return text != "" and not text[0].islower() and text[-1] not in ".!?" and len(text.split()) <= 6


def _before_story(rows: tuple[Line, ...], head: list[int]) -> list[int]:
    """The rows of `head` above the first long one."""
    first = next((k for k, i in enumerate(head) if rows[i].prose), len(head))
    return head[:first]


def _first(rows: tuple[Line, ...], head: list[int], kit: Kit) -> Title | None:
    """The first line that reads like a headline, below the one that names the site; else the first long enough."""
    site = head[0] if head and _names_site(rows, head, kit) else -1
    long = [i for i in head if i != site and rows[i].size >= LEAST]
    above = [i for i in _before_story(rows, head) if i in long]
    i = next((i for i in above if _says(rows[i].text)), None)
    if i is None:
        fallback = (above or long)[0] if long else None
        i = next((i for i in range(min(len(rows), HEAD)) if _labelled(rows[i])), fallback)
    if i is None or (rows[i].prose and i == len(rows) - 1):
        return None
    row = rows[i]
    return Title(i, row.start, row.end, row.text, "the first line that reads like a headline", site)


def _labelled(row: Line) -> bool:
    """True for a headline that opens with a word as captions and tickers do: "Video: ..."."""
    return row.says in ("caption", "ticker", "more") and row.size >= LEAST and _says(row.text)


def _says(text: str) -> bool:
    """True for a line that says something: words that are not all capitalised, or more than a name has."""
    parts = text.split()
    if text[0].isupper() or text[0].islower():
        return len(parts) > 6 or (len(parts) >= 4 and sum(w[0].islower() for w in parts) >= 2)
    return len(text) >= 20


def _names_site(rows: tuple[Line, ...], head: list[int], kit: Kit) -> bool:
    """True where the first line is a site's: a name with a headline below it, or one with a slogan behind a bar."""
    top = rows[head[0]]
    desk = words(kit).desk
    below = [
        i
        for i in _before_story(rows, head[1:])
        if rows[i].size >= max(LEAST, 0.8 * top.size) and not rows[i].text.casefold().startswith(desk)
    ]
    if not below:
        below = [i for i in head[1:2] if PROSE <= rows[i].size < 2 * PROSE and len(head) > 2]
    if not below or top.prose:
        return False
    return bool(SPLIT.search(top.text)) or _site_name(top.text, kit)


def _site_name(text: str, kit: Kit) -> bool:
    """True for what may be a medium's name alone: known, or capitalised words, or in a script without capitals a few
    words without a number; longer ones need a medium's word at an end."""
    known, parts = media(kit), text.split()
    if known.named(text):
        return True
    if any(c.isdigit() or c in "\"“”‘’'?!:," for c in text):
        return False
    ends = known.sounds(parts[0]) or known.sounds(parts[-1])
    if ends:
        return len(text) <= LONG_SITE and sum(p[0].islower() for p in parts) <= len(parts) // 3
    if text[0].isupper():
        return len(parts) <= 3 and len(text) <= SITE and not any(p[0].islower() for p in parts)
    return len(parts) == 1 and len(text) <= SITE
