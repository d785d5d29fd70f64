"""What happens in a claim, and what the codes count under."""

from said import read
from saikhao.annotate.kit import default
from saikhao.packs.events import EventWords
from saikhao.world.events import EventTypes

KIT = default()
CODES = {t.code: t for t in KIT.world.toml("events", EventTypes).event}


def test_every_word_has_a_code_of_ours() -> None:
    for lang in KIT.packs.langs:
        if (KIT.packs.root / lang / "events.toml").exists():
            pack = KIT.packs.toml(lang, "events", EventWords)
            assert set(pack.words) <= set(CODES) and set(pack.act.values()) <= set(CODES)


def test_an_event_is_told_by_its_word_with_who_does_it_to_whom() -> None:
    a = read("เครื่องบินทิ้งระเบิดถล่มเมืองเวสตราเมื่อคืนวันเสาร์")
    assert "attack" in {c.event.type for c in a.claims if c.event}


def test_asking_is_an_act_beside_what_is_asked_for() -> None:
    a = read("ประธานาธิบดีเวสตราเรียกร้องให้คอร์ดาลถอนกำลังทหาร")
    (claim,) = [c for c in a.claims if c.attribution]
    assert claim.event is not None
    assert (claim.event.type, claim.event.act) == ("yield", "demand")


def test_what_no_word_tells_is_a_state() -> None:
    a = read("แม่น้ำสายนี้ยาวสี่ร้อยกิโลเมตรและลึกมาก")
    assert {c.event.type for c in a.claims if c.event and "แม่น้ำ" in c.spans[0].of(a.page.text)} == {"state"}
