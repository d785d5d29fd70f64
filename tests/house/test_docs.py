"""Docs are run: console blocks give the output they show, python blocks pass, links lead somewhere."""

import contextlib
import io
import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from saikhao.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)
LINK = re.compile(r"\[[^\]]*\]\(([^)#]+)(?:#[^)]*)?\)")


def blocks(lang: str) -> list[tuple[str, str]]:
    """(page, code) of every fenced block of a language."""
    return [
        (str(p.relative_to(ROOT)), code)
        for p in PAGES
        for name, code in BLOCK.findall(p.read_text(encoding="utf-8"))
        if name == lang
    ]


def steps(code: str) -> list[tuple[str, list[str]]]:
    """`$ command` lines with the output lines that follow them."""
    out: list[tuple[str, list[str]]] = []
    for line in code.splitlines():
        if line.startswith("$ "):
            out.append((line[2:], []))
        elif out:
            out[-1][1].append(line)
    return out


def shown(want: list[str], got: str) -> bool:
    """True where the output shows the wanted lines in order; `...` stands for any run of characters or lines."""
    text = "\n".join(line.rstrip() for line in want).strip()
    pattern = re.escape(text).replace(re.escape("..."), ".*?")
    return re.search(pattern, "\n".join(line.rstrip() for line in got.splitlines()), re.S) is not None


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples, where the commands of the docs are run."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "samples").symlink_to(ROOT / "samples")
    run(folder, "saikhao add samples/summit/pages --ledger demo.db")
    return folder


def run(folder: Path, command: str) -> str:
    """What a `saikhao` command prints; it must end well."""
    words = shlex.split(command)
    assert words[0] == "saikhao", f"docs run saikhao only, not {words[0]}"
    done = subprocess.run(
        [sys.executable, "-m", "saikhao", *words[1:]],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout + done.stderr


@pytest.mark.parametrize(("page", "code"), blocks("console"))
def test_console_blocks(page: str, code: str, desk: Path) -> None:
    for command, want in steps(code):
        got = run(desk, command)
        assert shown(want, got), f"{page}: $ {command}\nshould show\n{chr(10).join(want)}\nshows\n{got}"


@pytest.mark.parametrize(("page", "code"), blocks("python"))
def test_python_blocks(page: str, code: str, desk: Path) -> None:
    with contextlib.chdir(desk), contextlib.redirect_stdout(io.StringIO()):
        exec(compile(code, page, "exec"), {})


def test_make_targets_named_in_the_docs_exist() -> None:
    made = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    for page, code in blocks("sh"):
        for target in re.findall(r"^make (\w+)", code, re.M):
            assert target in made, f"{page}: make {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_command_has_a_section() -> None:
    text = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
    assert [c for c in COMMANDS if f"saikhao {c}" not in text] == []


def test_every_module_has_a_doc() -> None:
    made = runpy.run_path(str(ROOT / "docs/modules.py"))["page"]()
    assert (ROOT / "docs/modules.md").read_text(encoding="utf-8") == made, "run: python docs/modules.py"
