"""Which line of an HTML page is its headline: the one its metadata names, else its first heading."""

import re
import unicodedata

from saikhao.annotate.boxes import Box
from saikhao.model.page import Page

_SAYS = ("og:title", "headline", "twitter:title", "title")  # meta names and JSON-LD keys, the surest first
_MARKS = re.compile(r"[\W_]+")


def squash(text: str) -> str:
    """Letters and digits alone, for comparing."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def headline(page: Page, leaves: list[Box], main: Box) -> tuple[int, str] | None:
    """The node of the headline and the rule that found it."""
    named = [squash(m.exact) for key in _SAYS for m in page.meta if m.path == key and m.at in ("meta", "json-ld")]
    named = [n for n in named if n]
    heads = [i for i, b in enumerate(leaves) if any(x.tag == "h1" for x in b.up())]
    pool = heads + [i for i in range(min(len(leaves), main.first + 20)) if i not in heads]
    best: tuple[float, int, str] | None = None
    for i in pool:
        own = squash(page.nodes[i].span.of(page.text))
        if len(own) < 6:
            continue
        fit = max((_fit(own, n) for n in named), default=0.0)
        score = fit + 0.3 * (i in heads) + 0.2 * ("title" in leaves[i].hints) - 0.2 * page.nodes[i].link_share
        if fit >= 0.5 or i in heads:
            why = "named by the page's metadata" if fit >= 0.5 else "the page's heading"
            if best is None or score > best[0]:
                best = (score, i, why)
    return (best[1], best[2]) if best else None


def _fit(own: str, named: str) -> float:
    """1 for equal; the share of the longer one where one holds the other."""
    if own == named:
        return 1.0
    if own in named or named in own:
        return min(len(own), len(named)) / max(len(own), len(named))
    return 0.0
