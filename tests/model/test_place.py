"""Spans, quotes and outside places."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from saikhao.model.errors import Misplaced
from saikhao.model.place import CONTEXT, Outside, Place, Quote, Span, joined


@given(st.text(min_size=1), st.data())
def test_a_quote_says_what_the_text_says(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = Quote.take(text, Span(start, end))
    assert quote.exact == text[start:end]
    assert (quote.prefix + quote.exact + quote.suffix) in text
    assert len(quote.prefix) <= CONTEXT and len(quote.suffix) <= CONTEXT
    assert quote.check(text) is quote


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_no_empty_or_turned_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_no_empty_span_from_json() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b"[5,5]", type=Span)


def test_a_quote_of_another_text_is_refused() -> None:
    quote = Quote.take("the minister said", Span(4, 12))
    with pytest.raises(Misplaced, match="minister"):
        quote.check("that minister said")
    with pytest.raises(Misplaced, match="past a text"):
        Quote.take("short", Span(2, 9))


def test_a_place_is_a_span_or_outside() -> None:
    inside, outside = b"[1,4]", b'{"at":"meta","path":"og:title","exact":"A"}'
    assert msgspec.json.decode(inside, type=Place) == Span(1, 4)
    assert msgspec.json.decode(outside, type=Place) == Outside("meta", "og:title", "A")


def test_span_arithmetic() -> None:
    a, b = Span(2, 6), Span(5, 9)
    assert a.meets(b) and not a.holds(b) and a.holds(Span(3, 6))
    assert not Span(0, 2).meets(a)
    assert joined((b, a)) == Span(2, 9)
    assert a.shift(3) == Span(5, 9) and len(a) == 4
