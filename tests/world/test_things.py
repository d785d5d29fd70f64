"""The tables of things hold what they say."""

from collections import Counter

import pytest

from saikhao.annotate.kit import default
from saikhao.world.things import TABLES, Thing

LEAST = {"countries": 240, "cities": 2000, "places": 500, "people": 150, "orgs": 200}


@pytest.mark.parametrize("stem", [stem for stem, _ in TABLES])
def test_tables_hold_enough_rows_with_forms(stem: str) -> None:
    rows = default().world.tsv(stem, Thing)
    assert len(rows) >= LEAST[stem]
    assert all(r.name and (r.forms or r.weak or stem == "cities") for r in rows)


@pytest.mark.parametrize("stem", [stem for stem, _ in TABLES])
def test_an_id_stands_once_in_a_table(stem: str) -> None:
    counts = Counter(r.id for r in default().world.tsv(stem, Thing))
    assert [i for i, n in counts.items() if n > 1 and stem != "cities"] == []


def test_what_a_seat_stands_for_is_there() -> None:
    rows = [r for stem, _ in TABLES for r in default().world.tsv(stem, Thing)]
    ids = {r.id for r in rows}
    assert [r.id for r in rows if r.stands and r.stands not in ids] == []


def test_no_person_or_body_shares_a_form_with_another() -> None:
    for stem in ("people", "orgs"):
        forms = Counter(f for r in default().world.tsv(stem, Thing) for f in {*r.forms} - {*r.weak})
        assert [f for f, n in forms.items() if n > 1] == [], stem
