"""`amounts.toml`: how a language says how much."""

import msgspec

from saikhao.packs.when import RuleRow, rules
from saikhao.text.grammar import Rule
from saikhao.text.quantity import MAKES


class Counted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How to find the counted noun beside a number that no listed unit follows. `side` noun-after (it follows the
    number) or noun-echo (it is a word that stands before the number too); `stop` words that are no such noun, `skip`
    words passed over, `ends` endings of a plural, `not_ends` endings that only look so, `plurals` the others,
    `longest` the words looked at; `bare` whether a number alone may be an amount; `of` the word before what a measure
    is filled with; `people` what a bare number counts where a word of `people_near` stands near it, `capital` whether
    a number after a capitalised word belongs to a name."""

    side: str = ""
    stop: list[str] = []
    skip: list[str] = []
    ends: list[str] = []
    not_ends: list[str] = []
    plurals: list[str] = []
    longest: int = 4
    bare: bool = False
    capital: bool = False
    of: list[str] = []
    people: str | None = None
    people_near: list[str] = []


class Amounts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`words`: class -> value -> forms (`unit`: the classifiers of the language; what is measured or paid in has its
    row in world/units.tsv); `labels` words before a number that names something,
    `never` longer words in which a number is none, `sturdy`
    units that end where they end, whatever the segmenter makes of the letters after them; `rule` as in when.toml."""

    words: dict[str, dict[str, list[str]]]
    rule: list[RuleRow]
    labels: list[str] = []
    never: list[str] = []
    sturdy: list[str] = []
    exact: list[str] = []
    counted: Counted = Counted()


def amount_rules(lang: str, pack: Amounts) -> tuple[Rule, ...]:
    """The rules of a pack's `amounts.toml`."""
    return rules(pack.rule, MAKES, (*pack.words, "unit"), f"pack {lang}: amounts.toml")
