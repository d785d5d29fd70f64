"""The day of publication as the page itself shows it, with the reason; never the day it was crawled."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from saikhao.annotate.bounds import bounds
from saikhao.annotate.days import days
from saikhao.annotate.draft import Draft, Piece
from saikhao.annotate.lines import words
from saikhao.annotate.relay_cues import UPPER
from saikhao.model.place import Outside, Place

FIRST = (
    "datePublished",
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "dateCreated",
    "uploadDate",
    "article:published",
    "publish-date",
    "publish_date",
    "publishdate",
    "published_date",
    "publication_date",
    "publicationdate",
    "published_time",
    "published",
    "pubdate",
    "date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dcterms.issued",
    "dc.date",
    "dc.date.created",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "citation_publication_date",
    "citation_date",
    "displaydate",
    "originalpublicationdate",
    "rnews:datepublished",
    "time[datePublished]",
    "time[pubdate]",
    "feed:published",
    "pubDate",
)
LATER = ("dateModified", "article:modified_time", "og:updated_time", "article:modified", "last-modified")
_DATELINE = re.compile(
    rf"[{UPPER}][{UPPER} .'’-]{{2,40}}, (?:[\w .'’-]{{2,30}}, )?[^()\n]{{4,40}}?(?:\([^()\n]{{2,40}}\)|\s[-–—]\s)"
)
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4,6})?(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:[/-]|$)|(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")


BESIDE = 8  # lines above the headline in which a date is still printed beside it
FAR = 40  # lines from the headline, the story and the page's end in which no date is looked for
LONGEST = 200  # characters of a line that is looked into for a date


class Seen(NamedTuple):
    """A day with the place that shows it. `rank`: the lower the surer; `after` says it is of a change, not of the first
    appearance."""

    day: date
    place: Place
    rank: int
    why: str
    after: bool = False


class Published(NamedTuple):
    """The day (ISO), the place that shows it, the inclusive bounds where no day is shown, and the reason."""

    day: str | None
    place: Place | None
    between: tuple[str | None, str | None]
    why: str


def published(draft: Draft) -> Published:
    """The choice among all days the page shows; where they disagree, `why` names the others."""
    seen = [*_printed(draft), *_outside(draft), *_in_address(draft), *_opening(draft)]
    first = [s for s in seen if not s.after] or seen
    if not first:
        found = bounds(draft, _of_source(draft))
        return Published(None, found.place, found.between, found.why)
    best = _choice(first, seen)
    others = sorted({f"{s.day} ({s.why})" for s in seen if s.day != best.day})
    why = best.why + (f"; elsewhere {', '.join(others[:4])}" if others else "")
    iso = best.day.isoformat()
    return Published(iso, best.place, (iso, iso), why)


def _choice(first: list[Seen], seen: list[Seen]) -> Seen:
    """The day printed beside the headline; the metadata's where that is the same day written month first, an earlier
    day than a printed change, or backed by a second place outside the text. Else the surest of the others."""
    best = min(first, key=lambda s: s.rank)
    told = [s for s in first if s.rank == 1]
    if best.rank == 0 and told and best.day != told[0].day:
        other = told[0]
        changed = best.day in {s.day for s in seen if s.after} and other.day < best.day
        backed = len({s.place for s in seen if s.day == other.day}) - len({s.place for s in seen if s.day == best.day})
        if changed or backed > 0 or _swapped(best.day) == other.day:
            return other
    return best


def _swapped(day: date) -> date | None:
    """The day that 3/4 is where the month comes first, if 4/3 is `day`."""
    return date(day.year, day.day, day.month) if day.day <= 12 and day.day != day.month else None


def _printed(draft: Draft) -> Iterator[Seen]:
    """Dates printed beside the headline in bylines and datelines, then above it, then anywhere."""
    story = next((i for i, p in enumerate(draft.pieces) if p.role == "body"), len(draft.pieces))
    beside = range(max(0, min(draft.title, story) - BESIDE), story + 2)
    for i, piece in enumerate(draft.pieces):
        far = min(abs(i - draft.title), abs(i - story), len(draft.pieces) - i) > FAR
        if far or len(piece.text) > LONGEST:
            continue
        if piece.role in ("byline", "dateline"):
            yield from _line(draft, piece, 0 if i in beside else 4, f"{piece.role} printed on the page")
        elif piece.role == "furniture" and i != draft.title:
            where = "above" if i < story else "below"
            yield from _line(draft, piece, 2 if i < story else 5, f"printed {where} the story")


def _line(draft: Draft, piece: Piece, rank: int, why: str) -> Iterator[Seen]:
    for found in days(piece.text, draft.kit, draft.page.lang, piece.lang):
        before = piece.text[: found.start].casefold()
        later = any(w in before for w in words(draft.kit).changed)
        yield Seen(found.day, draft.span(piece.start + found.start, piece.start + found.end), rank, why, later)


def _outside(draft: Draft) -> Iterator[Seen]:
    """Dates in metadata. A moment counts for the day it names, in its own time zone."""
    for paths, after in ((FIRST, False), (LATER, True)):
        for place in draft.outside(*paths):
            if place.at != "capture" and (day := _moment(place.exact)):
                yield Seen(day, place, 1, f"{place.at}: {place.path}", after)
    for place in draft.outside("time"):
        if day := _moment(place.exact):
            yield Seen(day, place, 3, "a time element")


def _moment(text: str) -> date | None:
    m = _ISO.match(text.strip()) or _COMPACT.match(text.strip())
    if not m:
        return None
    try:
        return date(int(m.group(1)), int(m.group(2)), int(m.group(3)))
    except ValueError:
        return None


def _in_address(draft: Draft) -> Iterator[Seen]:
    """A day written into the page's own address."""
    places: list[Outside] = [*draft.outside("canonical", "og:url")]
    if "//" in draft.page.uri:
        places.append(Outside("address", "uri", draft.page.uri))
    for place in places:
        for day in _days_in(place.exact):
            yield Seen(day, place, 3, "the page's address")


def _of_source(draft: Draft) -> tuple[date, Place] | None:
    """The day written into the address a credit line gives."""
    for piece in draft.of("credit"):
        for day in _days_in(piece.text) if "//" in piece.text else ():
            return day, draft.span(piece.start, piece.end)
    return None


def _days_in(address: str) -> Iterator[date]:
    for m in _IN_ADDRESS.finditer(address):
        y, mo, d = (int(g) for g in m.groups() if g)
        try:
            yield date(y, mo, d)
        except ValueError:
            continue


def _opening(draft: Draft) -> Iterator[Seen]:
    """A dateline that opens the story: a place in capitals, a day with its year, and brackets or a dash."""
    for piece in draft.of("body")[:1]:
        m = _DATELINE.match(piece.text)
        for found in days(m.group(), draft.kit, draft.page.lang) if m else ():
            place = draft.span(piece.start + found.start, piece.start + found.end)
            yield Seen(found.day, place, 3, "the dateline that opens the story")
