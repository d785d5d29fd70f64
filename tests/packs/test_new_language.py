"""A language is added by adding a folder: the one that docs/add-a-language.md writes out reads a page."""

import re
from pathlib import Path

import pytest

from saikhao.annotate.kit import Kit
from saikhao.model.analysis import Analysis, decode, encode
from saikhao.model.page import Capture
from saikhao.packs import Packs
from saikhao.run.analyse import FAILED, analyse

ROOT = Path(__file__).resolve().parents[2]
FILE = re.compile(r"^```(?:toml|tsv) (eo/\S+)\n(.*?)^```", re.M | re.S)
PAGE = """Ĉefministro promesas novan ponton

Publikigita: la 3-an de septembro 2029

Sinjoro Karlo Verda diris ke la ponto estos malfermita morgaŭ. Ĝi servos al 200 personoj ĉiutage laŭ la plano.

La urbestro neis ke la ponto ŝanceliĝas, kaj petis paciencon de ĉiuj loĝantoj de la ĉirkaŭaj vilaĝoj.
"""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    """The page, read with the shipped packs and the new one."""
    folder = tmp_path_factory.mktemp("packs")
    for lang in Packs().langs:
        (folder / lang).symlink_to(Packs().root / lang)
    for name, text in FILE.findall((ROOT / "docs/add-a-language.md").read_text(encoding="utf-8")):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    analysis = analyse(Capture("paĝo.txt", PAGE.encode()), kit=Kit(Packs(folder)))
    assert [n.detail for n in analysis.notes if n.code == FAILED] == []
    return decode(encode(analysis))


def test_its_blocks(read: Analysis) -> None:
    assert read.page.lang == "eo"
    assert {b.lang for b in read.article.blocks if b.role == "body"} == {"eo"}
    assert read.article.title and read.article.title.of(read.page.text) == PAGE.partition("\n")[0]


def test_its_times_and_amounts(read: Analysis) -> None:
    assert read.article.published == "2029-09-03"
    assert [t.value for t in read.timexes if t.span.of(PAGE) == "morgaŭ"] == ["2029-09-04"]
    assert [(a.low, a.unit) for a in read.amounts] == [("200", "personoj")]


def test_its_names(read: Analysis) -> None:
    assert "Karlo Verda" in [m.span.of(PAGE) for m in read.mentions if m.kind == "person"]


def test_who_says_what(read: Analysis) -> None:
    said = {a.cue[0].of(PAGE): a for a in read.attributions if a.cue}
    first = said["diris ke"]
    assert first.source and first.source.of(PAGE) == "Sinjoro Karlo Verda"
    assert [s.of(PAGE) for s in first.content] == ["la ponto estos malfermita morgaŭ"]
    assert said["neis ke"].status == "denied"
