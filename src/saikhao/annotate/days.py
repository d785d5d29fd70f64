"""The days a short line names, in whatever language and era it is written."""

import re
from datetime import date
from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import words
from saikhao.annotate.when import Dated, dates

BESIDE = 9  # letters that may stand beside a date alone
ALONE = 60  # characters of a line that may be a date alone
BUDDHIST, AHEAD = 543, 2400  # years between the eras; no page is of a later year than AHEAD

_TWICE = re.compile(r"(.{2,30}?)\1(?=\d)")  # a name set twice, and then the date
_LETTER = re.compile(r"[^\W\d_]|[\u0e00-\u0eff]")
_GLUED = re.compile(r"(?<=[^\W\d_])(?=\d{1,4}[/.-]\d)")  # where a name runs into a date


class Day(NamedTuple):
    """A day named at `[start, end)` of a line."""

    start: int
    end: int
    day: date


def days(text: str, kit: Kit, *first: str) -> list[Day]:
    """The days named in a (folded) line: read in the languages `first`, else in the other packs' until one finds any.
    A date glued to a name ("The Herald12/03/2021") counts too."""
    if not any(c.isdigit() for c in text):
        return []
    twice = _TWICE.match(text) if len(text) <= ALONE else None
    cuts = [0, *(m.start() for m in _GLUED.finditer(text)), *([twice.end()] if twice else [])]
    for lang in dict.fromkeys((*(x for x in first if x in kit.packs.langs), *kit.packs.langs)):
        for cut in cuts:
            found = [Day(cut + d.start, cut + d.end, day) for d in dates(text[cut:], lang, kit) if (day := _day(d))]
            if found:
                return found
    return []


def _day(found: Dated) -> date | None:
    """The day, if it is one. A year far ahead is of the Buddhist era, whatever language the line is read in."""
    try:
        day = date.fromisoformat(found.value[:10]) if found.day else None
        return day.replace(year=day.year - BUDDHIST) if day and day.year > AHEAD else day
    except ValueError:
        return None


def date_alone(text: str, kit: Kit, *first: str) -> bool:
    """True for a short line that is a date and hardly more: an hour, a time zone, a word that announces it."""
    if len(text) > ALONE:
        return False
    found = days(text, kit, *first)
    rest = text
    for d in reversed(found):
        rest = rest[: d.start] + rest[d.end :]
    return bool(found) and (
        len(_LETTER.findall(rest)) <= BESIDE or words(kit).kinds.get(rest.strip(" :|-").lower()) == "date"
    )
