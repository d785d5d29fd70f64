"""One page's own names: what was surely found once is found wherever it stands, and short forms of full names too."""

from saikhao.annotate.finds import WORLD, Find
from saikhao.annotate.sheet import Sheet
from saikhao.annotate.votes import SURE, Form, forms, places_of

FIRST = 46  # rank of a sure name, above the tagger and the world, below what its own words show
SHORT = 43  # of a short form: below every full name
LAST = 8  # of one that little speaks for: it only fills gaps
DROP = 1.2  # points below which a string is no name at all
GUESSES = {
    "place-cues": 2.0,
    "place-powers": 4.0,
    "foreign-capitals": 3.0,
    "unheard": 3.0,
}  # points a rule's finds need, where it guesses


def propagated(sheet: Sheet, finds: list[Find], common: dict[str, int]) -> list[Find]:
    """The finds with the kinds the page gives them, and every further place of their strings; `common` says how common
    the language's words are (an everyday word is no short form)."""
    told = forms(sheet, finds, common)
    out = []
    for f in finds:
        form = told.get(sheet.text[f.start : f.end])
        if form and not f.known and form.points < GUESSES.get(f.rule, DROP):
            continue
        for piece in _split(sheet, f, told):
            form = told.get(sheet.text[piece.start : piece.end])
            out.append(
                piece._replace(kind=form.kind, known=form.known or piece.known)
                if form and piece.rule != "relay"
                else piece
            )
    for s, e, text in places_of(sheet, [t for t, form in told.items() if _wide(t, form)]):
        form = told[text]
        out += _split(sheet, Find(s, e, form.kind, "page", _rank(form, text), form.known), told)
    return out


def _wide(text: str, form: Form) -> bool:
    return form.points >= DROP and (form.full == text or form.points >= 2)


def _rank(form: Form, text: str) -> int:
    if form.points < SURE and not form.known:
        return LAST
    if form.full != text:
        return SHORT
    return WORLD[form.kind] if form.known else FIRST


def _split(sheet: Sheet, find: Find, told: dict[str, Form]) -> list[Find]:
    """A person's name that a place opens ("President Ruritania John Smith") is two names."""
    text = sheet.text[find.start : find.end]
    if find.kind == "org" or find.known or " " not in text:
        return [find]
    for at in [i for i, c in enumerate(text) if c == " "]:
        form, rest = told.get(text[:at]), text[at + 1 :]
        if form and form.kind == "place" and form.points > 2 and (" " in rest or find.kind == "place"):
            last = told.get(rest.split()[-1])
            if find.kind == "person" or (last and last.kind == "person"):
                place = Find(find.start, find.start + at, "place", "page", find.rank, form.known)
                return [place, find._replace(start=find.start + at + 1, kind="person")]
    return [find]
