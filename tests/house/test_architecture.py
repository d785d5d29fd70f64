"""The layout keeps its promises: imports run one way, no word of a human language stands in code."""

import ast
import unicodedata
from pathlib import Path

import pytest

from saikhao.packs import Packs

SRC = Path(__file__).resolve().parents[2] / "src" / "saikhao"
FILES = sorted(SRC.rglob("*.py"))
ORDER = [
    "model",
    "text",
    ("packs", "world"),
    "read",
    "annotate",
    "claim",
    "link",
    "ledger",
    "views",
    "run",
    ("web", "cli"),
]
RANK = {name: i for i, names in enumerate(ORDER) for name in ([names] if isinstance(names, str) else names)}
STAGES = ("read", "annotate", "claim", "link")
IMPURE = {"uuid", "random", "secrets"}
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "monotonic", "perf_counter"}


def part(path: Path) -> str:
    """The package a file belongs to; "" for files at the top."""
    inside = path.relative_to(SRC).parts
    return inside[0] if len(inside) > 1 else ""


def imports(path: Path) -> list[str]:
    """Every module a file imports, wherever in the file."""
    out: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            out += [a.name for a in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            out.append(node.module or "")
            out += [f"{node.module}.{a.name}" for a in node.names]
    return out


def test_imports_run_one_way() -> None:
    wrong = [
        f"{path.relative_to(SRC)} imports {name}"
        for path in FILES
        if part(path)
        for name in imports(path)
        if name.startswith("saikhao.")
        for other in [name.split(".")[1]]
        if other in RANK and RANK[other] > RANK[part(path)]
    ]
    assert wrong == []


def test_packs_and_world_do_not_know_each_other() -> None:
    for path in FILES:
        if part(path) == "world":
            assert not any(n.startswith("saikhao.packs") for n in imports(path)), path


def test_the_model_imports_nothing_of_ours() -> None:
    for path in (SRC / "model").glob("*.py"):
        assert all(n.startswith("saikhao.model") for n in imports(path) if n.startswith("saikhao")), path


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SRC)))
def test_no_letter_beyond_ascii_in_code(path: Path) -> None:
    letters = {c for c in path.read_text(encoding="utf-8") if ord(c) > 127 and unicodedata.category(c)[0] in "LM"}
    assert not letters, f"{path}: {sorted(letters)}: words belong in packs/ or world/"


def words_of(value: object) -> set[str]:
    """Every string in a pack's tables that reads like a word of a language (not a rule's syntax)."""
    if isinstance(value, str):
        return {value} if value.isalpha() and len(value) > 3 else set()
    if isinstance(value, dict):
        return set().union(*map(words_of, value.values())) if value else set()
    if isinstance(value, list):
        return set().union(*map(words_of, value)) if value else set()
    return set()


def listed() -> set[str]:
    """Words that stand in lists of the packs: TOML arrays of strings, and first columns of TSV files."""
    import tomllib

    out: set[str] = set()

    def lists(value: object) -> None:
        if isinstance(value, list):
            out.update(*[words_of(x) for x in value if isinstance(x, str)])
            for x in value:
                lists(x)
        elif isinstance(value, dict):
            for x in value.values():
                lists(x)

    packs = Packs()
    for lang in packs.langs:
        for path in (packs.root / lang).glob("*.toml"):
            lists(tomllib.loads(path.read_text(encoding="utf-8")))
        for path in (packs.root / lang).glob("*.tsv"):
            rows = [r for r in path.read_text(encoding="utf-8").splitlines() if r and not r.startswith("#")]
            out.update(*[words_of(r.split("\t")[0]) for r in rows[1:]])
    return out


# Terms of our own model, of HTML and of file formats that happen to be English words too.
TERMS = set(
    "asserted planned forecast possible alleged denied conditional asked person place outlet agency origin title body "
    "byline dateline caption credit related comment furniture direct indirect mixed date time month year range week "
    "weekday quarter half season decade century duration clock shift part text html header footer main article "
    "section time link meta name content address feed manifest capture file path line page rule note head image "
    "agrees refines contradiction update "
    "author publisher source detail sections ticker more comments story wire site media published above below "
    "http https issued updated refused captured mention claim relay".split()
)


def literals(path: Path) -> list[tuple[int, str]]:
    """String literals of a file that are neither docstrings nor names of attributes, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    slots = [n for n in ast.walk(tree) if isinstance(n, ast.Assign) and getattr(n.targets[0], "id", "") == "__slots__"]
    docs |= {id(inner) for node in slots for inner in ast.walk(node)}  # names of attributes are code
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    ]


def test_no_pack_word_stands_in_the_stages() -> None:
    known = listed() - TERMS
    wrong = [
        f"{path.relative_to(SRC)}:{line}: {text!r}"
        for path in FILES
        if part(path) in STAGES
        for line, text in literals(path)
        if text in known
    ]
    assert wrong == []


def test_stages_know_no_clock_and_no_chance() -> None:
    for path in FILES:
        if part(path) not in ("model", "text", "packs", "world", *STAGES):
            continue
        assert not IMPURE & {n.split(".")[0] for n in imports(path)}, path
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                owner = getattr(getattr(node.func, "value", None), "id", "")
                assert not (owner in ("datetime", "date", "time") and name in CLOCKS), f"{path}:{node.lineno}: a clock"
                assert name != "hash" or isinstance(node.func, ast.Attribute), f"{path}:{node.lineno}: hash()"


def test_files_stay_small() -> None:
    long = {str(p.relative_to(SRC)): n for p in FILES if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400}
    assert long == {}


def test_every_module_says_what_it_is_for() -> None:
    bare = [str(p.relative_to(SRC)) for p in FILES if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert bare == []


def test_every_public_thing_says_what_it_is_for() -> None:
    bare = [
        f"{path.relative_to(SRC)}:{node.lineno} {node.name}"
        for path in FILES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert bare == []
