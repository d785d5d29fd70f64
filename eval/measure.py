"""Score every set with the project's scorers and print one table.

    python eval/measure.py [NAME...] [--json]

The figures are what `saikhao read` gives and `score.py` / `score_family.py` say of it; nothing is worked out here.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from sets import HERE, Set, sets

LOWER = {"furniture", "leak", "never_link"}  # of these, less is better
ROWS = (
    "body title published outlet hops times amounts unit names names.strict cue.found attribution joint joint.th "
    "joint.vi joint.en source parent status polarity facts source.entity furniture leak reports propositions "
    "independent independent.many conflicts conflicts.kind forecasts date entities never_link"
).split()


def score(data: Set, folder: Path) -> dict[str, float]:
    """Figure by name for one set: F1, accuracy or count."""
    pages = folder / f"{data.name}.jsonl"
    with pages.open("wb") as out:
        run(["-m", "saikhao", "read", "--json", *map(str, data.pages)], stdout=out)
    if data.kind == "family":
        links = folder / f"{data.name}.links.json"
        args = [str(HERE / "gold/score_family.py"), str(data.gold), "--pages", str(pages), *linked(data, folder, links)]
    else:
        args = [str(HERE / "gold/score.py"), "--gold", str(data.gold), "--pred", str(pages)]
    raw = json.loads(run([*args, "--json"], stdout=subprocess.PIPE).stdout)
    return {k: figure(v) for k, v in raw.items() if k in ROWS and isinstance(v, dict)}


def linked(data: Set, folder: Path, links: Path) -> list[str]:
    """The family's links, exported from a ledger of just these pages."""
    ledger = str(folder / f"{data.name}.db")
    run(["-m", "saikhao", "add", "--ledger", ledger, *map(str, data.pages)], stdout=subprocess.DEVNULL)
    with links.open("wb") as out:
        run(["-m", "saikhao", "export", "--format", "links", "--ledger", ledger], stdout=out)
    return ["--links", str(links)]


def run(args: list[str], stdout: object) -> subprocess.CompletedProcess[bytes]:
    """A Python command; its complaints are shown when it fails."""
    done = subprocess.run([sys.executable, *args], stdout=stdout, stderr=subprocess.PIPE, check=False)  # type: ignore[call-overload]
    if done.returncode:
        sys.exit(f"{' '.join(args[:4])} ... ended with {done.returncode}:\n{done.stderr.decode()[-2000:]}")
    return done


def figure(row: dict[str, float]) -> float:
    """The one number of a scorer's row."""
    return next(row[k] for k in ("f1", "acc", "violations") if k in row)


def measure(names: list[str]) -> dict[str, dict[str, float]]:
    """Figures of the named sets (all that are there, without names)."""
    with tempfile.TemporaryDirectory() as folder:
        return {s.name: score(s, Path(folder)) for s in sets() if not names or s.name in names}


def table(got: dict[str, dict[str, float]]) -> str:
    """Figures down, sets across."""
    lines = [f"{'':18}" + "".join(f"{name:>11}" for name in got)]
    for row in ROWS:
        if any(row in figures for figures in got.values()):
            cells = (f"{f[row]:>11.3f}" if row in f else f"{'':>11}" for f in got.values())
            lines.append(f"{row:18}" + "".join(cells).rstrip())
    return "\n".join(lines)


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("names", nargs="*")
    ap.add_argument("--json", action="store_true")
    asked = ap.parse_args()
    got = measure(asked.names)
    print(json.dumps(got, indent=1) if asked.json else table(got))


if __name__ == "__main__":
    main()
