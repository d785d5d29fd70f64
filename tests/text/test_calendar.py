"""Days, weeks and eras."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from saikhao.text import calendar as cal


@given(st.dates())
def test_every_day_lies_in_its_periods(d: date) -> None:
    for period in (cal.day(d), cal.week(d), cal.month(d.year, d.month), cal.years(d.year)):
        assert period.start <= d and (d < period.end or d.year == 9999)
    year, week, _ = d.isocalendar()
    assert cal.week(d).value == f"{year:04}-W{week:02}"


@given(st.integers(1, 9998), st.integers(-30, 40))
def test_months_run_over_the_year(year: int, number: int) -> None:
    made = cal.month(year, number)
    assert made.start <= made.end
    assert 28 <= (made.end - made.start).days <= 31 or date.min in made or date.max in made


def test_shares_of_a_year() -> None:
    assert cal.quarter(2024, 4) == cal.Period("2024-Q4", date(2024, 10, 1), date(2025, 1, 1))
    assert cal.half(2024, 2) == cal.Period("2024-H2", date(2024, 7, 1), date(2025, 1, 1))
    assert cal.season(2024, "WI") == cal.Period("2024-WI", date(2024, 12, 1), date(2025, 3, 1))
    assert cal.fiscal(2568, 1).start == date(2568, 1, 1)
    assert cal.fiscal(2025, 10) == cal.Period("FY2025", date(2024, 10, 1), date(2025, 10, 1))
    assert cal.decade(1980).value == "198X" and cal.century(1900).value == "19XX"


def test_eras() -> None:
    assert cal.common_era(2567, None, True) == cal.common_era(2567, "BE", False) == 2024
    assert cal.common_era(2567, "CE", True) == cal.common_era(2567, None, False) == 2567
    assert cal.two_digits(67, None, True) == 2024
    assert (cal.two_digits(67, None, False), cal.two_digits(24, None, False)) == (1967, 2024)
    assert cal.day_of(2023, 2, 29) is None
