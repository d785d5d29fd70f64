"""A ledger of the three pages of `screens`, and a client that asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from saikhao.ledger import Ledger
from saikhao.web.app import app
from screens import capture, hostile, thai, wide


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger's file with the three pages."""
    path = tmp_path_factory.mktemp("screen") / "three.db"
    with Ledger.open(path, create=True) as store:
        for analysis in (thai(), wide(), hostile()):
            store.add(capture(analysis.page.uri, analysis.page.text), analysis)
    return path


@pytest.fixture
def client(ledger: Path) -> Iterator[TestClient]:
    """A browser without a window, at the right address."""
    with TestClient(app(ledger), base_url="http://127.0.0.1:8080") as made:
        yield made
