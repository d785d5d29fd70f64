"""Names in text without capitals, told by the word before them: a title, "the city of", "news agency", a head."""

from itertools import pairwise

from saikhao.annotate.capitals import cased
from saikhao.annotate.finds import Find
from saikhao.annotate.lists import Mark, marks
from saikhao.annotate.ner import knowledge, settled
from saikhao.annotate.sheet import Sheet
from saikhao.model.codes import MentionKind

LONGEST = 40  # characters of a name
PLAIN = 5  # a word this common is no part of a name
NEXT = 3  # nor one this common, if it has three letters or more, after a word nobody lists
RARE = 3  # a run of words all at least this common is no name
UNHEARD = 0  # nor, where nothing else speaks for it, one of words all listed
ENDS = ("around.stops", "person.roles")  # lists whose words end a name

# list the word is on -> kind of what it introduces, whether the word belongs to the name, rank, parts (with spaces)
INTRODUCES: tuple[tuple[str, MentionKind, bool, int, int], ...] = (
    ("person.titles", "person", False, 31, 3),
    ("org.media", "org", False, 31, 2),
    ("place.before", "place", False, 31, 1),
    ("place.heads", "place", True, 32, 1),
    ("org.sure", "org", True, 33, 1),
    ("org.heads", "org", True, 15, 1),
    ("org.before", "org", False, 30, 2),
    ("place.powers", "place", False, 20, 1),
    ("place.cues", "place", False, 9, 1),
)
NOT_ROLE = frozenset('0123456789"().,:;\n')  # never between a role and what it is the role of
OFFICE = 14  # rank after an office ("President"), which a country may follow


def introduced(sheet: Sheet) -> list[Find]:
    """What stands right after an introducing word, up to the first space, stop or everyday word."""
    stops = {m.start for m in marks(sheet) if not m.lists.isdisjoint(ENDS) and "org.heads" not in m.lists}
    out: list[Find] = []
    reach = 0
    for mark in marks(sheet):
        if mark.start >= reach and not cased(sheet.kit.packs, mark.lang):
            found = _one(sheet, mark, stops)
            if found:
                out.append(found)
                reach = mark.end
    return out


def _described(sheet: Sheet, mark: Mark, stops: set[int]) -> Find | None:
    """A name after a role and what it is the role of: "minister of energy" and, after the space, words nobody lists."""
    gap = sheet.text.find(" ", mark.end, mark.end + LONGEST)
    if gap < 0 or not NOT_ROLE.isdisjoint(sheet.text[mark.end : gap]) or any(a in stops for a in range(mark.end, gap)):
        return None
    end = start = gap + 1
    for _ in range(3):
        more = _reach(sheet, end + (end > start), mark.lang, stops, "")
        if more <= end + 2:
            break
        end = more
        if sheet.text[end : end + 1] != " ":
            break
    return Find(start, end, "person", "person-roles", 24) if end > start + 3 and " " in sheet.text[start:end] else None


def _one(sheet: Sheet, mark: Mark, stops: set[int]) -> Find | None:
    for listed, kind, keeps, rank, parts in INTRODUCES:
        if listed in mark.lists:
            start = mark.end + (sheet.text[mark.end : mark.end + 1] == " " and not keeps)
            end = _reach(sheet, start, mark.lang, stops, listed)
            for _ in range(parts - 1):
                if end > start and sheet.text[end : end + 1] == " ":
                    more = _reach(sheet, end + 1, mark.lang, stops, "")
                    end = more if more > end + 2 else end
            if end > start + 1:
                office = "person.leads" in mark.lists and " " not in sheet.text[start:end]
                rule = listed.replace(".", "-")
                return Find(mark.start if keeps else start, end, kind, rule, OFFICE if office else rank)
    return _described(sheet, mark, stops) if "person.roles" in mark.lists else None


def _reach(sheet: Sheet, start: int, lang: str, stops: set[int], listed: str) -> int:
    """Where the run of words that may be a name ends; `start` where there is none. The fewer signs there are, the
    rarer the words must be."""
    text, level = sheet.text, knowledge(sheet.kit, lang).level
    common, rarest = (
        listed == "org.sure",
        UNHEARD if listed in ("place.cues", "place.powers", "org.before", "") else RARE,
    )
    cuts = sheet.edges.between(start, min(len(text), start + LONGEST))
    end, rare, foreign = start, common, False
    for a, b in pairwise(cuts):
        word = text[a:b]
        known = level.get(settled(word), -1) if b - a > 1 else 2
        if not word[0].isalpha() or a in stops:
            break
        if end > start and not common and known >= (NEXT if foreign and b - a > 2 else PLAIN):
            break
        foreign = foreign or known < 0
        rare = rare or known < rarest
        end = b
    return end if rare else start
