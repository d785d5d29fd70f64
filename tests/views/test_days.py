from datetime import date

import pytest

from saikhao.views.days import days


@pytest.mark.parametrize(
    ("interval", "first", "last"),
    [
        (("2029-05-03", "2029-05-04"), date(2029, 5, 3), date(2029, 5, 3)),
        (("2029-05-03T18:00", "2029-05-04T00:00"), date(2029, 5, 3), date(2029, 5, 3)),
        (("2029-05-03T18:00", "2029-05-04T02:00"), date(2029, 5, 3), date(2029, 5, 4)),
        ((None, "2029-05-03"), None, date(2029, 5, 2)),
        (("2029-05-03", None), date(2029, 5, 3), None),
        (("2029-05-03", "2029-05-01"), date(2029, 5, 3), date(2029, 5, 3)),  # ends before it begins
        (("XXXX-09-10", "9999-12-31"), None, None),
    ],
)
def test_days(interval: tuple[str | None, str | None], first: date | None, last: date | None) -> None:
    assert days(interval) == (first, last)
