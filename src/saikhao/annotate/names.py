"""Names: people, organisations, places, and which mentions are one."""

from saikhao.annotate.finds import Find, weighed
from saikhao.annotate.gazetteer import known
from saikhao.annotate.ner import tag
from saikhao.annotate.sheet import Sheet
from saikhao.annotate.titled import titled
from saikhao.annotate.trim import trimmed
from saikhao.model.ids import mark_id
from saikhao.model.marks import Amount, Mention, Timex


def _tagged(sheet: Sheet) -> list[Find]:
    """What the language's trained tagger sees, without titles and place heads."""
    out = []
    for part in sheet.parts:
        for t in tag(sheet.text, part.start, part.end, sheet.kit, part.lang, sheet.edges):
            s, e = trimmed(sheet.text, t.start, t.end, t.kind, sheet.kit, part.lang)
            out.append(Find(s, e, t.kind, "tagger", 40))
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
            rank = 50 if thing.kind != "place" and e - s > 8 else 30
            out.append(Find(s, e, thing.kind, "world", rank, thing))
    return out


def mentions(sheet: Sheet, times: tuple[Timex, ...], counted: tuple[Amount, ...]) -> tuple[Mention, ...]:
    """Every name of the readable parts, in order."""
    finds = weighed(_tagged(sheet) + _listed(sheet) + titled(sheet))
    out = []
    for f in finds:
        span = sheet.span(f.start, f.end)
        key = f.known.id if f.known else sheet.text[f.start : f.end]
        out.append(
            Mention(
                mark_id("mention", sheet.page.id, span),
                span,
                f.kind,
                "e:" + key,
                f.known.name if f.known else None,
                None,
                (f.rule,),
            )
        )
    return tuple(out)
