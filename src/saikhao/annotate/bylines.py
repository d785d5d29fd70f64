"""Who wrote the story, as the page prints it."""

import re
from collections.abc import Iterator

from saikhao.annotate.days import days
from saikhao.annotate.draft import Draft, Piece
from saikhao.annotate.lines import words
from saikhao.annotate.media import key, media
from saikhao.annotate.outlet import Publisher
from saikhao.model.place import Span

_SEPARATORS = re.compile(r"[|·•;/]|\s[-–—]\s")
_TWICE = re.compile(r"(.{2,60}?)\s?\1\W*")
_EDGE = " \t\"'“”‘’()[]|·•,.;:–—/-"


def bylines(draft: Draft, by: Publisher | None) -> tuple[Span, ...]:
    """The names in the bylines: without the words that announce them, the date, the page's own outlet and media that
    world/ knows. A name set twice (the author's and the medium's, where both are one) counts once."""
    found = (draft.span(s, e) for p in draft.of("byline") for s, e in _names(draft, p, key(by.name) if by else ""))
    return tuple(found)


def _names(draft: Draft, piece: Piece, own: str) -> Iterator[tuple[int, int]]:
    for start, end in _parts(draft, piece):
        name = piece.text[start:end].strip(_EDGE)
        twice = _TWICE.fullmatch(name)
        name = twice.group(1) if twice else name
        known = not twice and (media(draft.kit).named(name) or key(name) == own)
        if sum(c.isalpha() for c in name) > 2 and not known and not any(c.isdigit() for c in name):
            begin = piece.start + piece.text.index(name, start)
            yield begin, begin + len(name)


def _parts(draft: Draft, piece: Piece) -> Iterator[tuple[int, int]]:
    """The stretches between dates and separators, each without the words that announce a byline."""
    text, known, at = piece.text, words(draft.kit), 0
    cuts = [(d.start, d.end) for d in days(text, draft.kit, draft.page.lang, piece.lang)]
    cuts += [m.span() for m in _SEPARATORS.finditer(text) if not any(s <= m.start() < e for s, e in cuts)]
    for start, end in [*sorted(cuts), (len(text), len(text))]:
        if at < start:
            at += len(text[at:start]) - len(text[at:start].lstrip())
            opened = known.opening.match(text, at, start) or known.bare.match(text, at, start)
            if not opened or opened.end() < start:
                yield (opened.end() if opened else at), start
        at = max(at, end)
