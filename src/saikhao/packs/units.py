"""`world/units.tsv`: what things are measured and paid in, in all languages."""

from decimal import Decimal
from typing import NamedTuple

import msgspec

from saikhao.world import World


class Unit(msgspec.Struct, frozen=True):
    """`factor` times a number of these is the number of the dimension's base unit. Each currency is a dimension of its
    own: nothing is converted between currencies."""

    id: str
    dimension: str
    factor: str
    forms: tuple[str, ...]


class Measure(NamedTuple):
    """A quantity in base units of its dimension; bounds None where open."""

    dimension: str
    low: Decimal | None
    high: Decimal | None

    def shown(self) -> str:
        """The dimension with its bounds, in plain digits."""
        low, high = (".." if x is None else _plain(x) for x in (self.low, self.high))
        return f"{self.dimension} {low}" if low == high else f"{self.dimension} {low} - {high}"


def _plain(x: Decimal) -> str:
    made = format(x, "f")
    return made.rstrip("0").rstrip(".") if "." in made else made


def units(world: World) -> tuple[Unit, ...]:
    """The unit table."""
    return world.tsv("units", Unit)


def unit_of(words: str, world: World) -> Unit | None:
    """The unit that these words name; None for a classifier or an unknown word."""
    low = words.strip().lower()
    return next((u for u in units(world) if low == u.id or low in (f.lower() for f in u.forms)), None)


def measure(low: str | None, high: str | None, words: str | None, world: World) -> Measure | None:
    """An amount in base units, comparable across scales and languages; None where the unit is none of the table's."""
    unit = unit_of(words, world) if words else None
    if unit is None:
        return None
    factor = Decimal(unit.factor)
    ends = (None if x is None else Decimal(x) * factor for x in (low, high))
    return Measure(unit.dimension, *ends)
