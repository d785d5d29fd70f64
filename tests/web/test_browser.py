"""A reader's way through the screen in Debian's Chromium: timeline, claim, evidence lit on its exact characters."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from saikhao.web.visible import visible
from screens import HOSTILE, hostile, thai, wide

sync_api = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install -e '.[dev]'")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("no Chromium: apt-get install chromium", allow_module_level=True)

LIT = 'kind => [...(CSS.highlights.get(kind) ?? [])].map(r => r.toString()).join("|")'


@pytest.fixture(scope="module")
def address(ledger: Path) -> Iterator[str]:
    """Where `saikhao serve` says it answers."""
    command = [sys.executable, "-m", "saikhao", "serve", "--ledger", str(ledger), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


class Watched:
    """A tab that keeps what it asked for and what it complained of."""

    def __init__(self, browser: sync_api.Browser, address: str, **options: object) -> None:
        self.tab = browser.new_page(base_url=address, **options)
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.tab.on("request", lambda request: self.asked.append(request.url))
        self.tab.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.tab.on("dialog", lambda dialog: self.complaints.append(dialog.message))

    def lit(self, kind: str) -> str:
        """The words under a highlight."""
        words: str = self.tab.evaluate(LIT, kind)
        return words


@pytest.fixture
def watched(browser: sync_api.Browser, address: str) -> Iterator[Watched]:
    """A tab; whatever the test did, it asked this host only and complained of nothing."""
    made = Watched(browser, address)
    yield made
    made.tab.close()
    assert [url for url in made.asked if not url.startswith(address)] == []
    assert made.complaints == []


def test_from_the_timeline_to_the_evidence(watched: Watched) -> None:
    tab, analysis = watched.tab, thai()
    tab.goto("/")
    tab.get_by_role("link", name="สะพานปลาจะปิดสามวัน").click()
    assert tab.locator(".relay b").all_inner_texts() == ["unnamed agency", "North Wind", "สำนักข่าวทะเลใต้", "this page"]
    assert tab.locator(".saying .who").all_inner_texts() == ["สำนักข่าวลมเหนือ", "นายเรือ สมุทร"]
    tab.get_by_role("link", name="See it in the whole page").click()
    sync_api.expect(tab.locator("html.lights")).to_be_attached()
    said = analysis.claims[0].spans[0].of(analysis.page.text)
    assert watched.lit("content") == said
    assert watched.lit("source") == "นายเรือ สมุทร"
    assert watched.lit("cue") == "อ้าง|ว่า"
    assert watched.lit("outer") == "สำนักข่าวลมเหนือ|รายงาน"
    assert tab.evaluate("CSS.supports('selector(::highlight(x))')")


def test_evidence_past_wide_characters(watched: Watched) -> None:
    analysis = wide()
    claim = analysis.claims[0].id
    watched.tab.goto(f"/page/{analysis.page.id}#claim-{claim}")
    assert watched.lit("content") == "🐟 40 boats will wait outside"
    assert watched.lit("source") == "The 𝒹ock master"
    assert watched.tab.locator("#text mark").count() == 0  # the server was not told which claim
    watched.tab.goto(f"/page/{analysis.page.id}?claim={claim}")
    assert watched.lit("content") == "".join(watched.tab.locator("#text mark.content").all_text_contents())


def test_layers_readings_and_the_way_back(watched: Watched) -> None:
    tab, analysis = watched.tab, thai()
    tab.goto(f"/page/{analysis.page.id}")
    assert watched.lit("layer-time") == ""
    tab.get_by_label("times").check()
    tab.get_by_label("names").check()
    tab.get_by_label("attributions").check()
    assert watched.lit("layer-time") == "วันที่ 3 ถึง 5 พฤษภาคม 2572"
    assert watched.lit("layer-person") == "สมุทร"
    assert watched.lit("layer-source") == "สำนักข่าวลมเหนือ|นายเรือ สมุทร"
    tab.get_by_label("times").uncheck()
    assert watched.lit("layer-time") == ""
    box = tab.evaluate("""() => {
        const node = document.querySelector('.role-body').firstChild;
        const range = document.createRange();
        const at = node.data.indexOf('พฤษภาคม');
        range.setStart(node, at); range.setEnd(node, at + 3);
        const { x, y, width, height } = range.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    }""")
    tab.mouse.move(*box)
    tab.wait_for_selector("#reading:not([hidden])")
    assert "2029-05-03/2029-05-05" in tab.locator("#reading .card").first.inner_text()
    assert "วันที่ 3 ถึง 5 พฤษภาคม 2572" in watched.lit("near").split("|")
    tab.locator(".light").first.click()
    assert watched.lit("content") == "สะพานปลาเกาะลอยปิดซ่อม"
    tab.go_back()
    sync_api.expect(tab.locator(".chosen")).to_have_count(0)
    assert watched.lit("content") == ""


def test_the_timeline_narrows_as_one_types(watched: Watched) -> None:
    tab = watched.tab
    tab.goto("/")
    assert tab.locator(".event").count() == 4
    tab.evaluate("window.same = true")
    tab.get_by_label("Source").fill("Samut")
    sync_api.expect(tab.locator(".event")).to_have_count(1)
    assert tab.evaluate("window.same") is True
    assert "source=Samut" in tab.url
    tab.get_by_label("Source").fill("")
    tab.get_by_label("Language").select_option("en")
    sync_api.expect(tab.locator(".event")).to_have_count(2)


def test_a_hostile_page_is_text(watched: Watched) -> None:
    tab, analysis = watched.tab, hostile()
    for path in ("/", "/pages", f"/claim/{analysis.claims[0].id}", f"/page/{analysis.page.id}"):
        tab.goto(path)
        assert tab.evaluate("window.pwned") is None
        assert tab.evaluate("document.querySelectorAll('img, b b, script:not([src]):not([type])').length") == 0
    tab.goto(f"/page/{analysis.page.id}#claim-{analysis.claims[0].id}")
    assert tab.locator("#text").evaluate("x => x.textContent") == visible(HOSTILE)
    assert watched.lit("content") == "<b>nothing</b> \u25caleft the port</script>"
    assert "RIGHT-TO-LEFT OVERRIDE" in (tab.locator("#text .hidden").first.get_attribute("title") or "")


def test_without_a_script_the_evidence_is_marked(browser: sync_api.Browser, address: str) -> None:
    made = Watched(browser, address, java_script_enabled=False)
    analysis = thai()
    made.tab.goto("/timeline?source=Samut")
    assert made.tab.locator(".event").count() == 1
    made.tab.goto(f"/page/{analysis.page.id}?claim={analysis.claims[0].id}")
    said = analysis.claims[0].spans[0].of(analysis.page.text)
    assert "".join(made.tab.locator("#text mark.content").all_inner_texts()) == said
    assert not made.tab.locator(".layers").is_visible()
    made.tab.close()


@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_and_can_be_read(browser: sync_api.Browser, address: str, width: int, scheme: str) -> None:
    made = Watched(browser, address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page, claim = thai().page.id, thai().claims[0].id
    for path in ("/", "/pages", f"/claim/{claim}", f"/page/{page}?claim={claim}"):
        made.tab.goto(path)
        assert made.tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert made.tab.evaluate(FAINT) == [], path
    made.tab.close()


# Every element with words of its own whose colour stands out less than WCAG AA asks, against the nearest background.
FAINT = """() => {
  const seen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (over, ...colours) => {
    seen.clearRect(0, 0, 1, 1);
    for (const c of colours) { seen.globalAlpha = over; seen.fillStyle = c; seen.fillRect(0, 0, 1, 1); over = 1; }
    return [...seen.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => { for (; e; e = e.parentElement) {
    const c = getComputedStyle(e).backgroundColor; if (!/, 0\\)$|transparent/.test(c)) return c; } return 'white'; };
  const clear = (e) => { let o = 1; for (; e; e = e.parentElement) o *= getComputedStyle(e).opacity; return o; };
  const own = (e) => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  return [...document.querySelectorAll('body *')].filter(e => own(e) && e.checkVisibility()).flatMap(e => {
    const back = rgb(1, ground(e)), o = clear(e);
    const front = rgb(1, getComputedStyle(e).color).map((v, i) => v * o + back[i] * (1 - o));
    const [a, b] = [light(front), light(back)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    return ratio < 4.5 ? [[e.className, e.textContent.slice(0, 30), ratio]] : [];
  });
}"""
