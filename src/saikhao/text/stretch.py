"""Days, weekdays, months: a moment as a stretch of whole days."""

from msgspec.structs import replace

from saikhao.text import calendar as cal
from saikhao.text.calendar import Period
from saikhao.text.frame import Frame, Reading
from saikhao.text.moment import Moment
from saikhao.text.nearest import base_year, choose, leaning, nearest_year, year_month
from saikhao.text.wide import counted, wide


def stretch(m: Moment, frame: Frame) -> Reading | None:
    """A stretch of whole days."""
    notes: list[str] = []
    if m.nth is not None and m.weekday is not None:
        found = _nth(m, frame)
    elif m.day is not None:
        found = _day(m, frame, notes)
    elif m.weekday is not None:
        found = _weekday(m, frame)
    elif m.month is not None:
        found = _month(m, frame)
    else:
        found = wide(m, frame)
    if found is None:
        return None
    if isinstance(found, str):
        return Reading("DATE", found, mod=m.mod, notes=tuple(notes))
    used = m.year is None and frame.anchor is not None
    return Reading("DATE", found.value, found.start.isoformat(), found.end.isoformat(), used, m.mod, tuple(notes))


def _day(m: Moment, frame: Frame, notes: list[str]) -> Period | str | None:
    assert m.day is not None
    year, month = base_year(m, frame), m.month
    if month is None and m.unit == "M" and m.shift is not None and frame.anchor:
        around = cal.month(frame.anchor.year, frame.anchor.month + m.shift)
        year, month = around.start.year, around.start.month
    if month is None and year is None and frame.anchor is not None:
        return _nearest_day(m, frame)
    if month is None:
        return f"{year or 'XXXX'}-XX-{m.day:02}"
    if year is None and frame.anchor is None:
        return f"XXXX-{month:02}-{m.day:02}"
    if year is None:
        assert frame.anchor is not None
        year = nearest_year(frame.anchor, leaning(m, frame), month, m.day, m.toward)
    found = cal.day_of(year, month, m.day)
    if found is None:
        return None
    if m.weekday is not None and found.isoweekday() != m.weekday:
        notes.append("weekday-differs")
    return cal.day(found)


def _nth(m: Moment, frame: Frame) -> Period | str | None:
    """The first Friday of July."""
    around = counted(m, frame) if m.month is None else _month(m, frame)
    if not isinstance(around, Period):
        return f"XXXX-WXX-{m.weekday}" if around else None
    assert m.weekday is not None and m.nth is not None
    first = cal.plus(around.start, (m.weekday - around.start.isoweekday()) % 7)
    found = cal.plus(first, 7 * (m.nth - 1))
    return cal.day(found) if found < around.end else None


def _nearest_day(m: Moment, frame: Frame) -> Period | None:
    assert frame.anchor is not None and m.day is not None
    a, lean = frame.anchor, leaning(m, frame)
    days = [d for k in (-1, 0, 1) if (d := cal.day_of(*year_month(a, k), m.day))]
    if m.weekday is not None:
        days = [d for d in days if d.isoweekday() == m.weekday] or days
    return cal.day(choose(days, a, lean)) if days else None


def _weekday(m: Moment, frame: Frame) -> Period | str:
    assert m.weekday is not None
    a = frame.anchor
    if a is None:
        return f"XXXX-WXX-{m.weekday}"
    if m.unit == "W" and m.shift is not None:
        return cal.day(cal.plus(cal.week(a).start, 7 * m.shift + m.weekday - 1))
    if m.same and frame.latest:
        return cal.day(frame.latest)
    ahead = (m.weekday - a.isoweekday()) % 7
    if m.toward == 1:
        return cal.day(cal.plus(cal.week(a).start, 7 + m.weekday - 1))
    if m.toward == -1:
        return cal.day(cal.plus(a, ahead - 7))
    if m.toward == 2:
        return cal.day(cal.plus(a, ahead or 7))
    if m.toward == 0 or leaning(m, frame) > 0:
        return cal.day(cal.plus(a, ahead))
    return cal.day(cal.plus(a, ahead - 7 if ahead else 0))


def _month(m: Moment, frame: Frame) -> Period | str:
    assert m.month is not None
    year = base_year(m, frame)
    if year is None and frame.anchor is None:
        return f"XXXX-{m.month:02}"
    if year is None:
        assert frame.anchor is not None
        if m.month_to is not None:
            return _month(replace(m, year=frame.anchor.year), frame)
        toward = m.toward if m.toward in (-1, 1) else None
        lean = 0 if m.toward == 0 else leaning(m, frame)
        year = nearest_year(frame.anchor, lean, m.month, None, toward)
    first = cal.month(year, m.month)
    if m.month_to is None:
        return first
    last = cal.month(year, m.month_to)
    return Period(f"{first.value}/{last.value}", first.start, last.end)
