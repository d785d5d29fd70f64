"""Countries, cities, places, people, bodies: things with names in all languages, one a row of a table of that name.

A row with an id that another table has adds its forms to that thing (places.tsv, by hand, adds to what is generated).
Where two things share a form, the table first in `TABLES`, and in it the first row, has it."""

from typing import Literal

import msgspec

from saikhao.model.codes import MentionKind

TABLES: tuple[tuple[str, MentionKind], ...] = (
    ("countries", "place"),
    ("places", "place"),
    ("people", "person"),
    ("orgs", "org"),
    ("cities", "place"),
)


class Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`forms` are spellings in any script; `weak` ones mean this only with a sign beside them (they are everyday words,
    or several things share them). `within` is a country's id. `stands` is the id of what the name may stand for
    (a capital for its state). `lead` is the id of a country the person leads or led."""

    id: str
    name: str
    kind: Literal["", "country", "capital", "city", "region", "water", "site", "person", "body", "agency", "group"] = ""
    within: str = ""
    forms: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    stands: str = ""
