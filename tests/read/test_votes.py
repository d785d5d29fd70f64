"""The second opinion on contested pages."""

import pytest

from saikhao.model.page import Node
from saikhao.read import votes
from saikhao.read.votes import VOTER, contested, voted
from saikhao.read.walk import Walk, walk

LONG = "The harbour office said on Monday that the ferry would sail again once two men had looked at its engine."


def level() -> Walk:
    """A page on which two kinds of element hold as much."""
    story = "".join(f"<p>{LONG} It was the {n}th time.</p>" for n in range(4))
    tales = "".join(f"<section>{LONG} Nobody saw number {n}.</section>" for n in range(4))
    return walk(f"<body><article><h1>Ferry</h1>{story}</article><div class='x'><div>{tales}</div></div></body>")


def test_a_page_is_contested_where_two_places_are_level() -> None:
    assert contested(level().nodes)


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{LONG}</p><p>{LONG}</p><div><div>{LONG}</div></div><ul><li>x</li></ul>",  # one has most
        "<p>short</p><div>lines</div>",
        f"<p>{LONG}</p>",
        f"<p>{LONG}</p><div><a href='/'>{LONG}</a></div>",  # links are no paragraphs
        "",
    ],
)
def test_a_clear_page_is_not(body: str) -> None:
    assert not contested(walk(f"<body>{body}</body>").nodes)


def test_a_vote_marks_the_lines_that_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = level()
    monkeypatch.setattr(votes, "_extract", lambda _: "Ferry\n" + LONG + " It was the 2th time.")
    found = voted(seen.nodes, seen.lines, "markup")
    assert [i for i, n in enumerate(found) if n.votes == (VOTER,)] == [0, 3]


def test_a_clear_page_is_not_put_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_: str) -> str:
        raise AssertionError("asked")

    monkeypatch.setattr(votes, "_extract", never)
    seen = walk(f"<body><p>{LONG}</p></body>")
    assert voted(seen.nodes, seen.lines, "markup") is seen.nodes


def test_a_voter_that_fails_abstains(monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura

    def fails(*_: object, **__: object) -> str:
        raise RuntimeError("no")

    monkeypatch.setattr(trafilatura, "extract", fails)
    seen = level()
    assert all(isinstance(n, Node) and not n.votes for n in voted(seen.nodes, seen.lines, "markup"))


def test_trafilatura_itself_votes() -> None:
    seen = level()
    markup = "<html><body>" + "".join(f"<p>{line}</p>" for line in seen.lines) + "</body></html>"
    assert any(n.votes for n in voted(seen.nodes, seen.lines, markup))
