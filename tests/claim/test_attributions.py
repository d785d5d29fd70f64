"""Nesting, quotations, reasons, and pages that hold nothing or too much."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from said import read, told
from saikhao.claim.attributions import statements
from saikhao.model.analysis import checked, encode
from sheets_of import look

NESTED = "สำนักข่าวลุ่มน้ำรายงานจากกรุงเวสตรา เมื่อวันที่ 5 มี.ค. ว่า นายเดชา พิมาน โฆษกตำรวจเวสตรา กล่าวว่า สะพานขาดสองแห่ง"


def test_a_statement_inside_a_report_has_it_as_parent() -> None:
    a = read(NESTED)
    outer, inner = a.attributions
    assert (outer.parent, inner.parent) == (None, outer.id)
    assert all(any(o.holds(i) for o in outer.content) for i in inner.content)


def test_a_quotation_is_direct_and_holds_no_marks() -> None:
    a = read("“ถนนสายนี้ปลอดภัยแล้ว” นางมาลี ทองดี ผู้ว่าการทางหลวง กล่าว")
    (one,) = a.attributions
    assert one.mode == "direct"
    assert told(a)[0][2] == ["ถนนสายนี้ปลอดภัยแล้ว"]


def test_every_attribution_says_why() -> None:
    for x in read(NESTED).attributions:
        assert any(r.rule.startswith("cue.") for r in x.why)
        assert any(r.rule.startswith("source") for r in x.why)


def test_one_speaker_is_one_entity_also_where_left_out() -> None:
    a = read("นายเดชา พิมาน โฆษกตำรวจเวสตรา กล่าวว่า สะพานขาดสองแห่ง และยืนยันว่า จะซ่อมเสร็จในสามวัน")
    assert len(a.attributions) == 2
    assert len({x.entity for x in a.attributions}) == 1


def test_nothing_is_read_from_what_is_no_story() -> None:
    for role in ("furniture", "related", "comment", "caption", "credit"):
        assert statements(look(["นายเดชากล่าวว่า สะพานขาดสองแห่ง"], role=role)) == []
    assert len(statements(look(["นายเดชากล่าวว่า สะพานขาดสองแห่ง"]))) == 1


def test_the_same_page_gives_the_same_bytes() -> None:
    assert encode(read(NESTED)) == encode(read(NESTED))


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="กล่าวว่ารายงาน“”\"' ()\nนายsaid that,.:", max_size=200))
def test_whatever_stands_on_the_page_every_place_fits(text: str) -> None:
    checked(read(text))


def test_a_long_run_without_a_space_takes_linear_time() -> None:
    spent = []
    for size in (4000, 16000):
        start = time.perf_counter()
        read("นายกกล่าวว่าดีมาก" * (size // 17))
        spent.append(time.perf_counter() - start)
    assert spent[1] < 14 * spent[0] + 0.5
