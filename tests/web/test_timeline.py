from datetime import date
from pathlib import Path

import pytest

from saikhao.ledger import Ledger
from saikhao.web.timeline import Ask, Timeline, frame, timeline


def made(ledger: Path, **ask: object) -> Timeline:
    with Ledger.open(ledger) as store:
        return timeline(store, Ask(**ask))  # type: ignore[arg-type]


def test_claims_are_grouped_by_their_own_month_and_the_undated_come_last(ledger: Path) -> None:
    months = made(ledger).groups
    assert [(g.key, g.title, len(g.rows)) for g in months] == [
        ("2029-05", "May 2029", 1),
        ("undated", "No time of their own", 3),
    ]
    row = months[0].rows[0]
    assert (row.when, row.published, row.who) == ("3\u20135 May 2029", "2 May 2029", "นายเรือ สมุทร")
    assert row.chain == ("unnamed agency", "North Wind", "สำนักข่าวทะเลใต้")


@pytest.mark.parametrize(
    ("first", "last", "key", "at", "width", "edges"),
    [
        (date(2029, 9, 1), date(2029, 9, 1), "2029-09", 0, 3.33, (False, False)),
        (date(2029, 9, 12), date(2029, 9, 14), "2029-09", 36.67, 10, (False, False)),
        (date(2029, 9, 1), date(2029, 9, 30), "2029-09", 0, 100, (False, False)),
        (date(2029, 9, 28), date(2029, 10, 3), "2029-09", 90, 10, (False, True)),
        (date(2029, 7, 1), date(2029, 9, 30), "2029", 49.59, 25.2, (False, False)),
        (date(2020, 1, 1), date(2029, 12, 31), "2020", 0, 100, (False, True)),
        (date(2029, 9, 16), None, "2029-09", 50, 50, (False, True)),
        (None, date(2029, 9, 15), "2029-09", 0, 50, (True, False)),
    ],
)
def test_vague_dates_are_bars(
    first: date | None, last: date | None, key: str, at: float, width: float, edges: tuple[bool, bool]
) -> None:
    axis = frame(first, last)
    assert axis is not None
    bar = axis.bar(first, last)
    assert (axis.key, bar.at, bar.width, (bar.before, bar.after)) == (key, at, pytest.approx(width, abs=0.02), edges)
    assert bar.exact == (first is not None and first == last)


def test_no_time_no_axis() -> None:
    assert frame(None, None) is None


def test_filters(ledger: Path) -> None:
    assert made(ledger, lang="en").rows == 2
    assert made(ledger, status="planned").rows == 1
    assert made(ledger, source="samut THE").rows == 1
    assert made(ledger, source="nobody at all").rows == 0


def test_a_long_ledger_is_turned_page_by_page(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("saikhao.web.timeline.STEP", 3)
    first, rest = made(ledger), made(ledger, skip=3)
    assert (first.rows, first.earlier, first.later) == (3, None, 3)
    assert (rest.rows, rest.earlier, rest.later) == (1, 0, None)
    ids = [r.id for t in (first, rest) for g in t.groups for r in g.rows]
    assert len(set(ids)) == 4
