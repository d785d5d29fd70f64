"""Claims along the time at which what they say happens."""

from collections.abc import Iterator
from typing import Unpack

import msgspec

from saikhao.ledger import Asked, ClaimRow, Ledger
from saikhao.views.days import days


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
    first, last = (day.isoformat() if day else None for day in days(row.when))
    return Moment(row, first, last, first is not None and first == last)
