"""Every word of the names packs that stands on the page, found in one scan a language."""

from bisect import bisect_right
from typing import NamedTuple

import msgspec

from saikhao.annotate.kit import Kit
from saikhao.annotate.sheet import Sheet
from saikhao.packs.names import Names
from saikhao.text.lexicon import Lexicon

Lists = frozenset[str]


class Mark(NamedTuple):
    """A listed word at `[start, end)`; `lists` says which lists it is on: "person.titles", "org.heads" ..."""

    start: int
    end: int
    lists: Lists
    lang: str


def lexicon(kit: Kit, lang: str) -> Lexicon[Lists]:
    """All lists of one language's names pack as one automaton."""
    return kit.keep(("names.lists", lang), lambda: _build(kit.packs.toml(lang, "names", Names)))


def _build(names: Names) -> Lexicon[Lists]:
    on: dict[str, set[str]] = {}
    for group in names.__struct_fields__:
        part: msgspec.Struct = getattr(names, group)
        if group != "endings":
            for field in part.__struct_fields__:
                for word in getattr(part, field):
                    on.setdefault(word, set()).add(f"{group}.{field}")
    return Lexicon(((word, frozenset(lists)) for word, lists in on.items()), ignore_case=True)


def marks(sheet: Sheet) -> tuple[Mark, ...]:
    """All marks inside the parts that are read, whole words only, by start then longest first."""
    return sheet.keep("names.marks", lambda: tuple(_scan(sheet)))


def _scan(sheet: Sheet) -> list[Mark]:
    out: list[Mark] = []
    starts = [p.start for p in sheet.parts]
    for lang in dict.fromkeys(p.lang for p in sheet.parts):
        for hit in lexicon(sheet.kit, lang).scan(sheet.text, sheet.edges):
            k = bisect_right(starts, hit.start) - 1
            if k >= 0 and sheet.parts[k].lang == lang and hit.end <= sheet.parts[k].end:
                out.append(Mark(hit.start, hit.end, hit.value, lang))
    out.sort(key=lambda m: (m.start, -m.end))
    return out


def having(sheet: Sheet, *wanted: str) -> list[Mark]:
    """The marks that are on one of these lists; of those that begin together, the longest."""
    out: list[Mark] = []
    for mark in marks(sheet):
        if not mark.lists.isdisjoint(wanted) and (not out or mark.start >= out[-1].end):
            out.append(mark)
    return out


class Near:
    """Asks for the marks at a place: those that begin there, end there, or stand right before or after it."""

    def __init__(self, sheet: Sheet) -> None:
        self.text = sheet.text
        self._starts: dict[int, list[Mark]] = {}
        self._ends: dict[int, list[Mark]] = {}
        for mark in marks(sheet):
            self._starts.setdefault(mark.start, []).append(mark)
            self._ends.setdefault(mark.end, []).append(mark)

    def longest(self, start: int, *wanted: str) -> Mark | None:
        """The longest mark of one of these lists that begins at `start`."""
        return next((m for m in self._starts.get(start, ()) if not m.lists.isdisjoint(wanted)), None)

    def starting(self, start: int) -> list[Mark]:
        """The marks that begin at `start`, longest first."""
        return self._starts.get(start, [])

    def ending(self, start: int, *wanted: str) -> Mark | None:
        """The longest mark of one of these lists that ends where `start` is, or one space before it."""
        return next((m for m in self._left(start) if not m.lists.isdisjoint(wanted)), None)

    def before(self, start: int) -> Lists:
        """The lists of the longest mark right before `start`, a space and an opening quote aside."""
        return next((m.lists for m in self._left(start)), frozenset())

    def after(self, end: int) -> Lists:
        """The lists of the marks right after `end`, a space, comma or bracket aside."""
        while end < len(self.text) and self.text[end] in " ,(":
            end += 1
        return frozenset().union(*(m.lists for m in self._starts.get(end, ())))

    def weak(self, start: int) -> bool:
        """Whether the word right before also takes other things than places (it is a stop too and has two letters)."""
        left = self._left(start)
        return bool(left) and "around.link" in left[0].lists

    def _left(self, start: int) -> list[Mark]:
        k = start
        while k and self.text[k - 1] in " \u201c\"'":
            k -= 1
        found = self._ends.get(k, [])
        return sorted(found, key=lambda m: m.start)


def near(sheet: Sheet) -> Near:
    """Worked out once a page."""
    return sheet.keep("names.near", lambda: Near(sheet))
