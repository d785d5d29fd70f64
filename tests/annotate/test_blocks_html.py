"""The lines of HTML pages and the parts they play."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saikhao.annotate.blocks_html import html_blocks
from saikhao.annotate.kit import default
from saikhao.model.page import Capture, Page
from saikhao.read import read

KIT = default()
ONE = "The harbour office said on Monday that the ferry would sail again once the engine had been looked at by two men."
TWO = "A spokesman for the owners told reporters that nobody had been hurt and that all passengers were taken ashore."
THREE = "The company has run the line since the old bridge fell, and carries about four hundred people on a summer day."
OTHER = "The council will meet again in a week to talk about the market square, its trees and the price of its stalls."
OG = "<meta property='og:title' content='Ferry sails'>"
HEAD = "Ferry to sail again after repairs"


def page(body: str, head: str = "") -> Page:
    return read(Capture("a.html", f"<html><head>{head}</head><body>{body}</body></html>".encode()), KIT.packs)


def parts(body: str, head: str = "") -> dict[str, str]:
    """Role by line."""
    made = page(body, head)
    return {b.span.of(made.text): b.role for b in html_blocks(made, KIT)}


def story(*more: str, wrap: str = "article") -> str:
    return f"<{wrap}><h1>{HEAD}</h1><p>{ONE}</p><p>{TWO}</p>{''.join(more)}<p>{THREE}</p></{wrap}>"


def test_every_line_has_a_part_a_reason_and_a_language() -> None:
    made = page(f"<nav><a href='/'>Home</a></nav>{story()}<footer>Harbour Times</footer>")
    found = html_blocks(made, KIT)
    assert [b.span for b in found] == [n.span for n in made.nodes]
    assert [b.role for b in found] == ["furniture", "title", "body", "body", "body", "furniture"]
    assert all(b.why for b in found) and {b.lang for b in found} == {"en"}


@pytest.mark.parametrize(
    ("markup", "line", "role"),
    [
        (f"<aside class='related-stories'><p>{OTHER}</p></aside>", OTHER, "related"),
        (f"<div class='comment-list'><p>{OTHER}</p></div>", OTHER, "comment"),
        (f"<div class='newsletter-box'><p>{OTHER}</p></div>", OTHER, "furniture"),
        ("<figure><figcaption>The ferry at its pier</figcaption></figure>", "The ferry at its pier", "caption"),
        ("<div class='byline'>Ann Alder</div>", "Ann Alder", "byline"),
        ("<div class='share'><a href='#'>Tell</a> <a href='#'>others</a></div>", "Tell others", "furniture"),
        ("<p><a href='/x'>Market square to get trees</a></p>", "Market square to get trees", "related"),
        ("<h2>What comes next</h2>", "What comes next", "body"),
        ("<ul><li>the first boat leaves at six</li></ul>", "the first boat leaves at six", "body"),
        (f"<blockquote class='social-embed'><p>{OTHER}</p></blockquote>", OTHER, "body"),
        ("<p>Short.</p>", "Short.", "body"),
        ("<p>&lt;img width=\"1\" src=\"x\"&gt;</p>", '<img width="1" src="x">', "furniture"),
        ("<div hidden><p>" + OTHER + "</p></div>", OTHER, "furniture"),
    ],
)  # fmt: skip
def test_what_stands_between_the_paragraphs(markup: str, line: str, role: str) -> None:
    found = parts(story(markup))
    assert found[line] == role and found[ONE] == found[TWO] == found[THREE] == "body"


def test_a_name_for_the_whole_does_not_make_it_furniture() -> None:
    for wrap in ('div class="newsletter-layout comments-open"', 'div class="article-body paywall related"'):
        tag = wrap.split()[0]
        body = f"<{wrap}><h1>{HEAD}</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></{tag}><div><p>{OTHER}</p></div>"
        assert parts(body)[ONE] == "body", wrap


def test_a_story_cut_into_pieces_is_one_story() -> None:
    piece = "<div class='piece'><div><p>{}</p></div></div>"
    body = f"<main><h1>{HEAD}</h1>{piece.format(ONE)}<div class='advert'>Buy boots</div>{piece.format(TWO)}"
    found = parts(f"{body}<div class='piece'><div><h2>What comes next</h2></div></div>{piece.format(THREE)}</main>")
    assert [found[x] for x in (ONE, TWO, THREE, "What comes next")] == ["body"] * 4 and found[
        "Buy boots"
    ] == "furniture"


def test_another_article_below_is_not_this_one() -> None:
    found = parts(f"<main>{story()}<article><h2>Trees for the square</h2><p>{OTHER}</p></article></main>")
    assert found[OTHER] != "body" and found[THREE] == "body"


def test_paragraphs_without_elements_of_their_own() -> None:
    found = parts(f"<table><tr><td><h2>{HEAD}</h2>{ONE}<br><br>{TWO}<br>{THREE}</td></tr></table>")
    assert [found[x] for x in (HEAD, ONE, TWO, THREE)] == ["title", "body", "body", "body"]


@pytest.mark.parametrize("heading", ["<h3>Related stories</h3>", "<div>Read also</div>", ""])
@pytest.mark.parametrize("tag", ["p", "div"])
def test_teasers_below_the_story_in_its_own_element(heading: str, tag: str) -> None:
    if tag == "div" and not heading:
        return
    body = "".join(f"<{tag}>{text}</{tag}>" for text in (ONE, TWO, THREE))
    found = parts(
        f"<td><h1>{HEAD}</h1>{body}{heading}<h4><a href='/2'>Trees for the square</a></h4><{tag}>{OTHER}</{tag}></td>"
    )
    assert found[OTHER] == "related" and [found[x] for x in (ONE, TWO, THREE)] == ["body"] * 3


def test_a_related_box_within_the_story_does_not_end_it() -> None:
    box = "<div>Related</div><ul><li><a href='/2'>Trees for the square</a></li></ul>"
    found = parts(story(box))
    assert found[THREE] == "body" and found["Trees for the square"] == "related"


def test_a_lead_between_headline_and_story() -> None:
    lead = "The owners promise boats every hour from Thursday on."
    found = parts(
        f"<header><h1>{HEAD}</h1><p class='standfirst'>{lead}</p></header><div><p>{ONE}</p><p>{TWO}</p></div>"
    )
    assert found[lead] == "body"


def test_a_page_without_a_story() -> None:
    found = parts("<ul><li><a href='/1'>One</a></li><li><a href='/2'>Two</a></li></ul>")
    assert set(found.values()) <= {"furniture", "related"}
    assert html_blocks(page(""), KIT) == ()


def test_a_line_in_another_language_keeps_its_own() -> None:
    thai = "เจ้าหน้าที่ท่าเรือกล่าวว่าเรือจะออกเดินทางอีกครั้งในวันพฤหัสบดีหลังซ่อมเครื่องยนต์เสร็จ"
    made = page(story(f"<p>{thai}</p>"))
    assert {b.lang for b in html_blocks(made, KIT) if b.span.of(made.text) == thai} == {"th"}


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (OG, "<h1>Harbour Times</h1><h2>Ferry sails</h2>", "Ferry sails"),
        ("", "<h1>Harbour Times</h1>", "Harbour Times"),
        (f"<title>{HEAD} | Harbour Times</title>", f"<div>Harbour Times</div><h2>{HEAD}</h2>", HEAD),
        (OG, "<h1>Repairs: Ferry sails</h1>", "Ferry sails"),
        ("", "<nav><h3>All the menus there are</h3></nav><h3>Ferry sails again</h3>", "Ferry sails again"),
        ("", "<div class='entry-title'>Ferry sails again</div>", "Ferry sails again"),
        (OG, "<nav><h1>Ferry sails</h1></nav><h2>Ferry sails</h2>", "Ferry sails"),
    ],
)  # fmt: skip
def test_headlines(head: str, body: str, title: str) -> None:
    made = page(f"{body}<p>{ONE}</p><p>{TWO}</p>", head)
    assert [b.span.of(made.text) for b in html_blocks(made, KIT) if b.role == "title"] == [title]


TAGS = st.sampled_from(["div", "p", "ul", "li", "h1", "h2", "aside", "article", "figure", "table", "td", "a", "span"])
NAMES = st.sampled_from(["", "related", "comment", "article-body", "byline", "lead", "hidden", "share", "teaser"])
TEXTS = st.sampled_from([ONE, TWO, "Related", "Comments", "By Ann", "30/11/2024", "x", ""])


def element(tag: str, name: str, inside: list[str]) -> str:
    return f"<{tag} class='{name}'>{''.join(inside)}</{tag}>"


TREES = st.recursive(TEXTS, lambda inner: st.builds(element, TAGS, NAMES, st.lists(inner, max_size=4)), max_leaves=12)


@settings(deadline=None, max_examples=60)
@given(st.lists(TREES, max_size=4))
def test_whatever_the_page_no_line_is_lost(trees: list[str]) -> None:
    made = page("".join(trees))
    found = html_blocks(made, KIT)
    covered = {i for b in found for i in range(b.span.start, b.span.end)}
    assert {i for i, c in enumerate(made.text) if not c.isspace()} <= covered
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_large_and_deep_pages_take_linear_time() -> None:
    assert len(html_blocks(page(f"<p>{ONE}</p>" * 5000), KIT)) == 5000
    assert html_blocks(page("<div>" * 5000 + ONE), KIT)
