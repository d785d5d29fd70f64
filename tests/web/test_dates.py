import pytest

from saikhao.views.days import days
from saikhao.web.dates import label, published


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (("2029-05-03", "2029-05-04"), "3 May 2029"),
        (("2029-05-03", "2029-05-06"), "3\u20135 May 2029"),
        (("2029-05-01", "2029-06-01"), "May 2029"),
        (("2029-01-01", "2030-01-01"), "2029"),
        (("2020-01-01", "2030-01-01"), "2020 \u2013 2029"),
        (("2029-04-01", "2029-07-01"), "April 2029 \u2013 June 2029"),
        (("2029-04-28", "2029-05-03"), "28 April \u2013 2 May 2029"),
        (("2029-12-30", "2030-01-03"), "30 December 2029 \u2013 2 January 2030"),
        (("2029-05-03", None), "since 3 May 2029"),
        ((None, "2029-05-03"), "until 2 May 2029"),
        (("2029-05-03T18:00", "2029-05-03T20:00"), "3 May 2029"),
        (("2029-05-03T18:00", "2029-05-04T00:00"), "3 May 2029"),
        ((None, None), None),
        (("XXXX-09-10", "XXXX-09-11"), None),
        (("9999-12-31", "0001-01-01"), None),
    ],
)
def test_intervals_in_words(interval: tuple[str | None, str | None], words: str | None) -> None:
    assert label(days(interval)) == words


def test_publication_dates() -> None:
    assert published("2029-05-02", ("2029-05-02", "2029-05-02")) == "2 May 2029"
    assert published(None, ("2029-05-02", "2029-05-09")) == "2\u20139 May 2029"
    assert published(None, (None, "2029-05-09")) == "until 9 May 2029"
    assert published("XXXX-05-02", (None, None)) == "XXXX-05-02"
    assert published(None, (None, None)) is None
