"""A text file as a page."""

from hypothesis import given
from hypothesis import strategies as st

from saikhao.model.page import Capture, Page
from saikhao.packs import Packs
from saikhao.read import read

PACKS = Packs()


def page(text: str | bytes, name: str = "a.txt") -> Page:
    return read(Capture(name, text.encode() if isinstance(text, str) else text), PACKS)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_the_text_is_the_file(text: str) -> None:
    made = page("." + text)  # never empty
    assert made.text == "." + text


def test_newlines_nul_and_zero_width_signs_stay() -> None:
    text = "one\r\ntwo\rthree\x00\u200bfour\n\n"
    assert page(text).text == text


def test_a_leading_mark_goes_a_later_one_stays() -> None:
    assert page("\ufeffone\ufefftwo").text == "one\ufefftwo"


def test_a_node_for_each_line_that_says_something() -> None:
    made = page(" one \r\n\n\ttwo\n \nthree")
    assert [(n.span.of(made.text), n.path) for n in made.nodes] == [
        ("one", "line[1]"),
        ("two", "line[3]"),
        ("three", "line[5]"),
    ]


def test_undecodable_bytes_are_noted() -> None:
    made = page(b"ab\xffcd")
    assert made.text == "ab\ufffdcd" and [n.code for n in made.notes] == ["bad-encoding"]
