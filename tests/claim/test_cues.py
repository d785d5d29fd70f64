"""Who says what, from the packs' own sentences; and what only looks like it."""

import tomllib

import pytest

from said import read, told
from saikhao.annotate.kit import default

ROOT = default().packs.root
CORPORA = {
    p.parent.parent.name: tomllib.loads(p.read_text(encoding="utf-8")) for p in sorted(ROOT.glob("*/corpus/cues.toml"))
}


@pytest.mark.parametrize(("lang", "case"), [(lang, c) for lang, d in CORPORA.items() for c in d["cases"]])
def test_a_sentence_of_the_corpus(lang: str, case: list[str]) -> None:
    text, source, cue, content = case
    assert (source, [content]) in [(s, c) for s, q, c in told(read(text, lang)) if cue in q]


@pytest.mark.parametrize(("lang", "text"), [(lang, c) for lang, d in CORPORA.items() for c in d["never"]])
def test_what_only_looks_like_a_cue(lang: str, text: str) -> None:
    assert told(read(text, lang)) == []


def test_every_corpus_has_both_kinds() -> None:
    assert set(CORPORA) >= {"en", "th", "vi"}
    assert all(d["cases"] and d["never"] for d in CORPORA.values())
