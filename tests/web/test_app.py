import json
import re
from pathlib import Path

import lxml.html
import pytest
from starlette.testclient import TestClient

from saikhao.ledger import Ledger
from saikhao.model.analysis import Analysis
from saikhao.web.app import app
from saikhao.web.visible import visible
from screens import HOSTILE, WIDE, capture, hostile, simple, thai, wide

CLAIM, PAGE = thai().claims[0].id, thai().page.id


@pytest.mark.parametrize(
    ("screen", "data"),
    [
        ("/", "/.json"),
        ("/timeline", "/timeline.json"),
        ("/timeline?lang=th&status=planned&source=x&skip=1", "/timeline.json?lang=th"),
        ("/pages", "/pages.json"),
        (f"/page/{PAGE}", f"/page/{PAGE}.json"),
        (f"/page/{PAGE}?claim={CLAIM}", f"/page/{PAGE}.json?claim={CLAIM}"),
        (f"/claim/{CLAIM}", f"/claim/{CLAIM}.json"),
        (f"/claim/{hostile().claims[0].id}", f"/claim/{hostile().claims[0].id}.json"),
    ],
)
def test_every_view_is_a_screen_and_data(client: TestClient, screen: str, data: str) -> None:
    shown = client.get(screen)
    assert (shown.status_code, shown.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert not re.search(r"<[^>]+\s(?:style|on\w+)\s*=", shown.text)
    assert not re.search(r"<script(?![^>]*(?:src=\"/static/|type=\"application/json\"))", shown.text)
    told = client.get(data)
    assert (told.status_code, told.headers["content-type"]) == (200, "application/json")
    told.json()


def test_a_screen_names_its_data(client: TestClient) -> None:
    for path in ("/", "/pages", f"/page/{PAGE}", f"/claim/{CLAIM}"):
        tree = lxml.html.fromstring(client.get(path).text)
        (link,) = tree.xpath('//footer//a[contains(., "JSON")]/@href')
        assert client.get(link).status_code == 200


@pytest.mark.parametrize(
    "path", ["/page/nothere", "/claim/nothere", "/nothere", "/static/nothere", "/static/../app.py"]
)
def test_what_is_not_there_is_said(client: TestClient, path: str) -> None:
    got = client.get(path)
    assert got.status_code == 404
    assert "Not in this ledger" in got.text


def test_what_is_not_there_is_said_as_data(client: TestClient) -> None:
    got = client.get("/claim/nothere.json")
    assert (got.status_code, sorted(got.json())) == (404, ["error"])


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client: TestClient, method: str) -> None:
    assert client.request(method, f"/claim/{CLAIM}").status_code == 405


@pytest.mark.parametrize("skip", ["-1", "x", "9" * 30, "\u0e51", ""])
def test_a_senseless_address_is_read_as_the_start(client: TestClient, skip: str) -> None:
    assert client.get("/timeline.json", params={"skip": skip}).json()["rows"] == 4


def test_evidence_is_lit_without_a_script(client: TestClient) -> None:
    tree = lxml.html.fromstring(client.get(f"/page/{PAGE}?claim={CLAIM}").text)
    (text,) = tree.xpath('//*[@id="text"]')
    assert text.text_content() == thai().page.text
    lit = {kind: "".join(text.xpath(f'.//mark[contains(@class, "{kind}")]//text()')) for kind in ("source", "content")}
    said = thai().claims[0].spans[0].of(thai().page.text)
    assert lit == {"source": "นายเรือ สมุทร", "content": said}
    assert tree.xpath(f'//mark[@id="claim-{CLAIM}"]')


@pytest.mark.parametrize(("analysis", "text"), [(wide(), WIDE), (hostile(), HOSTILE)], ids=["wide", "hostile"])
def test_page_text_is_data(client: TestClient, analysis: Analysis, text: str) -> None:
    got = client.get(f"/page/{analysis.page.id}?claim={analysis.claims[0].id}").text
    tree = lxml.html.fromstring(got)
    (shown,) = tree.xpath('//*[@id="text"]')
    assert shown.text_content() == visible(text)
    assert len(tree.xpath("//script")) == 3
    assert tree.xpath("//img") == []
    assert "\u202e" not in got
    json.loads(tree.xpath('//*[@id="places"]/text()')[0])


def test_an_empty_ledger_has_its_screens_too(tmp_path: Path) -> None:
    Ledger.open(tmp_path / "empty.db", create=True).close()
    with TestClient(app(tmp_path / "empty.db"), base_url="http://localhost") as client:
        assert "No claim is in this ledger yet" in client.get("/").text
        assert "The ledger is empty" in client.get("/pages").text


def test_an_earlier_capture_leads_to_the_newest(tmp_path: Path) -> None:
    old = simple("moving.txt", "He said it stands.", "He", "said", "it stands")
    new = simple("moving.txt", "He said it fell.", "He", "said", "it fell")
    with Ledger.open(tmp_path / "two.db", create=True) as store:
        for analysis in (old, new):
            store.add(capture("moving.txt", analysis.page.text), analysis)
    with TestClient(app(tmp_path / "two.db"), base_url="http://localhost") as client:
        for path in (f"/page/{old.page.id}", f"/claim/{old.claims[0].id}"):
            assert client.get(path + ".json").json()["newer"] == new.page.id
            assert f'href="/page/{new.page.id}"' in client.get(path).text
        assert client.get(f"/page/{new.page.id}.json").json()["newer"] is None
        assert "earlier capture" not in client.get(f"/page/{new.page.id}").text
