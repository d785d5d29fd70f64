"""`page.toml` and `hops.toml` of every pack."""

import pytest

from saikhao.packs import Packs
from saikhao.packs.hops import HopWords
from saikhao.packs.page import PageWords

PACKS = Packs()


@pytest.mark.parametrize("lang", PACKS.langs)
def test_every_language_knows_the_parts_of_a_page(lang: str) -> None:
    page = PACKS.toml(lang, "page", PageWords)
    for words in (page.alone.related, page.alone.comments, page.alone.sections, page.opening.source, page.medium):
        assert len(words) >= 3
    hops = PACKS.toml(lang, "hops", HopWords)
    for words in (hops.agency, hops.outlet, hops.said, hops.of, hops.unknown, hops.media):
        assert words


@pytest.mark.parametrize("lang", PACKS.langs)
def test_no_line_is_two_things(lang: str) -> None:
    alone = PACKS.toml(lang, "page", PageWords).alone
    assert not set(alone.related) & set(alone.furniture)
    assert not set(alone.related) & set(alone.comments)
