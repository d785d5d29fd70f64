"""Things joined into groups, each join with its reason."""

from collections.abc import Iterable


class Groups:
    """Union-find over 0..n-1. The smallest member stands for its group, so that order never shows."""

    def __init__(self, n: int) -> None:
        self._up = list(range(n))
        self.why: dict[int, list[str]] = {}

    def find(self, i: int) -> int:
        """The member that stands for `i`'s group."""
        while self._up[i] != i:
            self._up[i] = self._up[self._up[i]]
            i = self._up[i]
        return i

    def join(self, i: int, j: int, why: str = "") -> None:
        """Make one group of two."""
        a, b = sorted((self.find(i), self.find(j)))
        if a != b:
            self._up[b] = a
            self.why[a] = self.why.get(a, []) + self.why.pop(b, []) + ([why] if why else [])

    def members(self, i: int) -> list[int]:
        """Everything in `i`'s group, ascending."""
        root = self.find(i)
        return [k for k in range(len(self._up)) if self.find(k) == root]

    def groups(self) -> Iterable[list[int]]:
        """Every group, members ascending, groups by their first member."""
        out: dict[int, list[int]] = {}
        for i in range(len(self._up)):
            out.setdefault(self.find(i), []).append(i)
        return out.values()
