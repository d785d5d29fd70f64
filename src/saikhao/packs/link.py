"""The types of `concepts.tsv` and `link.toml`: what a language knows for comparing clauses across pages."""

import msgspec


class Concept(msgspec.Struct, frozen=True):
    """A meaning and the words for it. A form that ends in `*` goes on with any letters. `u-` concepts are
    units, `r-` parts that people play, `s-` ways of speaking: they tell of no event."""

    concept: str
    forms: tuple[str, ...]


class LinkWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists by what they say of a clause: `clause` opens one; `phrasal`
    may open one or only go on with a phrase; `stretch` before a time makes it the beginning of a
    stretch; `bygone` tells of another, earlier happening and `now` comes back to this one; `negation` and `denial`;
    `prior` before a value makes it the one that held before; `late` says that a plan was not kept; `to_come` that it
    has not happened yet; `versus` sets one account against another; `by` before a time makes it a limit; `silent`
    after a "not" says that nothing was said; `deictic` with a month is the month of writing."""

    clause: tuple[str, ...] = ()
    phrasal: tuple[str, ...] = ()
    stretch: tuple[str, ...] = ()
    bygone: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    negation: tuple[str, ...] = ()
    denial: tuple[str, ...] = ()
    prior: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    to_come: tuple[str, ...] = ()
    versus: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    deictic: tuple[str, ...] = ()
