"""The story families, read without fault: figures of linking alone."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from saikhao.annotate.kit import default
from saikhao.link import link
from saikhao.model.analysis import encode as line
from saikhao.model.links import encode

# figure -> least; what `eval/gold/score_family.py` gives on perfect analyses
FLOORS = {
    "reports": 0.95,
    "propositions": 0.75,
    "independent": 0.7,
    "conflicts": 0.65,
    "conflicts.kind": 0.9,
    "forecasts": 0.65,
    "entities": 0.95,
    "date": 1.0,
}


@pytest.fixture(scope="module")
def oracle(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("oracle", root / "eval" / "oracle.py")
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.mark.parametrize("family", ["summit", "ferry", "dam"])
def test_figures(family: str, oracle: ModuleType, root: Path, tmp_path: Path) -> None:
    folder = root / "samples" / family
    pages = oracle.analyses(folder)
    (tmp_path / "pages").write_bytes(b"\n".join(map(line, pages)))
    (tmp_path / "links").write_bytes(encode(link(pages, default())))
    scorer = [sys.executable, str(root / "eval/gold/score_family.py"), str(folder), "--json"]
    args = ["--pages", str(tmp_path / "pages"), "--links", str(tmp_path / "links")]
    out = json.loads(subprocess.run([*scorer, *args], capture_output=True, check=True).stdout)
    got = {k: out[k].get("f1", out[k].get("acc")) for k in FLOORS}
    assert {k: v for k, v in got.items() if v < FLOORS[k]} == {}
    assert out["never_link"]["violations"] == 0


def test_stories_part(oracle: ModuleType, root: Path) -> None:
    pages = [a for f in ("summit", "ferry", "dam") for a in oracle.analyses(root / "samples" / f)]
    stories = link(pages, default()).stories
    assert sorted(sorted({Path(u).parent.parent.name for u in s.pages}) for s in stories) == [
        ["dam"],
        ["ferry"],
        ["summit"],
    ]
    assert sum(len(s.pages) for s in stories) == 24
