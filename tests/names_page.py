"""A page of one's own sentences, annotated: what the tests on names share."""

from functools import cache

from saikhao.annotate import annotate
from saikhao.annotate.kit import Kit, default
from saikhao.annotate.sheet import Sheet
from saikhao.model.article import Article, Block
from saikhao.model.marks import Mention
from saikhao.model.page import Page
from saikhao.model.place import Span
from saikhao.packs.language import language


@cache
def kit() -> Kit:
    """The kit that ships."""
    return default()


def sheet(text: str, lang: str | None = None) -> Sheet:
    """A page whose every line is body."""
    lang = lang or language(text, kit().packs)
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(at, at + len(line)), "body", lang))
        at += len(line) + 1
    page = Page("p1", "test", lang, "", text)
    return Sheet(page, Article(blocks=tuple(blocks)), kit())


def named(text: str, lang: str | None = None) -> list[tuple[str, str]]:
    """(words, kind) of every mention."""
    from saikhao.annotate.names import mentions

    return [(m.span.of(text), m.kind) for m in mentions(sheet(text, lang), (), ())]


def found(text: str, lang: str | None = None) -> tuple[Mention, ...]:
    """The mentions themselves."""
    from saikhao.annotate.names import mentions

    return mentions(sheet(text, lang), (), ())


__all__ = ["annotate", "found", "kit", "named", "sheet"]
