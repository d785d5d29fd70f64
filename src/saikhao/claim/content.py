"""Where what is said ends: a yes or no at every place a clause may end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from math import exp
from typing import NamedTuple

from saikhao.claim.cues import Cue
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.source import shape
from saikhao.claim.weigh import UNIT, weights

LONGEST = 900  # words a content may hold
EXACT = 0.25  # what the exact end is worth beside a fair overlap


class Ahead(NamedTuple):
    """What the decider knows of the statements of a passage: where each begins (at its source or cue) and its shape,
    the offsets from there to its content, where no content may end, and how deep the cue in question stands."""

    starts: dict[int, str]
    barred: frozenset[int] = frozenset()
    depth: int = 0


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
    for i, j in boundaries(look, p, cue, ahead, limit):
        end = min(p.ends[j - 1], limit)
        ends.append(end)
        if end >= limit:
            shares.append(left)
            break
        score = table.score(features(look, p, cue, ahead, i, j, limit)) / UNIT
        yes = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
        shares.append(left * yes)
        left *= 1.0 - yes
    return ends, shares


def boundaries(look: Look, p: Passage, cue: Cue, ahead: Ahead, limit: int) -> Iterator[tuple[int, int]]:
    """The words after which the content may end, each with the next one past closing marks; the last one before
    `limit` is always among them."""
    i = p.word_at(cue.open)
    last, started = i + LONGEST, _started(look, p, i)
    that = look.cues(p.lang).that
    while i < len(p.starts) and p.ends[i] <= limit:
        j = _past(look, p, i)
        if p.ends[j - 1] >= limit or j >= len(p.starts) or i >= last:
            yield i, j
            return
        held = look.word(p, i) in that or p.ends[i] in ahead.barred
        if not held and _letter(look, p.starts[i]) and may_end(look, p, j) and i >= started:
            yield i, j
        i = j


def _started(look: Look, p: Passage, i: int) -> int:
    """Past a time or condition that opens the content: "since then" alone says nothing. The first word behind it."""
    if look.spaced(p.lang) or not OPENING & set(look.kinds(p, i)):
        return i
    while i < len(p.starts) and look.gap(p, i) == "0":
        i += 1
    return i + 1


OPENING = frozenset(("TIME", "IF"))


def _past(look: Look, p: Passage, i: int) -> int:
    """The word after `i` and the marks that close behind it."""
    j = i + 1
    while j < len(p.starts) and p.starts[j] == p.ends[j - 1] and not _letter(look, p.starts[j]):
        c = look.text[p.starts[j]]
        if c in "([\u201c\u2018\u00ab" or (c in "\"'" and p.starts[j] not in look.quote_ends):
            break
        j += 1
    return j


def _letter(look: Look, at: int) -> bool:
    return look.text[at].isalnum() or look.text[at] in ")%"


def may_end(look: Look, p: Passage, j: int) -> bool:
    """True where a clause may end before word `j`: at a space, a mark, a joining word; never inside a time."""
    if j < len(p.starts) and p.starts[j] in look.timed and p.ends[j - 1] - 1 in look.timed:
        return False
    if look.abbreviated(p, j - 1) and not look.begins(p, j):
        return False
    if j >= len(p.starts) or look.gap(p, j - 1) != "0" or not _letter(look, p.starts[j]):
        return True
    return any(k in JOINS for k in look.kinds(p, j))


JOINS = frozenset(("TURN", "WHILE", "AND", "BUT", "SO", "CAUSE", "WHICH", "WITH", "FOR"))


def features(look: Look, p: Passage, cue: Cue, ahead: Ahead, i: int, j: int, limit: int) -> list[str]:
    """What speaks for an end after word `i`, with `j` the next word."""
    kind = "wire" if look.wire else "non-wire"
    relay = bool(cue.verbs) and cue.verbs[-1].relays and not ahead.depth
    frame = ("+relay" if relay else cue.frame) + {"title": ".t", "lead": ".l"}.get(look.part(p), "")
    gap, at, n = look.gap(p, j - 1), p.ends[j - 1], look.word(p, j)
    where, deep = f"{frame}|{kind}", f"d{min(ahead.depth, 2)}"
    out = ["*", f"{gap}|{kind}", f"{gap}|{where}", f"{gap}|{deep}|{kind}", f"form={shape(cue)}|{gap}"]
    out += ["n1=" + n, "n12=" + n + "_" + look.word(p, j + 1), "p1=" + look.word(p, i)]
    loose = "s" if gap != "0" else "g"
    for k in look.kinds(p, j):
        out += [f"n1k={k}|{loose}", f"n1k={k}|{loose}|{kind}", f"n1k={k}|{loose}|{where}", f"n1k={k}|{deep}"]
    out += [f"n2k={k}|{loose}" for k in look.kinds(p, j + 1)]
    out += [f"p1k={k}|{loose}" for k in look.kinds(p, i)]
    size = at - cue.open
    out.append("size=" + ("0" if size < 8 else "1" if size < 20 else "2" if size < 50 else "3") + "|" + frame)
    if limit - at < 12:
        out.append("*last")
    if look.begins(p, j):
        out += ["*sentence", "sentence|" + where, "sentence|" + deep]
    if j > i + 1:
        out += ["mark=" + look.text[p.ends[i] : at][:2], "marked|" + kind]
    out += _next(look, p, ahead, j, where, deep, loose)
    out += _marks(look, cue, p.ends[i], at, p.starts[j] if j < len(p.starts) else -1)
    return out


def _next(look: Look, p: Passage, ahead: Ahead, j: int, where: str, deep: str, loose: str) -> Iterator[str]:
    """What begins at word `j`, or right after it: a statement, a name, a time."""
    if j >= len(p.starts):
        return
    at = p.starts[j]
    there = ahead.starts.get(at)
    if there:
        yield from ("*next", "next=" + there, f"next={there[-5:]}|{where}", f"next|{deep}", f"next={there}|{loose}")
    for n in (1, 2):
        after = ahead.starts.get(p.starts[j + n]) if j + n < len(p.starts) else None
        if after and not there:
            for k in look.kinds(p, j):
                yield f"soon.{n}={k}"
                yield f"soon.{n}={k}|{where}"
            yield f"soon={after}"
            yield f"soon={after[-1]}|{deep}"
            break
    if at in look.mentions:
        yield f"m={look.mentions[at][1].kind}|{loose}"
    if at in look.timed:
        yield "time.next|" + loose if p.ends[j - 1] - 1 not in look.timed else "time.in"
    if at in look.inside_mention:
        yield "m.in"


def _marks(look: Look, cue: Cue, last: int, at: int, nxt: int) -> Iterator[str]:
    """Quotation marks and brackets around the place."""
    inside = look.quoted(last - 1)
    if inside:
        opener = "own" if inside[0] <= cue.open + 1 else "+other"
        cut = inside[1] == last
        held = inside[0] <= cue.start
        yield f"quote={opener}|{'+shut' if cut else 'in'}|{'+held' if held else 'new'}"
    if look.text[last - 1] == ")":
        yield "bracket.last"
    if look.text.rfind("(", cue.open, last) > look.text.rfind(")", cue.open, last):
        yield "bracket.open"
    if nxt >= 0 and look.text[nxt] in "([":
        yield "bracket.next"
    if nxt >= 0 and nxt - 1 in look.quote_starts:
        yield "quote.next"
