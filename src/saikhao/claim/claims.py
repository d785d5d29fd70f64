"""Attributions and narrated facts as claims: status, event, and the times, amounts and places that belong to each."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from saikhao.annotate import Annotations
from saikhao.claim.attributions import Said
from saikhao.claim.events import Events
from saikhao.claim.look import Look
from saikhao.claim.narrate import clauses
from saikhao.claim.status import told
from saikhao.model.claim import Attribution, Claim
from saikhao.model.ids import mark_id
from saikhao.model.marks import Amount, Mention, Reason, Timex
from saikhao.model.place import Span

Shares = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]  # times, amounts, places
Covered = tuple[int, int]  # a stretch of folded text some attribution takes up: source, cue and content


class Inside:
    """Marks by place: `ids(spans)` are those that lie wholly inside one of `spans` and in none of `less`."""

    def __init__(self, marks: Sequence[Timex | Amount | Mention]) -> None:
        self._marks = sorted(marks, key=lambda m: (m.span, m.id))
        self._starts = [m.span.start for m in self._marks]

    def ids(self, spans: tuple[Span, ...], less: tuple[Span, ...] = ()) -> tuple[str, ...]:
        out = []
        for span in spans:
            for mark in self._marks[bisect_left(self._starts, span.start) :]:
                if mark.span.start >= span.end:
                    break
                if span.holds(mark.span) and not any(x.holds(mark.span) for x in less):
                    out.append(mark.id)
        return tuple(dict.fromkeys(out))


class Marks:
    """The times, amounts and places of a page, ready to be shared out."""

    def __init__(self, found: Annotations) -> None:
        self.times, self.amounts = Inside(found.timexes), Inside(found.amounts)
        self.places = Inside(tuple(m for m in found.mentions if m.kind == "place"))

    def ids(self, spans: tuple[Span, ...], less: tuple[Span, ...] = ()) -> Shares:
        """Ids of times, amounts and places in `spans` outside `less`."""
        return self.times.ids(spans, less), self.amounts.ids(spans, less), self.places.ids(spans, less)


def claims(found: Annotations, look: Look, said: Sequence[Said], records: Sequence[Attribution]) -> tuple[Claim, ...]:
    """One claim for each attribution (`records` are the statements `said`), one for each clause the page tells itself;
    a mark belongs to the innermost claim it stands in."""
    marks, events, page = Marks(found), Events(look), found.page.id
    inner: dict[str, list[int]] = {}
    for n, a in enumerate(records):
        if a.parent is not None:
            inner.setdefault(a.parent, []).append(n)
    out = []
    for s, a in zip(said, records, strict=True):
        less = tuple(x for n in inner.get(a.id, ()) for x in records[n].content)
        heads = [said[n].reach for n in inner.get(a.id, ())]
        event, why = events.of(s.passage.lang, s.pieces, heads, s.cue.verbs[0].name if s.cue.verbs else None)
        key = mark_id("claim", page, *a.content, *a.cue)
        held = marks.ids(a.content, less)
        out.append(Claim(key, a.content, a.id, a.status, a.polarity, event, *held, (*a.why, *why)))
    return (*out, *narrated(look, marks, events, [s.reach for s in said]))


def narrated(look: Look, marks: Marks, events: Events, reach: Sequence[Covered]) -> Iterator[Claim]:
    """The clauses outside `reach`: what the page tells on its own word."""
    page = look.sheet.page.id
    covered: dict[int, list[Covered]] = {}
    for s, e in reach:
        for p in look.passages_in(s, e):
            covered.setdefault(p.start, []).append((s, e))
    for p in look.passages:
        for s, e in clauses(look, p, covered.get(p.start, ())):
            spans = (look.sheet.span(s, e),)
            state, sign = told(look, p, s, e)
            event, why = events.of(p.lang, ((s, e),), (), None)
            key = mark_id("claim", page, *spans)
            reasons = (Reason("told.by-the-page", spans[0]), *why)
            yield Claim(key, spans, None, state, sign, event, *marks.ids(spans), reasons)
