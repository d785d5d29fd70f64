"""The day a story's times are counted from: its dateline's, else its publication's."""

from datetime import date
from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.sheet import Part, Sheet
from saikhao.model.article import Article
from saikhao.packs.when import WHEN, When
from saikhao.text.grammar import Pick
from saikhao.text.moment import Moment
from saikhao.text.settle import Frame, settle

REACH = 260  # characters of the first paragraph in which a dateline's day may stand
OPENING = 25  # from the paragraph's start, a date that needs no dateline words
STALE = 14  # days a dateline may lie before publication


class Anchor(NamedTuple):
    """The day, and where it is from: dateline, published, given, or nothing."""

    day: date | None
    why: str


def published(article: Article) -> Anchor:
    """The publication day as the page shows it, else as given from outside, else the one day the bounds leave."""
    if article.published:
        return Anchor(date.fromisoformat(article.published), "published")
    if article.given_date:
        return Anchor(date.fromisoformat(article.given_date), "given from outside")
    first, last = article.published_between
    if first and first == last and "X" not in first:
        return Anchor(date.fromisoformat(first), "published between")
    return Anchor(None, "no date")


def anchored(sheet: Sheet, found: list[tuple[Part, list[Pick]]]) -> Anchor:
    """The dateline's day where the story has one, else the publication's."""
    base = published(sheet.article)
    for part, picks in found:
        if part.role in ("dateline", "body"):
            day = _opening(sheet.text[part.start : part.end], part.lang, picks, base.day, sheet.kit)
            if day is not None:
                return Anchor(day, "dateline")
            if part.role == "body":
                break
    return base


def _opening(text: str, lang: str, picks: list[Pick], base: date | None, kit: Kit) -> date | None:
    pack = kit.packs.toml(lang, WHEN, When)
    for p in picks:
        m: Moment = p.token.value
        if p.token.start > REACH:
            break
        if m.day is None or m.month is None or m.make not in ("date", "clock"):
            continue
        if p.token.start > OPENING and not _dateline(text, p.token.start, p.token.end, pack):
            break
        read = settle(m, Frame(base, -1))
        if read is None or read.start is None:
            break
        day = date.fromisoformat(read.start[:10])
        return day if base is None or 0 <= (base - day).days <= STALE else None
    return None


def _dateline(text: str, start: int, end: int, pack: When) -> bool:
    head, tail = text[:start].lower(), text[end:].lstrip(" ,)-\u2013\u2014:")
    return any(w.lower() in head for w in pack.dateline) and (
        any(tail.startswith(w) for w in pack.saying) or not pack.saying
    )
