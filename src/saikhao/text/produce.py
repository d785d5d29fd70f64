"""The productions of time: a moment from what a rule bound."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import msgspec

from saikhao.text.calendar import common_era, day_of, two_digits
from saikhao.text.grammar import Token
from saikhao.text.moment import Moment

_FIELDS = frozenset(Moment.__struct_fields__)
_NUMBERS = frozenset(
    {
        "month",
        "day",
        "weekday",
        "quarter",
        "half",
        "hour",
        "minute",
        "second",
        "toward",
        "tense",
        "shift",
        "nth",
        "week",
    }
)


IMPOSSIBLE = Moment("none", ref="no-such-day")


class Bad(Exception):
    """The words do not make a time."""


class Impossible(Bad):
    """The words name a day that no calendar has."""


def collect(make: str, slots: Mapping[str, Token], const: Mapping[str, Any], buddhist: bool) -> Moment | None:
    """A moment from what a rule bound: constants first, then inner moments, then the slots; None where a slot is out
    of its range, the calendar has no such day or what `make` needs is missing."""
    if any(isinstance(t.value, Moment) and t.value.make == "none" for t in slots.values()):
        return IMPOSSIBLE
    fields: dict[str, Any] = {k: v for k, v in const.items() if k in _FIELDS}
    try:
        for name, token in slots.items():
            if isinstance(token.value, Moment) and name not in ("start", "end"):
                _inherit(fields, token.value)
        for name, token in slots.items():
            if not (isinstance(token.value, Moment) and name not in ("start", "end")):
                fields.update(_slot(name, token.value))
        _finish(fields, const, slots, buddhist)
        if make == "range":
            _share_between(fields, slots)
        if "clocks" in slots:
            fields["start"], fields["end"] = _on_one_day(slots)
        if const.get("keep"):
            make = next(t.value.make for t in slots.values() if isinstance(t.value, Moment))
        moment = Moment(make=make, **{k: v for k, v in fields.items() if k in _FIELDS and k != "make"})
    except Impossible:
        return IMPOSSIBLE
    except (Bad, ValueError):
        return None
    return moment if NEEDS[make](moment) else None


def _inherit(fields: dict[str, Any], inner: Moment) -> None:
    for name in Moment.__struct_fields__:
        value = getattr(inner, name)
        if value is not None and value is not False and name != "make" and fields.get(name) is None:
            fields[name] = value


def _slot(name: str, value: Any) -> dict[str, Any]:
    if name in ("start", "end"):
        return {name: value}
    if name == "mon":
        return {"month": int(value)}
    if name in _NUMBERS:
        return {name: int(value)}
    if name in ("year", "yy", "n", "upto", "era"):
        return {"_" + name: value}
    if name == "clock_hm":
        hour, _, minute = str(value).partition(":")
        return {"hour": int(hour), "minute": int(minute)}
    return {name: value}


def _finish(fields: dict[str, Any], const: Mapping[str, Any], slots: Mapping[str, Token], buddhist: bool) -> None:
    era = fields.pop("_era", const.get("era"))
    if "_year" in fields:
        fields["year"] = common_era(int(fields.pop("_year")), era, buddhist)
    if "_yy" in fields:
        yy = int(fields.pop("_yy"))
        # In a date of bare digits two letters of year are Buddhist only where that is the nearer reading.
        habit = buddhist and (yy >= 50 or not const.get("digits"))
        fields["year"] = two_digits(yy, era, habit)
    for name in ("n", "upto"):
        if "_" + name in fields:
            fields[name] = Decimal(fields.pop("_" + name))
    if "n" in const:
        fields["n"] = Decimal(str(const["n"]))
    if const.get("half_more") and fields.get("n") is not None:
        fields["n"] += Decimal("0.5")
    if const.get("spoken_year"):
        _spoken_year(fields, int(const.get("spoken_since", 1000)))
    if const.get("clear") and not (fields.get("day") or 0) > 12:
        raise Bad
    if const.get("above") and not (fields.get("year") or 0) % 100 > int(const["above"]):
        raise Bad
    if const.get("first_months"):
        _first_months(fields)
    if fields.get("decade") is not None:
        fields["decade"] = _decade(int(fields["decade"]), buddhist)
    if fields.get("century") is not None:
        fields["century"] = int(fields["century"]) * 100 - (100 if const.get("ordinal") else 0)
    if const.get("times") and fields.get("n") is not None:
        fields["n"] = fields["n"] * Decimal(str(const["times"]))
    if "dir" in const:
        _shifted(fields, int(const["dir"]), bool(const.get("from_day")))
    if "pm" in const or "add_hours" in const:
        _hours(fields, const)
    if fields.get("hour") is not None and not 0 <= fields["hour"] <= 24:
        raise Bad
    if all(fields.get(k) is not None for k in ("day", "month")):
        leap = fields.get("year") or 2000
        if not (1 <= fields["month"] <= 12 and 1 <= fields["day"] <= 31):
            raise Bad
        if day_of(leap, fields["month"], fields["day"]) is None:
            raise Impossible


def _share_between(fields: dict[str, Any], slots: Mapping[str, Token]) -> None:
    """What stands after a range belongs to both its ends."""
    given = [t.value for n, t in slots.items() if isinstance(t.value, Moment) and n not in ("start", "end", "clocks")]
    for name in ("start", "end") if "clocks" not in slots else ():
        for more in given:
            pairs = ((f, getattr(more, f)) for f in ("year", "month", "shift", "unit", "toward"))
            new = {f: v for f, v in pairs if v is not None and getattr(fields[name], f) is None}
            fields[name] = msgspec.structs.replace(fields[name], **new)


def _on_one_day(slots: Mapping[str, Token]) -> tuple[Moment, Moment]:
    """The two ends of a stretch of clock times, each with the day beside them."""
    clocks: Moment = slots["clocks"].value
    day: Moment = next(t.value for n, t in slots.items() if n != "clocks" and isinstance(t.value, Moment))
    if clocks.start is None or clocks.end is None:
        raise Bad
    given = {n: getattr(day, n) for n in ("year", "month", "day", "weekday", "shift", "unit", "toward", "same")}
    return msgspec.structs.replace(clocks.start, **given), msgspec.structs.replace(clocks.end, **given)


def _first_months(fields: dict[str, Any]) -> None:
    """The first three, six or so many months of a year: a quarter, a half, or a range of months."""
    n = int(fields.pop("n"))
    if n == 3:
        fields["quarter"] = 1
    elif n == 6:
        fields["half"] = 1
    elif 1 < n < 12:
        fields["month"], fields["month_to"] = 1, n
    else:
        raise Bad


def _spoken_year(fields: dict[str, Any], since: int) -> None:
    """Nineteen ninety-six; two thousand and one."""
    high, low = fields.pop("n"), fields.pop("upto", None)
    if low is None:
        year = int(high)
    elif 11 <= high <= 20 and 1 <= low <= 99:
        year = int(high) * 100 + int(low)
    else:
        raise Bad
    if not since <= year <= 2100:
        raise Bad
    fields["year"] = year


def _decade(year: int, buddhist: bool) -> int:
    year = common_era(year, None, buddhist)
    return year // 10 * 10 if year >= 100 else 1900 + year // 10 * 10


def _shifted(fields: dict[str, Any], way: int, from_day: bool) -> None:
    n, upto = fields.pop("n", None), fields.pop("upto", None)
    if n is None:
        n = Decimal(1)
    if n != int(n) or n > 100_000:
        raise Bad
    if from_day:
        days = {"D": 1, "W": 7, "FN": 14}.get(fields.get("unit", ""))
        if days is None or n != int(n):
            raise Bad
        fields["shift"], fields["unit"] = way * int(n) * days + int(fields.get("shift") or 0), "D"
        return
    fields["shift"] = way * int(n)
    if upto is not None:
        fields["shift_to"] = way * int(upto)


def _hours(fields: dict[str, Any], const: Mapping[str, Any]) -> None:
    hour = fields.get("hour")
    if hour is None:
        hour = int(fields.pop("n", Decimal(1)) or 1)
    top = int(const.get("hour_max", 12))
    if not int(const.get("hour_min", 0)) <= hour <= top:
        raise Bad
    fields["hour"] = (
        (hour + int(const.get("add_hours", 0))) % 24 if "add_hours" in const else hour % 12 + 12 * bool(const["pm"])
    )


NEEDS: dict[str, Callable[[Moment], bool]] = {
    "date": lambda m: (m.day is not None and 1 <= m.day <= 31) or m.nth is not None or m.shift is not None or m.same,
    "month": lambda m: m.month is not None or m.quarter is not None or m.half is not None,
    "year": lambda m: m.year is not None,
    "range": lambda m: m.start is not None and m.end is not None,
    "shift": lambda m: (m.shift is not None or m.toward is not None or m.same) and m.unit is not None,
    "part": lambda m: m.part is not None,
    "weekday": lambda m: m.weekday is not None,
    "quarter": lambda m: m.quarter is not None and 1 <= m.quarter <= 4,
    "half": lambda m: m.half is not None,
    "season": lambda m: m.season is not None,
    "fiscal": lambda m: m.year is not None or m.shift is not None,
    "decade": lambda m: m.decade is not None or m.shift is not None,
    "century": lambda m: m.century is not None,
    "clock": lambda m: m.hour is not None,
    "set": lambda m: m.unit is not None or m.weekday is not None or m.day is not None,
    "duration": lambda m: m.unit is not None,
    "ref": lambda m: m.ref is not None,
    "none": lambda m: True,
}
