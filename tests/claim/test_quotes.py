"""Quotations of all marks, over lines, and marks that open nothing."""

from sheets_of import look


def inside(*lines: str, lang: str = "th") -> list[str]:
    seen = look(list(lines), lang)
    return [seen.text[s:e] for s, e in seen.quotes]


def test_marks_of_all_kinds() -> None:
    assert inside('เขากล่าวว่า “ดี” และ "พร้อม" และ ‘ไป’') == ["ดี", "พร้อม", "ไป"]


def test_a_quotation_goes_on_over_lines() -> None:
    assert inside("“เราพร้อม", "และจะไป” เขากล่าว") == ["เราพร้อม\nและจะไป"]


def test_a_quotation_in_a_quotation_does_not_close_it() -> None:
    assert inside("“เขาเรียกมันว่า “งานใหญ่” เสมอ” เธอกล่าว") == ["เขาเรียกมันว่า “งานใหญ่” เสมอ"]


def test_an_apostrophe_opens_nothing() -> None:
    assert inside("The minister's son didn't say 'no' today.", lang="en") == ["no"]


def test_a_mark_left_open_closes_nowhere() -> None:
    assert inside('เขากล่าวว่า "ดี แล้วก็ไป') == []
