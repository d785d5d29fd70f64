"""A rule grammar without a language: words and digits are laid out as tokens, named rules build on them bottom up.

A rule's `match` is a row of elements: `{kind}` or `{name:kind|kind}` a token, `(one|two)` or a bare word the letters
themselves, a trailing `?` makes an element optional, `~` forbids the gap before the next one. Rules run in the order of
the file, each once: a rule sees what the rules above it made. What a rule builds is decided by `build`, a closed list
of productions given by the caller; None from it rejects the match."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from saikhao.model.errors import BadData
from saikhao.text.edges import spaceless
from saikhao.text.lexicon import Lexicon

GAP = 3  # spaces that may stand between two elements
REACH = 160  # characters from the start of an expression to the start of its last element

_ELEMENT = re.compile(r"(\{[^}]*\}|\([^)]*\)|[^\s?]+)(\?)?")
_NAMED = re.compile(r"(?:([a-z_]\w*):)?([A-Za-z_]\w*(?:\|[A-Za-z_]\w*)*)$")


class Token(NamedTuple):
    """Something at `[start, end)`: a word of class `kind`, a digit run, or what a rule built (`rule` names it)."""

    start: int
    end: int
    kind: str
    value: Any
    rule: str = ""
    parts: tuple[tuple[str, "Token"], ...] = ()

    def why(self, text: str) -> tuple[str, ...]:
        """The derivation: the rule and the words it rests on, inner rules after the words they made."""
        if not self.rule:
            return ()
        own = " ".join(f"{name}={text[t.start : t.end]}" for name, t in self.parts)
        return (f"{self.rule}: {own}", *(line for _, t in self.parts for line in t.why(text)))


class Element(NamedTuple):
    """One place of a pattern."""

    name: str
    kinds: tuple[str, ...]
    optional: bool
    glued: bool


class Rule(NamedTuple):
    """A compiled rule. `kind` is what its tokens are called in later rules; `out` whether they may be a result."""

    name: str
    elements: tuple[Element, ...]
    make: str
    const: Mapping[str, Any]
    kind: str
    out: bool
    rank: int
    order: int

    @property
    def first(self) -> tuple[str, ...]:
        """The kinds a match can begin with."""
        kinds: list[str] = []
        for element in self.elements:
            kinds.extend(element.kinds)
            if not element.optional:
                break
        return tuple(dict.fromkeys(kinds))

    @property
    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Of each of these at least one kind must be on the chart."""
        return tuple(e.kinds for e in self.elements if not e.optional)


def elements(match: str, where: str) -> tuple[Element, ...]:
    """A pattern's elements; `BadData` naming `where` if it cannot be read."""
    out: list[Element] = []
    glued = False
    for part, mark in _ELEMENT.findall(match):
        if part == "~":
            glued = True
            continue
        name, kinds = _place(part, where)
        out.append(Element(name, kinds, bool(mark), glued))
        glued = False
    if not any(not e.optional for e in out):
        raise BadData(f"{where}: the pattern {match!r} can match nothing at all: make one element obligatory")
    return tuple(out)


def _place(part: str, where: str) -> tuple[str, tuple[str, ...]]:
    if part.startswith("{"):
        found = _NAMED.match(part[1:-1]) if part.endswith("}") else None
        if found is None:
            raise BadData(f"{where}: expected {{kind}} or {{name:kind|kind}}, got {part!r}")
        kinds = tuple(found[2].split("|"))
        return found[1] or kinds[0], kinds
    forms = part[1:-1].split("|") if part.startswith("(") else [part]
    return "", tuple("'" + form.lower() for form in forms)


def literals(rules: Iterable[Rule]) -> tuple[str, ...]:
    """The letters that stand in the patterns themselves, in order."""
    kinds = (k for r in rules for e in r.elements for k in e.kinds)
    return tuple(dict.fromkeys(k[1:] for k in kinds if k.startswith("'")))


class Chart:
    """The tokens of one text: `starts[kind]` by the place they begin at, the longest first."""

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: dict[str, dict[int, list[Token]]] = {}

    def add(self, token: Token) -> None:
        """Put a token in, once for each kind, place and end."""
        table = self.starts.setdefault(token.kind, {})
        row = table.get(token.start)
        if row is None:
            table[token.start] = [token]
        elif all(t.end != token.end for t in row):
            row.append(token)
            row.sort(key=_by_end)

    def at(self, start: int, kind: str) -> list[Token]:
        """The tokens of a kind that begin at `start`, longest first."""
        row = self.starts.get(kind)
        return row.get(start, _NONE) if row else _NONE

    def skip(self, i: int) -> int:
        """The next place after at most GAP spaces."""
        for _ in range(GAP):
            if self.text[i : i + 1] != " ":
                break
            i += 1
        return i


_NONE: list[Token] = []


def _by_end(token: Token) -> int:
    return -token.end


Build = Callable[[Rule, Mapping[str, Token]], Any]


class Grammar:
    """Rules with the words they stand on. `words` are (form, kind, value, exact case), `seed` lays digits."""

    def __init__(
        self,
        rules: tuple[Rule, ...],
        words: Iterable[tuple[str, str, Any, bool]],
        seed: Callable[[Chart], None],
        build: Build,
    ) -> None:
        self.rules, self._seed, self._build = rules, seed, build
        self._plans = tuple((rule, rule.first, tuple(map(frozenset, rule.needs))) for rule in rules)
        table: dict[str, list[tuple[str, Any, str | None]]] = {}
        for form, kind, value, exact in words:
            table.setdefault(form.lower(), []).append((kind, value, form if exact else None))
        for form in literals(rules):
            table.setdefault(form, []).append(("'" + form, form, None))
        self._lexicon: Lexicon[tuple[tuple[str, Any, str | None], ...]] = Lexicon(
            ((form, tuple(senses)) for form, senses in table.items()), ignore_case=True
        )

    def chart(self, text: str) -> Chart:
        """Every word and digit run of `text`."""
        chart = Chart(text)
        for start, end, senses in self._lexicon.scan(text):
            if not whole(text, start, end):
                continue
            for kind, value, exact in senses:
                if exact is None or text[start:end] == exact:
                    chart.add(Token(start, end, kind, value))
        self._seed(chart)
        return chart

    def parse(self, text: str) -> list[tuple[Token, Rule]]:
        """Everything the rules build on `text`, overlapping and all, in the order of the rules."""
        chart = self.chart(text)
        starts = chart.starts
        found: list[tuple[Token, Rule]] = []
        for rule, first, needs in self._plans:
            rarest = _rarest(starts, needs)
            if rarest:
                found.extend((token, rule) for token in self._apply(rule, first, chart, rarest))
        return found

    def _apply(self, rule: Rule, first: tuple[str, ...], chart: Chart, rarest: list[int]) -> list[Token]:
        """What a rule builds. Only places from which the rarest of what it needs is in reach are tried."""
        starts = sorted({s for kind in first for s in chart.starts.get(kind, ())})
        if len(rarest) < len(starts):
            starts = [s for s in starts if _reaches(rarest, s)]
        made = [t for s in starts if (t := self._walk(rule, chart, 0, s, s, ())) is not None]
        for token in made:
            chart.add(token)
        return made

    def _walk(
        self, rule: Rule, chart: Chart, i: int, at: int, start: int, bound: tuple[tuple[str, Token], ...]
    ) -> Token | None:
        """The first way, options taken before they are left out, in which the elements from `i` on match at `at`."""
        if i == len(rule.elements):
            value = self._build(rule, {name: t for name, t in bound if name})
            return None if value is None else Token(start, at, rule.kind, value, rule.name, bound)
        name, kinds, optional, glued = rule.elements[i]
        here = at if glued or not bound else chart.skip(at)
        for kind in kinds:
            for token in chart.at(here, kind):
                done = self._walk(rule, chart, i + 1, token.end, start, (*bound, (name, token)))
                if done is not None:
                    return done
        return self._walk(rule, chart, i + 1, at, start, bound) if optional else None


def _rarest(starts: Mapping[str, Mapping[int, list[Token]]], needs: tuple[frozenset[str], ...]) -> list[int]:
    """The places of that obligatory element which stands at the fewest, in order; empty where one stands nowhere."""
    best: tuple[int, frozenset[str]] | None = None
    for kinds in needs:
        count = sum(len(starts[k]) for k in kinds if k in starts)
        if best is None or count < best[0]:
            best = (count, kinds)
        if not count:
            return []
    return sorted({s for k in best[1] if k in starts for s in starts[k]}) if best else []


def _reaches(places: list[int], start: int) -> bool:
    i = bisect_left(places, start)
    return i < len(places) and places[i] - start <= REACH


def whole(text: str, start: int, end: int) -> bool:
    """True where no word of a script with spaces is cut at either end."""
    return not (_cut(text, start) or _cut(text, end))


def _cut(text: str, i: int) -> bool:
    if not 0 < i < len(text):
        return False
    before, after = text[i - 1], text[i]
    return before.isalpha() and after.isalpha() and not (spaceless(before) or spaceless(after))


class Pick(NamedTuple):
    """A result with those it was chosen over."""

    token: Token
    rule: Rule
    losers: tuple[tuple[Token, Rule], ...]


def pick(found: Iterable[tuple[Token, Rule]], fits: Callable[[Token], bool]) -> list[Pick]:
    """Results that do not overlap: the longer first, then the higher rank, then the earlier rule. In order of place."""
    ranked = sorted(
        ((t, r) for t, r in found if r.out and fits(t)),
        key=lambda p: (p[0].start - p[0].end, -p[1].rank, p[1].order, p[0].start),
    )
    owner: dict[int, int] = {}
    chosen: list[tuple[Token, Rule]] = []
    losers: list[list[tuple[Token, Rule]]] = []
    for token, rule in ranked:
        over = {owner[i] for i in range(token.start, token.end) if i in owner}
        if over:
            losers[min(over)].append((token, rule))
            continue
        owner.update(dict.fromkeys(range(token.start, token.end), len(chosen)))
        chosen.append((token, rule))
        losers.append([])
    made = [Pick(t, r, tuple(lost)) for (t, r), lost in zip(chosen, losers, strict=True)]
    return sorted(made, key=lambda p: p.token.start)
