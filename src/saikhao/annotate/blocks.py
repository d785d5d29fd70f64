"""Every line of a text page and the part it plays. Nothing is dropped: what is not the article keeps its place and a reason."""

import re
from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import SHORT, Line, lines, words
from saikhao.annotate.title import find_title
from saikhao.model.article import Block
from saikhao.model.codes import Role
from saikhao.model.page import Page
from saikhao.packs.language import language
from saikhao.text.fold import Folded

TAIL = ("related", "comments")  # what follows such a line is no longer this story

_OWN: dict[str, Role] = {
    "rule": "furniture",
    "address": "furniture",
    "hashtags": "furniture",
    "furniture": "furniture",
    "sections": "furniture",
    "more": "related",
    "related": "related",
    "comments": "comment",
    "byline": "byline",
    "caption": "caption",
    "source": "credit",
    "date": "dateline",
}


class Part(NamedTuple):
    """A line with its role; the title may be only a part of its line."""

    start: int
    end: int
    role: Role
    why: str


def text_blocks(page: Page, folded: Folded, kit: Kit) -> tuple[Block, ...]:
    """The blocks of a text dump, in order."""
    rows = lines(page, folded, kit)
    return tuple(
        Block(folded.span(p.start, p.end), p.role, language(folded.text[p.start : p.end], kit.packs), p.why)
        for p in parts(rows, kit)
    )


def parts(rows: tuple[Line, ...], kit: Kit) -> list[Part]:
    """A role for each line: the title first, then what stands above it, the tail, and the body between."""
    title = find_title(rows, kit)
    first = title.row if title else -1
    tail = _tail(rows, first)
    out = []
    for i, row in enumerate(rows):
        if title and i == title.row:
            out.extend(_titled(row, title.start, title.end))
        else:
            out.append(Part(row.start, row.end, *_role(rows, i, first, tail, (title and title.text) or "", kit)))
    return out


def _titled(row: Line, start: int, end: int) -> list[Part]:
    made = [Part(start, end, "title", "title")]
    for a, b in ((row.start, start), (end, row.end)):
        piece = row.text[a - row.start : b - row.start]
        words_ = piece.strip(" |-–—:·»")
        if words_:
            at = a + piece.index(words_)
            made.append(Part(at, at + len(words_), "furniture", "site name"))
    return sorted(made)


def _tail(rows: tuple[Line, ...], first: int) -> int:
    """The row where the story is over: a heading of related stories or comments with the story above it, else the run of
    menu lines that ends the page."""
    seen = False
    for i in range(first + 1, len(rows)):
        seen = seen or rows[i].prose
        if seen and rows[i].says in TAIL:
            return i
    last = max((i for i, r in enumerate(rows) if r.prose), default=first)
    return next((i for i in range(last + 1, len(rows)) if rows[i].says in ("sections", "furniture")), len(rows))


_CREDITED = re.compile(r"[(\[（]([^()\[\]（）]{2,60})[)\]）][\s.]*$")


def _role(rows: tuple[Line, ...], i: int, first: int, tail: int, title: str, kit: Kit) -> tuple[Role, str]:
    row = rows[i]
    if i >= tail:
        if row.says in ("address", "rule", "furniture", "sections", "source"):
            return "furniture", f"after the story: {row.says}"
        heading = rows[tail].says
        return (
            "comment" if heading == "comments" else "related" if heading == "related" else "furniture"
        ), "after the story"
    if i < first:
        role = _OWN.get(row.says, "furniture")
        return (role if role in ("byline", "dateline", "credit") else "furniture"), "above the title"
    if title and row.text == title:
        return "furniture", "the title again"
    if row.says and not (row.says == "sections" and any(r.prose for r in rows[first + 1 : i])):
        return _OWN[row.says], row.says
    return _neighbours(rows, i, first, kit)


def _neighbours(rows: tuple[Line, ...], i: int, first: int, kit: Kit) -> tuple[Role, str]:
    row, known = rows[i], words(kit)
    began = any(r.prose for r in rows[first + 1 : i])
    credit = _CREDITED.search(row.text)
    if credit:
        opened = known.opening.match(credit.group(1) + " ") or known.bare.match(credit.group(1))
        kind = {**known.kinds, **known.bare_kinds}.get(opened.group(1).lower()) if opened else None
        if kind == "caption":
            return "caption", "ends in a photo credit"
        if kind == "source" and len(row.text) <= SHORT:
            return "credit", "ends in a source"
    if began and any(0 <= j < len(rows) and rows[j].text == row.text for j in (i - 1, i + 1)):
        return "caption", "stands twice in a row"
    if not began and not row.prose and any(r.prose for r in rows[i + 1 :]):
        return _under_title(row)
    return "body", "story"


def _under_title(row: Line) -> tuple[Role, str]:
    from saikhao.annotate.printed import printed

    found = printed(row.text)
    if found:
        return (
            ("dateline", "a date alone")
            if found[0].start <= 12 and found[0].end == len(row.text)
            else ("byline", "ends in a date")
        )
    return ("byline", "under the title") if len(row.text) <= 40 else ("body", "lead")
