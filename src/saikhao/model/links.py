"""What the pages of a ledger say together: the contract's links format. `page` is a page's address (`uri`)."""

from typing import Literal

import msgspec

from saikhao.model.codes import MentionKind
from saikhao.model.place import Span

LinkKind = Literal["agrees", "refines", "contradiction", "relay-drift", "update"]
Slot = Literal["amount", "date", "place", "actor", "polarity"]
Verdict = Literal["fulfilled", "fulfilled-differently", "failed", "open"]


class At(msgspec.Struct, frozen=True, order=True):
    """A place on a page; `claim` is the id of the claim the words belong to, where one covers them."""

    page: str
    span: Span
    claim: str | None = None


class LinkedPage(msgspec.Struct, frozen=True):
    """A page as linking sees it: `published_between` are inclusive days, narrowed by what other pages date."""

    uri: str
    id: str
    published: str | None
    published_between: tuple[str | None, str | None] = (None, None)
    why: str = ""


class Report(msgspec.Struct, frozen=True):
    """Pages that relay one account (PROV hadPrimarySource), earliest first; `primary` is the agency, the origin medium,
    or the address of the one page that tells it on its own."""

    id: str
    primary: str
    pages: tuple[str, ...]
    why: str = ""


class Proposition(msgspec.Struct, frozen=True):
    """What claims of several pages are about (schema.org Claim). `independent` counts distinct primaries, and
    `primaries` names them, one line of reason each."""

    id: str
    gist: str
    claims: tuple[At, ...]
    independent: int
    primaries: tuple[str, ...] = ()
    why: str = ""


class Link(msgspec.Struct, frozen=True):
    """How two places stand to each other in one slot, with the values that are compared."""

    id: str
    kind: LinkKind
    slot: Slot | None
    left: At
    right: At
    values: tuple[str, str]
    why: str = ""


class Forecast(msgspec.Struct, frozen=True):
    """What was said to come, in which days (inclusive), and what came of it. `slot` says what came otherwise."""

    id: str
    claim: At
    due: tuple[str | None, str | None]
    outcome: At | None
    verdict: Verdict
    source: str | None = None
    slot: Slot | None = None
    why: str = ""


class Entity(msgspec.Struct, frozen=True):
    """One person, body or place with all its mentions; `names` are its spellings, `why` what joined them."""

    id: str
    entity: str
    kind: MentionKind
    mentions: tuple[At, ...]
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    why: str = ""


class Suggestion(msgspec.Struct, frozen=True):
    """Two entities that may be one: too little evidence to say so. `score` is the names' likeness, 0 to 1."""

    left: str
    right: str
    score: float
    why: str = ""


class Event(msgspec.Struct, frozen=True):
    """A line of a story: a proposition with its day (ISO, None where unknown)."""

    day: str | None
    proposition: str
    line: str
    independent: int
    status: str


class Story(msgspec.Struct, frozen=True):
    """Pages about one running story, and its happenings by day."""

    id: str
    title: str
    pages: tuple[str, ...]
    events: tuple[Event, ...] = ()
    why: str = ""


class Links(msgspec.Struct, frozen=True):
    """Everything several pages say together. Made from analyses alone: the same set gives the same bytes."""

    pages: tuple[LinkedPage, ...] = ()
    reports: tuple[Report, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    links: tuple[Link, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    entities: tuple[Entity, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    stories: tuple[Story, ...] = ()


def encode(links: Links) -> bytes:
    """JSON, UTF-8, fields in the order of the types."""
    return msgspec.json.encode(links, order="deterministic")


def decode(data: bytes) -> Links:
    """Back from JSON; `msgspec.ValidationError` with a path where it does not follow the schema."""
    return msgspec.json.decode(data, type=Links)
