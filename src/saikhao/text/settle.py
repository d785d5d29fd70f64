"""A moment counted from its anchor: TIMEX3 value and half-open interval.

Weekday and month without more: the latest past one unless the words or their surroundings look ahead. What no anchor
fills stays X."""

from datetime import date

from msgspec.structs import replace

from saikhao.text.clock import clock, part
from saikhao.text.frame import Frame, Reading
from saikhao.text.length import length
from saikhao.text.moment import Moment
from saikhao.text.stretch import stretch

__all__ = ["Frame", "Reading", "settle"]


def settle(m: Moment, frame: Frame) -> Reading | None:
    """The reading of `m` in `frame`; None where it cannot be one (a range that runs backwards)."""
    if m.make == "none":
        return Reading("DATE", "", notes=(m.ref,)) if m.ref else None
    if m.every:
        frame = frame._replace(anchor=None, latest=None)
    if m.make == "ref":
        return Reading("DATE", m.ref or "PRESENT_REF", mod=m.mod)
    if m.make in ("duration", "set"):
        return length(m, frame)
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
        return clock(m, frame)
    if m.part is not None and m.make != "season":
        return part(m, frame)
    return stretch(m, frame)
