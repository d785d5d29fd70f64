"""Claims: one for each attribution, one for each clause the page tells itself, each with what belongs to it."""

from said import read

TEXT = "นายเดชา พิมาน โฆษกตำรวจเวสตรา กล่าวว่า สะพานขาดสองแห่งเมื่อวันที่ 5 มีนาคม 2567\nแม่น้ำเวสตรายาว 410 กิโลเมตร"


def test_one_claim_an_attribution_and_the_rest_is_the_pages_own() -> None:
    a = read(TEXT)
    said = [c for c in a.claims if c.attribution]
    own = [c for c in a.claims if not c.attribution]
    assert [c.attribution for c in said] == [x.id for x in a.attributions]
    assert any("410" in c.spans[0].of(a.page.text) for c in own)
    covered = [s for x in a.attributions for s in x.content]
    assert not any(s.meets(c.spans[0]) for s in covered for c in own)


def test_times_and_amounts_belong_to_the_claim_they_stand_in() -> None:
    a = read(TEXT)
    for claim in a.claims:
        for ids, marks in ((claim.times, a.timexes), (claim.amounts, a.amounts)):
            for mark in marks:
                if mark.id in ids:
                    assert any(s.holds(mark.span) for s in claim.spans)
    assert any(c.times for c in a.claims if c.attribution)


def test_status_follows_the_teller() -> None:
    kinds = {
        "นักวิเคราะห์คาดว่า ค่าเงินจะอ่อนลงอีก": "forecast",
        "ผู้ว่าการธนาคารขอให้ประชาชนงดถอนเงินสด": "asked",
        "ตำรวจกล่าวหาว่า นายหน้ารายหนึ่งปลอมเอกสาร": "alleged",
    }
    for text, status in kinds.items():
        assert [x.status for x in read(text).attributions] == [status], text


def test_claims_say_why() -> None:
    assert all(c.why for c in read(TEXT).claims)


def test_what_a_statement_leaves_over_is_no_claim() -> None:
    a = read("ในรายงานประจำสัปดาห์ นายเดชา พิมาน โฆษกตำรวจเวสตรา กล่าวว่า สะพานขาดสองแห่ง")
    told_by_page = [c.spans[0].of(a.page.text) for c in a.claims if c.attribution is None]
    assert not any(words.startswith("ในรายงาน") for words in told_by_page)
