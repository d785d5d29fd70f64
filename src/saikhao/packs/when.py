"""`when.toml`: how a language speaks of time."""

from collections.abc import Iterable
from typing import Any

import msgspec

from saikhao.model.errors import BadData
from saikhao.text.grammar import Element, Rule, elements
from saikhao.text.moment import MAKES
from saikhao.text.numerals import DIGITS

WHEN = "when"  # the stem of the pack's file


class RuleRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule. `match` one pattern or several, `make` a production, `kind` what later rules call the result (the
    production's name with a capital unless given), `out` false for a piece that is no result by itself; everything in
    `const` is handed to the production."""

    name: str
    match: str | list[str]
    make: str
    kind: str = ""
    out: bool = True
    rank: int = 0
    const: dict[str, Any] = {}


class When(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`words`: class -> value -> forms; `exact` forms that count only in this very case; `buddhist` whether years are
    written in the Buddhist era; `fiscal` the first month of the budget year; `future`, `past` words that lean a
    sentence; `never` longer words in which a time word is none; `dateline` words that open a story with its place and
    day, `saying` the word that closes such an opening; `past_ends` endings of past forms, `passive` words that undo
    them."""

    words: dict[str, dict[str, list[str]]]
    rule: list[RuleRow]
    exact: list[str] = []
    buddhist: bool = False
    fiscal: int = 1
    future: list[str] = []
    past: list[str] = []
    never: list[str] = []
    past_ends: list[str] = []
    passive: list[str] = []
    dateline: list[str] = []
    saying: list[str] = []


def rules(rows: list[RuleRow], makes: tuple[str, ...], classes: Iterable[str], who: str) -> tuple[Rule, ...]:
    """Rules compiled; `BadData` with the path of what is wrong. `classes` are the kinds that words have."""
    out: list[Rule] = []
    known = {*DIGITS, *classes, *(row.kind or row.make.capitalize() for row in rows)}
    for i, row in enumerate(rows):
        if row.make not in makes:
            raise BadData(
                f"{who}: rule {i}: expected one of {', '.join(makes)} - at $.rule[{i}].make, got {row.make!r}"
            )
        for match in [row.match] if isinstance(row.match, str) else row.match:
            made = elements(match, f"{who}: rule {i}: $.rule[{i}].match")
            _known(made, known, f"{who}: rule {i}: $.rule[{i}].match")
            out.append(
                Rule(
                    row.name, made, row.make, row.const, row.kind or row.make.capitalize(), row.out, row.rank, len(out)
                )
            )
    return tuple(out)


def _known(made: tuple[Element, ...], known: set[str], where: str) -> None:
    for kind in (k for e in made for k in e.kinds if not k.startswith("'")):
        if kind not in known:
            raise BadData(f"{where}: no word class, digit class or rule above makes {kind!r}")


def when_rules(lang: str, when: When) -> tuple[Rule, ...]:
    """The rules of a pack's `when.toml`."""
    return rules(when.rule, MAKES, when.words, f"pack {lang}: when.toml")
