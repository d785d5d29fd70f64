"""An analysis cannot be written with a place that does not fit its text."""

import msgspec
import pytest

from saikhao.model.analysis import Analysis, checked, decode, encode, quotes
from saikhao.model.article import Article, Block
from saikhao.model.claim import Attribution, Claim
from saikhao.model.errors import Misplaced
from saikhao.model.page import PageText
from saikhao.model.place import Span

PAGE = PageText("p1", "a.txt", "en", "0" * 64, "Ann said it rained.")
SAID = Attribution("a1", Span(0, 3), None, (Span(4, 8),), (Span(9, 18),))


def test_round_trip() -> None:
    made = Analysis(PAGE, Article(), attributions=(SAID,), claims=(Claim("c1", (Span(9, 18),), "a1", "asserted"),))
    assert decode(encode(made)) == made
    assert encode(made) == encode(decode(encode(made)))
    assert msgspec.json.decode(encode(made))["attributions"][0]["content"] == [[9, 18]]


@pytest.mark.parametrize(
    "wrong",
    [
        Analysis(PAGE, Article(title=Span(5, 40))),
        Analysis(PAGE, Article(blocks=(Block(Span(0, 20), "body"),))),
        Analysis(PAGE, Article(), attributions=(msgspec.structs.replace(SAID, content=(Span(18, 30),)),)),
    ],
)
def test_a_wrong_span_cannot_be_written(wrong: Analysis) -> None:
    with pytest.raises(Misplaced, match=r"page a\.txt: \$\."):
        encode(wrong)


def test_a_reference_to_nothing_cannot_be_written() -> None:
    with pytest.raises(Misplaced, match=r"claims\[0\]\.attribution"):
        checked(Analysis(PAGE, Article(), claims=(Claim("c1", (Span(0, 3),), "a9", "asserted"),)))


def test_every_place_has_its_words() -> None:
    made = Analysis(PAGE, Article(title=Span(0, 3)), attributions=(SAID,))
    assert {path: q.exact for path, q in quotes(made)} == {
        "$.article.title": "Ann",
        "$.attributions[0].source": "Ann",
        "$.attributions[0].cue[0]": "said",
        "$.attributions[0].content[0]": "it rained",
    }
