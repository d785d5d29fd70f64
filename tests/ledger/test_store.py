"""What goes in comes out whole."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from flood import TEXT, analysis, capture
from saikhao.ledger import Ledger
from saikhao.model.analysis import Analysis, Made, encode
from saikhao.model.errors import BadLedger
from saikhao.model.page import Capture
from saikhao.model.place import Outside


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "a.db", create=True) as made:
        yield made


def test_a_page_comes_back_as_it_went_in(ledger: Ledger) -> None:
    ledger.add(capture(), analysis())
    assert encode(ledger.analysis("flood.txt")) == encode(analysis())
    assert [s.capture for s in ledger.captures()] == [capture()]
    [page] = ledger.pages()
    assert (page.title, page.outlet, page.claims, page.notes) == ("น้ำท่วมเมืองท่า", "Tha News", 2, 1)
    assert ledger.page(page.id) == ledger.page("flood.txt") == page
    assert ledger.hops("flood.txt") == ledger.hops(page.id) == ("Tha News", "Meridian")


def test_claims_say_who_and_what(ledger: Ledger) -> None:
    ledger.add(capture(), analysis())
    said, told = ledger.claims()
    assert (said.source, said.name, said.status) == ("นางสาวมาลี", "Malee", "alleged")
    assert said.words == said.span.of(TEXT) and said.words.startswith("มีผู้อพยพ")
    assert told.attribution is told.source is None
    found = ledger.claim(said.id)
    assert found and found.claim == analysis().claims[0]


@pytest.mark.parametrize(
    "asked, found",
    [
        ({"source": "malee"}, 1),
        ({"source": "มาลี"}, 1),
        ({"source": "nobody"}, 0),
        ({"status": "forecast"}, 1),
        ({"lang": "vi"}, 0),
        ({"page": "flood.txt"}, 2),
    ],
)
def test_claims_can_be_asked_for(ledger: Ledger, asked: dict[str, str], found: int) -> None:
    ledger.add(capture(), analysis())
    assert len(list(ledger.claims(**asked))) == found


def test_claims_can_be_asked_for_in_order_of_time(ledger: Ledger) -> None:
    ledger.add(capture(), analysis())
    dated, undated = ledger.claims(by_time=True)
    assert (dated.time, dated.when) == ("2029-09-04", ("2029-09-04", "2029-09-05"))
    assert (undated.time, undated.when) == (None, (None, None))


def test_the_same_page_twice_changes_nothing(ledger: Ledger) -> None:
    ledger.add(capture(), analysis())
    before = list(ledger.db.iterdump())
    assert ledger.holds(capture(), None, analysis().made)
    ledger.add(capture(), analysis())
    assert list(ledger.db.iterdump()) == before


@pytest.mark.parametrize("what", ["other bytes", "other date", "other packs", "other headers"])
def test_what_differs_is_not_held(ledger: Ledger, what: str) -> None:
    ledger.add(capture(), analysis())
    beside = Capture("flood.txt", TEXT.encode(), given=(Outside("header", "date", "x"),))
    asked = {
        "other bytes": (capture(text=TEXT + "."), None, Made("1")),
        "other date": (capture(), "2029-09-05", Made("1")),
        "other packs": (capture(), None, Made("2")),
        "other headers": (beside, None, Made("1")),
    }
    assert not ledger.holds(*asked[what])


def test_a_changed_page_keeps_both_captures_and_the_newest_counts(ledger: Ledger) -> None:
    old, new = capture(), capture(text=TEXT.replace("1,200", "1,300"))
    other = capture("other.txt")
    for one in (old, other, new):
        ledger.add(one, changed(one))
    assert [s.capture for s in ledger.captures("flood.txt")] == [old, new]
    assert [(p.uri, p.newest) for p in ledger.pages()] == [("other.txt", True), ("flood.txt", True)]
    assert [p.newest for p in ledger.pages(every=True)] == [False, True, True]
    assert "1,300" in next(c.words for c in ledger.claims(page="flood.txt"))
    assert len(list(ledger.claims())) == 4
    assert not ledger.holds(old, None, Made("1"))
    ledger.add(old, changed(old))  # the page went back to what it was
    assert "1,200" in next(c.words for c in ledger.claims(page="flood.txt"))
    assert len(list(ledger.captures("flood.txt"))) == 2


def changed(of: Capture) -> Analysis:
    """The sample's analysis, of a page whose number may be another."""
    return analysis(of, many=next(n for n in ("1,200", "1,300") if n in of.data.decode()))


def test_a_new_analysis_takes_the_place_of_the_old_one(ledger: Ledger) -> None:
    old, new = capture(), capture(text=TEXT.replace("1,200", "1,300"))
    ledger.add(old, changed(old))
    ledger.add(new, changed(new))
    again = analysis(old, made="2")
    assert [s.capture for s in ledger.captures(but=Made("2"))] == [old, new]
    ledger.replace(again)
    assert ledger.analysis(again.page.id) == again
    assert [s.capture for s in ledger.captures(but=Made("2"))] == [new]
    assert [p.newest for p in ledger.pages(every=True)] == [False, True]
    with pytest.raises(BadLedger, match="no such capture"):
        ledger.replace(analysis(capture("never.txt")))


def test_removing_a_page_takes_its_rows_and_the_one_before_counts_again(ledger: Ledger) -> None:
    old, new = capture(), capture(text=TEXT.replace("1,200", "1,300"))
    for one in (old, new):
        ledger.add(one, changed(one))
    assert ledger.remove(ledger.page("flood.txt").id) == 1
    assert [s.newest for s in ledger.captures("flood.txt")] == [True]
    assert ledger.remove("flood.txt") == 1
    assert ledger.remove("flood.txt") == 0
    tables = [name for (name,) in ledger.db.execute("SELECT name FROM pragma_table_list WHERE strict")]
    assert "claim_mark" in tables
    assert {t: ledger.db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in tables} == dict.fromkeys(tables, 0)


def test_one_reads_while_another_writes(ledger: Ledger) -> None:
    ledger.add(capture(), analysis())
    with Ledger.open(ledger.path) as reader:
        pages = reader.pages()
        assert next(pages).uri == "flood.txt"
        ledger.add(capture("b.txt"), analysis(capture("b.txt")))
        assert [p.uri for p in reader.pages()] == ["flood.txt", "b.txt"]


def test_two_writers_wait_for_each_other(ledger: Ledger) -> None:
    def write(name: str) -> None:
        with Ledger.open(ledger.path) as mine:
            for i in range(30):
                one = capture(f"{name}{i}.txt")
                mine.add(one, analysis(one))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, "ab"))
    assert len(list(ledger.pages())) == 60


def test_what_is_not_there_is_none(ledger: Ledger) -> None:
    assert (
        ledger.page("x") is ledger.analysis("x") is ledger.claim("x") is ledger.capture("x") is None
        and ledger.hops("x") == ()
    )
