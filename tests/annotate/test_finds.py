"""Finds weighed against each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from saikhao.annotate.finds import Find, weighed

FINDS = st.lists(
    st.builds(
        lambda s, n, rank, kind: Find(s, s + n, kind, "r", rank),
        st.integers(0, 40),
        st.integers(1, 9),
        st.integers(0, 60),
        st.sampled_from(["person", "org", "place"]),
    ),
    max_size=30,
)


@given(FINDS)
def test_nothing_overlaps_and_everything_is_in_order(finds: list[Find]) -> None:
    got = weighed(finds)
    assert all(a.end <= b.start for a, b in pairwise(got))


@given(FINDS)
def test_what_is_left_out_met_something_at_least_as_strong(finds: list[Find]) -> None:
    got = weighed(finds)
    for f in finds:
        if f not in got:
            assert any(g.start < f.end and f.start < g.end and g.rank >= f.rank for g in got)
