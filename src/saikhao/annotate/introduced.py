"""Names in text without capitals, told by the word that introduces them: a title, "the city of", "news agency", a head."""

from saikhao.annotate.capitals import cased
from saikhao.annotate.finds import Find
from saikhao.annotate.lists import Mark, marks
from saikhao.annotate.ner import knowledge
from saikhao.annotate.sheet import Sheet
from saikhao.model.codes import MentionKind

LONGEST = 40  # characters of a name
PLAIN = 5  # a word this common is no part of a name
RARE = 3  # a run of words all more common than this is no name

# list the word is on -> kind of what it introduces, whether the word belongs to the name, rank, whether common words do
INTRODUCES: tuple[tuple[str, MentionKind, bool, int, bool], ...] = (
    ("person.titles", "person", False, 20, False),
    ("org.media", "org", False, 24, False),
    ("place.before", "place", False, 22, False),
    ("place.heads", "place", True, 23, False),
    ("org.sure", "org", True, 25, True),
    ("org.heads", "org", True, 15, False),
    ("org.before", "org", False, 21, False),
)


def introduced(sheet: Sheet) -> list[Find]:
    """What stands right after an introducing word, up to the first space, stop or everyday word."""
    stops = {
        m.start
        for m in marks(sheet)
        if not m.lists.isdisjoint(("around.stops", "person.roles")) and "org.heads" not in m.lists
    }
    out: list[Find] = []
    reach = 0
    for mark in marks(sheet):
        if mark.start < reach or cased(sheet.kit.packs, mark.lang):
            continue
        found = _one(sheet, mark, stops)
        if found:
            out.append(found)
            reach = mark.end
    return out


def _one(sheet: Sheet, mark: Mark, stops: set[int]) -> Find | None:
    for listed, kind, keeps, rank, common in INTRODUCES:
        if listed in mark.lists:
            start = mark.end + (sheet.text[mark.end : mark.end + 1] == " " and not keeps)
            end = _reach(sheet, start, mark.lang, stops, common)
            if end > start + 1:
                return Find(mark.start if keeps else start, end, kind, listed.replace(".", "-"), rank)
    return None


def _reach(sheet: Sheet, start: int, lang: str, stops: set[int], common: bool) -> int:
    """Where the run of words that may be a name ends; `start` where there is none."""
    text, level = sheet.text, knowledge(sheet.kit, lang).level
    cuts = sheet.edges.between(start, min(len(text), start + LONGEST))
    end, rare = start, common
    for a, b in zip(cuts, cuts[1:], strict=False):
        word = text[a:b]
        known = level.get(word, -1)
        if not word[0].isalpha() or a in stops or (end > start and not common and known >= PLAIN):
            break
        rare = rare or known < RARE
        end = b
    return end if rare else start
