"""Dating the undated: a page lies after what it takes as past and before what it takes as to come, and near the dated
pages it says the same as."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from msgspec.structs import replace as with_fields

from saikhao.annotate.kit import Kit
from saikhao.annotate.sheet import Sheet
from saikhao.annotate.when import timexes
from saikhao.link.pieces import LONG_AGO, Piece, When
from saikhao.link.reports import Told
from saikhao.link.story import Story
from saikhao.link.words import words
from saikhao.model.analysis import Analysis
from saikhao.model.links import LinkedPage
from saikhao.model.marks import Timex
from saikhao.model.page import Page
from saikhao.text.edges import Edges
from saikhao.text.fold import fold

ALIKE = 0.3  # likeness from which a dated clause may date an undated one
CLOSE = timedelta(45)  # a page so near to a day is of the year of that day
FOLLOWS = timedelta(7)  # a relay comes within so many days of its report's first page


class Bounds:
    """Days a page may be of, each end with its reason."""

    def __init__(self, first: date | None, last: date | None) -> None:
        self.first, self.last, self.why = first, last, list[str]()

    def after(self, day: date, why: str) -> None:
        """Not before `day`."""
        if (self.first is None or day > self.first) and (self.last is None or day <= self.last):
            self.first = day
            self.why.append(f"not before {day.isoformat()}: {why}")

    def before(self, day: date, why: str) -> None:
        """Not after `day`."""
        if (self.last is None or day < self.last) and (self.first is None or day >= self.first):
            self.last = day
            self.why.append(f"not after {day.isoformat()}: {why}")


def dated(story: Story, told: Told, kit: Kit) -> tuple[LinkedPage, ...]:
    """Every page with the days it may be of; the story's days are narrowed to them."""
    out = []
    for n, page in enumerate(story.pages):
        art = page.article
        lo, hi = story.days[n]
        if art.published or (lo and lo == hi):
            out.append(LinkedPage(page.page.uri, page.page.id, art.published, _iso(lo, hi), art.published_why))
            continue
        found = _bounds(story, told, n, kit)
        story.days[n] = (found.first, found.last)
        why = "; ".join(found.why) or art.published_why
        out.append(LinkedPage(page.page.uri, page.page.id, None, _iso(found.first, found.last), why))
    return tuple(out)


def _iso(first: date | None, last: date | None) -> tuple[str | None, str | None]:
    return (first.isoformat() if first else None, last.isoformat() if last else None)


def _bounds(story: Story, told: Told, n: int, kit: Kit) -> Bounds:
    found = Bounds(*story.days[n])
    mates = [m for m, r in enumerate(told.of) if r == told.of[n] and m != n and story.pages[m].article.published]
    days = sorted(d for m in mates if (d := story.first_day(m)))
    if days:
        found.after(days[0], f"relays a report of that day ({_name(story, told.first[told.of[n]])})")
    near = days or sorted(d for m, d in _kin(story, n))
    if not near:
        return found
    mine = [p for p in story.pieces if p.page == n]
    year = _Years(_told_since(story, mine, near) or near)
    for p in mine:
        for t in p.times:
            day = year.of(t)
            if day and not p.earlier:
                _bound(found, p, t, day)
                if _of_now(story.pages[n], p, t, kit):
                    found.after(day[0].replace(day=1), f"of the month of writing: {p.text[:40]}")
    _relative(story, n, near, found, kit)
    if days:
        found.before(days[0] + FOLLOWS, "relays follow within days")
    return found


def _bound(found: Bounds, p: Piece, t: When, day: tuple[date, date]) -> None:
    """A day taken as to come is not before the page's; one taken as past not after it."""
    words = p.text[:40]
    if p.to_come:
        found.before(day[0], f"still to come: {words}")
    elif not t.since and p.status == "asserted":
        found.after(day[1], f"taken as past: {words}")


def _told_since(story: Story, mine: list[Piece], near: list[date]) -> list[date]:
    """Where no page about the same lies near in time: the days that a dated page gives, as long past, to what these
    clauses expect in the same month."""
    out = []
    for p in mine:
        for t in p.times:
            day = _Years(near).of(t)
            if not p.to_come or t.first or not day or any(abs(d - day[0]) <= CLOSE for d in near):
                continue
            for q in story.pieces:
                same = q.acts & p.acts and (q.names | q.near) & (p.names | p.near)
                if q.page != p.page and same and story.pages[q.page].article.published and not q.to_come:
                    out += [u.first for u in q.times if u.first and u.first.month == day[0].month and not u.since]
    return sorted(out)


def _of_now(page: Analysis, p: Piece, t: When, kit: Kit) -> bool:
    """True where a month is said to be this one."""
    lists = words(kit, p.lang)
    said = fold(page.page.text[t.timex.span.start : t.timex.span.end + 8]).text
    if lists is None or not t.bare:
        return False
    inside = len(t.timex.span)
    return any("deictic" in w.means and w.start <= inside for w in lists.marks.find(said, Edges(said)))


class _Years:
    """Months and days without a year, put in the year nearest to the pages that tell of the same."""

    def __init__(self, near: list[date]) -> None:
        self.middle = near[len(near) // 2]

    def of(self, t: When) -> tuple[date, date] | None:
        """First and last day of a time that names a month and day."""
        if t.first and t.last:
            return (t.first, t.last - timedelta(1)) if t.fine else None
        days = [d for b in t.bare if len(b) == 5 for d in [self._place(b)] if d]
        return (min(days), max(days)) if days else None

    def _place(self, bare: str) -> date | None:
        out = []
        for year in (self.middle.year - 1, self.middle.year, self.middle.year + 1):
            try:
                out.append(date(year, int(bare[:2]), int(bare[3:])))
            except ValueError:
                continue
        return min(out, key=lambda d: (abs(d - self.middle), d)) if out else None


def _kin(story: Story, n: int) -> list[tuple[int, date]]:
    """Dated pages, by what they share with page `n`, the nearest first."""
    score: dict[int, float] = {}
    for i, p in enumerate(story.pieces):
        if p.page == n:
            for j, s in story.like.get(i, {}).items():
                q = story.pieces[j]
                if s >= ALIKE and story.pages[q.page].article.published:
                    score[q.page] = score.get(q.page, 0.0) + s
    order = sorted(score, key=lambda m: (-score[m], m))
    return [(m, d) for m in order if (d := story.first_day(m))]


def _relative(story: Story, n: int, near: list[date], found: Bounds, kit: Kit) -> None:
    """Times counted from the page's unknown day ("last month's contract"), tried on each month around: those months fit
    in which such a time meets the day that a dated page gives to the same thing."""
    page = story.pages[n]
    months = _months(min(near), max(near))
    read = {m: {t.span: t for t in _as_of(page, m, kit)} for m in months}
    for i, p in enumerate(story.pieces):
        if p.page != n or p.earlier:
            continue
        for t in p.times:
            if t.first or any(len(b) == 5 for b in t.bare) or not _moves([read[m].get(t.timex.span) for m in months]):
                continue
            heads = _heads(story, p, t, kit)
            score = {m: _meets(story, i, read[m].get(t.timex.span), heads) for m in months}
            fits = [m for m in months if score[m] and score[m] == max(score.values())]
            if fits and len(fits) < len(months):
                first, last = min(fits), max(fits)
                found.after(first.replace(day=1), f"{t.timex.span.of(page.page.text)}: as a dated page dates it")
                found.before(last.replace(day=monthrange(last.year, last.month)[1]), "the same")


def _months(first: date, last: date) -> list[date]:
    """The middle of each month from one before the first to six after the last, twenty at most."""
    year, month = first.year, first.month - 1
    out: list[date] = []
    while len(out) < 20 and (year, month) <= (last.year + (last.month + 6) // 12, (last.month + 6) % 12):
        out.append(date(year + (month - 1) // 12, (month - 1) % 12 + 1, 15))
        month += 1
    return out


def _as_of(page: Analysis, day: date, kit: Kit) -> tuple[Timex, ...]:
    """The page's times if it were of this day."""
    bare = page.page
    article = with_fields(page.article, given_date=day.isoformat(), published=day.isoformat())
    return timexes(Sheet(Page(bare.id, bare.uri, bare.lang, bare.sha256, bare.text), article, kit))[0]


def _moves(times: list[Timex | None]) -> bool:
    return len({t.value if t else None for t in times}) > 1


def _heads(story: Story, p: Piece, t: When, kit: Kit) -> frozenset[str]:
    """The meanings of the words next to a time: what it is the time of ("last month's contract")."""
    lists = words(kit, p.lang)
    at = p.text.find(fold(t.timex.span.of(story.pages[p.page].page.text)).text)
    if lists is None or at < 0:
        return frozenset()
    end = at + len(t.timex.span)
    found = [w for w in lists.concepts.find(p.text, Edges(p.text)) if any(m[0] == "x" for m in w.means)]
    near = min(found, key=lambda w: (min(abs(w.start - end), abs(at - w.end)), w.start), default=None)
    return frozenset(m for m in near.means if m[0] == "x") if near else frozenset()


def _meets(story: Story, i: int, timex: Timex | None, heads: frozenset[str]) -> float:
    """How much clause `i` shares with a dated clause about the same that tells of a day inside the time; 0 for none."""
    ends = timex.interval if timex else (None, None)
    if not ends[0] or not ends[1]:
        return 0.0
    lo, hi = date.fromisoformat(ends[0][:10]), date.fromisoformat(ends[1][:10])
    best, p = 0.0, story.pieces[i]
    for q in story.pieces:
        if q.page == p.page or not heads & q.means:
            continue
        told = story.pages[q.page].article.published and not (q.to_come or q.earlier or q.negative or q.denied)
        if told and any(t.first and t.fine and not t.since and lo <= t.first < hi for t in q.times):
            best = max(best, round(1 + story.weights.shared(p, q), 3))
    return best


def settled(story: Story) -> list[Piece] | None:
    """The clauses with the days of undated pages put in their year; None where there is nothing to settle."""
    years = {
        n: _Years([day])
        for n, page in enumerate(story.pages)
        if not page.article.published and (day := story.first_day(n) or _nearest_day(story, n))
    }
    if not years:
        return None
    return [_settled(p, years[p.page]) if p.page in years else p for p in story.pieces]


def _nearest_day(story: Story, n: int) -> date | None:
    kin = _kin(story, n)
    return kin[0][1] if kin else None


def _settled(piece: Piece, years: _Years) -> Piece:
    times = []
    for t in piece.times:
        day = None if t.first else years.of(t)
        times.append(replace(t, first=day[0], last=day[1] + timedelta(1), fine=True) if day else t)
    ago = years.middle - LONG_AGO
    stated = [t.last for t in times if t.last and not t.since]
    long_ago = bool(stated) and all(last < ago for last in stated)
    return replace(piece, times=tuple(times), earlier=piece.earlier or long_ago)


def _name(story: Story, page: int) -> str:
    return story.pages[page].page.uri.rsplit("/", 1)[-1]
