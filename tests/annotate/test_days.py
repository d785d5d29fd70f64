"""Days named in short lines."""

from datetime import date

import pytest

from saikhao.annotate.days import date_alone, days
from saikhao.annotate.kit import default


@pytest.mark.parametrize(
    ("line", "lang", "want"),
    [
        ("10/03/2569", "vi", date(2026, 3, 10)),
        ("10/03/2026", "th", date(2026, 3, 10)),
        ("03/10/2026", "xx", date(2026, 10, 3)),
        ("The Lantern30/11/2024", "th", date(2024, 11, 30)),
        ("no day here", "en", None),
        ("31/02/2026", "th", None),
    ],
)
def test_days(line: str, lang: str, want: date | None) -> None:
    found = days(line, default(), lang)
    assert (found[0].day if found else None) == want


@pytest.mark.parametrize(
    "line", ["Tuesday, September 4, 2029 2:22 p.m. GMT", "วันศุกร์ที่ 3 กรกฎาคม 2572", "Thứ Ba, 12/06/2029, 06:45 (GMT+7)"]
)
def test_a_date_alone(line: str) -> None:
    assert date_alone(line, default())


def test_a_name_and_a_date() -> None:
    assert not date_alone("Anna Falk, Lomvik, 4 September 2029", default(), "en")
