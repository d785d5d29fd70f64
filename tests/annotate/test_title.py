"""The headline among the first lines."""

import pytest

from dumps import ALL, made

STORY = "Two dock workers died on Thursday in a fire at the Lomvik shipyard, the coroner's office said in a statement."
MORE = "The yard had been warned twice about its wiring, according to letters that the port shared with its owners."
THAI = "เกิดเหตุรถไฟขบวนหนึ่งชนกับรถเมล์กลางกรุงพาวอน ประเทศอีลูเรีย มีผู้บาดเจ็บสามสิบคน ตำรวจกำลังสอบสวนหาสาเหตุของเหตุการณ์"
FIRE = "Two dead in Lomvik dock fire"
CRASH = "รถไฟชนรถเมล์กลางกรุงพาวอน เจ็บ 30"


def title(text: str) -> str | None:
    art, words = made(text)
    return art.title.of(words) if art.title else None


@pytest.mark.parametrize(
    ("text", "want"),
    list(
        zip(
            ALL,
            (
                "Ferry operator blamed for missing life jackets, inquiry told",
                "Lúa mùa mất trắng vì nước mặn, nông dân Sela kêu cứu",
                "ทูตคาร์เวเลียยันไม่มีแผนขายเรือดำน้ำ",
                "อธิบดีกรมคลองหลวงเปิดประตูน้ำแห่งใหม่รับหน้าฝน",
                "รถไฟสายใหม่ของอีลูเรียเปิดวิ่งช้าไปสองปี",
            ),
            strict=True,
        )
    ),
)
def test_invented_pages(text: str, want: str) -> None:
    assert title(text) == want


@pytest.mark.parametrize(
    ("head", "want"),
    [
        ("Two dead in Lomvik dock fire | Harbour Wire\n2029-08-17", FIRE),
        (
            "Harbour Wire\nTrending: Pop star's dog found\nTwo dead in Lomvik dock fire\n17 Aug 2029",
            "Two dead in Lomvik dock fire",
        ),
        ("Ferry sinks off Lemvos\nAt least 23 dead, dozens missing in the strait", "Ferry sinks off Lemvos"),
        (
            "We use cookies to remember your edition.\nHome\nTwo dead in Lomvik dock fire",
            "Two dead in Lomvik dock fire",
        ),
        ("Video: two dead as dock burns in Lomvik\nBy Anna Falk", "Video: two dead as dock burns in Lomvik"),
        (
            "Zelmar Herald — Wednesday edition\nSport\nGrain reserve to be sold as prices climb",
            "Grain reserve to be sold as prices climb",
        ),
    ],
)
def test_heads(head: str, want: str) -> None:
    assert title(f"{head}\n\n{STORY}\n\n{MORE}") == want


def test_thai_heads() -> None:
    assert title(f"{CRASH} | ข่าวรอบทิศ\n\n2029-03-04\n\n{THAI}") == CRASH
    assert (
        title(f"ข่าวรอบทิศ | ก่อนใครทุกวัน\nหน้าแรก\nรถไฟชนรถเมล์กลางกรุงพาวอน เจ็บ 30\n\n{THAI}")
        == "รถไฟชนรถเมล์กลางกรุงพาวอน เจ็บ 30"
    )


def test_a_date_is_no_headline() -> None:
    assert title("วันพฤหัสบดีที่ 1 มกราคม 2573\nพิมพ์") is None


def test_a_page_of_one_paragraph_has_no_headline() -> None:
    assert title(STORY) is None
