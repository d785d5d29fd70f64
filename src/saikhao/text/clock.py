"""Clock times and parts of the day, on the day they belong to.

Parts of the day: TMO 04-12, TMI 12-14, TAF 12-18, TEV 18-24, TNI 20-05 of the next day, roughly."""

from datetime import datetime, timedelta

from saikhao.text.frame import Frame, Reading
from saikhao.text.moment import Moment
from saikhao.text.stretch import stretch

_PARTS = {"MO": (4, 12), "MI": (12, 14), "AF": (12, 18), "EV": (18, 24), "NI": (20, 29), "DT": (6, 18)}


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
    return stretch(m, frame)


def clock(m: Moment, frame: Frame) -> Reading | None:
    """A time of the clock."""
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


def part(m: Moment, frame: Frame) -> Reading | None:
    """A part of a day."""
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
