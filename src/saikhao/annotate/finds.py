"""What the several ways of finding names say, before they are weighed against each other."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import NamedTuple

from saikhao.annotate.gazetteer import Known
from saikhao.model.codes import MentionKind

# Ranks of what the world knows: a place gives way to a longer name it stands in.
WORLD: dict[MentionKind, int] = {"place": 34, "person": 44, "org": 44}


class Find(NamedTuple):
    """A name seen at folded `[start, end)` by a rule. A higher `rank` wins where two overlap."""

    start: int
    end: int
    kind: MentionKind
    rule: str
    rank: int
    known: Known | None = None


def weighed(finds: Iterable[Find]) -> list[Find]:
    """Finds that do not overlap: the higher rank, then the longer, then the earlier; in order of place."""
    taken: list[tuple[int, int]] = []
    out: list[Find] = []
    for find in sorted(finds, key=lambda f: (-f.rank, f.start - f.end, f.start, f.rule)):
        k = bisect_left(taken, (find.start, find.start))
        if k and taken[k - 1][1] > find.start:
            continue
        if k < len(taken) and taken[k][0] < find.end:
            continue
        insort(taken, (find.start, find.end))
        out.append(find)
    out.sort(key=lambda f: f.start)
    return out
