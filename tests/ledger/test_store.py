"""What goes in comes out whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flood import TEXT, analysis, capture
from saikhao.ledger import Ledger
from saikhao.model.analysis import encode


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
