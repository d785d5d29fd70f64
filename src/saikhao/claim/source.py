"""Who is made to say it: the noun phrase a cue leans on, or none."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from saikhao.claim.cues import Cue
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.weigh import weights

WINDOW = 220  # characters to the left a source may begin
WORDS = 60  # and words
ENDS = 4  # places it may end


class Source(NamedTuple):
    """A candidate `[start, end)`; empty (start == end) stands for "left out"."""

    start: int
    end: int
    score: int = 0

    def __bool__(self) -> bool:
        return self.end > self.start


NONE = Source(0, 0)


def source(look: Look, p: Passage, cue: Cue, earlier: Sequence[Source] = ()) -> Source:
    """The best candidate; ties go to the one that comes first. `earlier` are the sources before in the passage."""
    if any(v.impersonal for v in cue.verbs):
        return NONE
    table = weights(look.kit, p.lang, "weigh_source")
    best = NONE._replace(score=table.score(none_features(look, p, cue, earlier)))
    for by, seen in options(look, p, cue, earlier):
        score = table.score(seen)
        if score > best.score:
            best = by._replace(score=score)
    return best


def options(look: Look, p: Passage, cue: Cue, earlier: Sequence[Source]) -> Iterator[tuple[Source, list[str]]]:
    """Every candidate with what speaks for it: those beside the cue, the passage's first words, earlier sources."""
    near = dict.fromkeys(() if shared(look, p, cue) else candidates(look, p, cue))
    for s, e in near:
        yield Source(p.starts[s], p.ends[e]), features(look, p, cue, s, e)
    if cue.noun is None:
        for s, e in heads(look, p, cue):
            if (s, e) not in near:
                yield Source(p.starts[s], p.ends[e]), features(look, p, cue, s, e)
        for n, by in enumerate(dict.fromkeys(reversed(earlier))):
            if n < 2:
                yield by, carried(look, p, cue, by, n)


def shared(look: Look, p: Passage, cue: Cue) -> bool:
    """True for "... and said": the subject is that of the verb before, never the words beside the conjunction."""
    i = p.before(cue.start)
    return cue.noun is None and cue.told is None and i > 0 and "AND" in look.kinds(p, i) and look.gap(p, i) != "4"


def heads(look: Look, p: Passage, cue: Cue) -> Iterator[tuple[int, int]]:
    """The first noun phrase of a passage (of the sentence, where sentences are marked) may be the subject of all that
    follows."""
    first = next(
        (i for i in range(p.word_at(cue.start), max(0, p.word_at(cue.start) - WORDS), -1) if look.begins(p, i)), 0
    )
    s = next((i for i in range(first, min(first + 3, len(p.starts))) if _letter(look, p, i)), first)
    for e in range(s, min(s + 14, p.before(cue.start))):
        if look.gap(p, e) != "0" or "ACT" in look.kinds(p, e + 1) or not _letter(look, p, e + 1):
            if p.ends[e] - p.starts[s] > 60:
                return
            yield s, e


def carried(look: Look, p: Passage, cue: Cue, by: Source, n: int) -> list[str]:
    """What speaks for an earlier source taken up again."""
    i = p.before(cue.start)
    near = "0" if cue.start - by.end < 60 else "1" if cue.start - by.end < 200 else "2"
    out = [f"earlier.{n}", f"earlier.{n}|{look.part(p)}", f"earlier.{n}|{shape(cue)}", f"earlier.{n}|{near}"]
    out += [f"earlier.{n}|{k}|{look.gap(p, i)}" for k in look.kinds(p, i)]
    if look.spaced(p.lang):
        form = look.text[cue.start : cue.parts[0][1]].lower()[-3:]
        apart = any(look.begins(p, i) for i in range(p.word_at(by.end), p.word_at(cue.start) + 1))
        left = side(look, p, p.word_at(cue.start))
        out += [f"earlier.{n}|{form}|{left}", f"earlier.{n}|apart={apart}", f"earlier.{n}|apart={apart}|{form}|{left}"]
        out += [f"earlier.{n}|b={look.word(p, i)}|{apart}"]
    if by.start <= p.start + 2:
        out += ["earlier.first", "earlier.first|" + look.part(p)]
    return look.sided(out)


def candidates(look: Look, p: Passage, cue: Cue) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch left of the cue (right of it, for a noun cue) that may be its source."""
    if cue.noun is not None:
        yield from _after(look, p, cue)
        return
    if (cue.told and look.spaced(p.lang)) or cue.frame == "+back":
        yield from _after(look, p, cue)  # "...", said the minister
    for e in ends(look, p, cue):
        for s in range(e, max(-1, e - WORDS), -1):
            if p.ends[e] - p.starts[s] > WINDOW:
                break
            if s < e and (look.begins(p, s + 1) or (look.gap(p, s) == "4" and p.ends[e] - p.starts[s] > 8)):
                break
            if _opens(look, p, s):
                yield s, e


def ends(look: Look, p: Passage, cue: Cue) -> list[int]:
    """Last words a source may have: before the cue and its auxiliaries, and before earlier spaces."""
    pack = look.cues(p.lang)
    i = p.before(cue.start)
    out: list[int] = []
    while i >= 0 and look.word(p, i) in pack.before and cue.start - p.ends[i] < 40:
        out.append(i)
        i -= 1
    out = out[:1]
    while i > 0 and not _letter(look, p, i):  # a closing mark
        i -= 1
    if i >= 0:
        out.append(i)
    while i > 0 and len(out) < ENDS and cue.start - p.starts[i] < 90 and not look.begins(p, i):
        i -= 1
        if look.gap(p, i) != "0" or not _letter(look, p, i + 1):
            out.append(i)
    return [x for x in out if _letter(look, p, x)]


def _letter(look: Look, p: Passage, i: int) -> bool:
    c = look.text[p.starts[i]]
    return c.isalnum() or c in ")."


def _after(look: Look, p: Passage, cue: Cue) -> Iterator[tuple[int, int]]:
    s = p.word_at(cue.end)
    for e in range(s, min(len(p.starts), s + 36)):
        last = e + 1 >= len(p.starts)
        mark = not last and look.spaced(p.lang) and not look.text[p.starts[e + 1]].isalnum()
        closes = last or mark or look.gap(p, e) != "0" or "word" not in look.kinds(p, e + 1)
        stop = look.word(p, e) in look.stops(p) and (last or look.begins(p, e + 1))
        if closes and not stop and not look.abbreviated(p, e):
            yield s, e
        if look.begins(p, e + 1):
            return
        if look.gap(p, e) == "4" or p.ends[e] - p.starts[s] > (WINDOW if cue.told else WINDOW // 2):
            return


def _opens(look: Look, p: Passage, s: int) -> bool:
    """True where a noun phrase may begin at word `s`."""
    at = p.starts[s]
    if not look.text[at].isalnum() or at in look.inside_mention:
        return False
    if s == 0 or look.gap(p, s - 1) != "0" or at in look.mentions:
        return True
    if not look.text[p.starts[s - 1]].isalnum():
        return True
    here, before = look.kinds(p, s), look.kinds(p, s - 1)
    return here != ("word",) or before != ("word",) or look.word(p, s - 1) in look.cues(p.lang).that


def _size(n: int) -> str:
    return next(str(k) for k in (4, 8, 14, 22, 34, 50, 80, 120, 10**9) if n <= k)


def shape(cue: Cue) -> str:
    """Class and frame of a cue in one word."""
    return (cue.verbs[-1].name if cue.verbs else "noun") + "." + cue.frame


def features(look: Look, p: Passage, cue: Cue, s: int, e: int) -> list[str]:
    """What speaks for words `s` to `e` as the source."""
    start, end = p.starts[s], p.ends[e]
    f = look.word(p, s)
    out = ["some.", "some|" + shape(cue), "some|" + look.part(p)]
    out += ["b1=" + look.word(p, s - 1), "b0=" + look.gap(p, s - 1), "f1=" + f, "l1=" + look.word(p, e)]
    out += ["f1k=" + k for k in look.kinds(p, s)]
    out += [f"b1k={k}|{look.gap(p, s - 1)}" for k in look.kinds(p, s - 1)]
    out += ["l1k=" + k for k in look.kinds(p, e)]
    size = _size(end - start)
    out += ["size=" + size]
    right = start >= cue.end
    far = start - cue.end if right else cue.start - end
    out.append(("right=" if right else "far=") + _size(far))
    if right:
        out += ["*right", "right|" + cue.frame]
    skipped = 0 if right else p.before(cue.start) - e
    out.append(f"skip={min(skipped, 6)}|" + look.gap(p, e))
    if skipped:
        out += ["s1=" + look.word(p, e + 1)] + ["s1k=" + k for k in look.kinds(p, e + 1)]
        out += _between(look, p, e + 1, p.before(cue.start))
    grid = look.grid(p)
    out += dict.fromkeys(t for tags in grid.tags[s + 1 : e + 1] for t in tags)
    gaps = e - s - grid.gaps[s:e].count("0")
    out.append("gaps=" + str(min(gaps, 6)))
    verbs = sum(1 for h in look.scan(p.lang).verbs_in(start, end) if h.start > start)
    out.append("verbs=" + str(min(verbs, 3)))
    if start <= p.start + 1:
        out += ["head", "head|" + look.part(p), "head|far=" + _size(far)]
    if start in look.mentions:
        out += ["m.start", "m." + look.mentions[start][1].kind]
        if look.mentions[start][0] == end:
            out.append("m.all")
    if end in look.mention_ends:
        out.append("m.end")
    quote = look.quoted(start)
    if quote and not quote[0] <= end <= quote[1]:
        out.append("quote.half")
    if quote and quote[0] <= cue.start < quote[1]:
        out.append("quote.same")
    elif quote and quote == (start, end):
        out.append("quote.all")
    if look.spaced(p.lang):
        out += _spaced(look, p, cue, s, e)
    return look.sided(out)


def _spaced(look: Look, p: Passage, cue: Cue, s: int, e: int) -> Iterator[str]:
    """What marks say of words `s` to `e`, where words are spaced: the place they begin at and the commas inside."""
    frame = cue.frame + ("<" if p.starts[s] < cue.start else ">")
    before, ending = side(look, p, s), look.text[cue.start : cue.parts[0][1]].lower()[-3:]
    yield f"form={ending}|{before}|{side(look, p, p.word_at(cue.start))}"
    yield f"form={ending}|{before}|{min(4, p.before(cue.start) - e)}"
    yield f"verb={bool(look.scan(p.lang).verbs_in(p.ends[e], min(p.ends[e] + 2, cue.start)))}|{before}"
    for k in look.kinds(p, e + 1):
        yield f"rk={k}|{before}|{frame}"
        yield f"rk={k}|{ending}"
    for k in look.kinds(p, s):
        yield f"f1k={k}|{before}"
    yield f"left={before}|{frame}"
    yield f"right={look.word(p, e + 1)}|{frame}"
    words = look.grid(p).words[s : e + 1]
    yield f"commas={min(3, words.count(','))}|{frame}"
    yield f"commas={min(3, words.count(','))}|{before}|{look.word(p, e + 1) == ','}"
    yield f"last={words[-1]}|{frame}"
    if any(w in look.cues(p.lang).open_quote + look.cues(p.lang).close_quote for w in words):
        yield "*marks"
        yield "marks|" + frame
    if look.text[p.starts[s]].isupper():
        yield "capital|" + frame


def side(look: Look, p: Passage, i: int) -> str:
    """What stands before word `i`: the beginning of a sentence, a quotation's end, a mark, a word."""
    if look.begins(p, i):
        return "begin"
    at = p.ends[i - 1] if i else p.start
    if not look.quote_ends.isdisjoint((at - 1, at - 2)) or (i > 1 and p.ends[i - 2] - 1 in look.quote_ends):
        return '"'
    return look.text[at - 1] if i and not look.text[at - 1].isalnum() else "word"


def _between(look: Look, p: Passage, s: int, e: int) -> list[str]:
    """What stands between a source and its cue, words `s` to `e`."""
    grid = look.grid(p)
    out = list(dict.fromkeys("sk." + t for tags in grid.tags[s : e + 1] for t in tags))
    out.append("sk.gaps=" + str(min(3, e - s + 1 - grid.gaps[s : e + 1].count("0"))))
    if p.ends[e] in look.mention_ends:
        out.append("sk.touch")
    elif any(p.ends[i] in look.mention_ends for i in range(s, e)):
        out.append("sk.m")
    return out


def none_features(look: Look, p: Passage, cue: Cue, earlier: Sequence[Source] = ()) -> list[str]:
    """What speaks for no source at all."""
    i = p.before(cue.start)
    pack = look.cues(p.lang)
    out = ["none|" + shape(cue), "none|" + look.part(p), "none|v=" + look.text[cue.start : cue.end].lower()[:24]]
    out += ["none|" + k + "|" + look.gap(p, i) for k in look.kinds(p, i)]
    out.append("none|w=" + look.word(p, i))
    while i >= 0 and look.word(p, i) in pack.before:
        i -= 1
    out += ["none|b=" + look.word(p, i)] + ["none|bk=" + k + "|" + look.gap(p, i) for k in look.kinds(p, i)]
    if i >= 0 and p.ends[i] in look.mention_ends:
        out.append("none|touch")
    if cue.verbs and not cue.verbs[-1].sourced:
        out.append("none|unsourced")
    out.append(f"none|earlier={min(len(earlier), 2)}|{look.part(p)}")
    if look.spaced(p.lang):
        form = look.text[cue.start : cue.parts[0][1]].lower()[-3:]
        out += [
            f"none|{form}|{side(look, p, p.word_at(cue.start))}",
            f"none|{form}|{look.word(p, p.before(cue.start))}",
        ]
    return look.sided(out)
