"""What every annotator is handed: the packs and the world."""

from collections.abc import Callable, Hashable
from functools import cache
from typing import TypeVar, cast

from saikhao.packs import Packs
from saikhao.world import World

T = TypeVar("T")


class Kit:
    """Packs and world together. Automata and compiled rules built from them are kept here, built once."""

    def __init__(self, packs: Packs | None = None, world: World | None = None) -> None:
        self.packs = packs or Packs()
        self.world = world or World()
        self._kept: dict[Hashable, object] = {}

    def keep(self, key: Hashable, build: Callable[[], T]) -> T:
        """What `build` makes, made once a kit: `kit.keep(("when", lang), lambda: compile_rules(...))`."""
        if key not in self._kept:
            self._kept[key] = build()
        return cast(T, self._kept[key])


@cache
def default() -> Kit:
    """The kit of the packs and world that ship with saikhao."""
    return Kit()
