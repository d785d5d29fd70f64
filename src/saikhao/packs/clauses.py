"""Schema of `clauses.toml`: the words that join, turn and frame clauses, by what they do."""

import msgspec


class Clauses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`words`: small words by kind, longest match first where they are of several pieces. The kinds are the
    language's own; weights name them."""

    words: dict[str, tuple[str, ...]]
    credit: tuple[str, ...] = ()  # open a credit at the end of a paragraph: what follows is not told
    stop: tuple[str, ...] = ()  # marks that end a sentence
    abbreviations: tuple[str, ...] = ()  # words that end in such a mark without ending a sentence
