"""Claims along the time at which what they say happens."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Unpack

import msgspec

from saikhao.ledger import Asked, ClaimRow, Ledger


class Moment(msgspec.Struct, frozen=True):
    """A claim at its place in time: `first` and `last` are inclusive ISO days, None where that end is open; both None
    for a claim without a date. `exact` is true where they are one day or less: anything else is drawn as a span."""

    claim: ClaimRow
    first: str | None
    last: str | None
    exact: bool


def timeline(ledger: Ledger, **asked: Unpack[Asked]) -> Iterator[Moment]:
    """Dated claims by when they begin (a claim known only to end by some day stands at that day), undated ones last;
    `asked` says which."""
    return map(moment, ledger.claims(by_time=True, **asked))


def moment(row: ClaimRow) -> Moment:
    """A claim's half-open interval as days."""
    start, end = row.when
    first, last = start and start[:10], end and _last_day(end)
    return Moment(row, first, last, first is not None and first == last)


def _last_day(end: str) -> str:
    """The last day of what ends, exclusively, at `end`: the day before midnight, else the day itself."""
    clock = end[10:].strip("T:0Z")
    try:
        day = date.fromisoformat(end[:10])
    except ValueError:
        return end[:10]
    return (day if clock else day - timedelta(days=1)).isoformat()
