"""Make docs/images/screen-*.png: a Thai page of the sample story with the evidence of one claim lit, light and dark.

Run after the look of the screen has changed: `python docs/screenshots.py`. Needs Playwright and Debian's Chromium."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from saikhao.ledger import Ledger
from saikhao.model.analysis import Analysis

HERE = Path(__file__).resolve().parent
PAGE = "samples/summit/pages/03.txt"
SIZE = {"width": 1280, "height": 1040}


def best(analysis: Analysis) -> str:
    """The claim with most to show: somebody's words, the longest of them."""
    said = {a.id for a in analysis.attributions if a.source and a.cue}
    of_note = [c for c in analysis.claims if c.attribution in said] or list(analysis.claims)
    return max(of_note, key=lambda c: (bool(c.amounts), sum(map(len, c.spans)))).id


def shoot(browser: Browser, address: str, scheme: str) -> None:
    """One picture, from the top of the page and of its margin."""
    tab = browser.new_page(viewport=SIZE, color_scheme=scheme, reduced_motion="reduce")
    tab.goto(address)
    tab.wait_for_load_state("networkidle")
    tab.evaluate("scrollTo(0, 0); document.querySelector('.margin').scrollTop = 0")
    tab.screenshot(path=HERE / "images" / f"screen-{scheme}.png")
    tab.close()


def main() -> None:
    """A ledger of the sample story, a server for it, and the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "demo.db"
        saikhao = [sys.executable, "-m", "saikhao"]
        subprocess.run([*saikhao, "add", "samples/summit/pages", "--ledger", ledger], cwd=HERE.parent, check=True)
        with Ledger.open(ledger) as store:
            analysis = store.analysis(PAGE)
        assert analysis is not None
        command = [*saikhao, "serve", "--ledger", str(ledger), "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server, sync_playwright() as playwright:
            assert server.stdout is not None
            at = f"{server.stdout.readline().strip()}page/{analysis.page.id}?claim={best(analysis)}"
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            for scheme in ("light", "dark"):
                shoot(browser, at, scheme)
            browser.close()
            server.terminate()


if __name__ == "__main__":
    main()
