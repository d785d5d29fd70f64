from saikhao.web.page import places, view
from screens import THAI, thai


def test_claims_stand_in_the_margin_with_who_says_them() -> None:
    told, said = view(thai()).claims
    assert (said.who, said.attributed, said.status) == ("นายเรือ สมุทร", True, "planned")
    assert (told.who, told.attributed, told.words) == (None, False, "สะพานปลาเกาะลอยปิดซ่อม")


def test_every_layer_is_read() -> None:
    made = view(thai())
    assert [(r.layer, r.words[:8], r.says) for r in made.readings] == [
        ("attributions", "นายเรือ ", "สำนักข่าวลมเหนือ: asserted"),
        ("attributions", "สะพานปลา", "นายเรือ สมุทร: planned"),
        ("times", "วันที่ 3", "2029-05-03/2029-05-05 \u2192 3\u20135 May 2029"),
        ("amounts", "กว่า 1,2", "at least 1,200 ลำ"),
        ("names", "สมุทร", "Samut the Skipper, person"),
    ]
    assert [s.rule for s in made.readings[2].why] == ["range.days", "era.buddhist"]
    assert made.notes[0].code == "no-byline"


def test_places_are_code_points_of_the_text() -> None:
    made = view(thai())
    for id, lit in places(made).items():
        assert lit, id
        assert all(0 <= start < end <= len(THAI) for _, start, end in lit)
    kinds = {kind for lit in places(made).values() for kind, _, _ in lit}
    assert kinds == {"content", "source", "cue", "outer", "time", "amount", "person"}
