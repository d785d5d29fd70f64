"""Times: what each expression points at, counted from the story's own date."""

from typing import NamedTuple

from saikhao.annotate.kit import Kit
from saikhao.annotate.sheet import Sheet
from saikhao.model.marks import Timex
from saikhao.model.page import Note
from saikhao.packs.numerals import Numerals, number_words
from saikhao.packs.when import When, when_rules
from saikhao.text.edges import edges
from saikhao.text.grammar import Grammar, Pick, pick
from saikhao.text.moment import Moment, collect
from saikhao.text.numerals import Numbers
from saikhao.text.settle import Frame, settle


class Dated(NamedTuple):
    """An absolute calendar date in a string: offsets, ISO value, whether it names the day, the rule."""

    start: int
    end: int
    value: str
    day: bool
    rule: str


def grammar(lang: str, kit: Kit) -> Grammar:
    """The compiled `when.toml` of a language."""
    return kit.keep(("when", lang), lambda: _compile(lang, kit))


def _compile(lang: str, kit: Kit) -> Grammar:
    pack = kit.packs.toml(lang, "when", When)
    numbers = number_words(kit.packs.toml(lang, "numerals", Numerals))
    exact = frozenset(pack.exact)
    words = [
        (f, kind, v, f in exact) for kind, table in pack.words.items() for v, forms in table.items() for f in forms
    ]
    words += [(f, kind, v, False) for f, kind, v in numbers.rows]
    return Grammar(
        when_rules(lang, pack),
        words,
        Numbers(numbers),
        lambda rule, slots: collect(rule.make, slots, rule.const, pack.buddhist),
    )


def picks(text: str, lang: str, kit: Kit) -> list[Pick]:
    """The expressions of time in a (folded) text, none overlapping, not yet counted from anything."""
    words = edges(text)
    return pick(grammar(lang, kit).parse(text), lambda t: words.around(t.start, t.end))


def dates(text: str, lang: str, kit: Kit) -> list[Dated]:
    """Every absolute date (year, month and mostly day) in a folded string, read without an anchor."""
    if lang not in kit.packs.langs:
        return []
    out: list[Dated] = []
    for p in picks(text, lang, kit):
        m: Moment = p.token.value
        if m.year is None or m.month is None or m.make not in ("date", "month", "weekday", "clock", "part"):
            continue
        read = settle(m, Frame())
        if read is not None and read.start:
            out.append(Dated(p.token.start, p.token.end, read.value[:10], m.day is not None, p.rule.name))
    return out


def timexes(sheet: Sheet) -> tuple[tuple[Timex, ...], tuple[Note, ...]]:
    return (), ()
