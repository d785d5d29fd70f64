"""Names are found, trimmed and told apart in three languages. All sentences are invented."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from names_page import found, named, sheet
from saikhao.annotate.names import mentions

THAI = (
    "สำนักข่าวเมฆินทร์รายงานจากกรุงเทลุน ประเทศวาเลอเรีย ว่า นายอาโดรน เบลทิส ประธานาธิบดีวาเลอเรีย พบกับนางซาริน มาโคล\n"
    "นายเบลทิสกล่าวว่า วาเลอเรียพร้อมเจรจา"
)


def test_a_thai_page_gives_people_without_titles_and_places_without_heads() -> None:
    got = named(THAI)
    assert ("อาโดรน เบลทิส", "person") in got
    assert ("เบลทิส", "person") in got
    assert ("เทลุน", "place") in got
    assert got.count(("วาเลอเรีย", "place")) == 3
    assert ("เมฆินทร์", "org") in got


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("President Adron Beltis of Valeria met reporters in Telun.", ("Adron Beltis", "person")),
        ("The Ministry of Foreign Affairs said talks would go on.", ("Ministry of Foreign Affairs", "org")),
        ("Ships left the Orlan Strait before dawn.", ("Orlan Strait", "place")),
        ("Nurses told the Brackwater Herald that beds were full.", ("Brackwater Herald", "org")),
        ("The crew of the Northern Lights sailed from Oslo.", ("Oslo", "place")),
    ],
)
def test_english_names_are_told_by_their_words(text: str, want: tuple[str, str]) -> None:
    assert want in named(text, "en")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Tổng thống Adron Beltis đã tới Telun hôm qua.", ("Adron Beltis", "person")),
        ("Theo Bộ Ngoại giao Valeria, hai bên sẽ họp.", ("Bộ Ngoại giao Valeria", "org")),
        ("Tàu đi qua eo biển Orlan trong đêm.", ("eo biển Orlan", "place")),
        ("Lực lượng Tuần duyên Valeria cho biết không ai bị thương.", ("Lực lượng Tuần duyên Valeria", "org")),
    ],
)
def test_vietnamese_names_go_on_in_small_letters(text: str, want: tuple[str, str]) -> None:
    assert want in named(text, "vi")


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("On Monday the English teacher paid 40 euros.", {"Monday", "English"}),
        ("บริษัทจ่ายเงิน 5 ล้านดอลลาร์สหรัฐ", {"สหรัฐ"}),
        ("เธอพูดภาษาจีนได้", {"จีน"}),
        ("Thứ Hai, giá Vàng tăng.", {"Thứ Hai"}),
    ],
)
def test_days_languages_and_currencies_are_no_names(text: str, never: set[str]) -> None:
    assert never.isdisjoint({words for words, _ in named(text)})


def test_the_whole_page_decides_what_a_word_is() -> None:
    text = "Orvane signed the accord.\nTroops crossed into Orvane on Sunday, the Orvane government said."
    assert [k for w, k in named(text, "en") if w == "Orvane"] == ["place"] * 3


def test_known_things_carry_their_usual_name_and_what_they_stand_for() -> None:
    text = "ทำเนียบขาวปฏิเสธรายงานดังกล่าว ขณะที่มอสโกเตือนว่าจะตอบโต้"
    by = {m.span.of(text): m for m in found(text)}
    assert by["ทำเนียบขาว"].name == "White House"
    assert by["ทำเนียบขาว"].metonym == "United States"
    assert by["มอสโก"].metonym == "Russia"


def test_a_town_named_as_a_town_stands_for_nothing_else() -> None:
    text = "การประชุมจัดขึ้นที่กรุงมอสโกเมื่อวานนี้"
    assert [m.metonym for m in found(text)] == [None]


def test_a_body_and_its_country_are_one_name() -> None:
    text = "ตามรายงานของหน่วยข่าวกรองของเกาหลีใต้ ไม่มีผู้บาดเจ็บ"
    assert named(text) == [("หน่วยข่าวกรองของเกาหลีใต้", "org")]


def test_the_same_name_in_another_script_stands_in_brackets() -> None:
    got = found("President Adron Beltis (Адрон Белтис) arrived.", "en")
    assert got[0].entity == got[1].entity


def test_a_ministry_every_state_has_is_not_given_to_a_state_the_page_does_not_name() -> None:
    abroad = "กระทรวงกลาโหมแถลงที่กรุงโตเกียว ประเทศญี่ปุ่น"
    home = "กระทรวงกลาโหมแถลงที่กรุงเทพฯ ประเทศไทย"
    assert next(m.name for m in found(abroad) if m.kind == "org") is None
    assert next(m.name for m in found(home) if m.kind == "org") == "Ministry of Defence (Thailand)"


def test_every_mention_says_which_rule_found_it() -> None:
    assert all(m.why for m in found(THAI))


def test_the_same_page_gives_the_same_mentions() -> None:
    assert found(THAI) == found(THAI)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='กขคงนรมาิีุเแโ์ฯ นายพลอ.ประเทศ()"ABCabc 12\n', max_size=120))
def test_any_text_gives_mentions_in_order_inside_it(text: str) -> None:
    for lang in ("th", "en", "vi"):
        got = mentions(sheet(text, lang), (), ())
        assert all(0 <= m.span.start < m.span.end <= len(text) for m in got)
        assert all(a.span.end <= b.span.start for a, b in pairwise(got))


def test_letters_without_a_space_are_read_in_linear_time() -> None:
    from time import perf_counter

    def spent(n: int) -> float:
        page = sheet("กาพย์ฉบังนครา" * n, "th")
        began = perf_counter()
        mentions(page, (), ())
        return perf_counter() - began

    spent(10)
    short, long = spent(200), spent(2000)
    assert long < 30 * max(short, 0.05)


def test_numerals_that_tell_places_apart() -> None:
    text = (
        "The Orlo Gate 1 dam was filled in May. Engineers at the Orlo Gate 2 dam are waiting for rain. "
        "The ministry said the Orlo Gate 2 dam would be full by July."
    )
    assert {x for x, _ in named(text) if "Orlo" in x} == {"Orlo Gate 1", "Orlo Gate 2"}
