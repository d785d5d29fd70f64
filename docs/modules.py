"""Write docs/modules.md: every module with the first line of its docstring. Run after adding or renaming one."""

import ast
from pathlib import Path

HERE = Path(__file__).resolve().parent
SRC = HERE.parent / "src" / "saikhao"
PACKAGES = "model text packs world read annotate claim link ledger views run web cli".split()


def line(path: Path) -> str:
    """One row: the module and what it says it is for."""
    doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    inside = path.relative_to(SRC).with_suffix("")
    name = ".".join(p for p in inside.parts if p != "__init__")
    return f"| `{name}` | {' '.join(doc.split(chr(10) * 2)[0].split())} |"


def page() -> str:
    """The whole page."""
    rows = ["# Modules", "", "Made by `python docs/modules.py` from the modules' own words.", ""]
    for package in PACKAGES:
        rows += ["| module | what it is for |", "|---|---|"]
        rows += [line(p) for p in sorted((SRC / package).rglob("*.py"), key=lambda p: p.relative_to(SRC).parts)]
        rows.append("")
    return "\n".join(rows)


if __name__ == "__main__":
    (HERE / "modules.md").write_text(page(), encoding="utf-8")
