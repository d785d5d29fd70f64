"""Attributions and narrated facts as claims: status, event, and the times, amounts and places that belong to each."""

from bisect import bisect_left
from collections.abc import Sequence

from saikhao.annotate import Annotations
from saikhao.model.claim import Attribution, Claim
from saikhao.model.ids import mark_id
from saikhao.model.marks import Amount, Mention, Timex
from saikhao.model.place import Span


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


def claims(found: Annotations, attributions: tuple[Attribution, ...]) -> tuple[Claim, ...]:
    """One claim for each attribution; a mark belongs to the innermost claim it stands in."""
    page = found.page.id
    times, amounts = Inside(found.timexes), Inside(found.amounts)
    places = Inside(tuple(m for m in found.mentions if m.kind == "place"))
    inner: dict[str, list[Span]] = {}
    for a in attributions:
        if a.parent is not None:
            inner.setdefault(a.parent, []).extend(a.content)
    out = []
    for a in attributions:
        less = tuple(inner.get(a.id, ()))
        out.append(
            Claim(
                mark_id("claim", page, *a.content, *a.cue),
                a.content,
                a.id,
                a.status,
                a.polarity,
                None,
                times.ids(a.content, less),
                amounts.ids(a.content, less),
                places.ids(a.content, less),
                a.why,
            )
        )
    return tuple(out)
