"""What was read from a page, as a reader wants it told: one reading a mark, with its derivation and its places."""

from collections.abc import Iterable, Iterator

import msgspec

from saikhao.model.claim import Attribution
from saikhao.model.marks import Amount, Mention, Reason, Timex
from saikhao.model.place import Span
from saikhao.views.days import days
from saikhao.web.dates import label
from saikhao.web.index import Index
from saikhao.web.lines import Lit
from saikhao.web.visible import visible


class Step(msgspec.Struct, frozen=True):
    """One step of a derivation: a rule's name, the words it rests on, what else it says."""

    rule: str
    words: str | None = None
    span: Span | None = None
    detail: str = ""


class Reading(msgspec.Struct, frozen=True):
    """One thing found: its words, how they were read, more of it as (label, value), why, and where to light it."""

    id: str
    layer: str
    words: str
    says: str
    facts: tuple[tuple[str, str], ...]
    why: tuple[Step, ...]
    lit: tuple[Lit, ...]


def step(text: str, reason: Reason | str) -> Step:
    """A reason with its words; a bare rule name where there are no words."""
    if isinstance(reason, str):
        return Step(reason)
    words = visible(reason.span.of(text)) if reason.span else None
    return Step(reason.rule, words, reason.span, visible(reason.detail))


def _facts(**values: str | None) -> tuple[tuple[str, str], ...]:
    return tuple((k.replace("_", " "), visible(v)) for k, v in values.items() if v)


def time(text: str, t: Timex) -> Reading:
    """A time: its value and the days that means."""
    when = label(days(t.interval))
    says = f"{t.value} \u2192 {when}" if when and when != t.value else t.value
    facts = _facts(type=t.type.lower(), counted_from=t.anchor, part=t.mod)
    why = tuple(step(text, w) for w in t.why)
    return Reading(t.id, "times", visible(t.span.of(text)), says, facts, why, (Lit(t.span, "time"),))


def grouped(number: str) -> str:
    """A decimal string with its thousands set apart: `80000` is `80,000`."""
    whole, dot, rest = number.partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole.lstrip("-").isdecimal() else number


def bounds(a: Amount) -> str:
    """Bounds as people write them: `80,000`, `at least 80,000`, `3 to 4`."""
    low, high = a.low and grouped(a.low), a.high and grouped(a.high)
    if low and high:
        return low if low == high else f"{low} to {high}"
    return f"at least {low}" if low else f"at most {high}" if high else "an unknown number"


def amount(text: str, a: Amount) -> Reading:
    """An amount: its bounds and unit."""
    says = visible(" ".join(filter(None, (bounds(a), a.unit))))
    why = tuple(step(text, w) for w in a.why)
    return Reading(a.id, "amounts", visible(a.span.of(text)), says, _facts(of=a.of), why, (Lit(a.span, "amount"),))


def mention(text: str, m: Mention) -> Reading:
    """A name: who or what it is."""
    says = visible(f"{m.name}, {m.kind}" if m.name else m.kind)
    why = tuple(step(text, w) for w in m.why)
    facts = _facts(stands_for=m.metonym)
    return Reading(m.id, "names", visible(m.span.of(text)), says, facts, why, (Lit(m.span, m.kind),))


def marks(a: Attribution) -> tuple[Lit, ...]:
    """Where an attribution stands: its content under its source and cue."""
    source = (Lit(a.source, "source"),) if a.source else ()
    return (*(Lit(s, "content") for s in a.content), *source, *(Lit(s, "cue") for s in a.cue))


def attribution(index: Index, a: Attribution) -> Reading:
    """An attribution: who, and how far its source commits to it."""
    says = f"{index.who(a) or 'not named'}: {a.status}{', negated' if a.polarity == '-' else ''}"
    facts = _facts(known_as=index.english(a.entity), speech=a.mode, within=a.parent and "another attribution")
    why = tuple(step(index.page.text, w) for w in a.why)
    return Reading(a.id, "attributions", index.words(*(a.content or a.cue)), says, facts, why, marks(a))


def readings(index: Index) -> Iterator[Reading]:
    """Everything found on a page, layer by layer, in the order of the text."""
    analysis, text = index.analysis, index.page.text
    yield from (attribution(index, a) for a in analysis.attributions)
    yield from (time(text, t) for t in analysis.timexes)
    yield from (amount(text, a) for a in analysis.amounts)
    yield from (mention(text, m) for m in analysis.mentions)


def named(all_of: Iterable[Reading], ids: Iterable[str]) -> tuple[Reading, ...]:
    """The readings of these ids, in this order; ids that lead nowhere are left out."""
    by_id = {r.id: r for r in all_of}
    return tuple(by_id[i] for i in ids if i in by_id)
