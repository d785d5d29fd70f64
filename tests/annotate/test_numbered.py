"""A numeral belongs to a place's name where the page says so more than once."""

from names_page import named


def test_once_may_be_chance() -> None:
    assert "Orlo Gate" in {x for x, _ in named("The ministry said Orlo Gate 2 days ago had been closed to visitors.")}


def test_a_share_is_no_name() -> None:
    got = {x for x, _ in named("Visitors to Velmora 2% fewer, to Velmora 3% more, the mayor of Velmora said.")}
    assert not {x for x in got if x.startswith("Velmora ")}
