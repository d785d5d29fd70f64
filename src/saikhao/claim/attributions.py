"""Cues, sources and contents put together."""

from saikhao.annotate import Annotations
from saikhao.annotate.sheet import Sheet
from saikhao.claim.cues import Cue, Scan, cues
from saikhao.claim.passages import Passage, passages
from saikhao.model.claim import Attribution
from saikhao.model.codes import Polarity
from saikhao.model.ids import mark_id
from saikhao.model.marks import Reason
from saikhao.packs.cues import Cues


def attributions(found: Annotations, sheet: Sheet) -> tuple[Attribution, ...]:
    """Every attribution of the page's told passages, in order, parents before children."""
    langs = [x for x in sheet.kit.packs.langs if (sheet.kit.packs.root / x / "cues.toml").exists()]
    scans = {lang: Scan(sheet, lang) for lang in langs if any(p.lang == lang for p in sheet.parts)}
    out: list[Attribution] = []
    for line in passages(sheet):
        if line.lang in scans:
            out.extend(_said(sheet, line, [c for c in cues(scans[line.lang], line) if c.frame == "that"]))
    return tuple(out)


def _said(sheet: Sheet, line: Passage, found: list[Cue]) -> list[Attribution]:
    out: list[Attribution] = []
    for i, cue in enumerate(found):
        end = line.end
        for later in found[i + 1 :]:
            if later.start - cue.open > 80:
                end = max(cue.open + 1, _source_start(sheet, line, later) - 1)
                break
        if cue.open >= end:
            continue
        content = (sheet.span(cue.open, end),)
        start = _source_start(sheet, line, cue)
        source = sheet.span(start, len(sheet.text[: cue.start].rstrip())) if start < cue.start - 1 else None
        parts = tuple(sheet.span(a, b) for a, b in cue.parts)
        parent = next((a.id for a in reversed(out) if a.content[0].holds(content[0])), None)
        why = (Reason("cue." + cue.frame, parts[0], cue.verbs[0].name),)
        key = mark_id("attribution", sheet.page.id, *parts, *content)
        status = cue.verbs[0].status
        sign: Polarity = "-" if cue.verbs[0].negative else "+"
        out.append(Attribution(key, source, None, parts, content, "indirect", parent, status, sign, why))
    return out


def _source_start(sheet: Sheet, line: Passage, cue: Cue) -> int:
    pack = sheet.kit.packs.toml(line.lang, "cues", Cues)
    i = line.before(cue.start)
    while i > 0 and cue.start - line.starts[i - 1] < 90:
        word = sheet.text[line.starts[i - 1] : line.ends[i - 1]]
        if word in pack.that or word in pack.let or word in pack.gap:
            break
        i -= 1
    return line.starts[i] if i >= 0 else cue.start
