"""A rule grammar without a language: words and digits are laid out as tokens, named rules build on them bottom up.

A rule's `match` is a row of elements: `{kind}` or `{name:kind|kind}` a token, `(one|two)` or a bare word the letters
themselves, a trailing `?` makes an element optional, `~` forbids the gap before the next one. Rules run in the order of
the file, each once: a rule sees what the rules above it made. What a rule builds is decided by `build`, a closed list
of productions given by the caller; None from it rejects the match."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from saikhao.model.errors import BadData
from saikhao.text.edges import spaceless
from saikhao.text.lexicon import Lexicon

GAP = 3  # spaces that may stand between two elements

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
    """The tokens of one text by place and kind."""

    __slots__ = ("_ends", "_table", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._table: dict[tuple[int, str], list[Token]] = {}
        self.starts: dict[str, list[int]] = {}

    def add(self, token: Token) -> None:
        """Put a token in; the longest of a kind at one place comes first."""
        key = (token.start, token.kind)
        row = self._table.get(key)
        if row is None:
            self._table[key] = [token]
            self.starts.setdefault(token.kind, []).append(token.start)
        elif all(t.end != token.end for t in row):
            row.append(token)
            row.sort(key=lambda t: -t.end)

    def at(self, start: int, kind: str) -> list[Token]:
        """The tokens of a kind that begin at `start`, longest first."""
        return self._table.get((start, kind), _NONE)

    def skip(self, i: int) -> int:
        """The next place after at most GAP spaces."""
        text, stop = self.text, min(len(self.text), i + GAP)
        while i < stop and text[i] == " ":
            i += 1
        return i


_NONE: list[Token] = []
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
        found: list[tuple[Token, Rule]] = []
        for rule in self.rules:
            if all(any(k in chart.starts for k in kinds) for kinds in rule.needs):
                found.extend((token, rule) for token in self._apply(rule, chart))
        return found

    def _apply(self, rule: Rule, chart: Chart) -> list[Token]:
        starts = sorted({s for kind in rule.first for s in chart.starts.get(kind, ())})
        made = [t for s in starts if (t := self._match(rule, chart, s)) is not None]
        for token in made:
            chart.add(token)
        return made

    def _match(self, rule: Rule, chart: Chart, start: int) -> Token | None:
        places = rule.elements
        bound: list[tuple[str, Token]] = []

        def walk(i: int, at: int) -> Token | None:
            if i == len(places):
                value = self._build(rule, {name: t for name, t in bound if name})
                return None if value is None else Token(start, at, rule.kind, value, rule.name, tuple(bound))
            place = places[i]
            here = at if place.glued or not bound else chart.skip(at)
            for kind in place.kinds:
                for token in chart.at(here, kind):
                    bound.append((place.name, token))
                    done = walk(i + 1, token.end)
                    if done is not None:
                        return done
                    bound.pop()
            return walk(i + 1, at) if place.optional else None

        return walk(0, start)


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
