"""The table of media."""

from collections import Counter

import pytest

from saikhao.annotate.kit import default
from saikhao.annotate.media import media
from saikhao.world.outlets import Outlet

ROWS = default().world.tsv("outlets", Outlet)


def test_there_are_many_and_each_name_is_one_medium() -> None:
    assert len(ROWS) >= 150
    assert sum(r.kind == "agency" for r in ROWS) >= 60
    twice = [name for name, n in Counter(s for r in ROWS for s in set(r.spellings)).items() if n > 1]
    assert twice == []


def test_references_hold() -> None:
    names = {r.name for r in ROWS}
    assert {r.parent for r in ROWS if r.parent} <= names
    for row in ROWS:
        assert set(row.weak) <= set(row.spellings), row.name
        assert all("/" not in d.split(".")[0] and not d.startswith("www.") for d in row.domains), row.name


def test_no_two_media_share_a_domain() -> None:
    shared = [d for d, n in Counter(d for r in ROWS for d in r.domains).items() if n > 1]
    assert set(shared) <= {"baotintuc.vn"}, "an agency's own paper"


@pytest.mark.parametrize(
    ("address", "want"),
    [
        ("https://www.reuters.com/world/x", "Reuters"),
        ("https://edition.cnn.com/2024/x", "CNN"),
        ("https://www.bbc.com/thai/articles/x", "BBC ไทย"),
        ("https://www.bbc.com/news/x", "BBC"),
        ("https://herald.example/x", None),
        ("not an address", None),
    ],
)
def test_addresses(address: str, want: str | None) -> None:
    found = media(default()).at(address)
    assert (found.name if found else None) == want


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("รอยเตอร์ส", "Reuters"),
        ("AP", "AP"),
        ("ap", None),
        ("the new york times", "The New York Times"),
        ("ซินหัว", "Xinhua"),
    ],
)
def test_names(name: str, want: str | None) -> None:
    found = media(default()).named(name)
    assert (found.name if found else None) == want
