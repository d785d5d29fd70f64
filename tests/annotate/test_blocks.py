"""Every line of a dump has a part, and the right one."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dumps import ALL, GLUED, INQUIRY, MINISTRY, SALT, SUBMARINES, lines, made, page, roles
from saikhao.annotate.article import article
from saikhao.annotate.kit import default


@pytest.mark.parametrize("text", ALL)
def test_nothing_is_dropped_and_nothing_overlaps(text: str) -> None:
    art, words = made(text)
    spans = [b.span for b in art.blocks]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {i for s in spans for i in range(s.start, s.end)}
    left = "".join(c for i, c in enumerate(words) if i not in covered)
    assert not left.strip(" \n|-–—")
    assert all(b.why for b in art.blocks)


def test_a_line_of_the_story_is_one_whole_block() -> None:
    art, words = made("A headline that says what happened\n\n     " + "Nobody was hurt in the fire, police said. " * 4)
    body = art.spans("body")
    assert len(body) == 1
    assert body[0].of(words) == ("Nobody was hurt in the fire, police said. " * 4).strip()


def test_english() -> None:
    body = lines(INQUIRY, "body")
    assert [b[:12] for b in body] == ["The inquiry ", '"Nobody chec', "The operator", "Hearings res"]
    assert lines(INQUIRY, "caption") == ["Former deckhand Ina Morven leaves the hearing. Photo: Pellard"]
    assert lines(INQUIRY, "credit") == ["With inputs from agencies"]
    assert lines(INQUIRY, "comment") == ["Comments (12)", "Sigrid B: About time."]
    assert lines(INQUIRY, "related") == [
        "Read more: Five islands without a doctor",
        "Most read",
        "Herring quota cut again",
    ]


def test_vietnamese() -> None:
    assert [b[:10] for b in lines(SALT, "body")] == ["Hơn 4.000 ", "Báo Nhật T", "Truyền thô"]
    assert len(lines(SALT, "caption")) == 2, "the second without its credit"
    assert lines(SALT, "credit") == ["Hoài An (theo Lục Bình, Nhật Trình)"]
    assert lines(SALT, "related") == ["Tin cùng chuyên mục", "Giá phân bón tăng"]


def test_thai() -> None:
    assert len(lines(SUBMARINES, "body")) == 3
    assert lines(SUBMARINES, "credit") == ["เรียบเรียงจาก นอร์ดิวา"]
    assert lines(SUBMARINES, "related") == ["ข่าวที่น่าสนใจ", "ราคาทองวันนี้ลดลง 200 บาท"]
    assert "#ข่าวต่างประเทศ #คาร์เวเลีย" in lines(SUBMARINES, "furniture")


def test_a_government_dump() -> None:
    body = lines(MINISTRY, "body")
    assert [b[:9] for b in body] == ["อธิบดีกรม", "วันนี้ (3", "สาระสำคัญ", "1. ประตูน"]
    assert body[0].endswith("เป็นต้นไป"), "the teaser is the shorter one"
    assert any(x.startswith("อ่านเพิ่มเติม") for x in lines(MINISTRY, "furniture"))
    assert any(x.startswith("***") for x in lines(MINISTRY, "furniture"))
    assert lines(MINISTRY, "credit") == ["ที่มา : https://www.khlongluang.example/news/78"]


def test_a_relayed_dump() -> None:
    assert len(lines(GLUED, "caption")) == 2
    assert len(lines(GLUED, "body")) == 3
    assert len(lines(GLUED, "credit")) == 2
    assert lines(GLUED, "comment") == ["การแสดงความคิดเห็น (0)"]


def test_a_related_story_with_a_cut_off_paragraph_is_no_story_of_this_page() -> None:
    tail = (
        "You may also like\nStorm shuts airport\n"
        + "The airport in Zelmar closed on Monday and about 3,000 " * 3
        + "pas"
    )
    body = lines(INQUIRY.split("Comments")[0] + tail, "body")
    assert not any("Zelmar" in b for b in body)


@pytest.mark.parametrize(
    "word", ["ตัวอย่าง", "Menu", "Trang chủ", "12", "* * * *", "https://herald.example/1", "#a #b", "."]
)
def test_a_page_without_a_story_has_no_body(word: str) -> None:
    assert lines("\n".join([word] * 4), "body") in ([], [word] * 4)
    art, notes = article(page(word), default())
    assert art.title is None or art.title.of(word)
    assert {n.code for n in notes} >= {"no-date"}


def test_each_block_has_its_language() -> None:
    art, words = made(GLUED)
    langs = {b.span.of(words)[:8]: b.lang for b in art.blocks}
    assert langs["Cầu Mây "] == "vi"
    assert langs["รถไฟสายใ"] == "th"


def test_a_short_line_of_names_is_in_the_page_language() -> None:
    art, _ = made(SALT)
    assert {b.lang for b in art.blocks if b.role in ("credit", "caption", "furniture")} == {"vi"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400) | st.lists(st.sampled_from(INQUIRY.split("\n") + SALT.split("\n"))).map("\n".join))
def test_any_text_is_read(text: str) -> None:
    art, words = made(text)
    assert all(b.span.of(words).strip() for b in art.blocks)


def test_long_lines_and_many_lines_take_linear_time() -> None:
    def spent(text: str) -> float:
        started = time.perf_counter()
        roles(text)
        return time.perf_counter() - started

    spent(INQUIRY)
    for short, long in (
        ("a" * 20_000, "a" * 100_000),
        ("(" * 20_000, "(" * 100_000),
        ("ab\n" * 4_000, "ab\n" * 20_000),
    ):
        assert spent(long) < 25 * max(spent(short), 0.02)


@pytest.mark.parametrize(
    "line",
    [
        "Theo ông Minh, giá gạo sẽ còn tăng.",
        "By then, it was too late to turn back.",
        "Theo chân đoàn cứu hộ vào rừng sâu",
    ],
)
def test_a_short_sentence_is_no_credit(line: str) -> None:
    story = "Hội đồng làng Sela đã họp suốt đêm để bàn cách chia nước cho các cánh đồng ở hạ lưu trong mùa khô này."
    text = f"Làng Sela họp bàn chia nước giữa mùa khô hạn\n\n{story}\n\n{line}\n\n{story[::-1]}"
    assert line in lines(text, "body")


@pytest.mark.parametrize(
    ("line", "role"), [("Theo Reuters", "credit"), ("Theo báo Sông Xanh", "credit"), ("By Anna Falk", "byline")]
)
def test_a_short_credit_is_one(line: str, role: str) -> None:
    story = "Hội đồng làng Sela đã họp suốt đêm để bàn cách chia nước cho các cánh đồng ở hạ lưu trong mùa khô này."
    assert line in lines(f"Làng Sela họp bàn chia nước giữa mùa khô hạn\n\n{story}\n\n{line}", role)


def test_a_heading_that_the_story_runs_past_ends_nothing() -> None:
    story = (
        "The council of Sela met all night to decide how the water of the canal is shared in the dry season, he said. "
        * 2
    )
    head = f"Village of Sela splits its water in the dry season\n\n{story}"
    text = f"{head}\n\nLatest\n\nA {story}\n\nB {story}\n\nMost read\nA dog found"
    assert len(lines(text, "body")) == 3
    assert lines(text, "related") == ["Latest", "Most read", "A dog found"]
