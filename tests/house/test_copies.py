"""What was copied from the gold folder is unchanged."""

import hashlib
from pathlib import Path

import pytest

SCORERS = ("score.py", "score_family.py", "anchor.py", "GUIDE.md")
FAMILIES = ("summit", "ferry", "dam")


def sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", SCORERS)
def test_scorers(root: Path, gold: Path, name: str) -> None:
    assert sha(root / "eval/gold" / name) == sha(gold / name)


@pytest.mark.parametrize("name", ("check_family.py", "FAMILIES.md"))
def test_family_checker(root: Path, gold: Path, name: str) -> None:
    assert sha(root / "eval/gold" / name) == sha(gold / "families" / name)


@pytest.mark.parametrize("family", FAMILIES)
def test_families(root: Path, gold: Path, family: str) -> None:
    ours, theirs = root / "samples" / family, gold / "families" / family
    names = sorted(str(p.relative_to(theirs)) for p in theirs.rglob("*") if p.is_file())
    assert names == sorted(str(p.relative_to(ours)) for p in ours.rglob("*") if p.is_file())
    assert [sha(ours / n) for n in names] == [sha(theirs / n) for n in names]
