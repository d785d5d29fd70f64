"""Every example of every language is read as it says."""

from datetime import date

import pytest

from saikhao.annotate.amounts import amounts
from saikhao.annotate.kit import default
from saikhao.annotate.when import picks, readings, timexes
from saikhao.packs.corpus import Nothing, Quantities, Times
from saikhao.text.fold import fold
from saikhao.text.settle import Frame
from sheets import sheet

KIT = default()
LANGS = KIT.packs.langs
LEAST = {"th": (250, 120), "vi": (150, 80), "en": (150, 80)}


def values(text: str, lang: str, on: str) -> list[str]:
    folded = fold(text).text
    frame = Frame(date.fromisoformat(on) if on else None)
    return [r.value for _, r in readings(folded, lang, picks(folded, lang, KIT), frame, KIT)]


def quantities(text: str, lang: str) -> list[tuple[str, str, str]]:
    page = sheet(text, lang)
    return [(a.low or "", a.high or "", a.unit or "") for a in amounts(page, timexes(page)[0])]


@pytest.mark.parametrize("lang", LANGS)
def test_times(lang: str) -> None:
    groups = KIT.packs.toml(lang, "corpus/when", Times).group
    wrong = [(t, v, got) for g in groups for t, v in g.cases if (got := values(t, lang, g.on)) != [v]]
    assert wrong == []
    assert sum(len(g.cases) for g in groups) >= LEAST.get(lang, (0, 0))[0]


@pytest.mark.parametrize("lang", LANGS)
def test_amounts(lang: str) -> None:
    cases = KIT.packs.toml(lang, "corpus/amounts", Quantities).cases
    wrong = [(t, want, got) for t, *want in cases if (got := quantities(t, lang)) != [tuple(want)]]
    assert wrong == []
    assert len(cases) >= LEAST.get(lang, (0, 0))[1]


@pytest.mark.parametrize("lang", LANGS)
def test_nothing(lang: str) -> None:
    no = KIT.packs.toml(lang, "corpus/no", Nothing)
    assert [(t, got) for t in no.when if (got := values(t, lang, ""))] == []
    assert [(t, got) for t in no.amounts if (got := quantities(t, lang))] == []
