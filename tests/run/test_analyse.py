"""Whatever comes in, an analysis comes out that can be written down."""

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from saikhao.model.analysis import decode, encode
from saikhao.model.errors import BadData, Misplaced
from saikhao.model.page import Capture
from saikhao.run import analyse as run
from saikhao.run.analyse import analyse, unread

PAGE = "เรือข้ามฟากล่ม\n5 กันยายน 2572\nนางสาวมาลี ใจดี กล่าวว่า มีผู้สูญหาย 12 คนเมื่อวันจันทร์\n".encode()


def codes(data: bytes, uri: str = "page.txt", on: date | None = None) -> list[str]:
    """The notes on a page, which has to be one that can be written down and that no stage broke on."""
    analysis = analyse(Capture(uri, data), on)
    assert decode(encode(analysis)) == analysis
    found = [note.code for note in analysis.notes]
    assert run.FAILED not in found, analysis.notes
    return found


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["page.txt", "page.html", "page"]))
@example(b'<html><body><script type=\'application/ld+json\'>{"headline": "\\ud800"}</script>x', "page.html")
def test_no_bytes_raise(data: bytes, uri: str) -> None:
    codes(data, uri)


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("กขวน่าิ๑12 25 67\n\t.:“”()ที่วันมกราคม\u200b\u0e33\u0e4d\x00Aaé,/"), max_size=300))
def test_no_text_raises(text: str) -> None:
    codes(text.encode())


ODD = ["\x00", "\u202e", "“", "(", "|", "\n", "    ", "31/12/99999", "๓๐ ก.พ. 2569", "เมื่อ 99999 ปีก่อน", "</div>", "&#0;"]


@pytest.mark.parametrize("seed", range(40))
def test_no_damaged_page_raises(seed: int, root: Path) -> None:
    chance = random.Random(seed)
    pages = sorted(root.glob("samples/*/pages/*"))
    path = chance.choice(pages)
    text = path.read_text(encoding="utf-8")
    for _ in range(chance.randint(1, 12)):
        i = chance.randrange(len(text) + 1)
        j = i + chance.randint(0, 60)
        text = text[:i] + chance.choice([*ODD, text[i:j] * 3, "", text[-80:]]) + text[j:]
    on = chance.choice([None, date(2029, 9, 4), date.min, date.max])
    codes(text.encode(), path.name, on)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b" \n\t\n", id="white space"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, id="binary"),
        pytest.param(b"<html><head><script>var a = 1;</script></head><body></body></html>", id="no visible text"),
        pytest.param("หน้าแรก | ข่าว | กีฬา".encode("cp874"), id="wrong encoding"),
    ],
)
def test_what_cannot_be_read_well_is_noted(data: bytes) -> None:
    assert codes(data, "page.html" if data.startswith(b"<html") else "page.txt")


def test_nul_zero_width_and_decomposed_letters_stay_in_the_text() -> None:
    text = "ข่าว\x00วัน\u200bนี้ ne\u0301e 5 กันยายน 2572 นำ้ท่วม \U0001f30a\n"
    analysis = analyse(Capture("a.txt", text.encode()))
    assert analysis.page.text == text
    encode(analysis)


@pytest.mark.parametrize("unit", ["ก", "a", "ว่า", "1", "กล่าวว่า", "(", "“", "5/"])
def test_a_hundred_thousand_characters_without_a_space(unit: str) -> None:
    codes((unit * (100_000 // len(unit))).encode())


def test_a_large_page_is_read_or_refused_with_a_note() -> None:
    line = "นายสมชายกล่าวว่า ฝนจะตกหนักในวันที่ 5 กันยายน 2572 ที่จังหวัดเชียงใหม่ 1,200 คน\n".encode()
    analysis = analyse(Capture("big.txt", line * (50_000_000 // len(line))))
    assert unread(analysis) and analysis.notes[0].code == "too-large"


@pytest.mark.parametrize("stage", ["read", "annotate", "claim"])
def test_a_bug_in_a_stage_is_a_note_and_earlier_stages_stay(stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("no such thing")

    monkeypatch.setattr(run, stage, broken)
    analysis = analyse(Capture("a.txt", PAGE))
    [note] = [n for n in analysis.notes if n.code == run.FAILED]
    assert note.detail.startswith(f"{stage}: KeyError") and "test_analyse.py" in note.detail
    assert unread(analysis)
    assert bool(analysis.page.text) == (stage != "read")
    assert bool(analysis.article.blocks) == (stage == "claim")


def test_a_span_past_the_text_is_a_bug_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def astray(*_: object) -> None:
        raise Misplaced("span [1, 900] reaches past a text of 3 characters")

    monkeypatch.setattr(run, "encode", astray)
    analysis = analyse(Capture("a.txt", PAGE))
    assert not analysis.article.blocks and "encode: Misplaced" in analysis.notes[-1].detail


def test_a_broken_pack_is_not_the_pages_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise BadData("pack th: when.toml: not TOML")

    monkeypatch.setattr(run, "annotate", broken)
    with pytest.raises(BadData):
        analyse(Capture("a.txt", PAGE))


def test_the_same_capture_gives_the_same_bytes() -> None:
    assert encode(analyse(Capture("a.txt", PAGE))) == encode(analyse(Capture("a.txt", PAGE)))
