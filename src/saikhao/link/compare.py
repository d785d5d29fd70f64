"""Where accounts differ, slot by slot, and in what way. Only comparable slots of one happening are compared."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import get_args

from saikhao.link.counts import Count, agree, comparable, compatible, factor
from saikhao.link.match import differences
from saikhao.link.pieces import Piece
from saikhao.link.propositions import Said, place
from saikhao.link.reports import SAID, Told
from saikhao.link.sources import Sources, same_source, same_teller
from saikhao.link.story import Story
from saikhao.model.ids import digest
from saikhao.model.links import At, Link, LinkKind, Slot

ABOUT = 0.42  # likeness, numbers and days left out, from which two clauses are about one thing
OPPOSED = 0.36  # and from which a denial is of what the other says
BESIDE = 4  # clauses between two figures that a page sets against each other
GROWTH = Decimal("1.1")  # a count that has grown by less is the same count
SURE, CERTAIN = 0.6, 0.85  # likeness asked for where one number, or both, are small
MEASURES = frozenset("u-m u-mm u-cm u-km u-percent u-kg u-gram u-degree u-time u-place u-piece u-animal".split())
FAR = 5  # and one that is so many times another small one is of something else
UPDATE: LinkKind = get_args(LinkKind)[-1]
DENIAL = "one says it, the other denies it"
RATE = "x-rate"  # so much a day is not so much in all
BIG = 10  # smaller numbers are counted by the way


@dataclass(slots=True)
class Comparer:
    """A story's propositions against each other."""

    story: Story
    told: Told
    sources: Sources
    said: list[Said]
    named: set[str] = field(default_factory=set)  # the entities of the story
    drifted: set[At] = field(default_factory=set)  # places that give a report's number wrongly

    def links(self) -> list[Link]:
        """All differences, drifts first, each pair of values once."""
        of = {i: k for k, s in enumerate(self.said) for i in s.members}
        self.named = {e for page in self.story.entity for e in page.values()}
        drifts = self._drifts()
        self.drifted = {x.right for x in drifts if x.slot == "amount"}
        found = [*drifts, *self._amounts(of), *self._denials(of)]
        out: dict[tuple[object, ...], Link] = {}
        for link in found:
            out.setdefault(_key(link), link)
        denied = {(x.left, x.right.page) for x in out.values() if x.slot == "amount" and x.why.startswith(DENIAL)}
        kept = [x for x in out.values() if x.why.startswith(DENIAL) or (x.left, x.right.page) not in denied]
        return sorted(kept, key=lambda x: (x.left, x.right, x.slot or "", x.kind))

    # -- one report, another value

    def _drifts(self) -> list[Link]:
        out = []
        for s in self.said:
            by: dict[int, list[int]] = {}
            for i in s.members:
                by.setdefault(self.told.of[self.story.pieces[i].page], []).append(i)
            for report, some in sorted(by.items()):
                first = next((i for i in some if self.story.pieces[i].page == self.told.first[report]), some[0])
                for j in some:
                    if j != first:
                        out += self._drift(first, j, some)
        return out

    def _drift(self, i: int, j: int, some: list[int]) -> list[Link]:
        p, q = self.story.pieces[i], self.story.pieces[j]
        out = []
        for a, b in differences(p, q):
            if max(a.value, b.value) >= BIG and not self._carried(a, i, j, some):
                why = f"one report: {a.shown} became {b.shown} {self._hop(q.page)}"
                out.append(self._link("relay-drift", "amount", i, j, (a.shown, b.shown), why))
        days, others = _days(p), _days(q)
        if days and others and days != others and not (set(days) <= set(others) or set(others) <= set(days)):
            values = ("/".join(days), "/".join(others))
            out.append(
                self._link(
                    "relay-drift",
                    "date",
                    i,
                    j,
                    values,
                    f"one report: {values[0]} became {values[1]} {self._hop(q.page)}",
                )
            )
        return out

    def _carried(self, a: Count, i: int, j: int, some: list[int]) -> bool:
        """True where page of `j` gives the same number in a clause beside."""
        page = self.story.pieces[j].page
        near = [
            q
            for q in self.story.pieces
            if q.page == page and abs(q.n - self.story.pieces[j].n) <= 1 and q.n != self.story.pieces[j].n
        ]
        return any(comparable(a, b) and agree(a, b) for q in near for b in q.counts)

    def _hop(self, page: int) -> str:
        hops = [h.party for h in self.story.pages[page].article.hops if h.party]
        return f"on the way {' < '.join(hops)}" if len(hops) > 1 else f"at {hops[0] if hops else self._uri(page)}"

    # -- other reports or sources, another amount

    def _amounts(self, of: dict[int, int]) -> list[Link]:
        best: dict[tuple[int, int], tuple[float, int, int, Count, Count]] = {}
        beside: set[tuple[int, int]] = set()
        for score, i, j, one_page in self._about():
            for a, b in differences(self.story.pieces[i], self.story.pieces[j]):
                key = (min(of[i], of[j]), max(of[i], of[j]))
                if of[i] == of[j] or not _weighty(a, b, score) or self._part_of(i, a, b) or self._part_of(j, b, a):
                    continue
                if one_page and self.story.pieces[i].page == self.story.pieces[j].page and factor(a, b) >= FAR:
                    continue
                if one_page:
                    beside.add(key)
                x = (score, i, j, a, b) if of[i] < of[j] else (score, j, i, b, a)
                if key not in best or score > best[key][0]:
                    best[key] = x
        out = []
        for key, (score, i, j, a, b) in sorted(best.items()):
            link = self._amount(self.said[key[0]], self.said[key[1]], (i, j), a, b, score, key in beside)
            if link:
                out.append(link)
        return self._nearest(out)

    def _about(self) -> list[tuple[float, int, int, bool]]:
        """Pairs of clauses about one thing: of different pages by likeness, of one page where they are set against
        each other."""
        out = []
        pieces, weights = self.story.pieces, self.story.weights
        for i, row in sorted(self.story.like.items()):
            for j in sorted(row):
                p, q = pieces[i], pieces[j]
                if i < j and self._countable(p, i) and self._countable(q, j) and (RATE in p.means) == (RATE in q.means):
                    rest = weights.rest(p, q)
                    cited = any(self._cited(i, b) or self._cited(j, a) for a, b in differences(p, q))
                    if rest + (0.15 if cited else 0) >= ABOUT:
                        out.append((rest, i, j, cited))
        for i, p in enumerate(pieces):
            for j in range(i + 1, min(i + 1 + BESIDE, len(pieces))):
                q = pieces[j]
                if p.page == q.page and p.said and q.said and self._countable(p, i) and self._countable(q, j):
                    against = any("versus" in r.marks for r in pieces[i + 1 : j + 1]) and (RATE in p.means) == (
                        RATE in q.means
                    )
                    if against and not same_source(self.sources.of(i), self.sources.of(j)):
                        out.append((ABOUT, i, j, True))
        return out

    def _part_of(self, i: int, a: Count, b: Count) -> bool:
        """True where `a` and a number beside it make `b`: a part and its whole."""
        p = self.story.pieces[i]
        beside = [q for q in self.story.pieces if q.page == p.page and abs(q.n - p.n) <= 1]
        return any(comparable(a, c) and a.value + c.value == b.value for q in beside for c in q.counts)

    def _cited(self, i: int, b: Count) -> bool:
        """True where the page of clause `i` gives number `b` beside it: it sets its own against it."""
        p = self.story.pieces[i]
        beside = [q for q in self.story.pieces if q.page == p.page and 0 < abs(q.n - p.n) <= BESIDE]
        return any(comparable(c, b) and c.value == b.value for q in beside for c in q.counts if "prior" not in q.marks)

    def _countable(self, p: Piece, i: int) -> bool:
        """True for a clause whose numbers are of something that has happened and are the report's own."""
        return (
            bool(p.counts)
            and not p.earlier
            and not p.to_come
            and not p.denied
            and "prior" not in p.marks
            and place(self.story, i) not in self.drifted
        )

    def _amount(
        self, x: Said, y: Said, ends: tuple[int, int], a: Count, b: Count, score: float, beside: bool
    ) -> Link | None:
        p, q = (self.story.pieces[i] for i in ends)
        if self.told.of[p.page] == self.told.of[q.page] and p.page != q.page:
            return None
        left, right = self._stand_for(x, a), self._stand_for(y, b)
        if (self._day(right), right) < (self._day(left), left):
            left, right, a, b = right, left, b, a
        if self._part_of(left, a, b) or self._part_of(right, b, a):
            return None
        same = same_source(self.sources.of(left), self.sources.of(right))
        later = self._day(left) < self._day(right)
        grown = b.value > a.value * (GROWTH if compatible(a, b) else 1)
        denied = p.denied or q.denied
        kind: LinkKind = "contradiction"
        if later and not denied and not beside and (grown or (same and not compatible(a, b))):
            kind = UPDATE
        elif compatible(a, b) or (same and not beside):
            return None
        who = "the same source" if same else "other sources"
        when = "a later page" if later else "at once"
        why = f"{a.shown} against {b.shown}, {who}, {when}; about one thing ({score:.2f})"
        return self._link(kind, "amount", left, right, (a.shown, b.shown), why)

    def _stand_for(self, s: Said, c: Count) -> int:
        """The clause that speaks for a proposition: its first, of those with this very amount."""
        having = [i for i in s.members if any(comparable(c, d) and agree(c, d) for d in self.story.pieces[i].counts)]
        origin = [
            i for i in having if self.told.first[self.told.of[self.story.pieces[i].page]] == self.story.pieces[i].page
        ]
        dated = [i for i in having if self._published(self._uri(self.story.pieces[i].page))]
        return ((origin and dated and [i for i in origin if i in dated]) or dated or origin or having or s.members)[0]

    def _nearest(self, links: list[Link]) -> list[Link]:
        """Of the updates to one value keep the one from the same source and the one from the last value before it."""
        out = [x for x in links if x.kind != UPDATE]
        by: dict[tuple[str, str], list[Link]] = {}
        for x in links:
            if x.kind == UPDATE:
                by.setdefault((x.right.page, x.values[1]), []).append(x)
        for some in by.values():
            same = [x for x in some if "the same source" in x.why]
            dated = [x for x in some if self._published(x.left.page)] or some
            out += same or [max(dated, key=lambda x: (self._uri_day(x.left.page), x.id))]
        return out

    # -- denials

    def _denials(self, of: dict[int, int]) -> list[Link]:
        best: dict[tuple[int, int], tuple[float, int, int]] = {}
        for i, row in sorted(self.story.like.items()):
            for j in sorted(row):
                p, q = self.story.pieces[i], self.story.pieces[j]
                if p.earlier or q.earlier or p.frame or q.frame or of[i] == of[j] or not self._denies(i, j, p, q):
                    continue
                score = round(self.story.weights.rest(p, q) + (0.2 if _shares_number(p, q) else 0), 3)
                key = (of[i], q.page)
                if score >= OPPOSED and score > best.get(key, (0.0, 0, 0))[0]:
                    best[key] = (score, i, j)
        taken: dict[int, tuple[float, int, int]] = {}
        for x in best.values():
            y = of[x[2]]
            taken[y] = max(taken.get(y, x), x)
        return [self._denial(of, *taken[y]) for y in sorted(taken)]

    def _denial(self, of: dict[int, int], score: float, i: int, j: int) -> Link:
        p, q = self.story.pieces[i], self.story.pieces[j]
        number = next((a for a in p.counts for b in q.counts if comparable(a, b) and a.value == b.value >= BIG), None)
        left = self._stand_for(self.said[of[i]], number) if number else self._first(self.said[of[i]])
        right = self._first(self.said[of[j]])
        bound = q.denied and any(c.high is None for c in q.counts)
        values = (self.story.pieces[left].text[:60], self.story.pieces[right].text[:60])
        why = f"{DENIAL} ({score:.2f})"
        return self._link("contradiction", "amount" if bound else "polarity", left, right, values, why)

    def _denies(self, i: int, j: int, p: Piece, q: Piece) -> bool:
        """True where clause `q` says of what `p` says that it is not so."""
        if self.told.of[p.page] == self.told.of[q.page] and p.page != q.page:
            return False
        if same_teller(self.sources.of(i), self.sources.of(j)) or self._in_step(i, j):
            return False
        joint = p.acts & q.acts
        if p.denied or p.negative or not joint:
            return False
        named = bool((p.names | p.near) & (q.names | q.near) & self.named)
        if q.denied:
            plain = q.status == "denied"  # said to be a denial, not only in words of one
            return _shares_number(p, q) or len(joint) > 1 or (named and plain)
        stranger = len(p.names) > 1 and not p.names & (q.names | q.near)
        return bool(joint & q.negated) and p.to_come == q.to_come and not stranger and (len(joint) > 1 or named)

    def _in_step(self, i: int, j: int) -> bool:
        """True where both pages go on, or came, to the same: one account told twice, of which one "not" was misread."""
        beside = ((i + k, j + k) for k in (-1, 1))
        return any(self.story.mutual(a, b) and self.story.fit(a, b) >= SAID for a, b in beside if self._on(a, b, i, j))

    def _on(self, a: int, b: int, i: int, j: int) -> bool:
        """True where clauses `a` and `b` stand on the pages of `i` and `j`."""
        pieces = self.story.pieces
        return (
            0 <= min(a, b) <= max(a, b) < len(pieces)
            and pieces[a].page == pieces[i].page
            and pieces[b].page == pieces[j].page
        )

    def _first(self, s: Said) -> int:
        origin = [
            i
            for i in s.members
            if self.told.first[self.told.of[self.story.pieces[i].page]] == self.story.pieces[i].page
        ]
        return (origin or s.members)[0]

    # -- helpers

    def _link(self, kind: LinkKind, slot: Slot, i: int, j: int, values: tuple[str, str], why: str) -> Link:
        left, right = place(self.story, i), place(self.story, j)
        key = "l" + digest("link", slot, left.page, f"{left.span.start}", right.page, f"{right.span.start}")
        return Link(key, kind, slot, left, right, values, why)

    def _day(self, i: int) -> date:
        """A page's day; of an undated one the middle of its bounds."""
        lo, hi = self.story.days[self.story.pieces[i].page]
        return lo + (hi - lo) / 2 if lo and hi else lo or hi or date.max

    def _uri(self, page: int) -> str:
        return self.story.pages[page].page.uri

    def _published(self, uri: str) -> bool:
        return any(p.page.uri == uri and p.article.published for p in self.story.pages)

    def _uri_day(self, uri: str) -> date:
        return next(
            (self.story.first_day(n) or date.min for n, p in enumerate(self.story.pages) if p.page.uri == uri), date.min
        )


def _key(link: Link) -> tuple[object, ...]:
    """Links with one key say the same: of a denial one for each thing denied on a page, of a number one for each pair
    of values that ends at one place."""
    if link.slot == "polarity":
        return (link.slot, link.left, link.right.page)
    if link.kind == "relay-drift":
        return (link.kind, link.slot, link.left.page, link.right.page, link.values)
    return (link.slot, link.right.page, link.right.span, *sorted(link.values))


def _weighty(a: Count, b: Count, score: float) -> bool:
    """True where neither number is one counted by the way."""
    small, large = sorted((abs(a.value), abs(b.value)))
    if a.units & MEASURES and score < SURE:
        return False
    return small >= BIG or (small > 1 and large < FAR * small and score >= (SURE if large >= BIG else CERTAIN))


def _days(p: Piece) -> tuple[str, ...]:
    """The month-days a clause names, ends of stretches apart."""
    return tuple(sorted({b for t in p.times if not t.since for b in t.bare if len(b) == 5}))


def _shares_number(p: Piece, q: Piece) -> bool:
    return any(comparable(a, b) and a.value == b.value and a.value >= BIG for a in p.counts for b in q.counts)
