"""Sheets of invented text for the annotators' tests."""

from saikhao.annotate.kit import default
from saikhao.annotate.sheet import Sheet
from saikhao.model.article import Article, Block
from saikhao.model.page import Page
from saikhao.model.place import Span


def sheet(text: str, lang: str, on: str | None = None, published: str | None = None) -> Sheet:
    """A page whose lines are the paragraphs of one story."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(Span(at, at + len(line)), "body", lang))
        at += len(line) + 1
    art = Article(lang=lang, published=published, given_date=on, blocks=tuple(blocks))
    return Sheet(Page("p", "p.txt", lang, "", text), art, default())
