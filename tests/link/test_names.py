"""Names are heard alike across scripts, and told apart where a part is another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saikhao.annotate.kit import default
from saikhao.link.forms import SAME, Form, same, within
from saikhao.link.names import distance, likeness, skeleton, sounds


def heard(a: str, b: str) -> float:
    return same(Form(a, default()), Form(b, default()))[0]


@pytest.mark.parametrize(
    "other",
    ["คิม จอง อึน", "คิมจองอึน", "Kim Chính Ân", "김정은", "Ким Чен Ын"],
)
def test_one_person_in_five_scripts(other: str) -> None:
    assert heard("Kim Jong-un", other) >= SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vladimir Putin", "วลาดิมีร์ ปูติน"),
        ("Vladimir Putin", "Владимир Путин"),
        ("Volodymyr Zelensky", "โวโลดิมีร์ เซเลนสกี"),
        ("Emmanuel Macron", "เอ็มมานูเอล มาครง"),
        ("Narendra Modi", "नरेन्द्र मोदी"),
        ("Alexis Tsipras", "Αλέξης Τσίπρας"),
        ("Shinawatra Thaksin", "Thaksin Shinawatra"),
        ("ราโดมีร์ เทสวิก", "ราโดเมียร์ เทสวิค"),
    ],
)
def test_pairs_that_are_one(a: str, b: str) -> None:
    assert heard(a, b) >= SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong-un", "Kim Jong-il"),
        ("Kim Jong-un", "คิม จอง อิล"),
        ("Vladimir Putin", "วลาดิมีร์ ลูคิน"),
        ("George Bush", "จอร์จ คลูนีย์"),
        ("Nam Sorn 1", "Nam Sorn 2"),
        ("Nam Sorn 1", "เขื่อนน้ำซอน 2"),
    ],
)
def test_pairs_that_are_two(a: str, b: str) -> None:
    assert heard(a, b) < SAME


def test_a_body_is_known_by_the_meaning_of_its_words() -> None:
    assert heard("Lower Sorn Farmers' League", "สหพันธ์ชาวนาซอนล่าง") >= SAME
    assert heard("Ilisian Coast Guard", "Lực lượng Tuần duyên Ilisia") >= SAME
    assert heard("Ilisian Coast Guard", "Ilisian Central Bank") < SAME


def test_a_surname_is_found_in_a_full_name_of_another_script() -> None:
    assert within(Form("ปูติน", default()).whole, Form("Vladimir Putin", default()).whole) > 0.8


def test_sara_am_in_one_character_or_two() -> None:
    made = sounds(default())
    assert made.of("น้ำซอน") == made.of("น้ํา" + "ซอน") == "NaMSN"


def test_a_silenced_letter_may_be_left_out() -> None:
    made = sounds(default())
    assert likeness(made.of("เซลมาร์"), made.of("Selma")) > likeness(made.of("เซลมาต"), made.of("Selma"))


SOUND = st.text("aeiouPTKFVWSCMNLRHYptk", max_size=12)


@given(SOUND, SOUND)
def test_distance_is_a_distance(a: str, b: str) -> None:
    assert distance(a, a) == 0
    assert distance(a, b) == pytest.approx(distance(b, a))
    assert 0 <= likeness(a, b) <= 1


@given(SOUND)
def test_a_key_holds_no_vowel(a: str) -> None:
    assert not set(skeleton(a)) & set("aeiou")
