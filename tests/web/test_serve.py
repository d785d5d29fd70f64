import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from saikhao.web.serve import HOST, listen


def run(*args: str) -> subprocess.CompletedProcess[str]:
    """`saikhao serve` with these arguments, for a call that ends by itself."""
    return subprocess.run(
        [sys.executable, "-m", "saikhao", "serve", *args], capture_output=True, text=True, timeout=30, check=False
    )


def test_the_address_is_printed_and_answers_and_an_interrupt_ends_it(ledger: Path) -> None:
    command = [sys.executable, "-m", "saikhao", "serve", "--ledger", str(ledger), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address + "timeline.json", timeout=10) as answer:
            assert answer.status == 200
        server.send_signal(signal.SIGINT)
        out, err = server.communicate(timeout=10)
    assert (server.returncode, out, err) == (0, "", "")


def test_only_this_machine_is_bound() -> None:
    with listen(0) as bound:
        assert bound.getsockname()[0] == HOST == "127.0.0.1"


def test_a_port_that_is_taken(ledger: Path) -> None:
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        port = str(other.getsockname()[1])
        done = run("--ledger", str(ledger), "--port", port)
    assert done.returncode == 2
    assert "`--port 0` takes any free one" in done.stderr


@pytest.mark.parametrize("args", [("--ledger", "nowhere.db"), ("--port", "70000"), ("--port", "x")])
def test_wrong_usage(args: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*args).returncode == 2
