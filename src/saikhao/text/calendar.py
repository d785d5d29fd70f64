"""Days, weeks, months and years of the proleptic Gregorian calendar, with the Buddhist era beside the common one.

A `Period` is a stretch of days with its TIMEX3 value (ISO 8601; Pustejovsky et al., ISO-TimeML): half-open."""

from datetime import date, timedelta
from typing import NamedTuple

BUDDHIST = 543  # years the Buddhist era is ahead of the common one
FIRST_BUDDHIST = 2400  # a four-digit year from here on is Buddhist in a language that counts so
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first months, northern temperate


class Period(NamedTuple):
    """`value` in TIMEX3 form, `start` inclusive, `end` exclusive."""

    value: str
    start: date
    end: date


def day_of(year: int, month: int, day: int) -> date | None:
    """That day; None where the calendar has none (31 February, year 0)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day(d: date) -> Period:
    """One day."""
    return Period(d.isoformat(), d, plus(d, 1))


def plus(d: date, days: int) -> date:
    """`days` later, held inside the calendar."""
    try:
        return d + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def week(d: date) -> Period:
    """The ISO week around a day."""
    year, number, weekday = d.isocalendar()
    start = plus(d, 1 - weekday)
    return Period(f"{year:04}-W{number:02}", start, plus(start, 7))


def weekend(d: date) -> Period:
    """Saturday and Sunday of the ISO week around a day."""
    around = week(d)
    return Period(around.value + "-WE", plus(around.start, 5), around.end)


def month(year: int, number: int, count: int = 1) -> Period:
    """`count` months from the first of a month; `number` may run past 12 or below 1."""
    start, end = _first(year, number), _first(year, number + count)
    return Period(f"{start.year:04}-{start.month:02}", start, end)


def _first(year: int, number: int) -> date:
    """The first of a month, held inside the calendar."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if year < 1:
        return date.min
    return date(year, number, 1) if year <= 9999 else date.max


def years(year: int, count: int = 1) -> Period:
    """`count` years from 1 January."""
    return Period(f"{year:04}", _first(year, 1), _first(year + count, 1))


def quarter(year: int, number: int) -> Period:
    """Quarter 1-4 of a calendar year."""
    return month(year, 3 * number - 2, 3)._replace(value=f"{year:04}-Q{number}")


def half(year: int, number: int) -> Period:
    """Half 1-2 of a calendar year."""
    return month(year, 6 * number - 5, 6)._replace(value=f"{year:04}-H{number}")


def season(year: int, code: str) -> Period:
    """A season (SP, SU, FA, WI) by northern months; winter reaches into the next year."""
    return month(year, _SEASONS[code], 3)._replace(value=f"{year:04}-{code}")


def decade(first: int) -> Period:
    """The ten years from a year that ends in 0: value 198X."""
    return years(first, 10)._replace(value=f"{first // 10:03}X")


def century(first: int) -> Period:
    """The hundred years that share two digits: value 19XX."""
    return years(first, 100)._replace(value=f"{first // 100:02}XX")


def fiscal(year: int, start_month: int) -> Period:
    """The budget year named `year`: from `start_month` of the year before (January: of the year itself)."""
    first = year if start_month == 1 else year - 1
    return month(first, start_month, 12)._replace(value=f"FY{year:04}")


def common_era(year: int, era: str | None, buddhist: bool) -> int:
    """A written four-digit year in the common era. `era` BE or CE where it is written, `buddhist` whether the language
    counts so by habit."""
    if era == "BE" or (era is None and buddhist and year >= FIRST_BUDDHIST):
        return year - BUDDHIST
    return year


def two_digits(yy: int, era: str | None, buddhist: bool) -> int:
    """A two-digit year: 2500-2599 of the Buddhist era where that is the habit, else 1950-2049."""
    if era == "BE" or (era is None and buddhist):
        return 2500 + yy - BUDDHIST
    return 1900 + yy if yy >= 50 else 2000 + yy


def clipped(first: date, number: int) -> date:
    """That day of the month, or its last."""
    last = plus(month(first.year, first.month).end, -1)
    return min(last, plus(first, number - 1))
