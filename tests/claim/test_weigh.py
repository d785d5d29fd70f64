"""Weights are a sum of integers; a language without any weighs nothing."""

from saikhao.annotate.kit import default
from saikhao.claim.weigh import Weight, Weights, weights


def test_a_score_is_the_sum_of_what_is_known() -> None:
    table = Weights([Weight("a", 700), Weight("b", -200)])
    assert table.score(["a", "b", "c"]) == 500
    assert table.score([]) == 0


def test_no_file_no_weights() -> None:
    assert weights(default(), "th", "weigh_nothing_of_the_kind").score(["*"]) == 0
