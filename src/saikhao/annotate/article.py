"""The article as a whole: blocks with roles, title, outlet, dates, hops."""

from datetime import date

from saikhao.annotate.bylines import bylines
from saikhao.annotate.draft import Draft
from saikhao.annotate.hops import hops
from saikhao.annotate.kit import Kit
from saikhao.annotate.outlet import canonical, publisher
from saikhao.annotate.published import published
from saikhao.model.article import Article
from saikhao.model.page import Note, Page


def article(page: Page, kit: Kit, on: date | None = None) -> tuple[Article, tuple[Note, ...]]:
    """The article of a page and what was noted about it. `on` is kept as `given_date`, never taken for `published`."""
    draft = Draft(page, kit)
    by = publisher(draft)
    shown = published(draft)
    title = draft.blocks[draft.title].span if draft.title >= 0 else None
    made = Article(
        title=title,
        outlet=by.name if by else None,
        outlet_evidence=by.evidence if by else None,
        canonical=canonical(draft, by),
        bylines=bylines(draft, by),
        lang=page.lang,
        published=shown.day,
        published_evidence=shown.place,
        published_between=shown.between,
        published_why=shown.why,
        given_date=on.isoformat() if on else None,
        blocks=draft.blocks,
        hops=hops(draft, by),
    )
    return made, tuple(_notes(made))


def _notes(made: Article) -> list[Note]:
    notes = []
    if not any(b.role == "body" for b in made.blocks):
        notes.append(Note("no-article", None, "no line of the page reads like a story"))
    if made.title is None:
        notes.append(Note("no-title", None, "no line of the page reads like a headline"))
    if made.published is None:
        notes.append(Note("no-date", None, made.published_why))
    return notes
