"""What the ledger answers with."""

from typing import TypedDict

import msgspec

from saikhao.model.analysis import Analysis
from saikhao.model.claim import Claim
from saikhao.model.place import Span


class PageRow(msgspec.Struct, frozen=True):
    """One capture and what was read from it. `day` is the publication date given from outside; `newest` is true for
    the capture of its address that counts; `claims` and `notes` are how many there are."""

    id: str
    uri: str
    lang: str
    title: str | None
    outlet: str | None
    published: str | None
    published_between: tuple[str | None, str | None]
    day: str | None
    newest: bool
    claims: int
    notes: int


class ClaimRow(msgspec.Struct, frozen=True):
    """A claim in a list. `words` are its places' words, joined; `span` reaches from the first to the last of them.
    `source` are the words that name who says it, `entity` their id within the page, `name` its usual English name (the
    words of its first mention where that is not known); None where the page leaves them out, all three where it tells
    the claim itself (`attribution` None).
    `time` is the TIMEX value of when it happens, `when` its half-open ISO interval, either end of which may be open."""

    id: str
    page: str
    uri: str
    lang: str
    outlet: str | None
    published: str | None
    words: str
    span: Span
    status: str
    polarity: str
    event: str | None
    attribution: str | None
    source: str | None
    entity: str | None
    name: str | None
    time: str | None
    when: tuple[str | None, str | None]


class Asked(TypedDict, total=False):
    """Which claims: `page` is an id or an address, `source` a part of the words, id or name of who says it,
    without regard to case; `status` and `lang` are codes. None asks for all."""

    page: str | None
    source: str | None
    status: str | None
    lang: str | None


class Found(msgspec.Struct, frozen=True):
    """One claim with the analysis it stands in."""

    analysis: Analysis
    claim: Claim


class Fault(msgspec.Struct, frozen=True):
    """Something in the ledger that does not hold."""

    page: str
    uri: str
    detail: str
