"""Does a candidate cue report? Verbs of one form tell, order and plan here, and plainly act there."""

from collections.abc import Iterator

from saikhao.claim.cues import Cue
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.source import Source, shape, side
from saikhao.claim.weigh import weights


def reports(look: Look, p: Passage, cue: Cue, by: Source, before: Cue | None) -> int:
    """How much speaks for `cue` making an attribution: above 0 it does. `before` is the candidate before it."""
    return weights(look.kit, p.lang, "weigh_report").score(features(look, p, cue, by, before))


def features(look: Look, p: Passage, cue: Cue, by: Source, before: Cue | None) -> list[str]:
    """What speaks for or against."""
    form, i, j = shape(cue), p.before(cue.start), p.word_at(cue.end)
    first = cue.verbs[0].name if cue.verbs else "noun"
    kind = "wire" if look.wire else "non-wire"
    text = look.text[cue.start : cue.end].lower()
    verb = text if cue.noun or len(text) < 40 else text[:40]
    out = ["*", "form=" + form, f"form={form}|{look.part(p)}", f"form={form}|{kind}", "v=" + verb, "c1=" + first]
    out += [f"v={verb}|" + cue.frame, f"v={verb}|{look.part(p)}"]
    b, n, after = look.word(p, i), look.word(p, j), look.gap(p, j - 1)
    out += ["b=" + b, "b2=" + look.word(p, i - 1) + "_" + b, "n=" + n, "n2=" + n + "_" + look.word(p, j + 1)]
    out += [f"vb={verb}|{b}", f"vn={verb}|{n}"]
    for k in look.kinds(p, i):
        out += [f"bk={k}|{look.gap(p, i)}", f"bk={k}|{form}"]
    for k in look.kinds(p, j):
        out += [f"nk={k}|{after}|{cue.frame}", f"nk={k}|{form}"]
    out.append(f"gap={look.gap(p, i)}{after}|{cue.frame}")
    if cue.denied:
        out += ["denied.", "denied|" + form]
    out += _by(look, p, cue, by, form)
    if before is not None:
        near = cue.start - before.end
        out.append(f"prev={shape(before)}|" + ("0" if near < 2 else "1" if near < 15 else "2" if near < 60 else "3"))
    else:
        out.append("prev=none|" + cue.frame)
    quote = look.quoted(cue.start)
    if quote:
        short = quote[1] - quote[0] < 60
        out += ["quoted|" + ("short." if short else "long."), f"quoted|{form}"]
    if look.text[cue.open : cue.open + 1] and not look.text[cue.open].isalnum():
        out.append("open=" + look.text[cue.open])
    rest = p.end - cue.open
    out.append("rest=" + ("0" if rest < 5 else "1" if rest < 20 else "2"))
    if cue.start - p.start < 3:
        out.append("first|" + form)
    if look.spaced(p.lang):
        out += _spaced(look, p, cue, by)
    return look.sided(out)


def _spaced(look: Look, p: Passage, cue: Cue, by: Source) -> Iterator[str]:
    """What marks and endings say, where words are spaced: what stands before the report, after it, and between."""
    first = p.word_at(cue.start)
    left = p.word_at(by.start) if by and by.start < cue.start else first
    name = (cue.verbs[-1].name if cue.verbs else "noun") + cue.frame
    before, after = side(look, p, left), follows(look, p, cue.parts[0][1])
    for x in (f"left={before}", f"after={after}", f"left={before}|after={after}", f"own={side(look, p, first)}"):
        yield f"{x}|{cue.frame}"
        yield f"{x}|{name}"
    word = look.text[cue.start : cue.parts[0][1]].lower()
    b, n = look.word(p, first - 1), look.word(p, p.word_at(cue.parts[0][1]))
    yield f"b={b}|{cue.frame}"
    yield f"n={n}|{cue.frame}"
    yield f"v1={word}|{cue.frame}"
    yield f"v1n={word}|{n}|{cue.frame}"
    yield f"by={bool(by)}|left={before}|{cue.frame}|{by.start >= cue.end if by else '-'}"
    for k in look.kinds(p, first - 1):
        yield f"end={word[-2:]}|{k}|{cue.frame}"
    yield f"end={word[-2:]}|{cue.frame}"
    yield f"end={word[-2:]}|{n}"
    if len(cue.parts) > 1:
        wide = cue.parts[1][0] - cue.parts[0][1]
        yield "wide=" + ("0" if wide < 3 else "1" if wide < 20 else "2" if wide < 45 else "3")
    if cue.told:
        yield f"told={cue.start - cue.told[1] < 4}|{side(look, p, p.word_at(cue.told[0] - 1))}|{cue.frame}"


def follows(look: Look, p: Passage, at: int) -> str:
    """What stands after a verb: a stop, a quotation, a mark, a word by its first letter."""
    j = p.word_at(at)
    if j >= len(p.starts) or look.begins(p, j + 1):
        return "stop"
    if not look.quote_starts.isdisjoint((p.starts[j], p.starts[j] + 1)):
        return '"'
    if not look.text[p.starts[j]].isalnum():
        return look.word(p, j) + ('"' if p.starts[min(j + 1, len(p.starts) - 1)] in look.quote_starts else "")
    return "Word" if look.text[p.starts[j]].isupper() else "word"


def _by(look: Look, p: Passage, cue: Cue, by: Source, form: str) -> list[str]:
    """What its best source says of it."""
    if not by:
        return ["by=none", "by=none|" + form]
    s = p.word_at(by.start)
    out = ["by=some|" + form, "by.gap=" + look.gap(p, s - 1) + "|" + cue.frame]
    out += [f"by.k={k}" for k in look.kinds(p, s)] + [f"by.k={k}|{cue.frame}" for k in look.kinds(p, s)]
    near = cue.start - by.end
    out.append("by.far=" + ("0" if near == 0 else "1" if near < 3 else "2" if near < 12 else "3"))
    out.append("by.size=" + ("0" if by.end - by.start < 8 else "1" if by.end - by.start < 40 else "2"))
    if by.start in look.mentions:
        out.append("by.m=" + look.mentions[by.start][1].kind)
    return out
