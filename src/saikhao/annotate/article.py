"""The article as a whole: blocks with roles, title, outlet, dates, hops."""

from datetime import date

from saikhao.annotate.blocks import text_blocks
from saikhao.annotate.blocks_html import html_blocks
from saikhao.annotate.kit import Kit
from saikhao.annotate.printed import printed
from saikhao.model.article import Article
from saikhao.model.page import Note, Page
from saikhao.text.fold import fold


def article(page: Page, kit: Kit, on: date | None = None) -> tuple[Article, tuple[Note, ...]]:
    """The article of a page and what was noted about it. `on` is kept as `given_date`, never taken for `published`."""
    folded = fold(page.text)
    blocks = html_blocks(page, kit) if page.kind == "html" else text_blocks(page, folded, kit)
    title = next((b.span for b in blocks if b.role == "title"), None)
    published = evidence = None
    for block in blocks:
        found = printed(block.span.of(page.text)) if block.role in ("byline", "dateline") else []
        if found and published is None:
            published = found[0].day.isoformat()
            evidence = block.span
    art = Article(
        title=title,
        bylines=tuple(b.span for b in blocks if b.role == "byline"),
        lang=page.lang,
        published=published,
        published_evidence=evidence,
        published_between=(published, published),
        given_date=on.isoformat() if on else None,
        blocks=blocks,
    )
    return art, ()
