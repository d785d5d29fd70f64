"""The figures README shows are the floors."""

import json
import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The evaluation scripts, importable."""
    monkeypatch.syspath_prepend(str(ROOT / "eval"))
    for name in ("sets", "measure", "gate", "readme"):
        sys.modules.pop(name, None)
    return ROOT / "eval"


def test_readme_shows_the_floors(scripts: Path) -> None:
    filled = runpy.run_path(str(scripts / "readme.py"))["filled"]
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert filled(text) == text, "run: python eval/readme.py"
    assert "<!-- figures -->" in text


def test_the_gate_catches_a_fall(scripts: Path) -> None:
    gate = runpy.run_path(str(scripts / "gate.py"))
    floors = {"a": {"data": "x", "floors": {"joint": 0.6, "leak": 0.0}}}
    assert gate["faults"]({"a": {"joint": 0.6, "leak": 0.0}}, floors, {"a": "x"}) == []
    assert gate["faults"]({"a": {"joint": 0.599, "leak": 0.1}}, floors, {"a": "x"}) == [
        "a: joint is 0.599, its floor 0.6",
        "a: leak is 0.1, its floor 0.0",
    ]
    assert "data changed" in gate["faults"]({"a": {"joint": 0.9}}, floors, {"a": "y"})[0]
    assert gate["lowered"]({"a": {"joint": 0.5, "leak": 0.0}}, floors) == ["a: joint 0.6 -> 0.5"]
    assert gate["lowered"]({"a": {"joint": 0.7, "leak": 0.0}}, floors) == []


def test_floors_cover_the_samples() -> None:
    floors = json.loads((ROOT / "eval/floors.json").read_text(encoding="utf-8"))
    assert {"summit", "ferry", "dam"} <= set(floors)
