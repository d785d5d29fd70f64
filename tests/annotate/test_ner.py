"""The tagger's words, features and labels."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from names_page import kit
from saikhao.annotate.ner import features, settled, spans, tag, tokens
from saikhao.text.edges import Edges


def words(text: str) -> list[str]:
    """The tokens' words."""
    return [text[a:b] for a, b in tokens(text, 0, len(text), Edges(text))]


def test_abbreviations_and_numbers_are_one_token_and_spaces_none() -> None:
    assert words("พล.อ.ทักษิณ ให้ 1,200.50 บาท") == ["พล.อ.", "ทักษิณ", "ให้", "1,200.50", "บาท"]


def test_an_abbreviation_begins_at_a_word_edge() -> None:
    assert words("และรมว.คลัง")[:2] == ["และ", "รมว."]


@given(st.text(alphabet="กขคนม.าิเ1,2 A\n", max_size=60))
def test_tokens_are_in_order_and_hold_every_letter(text: str) -> None:
    got = tokens(text, 0, len(text), Edges(text))
    assert all(a < b for a, b in got)
    assert all(x[1] <= y[0] for x, y in pairwise(got))
    assert "".join(text[a:b] for a, b in got).replace(" ", "").replace("\n", "") == "".join(text.split())


def test_there_is_one_list_of_features_a_word() -> None:
    text = "นายสมหมายไปเชียงใหม่"
    edges = Edges(text)
    toks = tokens(text, 0, len(text), edges)
    rows = features(text, 0, len(text), toks, kit(), "th", edges)
    assert len(rows) == len(toks)
    assert "m=t" in rows[0]
    assert any(f.startswith("g=Bp") for f in rows[-1])


def test_labels_become_spans() -> None:
    toks = [(0, 2), (2, 4), (5, 7), (8, 9)]
    assert spans(toks, ["B-P", "I-P", "I-O", "O"]) == [(0, 4, "person"), (5, 7, "org")]


def test_a_language_without_a_model_is_tagged_by_nothing() -> None:
    assert tag("Anna Lee", 0, 8, kit(), "en", Edges("Anna Lee")) == []


def test_am_in_two_signs_is_the_same_word() -> None:
    assert settled("นํา") == "นำ"
