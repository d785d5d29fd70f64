"""A page cut into clauses, each with what can be compared: names, meanings, amounts, days, who says it, how sure.

A clause ends where a sentence, an attribution's content or a clause word does (`packs/*/link.toml`); a stretch with too
little in it to be compared stays with the clause before."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from unicodedata import combining

from msgspec.structs import replace as with_fields

from saikhao.annotate.kit import Kit
from saikhao.link.counts import Count, counts
from saikhao.link.words import Word, Words, words
from saikhao.model.analysis import Analysis
from saikhao.model.claim import Attribution, Claim
from saikhao.model.codes import Status
from saikhao.model.marks import Timex
from saikhao.model.place import Span
from saikhao.text.edges import Edges
from saikhao.text.fold import Folded, fold

LONG_AGO = timedelta(200)  # what lies this far before the page's day is another, earlier happening
_SENTENCE = re.compile(
    r"(?<![\s.(][A-Z])[.!?\u2026][\"'\u201d\u2019)\]]{0,3}\s+(?=[\"'\u201c\u2018(\[]?[^\Wa-z])|[;:]\s+|\s{4,}"
)
_KEPT = "$\u20ac\u00a3\u00a5\u0e3f"  # signs that begin an amount
_MARK = re.compile(r"[%\u0e2f\u0e30-\u0e3a\u0e40-\u0e4e)]")  # signs that end a word or an amount
_SOME, _FULL = 2, 3  # things a clause says at least; before and after a word that may join mere phrases
_OPENS = {"clause", "phrasal"}
_LEAST = 12  # characters a clause has at least


@dataclass(frozen=True, slots=True)
class When:
    """A time in a clause: its days (half-open, None where unknown), month and day without the year, how it is meant."""

    first: date | None
    last: date | None
    bare: tuple[str, ...]
    since: bool
    limit: bool  # by then, not then
    fine: bool  # names a day, or a stretch of days
    timex: Timex


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause of page `page`, the `n`th there; `start`, `end` in folded offsets."""

    page: int
    n: int
    span: Span
    start: int
    end: int
    text: str
    sentence: int
    lang: str
    names: frozenset[str]
    means: frozenset[str]
    acts: frozenset[str]  # of these, what tells of an event and is no part of a name
    marks: frozenset[str]
    counts: tuple[Count, ...]
    times: tuple[When, ...]
    said: Attribution | None
    outer: tuple[Attribution, ...]
    claim: Claim | None
    status: Status
    negative: bool
    denied: bool
    negated: frozenset[str]  # the meanings right behind a "not"
    earlier: bool
    frame: bool  # only says who speaks
    over: bool  # its days lie before the page's
    ahead: bool  # or after it
    near: frozenset[str] = field(default=frozenset())  # names and meanings of the rest of its sentence

    @property
    def to_come(self) -> bool:
        """Told as something that has not happened."""
        if self.status in ("planned", "forecast") or self.ahead:
            return True
        if self.status == "asked" and not self.counts:
            return False
        return self.status not in ("denied", "alleged") and "to_come" in self.marks and not self.over


class Sheet:
    """One analysis made ready for cutting."""

    def __init__(self, n: int, page: Analysis, entity: dict[str, str], kit: Kit) -> None:
        self.n, self.page, self.entity, self.kit = n, page, entity, kit
        self.folded: Folded = fold(page.page.text)
        self.day = _day(page.article.published or page.article.given_date)
        self._here: dict[Span, tuple[int, int]] = {}

    def here(self, span: Span) -> tuple[int, int]:
        """Folded offsets of a page span."""
        if span not in self._here:
            self._here[span] = self.folded.offset(span.start), self.folded.offset(span.end)
        return self._here[span]

    def within(self, block: Span) -> Analysis:
        """The analysis with only what stands in one block."""
        page = self.page
        return with_fields(
            page,
            mentions=tuple(m for m in page.mentions if m.span.meets(block)),
            timexes=tuple(t for t in page.timexes if t.span.meets(block)),
            amounts=tuple(a for a in page.amounts if a.span.meets(block)),
            attributions=tuple(a for a in page.attributions if any(s.meets(block) for s in (*a.content, *_own(a)))),
            claims=tuple(c for c in page.claims if any(s.meets(block) for s in c.spans)),
        )


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None


def pieces(n: int, page: Analysis, entity: dict[str, str], kit: Kit) -> list[Piece]:
    """The clauses of a page's body, in order. `entity` leads from the page's own entities to the joined ones."""
    sheet = Sheet(n, page, entity, kit)
    out: list[Piece] = []
    sentence = 0
    for block in page.article.blocks:
        lists = words(kit, block.lang)
        if block.role not in ("body", "dateline") or lists is None:
            continue
        made, sentence = _block(sheet, block.span, block.lang, lists, len(out), sentence + 1)
        out.extend(made)
    return _with_near(out)


def _block(sheet: Sheet, span: Span, lang: str, lists: Words, n: int, sentence: int) -> tuple[list[Piece], int]:
    start, end = sheet.here(span)
    inside = sheet.within(span)
    text = sheet.folded.text[start:end]
    edges = Edges(text)
    found, marks = lists.concepts.find(text, edges), lists.marks.find(text, edges)
    stops = {m.end() for m in _SENTENCE.finditer(text)}
    cuts = _cuts(sheet, inside, text, start, marks, stops)
    reader = _Reader(sheet, inside, start, found, marks, lang, lists)
    out: list[Piece] = []
    earlier = False
    stops &= set(cuts)
    for a, b in reader.merged(cuts, stops):
        if a in stops:
            sentence, earlier = sentence + 1, False
        piece = reader.piece(a, b, n + len(out), sentence, earlier)
        earlier = piece.earlier
        out.append(piece)
    return out, sentence


def _cuts(sheet: Sheet, page: Analysis, text: str, start: int, marks: list[Word], stops: set[int]) -> list[int]:
    """Where clauses may begin, the end of the text last."""
    end = start + len(text)
    at = {0, len(text), *stops}
    at |= {m.start for m in marks if _OPENS & set(m.means) and m.start and text[m.start - 1].isspace()}
    opens = {m.start for m in marks} | {sheet.here(s)[0] - start for a in page.attributions for s in _own(a)}
    for a in page.attributions:
        for span in a.content:
            at |= {o - start for o in sheet.here(span) if start < o < end and _ends(text, o - start, opens)}
        at |= {o - start for o in (sheet.here(a.source)[:1] if a.source else ()) if start < o < end}
    for span in [m.span for m in page.amounts] + [m.span for m in page.timexes] + [m.span for m in page.mentions]:
        s, e = sheet.here(span)
        if start < e and s < end:
            at -= set(range(max(1, s - start + 1), min(e - start, len(text))))
    return sorted(at)


def _kind_word(w: Word, start: int, end: int) -> bool:
    """True for the word that opens or ends a name and says what kind of thing it names ("Dam")."""
    return (w.start == start and w.end < end) or (w.end == end and w.start > start)


def _own(a: Attribution) -> tuple[Span, ...]:
    return (*((a.source,) if a.source else ()), *a.cue)


def _ends(text: str, at: int, opens: set[int]) -> bool:
    """True where a content may begin or end: beside a sign, a joining word, a source or cue; not between two words."""
    if "\u0e00" <= text[at - 1] <= "\u17ff" or "\u0e00" <= text[at] <= "\u17ff":
        return True
    before, after = text[:at].rstrip()[-1:], text[at:].lstrip()[:1]
    if not before.isalnum() or not after.isalnum():
        return True
    skipped = at + len(text[at:]) - len(text[at:].lstrip())
    return skipped in opens or any(o - 1 <= at <= o + 1 for o in opens) or any(0 <= at - o <= 24 for o in opens)


class _Reader:
    """Reads clauses of one block."""

    def __init__(
        self,
        sheet: Sheet,
        page: Analysis,
        start: int,
        found: list[Word],
        marks: list[Word],
        lang: str,
        lists: Words,
    ) -> None:
        self.page = page  # what stands in the block
        self.sheet, self.base, self.found, self.marks, self.lang = sheet, start, found, marks, lang
        self.joins = {w.start for w in marks if "phrasal" in w.means}
        self.text = sheet.folded.text
        self.counts = [(sheet.here(c.span), c) for c in counts(page.amounts, lists, sheet.folded)]
        self.times = [(sheet.here(t.span), t) for t in page.timexes]
        self.names = [(sheet.here(m.span), m) for m in page.mentions]

    def merged(self, cuts: list[int], stops: set[int]) -> Iterable[tuple[int, int]]:
        """The stretches between cuts, a poor one joined to the one before it or, at a sentence's head, after it."""
        out: list[tuple[int, int]] = []
        start = cuts[0]
        for stop in cuts[1:]:
            if stop in stops or stop == cuts[-1]:
                if out and self._poor(start, stop, _FULL if start in self.joins else _SOME) and start not in stops:
                    out[-1] = (out[-1][0], stop)
                elif start < stop:
                    out.append((start, stop))
                start = stop
            elif not self._poor(start, stop, _FULL if stop in self.joins else _SOME):
                out.append((start, stop))
                start = stop
        return out

    def _poor(self, a: int, b: int, least: int) -> bool:
        """True for a stretch with too little in it to stand for a claim."""
        if b - a < _LEAST:
            return True
        lo, hi = self.base + a, self.base + b
        weight = sum(2 for (s, _), _ in self.counts if lo <= s < hi) + sum(
            1 for (s, _), _ in self.times if lo <= s < hi
        )
        weight += sum(1 for (s, _), _ in self.names if lo <= s < hi)
        weight += len({m for w in self.found if a <= w.start < b for m in w.means if m[0] != "u"})
        return weight < least

    def piece(self, a: int, b: int, n: int, sentence: int, earlier: bool) -> Piece:
        """The clause `[a, b)` of the block."""
        lo, hi = self._trimmed(a, b)
        names = frozenset(self.sheet.entity.get(m.entity, m.entity) for (s, e), m in self.names if lo <= s and e <= hi)
        means = frozenset(m for w in self.found if a <= w.start < b for m in w.means if m[0] != "u")
        marks = [(w, m) for w in self.marks if a <= w.start < b for m in w.means if not self._counted(w, m)]
        kinds = frozenset(m for w, m in marks if m != "bygone" or not self._in_source(w))
        some = tuple(c for (s, e), c in self.counts if lo <= s and e <= hi + 1)
        times = tuple(self._when(s, t, marks) for (s, e), t in self.times if lo <= s and e <= hi + 1)
        said, outer = self._said(lo, hi)
        claim = self._claim(lo, hi, said)
        status: Status = said.status if said else claim.status if claim else "asserted"
        silent = "silent" in kinds
        denied = ("denial" in kinds or status == "denied") and not silent
        negated = frozenset[str]() if silent else self._negated(marks, b)
        negative = "negation" in kinds and not silent
        frame = not some and not any(t.fine for t in times) and self._frames(lo, hi)
        past = not frame and (self._earlier(times, kinds) or (earlier and "now" not in kinds))
        return Piece(
            self.sheet.n, n, self.sheet.folded.span(lo, hi), lo, hi, self.text[lo:hi], sentence, self.lang, names,
            means, self._acts(a, b), kinds, some, times, said, outer, claim, status, negative, denied, negated, past,
            frame,
            self._over(times), self._ahead(times),
        )  # fmt: skip

    def _in_source(self, w: Word) -> bool:
        """True for a word that tells of the speaker, not of what he says."""
        at = self.base + w.start
        return any(s <= at < e for a in self.page.attributions if a.source for s, e in [self.sheet.here(a.source)])

    def _counted(self, w: Word, mark: str) -> bool:
        """True for a "not" that belongs to a number ("not more than 500")."""
        at = self.base + w.start
        return mark == "negation" and any(
            s - 2 <= at < e or s <= self.base + w.end + 1 < e for (s, e), _ in self.counts
        )

    def _trimmed(self, a: int, b: int) -> tuple[int, int]:
        """Folded offsets of the clause without the words and signs that join it to its neighbours."""
        lo, hi = self.base + a, self.base + b
        openers = {w.start: w.end for w in self.marks if _OPENS & set(w.means)}
        while lo < hi:
            if not self.text[lo].isalnum() and self.text[lo] not in _KEPT and not combining(self.text[lo]):
                lo += 1
            elif (end := openers.get(lo - self.base)) and self.base + end < hi - _LEAST:
                lo = self.base + end
            else:
                break
        while lo + 1 < hi and not self.text[hi - 1].isalnum() and not _MARK.match(self.text[hi - 1]):
            hi -= 1
        return lo, max(hi, lo + 1)

    def _when(self, start: int, timex: Timex, marks: list[tuple[Word, str]]) -> When:
        at = start - self.base
        since = (
            any(m == "stretch" and at - w.start >= 0 and at - w.end <= 2 for w, m in marks) and "/" not in timex.value
        )
        first, last = (_day(x) for x in timex.interval)
        bare = tuple(v[5:10] for v in timex.value.split("/") if re.match(r"[\dX]{4}-\d\d", v))
        days = (last - first).days if first and last else None
        limit = any(m == "by" and -10 <= at - w.end <= 2 for w, m in marks)
        return When(first, last, bare, since, limit, days is not None and days <= 7, timex)

    def _earlier(self, times: tuple[When, ...], kinds: frozenset[str]) -> bool:
        day = self.sheet.day
        dated = [t for t in times if not t.since and t.last]
        if day and dated:
            return all(t.last is not None and t.last < day - LONG_AGO for t in dated)
        return "bygone" in kinds and not any(t.since for t in times)

    def _over(self, times: tuple[When, ...]) -> bool:
        day, days = self.sheet.day, [t.last for t in times if t.last and t.fine and not t.limit]
        return bool(day and days) and all(last <= day for last in days if day)

    def _ahead(self, times: tuple[When, ...]) -> bool:
        day, days = self.sheet.day, [t.first for t in times if t.first and t.fine and not t.since]
        return day is not None and bool(days) and all(first > day for first in days)

    def _said(self, lo: int, hi: int) -> tuple[Attribution | None, tuple[Attribution, ...]]:
        """The innermost attribution that covers most of the clause, and those around it, nearest first."""
        best: tuple[int, bool, int] | None = None
        for k, a in enumerate(self.page.attributions):
            spans = [self.sheet.here(s) for s in a.content]
            covered = sum(max(0, min(hi, e) - max(lo, s)) for s, e in spans)
            size = sum(e - s for s, e in spans)
            if 2 * covered >= min(hi - lo, size) and covered and 5 * covered >= hi - lo:
                best = min(best or (size, not a.parent, k), (size, not a.parent, k))
        if best is None:
            return None, ()
        said = self.page.attributions[best[2]]
        by_id = {a.id: a for a in self.page.attributions}
        outer: list[Attribution] = []
        seen = {said.id}
        while (up := by_id.get((outer[-1] if outer else said).parent or "")) and up.id not in seen:
            seen.add(up.id)
            outer.append(up)
        return said, tuple(outer)

    def _negated(self, marks: list[tuple[Word, str]], b: int) -> frozenset[str]:
        """The meanings of the two words behind each "not"."""
        out: set[str] = set()
        for w, mark in marks:
            if mark == "negation":
                behind = [
                    c
                    for c in self.found
                    if w.end - 3 <= c.start < min(b, w.end + 25) and any(m[0] == "x" for m in c.means)
                ]
                out.update(m for c in behind[:2] for m in c.means if m[0] == "x")
        return frozenset(out)

    def _acts(self, a: int, b: int) -> frozenset[str]:
        spans = [(s - self.base, e - self.base) for (s, e), _ in self.names]
        own = [w for w in self.found if a <= w.start < b and not any(_kind_word(w, s, e) for s, e in spans)]
        return frozenset(m for w in own for m in w.means if m[0] == "x")

    def _frames(self, lo: int, hi: int) -> bool:
        """True where nothing that tells of an event stands in the clause outside sources and cues."""
        own = [self.sheet.here(s) for a in self.page.attributions for s in (a.source, *a.cue) if s]
        own = [(s, e) for s, e in own if s < hi and lo < e]
        if not own:
            return False
        spots = [self.base + w.start for w in self.found if any(m[0] == "x" for m in w.means)]
        spots += [s for (s, _), _ in self.names]
        return not any(lo <= at < hi and not any(s <= at < e for s, e in own) for at in spots)

    def _claim(self, lo: int, hi: int, said: Attribution | None) -> Claim | None:
        """The claim that fits the clause best."""
        best: tuple[float, Claim] | None = None
        for claim in self.page.claims:
            s, e = self.sheet.here(claim.spans[0])[0], self.sheet.here(claim.spans[-1])[1]
            both = min(hi, e) - max(lo, s)
            if both > 0:
                fit = both / (max(hi, e) - min(lo, s)) + (0.2 if said and claim.attribution == said.id else 0)
                if best is None or fit > best[0]:
                    best = (fit, claim)
        return best[1] if best else None


def _with_near(some: Sequence[Piece]) -> list[Piece]:
    """Each clause with the names and meanings of the rest of its sentence."""
    starts = [p.sentence for p in some]
    out = []
    for p in some:
        lo, hi = bisect_right(starts, p.sentence - 1), bisect_right(starts, p.sentence)
        near = frozenset(f for q in some[lo:hi] if q.n != p.n for f in q.names | q.means)
        after = some[p.n - some[0].n + 1] if p.n - some[0].n + 1 < len(some) else None
        scorned = (
            p.counts and after and after.sentence == p.sentence and after.said == p.said and "denial" in after.marks
        )
        out.append(replace(p, near=near - p.names - p.means, denied=p.denied or bool(scorned)))
    return out
