"""Names: people, organisations, places, and which mentions are one."""

from saikhao.annotate.capitals import capitals
from saikhao.annotate.clusters import clusters, thing
from saikhao.annotate.finds import WORLD, Find, weighed
from saikhao.annotate.gazetteer import Known, known, world
from saikhao.annotate.introduced import introduced
from saikhao.annotate.lists import near
from saikhao.annotate.ner import knowledge, tag
from saikhao.annotate.numbered import numbered
from saikhao.annotate.propagate import propagated
from saikhao.annotate.sheet import Sheet
from saikhao.annotate.sift import extended, sifted
from saikhao.annotate.trim import trimmed
from saikhao.annotate.unheard import remainders, unheard
from saikhao.model.ids import mark_id
from saikhao.model.marks import Amount, Mention, Timex
from saikhao.model.place import Span

MENTION = "m"  # what a mention's id is made from, beside its place
TAGGED, HEADED = 29, 47  # ranks of the tagger's names, and of those that a head of organisations opens


def _tagged(sheet: Sheet) -> list[Find]:
    """What the language's trained tagger sees, without titles and place heads."""
    out = []
    asked = near(sheet)
    for part in sheet.parts:
        for t in tag(sheet.text, part.start, part.end, sheet.kit, part.lang, sheet.edges):
            kind, start = t.kind, t.start
            slip = asked.longest(start, "around.link", "place.cues", "around.stops", "place.powers")
            if slip and slip.end < t.end and not asked.longest(start, "org.heads"):
                start = slip.end
            opens = asked.longest(start, "person.titles", "org.heads", "org.media", "org.before", "place.before")
            if opens and opens.end < t.end:
                kind = "person" if "person.titles" in opens.lists else kind
                kind = "org" if "org.heads" in opens.lists else kind
            s, e = trimmed(sheet.text, start, t.end, kind, sheet.kit, part.lang)
            headed = kind == "org" and opens is not None and "org.heads" in opens.lists and s == start
            out.append(Find(s, e, kind, "tagger", HEADED if headed else TAGGED))
    return out


def _listed(sheet: Sheet) -> list[Find]:
    """What the world knows, strong forms only, without what only introduces it."""
    out = []
    parts = iter(sheet.parts)
    part = next(parts, None)
    for s, e, known_as in known(sheet):
        while part and part.end <= s:
            part = next(parts, None)
        if part and part.start <= s and e <= part.end and not known_as.weak:
            a, b = (
                trimmed(sheet.text, s, e, known_as.kind, sheet.kit, part.lang) if known_as.kind != "person" else (s, e)
            )
            a = a if world(sheet.kit).strong(sheet.text[a:b]) else s
            out.append(Find(a, b, known_as.kind, "listed", WORLD[known_as.kind], known_as))
    return out


def _relayed(sheet: Sheet) -> list[Find]:
    """The outlet and the known parties of the relay chain, where the page names them, furniture or not."""
    to = sheet.folded.offset
    spans = [h.span for h in sheet.article.hops if h.span and h.party and h.kind != "unknown-agency"]
    if isinstance(sheet.article.outlet_evidence, Span):
        spans.append(sheet.article.outlet_evidence)
    asked = near(sheet)
    out = []
    for s, e in dict.fromkeys((to(s.start), to(s.end)) for s in spans):
        lang = sheet.page.lang if sheet.page.lang in sheet.kit.packs.langs else sheet.kit.packs.langs[0]
        a, b = trimmed(sheet.text, s, e, "org", sheet.kit, lang)
        if sheet.edges.around(a, b) and not asked.longest(a, "around.link", "org.media", "org.pressed", "around.stops"):
            out.append(Find(a, b, "org", "relay", 63))
    return out


def _common(sheet: Sheet) -> dict[str, int]:
    """How common words are, for the page's languages that know."""
    langs = dict.fromkeys(p.lang for p in sheet.parts)
    with_levels = [x for x in langs if (sheet.kit.packs.root / x / "frequency.tsv").exists()]
    return knowledge(sheet.kit, with_levels[0]).level if with_levels else {}


def found(sheet: Sheet, times: tuple[Timex, ...], counted: tuple[Amount, ...]) -> list[Find]:
    """The names of the readable parts, in order, none overlapping."""
    listed = _listed(sheet)
    things = {(f.start, f.end, f.kind): f.known for f in listed}
    raw = [
        f._replace(known=things.get((f.start, f.end, f.kind)))
        for f in _tagged(sheet) + introduced(sheet) + capitals(sheet)
    ]
    raw += listed + unheard(sheet)
    relayed, level = _relayed(sheet), _common(sheet)
    first = weighed(sifted(sheet, raw, times, level) + relayed)
    again = sifted(sheet, propagated(sheet, first + remainders(sheet, first), level), times, level)
    return numbered(sheet, extended(sheet, weighed(again + relayed)), times, counted)


def _metonym(sheet: Sheet, find: Find) -> str | None:
    """What the name of a seat of power stands for, where no word makes it a place."""
    if not find.known or not find.known.stands:
        return None
    before = near(sheet).before(find.start)
    if not before.isdisjoint(("place.before", "place.cues", "around.link")) and "place.powers" not in before:
        return None
    state = world(sheet.kit).things.get(find.known.stands)
    return state.name if state else None


def _at_home(sheet: Sheet, find: Find, known_as: Known, homes: frozenset[str]) -> bool:
    """Whether a body whose name every state may use ("the ministry of defence") is that of a country the page is about;
    a page that names no place known leaves it open and the table's word stands."""
    if find.kind != "org" or not known_as.within or not homes or known_as.within in homes:
        return True
    head = near(sheet).longest(find.start, "org.heads", "org.alone")
    return head is None or ("org.alone" in head.lists and head.end == find.end)


def mentions(sheet: Sheet, times: tuple[Timex, ...], counted: tuple[Amount, ...]) -> tuple[Mention, ...]:
    """Every name of the readable parts, in order, with the same entity where it is the same thing."""
    finds = found(sheet, times, counted)
    first = clusters(sheet, finds)
    things = thing(finds, first)
    homes = frozenset(x for f in finds if f.known and f.kind == "place" for x in (f.known.id, f.known.within))
    spans = [sheet.span(f.start, f.end) for f in finds]
    page = sheet.page.id
    out = []
    for f, root, span in zip(finds, first, spans, strict=True):
        entity = mark_id("entity", page, spans[root])
        name = things[root].name if root in things and _at_home(sheet, f, things[root], homes) else None
        out.append(Mention(mark_id(MENTION, page, span), span, f.kind, entity, name, _metonym(sheet, f), (f.rule,)))
    return tuple(out)
