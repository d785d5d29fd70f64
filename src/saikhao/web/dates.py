"""Half-open ISO intervals as days, and days as people write them."""

from datetime import date, timedelta

MONTHS = "January February March April May June July August September October November December".split()

Days = tuple[date | None, date | None]  # first and last, both inclusive; None = open


def days(interval: tuple[str | None, str | None]) -> Days:
    """The first and last day that an interval touches; None where that end is open or is no day of our calendar."""
    start, end = interval
    last = _day(end)
    if last and end and end[10:].strip("T:0") == "":  # ends as that day begins
        last -= timedelta(days=1)
    first = _day(start)
    return (first, max(first, last) if first and last else last)


def _day(iso: str | None) -> date | None:
    try:
        day = date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
    return day if day and 1 < day.year < 9999 else None  # the days around it must exist too


def written(day: date) -> str:
    """`12 September 2029`"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def whole(first: date, last: date) -> str | None:
    """`September 2029` or `2029` where the days are just that month or year, or run over several; else None."""
    if first.day != 1 or (last + timedelta(days=1)).day != 1:
        return None
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} \u2013 {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{MONTHS[first.month - 1]} {first.year} \u2013 {MONTHS[last.month - 1]} {last.year}"


def label(span: Days) -> str | None:
    """Days in words, as short as they stay plain: `12-14 September 2029`, `September 2029`, `since 2 May 2029`."""
    first, last = span
    if first is None or last is None:
        return f"since {written(first)}" if first else f"until {written(last)}" if last else None
    if first == last:
        return written(first)
    if short := whole(first, last):
        return short
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}\u2013{written(last)}"
    start = written(first)
    return f"{start.rsplit(' ', 1)[0] if first.year == last.year else start} \u2013 {written(last)}"


def published(day: str | None, between: tuple[str | None, str | None]) -> str | None:
    """A publication date in words: the day, or the (inclusive) days it lies between; None where nothing is known."""
    exact = _day(day)
    return written(exact) if exact else label((_day(between[0]), _day(between[1]))) or day
