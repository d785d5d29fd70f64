"""Where the gold folder and the samples are; what every test may use."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of annotated pages; the test is skipped where it is not there."""
    folder = Path(os.environ.get("SAIKHAO_GOLD") or ROOT.parent / "shared" / "gold")
    if not folder.is_dir():
        pytest.skip(f"no annotated pages at {folder} (SAIKHAO_GOLD names another folder)")
    return folder
