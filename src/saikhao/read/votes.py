"""A second opinion on contested pages: which lines trafilatura's fast extraction takes for the article.

Asked only where two kinds of element hold much the same share of the page's paragraphs (one page in fourteen of 358
measured): there it settles which is the story; elsewhere it changed nothing and would cost as much as all the reading.
It votes, it never supplies text: only seven of eight of its paragraphs stand in the page word for word.
"""

import re
import unicodedata
from collections import Counter

import msgspec

from saikhao.model.page import Node

VOTER = "trafilatura"
CLEAR = 0.6  # of the paragraphs' characters in one kind of element: nobody needs asking
RIVAL = 0.6  # of the first kind's characters the second must have to be in question
PARAGRAPH = 80  # characters
LINKED = 0.4  # a paragraph has less of its characters in links
MOST = 20_000  # nodes, and
LARGE = 5_000_000  # characters of markup: larger pages are not put to it, its time is not linear
_NTH = re.compile(r"\[\d+\]")
_MARKS = re.compile(r"[\W_]+")


def contested(nodes: list[Node]) -> bool:
    """True where the page's paragraphs stand in several kinds of places, none of which has clearly most of them."""
    kinds: Counter[str] = Counter()
    for node in nodes:
        if len(node.span) >= PARAGRAPH and node.link_share < LINKED:
            kinds[_NTH.sub("", node.path.rpartition("/")[0])] += len(node.span)
    most = [size for _, size in kinds.most_common(2)]
    return len(most) == 2 and most[0] < CLEAR * sum(kinds.values()) and most[1] > RIVAL * most[0]


def voted(nodes: list[Node], lines: list[str], markup: str) -> list[Node]:
    """The nodes, with trafilatura's vote on those it takes; unchanged where the page is clear or too large."""
    if len(nodes) > MOST or len(markup) > LARGE or not contested(nodes):
        return nodes
    taken = _squash(_extract(markup))
    return [
        msgspec.structs.replace(node, votes=(VOTER,)) if _takes(taken, _squash(line)) else node
        for node, line in zip(nodes, lines, strict=True)
    ]


def _takes(taken: str, own: str) -> bool:
    return len(own) > 3 and own in taken


def _extract(markup: str) -> str:
    import trafilatura

    try:
        return trafilatura.extract(markup, fast=True, include_comments=False) or ""
    except Exception:  # a voter that fails on some markup abstains; the page is read without it
        return ""


def _squash(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()
