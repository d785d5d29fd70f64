"""What the page tells on its own word: the clauses no attribution covers."""

from collections.abc import Iterator, Sequence

from saikhao.claim.content import may_end
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.weigh import weights

SHORT = 8  # a piece with fewer characters tells nothing
LEFT = 60  # characters a left-over beside a statement may have and still be no clause
PREDICATE = frozenset(("ACT", "BE", "MAY", "AUX", "NOT"))  # kinds of words that make a clause of their neighbours
OPENERS = frozenset(("TURN", "AND", "BUT", "SO", "WITH", "WHILE", "WHICH", "FOR"))  # left out where a clause begins


def clauses(look: Look, p: Passage, covered: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The clauses of a passage outside `covered` stretches, opening connectives and outer marks left out."""
    for start, end in _free(p, covered):
        i, last = p.word_at(start), p.before(end)
        begin = i
        for k in range(i, last + 1):
            if k == last or cut(look, p, k):
                piece = _trimmed(look, p, begin, k)
                left = covered and ((begin == i and start > p.start) or (k == last and end < p.end))
                if piece and piece[1] - piece[0] >= SHORT and not (left and _bare(look, p, begin, k)):
                    yield piece
                begin = k + 1


def cut(look: Look, p: Passage, i: int) -> bool:
    """True where a clause ends after word `i`."""
    if not may_end(look, p, i + 1):
        return False
    return look.begins(p, i + 1) or weights(look.kit, p.lang, "weigh_told").score(features(look, p, i)) > 0


def features(look: Look, p: Passage, i: int) -> list[str]:
    """What speaks for a clause boundary after word `i`."""
    gap, kind = look.gap(p, i), "wire" if look.wire else "non-wire"
    out = ["*", gap, f"{gap}|{kind}", f"{gap}|{look.part(p)}", "n1=" + look.word(p, i + 1), "p1=" + look.word(p, i)]
    out += [f"n1k={k}|{gap}" for k in look.kinds(p, i + 1)] + [f"n1k={k}|{kind}" for k in look.kinds(p, i + 1)]
    out += [f"n2k={k}|{gap}" for k in look.kinds(p, i + 2)] + [f"p1k={k}|{gap}" for k in look.kinds(p, i)]
    at = p.starts[i + 1] if i + 1 < len(p.starts) else p.end
    if at in look.mentions:
        out.append(f"m={look.mentions[at][1].kind}|{gap}")
    if at in look.inside_mention:
        out.append("m.in")
    if at in look.timed:
        out.append("time.next" if p.ends[i] - 1 not in look.timed else "time.in")
    return out


def _free(p: Passage, covered: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = p.start
    for s, e in sorted(covered):
        if s > at:
            yield at, min(s, p.end)
        at = max(at, e)
    if at < p.end:
        yield at, p.end


def _bare(look: Look, p: Passage, i: int, last: int) -> bool:
    """True for what a statement leaves over of its own sentence: a time, a place, half a name, with no predicate."""
    short = p.ends[last] - p.starts[i] <= LEFT
    return short and not any(PREDICATE & set(look.kinds(p, k)) for k in range(i, last + 1))


def _trimmed(look: Look, p: Passage, i: int, last: int) -> tuple[int, int] | None:
    while i <= last and (OPENERS & set(look.kinds(p, i)) or not look.text[p.starts[i]].isalnum()):
        i += 1
    while last >= i and not (look.text[p.starts[last]].isalnum() or look.text[p.starts[last]] in ")%"):
        last -= 1
    return (p.starts[i], p.ends[last]) if i < last else None
