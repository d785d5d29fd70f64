"""Rules above the weights: shared subjects, closing agencies, hearsay, on which side a content stands."""

import pytest

from said import read, told


def found(text: str, cue: str) -> tuple[str, list[str]]:
    """Source ("" where there is none) and contents of the statement whose cue begins with `cue`."""
    return next((source, content) for source, words, content in told(read(text)) if words.startswith(cue))


def test_a_subject_is_handed_over_the_conjunction() -> None:
    text = "รัฐมนตรีคมนาคม สุดา แก้วงาม ได้พบกับ มารุต ทองดี ผู้ว่าการรถไฟ และกล่าวว่าสะพานจะเปิดในเดือนหน้า"
    source, _ = found(text, "กล่าวว่า")
    assert "มารุต" not in source


def test_an_agency_closes_the_clause_before_it() -> None:
    text = "ผู้นำเวสตราได้เดินทางไปตรวจเขื่อนทางเหนือเมื่อวันจันทร์ สำนักข่าวลุ่มน้ำ รายงาน ในการตรวจครั้งนี้มีชาวบ้านร่วมหลายร้อยคน"
    source, content = found(text, "รายงาน")
    assert source == "สำนักข่าวลุ่มน้ำ"
    assert content == ["ผู้นำเวสตราได้เดินทางไปตรวจเขื่อนทางเหนือเมื่อวันจันทร์"]


def test_hearsay_has_no_source() -> None:
    source, content = found("ประธานาธิบดีมาร์ไปเยือนลอร์เวีย ว่ากันว่าเป็นเรื่องการซื้อขายก๊าซ", "ว่ากันว่า")
    assert source == ""
    assert content == ["เป็นเรื่องการซื้อขายก๊าซ"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "เวสตราส่งข้าวออกไปแล้วกว่า 900 ตันตั้งแต่ต้นปี ตามรายงานของกรมศุลกากรเวสตรา",
            ["เวสตราส่งข้าวออกไปแล้วกว่า 900 ตันตั้งแต่ต้นปี"],
        ),
        (
            "ตามรายงานของกรมศุลกากรเวสตรา ข้าวกว่า 900 ตันถูกส่งออกไปแล้ว",
            ["ข้าวกว่า 900 ตันถูกส่งออกไปแล้ว"],
        ),
    ],
)
def test_according_to_closes_a_clause_or_opens_one(text: str, content: list[str]) -> None:
    assert found(text, "ตามรายงานของ")[1] == content


def test_a_time_alone_is_nothing_said() -> None:
    _, content = found("นายเดชากล่าวว่า นับตั้งแต่การเยือนครั้งนั้น ผู้นำทั้งสองได้ส่งจดหมายถึงกันหลายฉบับ", "กล่าวว่า")
    assert len(content[0]) > 40
