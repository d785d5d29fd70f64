"""`outlets.tsv`: the news agencies and outlets of the world, one row each."""

from typing import Literal

import msgspec


class Outlet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`name` is the party of a hop: agencies in their Latin short form, outlets in their own language. `names` are
    other spellings in any script, `weak` those of all its names that also mean something else; `domains` without
    "www."; `parent` the `name` of the house it belongs to; `state` the country it speaks for, where it is a state's
    own voice."""

    name: str
    kind: Literal["agency", "outlet"]
    country: str = ""  # ISO 3166, "" for one of several countries
    names: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()  # names that are common words or other things' names too
    domains: tuple[str, ...] = ()
    parent: str = ""
    state: str = ""

    def clear(self, spelling: str) -> bool:
        """True for a spelling that means this medium without a head noun beside it."""
        return spelling not in self.weak

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name it goes by, its own first."""
        return (self.name, *self.names)
