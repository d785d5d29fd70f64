"""Which encoding bytes are in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saikhao.read.charset import decode_html, decode_text

THAI = "ฝนตกหนักทั่วภาคใต้ ชาวบ้านอพยพแล้ว"
VIET = "Tàu đã cập bến"


def page(text: str, codec: str, declared: str | None) -> bytes:
    meta = f'<meta charset="{declared}">' if declared else ""
    return f"<html><head>{meta}</head><body><p>{text}</p></body></html>".encode(codec)


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        (THAI, "utf-8", "utf-8"),
        (THAI, "utf-8", None),
        (THAI, "cp874", "windows-874"),
        (THAI, "cp874", "TIS-620"),
        (THAI, "cp874", "iso-8859-11"),
        (THAI, "cp874", None),  # undeclared: the bytes read as Thai
        (THAI, "utf-8", "tis-620"),  # declared wrongly: UTF-8 without an error is UTF-8
        (THAI, "cp874", "utf-8"),  # declared wrongly the other way
        ("Tau da cap ben o Vũng".replace("ũ", "u\u0303"), "cp1258", "windows-1258"),
        ("déjà vu", "cp1252", "iso-8859-1"),
        ("déjà vu", "cp1252", None),
        ("新聞", "gb18030", "gb2312"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_is_in(text: str, codec: str, declared: str | None) -> None:
    assert text in decode_html(page(text, codec, declared)).text


def test_the_transport_is_believed_before_the_page() -> None:
    assert THAI in decode_html(page(THAI, "cp874", "iso-8859-1"), "windows-874").text


def test_an_unknown_label_is_no_reason_to_fail() -> None:
    assert VIET in decode_html(page(VIET, "utf-8", "klingon-8")).text


def test_each_undecodable_byte_is_one_sign() -> None:
    found = decode_text("ก".encode()[:2] + b"ab\xff\xfe")
    assert found.text == "\ufffd\ufffdab\ufffd\ufffd" and found.bad == 4


def test_a_sign_that_was_there_is_no_fault() -> None:
    assert decode_text("a\ufffdb".encode()).bad == 0


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_decides_and_is_dropped(codec: str) -> None:
    assert decode_text(THAI.encode(codec)).text == THAI


def test_thai_in_its_old_encoding_is_guessed_and_said() -> None:
    found = decode_text(THAI.encode("cp874"))
    assert found.text == THAI and found.guessed and found.encoding == "cp874"


def test_a_stray_latin_letter_is_not_guessed_at() -> None:
    assert decode_text("café au lait".encode("cp1252")).text == "caf\ufffd au lait"


@given(st.binary(max_size=200))
def test_any_bytes_decode(data: bytes) -> None:
    for found in (decode_text(data), decode_html(data)):
        found.text.encode("utf-8")
        assert found.bad >= 0
