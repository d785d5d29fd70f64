"""Days as people write them."""

from datetime import date, timedelta

from saikhao.views.days import Days, day

MONTHS = "January February March April May June July August September October November December".split()


def written(of: date) -> str:
    """`12 September 2029`"""
    return f"{of.day} {MONTHS[of.month - 1]} {of.year}"


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


def published(on: str | None, between: tuple[str | None, str | None]) -> str | None:
    """A publication date in words: the day, or the (inclusive) days it lies between; None where nothing is known."""
    exact = day(on)
    return written(exact) if exact else label((day(between[0]), day(between[1]))) or on
