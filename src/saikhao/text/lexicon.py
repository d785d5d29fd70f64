"""Many word lists, one scan: an Aho-Corasick automaton with a value behind each form."""

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

import ahocorasick_rs

from saikhao.text.edges import Edges

V = TypeVar("V")


class Hit(NamedTuple, Generic[V]):
    """A form found at `[start, end)` of the scanned text, with its value."""

    start: int
    end: int
    value: V


class Lexicon(Generic[V]):
    """Forms with values. A form given twice keeps its first value. `ignore_case` suits Latin lists."""

    def __init__(self, forms: Iterable[tuple[str, V]], *, ignore_case: bool = False) -> None:
        table: dict[str, V] = {}
        for form, value in forms:
            key = _lower(form) if ignore_case else form
            if key:
                table.setdefault(key, value)
        self._values = list(table.values())
        self._case = ignore_case
        kind = ahocorasick_rs.MatchKind
        self._all = ahocorasick_rs.AhoCorasick(list(table), matchkind=kind.Standard) if table else None

    def __len__(self) -> int:
        return len(self._values)

    def scan(self, text: str, edges: Edges | None = None) -> list[Hit[V]]:
        """All hits, overlapping ones too, by start then longest first; with `edges` only whole words."""
        if self._all is None:
            return []
        found = self._all.find_matches_as_indexes(_lower(text) if self._case else text, overlapping=True)
        hits = [Hit(s, e, self._values[k]) for k, s, e in found if edges is None or edges.around(s, e)]
        hits.sort(key=lambda h: (h.start, -h.end))
        return hits

    def longest(self, text: str, edges: Edges | None = None) -> Iterator[Hit[V]]:
        """Leftmost-longest hits that do not overlap."""
        reach = 0
        for hit in self.scan(text, edges):
            if hit.start >= reach:
                reach = hit.end
                yield hit


def _lower(text: str) -> str:
    """Lower case, character by character where a letter would grow: offsets stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
