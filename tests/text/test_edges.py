"""Word edges."""

from hypothesis import given
from hypothesis import strategies as st

from saikhao.text.edges import Edges


def test_thai_words() -> None:
    text = "รัฐมนตรีกล่าวว่า ok"
    edges = Edges(text)
    assert edges.around(0, 8) and edges.at(text.index("ว่า"))
    assert not edges.at(2)


def test_latin_words() -> None:
    edges = Edges("He said so.")
    assert edges.around(3, 7) and not edges.at(4)


@given(st.text())
def test_the_ends_are_edges(text: str) -> None:
    edges = Edges(text)
    assert edges.at(0) and edges.at(len(text))
    assert list(edges.cuts) == sorted(set(edges.cuts))


def test_a_long_run_without_spaces() -> None:
    text = "กรุงเทพ" * 15_000
    assert Edges(text).at(7)
