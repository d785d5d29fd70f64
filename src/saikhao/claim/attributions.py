"""Cues, sources and contents put together, nested, with status and reasons."""

from typing import NamedTuple

from saikhao.claim.content import LONGEST, Ahead, content_end
from saikhao.claim.cues import Cue, cues, postposed, quoting
from saikhao.claim.look import Look
from saikhao.claim.passages import Passage
from saikhao.claim.report import reports
from saikhao.claim.sides import SURE, closes, sided
from saikhao.claim.source import NONE, Source, shape, source
from saikhao.claim.speaker import Speakers
from saikhao.claim.status import status
from saikhao.model.claim import Attribution
from saikhao.model.codes import Mode
from saikhao.model.ids import mark_id
from saikhao.model.marks import Reason
from saikhao.model.place import Span

NEAR = 12  # statements before that hand on their source
AROUND = 60  # statements to either side that may hold one
FAR = 40  # characters between a source and its cue that still make one stretch
# In thousandths of log odds: missing a statement costs more than a doubtful one.
HOPELESS = -2500  # no source makes up for this: none is looked for
FLOORS = {"title": -800, "lead": -800, "body": -400}


class Said(NamedTuple):
    """An attribution in folded offsets, before it has an id."""

    passage: Passage
    cue: Cue
    by: Source
    score: int
    pieces: tuple[tuple[int, int], ...] = ()

    @property
    def reach(self) -> tuple[int, int]:
        """From its first word, source or cue or content, to its last."""
        spots = [*self.cue.parts, *self.pieces]
        if self.by and self.by.end <= self.passage.end and self.passage.start <= self.by.start:
            near = abs(self.by.end - self.cue.start) < FAR or self.by.start >= self.cue.end
            spots += [(self.by.start, self.by.end)] if near else []
        return min(s for s, _ in spots), max(e for _, e in spots)


def statements(look: Look) -> list[Said]:
    """Every statement of the page's told passages, in order."""
    return [s for p in look.passages for s in bounded(look, p, accepted(look, p))]


def candidates(look: Look, p: Passage) -> list[Cue]:
    """All cues a passage may hold, those after a quotation too, in order."""
    plain = cues(look.scan(p.lang), p)
    plain = [c for c in plain if sided(look, p, c)]
    more = postposed(plain, look.spaced(p.lang))
    return sorted(plain + more + quoting(plain, look.quotes), key=lambda c: (c.start, c.frame))


def accepted(look: Look, p: Passage) -> list[Said]:
    """The candidates that report, with their sources; of two over the same words the better one."""
    out: list[Said] = []
    before: Cue | None = None
    for cue in candidates(look, p):
        # Where words are spaced, what stands before the source says more than the verb: it is looked for first.
        hopeless = not look.spaced(p.lang) and reports(look, p, cue, NONE, before) < HOPELESS
        if hopeless and cue.frame != "+back":
            before = cue
            continue
        by = source(look, p, cue, [s.by for s in out[-NEAR:] if s.by])
        score = reports(look, p, cue, by, before)
        if closes(look, p, cue, by):
            score, hopeless = max(score, SURE), False
        before = cue
        if hopeless or score <= FLOORS[look.part(p)]:
            continue
        cue = placed(look, p, cue, by)
        if out and out[-1].cue.end > cue.start:
            if score <= out[-1].score:
                continue
            out.pop()
        out.append(Said(p, cue, by, score))
    return out


def placed(look: Look, p: Passage, cue: Cue, by: Source) -> Cue:
    """A cue whose content depends on its source: after the source (past a verb that says it once more), or before."""
    if cue.frame == "+back":
        end = min(cue.start, by.start) if by else cue.start
        return cue._replace(told=trimmed(look, back_start(look, p, cue), max(end, p.start + 1)))
    if cue.frame == "+colon" and p.role != "title":
        return cue._replace(told=(cue.open, p.end))
    if cue.frame == "+bare" and look.spaced(p.lang):
        return cue._replace(open=past_asides(look, p, cue), told=quoted_on(look, p, cue))
    if cue.frame != "+noun" or not by:
        return cue
    i = p.word_at(by.end)
    while i < len(p.starts) and look.word(p, i) in SEPARATORS:
        i += 1
    at = p.starts[i] if i < len(p.starts) else p.end
    for other in cues(look.scan(p.lang), p):
        if other.frame == "+that" and 0 <= other.start - by.end <= 1:
            return cue._replace(parts=(*cue.parts, *other.parts), open=other.open)
    return cue._replace(open=at)


SEPARATORS = (",", ":", ";", "-", "\u2013", "\u2014")
LEADS = (",", ":")  # marks that lead on to a quotation
LEAD = 70  # characters between a report and a quotation that belongs to it


def past_asides(look: Look, p: Passage, cue: Cue) -> int:
    """Past times and set phrases between a verb and its clause: "said on Tuesday", "told reporters"."""
    at = cue.open
    asides = {h.start: h.end for h in look.scan(p.lang).asides}
    while at < p.end:
        i = p.word_at(at)
        step = asides.get(at)
        for j in (i, i + 1):  # a time, with the preposition before it
            if step is None and j < len(p.starts) and p.starts[j] in look.time_ends:
                step = look.time_ends[p.starts[j]]
        if step is None:
            return at
        at = step
        while at < p.end and look.text[at] in " ,":
            at += 1
    return cue.open


def quoted_on(look: Look, p: Passage, cue: Cue) -> tuple[int, int] | None:
    """The quotation of whole sentences a verb leads to, at once or past a comma or colon ("told the house: ...")."""
    for s, e in look.quotes_in(cue.end, cue.end + LEAD):
        if s - 1 < cue.end:
            continue
        between = look.text[cue.end : s - 1].strip(_marks(look, p))
        whole = look.text[e - 1] in look.stops(p) or (e + 1 < p.end and look.begins(p, p.word_at(e + 1)))
        lead = not between or between[-1] in LEADS
        if e > p.end or not whole or not lead or _broken(look, p, cue.end, s - 1):
            return None
        return None if look.scan(p.lang).verbs_in(cue.end, s - 1) else (s, e)
    return None


def _broken(look: Look, p: Passage, start: int, end: int) -> bool:
    """True where a sentence begins inside `(start, end)`."""
    return any(look.begins(p, i) for i in range(p.word_at(start) + 1, p.word_at(end)))


def _marks(look: Look, p: Passage) -> str:
    """A space, and the marks that open quotations: one may be written twice."""
    return " " + "".join(look.cues(p.lang).open_quote)


def continued(look: Look, s: Said, after: Said | None) -> tuple[tuple[int, int], ...]:
    """The quotation that goes on behind a report in its middle ("A," he said. "B."), unless the next one takes it."""
    at, p = max(s.cue.end, s.by.end if s.by.end < s.passage.end else 0), s.passage
    if not look.spaced(p.lang) or s.cue.frame not in ("+quote", "+back") or not s.cue.told:
        return ()
    if not {s.cue.told[1], s.cue.told[1] + 1} & look.quote_ends:
        return ()
    for a, b in look.quotes_in(at, at + LEAD):
        if a - 1 < at:
            continue
        between = look.text[at : a - 1].strip(_marks(look, p))
        if not between or between[-1] not in (*look.stops(p), *LEADS) or _broken(look, p, at, a - 1):
            return ()
        if after is not None and (after.cue.start < a or (after.cue.told and after.cue.told[0] < b)):
            return ()
        return pieces(look, *unmarked(look, a, min(b, p.end)))
    return ()


def back_start(look: Look, p: Passage, cue: Cue) -> int:
    """Where the clause before a postposed "according to" or "he said" begins; a quotation before it is one clause."""
    last = p.before(cue.start) - 1
    for i in range(last, max(-1, last - LONGEST), -1):
        inside = look.quoted(p.starts[i + 1]) if look.begins(p, i + 1) else None
        if inside and inside[0] < p.starts[i + 1] and inside[1] <= cue.start:
            continue
        if look.begins(p, i + 1) or look.gap(p, i) == "4":
            return p.starts[i + 1]
        if not look.spaced(p.lang) and look.gap(p, i) != "0" and "TURN" in look.kinds(p, i + 1):
            return p.starts[i + 1]
    return p.start


def ahead_of(said: list[Said]) -> Ahead:
    """Where each statement of a passage begins (at its source or cue), its shape, and its words up to its content."""
    starts: dict[int, str] = {}
    barred: set[int] = set()
    before = -1
    for s in said:
        begin = s.by.start if s.by and s.by.start < s.cue.start else s.cue.start
        if begin < before < s.cue.start:
            begin = s.cue.start  # a source taken up from before
        before = s.cue.start
        if s.cue.told:
            begin = min(begin, s.cue.told[0] - 1)
        elif s.cue.frame != "+bare":
            barred.update(range(begin + 1, min(s.cue.open, begin + 400) + 1))
        starts.setdefault(begin, shape(s.cue) + ("+" if s.by else "-"))
    return Ahead(starts, frozenset(barred))


def bounded(look: Look, p: Passage, said: list[Said]) -> list[Said]:
    """With their contents: the outer ones first, an inner one never past the outer one's end."""
    ahead = ahead_of(said)
    out: list[Said] = []
    open_ends: list[int] = []
    for n, s in enumerate(said):
        if s.cue.told:
            got = pieces(look, *unmarked(look, *s.cue.told))
            more = continued(look, s, said[n + 1] if n + 1 < len(said) else None)
            out += [s._replace(pieces=got + more)] if got else []
            continue
        open_ends = [e for e in open_ends if e > s.cue.open]
        limit = min([p.end, *open_ends, *held(s, said[n + 1 : n + 1 + NEAR])])
        if s.cue.open >= limit:
            continue
        end = content_end(look, p, s.cue, ahead._replace(depth=len(open_ends)), limit)
        got = pieces(look, *trimmed(look, s.cue.open, end))
        if got:
            open_ends.append(end)
            out.append(s._replace(pieces=got))
    return out


def held(s: Said, later: list[Said]) -> list[int]:
    """Where the contents of later reports end that stand before them and hold this one."""
    return [o.cue.told[1] for o in later if o.cue.told and o.cue.told[0] <= s.cue.start < s.cue.open < o.cue.told[1]]


def trimmed(look: Look, start: int, end: int) -> tuple[int, int]:
    """Without the quotation marks around the whole, and outer spaces."""
    start, end = unmarked(look, start, end)
    while start < end and look.text[start] in ", ":
        start += 1
    for s, e in look.quotes_in(start, end + 1):
        if s == start + 1 and e in (end, end - 1):
            start, end = s, e
    return unmarked(look, start, end)


def unmarked(look: Look, start: int, end: int) -> tuple[int, int]:
    """Without stops and commas at the end."""
    while end > start and not look.text[end - 1].strip(" .,;\u2026"):
        end -= 1
    return start, end


def pieces(look: Look, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The parts of `[start, end)` that stand in told passages, outer spaces left out."""
    out = []
    for p in look.passages_in(start, end):
        s, e = max(start, p.start), min(end, p.end)
        while s < e and look.text[s].isspace():
            s += 1
        while e > s and look.text[e - 1].isspace():
            e -= 1
        if any(c.isalnum() for c in look.text[s:e]):
            out.append((s, e))
    return tuple(out)


def attributions(look: Look, said: list[Said]) -> tuple[Attribution, ...]:
    """The statements with ids, parents (the smallest content that holds the cue and the content), mode and status."""
    keys = []
    for s in said:
        parts = tuple(look.sheet.span(*x) for x in s.cue.parts)
        keys.append(mark_id("attribution", look.sheet.page.id, *parts, *(look.sheet.span(*x) for x in s.pieces)))
    above = [parent(said, n) for n in range(len(said))]
    names = speakers(look, said, above)
    out = []
    for n, s in enumerate(said):
        up = above[n]
        state, sign = status(look, s.passage, s.cue, s.by, s.pieces[-1][1])
        cue = tuple(look.sheet.span(*x) for x in s.cue.parts)
        by = look.sheet.span(s.by.start, s.by.end) if s.by else None
        out.append(
            Attribution(
                keys[n],
                by,
                names[n],
                cue,
                tuple(look.sheet.span(*x) for x in s.pieces),
                mode(look, s),
                keys[up] if up is not None else None,
                state,
                sign,
                why(s, cue, by),
            )
        )
    return tuple(out)


def speakers(look: Look, said: list[Said], above: list[int | None]) -> list[str | None]:
    """The entity behind each statement; outer statements come before what stands in them."""
    known = Speakers(look)
    names: list[str | None] = [None] * len(said)
    for n, s in enumerate(said):
        up = above[n]
        names[n] = known.of(s.passage, s.cue, s.by, names[up] if up is not None else None)
    return names


def parent(said: list[Said], n: int) -> int | None:
    """The smallest content that holds the n-th cue and content."""
    me, best = said[n], None
    for k in range(max(0, n - AROUND), min(len(said), n + AROUND)):
        other = said[k]
        if k == n or not _holds(other, me):
            continue
        if best is None or _size(other) < _size(said[best]):
            best = k
    return best


def _holds(outer: Said, inner: Said) -> bool:
    if not any(s <= inner.cue.start and inner.cue.end <= e for s, e in outer.pieces):
        return False
    return all(any(s <= a and b <= e for s, e in outer.pieces) for a, b in inner.pieces)


def _size(s: Said) -> int:
    return sum(e - b for b, e in s.pieces)


def mode(look: Look, s: Said) -> Mode:
    """Direct where all of the content is quoted, mixed where some words of it are, else indirect."""
    held = [q for a, b in s.pieces for q in look.quotes_in(a, b)]
    if s.cue.told or any(q[0] <= s.pieces[0][0] and s.pieces[-1][1] <= q[1] for q in held):
        return "direct" if not any(q[0] <= s.cue.start < q[1] for q in held) else "indirect"
    return "mixed" if any(" " in look.text[a:b].strip() or b - a > 14 for a, b in held) else "indirect"


def why(s: Said, cue: tuple[Span, ...], by: Span | None) -> tuple[Reason, ...]:
    """The rules that made it."""
    first = Reason("cue." + shape(s.cue), cue[0], f"weight {s.score}")
    return (first, Reason("source", by) if by else Reason("source.left-out"))
