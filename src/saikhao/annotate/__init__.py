"""Page -> what stands where: the article, times, amounts, names."""

from datetime import date

import msgspec

from saikhao.annotate.amounts import amounts
from saikhao.annotate.article import article
from saikhao.annotate.kit import Kit
from saikhao.annotate.names import mentions
from saikhao.annotate.sheet import Sheet
from saikhao.annotate.when import timexes
from saikhao.model.article import Article
from saikhao.model.marks import Amount, Mention, Timex
from saikhao.model.page import Note, Page


class Annotations(msgspec.Struct, frozen=True):
    """A page with everything `annotate` found on it."""

    page: Page
    article: Article
    timexes: tuple[Timex, ...]
    amounts: tuple[Amount, ...]
    mentions: tuple[Mention, ...]
    notes: tuple[Note, ...]


def annotate(page: Page, kit: Kit, on: date | None = None) -> tuple[Annotations, Sheet]:
    """Everything that stands on the page, and the sheet it was read from. `on` is a publication date from outside."""
    art, notes = article(page, kit, on)
    sheet = Sheet(page, art, kit)
    times, more = timexes(sheet)
    counted = amounts(sheet, times)
    named = mentions(sheet, times, counted)
    return Annotations(page, art, times, counted, named, page.notes + notes + more), sheet
