"""The visible text of a page, against the reference the contract names."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saikhao.read.walk import BREAKS, walk

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "eval" / "gold"))
from check_family import visible_text  # noqa: E402

PAGES = sorted(ROOT.glob("samples/*/pages/*.html"))

INLINE = ("span", "b", "em", "a")
WORDS = st.text(st.sampled_from("ab \t\n\u00a0\u3000\u0e01\u0e32\u1ea1\U0001f600&<>\"'"), max_size=6)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\u00a0", "&nbsp;")


def block(tag: str, parts: list[str]) -> str:
    return f"<{tag}>{''.join(parts)}</{tag}>"


def trees() -> st.SearchStrategy[str]:
    """Markup that every parser takes for the same tree."""
    leaf = WORDS.map(escaped) | st.sampled_from(
        ("<br>", "<hr>", "<script>if (a < b) c()</script>", "<style>p{}</style>")
    )
    inline = st.builds(block, st.sampled_from(("span", "b", "em")), st.lists(leaf, max_size=3))
    return st.recursive(
        leaf | inline,
        lambda inner: st.builds(
            block,
            st.sampled_from(("div", "section", "article", "blockquote", "noscript", "template")),
            st.lists(inner, max_size=4),
        ),
        max_leaves=24,
    )


def text_of(markup: str) -> str:
    return "\n".join(walk(markup).lines)


def reference(markup: str, folder: Path) -> str:
    file = folder / "page.html"
    file.write_text(markup, encoding="utf-8")
    return str(visible_text(file))


@pytest.mark.parametrize("file", PAGES, ids=lambda p: f"{p.parts[-3]}/{p.name}")
def test_every_sample_page_reads_as_the_reference_does(file: Path) -> None:
    assert text_of(file.read_text(encoding="utf-8")) == visible_text(file)


def test_there_are_sample_pages() -> None:
    assert len(PAGES) >= 5


@settings(max_examples=150, deadline=None)
@given(parts=st.lists(trees(), max_size=5))
def test_made_pages_read_as_the_reference_does(parts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    markup = f"<!DOCTYPE html><html><head><title>t</title></head><body>{''.join(parts)}</body></html>"
    assert text_of(markup) == reference(markup, tmp_path_factory.getbasetemp())


@given(markup=st.text(st.sampled_from("<>/!-=\"' abp&;#x"), max_size=60))
def test_whatever_the_markup_lines_and_nodes_belong_together(markup: str) -> None:
    seen = walk(markup)
    text = "\n".join(seen.lines)
    assert [n.span.of(text) for n in seen.nodes] == seen.lines
    assert all(line and line == " ".join(line.split()) for line in seen.lines)


def test_nesting_has_no_limit() -> None:
    deep = 10_000
    seen = walk(f"<body>{'<div>' * deep}<p>down here</p>{'</div>' * deep}<p>up again</p>")
    assert seen.lines == ["down here", "up again"]
    assert all(len(n.path) < 1000 and len(n.attrs) < 200 for n in seen.nodes)


def test_many_elements_take_linear_time() -> None:
    seen = walk("<body>" + "<p>word</p>" * 100_000)
    assert len(seen.nodes) == 100_000 and seen.nodes[-1].path == "html/body/p[100000]"


def test_each_block_element_breaks_the_line() -> None:
    for tag in sorted(BREAKS - {"html", "body", "tr", "td", "th", "tbody", "thead", "tfoot", "br", "hr", "option"}):
        assert walk(f"<body>a<{tag}>b</{tag}>c").lines == ["a", "b", "c"], tag


def test_a_node_names_its_place_its_attributes_and_its_links() -> None:
    seen = walk('<body><div id="d"><p>x</p><p class="c" title="no">ab <a href="/">cd</a></p></div>')
    node = seen.nodes[1]
    assert node.path == "html/body/div/p[2]"
    assert node.attrs == (("tag", "p"), ("class", "c"), ("tag", "div"), ("id", "d"), ("tag", "body"), ("tag", "html"))
    assert node.link_share == 0.5


def test_a_line_belongs_to_the_innermost_element_around_all_of_it() -> None:
    seen = walk('<body><div><a href="/"><b>one</b> two</a></div><div>x <i>y</i></div>')
    assert [n.path for n in seen.nodes] == ["html/body/div/a", "html/body/div[2]"]


def test_what_the_page_hides_is_text_but_marked() -> None:
    for how in ("hidden", 'style="display: none"', 'class="x hidden"', 'aria-hidden="true"'):
        node = walk(f"<body><div {how}>out of sight</div>").nodes[0]
        assert ("hidden", "") in node.attrs, how
    assert ("hidden", "") not in walk('<body><div class="hidden md:block">x</div>').nodes[0].attrs
