"""Ids come from content alone."""

from hypothesis import given
from hypothesis import strategies as st

from saikhao.model.ids import digest, mark_id, page_id
from saikhao.model.place import Span


def test_known_ids_never_change() -> None:
    # A permalink given out today must be found tomorrow.
    assert page_id("a.txt", b"words") == "prtw7unk2x4e7aqug"
    assert mark_id("claim", "prtw7unk2x4e7aqug", Span(1, 4)) == "cozm4gsjrfvufokkl"


def test_two_addresses_are_two_pages() -> None:
    assert page_id("a", b"x") != page_id("b", b"x") != page_id("b", b"y")


@given(st.lists(st.text(), min_size=2, max_size=4))
def test_where_a_part_ends_matters(parts: list[str]) -> None:
    glued = ["".join(parts[:2]), *parts[2:]]
    assert digest(*parts) != digest(*glued)


def test_a_missing_span_is_not_left_out() -> None:
    assert mark_id("attribution", "p", None, Span(1, 2)) != mark_id("attribution", "p", Span(1, 2))
