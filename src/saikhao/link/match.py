"""How much two clauses say the same: what they share, weighed by how rare it is among the pages at hand."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import log, sqrt

from saikhao.link.counts import Count, agree, comparable, compatible, factor
from saikhao.link.pieces import Piece

NUMBER, SMALL, DAY, MONTH, NAME, MEANING, SPEECH, NEAR = 1.7, 0.7, 1.1, 0.5, 1.0, 1.0, 0.5, 0.25
SMALL_BELOW = 10
CLOSE = Decimal("1.1")
SLOTS = ("n:", "t:", "b:")  # features that are values of a slot
COMMON = 60  # a feature of more clauses than this proposes no pair


def features(p: Piece) -> dict[str, float]:
    """What a clause can share with another, each with the weight of its kind."""
    out: dict[str, float] = {}
    for c in p.counts:
        small = c.value == c.value.to_integral_value() and abs(c.value) < SMALL_BELOW
        out[c.key] = SMALL if small else NUMBER
    for t in p.times:
        if t.fine and t.first and t.last:
            out[f"t:{t.first.isoformat()}"] = DAY
        elif t.first and not t.fine:
            out[f"t:{t.first.isoformat()[:7]}"] = MONTH
        for bare in t.bare if not t.first else ():
            out[f"b:{bare}"] = MONTH if len(bare) == 2 else DAY
        if t.first and t.fine:
            out[f"b:{t.first.isoformat()[5:]}"] = 0.3
    out.update(dict.fromkeys(p.names, NAME))
    out.update((m, MEANING if m[0] == "x" else SPEECH) for m in p.means)
    return out


class Weights:
    """How rare each feature is among some clauses: 1 for what only one has, towards 0 for what all have."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.features = {(p.page, p.n): features(p) for p in pieces}
        df = Counter(f for fs in self.features.values() for f in fs)
        top = log(1 + len(pieces))
        self.rare = {f: log(1 + len(pieces) / n) / top for f, n in df.items()} if pieces else {}
        self.mass = {k: self._sum(fs, fs) for k, fs in self.features.items()}

    def _sum(self, shared: Iterable[str], weights: dict[str, float]) -> float:
        return sum(weights[f] * self.rare[f] for f in sorted(shared))

    def of(self, p: Piece) -> float:
        """How much a clause says."""
        return self.mass[(p.page, p.n)]

    def shared(self, p: Piece, q: Piece) -> float:
        """The weight of what both have."""
        a, b = self.features[(p.page, p.n)], self.features[(q.page, q.n)]
        return self._sum(a.keys() & b.keys(), a)

    def likeness(self, p: Piece, q: Piece) -> float:
        """0 to 1 and a little more: shared weight over the geometric mean of both, what the sentence around adds."""
        a, b = self.of(p), self.of(q)
        if not a or not b:
            return 0.0
        around = self._near(p, q) + self._near(q, p)
        beyond = NUMBER * 0.6 if _alongside(p, q) else 0.0
        return round((self.shared(p, q) + NEAR * around + beyond) / sqrt(a * b), 3)

    def common(self, p: Piece, q: Piece) -> int:
        """How many things two clauses share; an amount counts twice."""
        a, b = self.features[(p.page, p.n)], self.features[(q.page, q.n)]
        return sum(2 if f[:2] == "n:" else 1 for f in a.keys() & b.keys()) + 2 * _alongside(p, q)

    def rest(self, p: Piece, q: Piece) -> float:
        """The same without numbers and days: how much two clauses are about one thing whatever they say of it."""
        a, b = self.features[(p.page, p.n)], self.features[(q.page, q.n)]
        mine, theirs = ({f: w for f, w in fs.items() if f[:2] not in SLOTS} for fs in (a, b))
        whole = sqrt(self._sum(mine, mine) * self._sum(theirs, theirs))
        if not whole:
            return 0.0
        around = self._sum((mine.keys() & q.near) - theirs.keys(), mine)
        around += self._sum((theirs.keys() & p.near) - mine.keys(), theirs)
        return round((self._sum(mine.keys() & theirs.keys(), mine) + NEAR * around) / whole, 3)

    def covered(self, p: Piece, q: Piece) -> float:
        """The share of what `p` is about that `q`, or its sentence, is about too."""
        mine = {f: w for f, w in self.features[(p.page, p.n)].items() if f[:2] not in SLOTS}
        whole = self._sum(mine, mine)
        held = mine.keys() & (q.names | q.means)
        return (
            round((self._sum(held, mine) + 0.5 * self._sum((mine.keys() & q.near) - held, mine)) / whole, 3)
            if whole
            else 0.0
        )

    def _near(self, p: Piece, q: Piece) -> float:
        """What `p` says that stands in `q`'s sentence."""
        mine = self.features[(p.page, p.n)]
        return self._sum(mine.keys() & q.near, mine)


def _alongside(p: Piece, q: Piece) -> bool:
    """True where a bound of the one is met by a number a little beyond it of the other (over 500; 520 to 530)."""
    return any(
        comparable(a, b)
        and not agree(a, b)
        and compatible(a, b)
        and 0 < factor(a, b) < CLOSE
        and a.value >= SMALL_BELOW
        for a in p.counts
        for b in q.counts
    )


def differences(p: Piece, q: Piece) -> list[tuple[Count, Count]]:
    """Comparable amounts that differ, each against its fellow in order; what has an equal over there is left out."""
    mine = [a for a in p.counts if not a.vague and not any(comparable(a, b) and agree(a, b) for b in q.counts)]
    theirs = [b for b in q.counts if not b.vague and not any(comparable(a, b) and agree(a, b) for a in p.counts)]
    out = []
    for a in mine:
        fellow = next((b for b in theirs if comparable(a, b)), None)
        if fellow is not None:
            theirs.remove(fellow)
            out.append((a, fellow))
    return out


def clash(p: Piece, q: Piece) -> bool:
    """True where comparable amounts of two clauses cannot both hold and none agree."""
    if any(comparable(a, b) and agree(a, b) for a in p.counts for b in q.counts):
        return False
    return any(not compatible(a, b) for a, b in differences(p, q))


def propose(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Pairs of clauses (indices) of different pages that share something not too common. No pair is built from all."""
    holders: dict[str, list[int]] = {}
    for i, p in enumerate(pieces):
        for f in sorted(features(p)):
            holders.setdefault(f, []).append(i)
    pairs: Counter[tuple[int, int]] = Counter()
    for _, some in sorted(holders.items()):
        if 1 < len(some) <= COMMON:
            pairs.update((i, j) for k, i in enumerate(some) for j in some[k + 1 :] if pieces[i].page != pieces[j].page)
    return sorted(pairs)
