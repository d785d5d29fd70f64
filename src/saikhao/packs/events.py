"""Schema of `events.toml`: the words that tell of an event, by its code in world/events.toml."""

import msgspec


class EventWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`words`: code -> forms. `act`: class of a cue (cues.toml) -> the code of the act of saying so, used where the
    content itself tells of none."""

    words: dict[str, tuple[str, ...]]
    act: dict[str, str] = {}
