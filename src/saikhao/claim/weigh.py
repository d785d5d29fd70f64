"""Linear weights: a decision is the sum of the integer weights of the features that hold."""

from collections.abc import Iterable

import msgspec

from saikhao.annotate.kit import Kit

UNIT = 1000  # a weight of 1.0 is stored as 1000


class Weight(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `<decision>.tsv` in a pack."""

    feature: str
    weight: int


class Weights:
    """The weights of one decision in one language."""

    __slots__ = ("_table",)

    def __init__(self, rows: Iterable[Weight]) -> None:
        self._table = {r.feature: r.weight for r in rows}

    def score(self, features: Iterable[str]) -> int:
        """The sum over `features`; unknown ones weigh nothing."""
        get = self._table.get
        return sum(get(f, 0) for f in features)


def weights(kit: Kit, lang: str, decision: str) -> Weights:
    """A pack's weights for a decision, read once; none where the pack has no such file."""

    def build() -> Weights:
        there = (kit.packs.root / lang / f"{decision}.tsv").exists()
        return Weights(kit.packs.tsv(lang, decision, Weight) if there else ())

    return kit.keep(("weights", lang, decision), build)
