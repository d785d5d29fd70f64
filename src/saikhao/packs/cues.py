"""Schema of `cues.toml`: the verbs, nouns and marks by which a language says who says what."""

from typing import Literal

import msgspec

from saikhao.model.codes import Status

Frame = Literal["+that", "+let", "+to", "+bare", "+quote"]


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs of one class. `status` is what their content is taken for, `frames` how they take it: `+that` a clause
    after a complementizer, `+let` after a causative, `+to` a verb phrase after a marker of intent, `+bare` with nothing
    between, `+quote` words in quotation marks before or after. `sourced` is False where no source is the default
    (beliefs in the air); `relays` for the verbs of news agencies; `negative` turns the polarity;
    `impersonal` never has a source."""

    name: str
    status: Status
    frames: tuple[Frame, ...]
    forms: tuple[str, ...]
    sourced: bool = True
    relays: bool = False
    negative: bool = False
    impersonal: bool = False


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that open a source ("according to"): the source follows, the content stands before or after it;
    where it `cites`, always after."""

    forms: tuple[str, ...]
    status: Status = "asserted"
    ends: tuple[str, ...] = ()
    cites: bool = False


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`that`, `let`, `to`: what opens a content; `unthat`: words those stand in without opening one; `glue`: words
    that may stand between a verb and its complementizer; `gap` words that open a longer passage between them;
    `before` auxiliaries between source and verb; `deny` negations before a verb; `nominal` words that make a noun of
    the verb after them; `never` words that hold a form without being a cue."""

    that: tuple[str, ...]
    let: tuple[str, ...]
    to: tuple[str, ...]
    verb: tuple[Verb, ...]
    noun: tuple[Noun, ...] = ()
    unthat: tuple[str, ...] = ()
    unthat_after: tuple[str, ...] = ()
    glue: tuple[str, ...] = ()
    gap: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    nominal: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    colon: tuple[str, ...] = ()
    open_quote: tuple[str, ...] = ()
    close_quote: tuple[str, ...] = ()
