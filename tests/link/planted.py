"""Analyses planted from marked-up text, for tests of linking: what is marked is all that was found.

{p:...} {o:...} {l:...} a person, body, place; {t VALUE:...} a time; {n LOW HIGH UNIT:...} an amount
"""

import re
from datetime import date, timedelta

from saikhao.annotate.kit import default
from saikhao.model.analysis import Analysis, checked
from saikhao.model.article import Article, Block, Hop
from saikhao.model.claim import Attribution, Claim
from saikhao.model.ids import mark_id, page_id
from saikhao.model.marks import Amount, Mention, Timex
from saikhao.model.page import PageText
from saikhao.model.place import Span
from saikhao.packs.language import language

_MARK = re.compile(r"\{([potnl])([^:{}]*):([^{}]*)\}")
KINDS = {"p": "person", "o": "org", "l": "place"}


def days(value: str) -> tuple[str | None, str | None]:
    """The half-open interval of a TIMEX day or year; nothing of another value."""
    try:
        if len(value) == 4:
            return f"{value}-01-01", f"{int(value) + 1}-01-01"
        return value, (date.fromisoformat(value) + timedelta(1)).isoformat()
    except ValueError:
        return None, None


def page(
    uri: str,
    marked: str,
    published: str | None = None,
    outlet: str | None = None,
    credit: str | None = None,
    said: tuple[tuple[str, str, str], ...] = (),
) -> Analysis:
    """One page. `said` holds (source, content, status) as they stand in the plain text; "" for no source."""
    text, marks = "", []
    at = 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        marks.append((m[1], m[2].split(), Span(len(text), len(text) + len(m[3])), m[3]))
        text, at = text + m[3], m.end()
    text += marked[at:]
    id = page_id(uri, text.encode())
    lang = language(text, default().packs)
    lines, start = [], 0
    for line in text.split("\n"):
        if line:
            lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    blocks = tuple(Block(s, "title" if n == 0 and len(lines) > 1 else "body", lang) for n, s in enumerate(lines))
    hops = tuple(Hop(p, k) for p, k in ((outlet, "outlet"), (credit, "agency")) if p)  # type: ignore[arg-type]
    article = Article(
        title=blocks[0].span if blocks[0].role == "title" else None,
        outlet=outlet,
        lang=lang,
        published=published,
        published_between=(published, published),
        blocks=blocks,
        hops=hops,
    )
    attributions = tuple(_attribution(id, text, *x) for x in said)
    return checked(
        Analysis(
            PageText(id, uri, lang, "", text),
            article,
            tuple(Mention(mark_id("mention", id, s), s, KINDS[k], f"{k}{w}") for k, _, s, w in marks if k in KINDS),  # type: ignore[arg-type]
            tuple(Timex(mark_id("timex", id, s), s, "DATE", v[0], days(v[0])) for k, v, s, _ in marks if k == "t"),
            tuple(_amount(id, v, s) for k, v, s, _ in marks if k == "n"),
            attributions,
            tuple(Claim(mark_id("claim", id, *a.content), a.content, a.id, a.status) for a in attributions),
        )
    )


def _amount(id: str, values: list[str], span: Span) -> Amount:
    low, high, unit = values
    return Amount(mark_id("amount", id, span), span, *(None if v == "-" else v for v in (low, high)), unit)


def _attribution(id: str, text: str, source: str, content: str, status: str) -> Attribution:
    who = Span(text.index(source), text.index(source) + len(source)) if source else None
    what = Span(text.index(content), text.index(content) + len(content))
    return Attribution(mark_id("attribution", id, who, what), who, source or None, (), (what,), status=status)  # type: ignore[arg-type]
