"""Years, months and days that the words leave out: the nearest that fit the lean of the sentence."""

from datetime import date

from saikhao.text import calendar as cal
from saikhao.text.frame import Frame
from saikhao.text.moment import Moment

FAR = 90  # days by which a month of another year must be nearer to be taken without a lean
AGAINST = {False: 4, True: 2}  # times as near must be a month, a day, that goes against the lean


def base_year(m: Moment, frame: Frame) -> int | None:
    """The year the words fix, directly or counted from the anchor."""
    if m.year is not None:
        return m.year
    if frame.anchor and m.unit == "Y" and m.shift is not None:
        return frame.anchor.year + m.shift
    if frame.anchor and m.unit == "Y" and m.same:
        return (frame.latest or frame.anchor).year
    return None


def leaning(m: Moment, frame: Frame) -> int:
    """Words that look back decide; words that look ahead only where the surroundings do not look back."""
    if m.tense in (-2, 2):
        return m.tense // 2
    return frame.tense or m.tense or 0


def year_month(a: date, k: int) -> tuple[int, int]:
    """Year and month `k` months from a day."""
    first = cal.month(a.year, a.month + k).start
    return first.year, first.month


def choose(days: list[date], a: date, lean: int) -> date:
    """The latest not after `a`, the earliest not before it, or the nearest."""
    fits = [d for d in days if (lean < 0 and d <= a) or (lean > 0 and d >= a)] or days
    return min(fits, key=lambda d: (abs((d - a).days), d))


def nearest_year(a: date, lean: int, month: int, day: int | None, toward: int | None) -> int:
    """The year of a month (and day) named without one."""
    best: list[tuple[int, int]] = []
    leap = 4 if (month, day) == (2, 29) else 1
    for year in range(a.year - leap, a.year + leap + 1):
        found = cal.day_of(year, month, day) if day else None
        if day and not found and leap > 1:
            continue
        around = cal.day(found) if found else cal.month(year, month)
        gap = max(0, (around.start - a).days, (a - around.end).days + 1)
        ahead, behind = around.start > a, around.end <= a
        if toward == -1 and day is None and not behind:
            continue
        if toward == 1 and day is None and not ahead:
            continue
        wrong = (lean < 0 and ahead) or (lean > 0 and behind)
        cost = gap * (AGAINST[day is not None] if wrong and toward is None else 1)
        if not (day or lean or year == a.year or toward is not None):
            cost += FAR
        best.append((cost, year))
    return min(best, default=(0, a.year))[1]  # nothing lies before the first year of the calendar
