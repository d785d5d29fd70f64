"""What kind of thing a string of the page is: every place where it stands has a say, once for the whole page."""

from collections import defaultdict
from typing import NamedTuple

from saikhao.annotate.finds import Find
from saikhao.annotate.gazetteer import Known
from saikhao.annotate.lists import Lists, marks, near
from saikhao.annotate.sheet import Sheet
from saikhao.model.codes import MentionKind
from saikhao.text.lexicon import Lexicon

SURE = 5.0  # points from which a string is a name wherever it stands
LOOSE = 6  # from this length a name need not end on a word edge: the segmenter does not know it
CLEAR = 6.0  # points from which a person of this name on the page beats a town of that name
SHORTEST = 3  # characters of a short form

Points = dict[MentionKind, float]
Heard = defaultdict[MentionKind, float]

# list of the word right before -> points by kind
BEFORE: tuple[tuple[str, Points], ...] = (
    ("place.powers", {"place": 5.0}),
    ("place.before", {"place": 6.0}),
    ("org.media", {"org": 6.0}),
    ("org.before", {"org": 4.0}),
    ("person.leads", {"person": 1.5, "place": 2.5}),
    ("person.titles", {"person": 6.0}),
    ("person.roles", {"person": 1.0, "place": 1.0}),
    ("around.link", {"place": 1.0}),
    ("place.cues", {"place": 1.5}),
    ("org.heads", {"place": 1.5}),
)
# of what has several parts in a script without spaces between words: a state may be only the first of them
SEVERAL = tuple((listed, points) for listed, points in BEFORE if listed not in ("place.powers", "person.leads"))
AFTER: tuple[tuple[str, Points], ...] = (
    ("place.powers", {"place": 5.0}),
    ("place.after", {"place": 3.0}),
    ("person.roles", {"person": 1.5}),
    ("person.after", {"person": 1.0, "org": 0.6}),
)


class Form(NamedTuple):
    """A string of the page that is a name: its kind, its points, the thing it is where known, the name it shortens."""

    kind: MentionKind
    points: float
    known: Known | None
    full: str


def fits(sheet: Sheet, s: int, e: int) -> bool:
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


def places_of(sheet: Sheet, strings: list[str]) -> list[tuple[int, int, str]]:
    """Where each of the strings stands in the parts that are read, as a whole."""
    lexicon: Lexicon[str] = Lexicon((t, t) for t in strings)
    out = []
    for part in sheet.parts:
        for hit in lexicon.scan(sheet.text[part.start : part.end]):
            s, e = part.start + hit.start, part.start + hit.end
            if fits(sheet, s, e):
                out.append((s, e, hit.value))
    return out


def forms(sheet: Sheet, finds: list[Find], common: dict[str, int]) -> dict[str, Form]:
    """Every string found, with the kind its page gives it, and the short forms of people's full names."""
    points: dict[str, Heard] = {}
    known: dict[str, Known] = {}
    for f in finds:
        text = sheet.text[f.start : f.end]
        if len(text) >= SHORTEST or f.known or f.rank > 30:
            points.setdefault(text, defaultdict(float))[f.kind] += f.rank / 15
            if f.known:
                known.setdefault(text, f.known)
    _hear(sheet, points, set())
    held = set(points)
    parts = {p for name, heard in points.items() if heard["person"] > 1.2 for p in _parts(name)}
    _shorten(points, common)
    _shorten_bodies(sheet, points, set(known))
    _hear(sheet, points, held)
    out = {}
    for text, heard in points.items():
        kind = min(heard, key=lambda k: (-heard[k], k))
        if text in known and not (known[text].kind == "place" and heard["person"] > CLEAR and text in parts):
            kind = known[text].kind
        out[text] = Form(
            kind, heard[kind], known.get(text) if text in known and known[text].kind == kind else None, text
        )
    return _linked(out, common)


def _parts(name: str) -> list[str]:
    parts = name.split()
    if len(parts) < 2:
        return []
    return [p for p in dict.fromkeys((parts[-1], parts[0])) if len(p) >= SHORTEST and not p.endswith(".")]


def _shorten(points: dict[str, Heard], common: dict[str, int]) -> None:
    """The first and last part of a person's name are taken for that person too, unless they are everyday words."""
    for name, heard in sorted(points.items()):
        if heard["person"] > 1.2 and heard["person"] >= max(heard.values()):
            for part in _parts(name):
                if common.get(part, 0) < 5 and not (name.startswith(part) and _state(points.get(part))):
                    points.setdefault(part, defaultdict(float))["person"] += min(heard["person"], 6.0) * 0.7


def _shorten_bodies(sheet: Sheet, points: dict[str, Heard], known: set[str]) -> None:
    """The first word of a body's name is taken for that body too, where it is no listed word and nothing known."""
    listed = {sheet.text[m.start : m.end].lower() for m in marks(sheet)}
    people = {part for name, heard in points.items() if heard["person"] > 1.2 for part in _parts(name)}
    for name, heard in sorted(points.items()):
        first = name.split()[0] if " " in name else ""
        if heard["org"] > 2 and len(first) > 4 and first not in known | people and first.lower() not in listed:
            points.setdefault(first, defaultdict(float))["org"] += 3.5


def _state(heard: Heard | None) -> bool:
    """Whether a part of a name is rather the state whose office goes before it."""
    return heard is not None and heard["place"] > heard["person"]


def _hear(sheet: Sheet, points: dict[str, Heard], held: set[str]) -> None:
    """What stands around every place of every string that was not heard before."""
    asked = near(sheet)
    for s, e, text in places_of(sheet, [t for t in points if t not in held]):
        _say(points[text], asked.before(s), BEFORE if " " not in text or text[0] < "\u0e00" else SEVERAL)
        while e + 2 < len(sheet.text) and sheet.text[e] == " " and sheet.text[e + 1].isdigit():
            e += 2
        if " " not in text or text[0] < "\u0e00":
            _say(points[text], asked.after(e), AFTER)


def _say(heard: Heard, lists: Lists, table: tuple[tuple[str, Points], ...]) -> None:
    for listed, points in table:
        if listed in lists:
            for kind, n in points.items():
                heard[kind] += n
            return


def _linked(found: dict[str, Form], common: dict[str, int]) -> dict[str, Form]:
    """Short forms point at a full name they shorten."""
    fulls: dict[str, list[str]] = {}
    for name, form in sorted(found.items()):
        if form.kind == "person":
            for part in _parts(name):
                fulls.setdefault(part, []).append(name)
    for part, names in fulls.items():
        held = found.get(part)
        if held and held.kind == "person" and common.get(part, 0) < 5:
            best = max(found[n].points for n in names)
            known = {found[n].known for n in names}
            one = known.pop() if len(known) == 1 else None  # of two people of one surname it says neither
            found[part] = Form("person", max(held.points, best - 1), held.known or one, names[0])
    for name, form in list(found.items()):
        if form.kind == "person":
            most = max((found[p].points for p in _parts(name) if p in found), default=0.0)
            found[name] = form._replace(points=max(form.points, most))
    return found
