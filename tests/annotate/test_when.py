"""Times on pages: what they are counted from, and what bad pages come to."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saikhao.annotate.kit import default
from saikhao.annotate.when import dates, picks, timexes
from sheets import sheet

KIT = default()
MONTHS = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม"]
MONTHS += ["พฤศจิกายน", "ธันวาคม"]


def values(text: str, lang: str, on: str | None = None, published: str | None = None) -> list[str]:
    return [t.value for t in timexes(sheet(text, lang, on, published))[0]]


def test_the_story_is_counted_from_its_dateline() -> None:
    text = "สำนักข่าวลุ่มน้ำรายงานจากกรุงเวสตรา เมื่อวันที่ 26 พ.ค. ว่า ตำรวจจับกุมคนร้ายเมื่อวันพฤหัสบดี"
    times, _ = timexes(sheet(text, "th", published="2017-06-03"))
    assert [t.value for t in times] == ["2017-05-26", "2017-05-25"]
    assert (times[1].anchor, times[1].interval) == ("2017-05-26", ("2017-05-25", "2017-05-26"))
    assert "anchor: dateline" in times[1].why


def test_else_from_publication_else_from_the_day_given_else_from_nothing() -> None:
    text = "The harbour reopened last Friday."
    assert values(text, "en", published="2024-11-30") == values(text, "en", on="2024-11-30") == ["2024-11-29"]
    times, _ = timexes(sheet(text, "en"))
    assert (times[0].value, times[0].anchor, times[0].interval) == ("XXXX-WXX-5", None, (None, None))


def test_an_old_date_in_the_first_sentence_is_no_dateline() -> None:
    assert values("Since March 3, 2011 the plant is shut. It reopens today.", "en", "2024-11-30")[-1] == "2024-11-30"


def test_today_in_a_quotation_is_the_day_of_speaking() -> None:
    text = "นายเทสวิกกล่าวเมื่อวันเสาร์ว่า “สัญญาที่ลงนามวันนี้ดีมาก”\nวันนี้ท่าเรือเปิดตามปกติ"
    assert values(text, "th", "2029-09-17") == ["2029-09-15", "2029-09-15", "2029-09-17"]


def test_a_date_in_brackets_says_which_day_is_meant() -> None:
    assert values("เมื่อวานนี้ (22 ส.ค. 68) รัฐมนตรีลงพื้นที่", "th", "2025-08-25") == ["2025-08-22", "2025-08-22"]


def test_a_clock_time_belongs_to_the_day_last_spoken_of() -> None:
    assert values("The ferry left on Friday. It sank at 2:40 a.m.", "en", "2027-05-16")[-1] == "2027-05-14T02:40"


def test_the_same_period_of_another_year() -> None:
    text = "ส่งออก 1 ก.พ. - 17 มิ.ย. 65 สูงกว่าช่วงเดียวกันของปีก่อน"
    assert values(text, "th", "2022-07-01") == ["2022-02-01/2022-06-17", "2021-02-01/2021-06-17"]
    assert values("Tăng so với cùng kỳ năm ngoái.", "vi", "2022-07-01") == ["2021"]


def test_the_words_around_lean_a_time() -> None:
    assert values("The court will rule on Friday.", "en", "2024-11-28") == ["2024-11-29"]
    assert values("The court ruled on Friday.", "en", "2024-11-28") == ["2024-11-22"]
    assert values("ศาลจะอ่านคำพิพากษาในเดือนตุลาคม", "th", "2026-03-09") == ["2026-10"]
    assert values("ศาลอ่านคำพิพากษาเมื่อเดือนตุลาคม", "th", "2026-03-09") == ["2025-10"]


def test_a_weekday_that_does_not_fit_its_date_is_noted() -> None:
    times, notes = timexes(sheet("เปิดงานวันจันทร์ที่ 30 พฤศจิกายน 2567", "th"))
    assert times[0].value == "2024-11-30"
    assert [(n.code, n.detail) for n in notes] == [("weekday-differs", "วันจันทร์ที่ 30 พฤศจิกายน 2567")]


def test_a_day_no_calendar_has_is_noted_and_not_read() -> None:
    times, notes = timexes(sheet("ประชุมวันที่ 31 กุมภาพันธ์ 2567", "th"))
    assert times == () and [n.code for n in notes] == ["no-such-day"]


@pytest.mark.parametrize(
    ("text", "want"),
    [("วันที่ ๒5 ธ.ค. 2567", ["2024-12-25"]), ("31 ธ.ค. 9999", ["2024-12-31"]), ("9" * 400 + " ปี", []), ("0/0/0000", [])],
)
def test_odd_digits(text: str, want: list[str]) -> None:
    assert values(text, "th", "2024-12-01") == want


def test_zero_width_characters_and_thai_digits_keep_the_pages_own_offsets() -> None:
    text = "เมื่อ\u200bวันที่ ๓๐ พ.ย. ๒๕๖๗ มีฝน"
    times, _ = timexes(sheet(text, "th"))
    assert times[0].span.of(text) == "เมื่อ\u200bวันที่ ๓๐ พ.ย. ๒๕๖๗" and times[0].value == "2024-11-30"


@given(st.dates(date(1890, 1, 1), date(2150, 12, 31)), st.booleans(), st.booleans())
def test_every_day_of_the_buddhist_era(d: date, era: bool, glued: bool) -> None:
    gap = "" if glued else " "
    text = f"{d.day}{gap}{MONTHS[d.month - 1]}{gap}{'พ.ศ. ' if era else ''}{d.year + 543}"
    assert [(x.value, x.day) for x in dates(text, "th", KIT)] == [(d.isoformat(), True)]


@given(st.text(max_size=200), st.sampled_from(["th", "vi", "en"]))
def test_nothing_raises(text: str, lang: str) -> None:
    page = sheet(text.replace("\r", " "), lang, "2024-11-30")
    times, _ = timexes(page)
    for t in times:
        assert t.span.of(page.page.text)


@pytest.mark.parametrize("unit", ["วันที่สองล้านเมื่อปี", "1/2-", "half and ", "9", "สองสามสี่", "30/11/2024 "])
def test_a_hundred_thousand_characters_take_linear_time(unit: str) -> None:
    def spent(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.process_time()
        picks(text, "th" if unit[0] > "z" else "en", KIT)
        return time.process_time() - start

    spent(1000)
    assert spent(100_000) < 0.5 + 8 * max(spent(25_000), 0.05)


def test_dates_need_no_anchor_and_know_a_day_from_a_month() -> None:
    assert [(x.start, x.end, x.value, x.day) for x in dates("Wire30/11/2024 น.", "th", KIT)] == [
        (4, 14, "2024-11-30", True)
    ]
    assert [(x.value, x.day) for x in dates("ต.ค. 2559", "th", KIT)] == [("2016-10", False)]
    assert dates("30/11/2024", "xx", KIT) == [] and dates("yesterday", "en", KIT) == []
