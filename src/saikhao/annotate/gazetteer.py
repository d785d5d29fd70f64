"""Names the world knows, found on a page."""

from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.sheet import Sheet
from saikhao.model.codes import MentionKind
from saikhao.text.lexicon import Lexicon
from saikhao.world.outlets import Outlet
from saikhao.world.things import TABLES, Thing

SHORT = 4  # an outlet's spelling below this many characters needs a sign beside it


class Known(NamedTuple):
    """What a form may mean: the thing's id, its usual English name, and whether the form needs a sign beside it."""

    id: str
    name: str
    kind: MentionKind
    weak: bool
    stands: str
    within: str = ""


class World(NamedTuple):
    """The automaton over all forms, and the things by id."""

    lexicon: Lexicon[Known]
    things: dict[str, Known]
    forms: frozenset[str]

    def strong(self, form: str) -> bool:
        """Whether the form means one thing by itself."""
        return form in self.forms


def world(kit: Kit) -> World:
    """All tables as one automaton, built once a kit. Where two things share a form, the first table and row has it."""
    return kit.keep("names.world", lambda: _build(kit))


def _build(kit: Kit) -> World:
    things: dict[str, Known] = {}
    forms: dict[str, Known] = {}
    rows = [(kind, row) for stem, kind in TABLES for row in kit.world.tsv(stem, Thing)]
    for kind, row in rows:
        held = things.get(row.id)
        name = held.name if held else row.name
        stands, within = row.stands or (held.stands if held else ""), row.within or (held.within if held else "")
        things[row.id] = Known(row.id, name, kind, False, stands, within)
    for _, row in reversed(rows):  # so that the first row keeps a shared form, and strong beats weak
        for form in row.weak:
            forms[form] = things[row.id]._replace(weak=True)
    for _, row in reversed(rows):
        for form in (row.name, *row.forms):
            if form not in row.weak:
                forms[form] = things[row.id]
    for outlet in kit.world.tsv("outlets", Outlet):
        for form in outlet.spellings:
            thing = Known("M-" + outlet.name, outlet.name, "org", len(form) < SHORT or form[0].islower(), "")
            forms.setdefault(form, thing)
    return World(Lexicon(forms.items()), things, frozenset(f for f, k in forms.items() if not k.weak))


def known(sheet: Sheet) -> list[tuple[int, int, Known]]:
    """Every form of the world on the page, whole words only, overlapping ones too, by start then longest first."""
    return [(h.start, h.end, h.value) for h in world(sheet.kit).lexicon.scan(sheet.text, sheet.edges)]
