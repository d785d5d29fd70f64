"""`events.toml`: the codes of events, and what they count under in other ontologies."""

import msgspec


class EventType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One code. `plover` and `cameo` are empty where that ontology has no place for it."""

    code: str
    gist: str
    plover: str = ""
    cameo: str = ""


class EventTypes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All codes; the last is the one for everything else."""

    event: tuple[EventType, ...]
