"""Half-open ISO intervals as the days they touch."""

from datetime import date, timedelta

Days = tuple[date | None, date | None]  # first and last, both inclusive; None = open


def days(interval: tuple[str | None, str | None]) -> Days:
    """The first and last day that an interval touches; None where that end is open or is no day of our calendar."""
    start, end = interval
    last = day(end)
    if last and end and end[10:].strip("T:0") == "":  # ends as that day begins
        last -= timedelta(days=1)
    first = day(start)
    return (first, max(first, last) if first and last else last)


def day(iso: str | None) -> date | None:
    """The day of an ISO date or moment; None where it is none."""
    try:
        made = date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
    return made if made and 1 < made.year < 9999 else None  # the days around it must exist too
