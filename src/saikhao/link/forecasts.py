"""What was said to come and what came of it: plans, forecasts and promises against what later pages tell as past."""

from datetime import date, timedelta

from saikhao.link.counts import comparable, compatible
from saikhao.link.pieces import Piece
from saikhao.link.propositions import Said, opposed, place
from saikhao.link.reports import Told
from saikhao.link.sources import Sources
from saikhao.link.story import Story
from saikhao.model.ids import digest
from saikhao.model.links import Forecast, Slot, Verdict

LIKE = 0.3  # likeness, numbers and days left out, from which a later clause may be the outcome
TIMELY = 0.15  # what an outcome of the very days that were set is worth
FORGOTTEN = timedelta(180)  # what comes later than this is something else
LATE = timedelta(30)  # what comes so long after its day may still be what was to come
NEARLY = 0.85  # of outcomes told so nearly as well as the best the first counts


def forecasts(story: Story, told: Told, sources: Sources, said: list[Said]) -> list[Forecast]:
    """Every clause that speaks of what is to come, with its outcome or open."""
    of = {i: s for s in said for i in s.members}
    places = _named(story, "place")
    out = []
    for i, p in enumerate(story.pieces):
        if (p.to_come or p.status == "conditional") and not p.earlier and not p.frame:
            out.append(_forecast(story, told, sources, of, places, i))
    return out


def _forecast(story: Story, told: Told, sources: Sources, of: dict[int, Said], places: set[str], i: int) -> Forecast:
    p = story.pieces[i]
    at, due, source = place(story, i), _due(story, p), sources.of(i).text or None
    key = "f" + digest("forecast", at.page, f"{at.span.start}")
    found = _outcome(story, told, i)
    if found is None:
        window = f"due {due[0]} to {due[1]}" if due[1] else "no day set"
        return Forecast(key, at, due, None, "open", source, None, f"no later page tells of it; {window}")
    score, j = found
    j = _own_tongue(story, told, of, i, j)
    verdict, slot, why = _verdict(story, p, story.pieces[j], places, due)
    return Forecast(key, at, due, place(story, j), verdict, source, slot, f"{why}; about one thing ({score:.2f})")


def _due(story: Story, p: Piece) -> tuple[str | None, str | None]:
    """First and last day in which it should come: from the page's day where only the end is set."""
    times = [t for t in p.times if not t.since]
    first = [t.first for t in times if t.first]
    last = [t.last for t in times if t.last]
    if not first or not last:
        return None, None
    start = story.first_day(p.page) if any(t.limit for t in times) else None
    return min([*first, start] if start else first).isoformat(), (max(last) - timedelta(1)).isoformat()


def _outcome(story: Story, told: Told, i: int) -> tuple[float, int] | None:
    """The clause of a later page that tells most nearly what was to come; of equally near ones the first."""
    p = story.pieces[i]
    day = story.first_day(p.page)
    people = _named(story, "person")
    found: list[tuple[float, int]] = []
    for j in sorted(story.like.get(i, {})):
        q = story.pieces[j]
        if q.to_come or (q.earlier and not _then(p, q)) or q.frame or q.status in ("asked", "possible", "conditional"):
            continue
        if (
            told.of[p.page] == told.of[q.page]
            or not _later(story, day, q)
            or not any(m[0] == "x" for m in p.means & q.means)
        ):
            continue
        if _others(p, q, people) or _too_late(p, q):
            continue
        score = 0.5 * story.weights.rest(p, q) + 0.5 * story.weights.covered(p, q)
        score = round(score + (TIMELY if _then(p, q) else 0), 3)
        if score >= LIKE:
            found.append((score, j))
    if not found:
        return None
    top = max(score for score, _ in found)
    return min(((s, j) for s, j in found if s >= NEARLY * top), key=lambda x: (_told_on(story, x[1]), -x[0], x[1]))


def _named(story: Story, kind: str) -> set[str]:
    """The entities of one kind."""
    found = ((n, m) for n, page in enumerate(story.pages) for m in page.mentions if m.kind == kind)
    return {story.entity[n].get(m.entity, m.entity) for n, m in found}


def _others(p: Piece, q: Piece, people: set[str]) -> bool:
    """True where both name persons, and of those the forecast names none is there."""
    mine = p.names & people
    return bool(mine and q.names & people and not mine & (q.names | q.near))


def _too_late(p: Piece, q: Piece) -> bool:
    """True where what is told lies long after the day that was set."""
    due = [t.last for t in p.times if t.last and not t.since]
    told = [t.first for t in q.times if t.first and not t.since]
    return bool(due and told) and min(told) > max(due) + FORGOTTEN


def _then(p: Piece, q: Piece) -> bool:
    """True where what a page tells as long past is of the very days that were spoken of."""
    return any(
        t.first and t.last and u.first and u.last and u.first < t.last + LATE and t.first < u.last
        for t in p.times
        for u in q.times
    )


def _told_on(story: Story, j: int) -> tuple[bool, date]:
    """Dated pages first, by day."""
    page = story.pieces[j].page
    return not story.pages[page].article.published, story.first_day(page) or date.max


def _later(story: Story, day: date | None, q: Piece) -> bool:
    """True where a clause is told after a day, and of something not before it."""
    other = story.first_day(q.page)
    told_later = day is None or other is None or other > day
    happened = [t.last for t in q.times if t.last and t.fine and not t.since]
    return told_later and (day is None or not happened or max(happened) > day)


def _own_tongue(story: Story, told: Told, of: dict[int, Said], i: int, j: int) -> int:
    """The outcome as the forecast's own language tells it, where a page of the same report does; else as the report's
    first page does."""
    report = told.of[story.pieces[j].page]
    same = [k for k in of[j].members if told.of[story.pieces[k].page] == report and k != i]
    own = [k for k in same if story.pieces[k].lang == story.pieces[i].lang]
    first = [k for k in same if story.pieces[k].page == told.first[report]]
    return (own or first or [j])[0]


def _verdict(
    story: Story, p: Piece, q: Piece, places: set[str], due: tuple[str | None, str | None]
) -> tuple[Verdict, Slot | None, str]:
    if opposed(p, q):
        return "failed", "polarity", "told as not so"
    for a in p.counts:
        for b in q.counts:
            if comparable(a, b) and not compatible(a, b):
                return "fulfilled-differently", "amount", f"{a.value} became {b.value}"
    left = _instead(story, q, places) & (p.names | p.near)
    if left:
        return "fulfilled-differently", "place", "told as instead of the place that was named"
    mine, theirs = p.names & places, q.names & places
    if mine - theirs and theirs - mine:
        return "fulfilled-differently", "place", "another place"
    days = [t for t in q.times if t.first and t.last and t.fine and not t.since]
    if due[0] and due[1] and days:
        first, last = date.fromisoformat(due[0]), date.fromisoformat(due[1])
        if not any(t.first and t.last and t.first <= last and first < t.last for t in days):
            return "fulfilled-differently", "date", f"{days[0].timex.value} instead of {due[0]} to {due[1]}"
    return "fulfilled", None, "came as said"


def _instead(story: Story, q: Piece, places: set[str]) -> set[str]:
    """Places that the clause, or the next of its sentence, says something came instead of."""
    near = [x for x in story.pieces if x.page == q.page and x.sentence == q.sentence and 0 <= x.n - q.n <= 1]
    return {e for x in near if "prior" in x.marks for e in x.names & places}
