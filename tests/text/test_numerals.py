"""Numbers: what is spelled out reads back as itself."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saikhao.annotate.kit import default
from saikhao.annotate.numbers import numbers

KIT = default()
THAI = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += "seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
VIET = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def thai(n: int) -> str:
    """The Thai numeral of a positive number."""
    if n >= 10**6:
        return thai(n // 10**6) + "ล้าน" + (thai(n % 10**6) if n % 10**6 else "")
    out, digits = "", str(n)
    for i, c in enumerate(digits):
        d, place = int(c), len(digits) - 1 - i
        if not d:
            continue
        word = {(1, 1): "", (1, 2): "ยี่"}.get((place, d), THAI[d])
        out += ("เอ็ด" if place == 0 and d == 1 and len(digits) > 1 else word) + PLACES[place]
    return out


def english(n: int) -> str:
    """The English numeral of a number below a billion."""
    for size, name in ((10**6, " million"), (1000, " thousand"), (100, " hundred")):
        if n >= size:
            rest = n % size
            joint = " and " if size == 100 else " "
            return english(n // size) + name + (joint + english(rest) if rest else "")
    if n < 20:
        return ONES[n]
    return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")


def one(text: str, lang: str) -> Decimal:
    (only,) = numbers(text, lang, KIT)
    assert only.words == text
    return only.value


@given(st.integers(1, 10**12))
def test_thai_numerals(n: int) -> None:
    assert one(thai(n), "th") == n


@given(st.integers(1, 10**9 - 1))
def test_english_numerals(n: int) -> None:
    assert one(english(n), "en") == n


@given(st.integers(0, 10**12), st.integers(0, 999))
def test_digits_as_each_language_writes_them(whole: int, part: int) -> None:
    text = f"{whole:,}.{part:03}5"
    assert one(text, "en") == one(text, "th") == Decimal(f"{whole}.{part:03}5")
    swapped = text.translate(str.maketrans(",.", ".,"))
    assert one(swapped, "vi") == Decimal(f"{whole}.{part:03}5")


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("4 หมื่นล้าน", "th", 4 * 10**10),
        ("9.5 ล้านล้าน", "th", 95 * 10**11),
        ("สองแสนสามหมื่น", "th", 230_000),
        ("สองล้านครึ่ง", "th", 2_500_000),
        ("ห้าจุดห้า", "th", Decimal("5.5")),
        ("hai trăm linh năm", "vi", 205),
        ("hai nghìn tỷ", "vi", 2 * 10**12),
        ("3 triệu rưỡi", "vi", 3_500_000),
        ("10,000", "vi", 10_000),
        ("5.6", "vi", Decimal("5.6")),
        ("3.8 billion", "en", 3_800_000_000),
        ("two and a half million", "en", 2_500_000),
        ("a dozen", "en", 12),
        ("three quarters", "en", Decimal("0.75")),
        ("100k", "en", 100_000),
        ("minus five", "en", -5),
    ],
)
def test_numbers(text: str, lang: str, value: Decimal | int) -> None:
    assert one(text, lang) == value


def test_a_run_of_four_hundred_digits_is_no_number() -> None:
    assert numbers("9" * 400, "en", KIT) == []
    assert [n.value for n in numbers("9" * 400 + " and 5", "en", KIT)] == [5]
