"""Linking as a whole, on planted pages: one report or two, drift, contradiction, update, forecast, look-alikes."""

import random

import pytest
from tests.link.planted import page

from saikhao.annotate.kit import default
from saikhao.link import link
from saikhao.model.analysis import Analysis
from saikhao.model.links import Links, encode

WIRE = page(
    "wire.html",
    "Bridge falls\n"
    "The {l:Orlen Bridge} collapsed into the river on {t 2031-05-02:Friday}, the {o:Harvian Police} said. "
    "At least {n 12 - people:12 people} died and {n 40 40 people:40 people} were injured. Divers will search the wreck "
    "until {t 2031-05-05:May 5}.\nMayor {p:Dana Kellin} promised that the bridge would be rebuilt by "
    "{t 2031-12-01:December 1}. It was built at a cost of {n 30000000 30000000 euros:30 million euros}.",
    "2031-05-02",
    "Norda News",
    said=(
        ("Harvian Police", "The Orlen Bridge collapsed into the river on Friday", "asserted"),
        ("Mayor Dana Kellin", "the bridge would be rebuilt by December 1", "planned"),
    ),
)
RELAY = page(
    "relay.txt",
    "สะพานถล่ม\nสะพาน{l:ออร์เลน}ถล่มลงแม่น้ำเมื่อ{t 2031-05-02:วันศุกร์} "
    "มีผู้เสียชีวิตอย่างน้อย {n 12 - คน:12 คน} และบาดเจ็บ {n 400 400 คน:400 คน} ขณะที่"
    "นักดำน้ำจะค้นหาซากจนถึง{t 2031-05-05:วันที่ 5 พฤษภาคม}\n"
    "นายกเทศมนตรี{p:ดานา เคลลิน}ให้คำมั่นว่า สะพานจะสร้างใหม่ภายใน{t 2031-12-01:วันที่ 1 ธันวาคม} "
    "สะพานสร้างด้วยงบ {n 30000000 30000000 ยูโร:30 ล้านยูโร}",
    "2031-05-03",
    "ข่าวสะพาน",
    "Norda News",
)
LATER = page(
    "later.html",
    "Toll rises\n"
    "The number of dead at the {l:Orlen Bridge} rose to {n 19 19 people:19 people} on {t 2031-05-06:Tuesday}, "
    "rescuers said. The builder, {o:Stoma Works}, denied that the bridge had been overloaded. "
    "Another bridge, at {l:Vasse}, collapsed in {t 2012:2012}, when {n 31 31 people:31 people} died.",
    "2031-05-06",
    "Harvian Daily",
    said=(("Stoma Works", "the bridge had been overloaded", "denied"),),
)
OUTCOME = page(
    "outcome.html",
    "Bridge opens\nThe {l:Orlen Bridge} was not rebuilt by {t 2031-12-01:December 1}, Mayor {p:Dana Kellin} said. "
    "A union report says the bridge had been overloaded for years.",
    "2031-12-05",
    "Harvian Daily",
    said=(("A union report", "the bridge had been overloaded for years", "asserted"),),
)
STORY = [WIRE, RELAY, LATER, OUTCOME]


@pytest.fixture(scope="module")
def made() -> Links:
    return link(STORY, default())


def words(made: Links, at: object) -> str:
    text = next(a for a in STORY if a.page.uri == at.page).page.text  # type: ignore[attr-defined]
    return at.span.of(text)  # type: ignore[attr-defined, no-any-return]


def test_a_translated_relay_is_one_report_and_the_others_their_own(made: Links) -> None:
    pages = {frozenset(r.pages) for r in made.reports}
    assert pages == {frozenset({"wire.html", "relay.txt"}), frozenset({"later.html"}), frozenset({"outcome.html"})}
    assert next(r for r in made.reports if len(r.pages) == 2).primary == "Norda News"


def test_relayed_claims_stand_on_one_word(made: Links) -> None:
    twelve = next(p for p in made.propositions if any("12 people" in words(made, c) for c in p.claims))
    assert {c.page for c in twelve.claims} == {"wire.html", "relay.txt"}
    assert twelve.independent == 1


def test_a_number_that_changed_on_the_way_is_drift(made: Links) -> None:
    drift = [x for x in made.links if x.kind == "relay-drift"]
    assert [(x.slot, x.values) for x in drift] == [("amount", ("40", "400"))]
    assert drift[0].left.page == "wire.html" and "ข่าวสะพาน" in drift[0].why


def test_a_later_higher_toll_is_an_update(made: Links) -> None:
    update = [x for x in made.links if x.kind == "update"]
    assert [(x.slot, x.values) for x in update] == [("amount", (">= 12", "19"))]


def test_equal_days_agree_and_an_exact_number_refines_a_bound() -> None:
    said = "people died when the {l:Orlen Bridge} collapsed into the river on {t 2031-05-02:Friday}."
    wide = f"Bridge falls\nAt least {{n 12 - people:12}} {said} Divers found a blue bus."
    narrow = f"Mourning\n{{n 12 12 people:12}} {said} {{p:Dana Kellin}} spoke at a church."
    made = link([page("a.html", wide, "2031-05-02", "A"), page("b.html", narrow, "2031-05-09", "B")], default())
    assert len(made.reports) == 2
    met = {(x.kind, x.slot): x for x in made.links}
    assert met["agrees", "date"].values == ("2031-05-02", "2031-05-02")
    assert met["refines", "amount"].values == (">= 12", "12")
    assert met["refines", "amount"].left.page == "a.html"


def test_a_denial_is_a_contradiction(made: Links) -> None:
    denial = [x for x in made.links if x.kind == "contradiction"]
    assert [(x.slot, x.left.page, x.right.page) for x in denial] == [("polarity", "outcome.html", "later.html")]


def test_the_dead_of_another_year_are_linked_to_nothing(made: Links) -> None:
    places = [c for p in made.propositions for c in p.claims] + [at for x in made.links for at in (x.left, x.right)]
    assert not any("31 people" in words(made, at) for at in places)


def test_a_promise_that_was_not_kept_has_failed(made: Links) -> None:
    rebuilt = [f for f in made.forecasts if "rebuilt" in words(made, f.claim)]
    assert [(f.verdict, f.outcome and f.outcome.page) for f in rebuilt] == [("failed", "outcome.html")]


def test_every_link_says_why(made: Links) -> None:
    records = [*made.reports, *made.links, *made.forecasts, *made.stories]
    assert records and all(r.why for r in records)


def test_order_and_number_of_arrivals_do_not_show(made: Links) -> None:
    chance = random.Random(7)
    for _ in range(4):
        pages: list[Analysis] = STORY * 2
        chance.shuffle(pages)
        assert encode(link(pages, default())) == encode(made)


def test_a_story_beside_another_changes_nothing(made: Links) -> None:
    other = page(
        "coffee.html",
        "Coffee\nThe price of coffee in {l:Tambo} rose by {n 4 4 %:4%} in a week, traders of {o:Tambo Exchange} said.",
        "2031-05-03",
        "Market Letter",
    )
    both = link([*STORY, other], default())
    assert both.links == made.links and both.propositions == made.propositions


def test_nothing_and_empty_pages_link_to_nothing() -> None:
    assert link([], default()) == Links()
    bare = page("bare.txt", "x")
    assert link([bare], default()).propositions == ()
