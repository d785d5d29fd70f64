"""Titles and roles."""

from names_page import sheet
from saikhao.annotate.roles import roles


def test_titles_and_roles_are_shown_with_their_places() -> None:
    text = "นายสมหมาย ดีใจ รัฐมนตรีพลังงาน และโฆษกรัฐบาล"
    got = [(text[r.start : r.end], r.kind) for r in roles(sheet(text))]
    assert ("นาย", "title") in got
    assert ("รัฐมนตรี", "role") in got
    assert ("โฆษก", "role") in got


def test_they_are_found_in_any_case() -> None:
    text = "The Spokesman met Mr Orley."
    assert {r.kind for r in roles(sheet(text, "en"))} == {"title", "role"}
