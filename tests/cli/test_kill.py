"""`add` may be killed at any moment: what it acknowledged is there, whole, and a second run completes it."""

import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

import pytest

from saikhao.cli import main
from saikhao.ledger import Ledger
from saikhao.ledger.check import faults
from saikhao.model.ids import page_id
from saikhao.model.page import Capture
from saikhao.run.analyse import analyse

PAGES, KILLS, SEED = 140, 20, 2572
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("pages").mkdir()
    for i in range(PAGES):
        text = f"ข่าวที่ {i}\n5 กันยายน 2572\n" + f"นายสมชายกล่าวว่า มีผู้ประสบภัย {i} คนเมื่อวันจันทร์\n" * (i % 3 + 1)
        Path(f"pages/{i:03}.txt").write_text(text, encoding="utf-8")
    analyse(Capture("0.txt", Path("pages/000.txt").read_bytes()))  # every fork begins with all of it loaded
    return tmp_path


def add(out: int) -> None:
    """In a process of its own: the command, its standard output into a pipe."""
    os.dup2(out, 1)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8")
    main(["add", "pages", "--ledger", "n.db", "--json", "--jobs", "1"], standalone_mode=False)


def begin() -> tuple[multiprocessing.process.BaseProcess, BinaryIO]:
    """The running command and what it prints, forked."""
    lines, out = os.pipe()
    child = multiprocessing.get_context("fork").Process(target=add, args=(out,))
    child.start()
    os.close(out)
    return child, os.fdopen(lines, "rb")


def test_no_acknowledged_page_is_lost_and_none_is_torn(desk: Path) -> None:
    chance = random.Random(SEED)
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        child, lines = begin()
        acknowledged.update(json.loads(lines.readline())["page"] for _ in range(chance.randint(0, 6)))
        time.sleep(chance.random() * 0.03)  # about what a page takes: anywhere within one
        assert child.pid
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        acknowledged.update(json.loads(line)["page"] for line in lines if line.endswith(b"\n"))
        lines.close()
        assert child.exitcode == -signal.SIGKILL
        if Path("n.db").exists() and acknowledged:
            with Ledger.open("n.db") as ledger:
                assert acknowledged <= {page.id for page in ledger.pages()}
                assert list(faults(ledger)) == []
    assert 0 < len(acknowledged) < PAGES  # or the kills came too late to show anything
    child, lines = begin()
    with lines:
        lines.read()
    child.join()
    with Ledger.open("n.db") as ledger:
        want = [(str(p), p.read_bytes()) for p in sorted(Path("pages").iterdir())]
        assert [page.id for page in ledger.pages()] == [page_id(uri, data) for uri, data in want]
        assert [s.capture.data for s in ledger.captures()] == [data for _, data in want]
        assert list(faults(ledger)) == []


def test_helpers_end_with_the_command_that_began_them(desk: Path) -> None:
    words = [sys.executable, "-m", "saikhao", "add", "pages", "--json", "--jobs", "2"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as command:
        assert command.stdout
        command.stdout.readline()
        helpers = Path(f"/proc/{command.pid}/task/{command.pid}/children").read_text().split()
        command.kill()
    assert len(helpers) >= 2
    end = time.monotonic() + 10
    while alive := [pid for pid in helpers if running(pid)]:
        assert time.monotonic() < end, f"still there: {alive}"
        time.sleep(0.05)


def running(pid: str) -> bool:
    """True while a process runs; one that has ended and waits to be fetched does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
