"""Fractions on a chart: 2/3, two thirds, three and a half, one over twenty, half a million. They become numbers too."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from saikhao.text.grammar import Chart, Token

PLACES = 12
_SIGN = re.compile("[\u00bc-\u00be\u2150-\u215e]")
NEAR = 40  # characters a whole number may begin before its share


def fractions(chart: Chart, date_words: tuple[str, ...] = ()) -> None:
    """Add what numbers and words for parts make together. Kinds read: number, digits, `num:parts` (how many parts make
    one), `num:over` (words between the two numbers), `num:join`, `num:one`."""
    shares = [*_slashed(chart, date_words), *_spelled(chart), *_over(chart), *_signs(chart)]
    for share in shares:
        chart.add(share)
    singles = list(_single_parts(chart))
    if shares or singles:
        ties = _Ties(chart)
        for share in [*shares, *singles]:
            for made in [*_wholes(chart, share, ties), *_scaled(chart, share, ties)]:
                chart.add(made)


class _Ties:
    """The words that tie a share to its whole, and where numbers begin, in order."""

    def __init__(self, chart: Chart) -> None:
        self.joins = sorted({t.value for s in chart.starts.get("num:tie", ()) for t in chart.at(s, "num:tie")})
        self.starts = sorted(chart.starts.get("number", ()))

    def before(self, at: int) -> list[int]:
        """The starts in the NEAR characters before a place."""
        return self.starts[bisect_left(self.starts, at - NEAR) : bisect_left(self.starts, at)]


def _made(start: int, end: int, value: Decimal) -> Token:
    mark = Token(start, start + 1, "scaled", True)
    return Token(start, end, "number", round(value, PLACES), "", (("scaled", mark), ("share", mark)))


def _gap(chart: Chart, at: int, marks: str = "") -> int:
    for _ in range(2):
        at += chart.text[at : at + 1] == " "
    if marks and chart.text[at : at + 1] in tuple(marks):
        at += 1
        at += chart.text[at : at + 1] == " "
    return at


def _slashed(chart: Chart, date_words: tuple[str, ...]) -> Iterator[Token]:
    """Digits over digits; not a date, a version or a path."""
    text = chart.text
    for start in chart.starts.get("digits", ()):
        for n in chart.at(start, "digits"):
            if text[n.end : n.end + 1] != "/" or text[max(0, start - 1) : start] in ("/", "."):
                continue
            if text[max(0, start - 12) : start].rstrip(" ").lower().endswith(date_words or ("\0",)):
                continue
            for d in chart.at(n.end + 1, "digits"):
                if (
                    d.value > 0
                    and n.value < 1000
                    and text[d.end : d.end + 1] not in ("/", "-")
                    and d.value == int(d.value)
                ):
                    yield _made(start, d.end, n.value / d.value)


def _spelled(chart: Chart) -> Iterator[Token]:
    """A number (or "a") and a word for parts."""
    for kind in ("number", "num:one"):
        for start in chart.starts.get(kind, ()):
            for n in chart.at(start, kind):
                count = Decimal(1) if kind == "num:one" else n.value
                for p in chart.at(_gap(chart, n.end, "-"), "num:parts"):
                    if count < 1000 and "share" not in dict(n.parts) and _is_part(chart, kind, p):
                        yield _made(start, p.end, count / p.value)


def _is_part(chart: Chart, kind: str, p: Token) -> bool:
    """After an article an ordinal is a part only where no noun follows it."""
    if kind != "num:one" or p.value == 2:
        return True
    after = chart.text[p.end : p.end + 4].lstrip(" ").lower()
    return not after[:1].isalpha() or (
        any(t.value == p.value for t in chart.at(p.start, "num:parts")) and after[:3] == "of "
    )


def _signs(chart: Chart) -> Iterator[Token]:
    """The signs for common fractions."""
    for m in _SIGN.finditer(chart.text):
        yield _made(m.start(), m.end(), Decimal(str(round(unicodedata.numeric(m.group()), PLACES))))


def _over(chart: Chart) -> Iterator[Token]:
    for start in chart.starts.get("number", ()):
        for n in chart.at(start, "number")[:1]:
            for word in chart.at(_gap(chart, n.end), "num:over"):
                for d in chart.at(_gap(chart, word.end), "number")[:1]:
                    if d.value > n.value > 0:
                        yield _made(start, d.end, n.value / d.value)


def _single_parts(chart: Chart) -> Iterator[Token]:
    """A part by itself, as in "half a million"; it becomes no number of its own."""
    for start in chart.starts.get("num:parts", ()):
        for p in chart.at(start, "num:parts"):
            if p.value in (2, 4):
                yield _made(start, p.end, 1 / Decimal(p.value))


def _wholes(chart: Chart, share: Token, ties: _Ties) -> Iterator[Token]:
    """A whole number before a share: 1 4/5, three and a half; after a scale the share is of that scale."""
    ends: dict[int, Token] = {}
    for t in (t for s in ties.before(share.start) for t in chart.at(s, "number")):
        if "share" not in dict(t.parts):
            ends.setdefault(t.end, t)
    low = max(0, share.start - NEAR)
    head = chart.text[low : share.start].rstrip(" ")
    for join in ("", *(f for f in ties.joins if head.lower().endswith(" " + f))):
        whole = ends.get(low + len(head[: len(head) - len(join)].rstrip(" ")))
        if whole is None or (not join and not chart.text[share.start].isdigit()):
            continue
        scale = dict(whole.parts).get("head")
        of = whole.value / scale.value if scale is not None and scale.value else Decimal(1)
        yield _made(whole.start, share.end, whole.value + share.value * (of if of >= 1000 else 1))


def _scaled(chart: Chart, share: Token, ties: _Ties) -> Iterator[Token]:
    """A share of a scale: half a million, three and a half million."""
    at = _gap(chart, share.end)
    for one in [*chart.at(at, "num:one"), None]:
        then = at if one is None else _gap(chart, one.end)
        for scale in chart.at(then, "num:scales"):
            if scale.value >= 12:
                for whole in [*_wholes(chart, share, ties), share]:
                    yield _made(whole.start, scale.end, whole.value * scale.value)
