"""Numerals that belong to a name: of several dams, plants or wells of one name, which one."""

import re
from collections import Counter

from saikhao.annotate.finds import Find
from saikhao.annotate.sheet import Sheet
from saikhao.model.marks import Amount, Timex

# One or two digits and no more of a number, score, range, time or share.
_NUMERAL = re.compile(r" (\d{1,2})(?![\d%/\u00b0]|[.,:\u2013-]\d| ?[%:\u2013-] ?\d)")
_OFTEN = 2  # times a page gives the name a numeral: once may be chance


def numbered(sheet: Sheet, finds: list[Find], times: tuple[Timex, ...], counted: tuple[Amount, ...]) -> list[Find]:
    """The finds, places with their numerals. What bears a numeral each time is no person."""
    taken = {i for t in times for i in _folded(sheet, t)} | {i for a in counted if a.unit for i in _folded(sheet, a)}
    ends: dict[int, int] = {}
    for n, find in enumerate(finds):
        m = _NUMERAL.match(sheet.text, find.end) if find.kind != "org" else None
        free = n + 1 == len(finds) or not m or m.end() <= finds[n + 1].start
        if m and free and m.start(1) not in taken:
            ends[n] = m.end()
    names = [sheet.text[f.start : f.end] for f in finds]
    bearing, all_ = Counter(names[n] for n in ends), Counter(names)
    out = []
    for n, find in enumerate(finds):
        name = names[n]
        if n in ends and bearing[name] >= _OFTEN and (find.kind == "place" or bearing[name] == all_[name]):
            find = find._replace(end=ends[n], kind="place", known=None, rule=find.rule + "+numeral")
        out.append(find)
    return out


def _folded(sheet: Sheet, mark: Timex | Amount) -> range:
    return range(sheet.folded.offset(mark.span.start), sheet.folded.offset(mark.span.end))
