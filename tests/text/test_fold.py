"""Folding and the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saikhao.text.fold import fold

fold("")  # makes the table of all characters, which takes longer than one example may


@given(st.text())
def test_every_folded_character_leads_back(text: str) -> None:
    folded = fold(text)
    reach = 0
    for i in range(len(folded.text)):
        span = folded.span(i, i + 1)
        assert 0 <= span.start < span.end <= len(text)
        assert span.start >= reach or span == folded.span(i - 1, i)  # in order; a split cluster shares its place
        reach = span.start
        assert folded.origin(i) == span.start
    assert folded.origin(len(folded.text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(st.text())
def test_into_and_back(text: str) -> None:
    folded = fold(text)
    for i in range(len(folded.text)):
        assert folded.offset(folded.origin(i)) <= i


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("๒๕๖๗ และ ๑๒", "2567 และ 12"),
        ("ก\u200bข\ufeffค", "กขค"),
        ("a\u00a0b\x00c\u2009d", "a b c d"),
        ("Vie\u0323\u0302t", "Việt"),
        ("one\r\ntwo", "one \ntwo"),
    ],
)
def test_what_folds(text: str, want: str) -> None:
    assert fold(text).text == want


def test_plain_text_keeps_its_offsets() -> None:
    text = "นายกฯ กล่าวว่า ๓ วัน"
    assert fold(text).span(3, 7).of(text) == text[3:7]


def test_decomposed_words_are_found_where_they_stand() -> None:
    text = "x " + unicodedata.normalize("NFD", "Hồ Chí Minh") + " y"
    folded = fold(text)
    at = folded.text.index("Hồ Chí Minh")
    assert unicodedata.normalize("NFC", folded.span(at, at + 11).of(text)) == "Hồ Chí Minh"
