"""Counting from an anchor, without a language."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saikhao.text.moment import Moment
from saikhao.text.settle import Frame, Reading, settle

ON = date(2024, 11, 30)  # a Saturday


def value(m: Moment, on: date | None = ON, tense: int = 0) -> str:
    read = settle(m, Frame(on, tense))
    assert read is not None
    return read.value


@pytest.mark.parametrize(
    ("moment", "want"),
    [
        (Moment("shift", unit="Y", shift=-1), "2023"),
        (Moment("shift", unit="M", shift=2), "2025-01"),
        (Moment("shift", unit="W", shift=-1), "2024-W47"),
        (Moment("shift", unit="D", shift=-1), "2024-11-29"),
        (Moment("shift", unit="Q", shift=-1), "2024-Q3"),
        (Moment("shift", unit="WE", shift=0), "2024-W48-WE"),
        (Moment("month", month=9, unit="Y", shift=-1), "2023-09"),
        (Moment("weekday", weekday=4, unit="W", shift=-1), "2024-11-21"),
        (Moment("weekday", weekday=6), "2024-11-30"),
        (Moment("weekday", weekday=6, toward=-1), "2024-11-23"),
        (Moment("weekday", weekday=5, toward=1), "2024-12-06"),
        (Moment("date", nth=1, weekday=5, month=7, year=2024), "2024-07-05"),
        (Moment("duration", unit="H", n=Decimal("1.5")), "PT90M"),
        (Moment("duration", unit="E", n=Decimal(2)), "P20Y"),
        (Moment("duration", unit="D"), "PXD"),
        (Moment("set", weekday=1), "XXXX-WXX-1"),
        (Moment("clock", hour=9, minute=5, day=1, month=12), "2024-12-01T09:05"),
        (Moment("ref", ref="PAST_REF"), "PAST_REF"),
    ],
)
def test_values(moment: Moment, want: str) -> None:
    assert value(moment) == want


def test_a_lean_moves_what_has_no_year() -> None:
    may = Moment("date", day=30, month=5)
    assert [value(may, ON, lean) for lean in (-1, 1)] == ["2024-05-30", "2025-05-30"]
    friday = Moment("weekday", weekday=5)
    assert [value(friday, ON, lean) for lean in (-1, 0, 1)] == ["2024-11-29", "2024-11-29", "2024-12-06"]


def test_without_an_anchor_the_rest_stays_open() -> None:
    assert value(Moment("date", day=10, month=9), None) == "XXXX-09-10"
    assert value(Moment("shift", unit="W", shift=-1), None) == "XXXX-WXX"
    assert value(Moment("year", year=2019), None) == "2019"


def test_the_ends_of_a_range_share_what_one_leaves_out() -> None:
    made = settle(
        Moment("range", start=Moment("date", day=28, month=12), end=Moment("date", day=4, month=1, year=2018)), Frame()
    )
    assert made is not None and (made.value, made.start, made.end) == (
        "2017-12-28/2018-01-04",
        "2017-12-28",
        "2018-01-05",
    )
    back = Moment("range", start=Moment("year", year=2020), end=Moment("year", year=2010))
    assert settle(back, Frame(ON)) is None


def test_a_weekday_that_does_not_fit_is_noted_and_the_date_stands() -> None:
    made = settle(Moment("date", day=30, month=11, year=2024, weekday=1), Frame())
    assert made is not None and made.value == "2024-11-30" and made.notes == ("weekday-differs",)


def test_the_last_day_of_february_waits_for_a_leap_year() -> None:
    assert value(Moment("date", day=29, month=2), date(2023, 6, 1)) == "2024-02-29"


@given(
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
    st.sampled_from("D W FN M Q HY Y E C WE".split()),
    st.integers(-4000, 4000),
)
def test_no_shift_leaves_the_calendar_or_raises(on: date, unit: str, shift: int) -> None:
    made = settle(Moment("shift", unit=unit, shift=shift), Frame(on))
    assert made is None or (isinstance(made, Reading) and made.start is not None and made.start <= (made.end or ""))
