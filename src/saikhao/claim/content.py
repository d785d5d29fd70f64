"""Where what is said ends: a yes or no at every place a clause may end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from math import exp

from saikhao.claim.cues import Cue
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.source import shape
from saikhao.claim.weigh import UNIT, weights

EXACT = 0.5  # what the exact end is worth beside a fair overlap


class Ahead:
    """What the decider knows of the cues of a passage: where the next ones, and their sources, begin."""

    def __init__(self, starts: dict[int, str], depth: int = 0) -> None:
        self.starts, self.depth = starts, depth


def content_end(look: Look, p: Passage, cue: Cue, ahead: Ahead, limit: int) -> int:
    """The offset at which the content of `cue` ends, at most `limit`: of all ends the one that most probably shares
    half its words with the true one, the probable ones a little before their neighbours."""
    ends, shares = chances(look, p, cue, ahead, limit)
    if not ends:
        return limit
    mass = [0.0, *accumulate(shares)]
    sizes = [e - cue.open for e in ends]
    best, at = -1.0, limit
    for k, end in enumerate(ends):
        low, high = bisect_left(sizes, sizes[k] / 2), bisect_right(sizes, sizes[k] * 2)
        worth = round(mass[high] - mass[low] + EXACT * shares[k], 9)
        if worth > best:
            best, at = worth, end
    return at


def chances(look: Look, p: Passage, cue: Cue, ahead: Ahead, limit: int) -> tuple[list[int], list[float]]:
    """Every place the content may end with the probability that it does: a yes after so many a no."""
    table = weights(look.kit, p.lang, "weigh_content")
    ends, shares, left = [], [], 1.0
    for i in boundaries(look, p, cue, limit):
        ends.append(min(p.ends[i], limit))
        if p.ends[i] >= limit:
            shares.append(left)
            break
        score = table.score(features(look, p, cue, ahead, i, limit)) / UNIT
        yes = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
        shares.append(left * yes)
        left *= 1.0 - yes
    return ends, shares


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


def features(look: Look, p: Passage, cue: Cue, ahead: Ahead, i: int, limit: int) -> list[str]:
    """What speaks for an end after word `i`."""
    kind = "wire" if look.wire else "release"
    relay = bool(cue.verbs) and cue.verbs[-1].relays and not ahead.depth
    frame = ("relay" if relay else cue.frame) + (".t" if p.role == "title" else "")
    gap, at, n = look.gap(p, i), p.ends[i], look.word(p, i + 1)
    where, deep = f"{frame}|{kind}", f"d{min(ahead.depth, 2)}"
    out = ["*", f"{gap}|{kind}", f"{gap}|{where}", f"{gap}|{deep}|{kind}", f"form={shape(cue)}|{gap}"]
    out += ["n1=" + n, "n12=" + n + "_" + look.word(p, i + 2), "p1=" + look.word(p, i)]
    loose = "s" if gap != "0" else "g"
    for k in look.kinds(p, i + 1):
        out += [f"n1k={k}|{loose}", f"n1k={k}|{loose}|{kind}", f"n1k={k}|{loose}|{where}", f"n1k={k}|{deep}"]
    out += [f"n2k={k}|{loose}" for k in look.kinds(p, i + 2)]
    out += [f"p1k={k}|{loose}" for k in look.kinds(p, i)]
    size = at - cue.open
    out.append("size=" + ("0" if size < 8 else "1" if size < 20 else "2" if size < 50 else "3") + "|" + frame)
    if limit - at < 12:
        out.append("last")
    nxt = p.starts[i + 1] if i + 1 < len(p.starts) else -1
    there = ahead.starts.get(nxt)
    if there:
        out += ["next", "next=" + there, f"next={there[-5:]}|{where}", f"next|{deep}|{kind}", f"next={there}|{loose}"]
    if nxt in look.mentions:
        out.append(f"m={look.mentions[nxt][1].kind}|{loose}")
    if nxt in look.timed:
        out.append("time.next|" + loose if at not in look.timed else "time.in")
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
