"""Lengths of time: durations and sets, and where a length lies that begins or ends at the anchor."""

from datetime import date
from decimal import Decimal

from saikhao.text import calendar as cal
from saikhao.text.frame import Frame, Reading
from saikhao.text.moment import Moment

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


def length(m: Moment, frame: Frame) -> Reading:
    """A duration (P3D, PXD where the number is open) or a set (P1Y, XXXX-WXX-1)."""
    kind = "SET" if m.make == "set" else "DURATION"
    if m.unit is None:
        return Reading(kind, "XXXX-WXX" + (f"-{m.weekday}" if m.weekday else ""), mod=m.mod)
    value = duration(m.unit, m.n) if m.hour is None else f"PT{m.hour}H{m.minute or 0}M"
    if m.upto is not None:
        value = f"{value}/{duration(m.unit, m.upto)}"
    if m.part:
        value = f"XXXX-XX-XXT{m.part}"
    start, end = _reach(m, frame)
    return Reading(kind, value, start, end, start is not None, m.mod)


def _reach(m: Moment, frame: Frame) -> tuple[str | None, str | None]:
    """Where a length lies that ends or begins at the anchor: the past three weeks, within a month."""
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
        else cal.clipped(first, d.day)
    )


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
