from hypothesis import given
from hypothesis import strategies as st

from saikhao.model.article import Block
from saikhao.model.place import Span
from saikhao.web.lines import Lit, lines
from saikhao.web.visible import visible

TEXT = "Top\n\nOne body line.\nMore"


@given(st.text(alphabet="ab \n\r\u200b𝒳"), st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=4))
def test_the_pieces_are_the_text(text: str, places: list[tuple[int, int]]) -> None:
    lit = [Lit(Span(at, at + n), "content") for at, n in places]
    made = lines(text, (), lit)
    assert "".join(p.text for line in made for p in line.pieces) == visible(text)
    shining = "".join(p.text for line in made for p in line.pieces if p.kinds)
    assert len(shining) == len({i for x in lit for i in range(x.span.start, x.span.end) if i < len(text)})


def test_a_line_has_the_part_of_the_block_that_covers_most_of_it() -> None:
    blocks = (Block(Span(0, 3), "furniture"), Block(Span(5, 8), "byline"), Block(Span(8, 24), "body", "en", "longest"))
    top, gap, body, rest = lines(TEXT, blocks)
    assert (top.role, top.aside) == ("furniture", True)
    assert (gap.role, gap.blank) == (None, True)
    assert (body.role, body.lang, body.why, body.aside) == ("body", "en", "longest", False)
    assert rest.role == "body"


def test_what_is_lit_twice_says_both() -> None:
    made = lines("said so", (), [Lit(Span(0, 7), "content"), Lit(Span(0, 4), "cue")])
    assert [(p.text, p.kinds) for p in made[0].pieces] == [("said", ("content", "cue")), (" so", ("content",))]


def test_a_place_runs_over_lines() -> None:
    made = lines("ab\ncd", (), [Lit(Span(1, 4), "content")])
    assert [[(p.text, bool(p.kinds)) for p in line.pieces] for line in made] == [
        [("a", False), ("b\n", True)],
        [("c", True), ("d", False)],
    ]


def test_an_empty_page_has_no_lines() -> None:
    assert lines("", ()) == []
