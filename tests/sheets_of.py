"""Looks of invented lines: a helper of the claim tests."""

from saikhao.annotate.kit import default
from saikhao.annotate.sheet import Sheet
from saikhao.claim.look import Look
from saikhao.model.article import Article, Block
from saikhao.model.page import Page
from saikhao.model.place import Span


def look(lines: list[str], lang: str = "th", role: str = "body") -> Look:
    """A look at lines that are all told."""
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(Span(at, at + len(line)), role, lang))  # type: ignore[arg-type]
        at += len(line) + 1
    page = Page("p", "p.txt", lang, "", "\n".join(lines))
    return Look(Sheet(page, Article(blocks=tuple(blocks), lang=lang), default()))
