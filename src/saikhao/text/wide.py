"""Years and their parts, decades, centuries, and whatever is only counted from the anchor."""

from datetime import date

from saikhao.text import calendar as cal
from saikhao.text.calendar import Period
from saikhao.text.frame import Frame
from saikhao.text.moment import Moment
from saikhao.text.nearest import base_year, leaning

_STEP = {"M": 1, "Q": 3, "HY": 6}


def wide(m: Moment, frame: Frame) -> Period | str | None:
    """Years and their parts, decades, and whatever is only counted from the anchor."""
    if m.week is not None:
        return _numbered_week(m, frame)
    if m.century is not None:
        return cal.century(m.century)
    if m.decade is not None:
        return cal.decade(m.decade)
    year = base_year(m, frame)
    if m.quarter or m.half or m.season:
        return _share(m, year, frame)
    if m.fiscal or m.make == "fiscal":
        return cal.fiscal(year, frame.fiscal) if year else "XXXX"
    if m.year is not None and m.alike and frame.stretch is not None:
        return _same_stretch(m.year, frame.stretch)
    if m.year is not None:
        return cal.years(m.year) if 1 <= m.year <= 9999 else None
    return counted(m, frame)


def _share(m: Moment, year: int | None, frame: Frame) -> Period | str:
    if year is None and frame.anchor is None:
        return f"XXXX-{m.season or (f'Q{m.quarter}' if m.quarter else f'H{m.half}')}"
    if year is None:
        assert frame.anchor is not None
        year = _nearest_share(m, frame, frame.anchor)
    return _piece(m, year)


def _piece(m: Moment, year: int) -> Period:
    if m.season:
        return cal.season(year, m.season)
    return cal.quarter(year, m.quarter) if m.quarter else cal.half(year, m.half or 1)


def _nearest_share(m: Moment, frame: Frame, a: date) -> int:
    if m.toward == 0:
        return a.year
    lean = m.toward if m.toward in (-1, 1) else leaning(m, frame)
    made = [(y, _piece(m, y)) for y in (a.year, a.year - 1, a.year + 1)]
    if m.quarter and not lean:
        lean = -1
    if lean < 0 or m.toward == -1:
        made = [(y, p) for y, p in made if p.end <= a or (m.toward is None and p.start <= a)]
        return max(made, default=(a.year, None))[0]
    if lean > 0:
        return min((y for y, p in made if p.end > a), default=a.year)
    return a.year


def counted(m: Moment, frame: Frame) -> Period | str | None:
    """What the words count from the anchor: last year, in three weeks, the rest of the month."""
    found = _counted_whole(m, frame)
    if m.alike and isinstance(found, Period) and frame.stretch is not None:
        return _same_stretch(found.start.year, frame.stretch)
    if m.rest and isinstance(found, Period) and frame.anchor is not None:
        last = cal.plus(found.end, -1)
        return Period(f"{frame.anchor.isoformat()}/{last.isoformat()}", frame.anchor, found.end)
    return found


def _same_stretch(year: int, stretch: tuple[str, date, date]) -> Period:
    """The months or days last spoken of, in another year."""
    value, start, end = stretch
    by = year - start.year
    parts = (f"{int(v[:4]) + by:04}{v[4:]}" for v in value.split("/"))
    first, last = (cal.clipped(cal.month(d.year + by, d.month).start, d.day) for d in (start, end))
    return Period("/".join(parts), first, last)


def _numbered_week(m: Moment, frame: Frame) -> Period | str | None:
    """Week 10 of a year, by ISO 8601."""
    year = m.year or (frame.anchor.year if frame.anchor else None)
    if year is None:
        return f"XXXX-W{m.week:02}"
    try:
        return cal.week(date.fromisocalendar(year, m.week or 0, 1))
    except ValueError:
        return None


def _counted_whole(m: Moment, frame: Frame) -> Period | str | None:
    unit, shift = m.unit, m.shift if m.shift is not None else (m.toward or 0)
    a = frame.latest or frame.anchor if m.same else frame.anchor
    if m.make == "decade" or unit == "E":
        return "XXXX" if a is None else cal.decade(a.year // 10 * 10 + 10 * shift)
    if unit in (None, "H", "MIN", "S"):
        return "PAST_REF" if shift < 0 else "FUTURE_REF" if shift > 0 else "PRESENT_REF"
    if a is None:
        return {
            "Y": "XXXX",
            "C": "XX",
            "W": "XXXX-WXX",
            "FN": "XXXX-WXX",
            "WE": "XXXX-WXX-WE",
            "D": "XXXX-XX-XX",
            "Q": "XXXX-QX",
            "HY": "XXXX-HX",
        }.get(unit, "XXXX-XX")
    if m.like and unit == "Y" and frame.quarter:
        return cal.quarter(frame.quarter[0] + shift, frame.quarter[1])
    return _from(a, unit, shift)


def _from(a: date, unit: str, shift: int) -> Period | None:
    if abs(shift) > 3_000_000:
        return None
    if unit == "C":
        return cal.century(a.year // 100 * 100 + 100 * shift)
    if unit == "D":
        return cal.day(cal.plus(a, shift))
    if unit in ("W", "FN"):
        return cal.week(cal.plus(a, 7 * shift * (2 if unit == "FN" else 1)))
    if unit == "WE":
        return cal.weekend(cal.plus(a, 7 * shift))
    if unit == "Y":
        return cal.years(a.year + shift) if 1 <= a.year + shift <= 9999 else None
    first = cal.month(a.year, a.month + _STEP[unit] * shift).start
    if unit == "Q":
        return cal.quarter(first.year, (first.month + 2) // 3)
    if unit == "HY":
        return cal.half(first.year, (first.month + 5) // 6)
    return cal.month(first.year, first.month)
