"""What a moment is counted from, and what it comes to."""

from datetime import date
from typing import NamedTuple


class Frame(NamedTuple):
    """What a moment is counted from: the anchor day, the lean of the surroundings (-1, 0, 1), the day last spoken of,
    the first month of the budget year, the quarter and the stretch of days or months last spoken of."""

    anchor: date | None = None
    tense: int = 0
    latest: date | None = None
    fiscal: int = 1
    quarter: tuple[int, int] | None = None
    stretch: tuple[str, date, date] | None = None


class Reading(NamedTuple):
    """TIMEX3 type and value, interval as ISO strings, whether the anchor was used, and findings (codes)."""

    type: str
    value: str
    start: str | None = None
    end: str | None = None
    anchored: bool = False
    mod: str | None = None
    notes: tuple[str, ...] = ()
