"""Lexicons."""

from saikhao.text.edges import Edges
from saikhao.text.lexicon import Lexicon


def test_longest_first_and_all_of_them() -> None:
    found = Lexicon([("ข่าว", 1), ("สำนักข่าว", 2)]).scan("สำนักข่าว")
    assert [(h.start, h.end, h.value) for h in found] == [(0, 9, 2), (5, 9, 1)]
    assert [h.value for h in Lexicon([("ข่าว", 1), ("สำนักข่าว", 2)]).longest("สำนักข่าว")] == [2]


def test_whole_words_only_with_edges() -> None:
    text = "The sailor said"
    assert [h.value for h in Lexicon([("said", "v"), ("sail", "x")]).scan(text, Edges(text))] == ["v"]


def test_ignoring_case_keeps_offsets() -> None:
    text = "İİ Said"
    hit = Lexicon([("said", 1)], ignore_case=True).scan(text)[0]
    assert text[hit.start : hit.end] == "Said"


def test_first_value_of_a_form_stands() -> None:
    assert [h.value for h in Lexicon([("a", 1), ("a", 2)]).scan("a")] == [1]
    assert Lexicon([]).scan("anything") == []
