"""Amounts on pages: bounds, units, what is counted, and what is none."""

from decimal import Decimal

import pytest

from saikhao.annotate.amounts import amounts
from saikhao.annotate.kit import default
from saikhao.annotate.when import timexes
from saikhao.model.marks import Amount
from saikhao.packs.units import measure, unit_of, units
from sheets import sheet

KIT = default()


def read(text: str, lang: str) -> tuple[Amount, ...]:
    page = sheet(text, lang, "2024-11-30")
    return amounts(page, timexes(page)[0])


def test_an_amount_with_its_bounds_unit_and_reasons() -> None:
    text = "เกาหลีส่งทหารมากกว่า 10,000 นายไปแนวหน้า"
    (made,) = read(text, "th")
    assert (made.low, made.high, made.unit, made.of) == ("10000", None, "นาย", "ทหาร")
    assert made.span.of(text) == "มากกว่า 10,000 นาย"
    assert made.why[0] == "amount: cmp=มากกว่า n=10,000 unit=นาย"


@pytest.mark.parametrize(
    ("text", "lang", "want"),
    [
        ("At least 23 people died and 67 were missing.", "en", [("23", None, "people"), ("67", "67", "people")]),
        (
            "The plant cost $1.24 billion, or 40 billion baht.",
            "en",
            [("1240000000",) * 2 + ("dollars",), ("40000000000",) * 2 + ("baht",)],
        ),
        ("Two Sundavar government officials met on Monday.", "en", [("2", "2", "officials")]),
        ("Giá 2.000 đồng, hơn 8,000 container.", "vi", [("2000", "2000", "đồng"), ("8000", None, "container")]),
        ("มีผู้เสียชีวิต 12 ราย บาดเจ็บกว่า 300 คน ใน 3 วัน", "th", [("12", "12", "ราย"), ("300", None, "คน")]),
        ("ลอบวางทุ่นสอดแนม 12 ทุ่น", "th", [("12", "12", "ทุ่น")]),
        ("ข้าวราคากิโลกรัมละ 40-45 บาท", "th", [("40", "45", "บาท/กิโลกรัม")]),
    ],
)
def test_amounts_in_sentences(text: str, lang: str, want: list[tuple[str | None, ...]]) -> None:
    assert [(a.low, a.high, a.unit) for a in read(text, lang)] == want


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Maria Lind, 58, flew on flight 370.", "en"),
        ("ขีปนาวุธ ATACMS-300 ตามมาตรา 44 โทร. 1567", "th"),
        ("Nam Sorn 2 stands in a gorge.", "en"),
        ("Một quan chức nói với phóng viên.", "vi"),
        ("เมื่อวันที่ 30 พ.ย. 2567 เวลา 10.30 น. ชายวัย 61 ปี", "th"),
    ],
)
def test_no_amounts(text: str, lang: str) -> None:
    assert read(text, lang) == ()


def test_the_same_sum_meets_across_scales_and_languages() -> None:
    sums = [
        measure(a.low, a.high, a.unit, KIT.world)
        for text, lang in (("4 หมื่นล้านบาท", "th"), ("40 billion baht", "en"), ("40 tỷ baht", "vi"))
        for a in read(text, lang)
    ]
    assert sums == [("money:THB", Decimal(40_000_000_000), Decimal(40_000_000_000))] * 3


def test_units_convert_within_a_dimension_and_money_never() -> None:
    assert measure("2", "2", "กม.", KIT.world) == measure("2000", "2000", "metres", KIT.world)
    assert measure("1", None, "ไร่", KIT.world) == ("area", Decimal(1600), None)
    assert measure("5", "5", "คัน", KIT.world) is None
    baht, dollar = unit_of("baht", KIT.world), unit_of("dollars", KIT.world)
    assert baht and dollar and baht.dimension != dollar.dimension


def test_the_unit_table_is_sound() -> None:
    table = units(KIT.world)
    assert len({u.id for u in table}) == len(table)
    assert all(Decimal(u.factor) > 0 for u in table)
    bases = {u.dimension for u in table if Decimal(u.factor) == 1}
    assert {u.dimension for u in table} - bases == {"ratio"}


def test_a_number_of_four_hundred_digits_is_passed_over() -> None:
    assert [a.low for a in read("9" * 400 + " คน และ 5 คน", "th")] == ["5"]
