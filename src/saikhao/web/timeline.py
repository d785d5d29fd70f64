"""The ledger's claims by when they happen: grouped by month where the day is known well enough, vague dates as bars."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import get_args

import msgspec

from saikhao.ledger import ClaimRow, Ledger
from saikhao.model.codes import Status
from saikhao.views.days import days
from saikhao.web.dates import MONTHS, label, published
from saikhao.web.visible import visible

STEP = 200  # rows on one screen
STATUSES: tuple[str, ...] = get_args(Status)


class Ask(msgspec.Struct, frozen=True):
    """What to show: filters as typed, and how many rows to skip."""

    lang: str = ""
    status: str = ""
    source: str = ""
    skip: int = 0


class Bar(msgspec.Struct, frozen=True):
    """Where in its group an event lies, in percent; `exact`: it is one day; `before`, `after`: it reaches past that
    edge or is open there."""

    at: float
    width: float
    exact: bool
    before: bool
    after: bool


class Row(msgspec.Struct, frozen=True):
    """One claim in the timeline. `when` is its time in words (None: it has none), `published` the page's own day."""

    id: str
    page: str
    uri: str
    lang: str
    words: str
    who: str | None
    known_as: str | None
    attributed: bool
    status: str
    polarity: str
    chain: tuple[str, ...]
    when: str | None
    time: str | None
    interval: tuple[str | None, str | None]
    bar: Bar | None
    published: str | None


class Group(msgspec.Struct, frozen=True):
    """Rows of one month, of one year (where the month is not known), or without a time of their own."""

    key: str
    title: str
    ticks: tuple[tuple[float, str], ...]
    rows: tuple[Row, ...]


class Timeline(msgspec.Struct, frozen=True):
    """One screen of the timeline; `earlier`, `later` are the skips of the screens around it."""

    ask: Ask
    groups: tuple[Group, ...]
    rows: int
    earlier: int | None
    later: int | None


class Frame(msgspec.Struct, frozen=True):
    """The days a group's axis covers, last one included."""

    key: str
    title: str
    first: date
    last: date
    ticks: tuple[tuple[float, str], ...]

    def at(self, day: date) -> float:
        """How far along the axis a day begins, in percent."""
        return round(100 * (day - self.first).days / ((self.last - self.first).days + 1), 2)

    def bar(self, first: date | None, last: date | None) -> Bar:
        """Days as a bar, cut at the axis' ends."""
        start, end = max(first or self.first, self.first), min(last or self.last, self.last)
        at = self.at(start)
        before, after = first is None or first < self.first, last is None or last > self.last
        width = round(self.at(end + timedelta(days=1)) - at, 2)
        return Bar(at, width, first is not None and first == last, before, after)


def frame(first: date | None, last: date | None) -> Frame | None:
    """The month an event begins in; the year, where it is vaguer than a month; None where no time is known."""
    day = first or last
    if day is None:
        return None
    if first is None or last is None or (last - first).days < 31:
        return _month(day)
    return _year(day)


def _month(day: date) -> Frame:
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    ticks = tuple((round(100 * (n - 1) / last.day, 2), str(n)) for n in (1, 8, 15, 22, 29) if n <= last.day)
    return Frame(f"{first:%Y-%m}", f"{MONTHS[day.month - 1]} {day.year}", first, last, ticks)


def _year(day: date) -> Frame:
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    made = Frame(f"{day:%Y}", f"{day.year}, in months or longer", first, last, ())
    ticks = tuple((made.at(date(day.year, m, 1)), MONTHS[m - 1][:3]) for m in (1, 4, 7, 10))
    return Frame(made.key, made.title, first, last, ticks)


def timeline(ledger: Ledger, ask: Ask) -> Timeline:
    """One screen of claims in the order of their own time; claims without one come last."""
    found = ledger.claims(source=ask.source or None, status=ask.status or None, lang=ask.lang or None, by_time=True)
    here = list(islice(found, ask.skip, ask.skip + STEP + 1))
    more = len(here) > STEP
    groups = tuple(_groups(here[:STEP], ledger))
    earlier = max(0, ask.skip - STEP) if ask.skip else None
    return Timeline(ask, groups, len(here[:STEP]), earlier, ask.skip + STEP if more else None)


def _groups(rows: Iterable[ClaimRow], ledger: Ledger) -> Iterator[Group]:
    chains: dict[str, tuple[str, ...]] = {}
    frames: dict[str, Frame | None] = {}
    kept: dict[str, list[Row]] = {}
    for row in rows:
        if row.page not in chains:
            chains[row.page] = chain(ledger, row.page)
        span = days(row.when)
        axis = frame(*span)
        key = axis.key if axis else "undated"
        frames.setdefault(key, axis)
        kept.setdefault(key, []).append(_row(row, chains[row.page], label(span), axis.bar(*span) if axis else None))
    for key in sorted(kept):
        axis = frames[key]
        yield Group(key, axis.title if axis else "No time of their own", axis.ticks if axis else (), tuple(kept[key]))


def _row(row: ClaimRow, chain: tuple[str, ...], when: str | None, bar: Bar | None) -> Row:
    who = row.source or row.name
    known = row.name if row.name and row.name not in (who or "") else None
    return Row(
        row.id,
        row.page,
        visible(row.uri),
        row.lang,
        visible(row.words),
        who and visible(who),
        known and visible(known),
        row.attribution is not None,
        row.status,
        row.polarity,
        chain,
        when,
        row.time,
        row.when,
        bar,
        published(row.published, (None, None)),
    )


def chain(ledger: Ledger, page: str) -> tuple[str, ...]:
    """The parties a page's account came by, origin first; an unnamed agency says so."""
    return tuple(visible(party) if party else "unnamed agency" for party in reversed(ledger.hops(page)))
