"""A claim is shown with its evidence, and the way it took."""

from pathlib import Path

import msgspec

from flood import analysis, capture
from saikhao.ledger import Found, Ledger
from saikhao.views.show import Chains, show, shown


def test_the_chain_leads_from_the_speaker_to_the_page() -> None:
    steps = Chains(analysis()).of(analysis().claims[0].attribution)
    assert [(s.kind, s.who) for s in steps] == [
        ("speaker", "Malee"),
        ("speaker", "สำนักข่าวเมอริเดียน"),
        ("agency", "Meridian"),
        ("outlet", "Tha News"),
    ]
    assert (steps[0].words, steps[0].cue, steps[0].status) == ("นางสาวมาลี", "กล่าวว่า", "alleged")


def test_what_the_page_tells_itself_has_its_hops_only() -> None:
    assert [s.who for s in Chains(analysis()).of(None)] == ["Meridian", "Tha News"]


def test_a_speaker_who_is_only_implied_is_called_by_a_mention() -> None:
    page = analysis()
    first, second = page.attributions
    page = msgspec.structs.replace(page, attributions=(first, msgspec.structs.replace(second, source=None)))
    assert Chains(page).of(second.id)[0].who == "Malee"
    [malee] = page.mentions
    page = msgspec.structs.replace(page, mentions=(msgspec.structs.replace(malee, name=None),))
    assert Chains(page).of(second.id)[0].who == "นางสาวมาลี"


def test_parents_in_a_circle_end() -> None:
    page = analysis()
    first, second = page.attributions
    page = msgspec.structs.replace(page, attributions=(msgspec.structs.replace(first, parent=second.id), second))
    assert len(Chains(page).of(second.id)) == 4


def test_a_claim_is_shown_in_its_context_with_what_it_is_about(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        ledger.add(capture(), analysis())
        look = show(ledger, analysis().claims[0].id)
        assert show(ledger, "c0") is None
    assert look and look.before + look.words + look.after in analysis().page.text
    assert look.before.endswith("กล่าวว่า ") and look.words.startswith("มีผู้อพยพ")
    assert [t.value for t in look.times] == ["2029-09-04"] and [a.low for a in look.amounts] == ["1200"]
    assert [m.name for m in look.roles["actor"]] == ["Malee"]
    assert [(r.rule, words) for r, words in look.why] == [("speech", "กล่าวว่า")]


def test_an_id_that_leads_nowhere_is_left_out() -> None:
    page = analysis()
    claim = msgspec.structs.replace(page.claims[0], times=("t0",), places=("m0",))
    look = shown(Found(page, claim))
    assert look.times == look.places == ()


def test_what_stands_in_a_slot_is_called_by_its_words_where_it_has_no_other_name() -> None:
    page = analysis()
    nameless = tuple(msgspec.structs.replace(m, name=None) for m in page.mentions)
    made = shown(Found(msgspec.structs.replace(page, mentions=nameless), page.claims[0]))
    assert [m.name for m in made.roles["actor"]] == ["นางสาวมาลี"]
