"""Every line of an HTML page and the part it plays: by the element it stands in, its own words and its neighbours."""

import re

from saikhao.annotate.boxes import AWAY
from saikhao.annotate.days import date_alone, days
from saikhao.annotate.kit import Kit
from saikhao.annotate.layout import HEADS, LEADS, LINK, LINKED, SMALL, WEAK, Layout
from saikhao.annotate.lines import SHORT
from saikhao.model.article import Block
from saikhao.model.codes import Role
from saikhao.model.page import Page
from saikhao.model.place import Span
from saikhao.packs.language import language

SIGNED = 150  # characters of a byline, date line or credit
WORDS = 40  # letters a language can be told by
SAID: dict[str, Role] = {  # what a line's own words say -> its part
    "more": "related",
    "related": "related",
    "comments": "comment",
    "comment": "comment",
    "byline": "byline",
    "caption": "caption",
    "source": "credit",
    "date": "dateline",
}
_CODE = re.compile(r"</?[a-zA-Z]+[^<>]{0,200}(?:=|>)|(?:var|function)\b[^;]{0,200}[({]")


def html_blocks(page: Page, kit: Kit) -> tuple[Block, ...]:
    """The blocks of an HTML page in order: one a line, two for a headline with a kicker before it."""
    lay = Layout(page, kit)
    out: list[Block] = []
    for i, node in enumerate(page.nodes):
        role, why = _role(lay, i)
        start, lang = node.span.start, _lang(lay, i, role)
        if role == "title" and lay.title and lay.title.start:
            start += lay.title.start
            led = len(page.text[node.span.start : start].rstrip())
            out.append(Block(Span(node.span.start, node.span.start + led), "furniture", lang, "leads in the headline"))
        out.append(Block(Span(start, node.span.end), role, lang, why))
    return tuple(out)


def _lang(lay: Layout, i: int, role: Role) -> str:
    """The line's own language where it is read and long enough to tell, else the page's."""
    if role in AWAY - {"caption"} or lay.sizes[i] < WORDS:
        return lay.page.lang
    return language(lay.texts[i], lay.kit.packs)


def _role(lay: Layout, i: int) -> tuple[Role, str]:
    if lay.title and i == lay.first:
        return "title", lay.title.why
    hint = lay.hint(i)
    if hint in AWAY:
        return hint, "markup"  # type: ignore[return-value]
    if hint in SMALL and lay.sizes[i] < SIGNED:
        return hint, "markup"  # type: ignore[return-value]
    if lay.page.nodes[i].link_share > LINK and not lay.first < i <= lay.last:
        return "furniture", "a link outside the story"
    said = lay.says(i)
    if said and not (said == "sections" and lay.held[i]):
        return SAID.get(said, "furniture"), said
    if _CODE.match(lay.texts[i]):
        return "furniture", "markup or code shown as text"
    return _held(lay, i, hint) if lay.held[i] else _outside(lay, i, hint)


def _held(lay: Layout, i: int, hint: str) -> tuple[Role, str]:
    """A line among the story's paragraphs."""
    tale = lay.story
    if i < lay.first and not lay.prose[i]:
        return "furniture", "above the headline"
    if i >= lay.closes:
        return ("comment" if lay.says(lay.closes) == "comments" else "related"), "after the story"
    if hint == "teaser" and tale and i > tale.first and not tale.beside(lay.leaves[i]):
        return "related", "a teaser inside the story"
    if lay.page.nodes[i].link_share > LINK:
        return "related", "a link"
    return _beneath(lay, i) or ("body", "story")


def _beneath(lay: Layout, i: int) -> tuple[Role, str] | None:
    """A short line with a date between the headline and the first paragraph."""
    if not lay.first < i < lay.opens or len(lay.texts[i]) > SHORT:
        return None
    if date_alone(lay.texts[i], lay.kit, lay.page.lang):
        return "dateline", "a date alone"
    return ("byline", "ends in a date") if days(lay.texts[i], lay.kit, lay.page.lang) else None


def _outside(lay: Layout, i: int, hint: str) -> tuple[Role, str]:
    """A line that stands in none of the story's elements."""
    tale, node = lay.story, lay.page.nodes[i]
    if not tale or node.link_share >= LINKED:
        return "furniture", "outside the story"
    if lay.first < i < tale.first and (hint in LEADS or lay.prose[i]):
        return "body", "lead"
    tag = lay.leaves[i].block.tag
    if tale.first < i < tale.last and (tag in HEADS or (lay.prose[i] and tag not in WEAK)):
        return "body", "between the story's paragraphs"
    return (_beneath(lay, i) if i < tale.first else None) or ("furniture", "outside the story")
