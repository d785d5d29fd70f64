"""`names.toml`: the words that stand around names and inside them, and the pronouns that stand for them."""

import msgspec


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What shows a person's name."""

    titles: tuple[str, ...] = ()  # before a name and no part of it: ranks, forms of address
    roles: tuple[str, ...] = ()  # heads of what somebody is: minister, spokesman; before a name or after it
    leads: tuple[str, ...] = ()  # roles one person holds in a country: said once with a name, they mean that name
    given: tuple[str, ...] = ()  # common given names of scripts with capitals
    particles: tuple[str, ...] = ()  # inside a name, without a capital: van, bin, al
    openers: tuple[str, ...] = ()  # a word after a space that begins with one of these says what somebody is
    after: tuple[str, ...] = ()  # verbs only people do, right after a name
    before: tuple[str, ...] = ()  # words that take a person right after them


class Org(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What shows the name of a body of people."""

    heads: tuple[str, ...] = ()  # open the name and belong to it
    tails: tuple[str, ...] = ()  # close it and belong to it
    before: tuple[str, ...] = ()  # stand before it and are no part of it
    inside: tuple[str, ...] = ()  # words without a capital that may stand inside
    sure: tuple[str, ...] = ()  # heads after which everyday words are a name too
    alone: tuple[str, ...] = ()  # heads that are a name with nothing after them
    pressed: tuple[str, ...] = ()  # heads that end the name as a common noun ("the agency"): take up a name told before
    media: tuple[str, ...] = ()  # before the name of an agency or paper


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What shows the name of a place."""

    heads: tuple[str, ...] = ()  # open the name and belong to it: strait, lake
    tails: tuple[str, ...] = ()  # close it
    before: tuple[str, ...] = ()  # stand before it and are no part of it: city, province
    after: tuple[str, ...] = ()  # stand after it and are no part of it
    cues: tuple[str, ...] = ()  # prepositions that take a place
    powers: tuple[str, ...] = ()  # government, army: right before or after the name of a state
    sides: tuple[str, ...] = ()  # north, upper: belong to a name they open or close


class Around(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ends a name, and what looks like one."""

    stops: tuple[str, ...] = ()  # words no name goes on with
    never: tuple[str, ...] = ()  # written like names and none: days, months, languages, currencies
    demonyms: tuple[str, ...] = ()  # of peoples, none a name
    link: tuple[str, ...] = ()  # between a head and the country or body it belongs to: of
    joins: tuple[str, ...] = ()  # and: joins two roles of one person
    clipped: tuple[str, ...] = ()  # signs at the end of a name that was cut short


class Refer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands for a name told before."""

    persons: tuple[str, ...] = ()  # pronouns of one person
    many: tuple[str, ...] = ()  # of several: never resolved
    definite: tuple[str, ...] = ()  # with a head noun, before or after it: the, said
    bodies: tuple[str, ...] = ()  # common nouns of bodies: agency, company, party


class Endings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How words of a kind end, for names nobody has listed."""

    demonyms: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's share. Where the script has capitals, lists are given in lower case unless case tells."""

    person: Person = Person()
    org: Org = Org()
    place: Place = Place()
    around: Around = Around()
    refer: Refer = Refer()
    endings: Endings = Endings()


class Common(msgspec.Struct, frozen=True):
    """`frequency.tsv`: words by how common they are, 9 the most common; each step down is a factor of three, 0 is a
    word of the dictionary that is hardly ever seen. A level may have several rows."""

    level: int
    words: tuple[str, ...]
