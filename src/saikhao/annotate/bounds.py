"""What bounds the day of publication where the page shows none."""

from datetime import date
from typing import NamedTuple

from saikhao.annotate.draft import Draft, Piece
from saikhao.annotate.when import picks
from saikhao.model.place import Place

NO_DATE = "the page shows no date"


class Bounds(NamedTuple):
    """Inclusive days, ISO, `XXXX` for a year that is not said; the place they rest on, and the reason."""

    between: tuple[str | None, str | None]
    place: Place | None
    why: str


def bounds(draft: Draft, source: tuple[date, Place] | None) -> Bounds:
    """A day printed without its year; else not before the day in the address of the page's source; else nothing."""
    for piece in draft.of("byline", "dateline"):
        found = _yearless(draft, piece)
        if found:
            return found
    if source:
        day, place = source
        return Bounds((day.isoformat(), None), place, f"{NO_DATE}; its source's address is of {day}: not before that")
    return Bounds((None, None), None, NO_DATE)


def _yearless(draft: Draft, piece: Piece) -> Bounds | None:
    if not any(c.isdigit() for c in piece.text):
        return None
    for lang in dict.fromkeys(x for x in (draft.page.lang, piece.lang) if x in draft.kit.packs.langs):
        for p in picks(piece.text, lang, draft.kit):
            m = p.token.value
            if m.make == "date" and m.day and m.month and m.year is None:
                day = f"XXXX-{m.month:02}-{m.day:02}"
                place = draft.span(piece.start + p.token.start, piece.start + p.token.end)
                return Bounds((day, day), place, "the page shows a day without its year")
    return None
