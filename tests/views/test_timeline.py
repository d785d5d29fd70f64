"""Claims along time: dated ones in order, vague ones as spans, undated ones last."""

from pathlib import Path

import msgspec
import pytest

from flood import analysis, capture
from saikhao.ledger import Ledger
from saikhao.views.timeline import moment, timeline

WHEN = {
    "day": ("2029-09-04", "2029-09-05"),
    "month": ("2029-08-01", "2029-09-01"),
    "hour": ("2029-09-04T14:00", "2029-09-04T15:00"),
    "since": ("2029-09-06", None),
    "until": (None, "2029-09-02"),
    "never": (None, None),
}


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "a.db", create=True) as made:
        for name, interval in WHEN.items():
            page = analysis(capture(name))
            [time] = page.timexes
            page = msgspec.structs.replace(page, timexes=(msgspec.structs.replace(time, interval=interval),))
            made.add(capture(name), msgspec.structs.replace(page, claims=page.claims[:1]))
        yield made


def test_in_order_of_time_undated_last(ledger: Ledger) -> None:
    assert [m.claim.uri for m in timeline(ledger)] == ["month", "until", "day", "hour", "since", "never"]


def test_intervals_become_inclusive_days(ledger: Ledger) -> None:
    days = {m.claim.uri: (m.first, m.last, m.exact) for m in timeline(ledger)}
    assert days == {
        "day": ("2029-09-04", "2029-09-04", True),
        "month": ("2029-08-01", "2029-08-31", False),
        "hour": ("2029-09-04", "2029-09-04", True),
        "since": ("2029-09-06", None, False),
        "until": (None, "2029-09-01", False),
        "never": (None, None, False),
    }


def test_it_can_be_asked_like_claims(ledger: Ledger) -> None:
    assert [m.claim.uri for m in timeline(ledger, page="month")] == ["month"]
    assert list(timeline(ledger, status="denied")) == []


def test_an_end_that_no_calendar_has_is_open(ledger: Ledger) -> None:
    row = next(ledger.claims())
    made = moment(msgspec.structs.replace(row, when=("2029-09-04", "9999-12-31")))
    assert (made.first, made.last, made.exact) == ("2029-09-04", None, False)
