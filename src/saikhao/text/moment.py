"""A time as the words give it, before it is counted from an anchor."""

from decimal import Decimal

import msgspec

# The closed list of productions. Which fields a rule may fill is the same for all; `make` says what must be there.
MAKES = (
    "date",
    "month",
    "year",
    "range",
    "shift",
    "part",
    "weekday",
    "quarter",
    "half",
    "season",
    "fiscal",
    "decade",
    "century",
    "clock",
    "set",
    "duration",
    "ref",
    "none",
)


class Moment(msgspec.Struct, frozen=True):
    """Fields are None where the words leave them out. `shift` counts `unit`s from the anchor, `toward` is -1 for the
    last, 0 for this, 1 for the next of its name, 2 for the coming one; `tense` a lean of the words themselves (-2
    and 2: whatever stands around them). `same` points back to the day last spoken of, `like` takes the grain of the
    quarter last spoken of, `alike` its days and months in another year, `every` is of no one year, `named` a day called
    by its name, `rest` what remains of a period."""

    make: str
    year: int | None = None
    month: int | None = None
    month_to: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    part: str | None = None
    decade: int | None = None
    century: int | None = None
    fiscal: bool = False
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    unit: str | None = None
    n: Decimal | None = None
    upto: Decimal | None = None
    shift: int | None = None
    shift_to: int | None = None
    toward: int | None = None
    same: bool = False
    like: bool = False
    alike: bool = False
    every: bool = False
    named: bool = False
    rest: bool = False
    week: int | None = None
    tense: int | None = None
    mod: str | None = None
    ref: str | None = None
    start: "Moment | None" = None
    end: "Moment | None" = None

    @property
    def silent(self) -> bool:
        """True for what only keeps others from being times."""
        return self.make == "none" and not self.ref
