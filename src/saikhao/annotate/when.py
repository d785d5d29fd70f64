"""Times: what each expression points at, counted from the story's own date."""

import re
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from saikhao.annotate.anchor import anchored
from saikhao.annotate.kit import Kit
from saikhao.annotate.lean import Lean
from saikhao.annotate.sheet import Part, Sheet
from saikhao.model.ids import mark_id
from saikhao.model.marks import Timex
from saikhao.model.page import Note
from saikhao.packs.numerals import Numerals, number_words
from saikhao.packs.when import WHEN, When, when_rules
from saikhao.text.calendar import plus
from saikhao.text.edges import Edges, Shifted, edges
from saikhao.text.grammar import Grammar, Pick, Token, pick
from saikhao.text.lexicon import Lexicon
from saikhao.text.moment import Moment
from saikhao.text.numerals import Numbers
from saikhao.text.produce import collect
from saikhao.text.settle import Frame, Reading, settle

_QUOTED = re.compile('\u201c[^\u201c\u201d\n]{1,2000}\u201d|"[^"\n]{1,2000}"|\u00ab[^\u00bb\n]{1,2000}\u00bb')
_QUARTER = re.compile(r"(\d{4})-Q(\d)$")
_STRETCH = re.compile(r"\d{4}-(?:\d\d|Q\d|H\d)$|\d{4}-\d\d(?:-\d\d)?/\d{4}-\d\d(?:-\d\d)?$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T[^/]*)?$")


class Dated(NamedTuple):
    """An absolute calendar date in a string: offsets, ISO value, whether it names the day, the rule."""

    start: int
    end: int
    value: str
    day: bool
    rule: str


def grammar(lang: str, kit: Kit) -> Grammar:
    """The compiled `when.toml` of a language."""
    return kit.keep((WHEN, lang), lambda: _compile(lang, kit))


def _compile(lang: str, kit: Kit) -> Grammar:
    pack = kit.packs.toml(lang, WHEN, When)
    numbers = number_words(kit.packs.toml(lang, "numerals", Numerals))
    exact = frozenset(pack.exact)
    words = [
        (f, kind, v, f in exact) for kind, table in pack.words.items() for v, forms in table.items() for f in forms
    ]
    words += [(f, kind, v, kind == "num:scale_marks") for f, kind, v in numbers.rows]
    return Grammar(
        when_rules(lang, pack),
        words,
        Numbers(numbers),
        lambda rule, slots: collect(rule.make, slots, rule.const, pack.buddhist),
    )


def picks(text: str, lang: str, kit: Kit, words: Edges | Shifted | None = None) -> list[Pick]:
    """The expressions of time in a (folded) text, none overlapping, not yet counted from anything. `words` are its
    edges, where they are known."""
    words = words or edges(text)
    never = _never(text, lang, kit)

    def fits(t: Token) -> bool:
        opens = words.at(t.start) or _glued_date(text, t)
        return opens and words.at(t.end) and not any(s <= t.start and t.end <= e for s, e in never)

    chosen = pick(grammar(lang, kit).parse(text), fits)
    return [p for p in chosen if not p.token.value.silent]


def _glued_date(text: str, t: Token) -> bool:
    """A whole date in digits glued to a name, as text dumps have it: "Wire30/11/2024"."""
    m: Moment = t.value
    return text[t.start].isdigit() and None not in (m.year, m.month, m.day) and text[t.start - 1].isalpha()


def _never(text: str, lang: str, kit: Kit) -> list[tuple[int, int]]:
    """Longer words in which a time word is none."""
    words = kit.packs.toml(lang, WHEN, When).never
    lexicon = kit.keep(("when never", lang), lambda: Lexicon([(w, True) for w in words], ignore_case=True))
    return [(h.start, h.end) for h in lexicon.longest(text)]


def dates(text: str, lang: str, kit: Kit) -> list[Dated]:
    """Every absolute date (year, month and mostly day) in a folded string, read without an anchor."""
    if lang not in kit.packs.langs:
        return []
    out: list[Dated] = []
    for p in picks(text, lang, kit):
        m: Moment = p.token.value
        if m.named or m.year is None or m.month is None or m.make not in ("date", "month", "weekday", "clock", "part"):
            continue
        read = settle(m, Frame())
        if read is not None and read.start:
            out.append(Dated(p.token.start, p.token.end, read.value[:10], m.day is not None, p.rule.name))
    return out


def timexes(sheet: Sheet) -> tuple[tuple[Timex, ...], tuple[Note, ...]]:
    """Every expression of time in the readable parts, in order, with findings (a weekday that does not fit)."""
    found = [_read(sheet, part) for part in sheet.parts]
    anchor = anchored(sheet, found)
    out: list[Timex] = []
    notes: list[Note] = []
    latest: date | None = None
    for part, chosen in found:
        text = sheet.text[part.start : part.end]
        fiscal = sheet.kit.packs.toml(part.lang, WHEN, When).fiscal
        frame = Frame(anchor.day, 0, latest, fiscal)
        for p, read in readings(text, part.lang, chosen, frame, sheet.kit):
            latest = spoken_of(read) or latest
            span = sheet.span(part.start + p.token.start, part.start + p.token.end)
            if read.value:
                out.append(_timex(sheet, p, read, text, anchor.day, anchor.why, span))
            notes += [Note(code, span, sheet.page.text[span.start : span.end]) for code in read.notes]
    return tuple(out), tuple(notes)


def _read(sheet: Sheet, part: Part) -> tuple[Part, list[Pick]]:
    """The picks of a part. A line of names and digits has no language of its own: it is read in the article's first."""
    text, own = sheet.text[part.start : part.end], sheet.article.lang
    words = Shifted(sheet.edges, part.start)
    if part.role in ("byline", "dateline", "credit") and own != part.lang and own in sheet.kit.packs.langs:
        chosen = picks(text, own, sheet.kit, words)
        if chosen:
            return part._replace(lang=own), chosen
    return part, picks(text, part.lang, sheet.kit, words)


def readings(text: str, lang: str, chosen: list[Pick], frame: Frame, kit: Kit) -> list[tuple[Pick, Reading]]:
    """The picks of one text counted from `frame`, each leaning as its surroundings do."""
    lean = Lean(text, lang, kit)
    spoken = quoted(text)
    out: list[tuple[Pick, Reading]] = []
    for p, after in zip_longest(chosen, chosen[1:]):
        now = frame._replace(tense=lean.at(p.token.start, p.token.end) or frame.tense)
        if frame.latest and spoken[p.token.start]:
            now = now._replace(anchor=_day_of_speaking(p.token.value, frame))
        if after is not None and _bracketed(text, p, after):
            now = now._replace(anchor=_explained(p.token.value, after.token.value, now))
        read = settle(p.token.value, now)
        if read is None:
            continue
        out.append((p, read))
        frame = frame._replace(latest=spoken_of(read) or frame.latest, quarter=quarter_of(read) or frame.quarter)
        if read.start and read.end and _STRETCH.match(read.value):
            ends = date.fromisoformat(read.start[:10]), date.fromisoformat(read.end[:10])
            frame = frame._replace(stretch=(read.value, *ends))
    return out


def _day_of_speaking(m: Moment, frame: Frame) -> date | None:
    """Inside a quotation "today" is the day last spoken of before it, where that is in the week before the anchor."""
    a, day = frame.anchor, frame.latest
    if a is None or day is None or m.unit != "D" or m.shift is None or not 0 <= (a - day).days <= 7:
        return a
    return day


def _bracketed(text: str, p: Pick, after: Pick) -> bool:
    """True where the next expression explains this one in brackets."""
    between = text[p.token.end : after.token.start]
    return len(between) <= 4 and between.strip() == "("


def _explained(m: Moment, date_given: Moment, frame: Frame) -> date | None:
    """The anchor under which a day word means the date given in brackets after it."""
    read = settle(date_given, frame)
    if m.unit != "D" or m.shift is None or date_given.day is None or read is None or not read.start:
        return frame.anchor
    return plus(date.fromisoformat(read.start[:10]), -m.shift)


def quoted(text: str) -> bytearray:
    """For each character whether it stands inside quotation marks that open and close in the text."""
    inside = bytearray(len(text) + 1)
    for m in _QUOTED.finditer(text):
        inside[m.start() : m.end()] = b"\x01" * (m.end() - m.start())
    return inside


def spoken_of(read: Reading) -> date | None:
    """The day a reading speaks of: what a later "the same day" or a bare clock time belongs to."""
    return date.fromisoformat(read.start[:10]) if read.start and _DAY.match(read.value) else None


def _timex(sheet: Sheet, p: Pick, read: Reading, text: str, day: date | None, why: str, span) -> Timex:  # type: ignore[no-untyped-def]
    lost = tuple(f"over {rule.name}: {text[t.start : t.end]}" for t, rule in p.losers[:3])
    source = (f"anchor: {why}",) if read.anchored else ()
    return Timex(
        mark_id("timex", sheet.page.id, span),
        span,
        read.type,  # type: ignore[arg-type]
        read.value,
        (read.start, read.end),
        day.isoformat() if read.anchored and day else None,
        read.mod,
        (*p.token.why(text), *source, *lost),
    )


def quarter_of(read: Reading) -> tuple[int, int] | None:
    """The quarter a reading speaks of."""
    m = _QUARTER.match(read.value)
    return (int(m[1]), int(m[2])) if m else None
