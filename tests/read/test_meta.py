"""What stands beside the text of a page."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saikhao.model.place import Outside
from saikhao.read.meta import entries, linked_data
from saikhao.read.walk import walk


def meta(head: str, body: str = "") -> list[tuple[str, str, str]]:
    found, _ = entries(walk(f"<html lang='th'><head>{head}</head><body>{body}</body></html>").asides)
    return [(o.at, o.path, o.exact) for o in found]


def ld(value: object) -> list[tuple[str, str]]:
    found, whole = linked_data(value if isinstance(value, str) else json.dumps(value))
    assert whole
    return [(o.path, o.exact) for o in found]


def test_elements_of_the_head_and_the_body() -> None:
    made = meta(
        '<title> A  title </title><meta property="og:title" content="T"><meta name="date" content="2024-11-30">'
        '<link rel="canonical" href="https://a.example/x"><link rel="stylesheet" href="s.css">'
        '<meta itemprop="datePublished" content="2024-11-29">',
        '<time datetime="2024-11-30T07:00">x</time><time itemprop="dateModified" datetime="2024-12-01">y</time>',
    )
    assert made == [
        ("meta", "html[lang]", "th"),
        ("meta", "title", "A title"),
        ("meta", "og:title", "T"),
        ("meta", "date", "2024-11-30"),
        ("link", "canonical", "https://a.example/x"),
        ("meta", "datePublished", "2024-11-29"),
        ("meta", "time", "2024-11-30T07:00"),
        ("meta", "time[dateModified]", "2024-12-01"),
    ]


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "H",
    "datePublished": "2024-11-30",
    "author": [{"name": "A"}, {"name": "B"}],
}
PATHS = [
    ("@type", "NewsArticle"),
    ("headline", "H"),
    ("datePublished", "2024-11-30"),
    ("author.name", "A"),
    ("author[2].name", "B"),
]


@pytest.mark.parametrize("value", [ARTICLE, [ARTICLE], {"@graph": [ARTICLE]}, [[ARTICLE]]])
def test_an_article_is_found_wherever_it_stands(value: object) -> None:
    assert ld(value) == PATHS


def test_what_is_no_article_is_led_by_its_type() -> None:
    made = ld([{"@type": "WebSite", "name": "S"}, ARTICLE, {**ARTICLE, "headline": "other"}])
    assert ("WebSite.name", "S") in made and ("headline", "H") in made and ("NewsArticle[2].headline", "other") in made


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": "H",}',  # a comma too many
        '{"@type": "NewsArticle", "headline": "H"};',
        '<!-- {"@type": "NewsArticle", "headline": "H"} -->',
        '{"@type": "NewsArticle", "headline": "H"}{"@type": "Thing"}',
        '{"@type": "NewsArticle", "headline": "H", "text": "a\nb"}',  # a bare line feed in a string
    ],
)
def test_json_as_the_web_writes_it(text: str) -> None:
    assert ("headline", "H") in ld(text)


def test_broken_json_gives_its_plain_pairs_and_a_note() -> None:
    head = '<script type="application/ld+json">{"headline": "H\\u0041", "datePublished": "2024-11-30", "x": [</script>'
    found, notes = entries(walk(f"<head>{head}</head>").asides)
    assert Outside("json-ld", "headline", "HA") in found and Outside("json-ld", "datePublished", "2024-11-30") in found
    assert [n.code for n in notes] == ["bad-json-ld"]


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "Article", "headline": "a\\ud800b"}',
        '{"@type": "\\ud800Thing", "k\\udc00": "a"}',  # in keys and types, too
        '{"headline": "a\\ud800b", broken',
    ],
)
def test_half_a_pair_of_surrogates_can_be_stored(text: str) -> None:
    found, _ = linked_data(text)
    assert any("\ufffd" in entry.path + entry.exact for entry in found)
    for entry in found:
        (entry.path + entry.exact).encode("utf-8")


@given(st.text(st.sampled_from('{}[]":,\\u0ad8nulltrue123 '), max_size=80))
def test_no_script_is_too_broken(text: str) -> None:
    found, _ = linked_data(text)
    for entry in found:
        (entry.path + entry.exact).encode("utf-8")
