"""What stands in the text: times, amounts, mentions."""

import msgspec

from saikhao.model.codes import MentionKind, TimexType
from saikhao.model.place import Span


class Reason(msgspec.Struct, frozen=True):
    """One step of a derivation: the rule's name and the words it rests on."""

    rule: str
    span: Span | None = None
    detail: str = ""


class Timex(msgspec.Struct, frozen=True):
    """An expression of time (TIMEX3). `interval` is half-open, ISO; `anchor` the date it was counted from."""

    id: str
    span: Span
    type: TimexType
    value: str
    interval: tuple[str | None, str | None] = (None, None)
    anchor: str | None = None
    mod: str | None = None
    why: tuple[str, ...] = ()


class Amount(msgspec.Struct, frozen=True):
    """A number with its bounds as decimal strings (None = open), its unit as the page writes it, what is counted."""

    id: str
    span: Span
    low: str | None
    high: str | None
    unit: str | None = None
    of: str | None = None
    why: tuple[str, ...] = ()


class Mention(msgspec.Struct, frozen=True):
    """A name. `entity` is equal within a page exactly where it is the same person, body or place;
    `name` is the usual English name where world/ knows it; `metonym` what the place stands for (Moscow -> Russia)."""

    id: str
    span: Span
    kind: MentionKind
    entity: str
    name: str | None = None
    metonym: str | None = None
    why: tuple[str, ...] = ()
