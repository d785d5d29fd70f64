"""The relay chain of whole pages: publisher first, origin last."""

import pytest

from dumps import GLUED, INQUIRY, MINISTRY, SALT, SUBMARINES, made, parties

STORY = "Two dock workers died on Thursday in a fire at the Lomvik shipyard, the coroner's office said in a statement"
HEAD = "Harbour Herald\nTwo dead in Lomvik dock fire\n\n"


def test_invented_pages() -> None:
    assert parties(INQUIRY) == [
        ("The Northern Fisheries and Harbour Gazette", "outlet"),
        (None, "unknown-agency"),
        ("Pellard", "agency"),
        ("Radio Estmark", "outlet"),
    ]
    assert parties(SALT) == [
        ("Báo Đồng Xanh điện tử", "outlet"),
        ("Lục Bình", "agency"),
        ("Nhật Trình", "outlet"),
        ("Truyền thông nhà nước Karvelia", "origin"),
    ]
    assert parties(SUBMARINES) == [
        ("สำนักข่าวสายธาร", "agency"),
        ("นอร์ดิวา", "agency"),
        ("วีทีวี", "outlet"),
        ("เดอะ ซัมเมอร์ โพสต์", "outlet"),
    ]
    assert parties(MINISTRY) == [("กรมคลองหลวง-ข่าวประชาสัมพันธ์", "outlet"), ("khlongluang.example", "outlet")]
    assert parties(GLUED) == [
        ("Cầu Mây", "outlet"),
        ("Báo Rừng Thông", "outlet"),
        ("Reuters", "agency"),
        ("อีเอ็นเอ", "agency"),
    ]


@pytest.mark.parametrize("text", [INQUIRY, SALT, SUBMARINES, GLUED])
def test_every_hop_is_shown_by_the_page(text: str) -> None:
    art, words = made(text)
    for hop in art.hops:
        assert hop.evidence is not None and hop.why
        assert hop.span is None or hop.span.of(words)


def chain(text: str) -> list[str | None]:
    return [party for party, _ in parties(f"{HEAD}{text}")][1:]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (f"LOMVIK (Reuters) - {STORY}.", ["Reuters"]),
        (f"{STORY}. (AFP)", ["AFP"]),
        (f"{STORY}.\n\nSource: Northwire", ["Northwire"]),
        (f"{STORY}, the Xinhua news agency reported.", ["Xinhua"]),
        (f"{STORY}, according to the newspaper Lomvik Tidende.", ["Lomvik Tidende"]),
        (f"{STORY}, state news agency KTA reported, citing the navy.", ["KTA"]),
        (f"{STORY}, Karvelian state media reported.", ["Karvelian state media"]),
        (f"{STORY}.\n\nWith inputs from AFP, Kyodo", ["AFP", "Kyodo"]),
        (f"{STORY}, he told The Daily Lantern by telephone.", ["The Daily Lantern"]),
        (f"{STORY}.\n\nSource: https://www.reuters.com/world/dock-fire-2027", ["Reuters"]),
    ],
)
def test_who_handed_it_on(text: str, want: list[str]) -> None:
    assert chain(text) == want


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}. Michael Bloomberg said he would visit.",
        f"{STORY}. The space agency NAVA said debris had fallen nearby.",
        f"{STORY}. The intelligence agency OID said it was watching.",
        f"{STORY}. A Reuters photographer was among the injured people taken to hospital.",
        f"{STORY}. White House Press Secretary Josh Earnest said so.",
        f"{STORY}, he told Harbour Herald.",
        f"{STORY}.\n\nThe yard burns. Photo: Reuters",
    ],
)
def test_who_did_not(text: str) -> None:
    assert chain(text) == []


THAI = "เกิดเหตุรถไฟขบวนหนึ่งชนกับรถเมล์กลางกรุงพาวอน มีผู้บาดเจ็บสามสิบคน ตำรวจกำลังสอบสวนหาสาเหตุ"


def thai(text: str) -> list[str | None]:
    return [party for party, _ in parties(f"รถไฟชนรถเมล์กลางกรุงพาวอน | ข่าวรอบทิศ\n\n{text}")][1:]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (f"สำนักข่าวต่างประเทศรายงานว่า {THAI}", [None]),
        (f"สื่อต่างประเทศรายงานว่า {THAI}", [None]),
        (f"สำนักข่าวเมอราไลน์และไนล์ไวร์รายงานตรงกันว่า {THAI}", ["เมอราไลน์", "ไนล์ไวร์"]),
        (f"{THAI} ตามรายงานของทรานส์เพรส", ["ทรานส์เพรส"]),
        (f"เคซีเอ็นเอของทางการเกาหลีเหนือรายงานว่า {THAI}", ["KCNA"]),
        (f"{THAI} สื่อของทางการอีลูเรียรายงาน", ["สื่อของทางการอีลูเรีย"]),
        (f"{THAI}\n\nที่มา : เดลินิวส์", ["เดลินิวส์"]),
        (f"สำนักข่าวกรองแห่งชาติรายงานว่า {THAI}", []),
        (f"{THAI} สถานีตำรวจพาวอนระบุ", []),
        (f"{THAI} เว็บไซต์กระทรวงคมนาคมระบุ", []),
    ],
)
def test_thai_cues(text: str, want: list[str | None]) -> None:
    assert thai(text) == want


def test_a_state_voice_that_others_relay_is_the_origin() -> None:
    text = f"Source: Reuters\n\n{STORY}"
    page = f"{HEAD}{STORY}, KCNA said.\n\nSource: Reuters"
    assert parties(page)[1:] == [("Reuters", "agency"), ("KCNA", "origin")]
    assert text


def test_an_agency_goes_by_the_short_form_it_prints() -> None:
    page = f"Karvelian Telegraph Agency (KTA)\nTwo dead in Lomvik dock fire\n\n{STORY}, the agency said."
    assert parties(page)[0] == ("KTA", "agency")


def test_a_short_form_in_brackets_is_the_same_party() -> None:
    body = "Hải quân Elluria mất liên lạc với tàu ngầm Ara cùng 44 thủy thủ, hãng tin Nam Hải (NHN) đưa tin hôm thứ Ba."
    page = f"Tàu ngầm Elluria mất tích, 44 thủy thủ bặt vô âm tín\n\n{body}\n\nLê Minh (Theo NHN, Pavon Post)"
    assert parties(page) == [("NHN", "agency"), ("Pavon Post", "outlet")]


def test_the_media_of_a_country_no_table_knows() -> None:
    body = (
        "Truyền thông Elluria cho biết gia đình của các thủy thủ đã tập trung tại căn cứ hải quân từ sáng sớm hôm nay."
    )
    assert parties(f"Tàu ngầm Elluria mất tích, 44 thủy thủ bặt vô âm tín\n\n{body}") == [
        ("Truyền thông Elluria", "origin")
    ]
