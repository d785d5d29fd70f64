"""Which line of an HTML page is its headline: the one its metadata names, else its first heading."""

import re
import unicodedata

from saikhao.annotate.boxes import Box
from saikhao.model.page import Page

NAMES = ("og:title", "headline", "twitter:title", "title")  # meta names and JSON-LD keys
LONG = 400  # characters no headline has
_MARKS = re.compile(r"[\W_]+")
_HEADING = re.compile(r"h[1-6]")


def squash(text: str) -> str:
    """Letters and digits alone, for comparing."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def headline(page: Page, leaves: list[Box]) -> tuple[int, str] | None:
    """The node of the headline and the rule that found it; None where no line reads like one."""
    named = [squash(m.exact) for key in NAMES for m in page.meta if m.path == key and m.at in ("meta", "json-ld")]
    best: tuple[float, int, str] | None = None
    for i, (node, leaf) in enumerate(zip(page.nodes, leaves, strict=True)):
        tag = next((b.tag for b in leaf.up() if _HEADING.fullmatch(b.tag)), "")
        own = squash(node.span.of(page.text)) if len(node.span) < LONG else ""
        if len(own) < 6:
            continue
        fit = max((_fit(own, n) for n in named if n), default=0.0)
        if tag == "h1" or fit >= 0.5:
            score = fit + 0.3 * (tag == "h1") + 0.1 * bool(tag) - 0.3 * node.link_share - 0.2 * _aside(leaf)
            if best is None or score > best[0]:
                best = (score, i, "named by the page's metadata" if fit >= 0.5 else "the page's heading")
    return (best[1], best[2]) if best else _marked(page, leaves)


def _marked(page: Page, leaves: list[Box]) -> tuple[int, str] | None:
    """Without a first-rank heading and without metadata: the first line called a title, else the first heading."""
    for rule, fits in (
        ("the markup calls it a title", lambda b: "title" in b.hints),
        ("the first heading", lambda b: bool(_HEADING.fullmatch(b.tag))),
    ):
        for i, leaf in enumerate(leaves):
            short = page.nodes[i].link_share < 0.5 and 12 <= len(page.nodes[i].span) < LONG
            if short and any(map(fits, leaf.up())) and not _aside(leaf):
                return i, rule
    return None


def _aside(leaf: Box) -> bool:
    return any(h in ("furniture", "related", "comment") for b in leaf.up() for h in b.hints)


def _fit(own: str, named: str) -> float:
    """1 for equal; the share of the longer one where one holds the other."""
    if own == named:
        return 1.0
    if own in named or named in own:
        return min(len(own), len(named)) / max(len(own), len(named))
    return 0.0
