"""Which mentions and noun phrases of a page are one. All sentences are invented."""

import pytest

from names_page import found, sheet
from saikhao.annotate.coref import entity_of, mentioned
from saikhao.annotate.names import mentions
from saikhao.model.place import Span

PAGE = (
    "ผู้นำวาเลอเรีย อาโดรน เบลทิส แถลงที่กรุงเทลุน\n"
    "นายเบลทิสกล่าวว่า จะไม่ถอย\n"
    "หน่วยข่าวกรองของเกาหลีใต้ระบุว่าเรื่องนี้จริง หน่วยงานดังกล่าวยังเตือนด้วย\n"
    "ผู้นำวาเลอเรียปฏิเสธ"
)


def at(text: str, words: str, k: int = 0) -> Span:
    """The k-th place of the words."""
    i = -1
    for _ in range(k + 1):
        i = text.index(words, i + 1)
    return Span(i, i + len(words))


def who(text: str, words: str, k: int = 0, lang: str | None = None) -> str | None:
    """The entity of the noun phrase."""
    page = sheet(text, lang)
    return entity_of(page, mentions(page, (), ()), at(text, words, k))


def test_short_forms_are_the_full_name() -> None:
    by = {m.span.of(PAGE): m.entity for m in found(PAGE)}
    assert by["อาโดรน เบลทิส"] == by["เบลทิส"]


def test_a_role_told_with_a_name_means_its_holder() -> None:
    by = {m.span.of(PAGE): m.entity for m in found(PAGE)}
    assert who(PAGE, "ผู้นำวาเลอเรีย", 1) == by["อาโดรน เบลทิส"]


def test_the_said_agency_is_the_body_told_before() -> None:
    by = {m.span.of(PAGE): m.entity for m in found(PAGE)}
    assert who(PAGE, "หน่วยงานดังกล่าว") == by["หน่วยข่าวกรองของเกาหลีใต้"]


def test_a_titled_name_is_the_name() -> None:
    by = {m.span.of(PAGE): m.entity for m in found(PAGE)}
    assert who(PAGE, "นายเบลทิส") == by["เบลทิส"]


def test_what_is_not_resolved_has_an_id_of_its_own_the_same_all_over_the_page() -> None:
    text = "แหล่งข่าวระดับสูงยืนยัน\nแหล่งข่าวระดับสูงเสริม\nชาวบ้านไม่เชื่อ"
    assert who(text, "แหล่งข่าวระดับสูง") == who(text, "แหล่งข่าวระดับสูง", 1) is not None
    assert who(text, "แหล่งข่าวระดับสูง") != who(text, "ชาวบ้าน")


ENGLISH = "Foreign Minister Lara Quill met aides in Telun. She said the vote was fair."


def test_a_pronoun_means_the_only_person_before_it() -> None:
    by = {m.span.of(ENGLISH): m.entity for m in found(ENGLISH, "en")}
    assert who(ENGLISH, "She", lang="en") == by["Lara Quill"]


def test_a_pronoun_that_may_mean_two_people_means_none() -> None:
    text = "Minister Lara Quill met Senator Jon Vance Orley. She said the vote was fair."
    assert who(text, "She", lang="en") is None


@pytest.mark.parametrize("words", ["The minister", "the minister"])
def test_the_minister_is_the_one_named_before(words: str) -> None:
    text = f"Foreign Minister Lara Quill spoke in Telun. Minister Lara Quill left. {words} was late."
    page = sheet(text, "en")
    names = mentions(page, (), ())
    assert mentioned(page, names, at(text, words)) == names[0].entity


def test_an_acronym_in_brackets_is_the_body_before_it() -> None:
    text = "The Orlan Rescue Agency (ORA) sent boats. ORA crews searched."
    entities = {m.entity for m in found(text, "en") if m.kind == "org"}
    assert len(entities) == 1


def test_two_ministries_of_two_countries_stay_apart() -> None:
    text = "กระทรวงกลาโหมรัสเซียยืนยัน แต่กระทรวงกลาโหมเกาหลีใต้ปฏิเสธ"
    assert len({m.entity for m in found(text) if m.kind == "org"}) == 2
