"""The article as a whole: blocks with roles, title, outlet, dates, hops."""

from datetime import date

from saikhao.annotate.kit import Kit
from saikhao.model.article import Article
from saikhao.model.page import Note, Page


def article(page: Page, kit: Kit, on: date | None = None) -> tuple[Article, tuple[Note, ...]]:
    return Article(), ()
