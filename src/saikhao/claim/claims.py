"""Attributions and narrated facts as claims: status, event, and the times, amounts and places that belong to each."""

from bisect import bisect_left
from collections.abc import Sequence

from saikhao.annotate import Annotations
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


def claims(found: Annotations, look: Look, said: Sequence[Attribution], reach: Sequence[Covered]) -> tuple[Claim, ...]:
    """One claim for each attribution, one for each clause the page tells itself; a mark belongs to the innermost claim
    it stands in."""
    marks, page = Marks(found), found.page.id
    inner: dict[str, list[Span]] = {}
    for a in said:
        if a.parent is not None:
            inner.setdefault(a.parent, []).extend(a.content)
    out = []
    for a in said:
        key = mark_id("claim", page, *a.content, *a.cue)
        where = marks.ids(a.content, tuple(inner.get(a.id, ())))
        out.append(Claim(key, a.content, a.id, a.status, a.polarity, None, *where, a.why))
    for p in look.passages:
        covered = [(s, e) for s, e in reach if s < p.end and p.start < e]
        for s, e in clauses(look, p, covered):
            spans = (look.sheet.span(s, e),)
            state, sign = told(look, p, s, e)
            why = (Reason("told.by-the-page", spans[0]),)
            out.append(Claim(mark_id("claim", page, *spans), spans, None, state, sign, None, *marks.ids(spans), why))
    return tuple(out)
