"""Where what is said ends: a yes or no at every place a clause may end."""

from collections.abc import Iterator
from math import exp, log1p

from saikhao.claim.cues import Cue
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.source import shape
from saikhao.claim.weigh import UNIT, weights


class Ahead:
    """What the decider knows of the cues of a passage: where the next ones, and their sources, begin."""

    def __init__(self, starts: dict[int, str], depth: int = 0) -> None:
        self.starts, self.depth = starts, depth


def content_end(look: Look, p: Passage, cue: Cue, ahead: Ahead, limit: int) -> int:
    """The offset at which the content of `cue` ends, at most `limit`: the most likely first yes."""
    table = weights(look.kit, p.lang, "weigh_content")
    best, at, carried = float("-inf"), limit, 0.0
    for i in boundaries(look, p, cue, limit):
        score = table.score(features(look, p, cue, ahead, i, limit)) / UNIT
        here = carried - log1p(exp(-score)) if p.ends[i] < limit else carried
        if here > best:
            best, at = here, p.ends[i]
        carried -= log1p(exp(min(score, 500.0)))
    return at


def boundaries(look: Look, p: Passage, cue: Cue, limit: int) -> Iterator[int]:
    """The words after which the content may end, the last one before `limit` included."""
    i = p.word_at(cue.open)
    while i < len(p.starts) and p.ends[i] <= limit:
        if p.ends[i] >= limit or i + 1 >= len(p.starts):
            yield i
            return
        if _letter(look.text[p.starts[i]]) and _may_end(look, p, i):
            yield i
        i += 1


def _letter(c: str) -> bool:
    return c.isalnum() or c in ").%"


def _may_end(look: Look, p: Passage, i: int) -> bool:
    if look.gap(p, i) != "0" or not _letter(look.text[p.starts[i + 1]]):
        return True
    kinds = look.kinds(p, i + 1)
    return any(k in JOINS for k in kinds)


JOINS = frozenset(("TURN", "WHILE", "AND", "BUT", "SO", "CAUSE", "WHICH", "WITH", "FOR"))


def _size(n: int) -> str:
    return next(str(k) for k in (6, 12, 20, 30, 45, 70, 110, 170, 260, 400, 600, 9999) if n <= k)


def features(look: Look, p: Passage, cue: Cue, ahead: Ahead, i: int, limit: int) -> list[str]:
    """What speaks for an end after word `i`."""
    form = shape(cue)
    frame = cue.frame + ("." + p.role if p.role == "title" else "")
    gap = look.gap(p, i)
    at = p.ends[i]
    kind = "wire" if look.wire else "release"
    n = look.word(p, i + 1)
    out = ["*", "gap=" + gap, f"gap={gap}|{frame}|{kind}", f"depth={ahead.depth}|{gap}", "form=" + form]
    out += ["n1=" + n, "n12=" + n + "_" + look.word(p, i + 2), "p1=" + look.word(p, i)]
    for k in look.kinds(p, i + 1):
        out += ["n1k=" + k + "|" + gap, f"n1k={k}|{frame}", f"n1k={k}|{kind}|{cue.frame}", f"n1k={k}|d{ahead.depth}"]
    out += ["n2k=" + k for k in look.kinds(p, i + 2)]
    out += ["p1k=" + k + "|" + gap for k in look.kinds(p, i)]
    size = _size(at - cue.open)
    out += ["size=" + size, f"size={size}|{frame}|{kind}", f"size={size}|d{ahead.depth}"]
    out.append("left=" + _size(limit - at))
    nxt = p.starts[i + 1] if i + 1 < len(p.starts) else -1
    there = ahead.starts.get(nxt)
    if there:
        out += ["next=" + there, f"next={there}|{frame}", f"next={there}|{gap}|d{ahead.depth}"]
    if nxt in look.mentions:
        out.append("m=" + look.mentions[nxt][1].kind)
    if nxt in look.timed:
        out.append("time.next" if at not in look.timed else "time.in")
    if nxt in look.inside_mention:
        out.append("m.in")
    out += _marks(look, cue, at, nxt)
    return out


def _marks(look: Look, cue: Cue, at: int, nxt: int) -> Iterator[str]:
    """Quotation marks and brackets around the place."""
    inside = look.quoted(at - 1)
    if inside:
        opener = "own" if inside[0] <= cue.open + 1 else "other"
        cut = inside[1] == at
        held = inside[0] <= cue.start
        yield f"quote={opener}|{'close' if cut else 'in'}|{'held' if held else 'new'}"
    else:
        last = look.text[at - 1 : at]
        yield "quote=none|" + (look.text[at : at + 1] if not look.text[at : at + 1].isalnum() else "a")
        if last == ")":
            yield "bracket.last"
    if look.text.rfind("(", cue.open, at) > look.text.rfind(")", cue.open, at):
        yield "bracket.open"
    if nxt >= 0 and look.text[nxt] in "([":
        yield "bracket.next"
