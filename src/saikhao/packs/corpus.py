"""`corpus/*.toml`: examples with their readings, beside the rules they hold for. Tests read them, nothing else."""

import msgspec


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Expressions said on one day ("" = no day known), each with its TIMEX3 value."""

    on: str
    cases: list[tuple[str, str]]


class Times(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`corpus/when.toml`."""

    group: list[Group]


class Quantities(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`corpus/amounts.toml`: words, low, high ("" = open), unit ("" = none)."""

    cases: list[tuple[str, str, str, str]]


class Nothing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`corpus/no.toml`: what is no time, what is no amount."""

    when: list[str]
    amounts: list[str]
