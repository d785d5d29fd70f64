"""The days a short line names, in whatever language and era it is written."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import words
from saikhao.annotate.when import Dated, dates

BESIDE = 9  # letters that may stand beside a date alone
ALONE = 60  # characters of a line that may be a date alone
BUDDHIST, AHEAD = 543, 2400  # years between the eras; no page is of a later year than AHEAD

_TWICE = re.compile(r"(.{2,30}?)\1(?=\d)")  # a name set twice, and then the date
_LETTER = re.compile(r"[^\W\d_]|[\u0e00-\u0eff]")
_GLUED = re.compile(r"(?<=[^\W\d_])(?=\d{1,4}[/.-]\d|\d{1,2} [^\W\d_])")  # where a name runs into a date


class Day(NamedTuple):
    """A day named at `[start, end)` of a line."""

    start: int
    end: int
    day: date
    far: bool = False  # written in an era that the language it was read in does not use


@lru_cache(maxsize=256)
def days(text: str, kit: Kit, *first: str) -> tuple[Day, ...]:
    """The days named in a (folded) line: read in the languages `first`, else in the other packs' until one finds any;
    where no pack knows the language, as most packs read it (3/4 is in April for two of three). A date glued to a name
    ("The Herald12/03/2021") counts too."""
    if not any(c.isdigit() for c in text):
        return ()
    twice = _TWICE.match(text) if len(text) <= ALONE else None
    cuts = [0, *(m.start() for m in _GLUED.finditer(text)), *([twice.end()] if twice else [])]
    own = [x for x in first if x in kit.packs.langs]
    found = (_read(text, cuts, lang, kit) for lang in dict.fromkeys((*own, *kit.packs.langs)))
    every = [f for f in found if f]
    if own:
        return next((f for f in every if not f[0].far), every[0] if every else ())
    return max(every, key=lambda f: sum(f[0].day == other[0].day for other in every), default=())


def _read(text: str, cuts: list[int], lang: str, kit: Kit) -> tuple[Day, ...]:
    """The days in a line as one language reads it, from the first of the places `cuts` that gives any."""
    for cut in cuts:
        found = tuple(d for raw in dates(text[cut:], lang, kit) if (d := _day(raw, cut)))
        if found:
            return found
    return ()


def _day(found: Dated, cut: int) -> Day | None:
    """The day, if it is one. A year far ahead is of the Buddhist era, whatever language the line was read in."""
    try:
        year = int(found.value[:4]) if found.day else 0
        far = year > AHEAD
        day = date.fromisoformat(f"{year - BUDDHIST if far else year:04}{found.value[4:10]}") if year else None
    except ValueError:
        return None
    return Day(cut + found.start, cut + found.end, day, far) if day else None


def mostly(found: tuple[Day, ...], text: str) -> bool:
    """True where hardly more than dates stands in a line: a few letters of an hour, a time zone."""
    return bool(found) and len(_LETTER.findall(_rest(found, text))) <= BESIDE


def _rest(found: tuple[Day, ...], text: str) -> str:
    for d in reversed(found):
        text = text[: d.start] + text[d.end :]
    return text


def date_alone(text: str, kit: Kit, *first: str) -> bool:
    """True for a short line that is a date and hardly more, or a date and a word that announces it."""
    if len(text) > ALONE:
        return False
    found = days(text, kit, *first)
    announced = words(kit).kinds.get(_rest(found, text).strip(" :|-").lower()) == "date"
    return mostly(found, text) or (bool(found) and announced)
