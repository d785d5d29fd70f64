"""Running stories: their pages, and their happenings by day with on how many words each stands."""

from collections.abc import Sequence

from saikhao.link.propositions import Said
from saikhao.link.reports import Told
from saikhao.link.story import Story
from saikhao.model.ids import digest
from saikhao.model.links import Event, Forecast
from saikhao.model.links import Story as Record
from saikhao.model.place import Span

LINES = 40  # happenings shown of one story, the most told first chosen


def told_as_story(story: Story, told: Told, said: Sequence[Said], ahead: Sequence[Forecast]) -> tuple[Record, ...]:
    """The story as a record; none for a single page."""
    if len(story.pages) < 2:
        return ()
    verdict: dict[tuple[str, Span], str] = {(f.claim.page, f.claim.span): f.verdict for f in ahead}
    often = sorted(
        (s for s in said if len(s.members) > 1), key=lambda s: (-s.record.independent, -len(s.members), s.id)
    )
    events = [_event(story, s, verdict) for s in often[:LINES]]
    events.sort(key=lambda e: (e.day is None, e.day or "", e.proposition))
    first = (
        told.first[0]
        if len(told.first) == 1
        else min(range(len(story.pages)), key=lambda n: (str(story.first_day(n) or "9"), n))
    )
    page = story.pages[first]
    title = page.article.title.of(page.page.text) if page.article.title else page.page.uri
    uris = tuple(p.page.uri for p in story.pages)
    why = f"{len(uris)} pages, {len(told.reports)} reports"
    return (Record("s" + digest("story", *uris), " ".join(title.split()), uris, tuple(events), why),)


def _event(story: Story, s: Said, verdict: dict[tuple[str, Span], str]) -> Event:
    pieces = [story.pieces[i] for i in s.members]
    days = sorted(t.first.isoformat() for p in pieces for t in p.times if t.first and t.fine and not t.since)
    came = next((verdict[(at.page, at.span)] for at in s.record.claims if (at.page, at.span) in verdict), None)
    status = f"{pieces[0].status}, {came}" if came else pieces[0].status
    day = max(days, key=days.count) if days else None
    return Event(day, s.id, s.record.gist, s.record.independent, status)
