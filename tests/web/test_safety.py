from pathlib import Path

import pytest
from starlette.testclient import TestClient

from saikhao.web.app import app
from saikhao.web.safety import HEADERS, local


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8080", "localhost:1", "LOCALHOST", "[::1]", "[::1]:9"])
def test_this_machine(host: str) -> None:
    assert local(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "evil.example:8080",
        "127.0.0.1.evil.example",
        "localhost:80@evil.example",
        "127.0.0.1:",
        "::1",
        "127.0.0.1:x",
        "10.0.0.1",
        "0.0.0.0:80",
        "localhost.",
        "[::1",
        "[::1]x",
        "localhost:\u0661",
    ],
)
def test_elsewhere(host: str) -> None:
    assert not local(host)


def test_a_name_from_outside_is_refused(client: TestClient) -> None:
    for path in ("/", "/pages.json", "/static/page.js"):
        got = client.get(path, headers={"host": "evil.example:8080"})
        assert got.status_code == 421
        assert "evil" not in got.text


@pytest.mark.parametrize("path", ["/", "/nothere", "/pages.json", "/static/saikhao.css"])
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    got = client.get(path)
    assert {k: got.headers[k] for k in HEADERS} == HEADERS
    policy = dict(part.strip().split(" ", 1) for part in got.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"


def test_an_error_of_ours_has_the_headers_too(tmp_path: Path) -> None:
    with TestClient(app(tmp_path / "gone.db"), base_url="http://localhost", raise_server_exceptions=False) as client:
        got = client.get("/")
    assert got.status_code == 500
    assert got.headers["content-security-policy"] == HEADERS["content-security-policy"]
    assert "Traceback" not in got.text
