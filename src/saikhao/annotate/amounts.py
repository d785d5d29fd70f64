"""Amounts: how much of what, with bounds."""

from decimal import Decimal

from saikhao.annotate.counted import counted, filled, labelled, of_people
from saikhao.annotate.kit import Kit
from saikhao.annotate.sheet import Part, Sheet
from saikhao.model.ids import mark_id
from saikhao.model.marks import Amount, Timex
from saikhao.packs.amounts import Amounts, amount_rules
from saikhao.packs.numerals import Numerals, number_words
from saikhao.packs.units import units
from saikhao.text.edges import Edges, Shifted, edges, spaceless
from saikhao.text.grammar import Grammar, Pick, Token, pick
from saikhao.text.lexicon import Lexicon
from saikhao.text.numerals import Numbers
from saikhao.text.quantity import CORE, UNIT, Quantity, quantity


def grammar(lang: str, kit: Kit) -> Grammar:
    """The compiled `amounts.toml` of a language."""
    return kit.keep(("amounts", lang), lambda: _compile(lang, kit))


def _compile(lang: str, kit: Kit) -> Grammar:
    pack = kit.packs.toml(lang, "amounts", Amounts)
    numbers = number_words(kit.packs.toml(lang, "numerals", Numerals))
    exact = frozenset(pack.exact)
    words = [(f, k, v, f in exact) for k, table in pack.words.items() for v, forms in table.items() for f in forms]
    words += [(f, UNIT, u.id, False) for u in units(kit.world) for f in u.forms if u.dimension != "ratio"]
    words += [(f, kind, v, kind == "num:scale_marks") for f, kind, v in numbers.rows]
    return Grammar(
        amount_rules(lang, pack), words, Numbers(numbers), lambda rule, slots: quantity(rule.make, slots, rule.const)
    )


def picks(
    text: str, lang: str, kit: Kit, taken: list[tuple[int, int]] | None = None, words: Edges | Shifted | None = None
) -> list[Pick]:
    """What counts or measures in a (folded) text, outside what is `taken` by times."""
    words = words or edges(text)
    shut = bytearray(len(text))
    for start, end in taken or []:
        shut[start:end] = b"\x01" * (end - start)
    never = [(h.start, h.end) for h in _never(lang, kit).longest(text)]

    sturdy = kit.packs.toml(lang, "amounts", Amounts).sturdy

    def fits(t: Token) -> bool:
        ends = words.at(t.end) or any(text.endswith(u, t.start, t.end) for u in sturdy)
        return words.at(t.start) and ends and not any(s < t.end and t.start < e for s, e in never)

    chosen = pick(grammar(lang, kit).parse(text), fits)
    return [p for p in chosen if not any(any(shut[s:e]) for s, e in _core(p.token))]


def _core(t: Token) -> list[tuple[int, int]]:
    """Where the number and its unit stand; a rate ("a month") may be a time as well."""
    named = [(part.start, part.end) for name, part in t.parts if name in CORE]
    return named or [(t.start, t.end)]


def _never(lang: str, kit: Kit) -> Lexicon[bool]:
    forms = kit.packs.toml(lang, "amounts", Amounts).never
    return kit.keep(("amounts never", lang), lambda: Lexicon([(w, True) for w in forms], ignore_case=True))


def amounts(sheet: Sheet, times: tuple[Timex, ...]) -> tuple[Amount, ...]:
    """Every amount in the readable parts, in order."""
    to = sheet.folded.offset
    taken = [(to(t.span.start), to(t.span.end)) for t in times]
    out: list[Amount] = []
    for part in sheet.parts:
        mine = [(max(s, part.start) - part.start, min(e, part.end) - part.start) for s, e in taken]
        text = sheet.text[part.start : part.end]
        words = Shifted(sheet.edges, part.start)
        for p in picks(text, part.lang, sheet.kit, [(s, e) for s, e in mine if s < e], words):
            made = _amount(sheet, part, text, p, words)
            if made is not None:
                out.append(made)
    return tuple(out)


def _amount(sheet: Sheet, part: Part, text: str, p: Pick, words: Shifted) -> Amount | None:
    q: Quantity = p.token.value
    if q.silent:
        return None
    pack = sheet.kit.packs.toml(part.lang, "amounts", Amounts)
    start, end = p.token.start, p.token.end
    unit = _unit(text, q)
    if unit is None:
        if labelled(text, start, end, pack):
            return None
        noun = counted(text, start, end, q, pack, words)
        if noun is not None:
            end, unit = noun[1], text[noun[0] : noun[1]]
        elif (people := of_people(text, start, end, pack)) and _plain(text, start, end, q):
            unit = people
        elif not q.sure and not (pack.counted.bare and _plain(text, start, end, q)):
            return None
    span = sheet.span(part.start + start, part.start + end)
    why = (*p.token.why(text), *(f"over {r.name}: {text[t.start : t.end]}" for t, r in p.losers[:3]))
    of = filled(text, start, end, pack, words)
    return Amount(mark_id("amount", sheet.page.id, span), span, _str(q.low), _str(q.high), unit, of, why)


def _plain(text: str, start: int, end: int, q: Quantity) -> bool:
    """A bare number that may stand for a count: digits, at least ten, no fraction."""
    words = text[start:end]
    return words[:1].isdigit() and q.low is not None and q.low >= 10 and q.low == int(q.low)


def _unit(text: str, q: Quantity) -> str | None:
    """The unit in the page's words; what it is counted per after a slash where it stood before the number."""
    words = text[q.unit[0] : q.unit[1]] if q.unit else ""
    if q.unit and spaceless(text[q.unit[1] - 1]):
        words = words.replace(" ", "")
    unit = (q.named or "") + words or None
    if unit and q.over:
        unit += "/" + text[q.over[0] : q.over[1]]
    return unit


def _str(value: Decimal | None) -> str | None:
    if value is None:
        return None
    made = format(value, "f")
    return made.rstrip("0").rstrip(".") if "." in made else made
