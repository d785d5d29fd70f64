"""One page's own names: what was surely found once is found wherever it stands, and short forms of full names too."""

from collections import Counter
from typing import NamedTuple

from saikhao.annotate.finds import Find
from saikhao.annotate.gazetteer import Known
from saikhao.annotate.sheet import Sheet
from saikhao.model.codes import MentionKind
from saikhao.text.lexicon import Lexicon

SHORTEST = 3  # characters of a short form
LOOSE = 6  # from this length a name need not end on a word edge: the segmenter does not know it
SURE = 30  # ranks from here on prove a name; below, two finds do


class Form(NamedTuple):
    """A string of the page that is a name: its kind, the thing it is where known, and the full name it shortens."""

    kind: MentionKind
    rank: int
    known: Known | None
    full: str


def _forms(sheet: Sheet, finds: list[Find]) -> dict[str, Form]:
    votes: dict[str, Counter[MentionKind]] = {}
    times: Counter[str] = Counter()
    best: dict[str, Find] = {}
    for f in finds:
        text = sheet.text[f.start : f.end]
        votes.setdefault(text, Counter())[f.kind] += f.rank
        times[text] += 1
        if text not in best or f.rank > best[text].rank:
            best[text] = f
    out: dict[str, Form] = {}
    for text, f in best.items():
        kind = min(votes[text], key=lambda k: (-votes[text][k], k))
        sure = f.rank >= SURE or times[text] > 1
        known = f.known if f.known and f.known.kind == kind else None
        if len(text) >= SHORTEST:
            out[text] = Form(kind, 64 if sure else 18, known, text)
    for text, form in sorted(out.items()):
        if form.kind == "person":
            for part in _short(text):
                held = out.get(part)
                if held is None or (held.kind == "person" and held.full == part) or (held.rank < 30 and not held.known):
                    out[part] = Form("person", form.rank - 1, form.known, text)
    return out


def _short(name: str) -> list[str]:
    """The surname (last part) and the first part of a full name, where long enough."""
    parts = name.split()
    return (
        [p for p in dict.fromkeys((parts[-1], parts[0])) if len(p) >= SHORTEST and not p.endswith(".")]
        if len(parts) > 1
        else []
    )


def propagated(sheet: Sheet, finds: list[Find], common: dict[str, int]) -> list[Find]:
    """Every place of every form; `common` are words of the language and how common they are (an everyday word is no
    short form)."""
    forms = {t: f for t, f in _forms(sheet, finds).items() if f.full == t or common.get(t, 0) < 5}
    out = []
    lexicon: Lexicon[tuple[str, Form]] = Lexicon((t, (t, f)) for t, f in forms.items())
    for part in sheet.parts:
        for hit in lexicon.scan(sheet.text[part.start : part.end]):
            s, e = part.start + hit.start, part.start + hit.end
            if _fits(sheet, s, e):
                form = hit.value[1]
                out.append(Find(s, e, form.kind, "page", form.rank, form.known))
    return out


def _fits(sheet: Sheet, s: int, e: int) -> bool:
    """Whole words; a long name in a script without spaces may end inside what the segmenter takes for one word, but
    never before a sign that belongs to its last letter."""
    if sheet.edges.around(s, e):
        return True
    text = sheet.text
    if e - s < LOOSE or not text[s] > "\u0e00" or not "\u0e00" < text[e - 1] < "\u0eff":
        return False
    after = text[e : e + 1]
    return (
        not ("\u0e30" <= after <= "\u0e3a" or "\u0e45" <= after <= "\u0e4e")
        and not "\u0e40" <= text[s - 1 : s] <= "\u0e44"
    )
