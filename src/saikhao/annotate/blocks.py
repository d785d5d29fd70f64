"""Every line of a page and the part it plays. Nothing is dropped: furniture keeps its place and a reason."""

import re
from functools import cached_property
from typing import NamedTuple

from saikhao.annotate.blocks_html import SAID, html_blocks
from saikhao.annotate.days import date_alone, days
from saikhao.annotate.kit import Kit
from saikhao.annotate.lines import PROSE, SHORT, Line, lines, words
from saikhao.annotate.media import key
from saikhao.annotate.title import find_title
from saikhao.model.article import Block
from saikhao.model.codes import Role
from saikhao.model.page import Page
from saikhao.packs.language import PackInfo, language
from saikhao.text.fold import Folded
from saikhao.text.script import main_script

REACH = 30  # lines from the headline or the story's end in which names and dates stand for themselves
TEASER = 3  # lines below the headline that may be a teaser, and below that for what it is the beginning of
NAME = 28  # characters of a line under the headline that is a name, without a word that says so
SIGNED = 5  # words of a name that signs a story
CAPTION = 200  # characters of the longest line that is a caption because a photo credit ends it
DOUBLED = 10  # characters of the shortest line that is a caption because it stands twice

_OWN: dict[str, Role] = {
    "rule": "furniture",
    "address": "furniture",
    "hashtags": "furniture",
    "furniture": "furniture",
    "sections": "furniture",
    "ticker": "furniture",
    **SAID,
}
_TAIL: dict[str, Role] = {"related": "related", "comments": "comment"}  # what such a line opens is no longer this story
_AROUND = ("sections", "byline", "date", "ticker")  # within the story such words say nothing
_ENDS = re.compile(r"[(\[（]([^()\[\]（）]{2,60}+)[)\]）][\s.]*$")
_BEHIND = re.compile(r"[.!?”\"\s|–—-]\s*([^\s.:：|]{2,20}+(?: [^\s.:：|]{2,20}+){0,2}\s?[:：]\s?[^.:：]{2,40})\.?$")
_FULL_STOP = ".!?…:;\"”»'’"


class Part(NamedTuple):
    """A line with its role; the title may be only a part of its line."""

    start: int
    end: int
    role: Role
    why: str


def blocks(page: Page, folded: Folded, kit: Kit) -> tuple[Block, ...]:
    """The blocks of a page, in order."""
    if page.kind == "html":
        return html_blocks(page, kit)
    made = Dump(lines(page, folded, kit), kit, page.lang).parts()
    return tuple(
        Block(folded.span(p.start, p.end), p.role, _language(folded.text[p.start : p.end], page.lang, kit), p.why)
        for p in made
    )


def _language(text: str, main: str, kit: Kit) -> str:
    """A line's language. A short one in the page's own script is in the page's language: names tell nothing."""
    own = main in kit.packs.langs and kit.packs.toml(main, "pack", PackInfo).script == main_script(text)
    return main if own and len(text) <= SHORT else language(text, kit.packs)


class Dump:
    """The lines of a text dump: the headline, what stands above it, the story, and what follows it."""

    def __init__(self, rows: tuple[Line, ...], kit: Kit, lang: str) -> None:
        self.rows, self.kit, self.lang, self.known = rows, kit, lang, words(kit)
        self.title = find_title(rows, kit, lang)
        self.first = self.title.row if self.title else -1

    @cached_property
    def story(self) -> int:
        """The row of the first long line below the headline."""
        return next(
            (i for i in range(self.first + 1, len(self.rows)) if self.rows[i].prose and not self.rows[i].says),
            len(self.rows),
        )

    @cached_property
    def last(self) -> int:
        """The row of the last long line above the tail's heading."""
        heads = (i for i in range(self.story, len(self.rows)) if self.rows[i].says in _TAIL)
        ends = next((i for i in heads if not self._passing(i)), len(self.rows))
        return next((i for i in range(ends - 1, self.story, -1) if self.rows[i].prose), self.story)

    def _passing(self, i: int) -> bool:
        """True for a heading that the story runs past: two paragraphs follow at once, where another story would have
        its headline."""
        after = self.rows[i + 1 : i + 3]
        return (
            self.rows[i].says == "related"
            and len(after) == 2
            and all(r.size >= 2 * PROSE and not r.says for r in after)
        )

    @cached_property
    def tail(self) -> int:
        """The row where the story is over: a heading of other stories or of comments, or the first of the menu lines
        that end the page."""
        ends = ("sections", "furniture", *_TAIL)
        return next((i for i in range(self.last + 1, len(self.rows)) if self.rows[i].says in ends), len(self.rows))

    def parts(self) -> list[Part]:
        """A part for each line, two or three for the line that holds the headline and more."""
        out: list[Part] = []
        for i, row in enumerate(self.rows):
            if self.title and i == self.first:
                out.extend(_titled(row, self.title.start, self.title.end, self.title.why))
            else:
                out.append(Part(row.start, row.end, *self._role(i)))
        return out

    def _role(self, i: int) -> tuple[Role, str]:
        if i < self.first:
            return self._above(i)
        if i >= self.tail:
            return self._after(i)
        row = self.rows[i]
        if again := self._again(i):
            return again
        within = self.story <= i < self.last
        if row.says and not (within and (row.says in _AROUND or (row.prose and row.says == "furniture"))):
            return _OWN[row.says], row.says
        return self._ended(i) or self._doubled(i) or self._beside(i) or ("body", "story")

    def _above(self, i: int) -> tuple[Role, str]:
        row = self.rows[i]
        if self.title and i == self.title.site:
            return "furniture", "names the site"
        if row.says in ("byline", "date", "source"):
            return _OWN[row.says], row.says
        if date_alone(row.text, self.kit, self.lang):
            return "dateline", "a date alone"
        return "furniture", "above the headline"

    def _after(self, i: int) -> tuple[Role, str]:
        row = self.rows[i]
        opened = next((self.rows[j].says for j in self._headings if j <= i), self.rows[self.tail].says)
        if row.says in ("address", "rule", "furniture", "sections"):
            return "furniture", f"after the story: {row.says}"
        if row.says in ("source", "comment"):
            return _OWN[row.says], row.says
        return _TAIL.get(opened, "furniture"), f"after the story, under its {opened}"

    def _again(self, i: int) -> tuple[Role, str] | None:
        """The headline once more, or a teaser: the beginning of what one of the next lines says in full."""
        own = key(self.rows[i].text)
        if self.title and own and own == self._headline:
            return "furniture", "the headline again"
        if not self.rows[i].prose or i > self.first + TEASER:
            return None
        if any(key(r.text) == own for r in self.rows[self.first + 1 : i]):
            return "furniture", "said before"
        if any(key(r.text).startswith(own) != (key(r.text) == own) for r in self.rows[i + 1 : i + 1 + TEASER]):
            return "furniture", "a teaser: the beginning of what follows"
        return None

    @cached_property
    def _headline(self) -> str:
        return key(self.title.text) if self.title else ""

    @cached_property
    def _headings(self) -> tuple[int, ...]:
        """The headings in the tail, the last first."""
        return tuple(i for i in range(len(self.rows) - 1, self.tail - 1, -1) if self.rows[i].says in _TAIL)

    def _ended(self, i: int) -> tuple[Role, str] | None:
        """A line that ends in a credit in brackets: a caption with its photographer, a name with the story's source."""
        row = self.rows[i]
        m = _credit(row.text)
        kind = self.known.opened(m.group(1) + " ") if m else ""
        if kind == "caption":
            return "caption", "ends in a photo credit"
        if kind == "source" and len(row.text) <= SHORT:
            return "credit", "ends in a source"
        return None

    def _doubled(self, i: int) -> tuple[Role, str] | None:
        """The same line twice in a row is a picture's description and its caption."""
        row = self.rows[i]
        near = [self._uncredited(j) for j in (i - 1, i + 1) if 0 <= j < len(self.rows)]
        if (i > self.story or not row.prose) and row.size >= DOUBLED and self._uncredited(i) in near:
            return "caption", "stands twice in a row"
        return None

    def _uncredited(self, i: int) -> str:
        """A line without the photo credit that ends it."""
        text = self.rows[i].text
        m = _credit(text)
        if not m or m.start() <= DOUBLED or self.known.opened(m.group(1) + " ") != "caption":
            return text
        return text[: m.start() + (text[m.start()] in _FULL_STOP)].rstrip()

    def _beside(self, i: int) -> tuple[Role, str] | None:
        """A short line between headline and story, or a name that signs the story."""
        row = self.rows[i]
        if row.prose or self.story <= i <= self.last or min(abs(i - self.first), abs(i - self.last)) > REACH:
            return None
        if date_alone(row.text, self.kit, self.lang):
            return "dateline", "a date alone"
        if i > self.last:
            return self._signed(row)
        if self.story == len(self.rows):
            return None
        low = row.text.casefold()
        if len(low) <= SHORT and low.startswith(self.known.changed):
            return "dateline", "a time of change"
        found = days(row.text, self.kit, self.lang)
        if found:
            return "byline", "ends in a date"
        if len(row.text) <= NAME or _name(row.text) or any(d in row.text.casefold() for d in self.known.desk):
            return ("byline", "under the headline") if len(row.text) <= SHORT else None
        return None

    def _signed(self, row: Line) -> tuple[Role, str] | None:
        """A short line below the story: a person's or a desk's name."""
        low = row.text.casefold()
        if len(row.text) <= SHORT and (_name(row.text) or low.startswith(self.known.desk)):
            return "byline", "signs the story"
        return None


def _credit(text: str) -> re.Match[str] | None:
    """What may be a credit at the end of a line: in brackets, or behind a stop with a colon in it."""
    return _ENDS.search(text) or (_BEHIND.search(text) if len(text) <= CAPTION and "   " not in text else None)


def _titled(row: Line, start: int, end: int, why: str) -> list[Part]:
    """The headline, and beside it in its line the site's name."""
    made = [Part(start, end, "title", why)]
    for a, b in ((row.start, start), (end, row.end)):
        piece = row.text[a - row.start : b - row.start]
        name = piece.strip(" |-–—:·»")
        if name:
            at = a + piece.index(name)
            made.append(Part(at, at + len(name), "furniture", "site name"))
    return sorted(made)


def _name(text: str) -> bool:
    """True for a few capitalised words without a stop: a person's or a medium's name."""
    parts = text.split()
    return 2 <= len(parts) <= SIGNED and text[-1] not in _FULL_STOP and all(p[0].isupper() for p in parts)
