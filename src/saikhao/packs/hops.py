"""`hops.toml`: how a language says that a report was taken from somebody else."""

import msgspec


class HopWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around the name of a medium. Names themselves are in world/outlets.tsv or follow from these."""

    agency: tuple[str, ...] = ()  # head nouns before an agency's name
    outlet: tuple[str, ...] = ()  # head nouns before an outlet's name
    sound: tuple[str, ...] = ()  # what a medium's name ends in, in a script without spaces
    site: tuple[str, ...] = ()  # head nouns before an outlet's name, if that name sounds like one
    wire: tuple[str, ...] = ()  # words within a name that make it an agency's
    behind: tuple[str, ...] = ()  # head nouns behind the name
    said: tuple[str, ...] = ()  # verbs of a medium that hands something on
    of: tuple[str, ...] = ()  # what stands before a medium that handed something on
    told: tuple[str, ...] = ()  # what stands before a medium that was spoken to: it hands on what it was told
    credit: tuple[str, ...] = ()  # opens a credit in brackets or at the end of a paragraph
    unknown: tuple[str, ...] = ()  # agencies without a name
    media: tuple[str, ...] = ()  # "the media" of a country
    peoples: dict[str, tuple[str, ...]] = {}  # country -> adjectives that are not its name
    media_of: tuple[str, ...] = ()  # between "the media" and the country
    owned: tuple[str, ...] = ()  # before or behind "media": they speak for a state
    compound: tuple[str, ...] = ()  # before a head noun, of which it is then only a part
    never: tuple[str, ...] = ()  # behind a head noun: what it then means is no medium
    stop: tuple[str, ...] = ()  # where a name ends, in a script without spaces
    joined: tuple[str, ...] = ()  # "and" between two names
    small: tuple[str, ...] = ()  # words within a name that are not capitalised
