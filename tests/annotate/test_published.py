"""The day of publication, with its reason."""

from datetime import date

import pytest

from dumps import ALL, made, page
from saikhao.annotate.article import article
from saikhao.annotate.kit import default
from saikhao.model.page import Capture, Page
from saikhao.model.place import Outside, Span
from saikhao.read import read

STORY = "\n\nTwo dock workers died on Thursday in a fire at the Lomvik shipyard, the coroner said on 2 May 2027."


def day(head: str, uri: str = "page.txt") -> str | None:
    return made(f"Two dead in Lomvik dock fire\n{head}{STORY}", uri)[0].published


def html(head: str, line: str) -> str | None:
    text = (
        f"<html><head>{head}</head><body><article><h1>Two dead in dock fire</h1><p>{line}</p>" + f"<p>{STORY}</p>" * 3
    )
    capture = Capture("https://harbour.example/fire", f"{text}</article></body></html>".encode(), "text/html")
    return article(read(capture, default().packs), default())[0].published


@pytest.mark.parametrize(
    ("text", "want"),
    list(zip(ALL, ("2027-05-14", "2029-06-12", "2029-09-18", "2029-07-03", "2030-11-05"), strict=True)),
)
def test_invented_pages(text: str, want: str) -> None:
    art, words = made(text)
    assert art.published == want
    assert art.published_between == (want, want)
    assert art.published_why
    assert isinstance(art.published_evidence, Span)
    assert art.published_evidence.of(words)


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("10 มี.ค. 2569 เวลา 09.15 น.", "2026-03-10"),
        ("๑๐ มีนาคม ๒๕๖๙", "2026-03-10"),
        ("Sóng Mới OnlineSóng Mới Online16/09/2029", "2029-09-16"),
        ("VTN 24VTN 2407/05/2571", "2028-05-07"),
        ("ngày 10 tháng 3 năm 2026", "2026-03-10"),
        ("By Anna Falk | March 10, 2026", "2026-03-10"),
        ("Published: 10 March 2026 | Updated: 12 March 2026", "2026-03-10"),
        ("Updated: 12 March 2026", "2026-03-12"),
        ("2026-03-10", "2026-03-10"),
    ],
)
def test_printed_lines(line: str, want: str) -> None:
    assert day(line) == want


def test_a_day_told_in_the_story_is_not_that_of_publication() -> None:
    art, _ = made(f"Two dead in Lomvik dock fire\nBy Anna Falk{STORY}")
    assert art.published is None
    assert art.published_between == (None, None)
    assert art.published_why == "the page shows no date"


def test_a_day_given_from_outside_is_kept_apart() -> None:
    art, _ = article(page(f"Two dead in Lomvik dock fire{STORY}"), default(), date(2027, 5, 3))
    assert (art.given_date, art.published) == ("2027-05-03", None)


def test_the_address_of_the_page() -> None:
    assert day("By Anna Falk", "https://harbour.example/2027/05/03/dock-fire") == "2027-05-03"


def ld(published: str, modified: str = "") -> str:
    change = f', "dateModified": "{modified}"' if modified else ""
    thing = f'{{"@type": "NewsArticle", "datePublished": "{published}"{change}}}'
    return f'<script type="application/ld+json">{thing}</script>'


def test_metadata() -> None:
    assert html(ld("2027-05-03T06:00:00Z"), "By Anna Falk") == "2027-05-03"
    assert (
        html('<meta property="article:published_time" content="2027-05-03T06:00:00+07:00">', "By Anna Falk")
        == "2027-05-03"
    )


def test_what_the_page_prints_is_believed_before_one_line_of_metadata() -> None:
    assert html(ld("2027-01-01T00:00:00Z"), "By Anna Falk | 3 May 2027") == "2027-05-03"


def test_a_printed_change_gives_way_to_the_first_appearance() -> None:
    assert html(ld("2027-05-03T06:00:00Z", "2027-05-09T06:00:00Z"), "By Anna Falk | 9 May 2027") == "2027-05-03"


def test_month_first_is_told_by_the_metadata() -> None:
    assert html(ld("2027-05-03T06:00:00Z"), "By Anna Falk | 05/03/2027") == "2027-05-03"
    assert html(ld("2027-03-05T06:00:00Z"), "By Anna Falk | 05/03/2027") == "2027-03-05"


def test_a_crawl_date_is_never_taken() -> None:
    crawled = Outside("capture", "date", "2027-06-01")
    given = Page("p", "page.txt", "en", "", "Two dead in Lomvik dock fire" + STORY, "text", (), (crawled,))
    assert article(given, default())[0].published is None


def test_where_places_disagree_the_reason_names_the_others() -> None:
    art, _ = made(f"Two dead in Lomvik dock fire\n3 May 2027{STORY}", "https://harbour.example/2027/05/02/fire")
    assert art.published == "2027-05-03"
    assert "2027-05-02" in art.published_why


def test_a_dateline_that_opens_the_story() -> None:
    art, _ = made(f"Two dead in Lomvik dock fire\n\nZELMAR, Sept. 3, 2029 (Northwire) - {STORY.strip()}")
    assert art.published == "2029-09-03"
    assert art.published_evidence is not None


def test_a_day_without_its_year_bounds() -> None:
    art, _ = made(f"ไฟไหม้อู่เรือลอมวิก ดับสองราย\nกองบรรณาธิการ | 10 กันยายน{STORY}")
    assert (art.published, art.published_between) == (None, ("XXXX-09-10", "XXXX-09-10"))


def test_the_day_in_its_source_s_address_bounds() -> None:
    art, _ = made(f"Two dead in Lomvik dock fire{STORY}\n\nSource: https://wire.example/2027/05/02/dock-fire")
    assert art.published is None
    assert art.published_between == ("2027-05-02", None)
    assert "not before" in art.published_why
