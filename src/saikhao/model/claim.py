"""Who says what: attributions, events and claims."""

import msgspec

from saikhao.model.codes import Mode, Polarity, Status
from saikhao.model.marks import Reason
from saikhao.model.place import Span


class Attribution(msgspec.Struct, frozen=True):
    """Source, cue and content (PARC 3.0), nested by `parent`. `source` is None where the page leaves it out;
    `entity` may still say who (a mention's entity id, or an id of its own), None where that is not plain."""

    id: str
    source: Span | None
    entity: str | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    mode: Mode = "indirect"
    parent: str | None = None
    status: Status = "asserted"
    polarity: Polarity = "+"
    why: tuple[Reason, ...] = ()


class Event(msgspec.Struct, frozen=True):
    """What happens, in our own codes (world/events.toml); roles hold mention ids. `act` is the code of the act of
    saying so, where it is one: who demands a withdrawal tells of a withdrawal and demands."""

    type: str
    roles: dict[str, tuple[str, ...]] = {}
    act: str | None = None


class Claim(msgspec.Struct, frozen=True):
    """One page's proposition (schema.org Claim), attributed or (attribution None) told by the page itself."""

    id: str
    spans: tuple[Span, ...]
    attribution: str | None
    status: Status
    polarity: Polarity = "+"
    event: Event | None = None
    times: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    why: tuple[Reason, ...] = ()
