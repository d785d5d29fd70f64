"""Arguments become inputs in their order; what is not there is an input too, with its reason."""

import io
from datetime import date
from pathlib import Path

import pytest

from saikhao.run.inputs import inputs, listed


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["b.txt", "a.txt"], ["b.txt", "a.txt"]),
        (["."], ["a.txt", "b.txt", "sub/c.txt"]),
        (["*.txt"], ["a.txt", "b.txt"]),
        (["**/*.txt"], ["a.txt", "b.txt", "sub/c.txt"]),
        (["none*.txt"], ["none*.txt"]),
        (["a.txt", "a.txt"], ["a.txt", "a.txt"]),
    ],
)
def test_files_folders_and_patterns(pages: Path, names: list[str], found: list[str]) -> None:
    assert listed(names) == found


def test_a_file_named_like_a_pattern_is_a_file(pages: Path) -> None:
    (pages / "x[1].txt").write_text("one")
    assert listed(["x[1].txt"]) == ["x[1].txt"]


def test_what_cannot_be_had_says_why(pages: Path) -> None:
    names = listed(["a.txt", "b.txt"])
    (pages / "b.txt").unlink()  # between listing and reading
    here, gone, never, odd = inputs([*names, "nowhere/at all", "a\0b"])
    assert here.capture and here.capture.data == b"a.txt"
    assert gone.capture is never.capture is odd.capture is None
    assert gone.why == "No such file or directory" and odd.why


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"from a pipe")))
    [item] = inputs(["-"], piped="http://a.example/1")
    assert item.uri == "http://a.example/1" and item.capture and item.capture.data == b"from a pipe"


def test_dates_by_address_then_by_name_then_for_all(pages: Path) -> None:
    days = {"c.txt": date(2029, 9, 4), "a.txt": date(2029, 9, 5), "./a.txt": date(2029, 9, 6)}
    items = inputs(["a.txt", "./a.txt", "sub/c.txt", "b.txt"], date(2029, 1, 1), days)
    assert [i.day.isoformat() for i in items if i.day] == ["2029-09-05", "2029-09-06", "2029-09-04", "2029-01-01"]


def test_a_table_gives_an_input_for_every_row_and_an_empty_one_a_reason(pages: Path) -> None:
    (pages / "rows.jsonl").write_text('{"url": "u1", "text": "one"}\n{"url": "u2", "text": "two"}\n')
    (pages / "none.jsonl").touch()
    items = list(inputs(["rows.jsonl", "none.jsonl"], days={"u2": date(2029, 9, 4)}))
    assert [(i.uri, i.why, i.day and i.day.day) for i in items] == [
        ("u1", "", None),
        ("u2", "", 4),
        ("none.jsonl", "it holds no page", None),
    ]


def test_a_reader_that_breaks_stops_nothing(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise IndexError("a bug")

    monkeypatch.setattr("saikhao.run.inputs.captures", broken)
    assert [i.why for i in inputs(["a.txt", "b.txt"])] == ["IndexError: a bug"] * 2


def test_an_address_is_fetched_and_what_is_not_public_refused() -> None:
    names = ["http://127.0.0.1:1/x?y=*", "file:///etc/passwd"]
    assert listed(names) == names
    found = list(inputs(names))
    assert [i.uri for i in found] == names and all(i.capture and not i.capture.data for i in found)
    near = next(inputs(["http://127.0.0.1:1/x"], local=True))
    assert near.capture and "unreachable" in near.capture.given[0].path
