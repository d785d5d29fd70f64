"""Several processes answer what one answers, in its order, and one that dies takes no other page with it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from saikhao.model.analysis import encode
from saikhao.model.page import Capture
from saikhao.run import pool
from saikhao.run.inputs import Input, inputs, listed

REAL = pool.work


def many(n: int) -> Iterator[Input]:
    for i in range(n):
        text = f"ข่าวที่ {i}\nนายสมชายกล่าวว่า มีผู้ประสบภัย {i} คนเมื่อวันที่ {i % 28 + 1} กันยายน 2572\n"
        yield Input(f"{i}.txt", Capture(f"{i}.txt", text.encode()))
    yield Input("gone.txt", None, "No such file or directory")


def deadly(item: Input) -> bytes:
    """Stands in for `_encoded`: one page brings its process down."""
    if item.uri == "5.txt":
        os._exit(9)
    return encode(REAL(item))


def test_two_processes_give_the_bytes_of_one(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    items = [*many(20), *inputs(listed([str(root / "samples" / "summit" / "pages")]))]
    one = [(item.uri, encode(a)) for item, a in pool.analyses(items)]
    monkeypatch.setattr(pool, "WORTH", 2)
    two = [(item.uri, encode(a)) for item, a in pool.analyses(items, 2)]  # each hashes strings in its own way
    assert one == two and len(two) == 29


def test_few_inputs_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_pool", None)
    assert len(list(pool.analyses(many(3), 2))) == 4


def test_a_page_that_kills_its_process_is_noted_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "WORTH", 2)
    monkeypatch.setattr(pool, "_encoded", deadly)
    answers = list(pool.analyses(many(20), 2))
    assert [item.uri for item, _ in answers] == [item.uri for item in many(20)]
    died = [item.uri for item, a in answers if any(n.detail == "the process that read it died" for n in a.notes)]
    assert died == ["5.txt"]
    assert all(a.page.text for item, a in answers if item.capture and item.uri != "5.txt")
