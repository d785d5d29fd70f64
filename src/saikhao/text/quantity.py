"""A quantity as the words give it: bounds, and where its unit stands."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

import msgspec

from saikhao.text.grammar import Token

# The closed list of productions: `none` eats what is no amount (a label, an age); `piece` is a part of later rules.
MAKES = ("amount", "percent", "share", "piece", "none")
CORE = frozenset({"n", "d", "unit", "percent", "to", "upto"})  # slots of the number and its unit
UNIT = "unit"  # the kind of a unit's words
PLACES = 4  # decimals kept of a share such as one third


class Quantity(msgspec.Struct, frozen=True):
    """Bounds (None = open); `unit` where its words stand, `named` its words where the page has only a sign for it (then
    `unit` is what follows the sign), `over` what it is counted per; `sure` false where nothing but the bare number says
    that it is an amount."""

    make: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: tuple[int, int] | None = None
    named: str | None = None
    over: tuple[int, int] | None = None
    sure: bool = True

    @property
    def silent(self) -> bool:
        """True for what only keeps others from being amounts."""
        return self.make == "none"


def quantity(make: str, slots: Mapping[str, Token], const: Mapping[str, Any]) -> Quantity | None:
    """A quantity from what a rule bound; None where the numbers do not make one."""
    if make in ("none", "piece"):
        return _piece(make, slots, const)
    low: Decimal | None
    high: Decimal | None
    try:
        low, high = _share(slots) if make == "share" else _bounds(slots, const)
    except (InvalidOperation, ZeroDivisionError, KeyError):
        return None
    if low is not None and high is not None and low > high:
        return None
    if _article(low, high, slots, const):
        return None
    low, high = _compared(low, high, slots, const)
    unit, named = _unit(slots, const)
    sure = bool(unit or named or const.get("sure") or _tells(slots))
    over = slots["each"].value.unit if "each" in slots else None
    return Quantity(make, low, high, unit, named, over, sure)


def _piece(make: str, slots: Mapping[str, Token], const: Mapping[str, Any]) -> Quantity | None:
    if "only" in const and any(t.value != const["only"] for n, t in slots.items() if n in ("n", "d")):
        return None
    if "unit_class" in const and any(t.value != const["unit_class"] for n, t in slots.items() if n == "unit"):
        return None
    if "max" in const and any(_number(t) > const["max"] for n, t in slots.items() if n == "n"):
        return None
    low = next((t.value for n, t in slots.items() if n == "upto"), None)
    return Quantity(make, low, low, _place(slots.get("unit")))


def _article(low: Decimal | None, high: Decimal | None, slots: Mapping[str, Token], const: Mapping[str, Any]) -> bool:
    """True for a number word that counts nothing here: zero, one where it is an article, one split from its unit;
    and for four digits that are rather a year."""
    n, unit = slots.get("n"), slots.get("unit")
    if n is None:
        return False
    if "spelled" not in dict(n.parts):
        return bool(const.get("glued") and unit and n.end < unit.start) and _like_year(n)
    apart = bool(const.get("glued") and unit and "each" not in slots and slots.get("to", n).end < unit.start)
    return apart or low == high == 0 or bool(const.get("not_one") and low == high == 1)


def _like_year(n: Token) -> bool:
    """Four digits without a mark that could be a year of either era."""
    return n.end - n.start == 4 and (1900 <= n.value <= 2100 or 2440 <= n.value <= 2600)


def _place(token: Token | None) -> tuple[int, int] | None:
    return (token.start, token.end) if token else None


def _number(token: Token) -> Decimal:
    return Decimal(token.value)


def _bounds(slots: Mapping[str, Token], const: Mapping[str, Any]) -> tuple[Decimal, Decimal]:
    times = Decimal(str(const.get("times", 1)))
    low = (_number(slots["n"]) if "n" in slots else Decimal(str(const["n"]))) * times
    if "minus" in slots:
        low = -low
    if "to" not in slots and "upto" not in slots:
        return low, low
    token = slots.get("upto") or dict(slots["to"].parts)["upto"]
    high = Decimal(token.value)
    return _scaled(low, token), high


def _scaled(low: Decimal, token: Token) -> Decimal:
    """3-4 million: what multiplies the second number multiplies the first, if it stands bare before it."""
    head = dict(token.parts).get("head")
    if head is None or not head.value:
        return low
    scale: Decimal = token.value / head.value
    return low * scale if scale > 1 and low * scale <= token.value * 100 and low < scale else low


def _share(slots: Mapping[str, Token]) -> tuple[Decimal, Decimal]:
    n, d = _number(slots["n"]), _number(slots["d"])
    if not 0 < n < d:
        raise KeyError("a share is less than the whole")
    value = round(n / d, PLACES)
    return value, value


def _compared(
    low: Decimal | None, high: Decimal | None, slots: Mapping[str, Token], const: Mapping[str, Any]
) -> tuple[Decimal | None, Decimal | None]:
    said = {t.value for n, t in slots.items() if n in ("cmp", "cmp2", "after", "after2")} | {const.get("cmp")}
    if "min" in said or ("from" in said and low == high):
        return low, None
    if "max" in said:
        return None, high
    return low, high


def _unit(slots: Mapping[str, Token], const: Mapping[str, Any]) -> tuple[tuple[int, int] | None, str | None]:
    if "unit_name" in const:
        return _place(slots.get("per")), str(const["unit_name"])
    for name in ("sign", "percent"):
        if name in slots:
            return _place(slots.get("per")), str(slots[name].value)
    unit, per = slots.get("unit"), slots.get("per")
    if unit is None:
        return None, None
    return (unit.start, per.end if per else unit.end), None


def _tells(slots: Mapping[str, Token]) -> bool:
    """A comparator, or a scale word in the number, says that a bare number is an amount."""
    said = any(n in slots and slots[n].value != "about" for n in ("cmp", "cmp2", "after", "after2", "to"))
    token = slots.get("n")
    return said or bool(token and "scaled" in dict(token.parts))
