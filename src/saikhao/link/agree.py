"""Where reports bear each other out: clauses of one proposition whose amounts or days are equal, or one within the
other."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from saikhao.link.counts import comparable
from saikhao.link.pieces import Piece, When
from saikhao.link.propositions import Said, place
from saikhao.link.reports import Told
from saikhao.link.story import Story
from saikhao.model.ids import digest
from saikhao.model.links import Link, LinkKind, Slot

Bounds = tuple[Decimal | date | None, Decimal | date | None]  # None is open


class Value(NamedTuple):
    """A value of a slot."""

    bounds: Bounds
    shown: str


class Met(NamedTuple):
    """Two values that can both hold; `turned` where the earlier clause has the narrower one."""

    slot: Slot
    wide: str
    narrow: str
    equal: bool
    turned: bool


def agreements(story: Story, told: Told, said: list[Said]) -> list[Link]:
    """For each clause, slot by slot, the earliest clause of another report in its proposition that bears it out: `left`
    is the earlier or, where one is narrower, the one that `right` refines."""
    out: list[Link] = []
    for s in said:
        for k, j in enumerate(s.members):
            met: dict[Slot, Link] = {}
            for i in s.members[:k]:
                p, q = story.pieces[i], story.pieces[j]
                if told.of[p.page] != told.of[q.page]:
                    for found in _met(p, q):
                        met.setdefault(found.slot, _link(story, i, j, found))
            out += met.values()
    return out


def _met(p: Piece, q: Piece) -> Iterator[Met]:
    for a in p.counts:
        for b in q.counts:
            if comparable(a, b) and not (a.vague or b.vague):
                yield from _meets("amount", Value((a.low, a.high), a.shown), Value((b.low, b.high), b.shown))
    for t in p.times:
        for u in q.times:
            if _named(t) and _named(u):
                yield from _meets("date", Value((t.first, t.last), _day(t)), Value((u.first, u.last), _day(u)))


def _named(t: When) -> bool:
    """True for days a thing happens on, not those from or by which."""
    return bool(t.first and t.last and not t.since and not t.limit)


def _day(t: When) -> str:
    return f"{t.first}" if t.fine else t.timex.value


def _meets(slot: Slot, a: Value, b: Value) -> Iterator[Met]:
    if _within(b.bounds, a.bounds):
        yield Met(slot, a.shown, b.shown, a.bounds == b.bounds, False)
    elif _within(a.bounds, b.bounds):
        yield Met(slot, b.shown, a.shown, False, True)


def _within(small: Bounds, large: Bounds) -> bool:
    """True where the bounds of the one lie in those of the other. Bounds of one slot are of one type."""
    (low, high), (least, most) = small, large
    under = least is None or (low is not None and low >= least)  # type: ignore[operator]
    return under and (most is None or (high is not None and high <= most))  # type: ignore[operator]


def _link(story: Story, i: int, j: int, met: Met) -> Link:
    left, right = (place(story, x) for x in ((j, i) if met.turned else (i, j)))
    kind: LinkKind = "agrees" if met.equal else "refines"
    why = f"other reports, both {met.wide}" if met.equal else f"other reports: {met.narrow} lies within {met.wide}"
    key = "l" + digest("met", met.slot, left.page, f"{left.span.start}", right.page, f"{right.span.start}")
    return Link(key, kind, met.slot, left, right, (met.wide, met.narrow), why)
