"""Clauses of several pages that are about one happening, and on how many words it stands."""

from dataclasses import dataclass

from saikhao.link.counts import Count, comparable
from saikhao.link.match import clash
from saikhao.link.pieces import Piece
from saikhao.link.reports import Told
from saikhao.link.sources import Source, Sources, same_source
from saikhao.link.story import Story
from saikhao.link.union import Groups
from saikhao.model.ids import digest
from saikhao.model.links import At, Proposition

WITHIN, ACROSS, ALLIED = 0.35, 0.4, 0.3  # likeness that joins clauses of one report, of others, of one source
ALMOST = 0.85  # likeness at which one thing in common is enough
TOGETHER = 0.55  # a sum of two amounts against their whole


@dataclass(slots=True)
class Said:
    """A proposition while linking: its clauses (indices), earliest first."""

    id: str
    members: list[int]
    record: Proposition


def propositions(story: Story, told: Told, sources: Sources) -> list[Said]:
    """All propositions of a story, those of one clause too, in order of their first clause."""
    pairs = _pairs(story, told, sources)
    groups = Groups(len(story.pieces))
    members = {i: [i] for i in range(len(story.pieces))}
    for score, i, j, why in pairs:
        a, b = groups.find(i), groups.find(j)
        if a != b and _fits(story, told, members[a], members[b]):
            groups.join(a, b, f"{why} ({score:.2f})")
            members[groups.find(a)] = sorted(members.pop(a) + members.pop(b)) if a != b else members[a]
    return [_made(story, told, sources, some, groups.why.get(some[0], [])) for some in groups.groups()]


def _pairs(story: Story, told: Told, sources: Sources) -> list[tuple[float, int, int, str]]:
    """Pairs of clauses that may be joined, the likest first."""
    out = []
    for i, row in story.like.items():
        for j, score in row.items():
            if i < j and story.mutual(i, j):
                one = told.of[story.pieces[i].page] == told.of[story.pieces[j].page]
                allied = not one and same_source(sources.of(i), sources.of(j))
                little = story.weights.common(story.pieces[i], story.pieces[j]) < 2 and score < ALMOST
                if little and not one and not allied:
                    continue
                least = WITHIN if one else ALLIED if allied else ACROSS
                if score >= least and _may(story.pieces[i], story.pieces[j], one):
                    out.append((score, i, j, "one report" if one else "say the same"))
    out += _sums(story)
    out += _gaps(story, told)
    return sorted(out, key=lambda x: (-x[0], x[1], x[2]))


def _gaps(story: Story, told: Told) -> list[tuple[float, int, int, str]]:
    """Clauses of one report that say different numbers of one kind at the same point of the account: between, or right
    beside, clauses that say the same."""
    starts = {p.page: i for i, p in reversed(list(enumerate(story.pieces)))}
    out = []
    for i, p in enumerate(story.pieces):
        first = told.first[told.of[p.page]]
        if not p.counts or p.page == first or first not in starts:
            continue
        for k in (i - 1, i + 1):
            if not 0 <= k < len(story.pieces) or story.pieces[k].page != p.page:
                continue
            m = story.best.get((k, first))
            if m is None or not story.mutual(k, m) or story.fit(k, m) < WITHIN:
                continue
            j = m + (i - k)
            if 0 <= j < len(story.pieces) and story.pieces[j].page == first and _level(p, story.pieces[j]):
                out.append((WITHIN, min(i, j), max(i, j), "at the same point of the account"))
    return out


def _level(p: Piece, q: Piece) -> bool:
    """True where each clause has one amount and they count the same kind of thing, both bounded the same way."""
    if not len(p.counts) == len(q.counts) == 1:
        return False
    a, b = p.counts[0], q.counts[0]
    return comparable(a, b) and (a.low is None, a.high is None) == (b.low is None, b.high is None)


def _may(p: Piece, q: Piece, one: bool) -> bool:
    """True unless the slots of two clauses forbid that they say the same."""
    if p.earlier != q.earlier or p.frame or q.frame:
        return False
    if opposed(p, q) and not (one and p.denied == q.denied):
        return False
    if one:
        return True
    if p.to_come != q.to_come or clash(p, q):
        return False
    return not days_apart(p, q)


def opposed(p: Piece, q: Piece) -> bool:
    """True where one says that something is so and the other that it is not."""
    return any((p.denied or m in p.negated) != (q.denied or m in q.negated) for m in p.acts & q.acts)


def days_apart(p: Piece, q: Piece) -> bool:
    """True where both clauses name days and no day of the one is a day of the other."""
    mine = [t for t in p.times if t.first and t.last and not t.since]
    theirs = [t for t in q.times if t.first and t.last and not t.since]
    return bool(mine and theirs) and not any(
        t.first and u.last and u.first and t.last and t.first < u.last and u.first < t.last
        for t in mine
        for u in theirs
    )


def _fits(story: Story, told: Told, one: list[int], other: list[int]) -> bool:
    """True where two groups may be one: no page twice, nothing in them that forbids it."""
    pieces = story.pieces
    if {pieces[i].page for i in one} & {pieces[i].page for i in other}:
        return False
    report = {i: told.of[pieces[i].page] for i in (*one, *other)}
    pairs = [(i, j) for i in _speaking(story, told, one) for j in _speaking(story, told, other)]
    related = [
        (i, j) for i, j in pairs if report[i] == report[j]
    ]  # a relay goes with its report, whatever it got wrong
    return all(_may(pieces[i], pieces[j], report[i] == report[j]) for i, j in related or pairs)


def _speaking(story: Story, told: Told, some: list[int]) -> list[int]:
    """The clauses that speak for a group: of each report the one on its first page, else all."""
    first = {
        told.of[story.pieces[i].page] for i in some if told.first[told.of[story.pieces[i].page]] == story.pieces[i].page
    }
    return [i for i in some if told.of[story.pieces[i].page] not in first or story.pieces[i].page in told.first]


def _sums(story: Story) -> list[tuple[float, int, int, str]]:
    """Two amounts side by side on one page that add up to one of another page: parts and their whole."""

    wholes: dict[tuple[str, str], list[tuple[int, Count]]] = {}
    for i, p in enumerate(story.pieces):
        for c in p.counts:
            for unit in sorted(c.units):
                wholes.setdefault((c.key, unit), []).append((i, c))
    out = []
    for i, (p, q) in enumerate(zip(story.pieces, story.pieces[1:], strict=False)):
        both = [(a, b) for a in p.counts for b in q.counts] if (p.page, p.sentence) == (q.page, q.sentence) else []
        both += [(a, b) for k, a in enumerate(p.counts) for b in p.counts[k + 1 :]]
        for a, b in both:
            if comparable(a, b) and min(a.value, b.value) >= 10:
                for unit in sorted(a.units & b.units):
                    for j, c in wholes.get((f"n:{(a.value + b.value).normalize():f}", unit), []):
                        if story.pieces[j].page != p.page and story.pieces[j].earlier == p.earlier:
                            out.append((TOGETHER, min(i, j), max(i, j), f"{a.value} and {b.value} make {c.value}"))
    return out


def _made(story: Story, told: Told, sources: Sources, some: list[int], why: list[str]) -> Said:
    pieces = [story.pieces[i] for i in some]
    order = sorted(some, key=lambda i: (str(story.first_day(story.pieces[i].page) or "9"), i))
    at = tuple(place(story, i) for i in order)
    reasons = independent(story, told, sources, order)
    first = at[0]
    key = "c" + digest(
        "proposition", first.page, f"{pieces[0].span.start}" if len(some) == 1 else f"{first.span.start}"
    )
    gist = story.pieces[order[0]].text
    record = Proposition(key, gist, at, len(reasons), tuple(reasons), "; ".join(why))
    return Said(key, order, record)


def place(story: Story, i: int) -> At:
    """Where a clause stands."""
    p = story.pieces[i]
    return At(story.pages[p.page].page.uri, p.span, p.claim.id if p.claim else None)


def independent(story: Story, told: Told, sources: Sources, some: list[int]) -> list[str]:
    """The distinct primaries behind clauses, one reason each: relays of one report count once, so does one source."""
    groups = Groups(len(some))
    for a, i in enumerate(some):
        for b in range(a + 1, len(some)):
            j = some[b]
            one = told.of[story.pieces[i].page] == told.of[story.pieces[j].page]
            if one or same_source(sources.of(i), sources.of(j)):
                groups.join(a, b)
    named = [a for a, i in enumerate(some) if sources.of(i).key or sources.of(i).text]
    for a in range(len(some)):
        repeats = (
            bool(story.pieces[some[a]].counts) or story.pages[story.pieces[some[a]].page].article.published is None
        )
        if named and repeats and not any(k in named for k in groups.members(a)):
            groups.join(a, named[0])  # a figure on nobody's word: repeated from what was told before
    return [_reason(story, told, sources, [some[k] for k in members]) for members in groups.groups()]


def _reason(story: Story, told: Told, sources: Sources, some: list[int]) -> str:
    named: list[Source] = [s for s in map(sources.of, some) if s.text]
    pages = ", ".join(dict.fromkeys(story.pages[story.pieces[i].page].page.uri.rsplit("/", 1)[-1] for i in some))
    report = told.reports[told.of[story.pieces[some[0]].page]]
    return f"{named[0].text if named else report.primary} ({pages})"
