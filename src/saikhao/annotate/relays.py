"""Media that are named in running text as those a report was taken from: "according to X", "X reported", "(X)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from saikhao.annotate.draft import Draft, Piece
from saikhao.annotate.media import lexicon
from saikhao.annotate.medium_names import CAPITALS, Names
from saikhao.annotate.relay_cues import countries
from saikhao.model.codes import HopKind
from saikhao.world.outlets import Outlet

NEAR = 70  # characters from a medium's name to the verb it reports with
BEFORE = 60  # characters before a name in which the words that hand it on may stand
WORDS = 5  # of a name that only sounds like a medium's
COUNTRY = 40  # characters of a country's name
OPENING = 60  # characters at a story's beginning in which a dateline's brackets stand

_GAP = re.compile(r"\s{3,}|[.!?]\s|[\n;]")
_ASIDE = re.compile(r"^\s*(?:\([^()]*\)|,[^,]*,)")
_ALIAS = re.compile(r" ?\(([A-Z]{2,6})\)")
_INSIDE = re.compile(r"[^\W\d_A-Z],? $")  # a sentence that has begun
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,40}+)[)\]]")
_DASHED = re.compile(r"([^\s–—-][^–—\n-]{0,40}?)\s[-–—]\s")


class Named(NamedTuple):
    """A medium at `[start, end)` (folded offsets) that something came from. `party` None: an agency without a name."""

    start: int
    end: int
    party: str | None
    kind: HopKind
    why: str
    known: Outlet | None = None
    country: str = ""
    alias: str = ""  # its short form, where the text gives it in brackets


class Relays:
    """Reads one block."""

    def __init__(self, draft: Draft, piece: Piece) -> None:
        self.draft, self.piece, self.text = draft, piece, piece.text
        self.names = Names(draft, piece)
        self.known, self.cues = self.names.known, self.names.cues

    def all(self) -> list[Named]:
        """Every medium that hands something on here, by place, none overlapping."""
        found = [
            *self._unknown(),
            *self._headed(),
            *self._listed(),
            *self._sounding(),
            *self._collective(),
            *self._bracketed(),
            *self._opening(),
        ]
        out: list[Named] = []
        for n in sorted(found, key=lambda n: (n.start, -n.end)):
            if not out or n.start >= out[-1].end:
                out.append(n)
        base = self.piece.start
        return [n._replace(start=n.start + base, end=n.end + base) for n in out]

    def _hands_on(self, start: int, end: int) -> str:
        """The words by which the name at `[start, end)` hands something on; "" where there are none."""
        before = self.text[max(0, start - BEFORE) : start]
        m = self.cues.handed.search(before)
        if m and not _GAP.search(m.group()):
            return m.group().strip()
        after = self.text[end : end + NEAR]
        m = self.cues.said.search(after)
        return m.group() if m and self._plain(after[: m.start()]) else ""

    def _plain(self, between: str) -> bool:
        """True where only description stands between a name and its verb."""
        if _GAP.search(between.lstrip(" ")):
            return False
        inner = _ASIDE.sub("", between)
        words = len(inner.split())
        return words <= 5 and "," not in inner if self.cues.spaced else words <= 2

    def _made(self, start: int, end: int, kind: HopKind, why: str) -> Named:
        words = self.text[start:end]
        row = self.known.named(words)
        low = words.casefold()
        if row is None and any(w in low for w in self.cues.pack.wire):
            kind = "agency"
        short = _ALIAS.match(self.text, end)
        alias = short.group(1) if short else ""
        return Named(start, end, row.name if row else words, row.kind if row else kind, why, row, "", alias)

    def _unknown(self) -> Iterator[Named]:
        """Agencies without a name."""
        for m in self.cues.unknown.finditer(self.text):
            if self.names.whole(m.start(), m.end()) and (why := self._hands_on(m.start(), m.end())):
                yield Named(m.start(), m.end(), None, "unknown-agency", f"{m.group()} {why}")

    def _headed(self) -> Iterator[Named]:
        """Names behind a head noun, and names joined to those."""
        for m in self.cues.head.finditer(self.text):
            led = self.cues.compound.search(self.text[max(0, m.start() - 20) : m.start()])
            name = None if led or self.cues.never.match(self.text, m.end()) else self.names.at(m.end())
            head = self.cues.kinds[m.group(1).casefold()]
            if name and " " in m.group(1) and m.group(1).split()[-1][0].isupper():
                name = m.start(), name[1]  # "The Daily X": the head noun is part of the name
            if not name or (head == "site" and not self.names.sounds(*name)):
                continue
            if self.text[slice(*name)] in countries(self.draft.kit):
                if why := self._hands_on(m.start(), name[1]):
                    yield Named(m.start(), name[1], self.text[m.start() : name[1]], "origin", why)
                continue
            kind: HopKind = "agency" if head == "agency" else "outlet"
            beside = self._beside(name[1])
            why = self._hands_on(m.start(), name[1]) or (self._hands_on(*beside) if beside else "")
            if why:
                yield self._made(*name, kind, f"{m.group().strip()} ... {why}")
                if beside:
                    yield self._made(*beside, kind, f"beside another ... {why}")

    def _beside(self, end: int) -> tuple[int, int] | None:
        m = self.cues.joined.match(self.text, end)
        name = self.names.at(m.end()) if m else None
        return name if name and self._hands_on(*name) else None

    def _listed(self) -> Iterator[Named]:
        """Media that world/ knows, without a head noun."""
        for hit in lexicon(self.draft.kit).longest(self.text):
            if (
                hit.value.clear(self.text[hit.start : hit.end])
                and self.names.stands(hit.start, hit.end)
                and (why := self._hands_on(hit.start, hit.end))
            ):
                yield Named(hit.start, hit.end, hit.value.name, hit.value.kind, why, hit.value)

    def _sounding(self) -> Iterator[Named]:
        """Names that sound like a medium's: a medium's word at an end, or a common noun for one behind them."""
        for m in CAPITALS.finditer(self.text):
            start, end = self.names.capitals(m)
            behind = self.cues.behind.match(self.text, end)
            name = self.text[start:end]
            if name in countries(self.draft.kit) or self.cues.owned.fullmatch(name):
                continue
            if behind or (1 < len(name.split()) <= WORDS and self.known.ends(name)):
                why = self._hands_on(start, behind.end() if behind else end)
                if why:
                    agency = behind and any(w in behind.group().casefold() for w in self.cues.pack.wire)
                    yield self._made(start, end, "agency" if agency else "outlet", why)
        if not self.cues.spaced:
            for m in self.cues.handed_anywhere.finditer(self.text):
                run = self.names.run(m.end())
                if run and self.cues.sound.search(self.text[run[0] : run[1]]) and self.names.whole(m.start(), m.end()):
                    yield self._made(*run, "outlet", m.group().strip())

    def _collective(self) -> Iterator[Named]:
        """The media of a country, or of its state: the country behind the noun or before it."""
        behind = self.cues.spaced and not self.cues.pack.behind  # the country's name stands behind the noun
        for m in self.cues.media.finditer(self.text):
            if self.cues.spaced and self.cues.never.match(self.text[m.end() : m.end() + COUNTRY].lstrip()):
                continue
            link = self.cues.link.match(self.text, m.end())
            at = link.end() if link else m.end()
            owned = bool(link and self.cues.owned.search(link.group()))
            end = self._country(at) or (self._unlisted(at) if owned or behind else None)
            start = m.start() if end else self._led(m.start())
            end, at = (end, at) if end else (m.end(), start or 0)
            if start is not None and self.names.whole(start, end) and (why := self._hands_on(start, end)):
                names = countries(self.draft.kit)
                code = next(
                    (names[f] for f in (self.text[at:end], self.text[at : m.start()].rstrip()) if f in names), ""
                )
                yield Named(start, end, self.text[start:end], "origin", why, None, code)

    def _unlisted(self, at: int) -> int | None:
        """The end of a country's name that no table knows."""
        name = self.names.at(at)
        return name[1] if name and name[0] == at else None

    def _country(self, at: int) -> int | None:
        """The end of the country's name that begins at `at`."""
        names = countries(self.draft.kit)
        ends = range(min(len(self.text), at + COUNTRY), at + 1, -1)
        return next((e for e in ends if self.text[at:e] in names and self.names.whole(at, e)), None)

    def _led(self, at: int) -> int | None:
        """Where the words begin that make "the media" before `at` those of a country or of a state."""
        before = self.text[max(0, at - COUNTRY) : at].rstrip()
        owned = self.cues.owned.search(before)
        if owned:
            before = before[: owned.start()].rstrip()
        word = re.search(r"[\w.'’-]+(?: [\w.'’-]+)?$", before)
        if word and self.cues.spaced:
            names = countries(self.draft.kit)
            for lead in (word.group(), word.group().split(" ")[-1]):
                inside = self.text[at].islower() and bool(_INSIDE.search(before[: len(before) - len(lead)]))
                if lead in names or ((owned or inside) and lead[0].isupper() and " " not in lead):
                    return max(0, at - COUNTRY) + len(before) - len(lead)
        return None

    def _bracketed(self) -> Iterator[Named]:
        """A name in brackets where a story opens or a paragraph ends: "PARIS (AFP) -", "... (Reuters)"."""
        last = len(self.text.rstrip(" ."))
        for m in _BRACKETS.finditer(self.text):
            opens, start = m.start() <= OPENING, m.start(1)
            name = m.group(1).strip()
            row = self.known.named(name)
            if (row and (opens or m.end() >= last)) or (m.start() <= 2 and self._short(name)):
                yield self._made(start, start + len(name), "agency", "in brackets")

    def _opening(self) -> Iterator[Named]:
        """A name and a dash where the story opens: "Reuters - ", "Agencies - "."""
        m = _DASHED.match(self.text)
        if not m:
            return
        start, end = m.span(1)
        row = self.known.named(m.group(1))
        if row:
            yield self._made(start, end, "agency", "opens the story")
        elif self.cues.unknown.fullmatch(m.group(1)):
            yield Named(start, end, None, "unknown-agency", "opens the story")

    def _short(self, name: str) -> bool:
        """True for what reads like a medium in brackets: capitals alone, or a name with a medium's word."""
        return (name.isupper() and 2 <= len(name) <= 8) or self.known.sounds(name)
