"""Names: people, organisations, places, and which mentions are one."""

from saikhao.annotate.capitals import capitals
from saikhao.annotate.finds import Find, weighed
from saikhao.annotate.gazetteer import known
from saikhao.annotate.introduced import introduced
from saikhao.annotate.ner import knowledge, tag
from saikhao.annotate.propagate import propagated
from saikhao.annotate.sheet import Sheet
from saikhao.annotate.sift import extended, sifted
from saikhao.annotate.trim import trimmed
from saikhao.model.ids import mark_id
from saikhao.model.marks import Amount, Mention, Timex
from saikhao.model.place import Span


def _tagged(sheet: Sheet) -> list[Find]:
    """What the language's trained tagger sees, without titles and place heads."""
    out = []
    for part in sheet.parts:
        for t in tag(sheet.text, part.start, part.end, sheet.kit, part.lang, sheet.edges):
            s, e = trimmed(sheet.text, t.start, t.end, t.kind, sheet.kit, part.lang)
            out.append(Find(s, e, t.kind, "tagger", 29))
    return out


def _listed(sheet: Sheet) -> list[Find]:
    """What the world knows, strong forms only."""
    out = []
    parts = iter(sheet.parts)
    part = next(parts, None)
    for s, e, thing in known(sheet):
        while part and part.end <= s:
            part = next(parts, None)
        if part and part.start <= s and e <= part.end and not thing.weak:
            out.append(Find(s, e, thing.kind, "world", 34 if thing.kind == "place" else 44, thing))
    return out


def _relayed(sheet: Sheet) -> list[Find]:
    """The outlet and the parties of the relay chain, where the page names them."""
    to = sheet.folded.offset
    spans = [h.span for h in sheet.article.hops if h.span and h.party]
    if isinstance(sheet.article.outlet_evidence, Span):
        spans.append(sheet.article.outlet_evidence)
    inside = [(to(s.start), to(s.end)) for s in dict.fromkeys(spans)]
    return [Find(s, e, "org", "relay", 63) for s, e in inside if any(p.start <= s and e <= p.end for p in sheet.parts)]


def _common(sheet: Sheet) -> dict[str, int]:
    """How common words are, for the page's languages that know."""
    langs = dict.fromkeys(p.lang for p in sheet.parts)
    with_levels = [x for x in langs if (sheet.kit.packs.root / x / "frequency.tsv").exists()]
    return knowledge(sheet.kit, with_levels[0]).level if with_levels else {}


def found(sheet: Sheet, times: tuple[Timex, ...], counted: tuple[Amount, ...]) -> list[Find]:
    """The names of the readable parts, in order, none overlapping."""
    raw = _tagged(sheet) + _listed(sheet) + introduced(sheet) + capitals(sheet) + _relayed(sheet)
    first = weighed(sifted(sheet, raw, times, counted))
    again = sifted(sheet, propagated(sheet, first, _common(sheet)), times, counted)
    return extended(sheet, weighed(again))


def mentions(sheet: Sheet, times: tuple[Timex, ...], counted: tuple[Amount, ...]) -> tuple[Mention, ...]:
    """Every name of the readable parts, in order."""
    out = []
    for f in found(sheet, times, counted):
        span = sheet.span(f.start, f.end)
        key = f.known.id if f.known else sheet.text[f.start : f.end]
        name = f.known.name if f.known else None
        out.append(Mention(mark_id("mention", sheet.page.id, span), span, f.kind, "e:" + key, name, None, (f.rule,)))
    return tuple(out)
