"""Which line of an HTML page is its headline: the one its metadata names, else its first heading."""

import re
import unicodedata
from typing import NamedTuple

from saikhao.annotate.boxes import HEADINGS, Box
from saikhao.model.page import Page

NAMES = (("headline", 1.0), ("og:title", 0.95), ("twitter:title", 0.9), ("title", 0.85))  # keys, and how sure they are
LONG = 400  # characters no headline has
PART = 0.8  # how sure a part of a name is
LEAST = 6  # letters of the shortest
_MARKS = re.compile(r"[\W_]+")
_SPLIT = re.compile(r"\s+[|·»–—-]+\s+|\s*[|｜]\s*")


class Headline(NamedTuple):
    """The node, where in its line the headline begins, and the rule that found it."""

    node: int
    start: int
    why: str


def squash(text: str) -> str:
    """Letters and digits alone, for comparing."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def headline(page: Page, leaves: list[Box]) -> Headline | None:
    """The headline's line; None where no line reads like one."""
    named, parts = _named(page), _parts(page)
    shortest = min((len(name) for name in named), default=LONG) / 2
    best: tuple[float, Headline] | None = None
    for i, (node, leaf) in enumerate(zip(page.nodes, leaves, strict=True)):
        rank = leaf.rank
        if not LEAST <= len(node.span) < LONG or (rank != "h1" and len(node.span) < shortest):
            continue
        line = node.span.of(page.text)
        own = squash(line)
        if len(own) < LEAST:
            continue
        names = parts | named if rank else named
        fit = max((sure * _fit(own, name) for name, sure in names.items()), default=0.0)
        if rank == "h1" or fit >= 0.5:
            score = fit + 0.3 * (rank == "h1") + 0.1 * bool(rank) - 0.3 * node.link_share - 0.6 * _aside(leaf)
            score += 0.2 * any("title" in b.hints for b in leaf.up())
            if best is None or score > best[0]:
                why = "named by the page's metadata" if fit >= 0.5 else "the page's heading"
                best = score, Headline(i, _kicker(line, named), why)
    return best[1] if best else _marked(page, leaves)


def _named(page: Page) -> dict[str, float]:
    """What the metadata calls the page, squashed, with how sure each is."""
    out: dict[str, float] = {}
    for key, sure in NAMES:
        for said in (m.exact for m in page.meta if m.path == key):
            out.setdefault(squash(said), sure)
    out.pop("", None)
    return out


def _parts(page: Page) -> dict[str, float]:
    """The longest parts of such names that hold more than one, as where the site's name is added. A site's name may be
    the longest: only a heading is believed to be such a part."""
    said = [m.exact for key, _ in NAMES for m in page.meta if m.path == key]
    return {squash(max(parts, key=len)): PART for parts in map(_SPLIT.split, said) if len(parts) > 1}


def _kicker(line: str, named: dict[str, float]) -> int:
    """Where the headline begins in a line that leads it in: its rest is what the metadata names."""
    for gap in re.finditer(r"\W+", line):
        if squash(line[gap.end() :]) in named and gap.end() < 0.7 * len(line):
            return gap.end()
    return 0


def _marked(page: Page, leaves: list[Box]) -> Headline | None:
    """Without a first-rank heading and without metadata: the first line called a title, else the first heading."""
    for rule, fits in (
        ("the markup calls it a title", lambda b: "title" in b.hints),
        ("the first heading", lambda b: b.tag in HEADINGS),
    ):
        for i, leaf in enumerate(leaves):
            short = page.nodes[i].link_share < 0.5 and 12 <= len(page.nodes[i].span) < LONG
            if short and any(map(fits, leaf.up())) and not _aside(leaf):
                return Headline(i, 0, rule)
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
