"""Amounts made comparable: numbers with bounds, and what they count in one set of units for all languages."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from saikhao.link.words import Words
from saikhao.model.marks import Amount
from saikhao.model.place import Span
from saikhao.text.edges import Edges
from saikhao.text.fold import Folded, fold

PERSON, PERCENT = "u-person", "u-percent"


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its bounds; `units` are the `u-` meanings of its unit, `unit` its words where no pack knows it."""

    span: Span
    low: Decimal | None
    high: Decimal | None
    units: frozenset[str]
    unit: str
    vague: bool  # "hundreds": no number is given
    amount: Amount

    @property
    def value(self) -> Decimal:
        """The one number to show."""
        return self.low if self.low is not None else self.high if self.high is not None else Decimal(0)

    @property
    def key(self) -> str:
        """The number as a feature to match on."""
        return f"n:{self.value.normalize():f}"

    @property
    def shown(self) -> str:
        """The number with its bounds, as it is compared."""
        low, high = (None if x is None else f"{x.normalize():f}" for x in (self.low, self.high))
        if low == high:
            return low or ""
        return f"{low}-{high}" if low and high else f">= {low}" if low else f"<= {high}"


def counts(amounts: Iterable[Amount], lists: Words, folded: Folded) -> list[Count]:
    """Amounts of a page, whose folded text is given."""
    out = []
    for a in amounts:
        low, high = _number(a.low), _number(a.high)
        if low is None and high is None:
            continue
        said = fold(f"{a.unit or ''} {a.of or ''}").text.strip()
        around = folded.text[folded.offset(a.span.start) : folded.offset(a.span.end)]
        units = _units(a.unit or "", lists) or _units(said, lists) or _units(around, lists)
        vague = (low is None or high is None) and not any(c.isdigit() for c in around)
        out.append(Count(a.span, low, high, units - {PERSON} if PERCENT in units else units, said.lower(), vague, a))
    return out


def _units(text: str, lists: Words) -> frozenset[str]:
    return frozenset(m for w in lists.concepts.find(text, Edges(text)) for m in w.means if m.startswith("u-"))


def _number(text: str | None) -> Decimal | None:
    try:
        return Decimal(text) if text is not None else None
    except InvalidOperation:
        return None


def comparable(a: Count, b: Count) -> bool:
    """True where both count the same kind of thing: units that meet, or no known unit and the same words."""
    if a.units and b.units:
        return bool(a.units & b.units)
    return bool(a.unit) and a.unit == b.unit


def agree(a: Count, b: Count) -> bool:
    """True where the numbers are the same, bounds left open counted as their one number."""
    return a.value == b.value and (
        a.high is None or b.high is None or a.low is None or b.low is None or a.high == b.high
    )


def compatible(a: Count, b: Count) -> bool:
    """True where both numbers may hold at once: their ranges meet ("more than 500" and "between 520 and 530")."""
    lo = max(x.low for x in (a, b) if x.low is not None) if a.low is not None or b.low is not None else None
    hi = min(x.high for x in (a, b) if x.high is not None) if a.high is not None or b.high is not None else None
    return lo is None or hi is None or lo <= hi


def factor(a: Count, b: Count) -> Decimal:
    """How many times the larger is the smaller."""
    small, large = sorted((abs(a.value), abs(b.value)))
    return large / small if small else Decimal(0)
