"""Whole pages written for the project, text and HTML, in three languages: title, day, story and chain as annotated."""

import json
from pathlib import Path

import pytest

from saikhao.annotate.article import article
from saikhao.annotate.kit import default
from saikhao.model.article import Article
from saikhao.model.page import Capture
from saikhao.read import read

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
GOLD = {d.parent.name: json.loads(d.read_text(encoding="utf-8")) for d in sorted(SAMPLES.glob("*/gold.json"))}
PAGES = [(family, name) for family, gold in GOLD.items() for name in sorted(gold["pages"])]


def made(family: str, name: str) -> tuple[Article, str, dict]:
    """The article of a page, its text, and what is right."""
    path = SAMPLES / family / "pages" / name
    page = read(Capture(str(path), path.read_bytes()), default().packs)
    return article(page, default())[0], page.text, GOLD[family]["pages"][name]


def plain(text: str) -> str:
    return " ".join(text.replace("\u200b", "").split())


@pytest.mark.parametrize(("family", "name"), PAGES)
def test_title_and_day(family: str, name: str) -> None:
    art, text, gold = made(family, name)
    assert art.title and plain(art.title.of(text)) == plain(gold["title"])
    assert art.published == gold["published"]
    assert art.published_why


@pytest.mark.parametrize(("family", "name"), PAGES)
def test_story_and_furniture(family: str, name: str) -> None:
    art, text, gold = made(family, name)
    body = [plain(s.of(text)) for s in art.spans("body")]
    starts = [plain(b if isinstance(b, str) else b[0]) for b in gold["body"]]
    assert [b for b in body if not b.startswith(tuple(starts))] == []
    assert len(body) == len(starts)
    for furniture in gold["must_not"]:
        words = plain(furniture if isinstance(furniture, str) else furniture[0])
        assert not any(b.startswith(words) for b in body)


@pytest.mark.parametrize(("family", "name"), PAGES)
def test_the_publisher_comes_first(family: str, name: str) -> None:
    art, _, gold = made(family, name)
    assert len(art.hops) >= len(gold["hops"])
    assert art.hops[0].kind == gold["hops"][0]["kind"]
    assert plain(gold["hops"][0]["party"]) in plain(f"{art.hops[0].party} {art.outlet}")
