"""The rule grammar, on a made-up language."""

import pytest

from saikhao.model.errors import BadData
from saikhao.packs.when import RuleRow, rules
from saikhao.text.grammar import Chart, Grammar, Rule, Token, elements, pick


def grammar(*rows: RuleRow) -> Grammar:
    words = [("red", "colour", "r", False), ("blue", "colour", "b", False), ("Box", "thing", "x", True)]
    made: tuple[Rule, ...] = rules(list(rows), ("name",), ("colour", "thing"), "pack zz: toy.toml")
    return Grammar(made, words, lambda chart: None, lambda rule, slots: {n: t.value for n, t in slots.items()})


def test_elements_with_names_options_and_glue() -> None:
    made = elements("{a:colour|thing}? (of the|of) ~ {colour}", "here")
    assert [(e.name, e.kinds, e.optional, e.glued) for e in made] == [
        ("a", ("colour", "thing"), True, False),
        ("", ("'of the", "'of"), False, False),
        ("colour", ("colour",), False, True),
    ]


@pytest.mark.parametrize("bad", ["{colour", "{Colour:}", "(a)? {b}?"])
def test_a_pattern_that_cannot_be_read_says_where(bad: str) -> None:
    with pytest.raises(BadData, match="here"):
        elements(bad, "here")


def test_an_unknown_production_is_named_with_its_path() -> None:
    with pytest.raises(BadData, match=r"toy.toml: rule 0: expected one of name - at \$.rule\[0\].make, got 'nam'"):
        grammar(RuleRow("x", "{colour}", "nam"))


def test_an_unknown_kind_is_named_with_its_path() -> None:
    with pytest.raises(BadData, match=r"rule\[0\].match.*'shade'"):
        grammar(RuleRow("x", "{shade}", "name"))


def test_rules_build_on_those_above_and_the_longest_wins() -> None:
    g = grammar(
        RuleRow("short", "{colour}", "name"),
        RuleRow("pair", "{a:colour} and {b:Name}", "name", kind="pair"),
        RuleRow("boxed", "{pair} (Box)?", "name"),
    )
    (best,) = pick(g.parse("red and  blue box"), lambda t: True)
    assert (best.rule.name, best.token.start, best.token.end) == ("boxed", 0, 17)
    assert {rule.name for _, rule in best.losers} == {"short", "pair"}
    assert best.token.why("red and  blue box")[1] == "pair: a=red =and b=blue"


def test_exact_words_and_whole_words_only() -> None:
    g = grammar(RuleRow("x", "{thing}", "name"), RuleRow("y", "{colour}", "name"))
    assert [(t.kind, t.start) for t, _ in g.parse("a Box, a box, redder, RED")] == [("Name", 2), ("Name", 22)]


def test_a_gap_is_at_most_three_spaces_and_never_a_line() -> None:
    g = grammar(RuleRow("pair", "{a:colour} {b:colour}", "name"))
    assert len(g.parse("red   blue")) == 1
    assert g.parse("red    blue") == [] and g.parse("red\nblue") == []


def test_rank_decides_between_equals_then_the_earlier_rule() -> None:
    low, high = (RuleRow(n, "{colour}", "name", rank=r) for n, r in (("low", 0), ("high", 1)))
    assert pick(grammar(low, high).parse("red"), lambda t: True)[0].rule.name == "high"
    assert pick(grammar(low, RuleRow("same", "{colour}", "name")).parse("red"), lambda t: True)[0].rule.name == "low"


def test_the_chart_keeps_the_longest_first() -> None:
    chart = Chart("abc")
    for end in (1, 3, 2, 3):
        chart.add(Token(0, end, "k", end))
    assert [t.end for t in chart.at(0, "k")] == [3, 2, 1] and list(chart.starts["k"]) == [0]
