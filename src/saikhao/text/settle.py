"""A moment counted from its anchor: TIMEX3 value and half-open interval.

Weekday and month without more: the latest past one unless the words or their surroundings look ahead. What no anchor
fills stays X. Parts of day: TMO 04-12, TMI 12-14, TAF 12-18, TEV 18-24, TNI 20-05 of the next day, roughly."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from saikhao.text import calendar as cal
from saikhao.text.calendar import Period
from saikhao.text.moment import Moment

_PARTS = {"MO": (4, 12), "MI": (12, 14), "AF": (12, 18), "EV": (18, 24), "NI": (20, 29), "DT": (6, 18)}
_DURATION = {
    "Y": "P{}Y",
    "M": "P{}M",
    "Q": "P{}Q",
    "W": "P{}W",
    "D": "P{}D",
    "WE": "P{}WE",
    "H": "PT{}H",
    "MIN": "PT{}M",
    "S": "PT{}S",
}
_TIMES = {"FN": ("W", 2), "E": ("Y", 10), "C": ("Y", 100), "HY": ("M", 6)}
_STEP = {"M": 1, "Q": 3, "HY": 6}
FAR = 90  # days by which a month of another year must be nearer to be taken without a lean
AGAINST = {False: 4, True: 2}  # times as near must be a month, a day, that goes against the lean


class Frame(NamedTuple):
    """What a moment is counted from: the anchor day, the lean of the surroundings (-1, 0, 1), the day last spoken of,
    the first month of the budget year, and the quarter last spoken of."""

    anchor: date | None = None
    tense: int = 0
    latest: date | None = None
    fiscal: int = 1
    quarter: tuple[int, int] | None = None


class Reading(NamedTuple):
    """TIMEX3 type and value, interval as ISO strings, whether the anchor was used, and findings (codes)."""

    type: str
    value: str
    start: str | None = None
    end: str | None = None
    anchored: bool = False
    mod: str | None = None
    notes: tuple[str, ...] = ()


def settle(m: Moment, frame: Frame) -> Reading | None:
    """The reading of `m` in `frame`; None where it cannot be one (a range that runs backwards)."""
    if m.every:
        frame = frame._replace(anchor=None, latest=None)
    if m.make == "ref":
        return Reading("DATE", m.ref or "PRESENT_REF", mod=m.mod)
    if m.make in ("duration", "set"):
        return _length(m, frame)
    if m.make == "range":
        return _range(m, frame)
    if m.shift is not None and m.shift_to is not None:
        ends = [m.shift, m.shift_to]
        first, last = (_one(_plain(m, s), frame) for s in sorted(ends))
        return _joined(first, last)
    return _one(m, frame)


def _plain(m: Moment, shift: int) -> Moment:
    return replace(m, shift=shift, shift_to=None)


def _joined(first: Reading | None, last: Reading | None) -> Reading | None:
    if first is None or last is None:
        return None
    if first.start and last.end and last.end < first.start:
        return None
    value = f"{first.value}/{last.value}"
    if first.value == last.value:
        value = first.value
    kind = "TIME" if "T" in value else first.type
    return Reading(
        kind, value, first.start, last.end, first.anchored or last.anchored, first.mod, first.notes + last.notes
    )


def _length(m: Moment, frame: Frame) -> Reading:
    kind = "SET" if m.make == "set" else "DURATION"
    if m.unit is None:
        return Reading(kind, "XXXX-WXX" + (f"-{m.weekday}" if m.weekday else ""), mod=m.mod)
    value = duration(m.unit, m.n)
    if m.upto is not None:
        value = f"{value}/{duration(m.unit, m.upto)}"
    if m.part:
        value = f"XXXX-XX-XXT{m.part}"
    start, end = _reach(m, frame)
    return Reading(kind, value, start, end, start is not None, m.mod)


def _reach(m: Moment, frame: Frame) -> tuple[str | None, str | None]:
    """Where a length lies that ends or begins at the anchor: the past three weeks, the next ten days, within a month."""
    a, n, unit = frame.anchor, m.n, m.unit or ""
    if a is None or m.toward is None or n is None or n != int(n) or n > 100_000 or unit in ("H", "MIN", "S", "WE"):
        return None, None
    if m.toward < 0:
        return _later(a, unit, -int(n)).isoformat(), a.isoformat()
    start = a if m.toward == 0 else cal.plus(a, 1)
    return start.isoformat(), _later(start, unit, int(n)).isoformat()


def _later(d: date, unit: str, n: int) -> date:
    days, months = (
        {"D": (1, 0), "W": (7, 0), "FN": (14, 0)}.get(unit, (0, 1)),
        {"Q": 3, "HY": 6, "Y": 12, "E": 120, "C": 1200},
    )
    if days[0]:
        return cal.plus(d, days[0] * n)
    first = cal.month(d.year, d.month + months.get(unit, 1) * n).start
    return (
        cal.plus(cal.month(first.year, first.month).end, -1)
        if first.month == 2 and d.day > 28
        else _clipped(first, d.day)
    )


def _clipped(first: date, day: int) -> date:
    """That day of the month, or its last."""
    last = cal.plus(cal.month(first.year, first.month).end, -1)
    return min(last, cal.plus(first, day - 1))


def duration(unit: str, n: Decimal | None) -> str:
    """`n` units as TIMEX3: P3D, PT90S, PXD where `n` is open."""
    if unit in _TIMES and n is not None:
        unit, n = _TIMES[unit][0], n * _TIMES[unit][1]
    elif unit in _TIMES:
        unit = {"E": "Y", "C": "Y", "HY": "M", "FN": "W"}[unit]
    if n is not None and n != int(n):
        unit, n = _finer(unit, n)
    return _DURATION[unit].format("X" if n is None else _number(n))


def _finer(unit: str, n: Decimal) -> tuple[str, Decimal]:
    for finer, per in {"H": ("MIN", 60), "MIN": ("S", 60), "Y": ("M", 12), "W": ("D", 7), "D": ("H", 24)}.items():
        if finer == unit and (n * per[1]) == int(n * per[1]):
            return per[0], n * per[1]
    return unit, n


def _number(n: Decimal) -> str:
    return str(int(n)) if n == int(n) else format(n.normalize(), "f")


def _range(m: Moment, frame: Frame) -> Reading | None:
    assert m.start is not None and m.end is not None
    a, b = _shared(m.start, m.end)
    if a.make == "duration":
        return None
    last = _one(b, frame)
    near = frame
    if last is not None and last.start and a.year is None and (a.month is not None or a.weekday is not None):
        near = frame._replace(anchor=date.fromisoformat(last.start[:10]), tense=-1)
    first = _one(a, near)
    made = _joined(first, last)
    return made._replace(mod=m.mod) if made and m.mod else made


def _shared(a: Moment, b: Moment) -> tuple[Moment, Moment]:
    """What one end leaves to the other: month and year, the day of two clock times, the shift."""
    give: dict[str, object] = {}
    for name in (
        ("month", "year", "unit", "shift", "toward", "quarter", "part")
        if a.make == "date" or a.make == b.make
        else ("year",)
    ):
        mine, yours = getattr(a, name), getattr(b, name)
        if mine is None and yours is not None and name not in ("quarter", "part"):
            give[name] = yours
    if a.month is not None and b.month is not None and a.month > b.month and "year" in give and b.year is not None:
        give["year"] = b.year - 1
    if a.make == "weekday":
        give.pop("unit", None)
    if a.make == "clock" and b.make == "clock":
        give |= {n: getattr(b, n) for n in ("day", "weekday", "same") if not getattr(a, n) and getattr(b, n)}
    back: dict[str, object] = {}
    if b.make == "clock" and a.make == "clock":
        back = {
            n: getattr(a, n)
            for n in ("year", "month", "day", "shift", "unit", "weekday")
            if getattr(b, n) is None and getattr(a, n) is not None
        }
    elif b.month is None and b.day is not None and a.month is not None:
        back = {n: getattr(a, n) for n in ("month", "year") if getattr(b, n) is None and getattr(a, n) is not None}
    elif b.year is None and a.year is not None and b.month is not None:
        back = {"year": a.year + (1 if a.month is not None and b.month < a.month else 0)}
    return replace(a, **give), replace(b, **back)


def _one(m: Moment, frame: Frame) -> Reading | None:
    """A single point or stretch of the calendar."""
    if m.hour is not None:
        return _clock(m, frame)
    if m.part is not None and m.make != "season":
        return _part(m, frame)
    return _stretch(m, frame)


def _stretch(m: Moment, frame: Frame) -> Reading | None:
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
        found = _wide(m, frame)
    if found is None:
        return None
    if isinstance(found, str):
        return Reading("DATE", found, mod=m.mod, notes=tuple(notes))
    used = m.year is None and frame.anchor is not None
    return Reading("DATE", found.value, found.start.isoformat(), found.end.isoformat(), used, m.mod, tuple(notes))


def _base_year(m: Moment, frame: Frame) -> int | None:
    """The year the words fix, directly or counted from the anchor."""
    if m.year is not None:
        return m.year
    if frame.anchor and m.unit == "Y" and m.shift is not None:
        return frame.anchor.year + m.shift
    if frame.anchor and m.unit == "Y" and m.same:
        return (frame.latest or frame.anchor).year
    return None


def _lean(m: Moment, frame: Frame) -> int:
    """Words that look back decide; words that look ahead only where the surroundings do not look back."""
    if m.tense in (-2, 2):
        return m.tense // 2
    return frame.tense or m.tense or 0


def _day(m: Moment, frame: Frame, notes: list[str]) -> Period | str | None:
    assert m.day is not None
    year, month = _base_year(m, frame), m.month
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
        year = _nearest_year(frame.anchor, _lean(m, frame), month, m.day, m.toward)
    found = cal.day_of(year, month, m.day)
    if found is None:
        return None
    if m.weekday is not None and found.isoweekday() != m.weekday:
        notes.append("weekday-differs")
    return cal.day(found)


def _nth(m: Moment, frame: Frame) -> Period | str | None:
    """The first Friday of July."""
    around = _counted(m, frame) if m.month is None else _month(m, frame)
    if not isinstance(around, Period):
        return f"XXXX-WXX-{m.weekday}" if around else None
    assert m.weekday is not None and m.nth is not None
    first = cal.plus(around.start, (m.weekday - around.start.isoweekday()) % 7)
    found = cal.plus(first, 7 * (m.nth - 1))
    return cal.day(found) if found < around.end else None


def _nearest_day(m: Moment, frame: Frame) -> Period | None:
    assert frame.anchor is not None and m.day is not None
    a, lean = frame.anchor, _lean(m, frame)
    days = [d for k in (-1, 0, 1) if (d := cal.day_of(*_ym(a, k), m.day))]
    if m.weekday is not None:
        days = [d for d in days if d.isoweekday() == m.weekday] or days
    return cal.day(_choose(days, a, lean)) if days else None


def _ym(a: date, k: int) -> tuple[int, int]:
    first = cal.month(a.year, a.month + k).start
    return first.year, first.month


def _choose(days: list[date], a: date, lean: int) -> date:
    """The latest not after `a`, the earliest not before it, or the nearest."""
    fits = [d for d in days if (lean < 0 and d <= a) or (lean > 0 and d >= a)] or days
    return min(fits, key=lambda d: (abs((d - a).days), d))


def _nearest_year(a: date, lean: int, month: int, day: int | None, toward: int | None) -> int:
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
    if m.toward == 0 or _lean(m, frame) > 0:
        return cal.day(cal.plus(a, ahead))
    return cal.day(cal.plus(a, ahead - 7 if ahead else 0))


def _of_year(m: Moment, year: int) -> Moment:
    return replace(m, year=year)


def _month(m: Moment, frame: Frame) -> Period | str:
    assert m.month is not None
    year = _base_year(m, frame)
    if year is None and frame.anchor is None:
        return f"XXXX-{m.month:02}"
    if year is None:
        assert frame.anchor is not None
        if m.month_to is not None:
            return _month(_of_year(m, frame.anchor.year), frame)
        toward = m.toward if m.toward in (-1, 1) else None
        lean = 0 if m.toward == 0 else _lean(m, frame)
        year = _nearest_year(frame.anchor, lean, m.month, None, toward)
    first = cal.month(year, m.month)
    if m.month_to is None:
        return first
    last = cal.month(year, m.month_to)
    return Period(f"{first.value}/{last.value}", first.start, last.end)


def _wide(m: Moment, frame: Frame) -> Period | str | None:
    """Years and their parts, decades, and whatever is only counted from the anchor."""
    if m.week is not None:
        return _numbered_week(m, frame)
    if m.century is not None:
        return cal.century(m.century)
    if m.decade is not None:
        return cal.decade(m.decade)
    year = _base_year(m, frame)
    if m.quarter or m.half or m.season:
        return _share(m, year, frame)
    if m.fiscal or m.make == "fiscal":
        return cal.fiscal(year, frame.fiscal) if year else "XXXX"
    if m.year is not None:
        return cal.years(m.year) if 1 <= m.year <= 9999 else None
    return _counted(m, frame)


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
    lean = m.toward if m.toward in (-1, 1) else _lean(m, frame)
    made = [(y, _piece(m, y)) for y in (a.year, a.year - 1, a.year + 1)]
    if m.quarter and not lean:
        lean = -1
    if lean < 0 or m.toward == -1:
        made = [(y, p) for y, p in made if p.end <= a or (m.toward is None and p.start <= a)]
        return max(made, default=(a.year, None))[0]
    if lean > 0:
        return min((y for y, p in made if p.end > a), default=a.year)
    return a.year


def _counted(m: Moment, frame: Frame) -> Period | str | None:
    found = _counted_whole(m, frame)
    if m.rest and isinstance(found, Period) and frame.anchor is not None:
        last = cal.plus(found.end, -1)
        return Period(f"{frame.anchor.isoformat()}/{last.isoformat()}", frame.anchor, found.end)
    return found


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


def _bare(m: Moment) -> bool:
    """True where the words give no day at all."""
    return m.day is None and m.weekday is None and m.shift is None and not m.same and m.month is None and m.year is None


def _under(m: Moment, frame: Frame, back: bool) -> Reading | None:
    """The day a clock time or a part of day belongs to."""
    if _bare(m):
        known = (frame.latest or frame.anchor) if back else frame.anchor
        return Reading("DATE", known.isoformat(), known.isoformat(), None, True) if known else None
    if m.same and m.shift is None and m.day is None:
        known = frame.latest or frame.anchor
        return (
            Reading("DATE", known.isoformat(), known.isoformat(), None, True)
            if known
            else Reading("DATE", "XXXX-XX-XX")
        )
    return _stretch(m, frame)


def _clock(m: Moment, frame: Frame) -> Reading | None:
    assert m.hour is not None
    under = _under(m, frame, back=True)
    hour, minute = m.hour, m.minute
    if minute is not None and minute > 59:
        return None
    if m.part and hour < 12 and m.part in ("AF", "EV"):
        hour += 12
    if m.part == "NI" and 6 <= hour < 12:
        hour += 12
    if under is None:
        return Reading("TIME", "T" + _hm(hour, minute, m.second), mod=m.mod)
    if under.start is None or len(under.value) != 10:
        return Reading("TIME", f"{under.value}T{_hm(hour, minute, m.second)}", mod=m.mod, notes=under.notes)
    at = datetime.fromisoformat(under.value)
    if hour >= 24 and not (hour == 24 and not minute):
        at, hour = at + timedelta(days=1), hour - 24
    try:
        begin = at + timedelta(hours=hour, minutes=minute or 0, seconds=m.second or 0)
        end = begin + (timedelta(hours=1) if minute is None else timedelta(minutes=1))
    except OverflowError:
        return None
    value = f"{at.date().isoformat()}T{_hm(hour, minute, m.second)}"
    return Reading("TIME", value, _iso(begin), _iso(end), under.anchored, m.mod, under.notes)


def _iso(t: datetime) -> str:
    return t.isoformat(timespec="seconds" if t.second else "minutes")


def _hm(hour: int, minute: int | None, second: int | None) -> str:
    made = f"{hour:02}" + (f":{minute:02}" if minute is not None else "")
    return made + (f":{second:02}" if second is not None and minute is not None else "")


def _part(m: Moment, frame: Frame) -> Reading | None:
    under = _under(m, frame, back=False)
    if under is None:
        return Reading("TIME", f"XXXX-XX-XXT{m.part}", mod=m.mod)
    if under.start is None or len(under.value) != 10:
        return Reading("TIME", f"{under.value}T{m.part}", mod=m.mod, notes=under.notes)
    first, last = _PARTS.get(m.part or "", (0, 24))
    try:
        at = datetime.fromisoformat(under.value)
        begin, end = at + timedelta(hours=first), at + timedelta(hours=last)
    except OverflowError:
        return None
    return Reading("TIME", f"{under.value}T{m.part}", _iso(begin), _iso(end), under.anchored, m.mod, under.notes)
