"""Names told by what no list has: a longer word the page says more than once, and what is left of a body's name behind
the part that is known."""

from itertools import pairwise

from saikhao.annotate.capitals import cased
from saikhao.annotate.finds import Find
from saikhao.annotate.gazetteer import world
from saikhao.annotate.ner import knowledge, settled
from saikhao.annotate.sheet import Sheet

LONG = 5  # characters from which a word no list has may be a name
GLUE = 3  # characters of a listed word that may be a piece of the name, where it stands there every time
RANK = 10
RARE = 3  # a word less common than this may be a piece of a name


def unheard(sheet: Sheet) -> list[Find]:
    """Longer words no list has that the page says more than once; of what kind they are, the page decides."""
    out: list[Find] = []
    for lang in dict.fromkeys(p.lang for p in sheet.parts):
        if _lists(sheet, lang):
            out += _repeated(sheet, lang)
    return out


def _lists(sheet: Sheet, lang: str) -> bool:
    return not cased(sheet.kit.packs, lang) and (sheet.kit.packs.root / lang / "frequency.tsv").exists()


def _repeated(sheet: Sheet, lang: str) -> list[Find]:
    level, text = knowledge(sheet.kit, lang).level, sheet.text
    seen: dict[str, list[tuple[str, int, int, str]]] = {}
    for part in sheet.parts:
        if part.lang == lang:
            cuts = [(a, b) for a, b in pairwise(sheet.edges.between(part.start, part.end))]
            for k, (a, b) in enumerate(cuts):
                word = text[a:b]
                if b - a >= LONG and word[0].isalpha() and not word.isascii() and settled(word) not in level:
                    before = text[slice(*cuts[k - 1])] if k else ""
                    after = text[slice(*cuts[k + 1])] if k + 1 < len(cuts) else ""
                    seen.setdefault(word, []).append((before, a, b, after))
    return [find for found in seen.values() if len(found) > 1 for find in _whole(found)]


def _whole(found: list[tuple[str, int, int, str]]) -> list[Find]:
    """The places of a word, with the short pieces that stand beside it every time: the segmenter cut them off."""
    left = found[0][0] if len({f[0] for f in found}) == 1 else ""
    right = found[0][3] if len({f[3] for f in found}) == 1 else ""
    low = len(left) if 1 < len(left) <= GLUE and left.isalpha() else 0
    high = len(right) if 1 < len(right) <= GLUE and right.isalpha() else 0
    return [Find(a - low, b + high, "place", "unheard", RANK) for _, a, b, _ in found]


def remainders(sheet: Sheet, finds: list[Find]) -> list[Find]:
    """Behind the known part of a body's name: of what state or town it is."""
    out = []
    for f in finds:
        if f.kind == "org" and not f.known and f.rule == "tagger" and not sheet.text[f.start].isascii():
            cuts = sheet.edges.between(f.start, f.end)
            known = [c for c in cuts[1:-1] if world(sheet.kit).strong(sheet.text[f.start : c])]
            if known and f.end - known[-1] >= LONG and _rare(sheet, known[-1], f.end):
                out.append(Find(known[-1], f.end, "place", "remainder", RANK))
    return out


def _rare(sheet: Sheet, start: int, end: int) -> bool:
    """Whether no everyday word stands between."""
    lang = next((p.lang for p in sheet.parts if p.start <= start < p.end), "")
    if not _lists(sheet, lang):
        return False
    level = knowledge(sheet.kit, lang).level
    return all(level.get(sheet.text[a:b], 0) < RARE for a, b in pairwise(sheet.edges.between(start, end)))
