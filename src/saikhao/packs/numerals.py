"""`numerals.toml`: how a language writes numbers."""

import msgspec

from saikhao.text.numerals import Words, words


class Numerals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`thousands` and `decimal` are the marks inside digits; `units` words worth below a scale (form by value),
    `scales` words that multiply what stands before them; `joins` words or marks that may stand between number words;
    `point` words for the decimal mark; `minus` words before a negative number; `half` words that add half the scale
    before them; `one` words that count as 1 right before a scale; `scale_marks` letters glued to digits (100K)."""

    thousands: str
    decimal: str
    units: dict[str, list[str]] = {}
    scales: dict[str, list[str]] = {}
    joins: list[str] = []
    point: list[str] = []
    minus: list[str] = []
    half: list[str] = []
    one: list[str] = []
    scale_marks: dict[str, list[str]] = {}
    parts: dict[str, list[str]] = {}
    over: list[str] = []
    tie: list[str] = []
    lenient: bool = False
    date_words: list[str] = []


def number_words(n: Numerals) -> Words:
    """The table as the number reader wants it."""
    values = {"units": n.units, "scales": n.scales, "scale_marks": n.scale_marks, "parts": n.parts}
    lists = {
        "join": n.joins,
        "point": n.point,
        "minus": n.minus,
        "half": n.half,
        "one": n.one,
        "over": n.over,
        "tie": n.tie,
    }
    return words(n.thousands, n.decimal, values, lists, n.lenient)._replace(date_words=tuple(n.date_words))
