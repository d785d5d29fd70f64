"""The server: this machine only."""

import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from saikhao.web.app import app

HOST = "127.0.0.1"


def listen(port: int) -> socket.socket:
    """A socket bound to this machine, on any free port for 0; `OSError` where the port is taken."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((HOST, port))
        made.listen(128)
    except OSError:
        made.close()
        raise
    return made


def serve(ledger: Path, port: int, say: Callable[[str], None]) -> None:
    """Serve a ledger until interrupted; `say` is told the address as soon as the port is open."""
    with listen(port) as bound:
        say(f"http://{HOST}:{bound.getsockname()[1]}/")
        config = uvicorn.Config(
            app(ledger), log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=2
        )
        with suppress(KeyboardInterrupt):  # raised again by uvicorn once all is closed
            uvicorn.Server(config).run(sockets=[bound])
