"""People's names after their titles, in scripts with capitals and in those without."""

import re

from saikhao.annotate.finds import Find
from saikhao.annotate.lists import having, marks
from saikhao.annotate.ner import knowledge
from saikhao.annotate.sheet import Sheet
from saikhao.packs import Packs
from saikhao.packs.language import PackInfo

LONGEST = 40  # characters of a name without capitals
PLAIN = 6  # a word this common is no part of a name without capitals
_CAPITALS = re.compile(r"[^\W\d_a-z][\w'\u2019.-]*(?:[ -](?:(?:[a-z]{1,3}[ -]){0,2})[^\W\d_a-z][\w'\u2019-]*){0,4}")


def cased(packs: Packs, lang: str) -> bool:
    """Whether the language's script has capital letters."""
    return packs.toml(lang, "pack", PackInfo).script in ("LATIN", "CYRILLIC", "GREEK")


def titled(sheet: Sheet) -> list[Find]:
    """A name right after a title, where no capital shows it: the words up to the first space or stop."""
    stops = {m.start for m in marks(sheet) if not m.lists.isdisjoint(("around.stops", "person.roles", "org.heads"))}
    out = []
    for mark in having(sheet, "person.titles"):
        if not cased(sheet.kit.packs, mark.lang):
            end = _reach(sheet, mark.end, mark.lang, stops)
            start = mark.end + (sheet.text[mark.end : mark.end + 1] == " ")
            if end > start + 1:
                out.append(Find(start, end, "person", "title", 20))
    return out


def _reach(sheet: Sheet, start: int, lang: str, stops: set[int]) -> int:
    """Where the run of words that may be a name ends."""
    text, level = sheet.text, knowledge(sheet.kit, lang).level
    cuts = sheet.edges.between(start, min(len(text), start + LONGEST))
    end = start
    for n, (a, b) in enumerate(zip(cuts, cuts[1:], strict=False)):
        word = text[a:b]
        if n == 0 and word == " ":
            continue
        if not word[0].isalpha() or a in stops or (end > start and level.get(word, 0) >= PLAIN):
            break
        end = b
    return end
