"""Who publishes the page."""

import pytest

from dumps import ALL, made
from saikhao.annotate.outlet import initials, same

STORY = "\n\nTwo dock workers died on Thursday in a fire at the Lomvik shipyard, the coroner's office said on Friday."


@pytest.mark.parametrize(
    ("text", "want"),
    list(
        zip(
            ALL,
            (
                "The Northern Fisheries and Harbour Gazette",
                "Báo Đồng Xanh điện tử",
                "สำนักข่าวสายธาร",
                "กรมคลองหลวง-ข่าวประชาสัมพันธ์",
                "Cầu Mây",
            ),
            strict=True,
        )
    ),
)
def test_invented_pages(text: str, want: str) -> None:
    art, _ = made(text)
    assert art.outlet == want
    assert art.outlet_evidence is not None


@pytest.mark.parametrize(
    ("head", "uri", "want"),
    [
        ("Two dead in Lomvik dock fire | Harbour Wire", "x.txt", "Harbour Wire"),
        ("ไฟไหม้อู่เรือลอมวิกดับสอง | เดลินิวส์ออนไลน์", "x.txt", "เดลินิวส์"),
        ("Two dead in Lomvik dock fire\nMeridian Courier", "x.txt", "Meridian Courier"),
        ("Two dead in Lomvik dock fire", "https://www.bangkokpost.com/world/1", "Bangkok Post"),
        ("Two dead in Lomvik dock fire", "x.txt", None),
        ("Two dead in Lomvik dock fire\nAFP", "x.txt", None),
    ],
)
def test_heads(head: str, uri: str, want: str | None) -> None:
    assert made(head + STORY, uri)[0].outlet == want


def test_names_that_are_one() -> None:
    assert same("Halcyon", "Halcyon News Agency")
    assert same("Báo Sóng Biển", "songbien")
    assert not same("AP", "AFP")
    assert initials("Karvelian Telegraph Agency", "KTA")
    assert not initials("Karvelian Telegraph Agency", "KT")


def test_the_canonical_address() -> None:
    art, _ = made(f"Two dead in Lomvik dock fire | Bangkok Post{STORY}\n\nSource: https://www.bangkokpost.com/world/12")
    assert art.canonical == "https://www.bangkokpost.com/world/12"
    other, _ = made(f"Two dead in Lomvik dock fire | Bangkok Post{STORY}\n\nSource: https://www.reuters.com/world/12")
    assert other.canonical is None
