"""Who publishes the page."""

import re
from typing import NamedTuple

from saikhao.annotate.draft import Draft, Piece
from saikhao.annotate.lines import says, words
from saikhao.annotate.media import Media, host, key, media
from saikhao.annotate.title import SPLIT
from saikhao.model.place import Outside, Place
from saikhao.world.outlets import Outlet

NAMED = (
    "publisher.name",
    "og:site_name",
    "WebSite.name",
    "NewsMediaOrganization.name",
    "Organization.name",
    "application-name",
    "dc.publisher",
    "publisher",
    "isPartOf.name",
    "sourceOrganization.name",
)
LONGEST = 60  # characters of a site's name
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)\]]+")
_SHORT = re.compile(r"(.+?)\s*[(\[]([A-Z]{2,6})[)\]]")  # a name with its short form behind it
_OWNED = re.compile(r"(?:©|\(c\)|\u24d2)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*([^\n|·.©]{2,60}?)\s*(?:[.|·]|$)", re.I)


class Publisher(NamedTuple):
    """Its name as a party, the words or place that prove it, and what world/ knows of it."""

    name: str
    evidence: Place | None
    known: Outlet | None
    why: str


def publisher(draft: Draft) -> Publisher | None:
    """The page's own outlet; None where nothing names it."""
    known = media(draft.kit)
    steps = (_site_line, _named, _title_tag, _masthead, _copyright, _address, _under_title)
    return next((found for step in steps if (found := step(draft, known))), None)


def _made(draft: Draft, known: Media, start: int, end: int, why: str) -> Publisher:
    name = draft.folded.text[start:end]
    short = _SHORT.fullmatch(name)
    if short and initials(short.group(1), short.group(2)):
        name, end = short.group(1), start + short.end(1)
    row = known.named(name)
    return Publisher(row.name if row else name, draft.span(start, end), row, why)


def _site_line(draft: Draft, known: Media) -> Publisher | None:
    """The name at the top of the page: before a slogan, behind or before the headline in the first line, or alone."""
    for piece in draft.head[:6]:
        if piece.why in ("site name", "names the site"):
            start, end = _name_in(piece, known)
            return _made(draft, known, start, end, piece.why)
    return _repeats(draft, known)


def _name_in(piece: Piece, known: Media) -> tuple[int, int]:
    """The part of a site's line that is its name: the known one, else the shorter of the two beside a bar."""
    cuts = list(SPLIT.finditer(piece.text))
    if not cuts:
        return piece.start, piece.end
    sides = [(0, cuts[0].start()), (cuts[-1].end(), len(piece.text))]
    parts = [(a, b) for a, b in sides if a < b] or [(0, len(piece.text))]  # a bar may open or end the line
    for a, b in parts:
        if known.named(piece.text[a:b]):
            return piece.start + a, piece.start + b
    a, b = parts[0] if len(cuts) == 1 or parts[0][1] <= LONGEST else min(parts, key=lambda p: p[1] - p[0])
    return piece.start + a, piece.start + b


def _repeats(draft: Draft, known: Media) -> Publisher | None:
    """A first line that is the site's name and then the headline."""
    if draft.title < 0:
        return None
    title = draft.pieces[draft.title].text
    for piece in draft.head[:3]:
        name = piece.text[: _ending(piece.text, title)].rstrip(" -|–—:·»")
        if 1 < len(name) <= LONGEST:
            return _made(draft, known, piece.start, piece.start + len(name), "stands before the headline")
    return None


def _ending(text: str, title: str) -> int:
    """Where in `text` the title begins that ends it, spaces not counted; 0 where it does not."""
    at = len(text)
    for c in reversed(title.replace(" ", "")):
        while at and text[at - 1] == " ":
            at -= 1
        if not at or text[at - 1] != c:
            return 0
        at -= 1
    return at


def _named(draft: Draft, known: Media) -> Publisher | None:
    """What the page's metadata calls the site; its place in the text where it stands there too."""
    found = [m for m in draft.outside(*NAMED) if 1 < len(m.exact) <= LONGEST and "//" not in m.exact]
    if not found:
        return None
    best = next((m for m in found if known.named(m.exact)), found[0])
    row = known.named(best.exact)
    at = draft.folded.text.find(best.exact)
    evidence: Place = draft.span(at, at + len(best.exact)) if at >= 0 else best
    return Publisher(row.name if row else best.exact, evidence, row, f"metadata: {best.path}")


def _title_tag(draft: Draft, known: Media) -> Publisher | None:
    """The part of the title element that is not the headline: as a line at the top of the page writes it, else as it
    stands there."""
    title = key(draft.pieces[draft.title].text) if draft.title >= 0 else ""
    for place in draft.outside("title"):
        parts = [p.strip() for p in SPLIT.split(place.exact) if p.strip()]
        names = [p for p in parts if len(p) <= LONGEST and not _headline(key(p), title)]
        tops = [
            _name_in(piece, known)
            for piece in draft.head
            if len(piece.text) <= 2 * LONGEST
            and any(len(key(n)) >= 4 and key(n) in key(piece.text) for n in names if len(parts) > 1)
        ]
        if tops:
            start, end = max(tops, key=lambda t: t[1] - t[0])
            return _made(draft, known, start, end, "the title element, as the page writes it")
        if len(parts) == 2 and len(names) == 1 and title:
            row = known.named(names[0])
            return Publisher(row.name if row else names[0], place, row, "the title element")
    return None


def _headline(part: str, title: str) -> bool:
    """True where a part of the title element is the headline, or most of it."""
    return bool(title) and (title in part or (part in title and 2 * len(part) > len(title)))


def _masthead(draft: Draft, known: Media) -> Publisher | None:
    """A line above the headline that sounds like a medium's name, or has its slogan behind a bar."""
    above = [p for p in draft.head if p.start < (draft.pieces[draft.title].start if draft.title >= 0 else 0)]
    for piece in above:
        start, end = _name_in(piece, known)
        name = draft.folded.text[start:end]
        if piece.role == "furniture" and 1 < len(name) <= LONGEST and len(piece.text) <= 2 * LONGEST:
            row = known.named(name)
            if row or (known.sounds(name) and key(name) not in known.words and says(name, words(draft.kit)) == ""):
                return _made(draft, known, start, end, "a line above the headline")
    return None


def _copyright(draft: Draft, known: Media) -> Publisher | None:
    for piece in draft.of("furniture")[-8:]:
        m = _OWNED.search(piece.text)
        if m and len(piece.text) < 200:
            return _made(draft, known, piece.start + m.start(1), piece.start + m.end(1), "the copyright line")
    return None


def _address(draft: Draft, known: Media) -> Publisher | None:
    """The page's own address, where world/ knows whose it is."""
    addresses = [*draft.outside("canonical", "og:url"), Outside("address", "uri", draft.page.uri)]
    for place in addresses:
        row = known.at(place.exact) if host(place.exact) and "//" in place.exact else None
        if row:
            return Publisher(row.name, place, row, "the page's address")
    return None


def _under_title(draft: Draft, known: Media) -> Publisher | None:
    """One name under the headline that is no agency's and no person's."""
    for piece in draft.head:
        if piece.role == "byline" and piece.why == "under the headline" and piece.start > 0:
            row = known.named(piece.text)
            if row is None and " " not in piece.text and ord(piece.text[0]) > 0xE00:
                return _made(draft, known, piece.start, piece.end, "stands alone under the headline")
            if row is None and known.sounds(piece.text):
                return _made(draft, known, piece.start, piece.end, "a medium's name under the headline")
            if row is not None and row.kind == "outlet":
                return _made(draft, known, piece.start, piece.end, "an outlet's name under the headline")
    return None


def same(a: str, b: str) -> bool:
    """True where two names are one: one holds the other, marks and accents aside."""
    x, y = key(a), key(b)
    return bool(x and y) and (x == y or (min(len(x), len(y)) >= 4 and (x in y or y in x)))


def initials(name: str, short: str) -> bool:
    """True where `short` is made of the first letters of a name's words."""
    return short.isupper() and 2 <= len(short) <= 6 and "".join(w[0] for w in name.split() if w[0].isupper()) == short


def canonical(draft: Draft, by: Publisher | None) -> str | None:
    """The page's address as it says itself: its canonical link, else a credit line's address at its own outlet."""
    said = next((m.exact for m in draft.outside("canonical", "og:url")), None)
    if said or by is None:
        return said
    for piece in draft.of("credit"):
        m = ADDRESS.search(piece.text)
        row = media(draft.kit).at(m.group()) if m else None
        if m and row and (row == by.known or same(row.name, by.name)):
            return m.group()
    return None
