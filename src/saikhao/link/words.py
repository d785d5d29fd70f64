"""What the packs know for comparing clauses: meanings of words, and words that say how a clause stands to others."""

from typing import NamedTuple

import msgspec

from saikhao.annotate.kit import Kit
from saikhao.packs.link import Concept, LinkWords
from saikhao.text.edges import Edges
from saikhao.text.lexicon import Lexicon

SHORT = 4  # forms of a script without spaces that are shorter than this count only as whole words
SARA_AM, PARTS = "\u0e33", "\u0e4d\u0e32"  # one Thai vowel, written as one character or as two


class Word(NamedTuple):
    """A listed form found at `[start, end)` of a folded text, with what it stands for."""

    start: int
    end: int
    means: tuple[str, ...]


class Lists:
    """Forms with meanings; a form that ends in `*` is open at its end."""

    def __init__(self, entries: list[tuple[str, str]]) -> None:
        table: dict[str, tuple[bool, tuple[str, ...]]] = {}
        for form, meaning in entries:
            bare = form.rstrip("*")
            for spelt in {bare, bare.replace(SARA_AM, PARTS)}:
                key = spelt.lower()
                wide, had = table.get(key, (False, ()))
                table[key] = (wide or form.endswith("*"), had if meaning in had else (*had, meaning))
        self.lexicon = Lexicon(table.items(), ignore_case=True)

    def find(self, text: str, edges: Edges) -> list[Word]:
        """Leftmost-longest forms of a folded text, none overlapping another."""
        out: list[Word] = []
        reach = 0
        for start, end, (wide, means) in self.lexicon.scan(text):
            if start >= reach and _stands(text, start, end, wide, edges):
                out.append(Word(start, end, means))
                reach = end
            elif wide and out and start == out[-1].start and _stands(text, start, end, wide, edges):
                out[-1] = Word(start, out[-1].end, out[-1].means + tuple(m for m in means if m not in out[-1].means))
        return out


def _stands(text: str, start: int, end: int, wide: bool, edges: Edges) -> bool:
    if _spaceless(text[start]):
        return end - start >= SHORT or edges.around(start, end)
    before = start == 0 or not (text[start].isalnum() and text[start - 1].isalnum())
    after = wide or end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())
    return before and after


def _spaceless(c: str) -> bool:
    return "\u0e00" <= c <= "\u0eff" or "\u1000" <= c <= "\u109f" or "\u1780" <= c <= "\u17ff"


class Words(msgspec.Struct, frozen=True):
    """One language's lists, ready to scan."""

    concepts: Lists
    marks: Lists


def words(kit: Kit, lang: str) -> Words | None:
    """The lists of a language; None where no pack has it."""
    if lang not in kit.packs.langs:
        return None
    return kit.keep(("link", lang), lambda: _build(kit, lang))


def _build(kit: Kit, lang: str) -> Words:
    rows = kit.packs.tsv(lang, "concepts", Concept)
    marks = kit.packs.toml(lang, "link", LinkWords)
    by_mark = [(form, name) for name in marks.__struct_fields__ for form in getattr(marks, name)]
    return Words(Lists([(form, row.concept) for row in rows for form in row.forms]), Lists(by_mark))
