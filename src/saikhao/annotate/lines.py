"""The lines of a page with what their own words and shape say of them, before any neighbour is asked."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.model.page import Page
from saikhao.packs.page import PageWords
from saikhao.text.fold import Folded

PROSE = 70  # characters, spaces not counted: shorter lines are headlines, names, menu entries
SHORT = 70  # a byline, credit or date line is no longer
FEW = 6  # words behind a word that opens a credit, where the first is no name
NAMES = 160  # characters of a byline that names several people
LED = 60  # characters of words around an address that only lead to it
NOTICE = 250  # a site's own notice is no longer

_LINE = re.compile(r"[^\n]*\S")
_EDGE = re.compile(r"^[\W_]+|[\W\d_]+$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_HASHTAGS = re.compile(r"(?:#[^\s#]++\s*+)+")
_RULE = re.compile(r"[^\w\s]?\s?([*=_+~.•—–-])(?:\s?\1){3,}+[^\n]{0,40}")
_WIDE = re.compile(r"\S {3,}\S")  # a gap as between paragraphs set in one line
_NO_WORD = re.compile(r"[\W_]*")
_KINDS = ("more", "ticker", "comment", "date", "source", "caption", "byline")  # of two, the later one counts
_LONG_KINDS = ("more", "ticker", "comment", "caption")  # their lines may be long


class Line(NamedTuple):
    """A line without the space around it, in folded offsets. `says` is what its own words make it ("" = nothing)."""

    start: int
    end: int
    text: str
    says: str

    @property
    def size(self) -> int:
        """Characters, spaces not counted."""
        return len(self.text) - self.text.count(" ")

    @property
    def prose(self) -> bool:
        return self.size >= PROSE


class Words(NamedTuple):
    """The words of all packs, ready to be asked."""

    alone: dict[str, str]
    opening: re.Pattern[str]
    bare: re.Pattern[str]
    notice: re.Pattern[str]
    kinds: dict[str, str]
    bare_kinds: dict[str, str]
    medium: frozenset[str]
    desk: tuple[str, ...]
    changed: tuple[str, ...]

    def opened(self, text: str) -> str:
        """The kind of line that `text` opens as, "" where it opens as none."""
        m = self.opening.match(text)
        if m:
            return self.kinds[m.group(1).lower()]
        m = self.bare.match(text)
        fits = m and (" " in m.group(1) or _names(text[m.end() :]))
        return self.bare_kinds[m.group(1).lower()] if m and fits else ""


def _names(rest: str) -> bool:
    """True for what may be names and no sentence: "By Anna Falk", not "By then, it was over."."""
    rest = rest.strip(" )]")
    if not rest or rest[-1] in '.!?\u2026"':
        return False
    if rest[0].isupper():
        return True
    words = rest.split()
    return not rest[0].islower() or (len(words) <= FEW and "," not in rest and any(w[0].isupper() for w in words))


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w))) or "(?!)"


def words(kit: Kit) -> Words:
    """The page words of all packs, compiled once."""
    return kit.keep("page words", lambda: _compile([kit.packs.toml(x, "page", PageWords) for x in kit.packs.langs]))


def _compile(packs: list[PageWords]) -> Words:
    alone = {
        bare(w): kind
        for kind in ("sections", "furniture", "comments", "related")
        for p in packs
        for w in getattr(p.alone, kind)
    }
    kinds = {w.lower(): kind for kind in _KINDS for p in packs for w in getattr(p.opening, kind)}
    bare_kinds = {w.lower(): k for k in ("source", "byline") for p in packs for w in getattr(p.opening, f"{k}_bare")}
    return Words(
        alone,
        re.compile(rf"[^\w\s]{{0,2}}\s?({_any(kinds)})(?:\s?\d{{1,4}})?\s?(?:[:：]|[-–—]\s)", re.I),
        re.compile(rf"[(\[]?({_any(bare_kinds)})\s", re.I),
        re.compile(rf"©|\(c\) ?\d{{4}}|{_any(w for p in packs for w in p.notice)}", re.I),
        kinds,
        bare_kinds,
        frozenset(w.casefold() for p in packs for w in p.medium),
        tuple(w.casefold() for p in packs for w in p.desk),
        tuple(w.casefold() for p in packs for w in p.changed),
    )


def bare(text: str) -> str:
    """A line's words alone: lower case, no marks around them, no count behind them."""
    return _EDGE.sub("", text).lower()


def says(text: str, known: Words) -> str:
    """What a line's own words and shape make it: a kind, or ""."""
    if _NO_WORD.fullmatch(text) or _RULE.fullmatch(text):
        return "rule"
    if _ADDRESS.fullmatch(text):
        return "address"
    if _HASHTAGS.fullmatch(text):
        return "hashtags"
    if len(text) <= SHORT and (alone := known.alone.get(bare(text))):
        return alone
    if len(text) <= NOTICE and known.notice.search(text):
        return "furniture"
    kind = known.opened(text)
    if kind and (len(text) <= SHORT or (kind == "byline" and len(text) <= NAMES)):
        return kind
    around = len(_ADDRESS.sub("", text)) if "/" in text else len(text)
    if around < len(text) and around <= LED:
        return kind if kind == "source" else "address"
    return kind if kind in _LONG_KINDS and len(text) <= NOTICE and not _WIDE.search(text) else ""


def lines(page: Page, folded: Folded, kit: Kit) -> tuple[Line, ...]:
    """The page's lines (its nodes where it has them), empty ones left out."""
    known, text = words(kit), folded.text
    ranges = [(folded.offset(n.span.start), folded.offset(n.span.end)) for n in page.nodes] or [(0, len(text))]
    out = []
    for start, end in ranges:
        for m in _LINE.finditer(text, start, end):
            line = m.group().lstrip()
            out.append(Line(m.end() - len(line), m.end(), line, says(line, known)))
    return tuple(out)
