import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from saikhao.web.visible import name, pieces, unbroken, visible

UNSEEN = ("Cc", "Cf", "Zl", "Zp")


@given(st.text())
def test_offsets_stay(text: str) -> None:
    assert len(visible(text)) == len(unbroken(text)) == len(text)
    assert "".join(shown for shown, _ in pieces(unbroken(text))) == visible(text)


@given(st.text(alphabet=st.characters(categories=UNSEEN)))
def test_nothing_unseen_is_left(text: str) -> None:
    assert [c for c in visible(text) if unicodedata.category(c) in UNSEEN and c not in "\n\t"] == []


def test_signs_say_what_they_stand_for() -> None:
    assert visible("a\0b\u202ec\u2028d") == "a\u2400b\u25cac\u21b5d"
    assert pieces("x\u200b\u200by") == [("x", None), ("\u25ca\u25ca", "U+200B ZERO WIDTH SPACE"), ("y", None)]
    assert name("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"


def test_line_ends_become_line_feeds() -> None:
    assert visible("one\r\ntwo\rthree\n") == "one \ntwo\nthree\n"


def test_ordinary_text_is_left_alone() -> None:
    for text in ("สะพานปลา\tเกาะลอย", "đã chuyển", "a\u00a0b e\u0301 \u0671 👍🏽", ""):
        assert visible(text) == text
