"""The numbers of a text by themselves: what a language writes in digits, words and both."""

from decimal import Decimal
from typing import NamedTuple

from saikhao.annotate.amounts import grammar
from saikhao.annotate.kit import Kit
from saikhao.packs.numerals import Numerals
from saikhao.text.edges import edges
from saikhao.text.grammar import Token
from saikhao.text.numerals import NUMBERS


class Number(NamedTuple):
    """A number at `[start, end)`: its words, its value, whether it is written with digits."""

    start: int
    end: int
    words: str
    value: Decimal
    digits: bool


def numbers(text: str, lang: str, kit: Kit) -> list[Number]:
    """The longest numbers of a (folded) text, none overlapping, in order."""
    chart = grammar(lang, kit).chart(text)
    words = edges(text)
    minus = (*kit.packs.toml(lang, "numerals", Numerals).minus, "-")
    tokens = [t for kind in NUMBERS for s in chart.starts.get(kind, ()) for t in chart.at(s, kind)]
    out: list[Number] = []
    for t in sorted(tokens, key=lambda t: (t.start, -t.end)):
        if (not out or t.start >= out[-1].end) and words.around(t.start, t.end):
            out.append(_signed(text, _number(text, t), minus))
    return out


def _signed(text: str, n: Number, minus: tuple[str, ...]) -> Number:
    """With the word for minus before it, where there is one."""
    head = text[max(0, n.start - 12) : n.start].rstrip(" ").lower()
    for word in minus:
        if head.endswith(word) and n.value > 0 and not head[: -len(word)].rstrip(" ")[-1:].isalnum():
            start = text.lower().rindex(word, 0, n.start)
            return Number(start, n.end, text[start : n.end].lower(), -n.value, n.digits)
    return n


def _number(text: str, t: Token) -> Number:
    spelled = "spelled" in dict(t.parts)
    return Number(t.start, t.end, text[t.start : t.end].lower(), t.value, not spelled)
