"""Numbers in digits and words, laid on a chart: kinds `number` (a decimal), `bare` (a scale word alone), and the small
digit runs that dates are made of (`day`, `mon`, `year`, `yy`, `hour`, `minute`, `n`)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from saikhao.text.fractions import fractions
from saikhao.text.grammar import Chart, Token
from saikhao.text.sum import Sum

NUMBERS = ("number", "bare")  # kinds that are numbers by themselves
DIGITS = (
    "number",
    "bare",
    "digits",
    "day",
    "mon",
    "year",
    "yy",
    "hour",
    "minute",
    "second",
    "n",
)  # what numbers can be
LONGEST = 30  # digits; a longer run is no quantity anybody means
_SMALL = (("day", 2, 1, 31), ("mon", 2, 1, 12), ("hour", 2, 0, 24), ("n", 4, 0, 9999))


class Words(NamedTuple):
    """A language's number words: (form, class, value) rows for the lexicon, and the marks inside digits."""

    rows: tuple[tuple[str, str, Any], ...]
    thousands: str
    decimal: str
    lenient: bool = False
    date_words: tuple[str, ...] = ()


def words(
    thousands: str,
    decimal: str,
    values: Mapping[str, Mapping[str, Sequence[str]]],
    lists: Mapping[str, Sequence[str]],
    lenient: bool = False,
) -> Words:
    """From lists by class: `values` has forms by number ("units", "scales", "scale_marks"), `lists` plain forms."""
    rows: list[tuple[str, str, Any]] = [
        (f, "num:" + c, Decimal(v)) for c, table in values.items() for v, forms in table.items() for f in forms
    ]
    rows += [(f, "num:" + c, f) for c, forms in lists.items() for f in forms]
    return Words(tuple(rows), thousands, decimal, lenient)


class Numbers:
    """Lays the numbers of a text on its chart; one for each language."""

    def __init__(self, style: Words) -> None:
        t, d = re.escape(style.thousands), re.escape(style.decimal)
        self.style = style
        self._literal = re.compile(rf"(?<!\d)(?:\d{{1,3}}(?:{t}\d{{3}})+(?!\d)|\d+)(?:{d}\d+)?")
        self._bare = re.compile(rf"(?<![\d{d}{t}]){d}\d+")
        other = rf"[1-9]\d{{0,2}}(?:{d}\d{{3}})+(?!\d)|\d+{t}\d{{1,2}}(?!\d)"
        self._other = re.compile(rf"(?<![\d{d}{t}])(?:{other})(?![{d}{t}]?\d)") if style.lenient else None
        self._join = [f for f, kind, _ in style.rows if kind == "num:join"]

    def __call__(self, chart: Chart) -> None:
        for m in re.finditer(r"\d+", chart.text):
            _digits(chart, m.start(), m.group())
        taken = set()
        for m in self._other.finditer(chart.text) if self._other else ():
            taken.add(m.start())
            chart.add(Token(m.start(), m.end(), "digits", self._foreign(m.group())))
        for m in self._literal.finditer(chart.text):
            if m.start() not in taken and len(m.group()) <= LONGEST:
                chart.add(Token(m.start(), m.end(), "digits", self.value(m.group())))
        for m in self._bare.finditer(chart.text):
            if len(m.group()) <= LONGEST and not chart.text[m.start() - 1 : m.start()].isalnum():
                chart.add(Token(m.start(), m.end(), "digits", self.value("0" + m.group())))
        for start in self._starts(chart):
            self._chain(chart, start)
        fractions(chart, self.style.date_words)

    def _foreign(self, literal: str) -> Decimal:
        """A number in digits with the marks of another language: 10,000 where the comma is the decimal mark."""
        if literal.count(self.style.decimal):
            return Decimal(literal.replace(self.style.decimal, ""))
        return Decimal(literal.replace(self.style.thousands, "."))

    def value(self, literal: str) -> Decimal:
        """A number in digits as the language writes it."""
        return Decimal(literal.replace(self.style.thousands, "").replace(self.style.decimal, "."))

    def _starts(self, chart: Chart) -> list[int]:
        kinds = ("digits", "num:units", "num:scales", "num:one")
        return sorted({s for kind in kinds for s in chart.starts.get(kind, ())})

    def _chain(self, chart: Chart, start: int) -> None:
        """The longest number that begins at `start`."""
        state = Sum()
        at, best = start, -1
        while True:
            step = next(iter(self._steps(chart, at, state)), None)
            if step is None:
                break
            state, at = step
            best = at
        if best < 0 or at != best:
            return
        value = state.total
        kind = "bare" if state.bare else "number"
        parts = state.parts(start)
        chart.add(Token(start, best, kind, value, "", parts))
        self._signed(chart, start, best, kind, value)

    def _signed(self, chart: Chart, start: int, end: int, kind: str, value: Decimal) -> None:
        for back in (start - 1, start - 2):
            if back >= 0 and chart.text[back] == "-" and chart.text[back + 1 : start].strip() == "":
                before = chart.text[max(0, back - 4) : back]
                if not before or (before[-1] in " (\n" and not before.rstrip(" ")[-1:].isalnum()):
                    chart.add(Token(back, end, kind, -value))
                return

    def _steps(self, chart: Chart, at: int, state: "Sum") -> Iterator[tuple["Sum", int]]:
        here = at if state.empty else _gap(chart, at)
        if state.empty or state.scaled is not None:
            for token in chart.at(here, "digits"):
                if (made := state.digits(token.value)) and (state.empty or self._scale_after(chart, token.end, state)):
                    yield made, token.end
        if state.empty:
            for token in chart.at(here, "num:one"):
                nxt = _gap(chart, token.end)
                if chart.at(nxt, "num:scales"):
                    yield state.unit(Decimal(1)) or state, token.end
        for token in chart.at(here, "num:units"):
            if made := state.unit(token.value):
                yield made, token.end
        for token in chart.at(here, "num:scales"):
            if made := state.scale(token.value):
                yield made, token.end
        if not state.empty:
            yield from self._tail(chart, at, here, state)

    def _tail(self, chart: Chart, at: int, here: int, state: "Sum") -> Iterator[tuple["Sum", int]]:
        marks = [
            *chart.at(at, "num:scale_marks"),
            *(t for t in chart.at(here, "num:scale_marks") if t.end - t.start > 1),
        ]
        for token in marks:
            if (state.raw or state.fraction) and (made := state.scale(token.value)):
                yield made, token.end
        for token in chart.at(here, "num:half"):
            if made := state.halved():
                yield made, token.end
        for token in chart.at(here, "num:point"):
            yield from self._fraction(chart, _gap(chart, token.end), state)
        for form in self._join:
            if state.joins(form) and chart.text[here : here + len(form)].lower() == form:
                then = _gap(chart, here + len(form))
                for token in [*chart.at(then, "num:units"), *chart.at(then, "digits")]:
                    made = state.unit(token.value) if token.kind == "num:units" else state.digits(token.value)
                    if made:
                        yield made, token.end

    def _fraction(self, chart: Chart, at: int, state: "Sum") -> Iterator[tuple["Sum", int]]:
        digits, end = "", at
        for token in chart.at(at, "digits"):
            digits, end = str(token.value), token.end
            break
        while not digits or (digits and chart.at(_gap(chart, end), "num:units") and len(digits) < 12):
            row = [t for t in chart.at(_gap(chart, end) if digits else at, "num:units") if 0 <= t.value < 10]
            if not row:
                break
            digits, end = digits + str(int(row[0].value)), row[0].end
        if digits.isdigit() and not state.fraction:
            yield state.decimals(digits), end

    def _scale_after(self, chart: Chart, end: int, state: "Sum") -> bool:
        return any(t.value < state.floor for t in chart.at(_gap(chart, end), "num:scales"))


def _gap(chart: Chart, at: int) -> int:
    """Over at most two spaces."""
    text = chart.text
    for _ in range(2):
        if at < len(text) and text[at] == " ":
            at += 1
    return at


def _digits(chart: Chart, start: int, run: str) -> None:
    if len(run) > 4:
        return
    value, end = int(run), start + len(run)
    for kind, size, low, high in _SMALL:
        if len(run) <= size and low <= value <= high:
            chart.add(Token(start, end, kind, value))
    if len(run) == 4 and 1000 <= value <= 2999:
        chart.add(Token(start, end, "year", value))
    if len(run) == 2:
        chart.add(Token(start, end, "yy", value))
        if value < 60:
            chart.add(Token(start, end, "minute", value))
            chart.add(Token(start, end, "second", value))
